/// Reports values that the normaliser could not read or doubts: dates that do not exist, words for
/// numbers, unknown places and awards, bad decision numbers and telephones.
struct ReportedFlaws: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        for flaw in batch.flaws {
            issues.append(
                Issue(
                    flaw.code,
                    at: batch.origin(of: flaw),
                    field: flaw.field,
                    value: flaw.value ?? batch.raw(flaw.record, flaw.field),
                    arguments: flaw.arguments
                )
            )
        }
    }
}
