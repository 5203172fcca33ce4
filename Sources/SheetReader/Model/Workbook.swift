/// Whether a sheet is shown.
public enum SheetVisibility: UInt8, Sendable {
    /// Shown as a tab.
    case visible
    /// Hidden; the user can show it.
    case hidden
    /// Hidden so that only a program can show it.
    case veryHidden
}

/// One sheet: its cells in row order, and what is known of rows, columns and merges.
///
/// Cells are one array; `rowNumbers[i]` is the number that Excel shows (from 1) of the i-th stored
/// row, whose cells are `cells[rowStarts[i]..<rowStarts[i + 1]]`, sorted by column. Rows without
/// cells are not stored.
public struct Sheet: Sendable {
    /// The name on the tab; empty for CSV.
    public var name: String
    /// Whether the sheet is shown.
    public var visibility: SheetVisibility = .visible
    /// All non-empty cells, row by row, each row sorted by column.
    public var cells: [Cell] = []
    /// The numbers of the stored rows, ascending, the first row of a sheet being 1.
    public var rowNumbers: [Int32] = []
    /// Where each stored row starts in `cells`; one more entry than rows.
    public var rowStarts: [Int32] = [0]
    /// Merged areas.
    public var merges: [CellRange] = []
    /// Numbers of hidden rows, ascending.
    public var hiddenRows: [Int32] = []
    /// Hidden columns, counted from 0, ascending.
    public var hiddenColumns: [UInt16] = []
    /// Comments, links, tables and print titles; empty unless ``ReadOptions/details`` asked for them.
    public var details = SheetDetails()

    /// Makes an empty sheet.
    public init(name: String) {
        self.name = name
    }

    /// How many rows hold at least one cell.
    public var rowCount: Int { rowNumbers.count }

    /// The cells of the i-th stored row.
    @inlinable
    public func cells(inStoredRow index: Int) -> ArraySlice<Cell> {
        cells[Int(rowStarts[index])..<Int(rowStarts[index + 1])]
    }

    /// The position in `rowNumbers` of a row, or nil where the row has no cells.
    public func storedRow(number: Int) -> Int? {
        var low = 0
        var high = rowNumbers.count
        while low < high {
            let middle = (low + high) / 2
            if Int(rowNumbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < rowNumbers.count && Int(rowNumbers[low]) == number ? low : nil
    }

    /// The cell at a row (from 1) and a column (from 0), or nil where it is empty.
    public func cell(row: Int, column: Int) -> Cell? {
        guard let index = storedRow(number: row) else { return nil }
        var low = Int(rowStarts[index])
        let end = Int(rowStarts[index + 1])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if Int(cells[middle].column) < column { low = middle + 1 } else { high = middle }
        }
        return low < end && Int(cells[low].column) == column ? cells[low] : nil
    }

    /// Adds a row below the last one.
    ///
    /// `cells` must be sorted by column; an empty row is not stored.
    public mutating func appendRow(number: Int, cells rowCells: some Collection<Cell>) {
        if rowCells.isEmpty { return }
        cells.append(contentsOf: rowCells)
        rowNumbers.append(Int32(clamping: number))
        rowStarts.append(Int32(clamping: cells.count))
    }
}

/// A workbook as it was read: sheets of cells, with one pool of texts.
public struct Workbook: Sendable {
    /// What kind of file the bytes were.
    public var format: WorkbookFormat
    /// The sheets in workbook order; chart, dialog and macro sheets are left out.
    public var sheets: [Sheet] = []
    /// All texts of all cells.
    public var texts = TextPool()
    /// The styles that cells refer to; entry 0 always exists.
    public var styles: [CellStyle] = [CellStyle()]
    /// Whether day numbers count from 1904 instead of 1900.
    public var uses1904Dates = false
    /// Texts whose runs have different fonts, with those runs in order: needed where a font decides
    /// the encoding.
    ///
    /// Empty for most workbooks.
    public var richRuns: [TextID: [TextRun]] = [:]
    /// The encoding of a text file, such as `utf-8` or `windows-1258`; nil for other formats.
    public var textEncoding: String?

    /// Makes a workbook without sheets.
    public init(format: WorkbookFormat) {
        self.format = format
    }
}

/// A stretch of a rich text that has one font.
public struct TextRun: Sendable, Hashable {
    /// How many UTF-8 bytes of the text belong to the run.
    public var utf8Count: Int
    /// The font's name; empty where the run has the cell's font.
    public var fontName: String

    /// Makes a run.
    public init(utf8Count: Int, fontName: String) {
        self.utf8Count = utf8Count
        self.fontName = fontName
    }
}

/// The kinds of file that can be read.
public enum WorkbookFormat: String, Sendable, CaseIterable {
    /// Office Open XML workbook (`.xlsx`, `.xlsm`, `.xltx`, transitional or strict).
    case xlsx
    /// Excel 97–2003 (BIFF8) or Excel 5/95 (BIFF5).
    case xls
    /// OpenDocument spreadsheet.
    case ods
    /// SpreadsheetML 2003: one XML file.
    case spreadsheetML
    /// An HTML page with tables, often named `.xls`.
    case html
    /// Delimited text.
    case csv
}
