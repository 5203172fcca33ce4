/// One column of the table to link.
public enum Column: Sendable {
    /// Numbers of interned values; 0 where a row has none.
    case ids([UInt32])
    /// Whole numbers, or days for dates; ``LinkageInput/missing`` where a row has none.
    case numbers([Int64])
    /// Several tokens a row.
    case tokens(TokenLists)

    /// How many rows the column has.
    public var count: Int {
        switch self {
        case .ids(let ids): ids.count
        case .numbers(let numbers): numbers.count
        case .tokens(let lists): lists.count
        }
    }
}

/// The table to link: named columns of equal length.
///
/// ```swift
/// var names = StringTable()
/// var input = LinkageInput(rowCount: 2)
/// try input.set("name", .ids([names.intern("tran thi bich"), names.intern("tran thi bic")]))
/// try input.set("born", .numbers([7032, 7032]))
/// ```
public struct LinkageInput: Sendable {
    /// The value of a number column that stands for "none".
    public static let missing = Int64.min

    /// How many rows the table has.
    public let rowCount: Int
    private var columns: [String: Column] = [:]

    /// Makes a table without columns.
    public init(rowCount: Int) { self.rowCount = rowCount }

    /// Adds or replaces a column.
    public mutating func set(_ name: String, _ column: Column) throws(LinkageError) {
        guard column.count == rowCount else { throw .columnLength(name, column.count, rowCount) }
        columns[name] = column
    }

    /// The names of all columns, sorted.
    public var columnNames: [String] { columns.keys.sorted() }

    /// A column by name.
    public func column(_ name: String) throws(LinkageError) -> Column {
        guard let column = columns[name] else { throw .unknownColumn(name) }
        return column
    }

    /// A column of value numbers.
    public func ids(_ name: String) throws(LinkageError) -> [UInt32] {
        guard case .ids(let ids) = try column(name) else { throw .columnKind(name) }
        return ids
    }

    /// A column of whole numbers.
    public func numbers(_ name: String) throws(LinkageError) -> [Int64] {
        guard case .numbers(let numbers) = try column(name) else { throw .columnKind(name) }
        return numbers
    }

    /// A column of token lists.
    public func tokens(_ name: String) throws(LinkageError) -> TokenLists {
        guard case .tokens(let lists) = try column(name) else { throw .columnKind(name) }
        return lists
    }
}

/// A model and a table that do not fit together.
public enum LinkageError: Error, Equatable, Sendable {
    /// The table has no column of that name.
    case unknownColumn(String)
    /// The column holds another kind of value than its use needs.
    case columnKind(String)
    /// The column has another number of rows than the table.
    case columnLength(String, Int, Int)
    /// More comparisons or levels than a pair record holds (15 of each).
    case tooManyLevels(String)
    /// The table has more rows than a pair record can name.
    case tooManyRows(Int)
}
