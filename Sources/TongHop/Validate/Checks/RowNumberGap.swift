/// Finds running numbers that skip: a row may have been lost.
struct RowNumberGap: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.rowNumber] != nil else { return }
        var previous: Int?
        for (record, number) in batch.integers(.rowNumber).enumerated() {
            guard let number else {
                previous = nil
                continue
            }
            if let last = previous, number > last + 1 {
                issues.append(
                    Issue(
                        .rowNumberGap,
                        at: batch.origin(record, .rowNumber),
                        field: .rowNumber,
                        value: batch.raw(record, .rowNumber),
                        arguments: ["previous": .count(last)]
                    )
                )
            }
            previous = number
        }
    }
}
