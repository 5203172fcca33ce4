/// Points out forms that the law does not list, since they are counted apart.
struct NonStatutoryAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        let others = batch.memo(.award) { context.award($0)?.isStatutory == false }
        for (record, isOther) in (others ?? []).enumerated() where isOther {
            let typed = batch.raw(record, .award)
            issues.append(
                Issue(
                    .nonStatutoryAward,
                    at: batch.origin(record, .award),
                    field: .award,
                    // An award that a section names stands in no cell of the row.
                    value: typed.isEmpty
                        ? context.award(batch.value(record, .award))?.name.vi ?? "" : typed
                )
            )
        }
    }
}
