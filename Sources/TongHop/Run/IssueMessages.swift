/// The sentences of findings for one profile and language.
struct IssueMessages: Sendable {
    let profile: CampaignProfile
    let language: Language

    func text(_ issue: Issue, file: String) -> String {
        IssueCatalogue.message(issue, file: file, profile: profile, language: language)
    }

    /// The findings of a rejected file, without the file's name in each.
    func texts(of result: SubmissionResult) -> [String] {
        result.issues.prefix(20).map { text($0, file: "") }
    }
}
