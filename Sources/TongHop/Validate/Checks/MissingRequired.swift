import SheetReader

/// Finds required fields that a record leaves blank, and required columns that a table lacks.
///
/// Who is nominated has no decision yet, and a list of one commune need not name its unit again.
struct MissingRequired: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.count > 0 else { return }
        for field in context.profile.required[batch.kind] ?? [] {
            if isAbsent(field, in: batch) {
                if isNeedless(field, in: batch) { continue }
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
            guard let column = batch.columns[field] else { continue }
            for record in column.values.indices
            where column.values[record] == .empty && !read.contains(record)
                && isUnsaid(column.raw[record], in: batch)
                && !isUndecided(field, record, in: batch)
            {
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

    /// Whether what a table does not say is not there to be said, or stands in its titles.
    private func isNeedless(_ field: FieldID, in batch: RecordBatch) -> Bool {
        if field == .unit {
            return batch.columns[.wardCode]?.values.allSatisfy { $0 != .empty } ?? false
        }
        return (0..<batch.count).allSatisfy { isUndecided(field, $0, in: batch) }
    }

    /// Statuses of `profiles/*.yaml` before a decision is signed, or without one.
    private static let undecided: Set<String> = [
        "de_nghi", "da_xet", "khong_dat", "trinh_cap_tren",
    ]

    private func isUndecided(_ field: FieldID, _ record: Int, in batch: RecordBatch) -> Bool {
        (field == .decisionNo || field == .decisionDate)
            && Self.undecided.contains(batch.value(record, .status))
    }

    private func isUnsaid(_ typed: TextID, in batch: RecordBatch) -> Bool {
        typed == .empty || NoValue.isNone(batch.texts.string(typed))
    }
}
