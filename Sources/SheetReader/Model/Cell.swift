/// What a cell holds.
public enum CellKind: UInt8, Sendable {
    /// A text; the payload is a ``TextID``.
    case text
    /// A number without a date format.
    case number
    /// A day, by its number format.
    case date
    /// A time of day, by its number format.
    case time
    /// A day with a time, by its number format.
    case datetime
    /// A length of time such as `[h]:mm`, by its number format.
    case duration
    /// True or false.
    case boolean
    /// An error value such as `#N/A`; the payload is the ``TextID`` of its name.
    case error
}

/// One non-empty cell: 16 bytes, without reference counting.
public struct Cell: Sendable, Equatable {
    /// The column, counted from 0 (A is 0).
    public let column: UInt16
    /// What the cell holds.
    public let kind: CellKind
    /// The index of the cell's style in ``Workbook/styles``.
    public let style: UInt16
    /// A double's bits, or a text identity.
    private let payload: UInt64

    /// Makes a cell that holds a text, or an error by its name.
    public init(column: UInt16, kind: CellKind = .text, style: UInt16 = 0, text: TextID) {
        self.column = column
        self.kind = kind
        self.style = style
        self.payload = UInt64(text.rawValue)
    }

    /// Makes a cell that holds a number, a date's serial number, or 1 or 0 for a boolean.
    public init(column: UInt16, kind: CellKind, style: UInt16 = 0, number: Double) {
        self.column = column
        self.kind = kind
        self.style = style
        self.payload = number.bitPattern
    }

    /// The text of a text or error cell, ``TextID/empty`` for other kinds.
    public var text: TextID {
        switch kind {
        case .text, .error: TextID(rawValue: UInt32(truncatingIfNeeded: payload))
        default: .empty
        }
    }

    /// The number of a numeric, date-like or boolean cell, 0 for texts and errors.
    public var number: Double {
        switch kind {
        case .text, .error: 0
        default: Double(bitPattern: payload)
        }
    }

    /// The same cell with another text.
    public func with(text: TextID) -> Cell {
        Cell(column: column, kind: kind, style: style, text: text)
    }
}

/// A rectangle of cells: rows as Excel shows them (from 1), columns counted from 0.
public struct CellRange: Sendable, Hashable {
    /// The rows, the first of a sheet being 1.
    public let rows: ClosedRange<Int>
    /// The columns, A being 0.
    public let columns: ClosedRange<Int>

    /// Makes a rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Whether the rectangle holds a cell.
    public func contains(row: Int, column: Int) -> Bool {
        rows.contains(row) && columns.contains(column)
    }
}

/// The parts of a cell's format that later stages look at.
public struct CellStyle: Sendable, Hashable {
    /// The font's name as the file gives it, such as `.VnTime`; empty where unknown.
    public var fontName: String
    /// Whether the font is bold.
    public var isBold: Bool
    /// What the number format makes of a number.
    public var numberKind: CellKind

    /// Makes a style.
    public init(fontName: String = "", isBold: Bool = false, numberKind: CellKind = .number) {
        self.fontName = fontName
        self.isBold = isBold
        self.numberKind = numberKind
    }
}
