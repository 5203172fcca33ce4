/// A table that is open, and its cell that is.
struct HTMLTable {
    /// A cell whose end has not come.
    struct OpenCell {
        let column: Int
        let style: UInt16
        let baseFont: String
        /// The number that Excel wrote beside the words; empty where the words are the number.
        let number: String?
    }

    /// The column of the sheet where the table begins.
    let left: Int
    /// The cells of the current row so far.
    var row: [Cell] = []
    var isInRow = false
    /// Whether a part of the current row was handed on already, with a table below it.
    var isSplit = false
    var cell: OpenCell?
    /// The next column of the table, from 0.
    private var column = 0
    /// The current row, from 0.
    private var rowIndex = -1
    /// For each column, the last row that a cell from above reaches.
    private var coveredThrough: [Int] = []
    /// The next column that a `col` element describes.
    var describedColumn = 0

    init(left: Int) {
        self.left = left
    }

    /// Begins a row.
    mutating func beginRow() {
        isInRow = true
        isSplit = false
        row.removeAll(keepingCapacity: true)
        rowIndex += 1
        column = 0
    }

    /// Finds the column of the next cell, and marks what the cell covers.
    mutating func place(width: Int, height: Int) -> Int {
        while column < coveredThrough.count, coveredThrough[column] >= rowIndex { column += 1 }
        let place = column
        column += width
        if height > 1, place < CellReference.maxColumns {
            let end = min(column, CellReference.maxColumns)
            if coveredThrough.count < end {
                coveredThrough += repeatElement(-1, count: end - coveredThrough.count)
            }
            for covered in place..<end { coveredThrough[covered] = rowIndex + height - 1 }
        }
        return left + place
    }
}
