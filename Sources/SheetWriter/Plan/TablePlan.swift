/// A table: one header row, then data, as pivot tables and other programs expect it.
public struct TablePlan: Sendable {
    /// The stable ASCII name, such as `tbl_du_lieu`; unique in the workbook.
    public var name: String
    /// The columns; headers are made unique and non-empty.
    public var columns: [ColumnPlan]
    /// The data.
    public var rows: RowSource
    /// The sheet column of the first table column (0 is A).
    public var firstColumn: Int
    /// Whether every second row has a light fill.
    public var isBanded: Bool

    /// Makes a table.
    public init(
        name: String,
        columns: [ColumnPlan],
        rows: RowSource,
        firstColumn: Int = 0,
        isBanded: Bool = true
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.firstColumn = firstColumn
        self.isBanded = isBanded
    }
}

/// A column of a table.
public struct ColumnPlan: Sendable {
    /// The header's text.
    public var header: String
    /// How values are shown.
    public var kind: ColumnKind
    /// How wide the column is.
    public var width: WidthRule
    /// Whether it is hidden at first.
    public var isHidden: Bool
    /// The outline level: above 0 the column can be folded away with its neighbours.
    public var outlineLevel: Int
    /// A remark shown when pointing at the header.
    public var note: String?
    /// The values a dropdown offers, or nil for none.
    public var choices: Choices?
    /// Marks that depend on the value.
    public var highlights: [Highlight]

    /// Makes a column whose width follows its texts.
    public init(
        _ header: String,
        _ kind: ColumnKind = .text,
        width: WidthRule = .measured(most: 60),
        isHidden: Bool = false,
        outlineLevel: Int = 0,
        note: String? = nil,
        choices: Choices? = nil,
        highlights: [Highlight] = []
    ) {
        self.header = header
        self.kind = kind
        self.width = width
        self.isHidden = isHidden
        self.outlineLevel = outlineLevel
        self.note = note
        self.choices = choices
        self.highlights = highlights
    }
}

/// How the values of a column are shown.
public enum ColumnKind: Sendable, Hashable {
    /// Text on one line; longer than the column's greatest width, it wraps.
    case text
    /// Text that is never a number: identifiers, phones, decision numbers (format `@`).
    case identifier
    /// Whole numbers, `#,##0`.
    case integer
    /// Numbers with so many decimals.
    case decimal(Int)
    /// A share of 1 shown in percent, with so many decimals.
    case percent(Int)
    /// Dates, `dd/mm/yyyy`.
    case date
    /// Dates with time, `dd/mm/yyyy hh:mm`.
    case dateTime
    /// Short marks and codes in the middle of the column.
    case centred
}

/// How wide a column is, in characters of the default font.
public enum WidthRule: Sendable, Equatable {
    /// As wide as its texts, at most `most`; longer ones wrap.
    case measured(most: Double)
    /// As given, but never so narrow that a number, a date or a header's word is cut.
    case fixed(Double)
}

/// What a dropdown offers.
///
/// The writer keeps the values on a hidden sheet, so neither their number nor commas in them matter.
public struct Choices: Sendable, Hashable {
    /// The values, in the order they are offered.
    public var values: [String]
    /// Whether other values are refused; else they only bring a warning.
    public var isStrict: Bool
    /// The title and text of the box shown for another value.
    public var errorTitle: String
    /// What that box says.
    public var errorMessage: String

    /// Makes a list of choices.
    public init(
        _ values: [String],
        isStrict: Bool = false,
        errorTitle: String = "",
        errorMessage: String = ""
    ) {
        self.values = values
        self.isStrict = isStrict
        self.errorTitle = errorTitle
        self.errorMessage = errorMessage
    }
}

/// A mark on the cells of a column that follows their values, also after staff edit them.
public enum Highlight: Sendable, Equatable {
    /// A bar as long as the number.
    case bar(Colour)
    /// A tone where the text is exactly this one.
    case equal(String, Tone)
    /// A tone where the number is greater.
    case above(Double, Tone)
    /// A tone where the number is less.
    case below(Double, Tone)
    /// A tone where the cell is empty.
    case blank(Tone)
}

/// The rows of a table: a count, and a way to walk through them as often as needed.
public struct RowSource: Sendable {
    /// How many rows there are.
    public let count: Int
    let row: @Sendable (Int) -> [CellPlan]

    /// Rows computed one at a time, for large tables; `row` is asked for 0 to `count` - 1, in order,
    /// and some of the first rows twice.
    public init(count: Int, row: @escaping @Sendable (Int) -> [CellPlan]) {
        self.count = max(0, count)
        self.row = row
    }

    /// Rows at hand.
    public init(_ rows: [[CellPlan]]) {
        self.init(count: rows.count) { rows[$0] }
    }
}
