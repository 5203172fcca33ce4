/// What to read of a workbook beside its cells; what is not named here costs nothing.
public struct ReadDetails: OptionSet, Sendable, Hashable {
    /// One bit for each kind of detail.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Which cells have comments.
    public static let comments = ReadDetails(rawValue: 1)
    /// Where hyperlinks lead to.
    public static let hyperlinks = ReadDetails(rawValue: 2)
    /// Areas that the workbook defines as tables.
    public static let tables = ReadDetails(rawValue: 4)
    /// Print titles, print areas, and whether empty rows are hidden.
    public static let layout = ReadDetails(rawValue: 8)
    /// All of them.
    public static let all: ReadDetails = [.comments, .hyperlinks, .tables, .layout]
}

/// What a sheet has beside its cells, where ``ReadOptions/details`` asked for it.
///
/// Details are hints: one that cannot be understood, such as a link at a place that no sheet has, is
/// left out. Files give them behind the rows, so that a reading that stops early may lack them.
public struct SheetDetails: Sendable, Hashable {
    /// The cells that have comments, by row and column.
    public var comments: [CellPlace] = []
    /// Hyperlinks in the order of the file.
    public var hyperlinks: [Hyperlink] = []
    /// Areas that the workbook defines as tables.
    public var tables: [DefinedTable] = []
    /// The rows that are printed again on each page; a table's header as a rule.
    public var printTitleRows: ClosedRange<Int>?
    /// The columns that are printed again on each page, A being 0.
    public var printTitleColumns: ClosedRange<Int>?
    /// The areas that are printed; empty for all of the sheet.
    public var printAreas: [CellRange] = []
    /// Whether rows of which the file says nothing are hidden.
    public var hidesUnlistedRows = false

    /// Makes details of a sheet that has none.
    public init() {}
}

/// The place of a cell.
public struct CellPlace: Sendable, Hashable, Comparable {
    /// The row, the first of a sheet being 1.
    public let row: Int
    /// The column, A being 0.
    public let column: Int

    /// Makes a place.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Above, or in the same row further left.
    public static func < (left: CellPlace, right: CellPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A hyperlink of one cell or of several.
///
/// What is shown is the cell's own text.
public struct Hyperlink: Sendable, Hashable {
    /// The cells that lead there.
    public let cells: CellRange
    /// The address, such as `https://…` or a file's name; empty for a place in the same workbook.
    public let target: String
    /// The place inside the target, such as `Sheet2!A1`; empty where none is named.
    public let location: String

    /// Makes a link.
    public init(cells: CellRange, target: String, location: String = "") {
        self.cells = cells
        self.target = target
        self.location = location
    }
}

/// An area that a workbook defines as a table.
public struct DefinedTable: Sendable, Hashable {
    /// The table's name, such as `Table1`.
    public let name: String
    /// The area, header and totals included.
    public let cells: CellRange
    /// Whether the first row holds the columns' names.
    public let hasHeaderRow: Bool
    /// Whether the last row holds totals.
    public let hasTotalsRow: Bool

    /// Makes a table.
    public init(name: String, cells: CellRange, hasHeaderRow: Bool, hasTotalsRow: Bool) {
        self.name = name
        self.cells = cells
        self.hasHeaderRow = hasHeaderRow
        self.hasTotalsRow = hasTotalsRow
    }
}
