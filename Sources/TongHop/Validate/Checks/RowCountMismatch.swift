/// Finds statements such as "Danh sách này có 47 người" that are not the number of rows.
///
/// A statement below the last of several tables, or in the letter above the first, may speak of all of
/// them; one of collectives says nothing of a file that has none.
struct RowCountMismatch: WorkbookCheck {
    /// Statements looked at in one table; real lists have a handful.
    private static let most = 200

    func inspect(_ batches: [RecordBatch], issues: inout IssueLog) {
        // Rows are counted, not the awards in them.
        let kinds = batches.map { batch in
            let kinds: [String] =
                batch.memo(.htype) { $0 } ?? [String](repeating: "", count: batch.count)
            return zip(kinds, batch.origins).map { $1.isFurther ? nil : $0 }
        }
        for (index, batch) in batches.enumerated() {
            let rows = batch.origins.map(\.row)
            for claim in batch.claims.filter({ $0.field == nil }).prefix(Self.most) {
                let own = count(claim.htype, in: kinds[index][claim.records(rows)])
                let together = batches.indices.filter {
                    batches[$0].sheetIndex == batch.sheetIndex && batches[$0].kind == batch.kind
                }
                let all = together.reduce(0) { $0 + count(claim.htype, in: kinds[$1][...]) }
                let everywhere = batches.indices.reduce(0) { sum, other in
                    batches[other].kind == batch.kind
                        ? sum + count(claim.htype, in: kinds[other][...]) : sum
                }
                if [own, all, everywhere].contains(where: { Double($0) == claim.value })
                    || claim.htype != nil && everywhere == 0
                {
                    continue
                }
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

    private func count(_ htype: String?, in kinds: ArraySlice<String?>) -> Int {
        guard let htype else { return kinds.count { $0 != nil } }
        return kinds.count { $0 == htype }
    }
}
