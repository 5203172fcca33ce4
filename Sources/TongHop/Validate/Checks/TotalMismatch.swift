import SheetReader

/// Finds totals that are not the sum of their rows; hidden rows count too.
///
/// A column with a faulty number has no sum to compare with.
struct TotalMismatch: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        for claim in batch.claims {
            guard let field = claim.field, let column = batch.columns[field] else { continue }
            var sum = 0.0
            var isFaulty = false
            let faulty = batch.flawed(
                field,
                by: [.notANumber, .negativeNumber, .errorValue, .suspectNumber]
            )
            for record in 0..<batch.count where claim.covers(batch.origins[record].row) {
                sum += Double(batch.texts.string(column.values[record])) ?? 0
                if faulty.contains(record) { isFaulty = true }
            }
            if isFaulty || abs(sum - claim.value) <= claim.tolerance { continue }
            issues.append(
                Issue(
                    .totalMismatch,
                    at: claim.origin,
                    field: field,
                    value: claim.raw,
                    arguments: [
                        "computed": .number(sum), "difference": .number(abs(sum - claim.value)),
                    ]
                )
            )
        }
    }
}

extension TableClaim {
    /// Whether a row belongs to what the claim speaks of.
    func covers(_ row: Int) -> Bool {
        switch scope {
        case .table: true
        case .rows(let rows): rows.contains(row)
        }
    }
}
