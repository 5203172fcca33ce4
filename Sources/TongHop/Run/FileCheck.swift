import Foundation
import SheetReader

/// What `run` would say of files, without a workspace.
public struct FileCheck: Sendable {
    /// One file's result.
    private struct Entry: Sendable {
        var path: String
        var result: SubmissionResult
        /// One a finding.
        var sentences: [String]
        /// Findings for a person: repeats said once, most serious first.
        var digest: [String]
    }

    private var entries: [Entry] = []
    /// Files that do not exist.
    public private(set) var missing: [String] = []
    private let language: Language

    /// Checks files with a campaign profile, by name or path.
    public static func run(
        _ files: [String],
        profile: String,
        language: Language,
        workspace root: String = "."
    )
        throws(RunError) -> FileCheck
    {
        try RunError.wrapping {
            let workspace = Workspace(root: root)
            let folder = workspace.exists ? workspace.profiles : nil
            let loaded = try ProfileLibrary(officeFolder: folder).load(profile)
            let reader = try SubmissionReader(profile: loaded, limits: ReadLimits())
            var check = FileCheck(language: language)
            for path in files { check.add(path, reader, loaded) }
            return check
        }
    }

    private init(language: Language) { self.language = language }

    private mutating func add(
        _ path: String,
        _ reader: SubmissionReader,
        _ profile: CampaignProfile
    ) {
        let name = PathText.name(of: path).nfc
        guard FileManager.default.fileExists(atPath: path) else {
            missing.append(path)
            return
        }
        let followed = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let submission = Submission(id: "", file: name, sha256: "", receivedAt: 0)
        let result: SubmissionResult
        var sentence: String?
        do throws(FileError) {
            let content = try FileSystem.read(followed, atMost: reader.limits.maxFileBytes)
            switch reader.read(content.bytes, submission) {
            case .submission(let found): result = found
            case .answers, .explanations: result = SubmissionResult(submission: submission)
            }
        } catch {
            result = SubmissionReader.unreadable(
                submission,
                ReadError(.inputOutput(error.errorNumber), detail: "cannot be read")
            )
            sentence = RunMessages(language: language).fileError(error)
        }
        entries.append(
            Entry(
                path: path,
                result: result,
                sentences: result.issues.map {
                    sentence
                        ?? IssueCatalogue.message(
                            $0,
                            file: "",
                            profile: profile,
                            language: language
                        )
                },
                digest: sentence.map { [$0] }
                    ?? IssueDigest.lines(
                        result.issues,
                        file: "",
                        profile: profile,
                        language: language
                    )
            )
        )
    }

    /// How many files could be read.
    public var readCount: Int { entries.count { $0.result.submission.status == .accepted } }

    /// Whether something must be mended.
    public var needsPerson: Bool {
        !missing.isEmpty
            || entries.contains { $0.result.issues.contains { $0.severity == .error } }
    }

    /// What to show a person.
    public var text: String {
        let pages = entries.map { entry in
            ([headline(entry)] + entry.digest.map { "  " + $0 }).joined(separator: "\n")
        }
        return pages.joined(separator: "\n")
    }

    private func headline(_ entry: Entry) -> String {
        let errors = entry.result.issues.count { $0.severity == .error }
        let warnings = entry.result.issues.count { $0.severity == .warning }
        let rows = entry.result.submission.rowCount
        if entry.result.submission.status == .rejected {
            return language == .vi
                ? "«\(entry.path)»: không dùng được." : "“\(entry.path)”: cannot be used."
        }
        return language == .vi
            ? "«\(entry.path)»: \(rows) dòng, \(errors) lỗi phải sửa, \(warnings) điểm cần xem."
            : "“\(entry.path)”: \(EnglishCount.of(rows, "row")), \(EnglishCount.of(errors, "error")) to mend, \(EnglishCount.of(warnings, "query", "queries"))."
    }

    /// The same as one JSON object.
    public var json: String {
        JSONText.object([
            (
                "files",
                .list(
                    entries.map { entry in
                        .pairs([
                            ("file", .text(entry.path)),
                            ("status", .text(entry.result.submission.status.rawValue)),
                            ("rows", .integer(entry.result.submission.rowCount)),
                            (
                                "issues",
                                .list(zip(entry.result.issues, entry.sentences).map(Self.json))
                            ),
                        ])
                    }
                )
            ),
            ("missing", .list(missing.map { .text($0) })),
        ])
    }

    private static func json(_ issue: Issue, _ sentence: String) -> JSONText.Value {
        .pairs([
            ("sheet", .text(issue.origin.sheet)),
            ("row", issue.origin.row.map { .integer($0) } ?? .null),
            ("cell", .text(issue.origin.column == nil ? "" : issue.origin.reference)),
            ("field", .text(issue.field?.rawValue ?? "")),
            ("rule", .text(issue.code.rawValue)),
            ("severity", .text(issue.severity.rawValue)),
            ("message", .text(sentence)),
        ])
    }
}
