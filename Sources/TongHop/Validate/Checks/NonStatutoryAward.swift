/// Points out forms that the law does not list, since they are counted apart.
struct NonStatutoryAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        let others = batch.memo(.award) { context.award($0)?.isStatutory == false }
        for (record, isOther) in (others ?? []).enumerated() where isOther {
            issues.append(
                Issue(
                    .nonStatutoryAward,
                    at: batch.origin(record, .award),
                    field: .award,
                    value: batch.raw(record, .award)
                )
            )
        }
    }
}
