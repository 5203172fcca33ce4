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
        rows: [RecordRow],
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

    /// Makes room for the texts of some columns.
    mutating func reserve(_ columns: [ColumnValues]) {
        batch.texts.reserveInterned(columns.reduce(0) { $0 + $1.distinct.count })
    }

    /// Adds a field that stands in a column, by a canonical value for each distinct one.
    ///
    /// A field that two columns give takes the first value that is not empty.
    mutating func add(_ field: FieldID, from column: ColumnValues, values: [String]) {
        let ids = values.indices.map { position in
            distinct(column, position) { _ in values[position] }
        }
        add(field, from: column, ids)
    }

    /// Adds a field of clean texts, which most cells hold as they are: `isKept` tells by the bytes of a plain text
    /// that it stays as it is, and `make` makes what becomes of any other once it is clean.
    mutating func addTexts(
        _ field: FieldID,
        from column: ColumnValues,
        isKept: (Span<UInt8>) -> Bool = { _ in true },
        make: (String) -> String = { $0 }
    ) {
        let uses1904 = uses1904
        let ids = column.distinct.indices.map { position -> DistinctIDs in
            if let bytes = column.distinct.bytes(position), let first = bytes.first,
                NoValue.isWordByte(first), Viet.isPlain(bytes.span), isKept(bytes.span)
            {
                let id = batch.texts.intern(bytes)
                return DistinctIDs(canonical: id, typed: id)
            }
            return distinct(column, position) { make($0.cleaned(uses1904: uses1904)) }
        }
        add(field, from: column, ids)
    }

    /// Adds a field of numbers: where they stand as they are whole ones are canonical as they are typed, and
    /// `make` makes what becomes of any other value.
    mutating func addNumbers(
        _ field: FieldID,
        from column: ColumnValues,
        keepsWhole: Bool,
        make: (_ position: Int) -> String
    ) {
        let ids = column.distinct.indices.map { position -> DistinctIDs in
            if keepsWhole, let number = column.distinct.number(position), number >= 1,
                number < 1e12, number == number.rounded()
            {
                let id = batch.texts.intern(CellValue.plain(number))
                return DistinctIDs(canonical: id, typed: id)
            }
            return distinct(column, position) { _ in make(position) }
        }
        add(field, from: column, ids)
    }

    /// The identities of a distinct value, canonical and as typed.
    private struct DistinctIDs {
        var canonical: TextID
        var typed: TextID
    }

    private mutating func distinct(
        _ column: ColumnValues,
        _ position: Int,
        _ make: (CellValue) -> String
    ) -> DistinctIDs {
        let value = column.distinct[position]
        let (text, canonical) = (value.typed(uses1904: uses1904), make(value))
        let id = batch.texts.intern(canonical)
        // Most values stand as they were typed.
        let isSame =
            text.utf8.count == canonical.utf8.count && text.utf8.elementsEqual(canonical.utf8)
        return DistinctIDs(canonical: id, typed: isSame ? id : batch.texts.intern(text))
    }

    private mutating func add(
        _ field: FieldID,
        from column: ColumnValues,
        _ ids: [DistinctIDs]
    ) {
        if batch.columns[field] == nil {
            batch.columns[field] = RecordColumn(
                values: column.index.map { ids[Int($0)].canonical },
                raw: column.index.map { ids[Int($0)].typed },
                sourceColumn: column.column
            )
            return
        }
        for record in column.index.indices {
            let position = Int(column.index[record])
            guard batch.columns[field]?.values[record] == .empty, ids[position].canonical != .empty
            else {
                continue
            }
            batch.columns[field]?.values[record] = ids[position].canonical
            batch.columns[field]?.raw[record] = ids[position].typed
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
    func bytes(_ id: TextID) -> ArraySlice<UInt8> { batch.texts[id] }

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
