import SheetReader
import VietText

/// A sheet as the locator looks at it: rows restricted to columns, texts folded once each.
struct SheetView {
    let workbook: Workbook
    let sheet: Sheet
    let sheetIndex: Int
    /// Merged areas by their first row.
    private let mergesByRow: [Int: [CellRange]]
    private var folds: [TextID: String] = [:]
    /// What ``isKnownHeading(_:in:)`` said of each text: 0 not asked, 1 no, 2 yes.
    private var headings: [UInt8] = []
    private var scratch: [UInt8] = []
    /// What was seen of texts before, by their numbers; others are looked at when asked for.
    private let looks: [TextLook]

    init(_ workbook: Workbook, sheet index: Int, looks: [TextLook] = []) {
        self.workbook = workbook
        sheetIndex = index
        sheet = workbook.sheets[index]
        // A merged area over thousands of rows or one that repeats is decoration.
        self.looks = looks
        mergesByRow = Dictionary(grouping: sheet.merges, by: \.rows.lowerBound)
    }

    /// How many rows are stored.
    var count: Int { sheet.rowCount }

    /// The number that Excel shows of a stored row.
    func number(_ index: Int) -> Int { Int(sheet.rowNumbers[index]) }

    /// Where the cells of a stored row stand among those of the sheet.
    func positions(_ index: Int) -> Range<Int> {
        Int(sheet.rowStarts[index])..<Int(sheet.rowStarts[index + 1])
    }

    /// The cells of a stored row that say something, within columns.
    func cells(_ index: Int, in columns: ClosedRange<Int> = 0...Int(UInt16.max)) -> [Cell] {
        var found: [Cell] = []
        found.reserveCapacity(positions(index).count)
        for position in positions(index) {
            let cell = sheet.cells[position]
            if columns.contains(Int(cell.column)), !isBlank(cell) { found.append(cell) }
        }
        return found
    }

    /// The first stored row at or below a row number.
    func firstStored(from row: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if number(middle) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The merged areas that start in a row.
    func merges(startingIn row: Int) -> [CellRange] { mergesByRow[row] ?? [] }

    /// The merged area that starts at a cell.
    func merge(row: Int, column: Int) -> CellRange? {
        mergesByRow[row]?.first { $0.columns.lowerBound == column }
    }

    /// Whether a cell holds nothing or white space only.
    func isBlank(_ cell: Cell) -> Bool {
        cell.kind == .text && look(cell).contains(.blank)
    }

    /// What a look at the bytes of a cell's text tells.
    func look(_ cell: Cell) -> TextLook {
        let id = Int(cell.text.rawValue)
        return id < looks.count ? looks[id] : TextLook(workbook.texts, cell.text)
    }

    /// A cell's text: what was typed, numbers without an empty fraction.
    func text(_ cell: Cell) -> String {
        switch cell.kind {
        case .text, .error: return workbook.texts.string(cell.text)
        case .boolean: return cell.number == 0 ? "FALSE" : "TRUE"
        default:
            let number = cell.number
            if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
            return String(number)
        }
    }

    /// A cell's text in lower case without marks, words separated by one space.
    mutating func folded(_ cell: Cell) -> String {
        guard cell.kind == .text else { return cell.kind == .error ? "" : text(cell) }
        if let known = folds[cell.text] { return known }
        let folded = Viet.fold(workbook.texts.string(cell.text))
        folds[cell.text] = folded
        return folded
    }

    /// How many bytes a text has; 0 for other cells.
    func length(_ cell: Cell) -> Int { cell.kind == .text ? workbook.texts.length(cell.text) : 0 }

    /// The first byte of a text that is no space; 0 for other cells.
    func firstByte(_ cell: Cell) -> UInt8 {
        guard cell.kind == .text else { return 0 }
        return workbook.texts.withUTF8(of: cell.text) { utf8 in
            for index in utf8.indices where utf8[index] > 0x20 { return utf8[index] }
            return 0
        }
    }

    /// The whole number that a cell holds, as a number or as a text of up to six digits such as "01" or "1.".
    func integer(_ cell: Cell) -> Int? {
        if cell.kind == .number {
            let number = cell.number
            return number == number.rounded() && abs(number) < 1e9 ? Int(number) : nil
        }
        guard cell.kind == .text else { return nil }
        return workbook.texts.withUTF8(of: cell.text) { utf8 in
            var value = 0
            var digits = 0
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                index += 1
                if byte >= 0x30, byte <= 0x39 {
                    if digits == 6 { return nil }
                    value = value * 10 + Int(byte - 0x30)
                    digits += 1
                } else if byte == 0x2E || byte == 0x29, index == utf8.count, digits > 0 {
                    break
                } else if byte > 0x20 || digits > 0 && index < utf8.count && utf8[index] > 0x20 {
                    return nil
                }
            }
            return digits > 0 ? value : nil
        }
    }

    /// Whether a text is, word by word, a known heading of a column.
    mutating func isKnownHeading(_ cell: Cell, in lexicon: HeaderLexicon) -> Bool {
        guard cell.kind == .text, length(cell) <= 80 else { return false }
        let id = Int(cell.text.rawValue)
        if headings.isEmpty { headings = Array(repeating: 0, count: workbook.texts.count) }
        guard id < headings.count else { return false }
        if headings[id] != 0 { return headings[id] == 2 }
        scratch.removeAll(keepingCapacity: true)
        workbook.texts.withUTF8(of: cell.text) { Viet.fold($0, into: &scratch) }
        let isKnown = lexicon.isWording(folded: scratch)
        headings[id] = isKnown ? 2 : 1
        return isKnown
    }
}
