import SheetReader

/// The records of one table region, a column per field, with the cell each value came from.
///
/// A column holds a ``TextID`` per row: the canonical text form of the value (``ValueForm``), empty
/// where the row states none or states it invalidly. Equal values share an identity, since stages
/// work on distinct values.
struct RecordBatch: Sendable {
    var kind: RecordKind
    /// Canonical values and values as typed.
    var texts = TextPool()
    /// Where each record stands.
    var origins: [RowOrigin] = []
    /// The columns that the table has.
    var columns: [FieldID: RecordColumn] = [:]
    /// Totals that the table states about itself.
    var claims: [TableClaim] = []
    /// What the normaliser could not read or doubts; checks turn it into findings.
    var flaws: [ValueFlaw] = []
    /// The last row of the table's header, counted from 1; 0 where it is not known.
    var headerRow = 0
    /// The sheet's index in its workbook.
    var sheetIndex = 0
    /// The sheet's name; empty for CSV.
    var sheetName = ""

    init(kind: RecordKind) { self.kind = kind }

    /// How many records.
    var count: Int { origins.count }

    /// The canonical value of a field, empty where there is none.
    func value(_ row: Int, _ field: FieldID) -> String {
        guard let column = columns[field] else { return "" }
        return texts.string(column.values[row])
    }

    /// The value as typed, empty where there is none.
    func raw(_ row: Int, _ field: FieldID) -> String {
        guard let column = columns[field] else { return "" }
        return texts.string(column.raw[row])
    }

    /// The place of a value: the record's row, and the field's column where the table has one.
    func origin(_ row: Int, _ field: FieldID) -> CellOrigin {
        CellOrigin(
            sheet: sheetName,
            row: origins[row].row,
            column: columns[field]?.sourceColumn
        )
    }
}

/// One field of all records of a batch.
struct RecordColumn: Sendable {
    /// Canonical values, one per record.
    var values: [TextID]
    /// Values as typed, one per record.
    var raw: [TextID]
    /// The sheet's column (A is 0) that the values came from; nil where they were inherited or derived.
    var sourceColumn: Int?
}

/// A value that could not be read, or is doubtful, as the normaliser saw it.
struct ValueFlaw: Sendable, Hashable {
    /// The record's position in the batch.
    var record: Int
    var field: FieldID
    /// What is wrong, such as `invalidDate` or `unknownLocality`.
    var code: IssueCode
    /// What the finding's sentence needs besides.
    var arguments: [String: IssueValue] = [:]
    /// The sheet's column where the value stands, when it is not the field's own.
    var column: Int?
    /// The value as typed, when it is not the field's own.
    var value: String?
}

/// Where a record stands.
struct RowOrigin: Sendable, Hashable {
    /// The row number that Excel shows; for CSV the record's number from 1.
    var row: Int
    /// Whether the sheet hides the row.
    var isHidden = false
    /// Whether the record is a further award of the row that the record before it stands in.
    var isFurther = false
}

/// Where a value stands: `row` from 1 as Excel shows it, `column` from 0 (A).
struct CellOrigin: Sendable, Hashable {
    var sheet: String
    var row: Int?
    var column: Int?

    /// The place as Excel names it, such as `C14`; empty where the row is unknown.
    var reference: String {
        guard let row else { return "" }
        guard let column else { return "\(row)" }
        return Self.columnName(column) + String(row)
    }

    /// The letters of a column: 0 is A, 26 is AA.
    static func columnName(_ column: Int) -> String {
        var letters: [Character] = []
        var rest = column
        while rest >= 0 {
            guard let scalar = Unicode.Scalar(65 + rest % 26) else { break }
            letters.append(Character(scalar))
            rest = rest / 26 - 1
        }
        return String(letters.reversed())
    }
}

/// Something a table says about itself that can be checked: a total, or a number of people.
struct TableClaim: Sendable, Hashable {
    enum Scope: Sendable, Hashable {
        /// All rows of the table.
        case table
        /// The rows of the section that ends or starts there, as row numbers.
        case rows(ClosedRange<Int>)
    }
    /// The field whose sum is stated; nil where the number of rows is stated.
    var field: FieldID?
    var scope: Scope
    /// The stated figure, in the field's unit.
    var value: Double
    /// The figure as typed.
    var raw: String
    /// Restricts the claim to one kind of honouree (`tap_the`, `ca_nhan`), where the text says so.
    var htype: String?
    var origin: CellOrigin
    /// How far the sum may be off through rounding of what was typed.
    var tolerance = 0.0
}
