/// Finds decisions dated before the achievement that they honour began.
struct DecisionBeforeAchievement: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.decisionDate] != nil, batch.columns[.startDate] != nil else { return }
        for record in 0..<batch.count {
            let decision = batch.value(record, .decisionDate)
            let start = batch.value(record, .startDate)
            // Dates of different precision are compared as far as both go.
            let length = min(decision.utf8.count, start.utf8.count)
            guard length > 0, decision.prefix(length) < start.prefix(length) else { continue }
            issues.append(
                Issue(
                    .decisionBeforeAchievement,
                    at: batch.origin(record, .decisionDate),
                    field: .decisionDate,
                    value: batch.raw(record, .decisionDate),
                    arguments: ["date": .date(start)]
                )
            )
        }
    }
}
