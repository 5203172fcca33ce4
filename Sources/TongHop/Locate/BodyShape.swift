import SheetReader

/// What is usual among the rows of a table, taken from a few hundred of them.
///
/// How many cells they fill, where the running number stands, whether names are in capitals or in bold.
struct BodyShape {
    /// How many cells a row of the table usually fills.
    var typicalCount = 1
    /// The column of running numbers, if the table has one.
    var numberColumn: Int?
    /// The first column that usually holds text.
    var nameColumn: Int?
    /// Columns that usually hold numbers.
    var figureColumns: Set<Int> = []
    /// Whether the first text of a row is often in capitals, or in bold.
    var isUpper = false
    var isBold = false
    /// Whether many rows are items below a numbered heading: "- Gian hàng 0 đồng" without a number.
    var hasItems = false

    private static let sample = 400

    init(_ block: HeaderBlock, columns: ClosedRange<Int>, rows: Range<Int>, in view: SheetView) {
        let step = max(1, rows.count / Self.sample)
        var sampled: [[Cell]] = []
        for index in stride(from: rows.lowerBound, to: rows.upperBound, by: step) {
            let cells = view.cells(index, in: columns)
            // Rows prepared with the same texts again and again say nothing of what is usual.
            if cells.isEmpty || sampled.last.map({ Self.areAlike($0, cells) }) ?? false { continue }
            sampled.append(cells)
        }
        let counts = sampled.map(\.count).sorted()
        guard !counts.isEmpty else {
            numberColumn = block.numberColumn
            return
        }
        // Most lists have more records than headings; in a short one the fuller rows are the records.
        typicalCount = max(1, counts[min(counts.count - 1, counts.count * 2 / 3)])
        let full = sampled.filter { $0.count * 2 >= typicalCount }
        numberColumn = block.numberColumn ?? Self.numberColumn(full, in: view)
        study(full, in: view)
    }

    private static func areAlike(_ left: [Cell], _ right: [Cell]) -> Bool {
        left.count == right.count && left.count > 1
            && left.dropFirst().elementsEqual(right.dropFirst())
    }

    /// A first column whose cells are whole numbers that grow, without a heading that says so.
    private static func numberColumn(_ rows: [[Cell]], in view: SheetView) -> Int? {
        guard let column = rows.compactMap({ $0.first?.column }).min() else { return nil }
        let values = rows.compactMap { $0.first }.filter { $0.column == column }.compactMap {
            view.integer($0)
        }
        guard values.count * 2 > rows.count, values.count >= 2,
            values.count < 3 || values.contains(1) || values.contains(2)
        else { return nil }
        let steps = zip(values, values.dropFirst()).filter { $0 < $1 || $1 == 1 }.count
        return steps * 5 >= (values.count - 1) * 4 && (values.first ?? 0) < 1900 ? Int(column) : nil
    }

    private mutating func study(_ rows: [[Cell]], in view: SheetView) {
        var texts: [Int: Int] = [:]
        var figures: [Int: Int] = [:]
        var upper = 0
        var bold = 0
        for row in rows {
            for cell in row {
                switch cell.kind {
                case .text: texts[Int(cell.column), default: 0] += 1
                case .number: figures[Int(cell.column), default: 0] += 1
                default: break
                }
            }
            guard
                let name = row.first(where: {
                    $0.kind == .text && Int($0.column) != numberColumn && view.integer($0) == nil
                })
            else { continue }
            if Self.isUpper(view.text(name)) { upper += 1 }
            if Self.isBold(name, in: view) { bold += 1 }
        }
        nameColumn =
            texts.filter { $0.value * 2 >= rows.count && $0.key != numberColumn }.keys.min()
            ?? texts.filter { $0.key != numberColumn }.max {
                ($0.value, $1.key) < ($1.value, $0.key)
            }?.key
        figureColumns = Set(
            figures.filter { $0.value * 2 >= rows.count && $0.key != numberColumn }.keys
        )
        isUpper = upper * 2 > rows.count
        isBold = bold * 2 > rows.count
        let items = rows.count { row in
            guard let column = numberColumn, !row.contains(where: { Int($0.column) == column }),
                let head = row.first(where: { $0.kind == .text })
            else { return false }
            return Self.isItem(head, in: view)
        }
        hasItems = items >= 2 && items * 4 >= rows.count
    }

    /// Whether a text has at least three letters and all are capitals.
    static func isUpper(_ text: String) -> Bool {
        // Nearly all texts have small letters of ASCII.
        if text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) { return false }
        var letters = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: letters += 1
            case 0..<0x80: break
            // Pairs of a capital and its small letter.
            case 0x102...0x137, 0x1A0...0x1A5, 0x1E00...0x1EFF:
                if scalar.value & 1 == 1 { return false }
                letters += 1
            default:
                if scalar.properties.isLowercase { return false }
                if scalar.properties.isAlphabetic { letters += 1 }
            }
        }
        return letters >= 3
    }

    /// Whether a text begins with the dash or the plus of an enumeration.
    static func isItem(_ cell: Cell, in view: SheetView) -> Bool {
        cell.kind == .text && Numbering.item(view.text(cell)) != nil
    }

    static func isBold(_ cell: Cell, in view: SheetView) -> Bool {
        let styles = view.workbook.styles
        return styles.indices.contains(Int(cell.style)) && styles[Int(cell.style)].isBold
    }
}
