/// All that the ledger knows of a campaign at one moment: what reports are made of.
struct CampaignSnapshot: Sendable {
    var profile: CampaignProfile
    /// All records, of superseded and retracted submissions too, in a fixed order.
    var table: RecordTable
    var resolution: Resolution
    /// Findings in order of submission, sheet, row, column, code.
    var issues: [SubmissionIssue]
    /// Today, as given by `--now`: an ISO date.
    var now: String
    /// What doubted values were explained with, by ``FindingIdentity``.
    var explanations: [String: FindingExplanation] = [:]
    /// The workspace's own title of the reporting period; empty where not set.
    var period = ""
}

/// A finding with the submission that it belongs to.
struct SubmissionIssue: Sendable, Hashable {
    /// An index into ``RecordTable/submissions``.
    var submission: Int32
    var issue: Issue
}
