/// Points out forms that the law does not list, since they are counted apart.
struct NonStatutoryAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.award] != nil else { return }
        for record in 0..<batch.count {
            guard let award = context.award(batch.value(record, .award)), !award.isStatutory else {
                continue
            }
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
