import SheetReader

/// Finds required fields that a record leaves blank, and required columns that a table lacks.
struct MissingRequired: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.count > 0 else { return }
        for field in context.profile.required[batch.kind] ?? [] {
            if isAbsent(field, in: batch) {
                issues.append(
                    Issue(
                        .missingColumn,
                        at: CellOrigin(
                            sheet: batch.sheetName,
                            row: batch.headerRow > 0 ? batch.headerRow : nil,
                            column: nil
                        ),
                        field: field
                    )
                )
                continue
            }
            let read = batch.flawed(field)
            for record in 0..<batch.count
            where !read.contains(record) && isMissing(field, record, in: batch) {
                issues.append(
                    Issue(
                        .missingRequired,
                        at: batch.origin(record, field),
                        field: field,
                        value: batch.raw(record, field)
                    )
                )
            }
        }
    }

    private func isAbsent(_ field: FieldID, in batch: RecordBatch) -> Bool {
        guard let column = batch.columns[field] else { return true }
        return column.sourceColumn == nil && column.values.allSatisfy { $0 == .empty }
    }

    private func isMissing(_ field: FieldID, _ record: Int, in batch: RecordBatch) -> Bool {
        guard batch.columns[field]?.values[record] == .empty else { return false }
        return batch.columns[field]?.raw[record] == .empty
            || NoValue.isNone(batch.raw(record, field))
    }
}
