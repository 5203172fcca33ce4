/// Runs all checks over the batches of a file, with the severities that the profile chooses.
///
/// ```swift
/// validator.validate(&batch, region: region, mapping: mapping, issues: &issues)
/// validator.validateTogether(batches, issues: &issues)
/// ```
struct Validator: Sendable {
    private let profile: CampaignProfile

    init(profile: CampaignProfile) { self.profile = profile }

    /// Checks one table's records.
    func validate(
        _ batch: inout RecordBatch,
        region: TableRegion,
        mapping: HeaderMapping,
        receivedOn: String? = nil,
        issues: inout IssueLog
    ) {
        validate(batch, mapping: mapping, receivedOn: receivedOn, issues: &issues)
    }

    /// Checks one table's records.
    func validate(
        _ batch: RecordBatch,
        mapping: HeaderMapping? = nil,
        receivedOn: String? = nil,
        issues: inout IssueLog
    ) {
        var context = CheckContext(profile: profile)
        context.hasUnmappedColumns = mapping?.columns.contains { $0.role == nil } ?? false
        context.receivedOn = receivedOn
        var found: IssueLog = []
        for check in CheckRegistry.checks { check.inspect(batch, context, issues: &found) }
        if batch.origins.contains(where: \.isFurther) {
            // What is wrong with a row is said once, not for each of its awards.
            var seen: Set<Issue> = []
            found = found.filter { seen.insert($0).inserted }
        }
        issues += applyingSeverities(to: found)
    }

    /// Checks what the tables of a file say of each other, and gives all findings of the file the
    /// severities of the profile.
    func validateTogether(_ batches: [RecordBatch], issues: inout IssueLog) {
        for check in CheckRegistry.workbookChecks { check.inspect(batches, issues: &issues) }
        issues = applyingSeverities(to: issues)
    }

    /// The findings with the profile's severities; those turned off are dropped.
    func applyingSeverities(to issues: IssueLog) -> IssueLog {
        if profile.severities.isEmpty { return issues }
        return issues.compactMap { issue in
            var issue = issue
            switch profile.severities[issue.code] {
            case nil: break
            case .error: issue.severity = .error
            case .warning: issue.severity = .warning
            case .info: issue.severity = .info
            case .off: return nil
            }
            return issue
        }
    }
}
