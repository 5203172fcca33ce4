import SheetReader

/// Finds totals that are not the sum of their rows; hidden rows count too.
///
/// A column with a faulty number has no sum to compare with.
struct TotalMismatch: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        let rows = batch.origins.map(\.row)
        var sums: [FieldID: RunningSums] = [:]
        for claim in batch.claims {
            guard let field = claim.field, batch.columns[field] != nil else { continue }
            let running = sums[field] ?? RunningSums(batch, field)
            sums[field] = running
            let (sum, isFaulty) = running.sum(over: claim.records(rows))
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

    /// Sums and faults of a field up to each record, so that many subtotals cost no more than one.
    private struct RunningSums {
        private var sums: [Double] = [0]
        private var faults: [Int] = [0]

        init(_ batch: RecordBatch, _ field: FieldID) {
            let values = batch.memo(field) { Double($0) ?? 0 } ?? []
            let faulty = batch.flawed(
                field,
                by: [.notANumber, .negativeNumber, .errorValue, .suspectNumber]
            )
            for (record, value) in values.enumerated() {
                sums.append(sums[record] + value)
                faults.append(faults[record] + (faulty.contains(record) ? 1 : 0))
            }
        }

        func sum(over records: Range<Int>) -> (sum: Double, isFaulty: Bool) {
            let range = records.clamped(to: 0..<sums.count - 1)
            return (
                sums[range.upperBound] - sums[range.lowerBound],
                faults[range.upperBound] > faults[range.lowerBound]
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

    /// The records that the claim speaks of, by the ascending row numbers of all records.
    func records(_ rows: [Int]) -> Range<Int> {
        guard case .rows(let range) = scope else { return 0..<rows.count }
        func first(from row: Int) -> Int {
            var (low, high) = (0, rows.count)
            while low < high {
                let middle = (low + high) / 2
                if rows[middle] < row { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(from: range.lowerBound)
        return
            start..<max(
                start,
                first(from: range.upperBound == Int.max ? Int.max : range.upperBound + 1)
            )
    }
}
