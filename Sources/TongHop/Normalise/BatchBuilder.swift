import SheetReader
import VietText

/// Puts a batch together column by column.
struct BatchBuilder {
    private(set) var batch: RecordBatch
    let uses1904: Bool

    init(
        kind: RecordKind,
        region: TableRegion,
        sheet: Sheet,
        rows: [TableRow],
        isFurther: [Bool],
        uses1904: Bool
    ) {
        batch = RecordBatch(kind: kind)
        batch.headerRow = region.header.upperBound
        batch.sheetIndex = region.sheetIndex
        batch.sheetName = sheet.name
        let hidden = Set(sheet.hiddenRows)
        batch.origins = zip(rows, isFurther).map { row, isFurther in
            RowOrigin(
                row: row.row,
                isHidden: hidden.contains(Int32(clamping: row.row)),
                isFurther: isFurther
            )
        }
        self.uses1904 = uses1904
    }

    var count: Int { batch.count }

    /// Adds a field that stands in a column, by a canonical value for each distinct one.
    ///
    /// A field that two columns give takes the first value that is not empty.
    mutating func add(_ field: FieldID, from column: ColumnValues, values: [String]) {
        let canonical = values.map { batch.texts.intern($0) }
        let typed = column.distinct.indices.map { position -> TextID in
            let text = column.distinct[position].typed(uses1904: uses1904)
            // Most values stand as they were typed.
            if position < values.count, text.utf8.elementsEqual(values[position].utf8) {
                return canonical[position]
            }
            return batch.texts.intern(text)
        }
        if batch.columns[field] == nil {
            batch.columns[field] = RecordColumn(
                values: column.index.map { canonical[Int($0)] },
                raw: column.index.map { typed[Int($0)] },
                sourceColumn: column.column
            )
            return
        }
        for record in column.index.indices {
            let position = Int(column.index[record])
            guard batch.columns[field]?.values[record] == .empty, canonical[position] != .empty
            else {
                continue
            }
            batch.columns[field]?.values[record] = canonical[position]
            batch.columns[field]?.raw[record] = typed[position]
        }
    }

    /// Sets the value of one record; a field without a column becomes one that was derived.
    mutating func set(_ field: FieldID, _ record: Int, _ value: String, raw: String? = nil) {
        let id = batch.texts.intern(value)
        let typed = raw.map { batch.texts.intern($0) }
        if batch.columns[field] == nil {
            if id == .empty, typed ?? .empty == .empty { return }
            let none = [TextID](repeating: .empty, count: count)
            batch.columns[field] = RecordColumn(values: none, raw: none, sourceColumn: nil)
        }
        batch.columns[field]?.values[record] = id
        if let typed { batch.columns[field]?.raw[record] = typed }
    }

    /// Gives a field, as far as it has no column of its own, a value for each record.
    ///
    /// Values that a column gave before stay typed as they are; only the canonical ones change.
    mutating func setAll(_ field: FieldID, _ values: [TextID]) {
        if batch.columns[field] != nil {
            batch.columns[field]?.values = values
        } else if values.contains(where: { $0 != .empty }) {
            let none = [TextID](repeating: .empty, count: count)
            batch.columns[field] = RecordColumn(values: values, raw: none, sourceColumn: nil)
        }
    }

    /// Gives typed values to a field beside its canonical ones.
    mutating func setRaw(_ field: FieldID, _ values: [TextID]) {
        batch.columns[field]?.raw = values
    }

    /// The canonical values of a field; all empty where it has none.
    func ids(_ field: FieldID) -> [TextID] {
        batch.columns[field]?.values ?? [TextID](repeating: .empty, count: count)
    }

    /// The typed values of a field; all empty where it has none.
    func rawIDs(_ field: FieldID) -> [TextID] {
        batch.columns[field]?.raw ?? [TextID](repeating: .empty, count: count)
    }

    mutating func intern(_ text: String) -> TextID { batch.texts.intern(text) }
    func string(_ id: TextID) -> String { batch.texts.string(id) }

    /// Notes what is wrong with distinct values, at each record that has one of them.
    mutating func flaw(
        _ code: IssueCode,
        _ field: FieldID,
        in column: ColumnValues,
        at positions: [Int: [String: IssueValue]]
    ) {
        if positions.isEmpty { return }
        var arguments = [[String: IssueValue]?](repeating: nil, count: column.distinct.count)
        for (position, values) in positions { arguments[position] = values }
        for record in column.index.indices {
            guard let values = arguments[Int(column.index[record])] else { continue }
            flaw(code, field, record, values, column: column.column)
        }
    }

    /// Notes what is wrong with one record's value.
    mutating func flaw(
        _ code: IssueCode,
        _ field: FieldID,
        _ record: Int,
        _ arguments: [String: IssueValue] = [:],
        column: Int? = nil,
        value: String? = nil
    ) {
        batch.flaws.append(
            ValueFlaw(
                record: record,
                field: field,
                code: code,
                arguments: arguments,
                column: column,
                value: value
            )
        )
    }

    mutating func claim(_ claim: TableClaim) { batch.claims.append(claim) }

    mutating func finish() -> RecordBatch {
        batch.flaws.sort {
            ($0.record, $0.field, $0.code.rawValue) < ($1.record, $1.field, $1.code.rawValue)
        }
        return batch
    }

    /// A value of the batch while it is being made.
    func value(_ record: Int, _ field: FieldID) -> String { batch.value(record, field) }
    func raw(_ record: Int, _ field: FieldID) -> String { batch.raw(record, field) }
    func has(_ field: FieldID) -> Bool { batch.columns[field] != nil }
}
