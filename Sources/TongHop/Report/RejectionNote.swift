/// The note that lies beside a file in rejected/: why it could not be used, and what to do.
///
/// Plain text in one language, so that it opens anywhere with a double click.
struct RejectionNote: Sendable {
    let context: ReportContext

    init(_ context: ReportContext) { self.context = context }

    /// The note's text, with Windows line ends and a byte order mark, as Notepad expects it.
    func bytes(_ submission: Submission, _ issues: [Issue]) -> [UInt8] {
        let text = text(submission, issues).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// The note's text.
    func text(_ submission: Submission, _ issues: [Issue]) -> String {
        let words = FeedbackWords.self
        func said(_ text: LocalizedText) -> String { text.text(in: context.language) }
        let moment = ValueFormat.timestamp(submission.receivedAt, offsetSeconds: context.zone)
        let received =
            "\(ValueFormat.date(String(moment.prefix(10)))) \(moment.dropFirst(11).prefix(5))"
        var lines = [
            said(words.noteHeading), "",
            "\(said(words.noteFile)): \(submission.file)",
            "\(said(words.noteReceived)): \(received)", "",
        ]
        for issue in reasons(issues) {
            let parts = IssueCatalogue.parts(
                issue,
                file: "",
                profile: context.snapshot.profile,
                language: context.language
            )
            let place = parts.place.isEmpty ? "" : "\(parts.place): "
            lines += [
                "\(said(words.noteWhy)): \(place)\(parts.problem)",
                "\(said(words.noteWhat)): \(parts.remedy)",
                "\(said(words.noteCode)): \(parts.code)", "",
            ]
        }
        return (lines + [said(words.noteEnd), ""]).joined(separator: "\n")
    }

    /// The errors, most serious first; all findings where none is an error.
    private func reasons(_ issues: [Issue]) -> [Issue] {
        let errors = issues.filter { $0.severity == .error }
        return Array((errors.isEmpty ? issues : errors).prefix(20))
    }
}
