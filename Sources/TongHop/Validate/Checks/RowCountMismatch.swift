/// Finds statements such as "Danh sách này có 47 người" that are not the number of rows.
///
/// A statement below the last of several tables may speak of all of them.
struct RowCountMismatch: WorkbookCheck {
    func inspect(_ batches: [RecordBatch], issues: inout IssueLog) {
        for batch in batches {
            for claim in batch.claims where claim.field == nil {
                let own = count(claim, in: batch)
                let sheet = batches.filter {
                    $0.sheetIndex == batch.sheetIndex && $0.kind == batch.kind
                }
                let all = sheet.reduce(0) { $0 + count(claim, in: $1, isWhole: true) }
                if Double(own) == claim.value || Double(all) == claim.value { continue }
                issues.append(
                    Issue(
                        .rowCountMismatch,
                        at: claim.origin,
                        value: claim.raw,
                        arguments: ["counted": .count(claim.scope == .table ? max(own, all) : own)]
                    )
                )
            }
        }
    }

    private func count(_ claim: TableClaim, in batch: RecordBatch, isWhole: Bool = false) -> Int {
        (0..<batch.count).count { record in
            guard isWhole || claim.covers(batch.origins[record].row) else { return false }
            return claim.htype == nil || batch.value(record, .htype) == claim.htype
        }
    }
}
