import SheetReader

/// The positions of the cell contents that were seen in each column of a table.
///
/// Most texts stand in one column only, and most numbers are small: both are found in an array; the rest
/// is looked up in a table of the column.
struct SeenCells {
    private var tables: [CellIndex]
    /// By text: the column that had it first, plus one, and its position there.
    private var owners: [Int32] = []
    private var positions: [Int32] = []
    /// By column: the positions of small whole numbers.
    private var numbers: [[Int32]]
    private let smallest: Int

    /// For a number of columns and rows, in a workbook with a number of texts.
    init(columns: Int, rows: Int, texts: Int) {
        tables = [CellIndex](repeating: CellIndex(), count: columns)
        numbers = [[Int32]](repeating: [], count: columns)
        // A small table in a large workbook is not worth an array of all its texts.
        if rows * max(columns, 1) * 2 >= texts {
            owners = [Int32](repeating: 0, count: texts)
            positions = owners
        }
        smallest = rows >= 64 ? rows * 2 : 0
    }

    /// The position of a cell's content in its column, which is `next` for one that was not seen before.
    @inline(__always)
    mutating func position(of cell: Cell, in column: Int, orNew next: Int32) -> Int32 {
        if cell.kind == .text {
            let text = Int(cell.text.rawValue)
            let owner = Int32(truncatingIfNeeded: column + 1)
            if text < owners.count {
                if owners[text] == owner { return positions[text] }
                if owners[text] == 0 {
                    owners[text] = owner
                    positions[text] = next
                    return next
                }
            }
        } else if cell.kind == .number, cell.number >= 1, cell.number < Double(smallest) {
            let number = Int(cell.number)
            if Double(number) == cell.number {
                return position(of: number, in: column, orNew: next)
            }
        }
        return tables[column].position(of: Self.key(cell), orNew: next)
    }

    private mutating func position(of number: Int, in column: Int, orNew next: Int32) -> Int32 {
        if number >= numbers[column].count {
            let more = max(number + 1, numbers[column].count * 2) - numbers[column].count
            numbers[column].append(contentsOf: repeatElement(0, count: more))
        }
        let known = numbers[column][number]
        if known != 0 { return known }
        numbers[column][number] = next
        return next
    }

    /// The same for cells that hold the same; formats count only as far as they make a date.
    private static func key(_ cell: Cell) -> UInt64 {
        let isText = cell.kind == .text || cell.kind == .error
        let payload = isText ? UInt64(cell.text.rawValue) : cell.number.bitPattern
        return payload ^ UInt64(cell.kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    }
}
