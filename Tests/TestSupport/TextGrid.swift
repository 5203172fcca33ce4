public import SheetReader

/// Turns a drawing of sheets into a ``Workbook``, so that tests show what they speak of.
///
/// ```swift
/// let workbook = TextGrid.workbook(
///     """
///     == Danh sách
///     | STT  | Họ và tên    | Khen thưởng | <        |
///     | ^    | ^            | Hình thức   | Ngày     |
///     | 1    | Trần Thị Bình | Giấy khen   | 2021-10-25 |
///     ~| 2   | Lê Văn Cường | Thư khen    | '05/10/2021 |
///     """
/// )
/// ```
///
/// - A line `== Name` starts a sheet; `== Name (hidden)` a hidden one, `== Name (hide C D)` one with hidden
///   columns. A drawing without such a line is one sheet without a name.
/// - A line that starts with `|` is the next row, `~|` a hidden row, `!|` a row in bold. `12|` sets the row's number.
///   An empty line is an empty row; `...` skips to the row number of the next line that has one.
/// - `<` extends the cell at its left, `^` the one above: a merged area. A lone `\\` keeps such signs as text.
/// - A plain number is a number, `2021-10-25` a day, `TRUE` a boolean, `#N/A` an error, anything else a text; an
///   apostrophe in front makes it a text. `\n` is a line break, `\p` a vertical bar.
public struct TextGrid {
    private var workbook: Workbook
    private var sheet: Sheet?
    private var row = 0
    /// The merged area that each column's last cell belongs to, as an index into `areas`.
    private var above: [Int: Int] = [:]
    private var areas: [Area] = []
    private let isTyped: Bool

    private struct Area {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
    }

    /// Styles of drawn workbooks: plain, bold, day.
    private enum Style {
        static let plain: UInt16 = 0
        static let bold: UInt16 = 1
        static let day: UInt16 = 2
    }

    private init(format: WorkbookFormat) {
        workbook = Workbook(format: format)
        workbook.styles = [
            CellStyle(), CellStyle(isBold: true), CellStyle(numberKind: .date),
        ]
        isTyped = format != .csv
    }

    /// Makes the workbook that a drawing shows; in a `.csv` one every cell is a text.
    public static func workbook(_ drawing: String, format: WorkbookFormat = .xlsx) -> Workbook {
        var grid = TextGrid(format: format)
        for line in drawing.split(separator: "\n", omittingEmptySubsequences: false) {
            grid.add(line)
        }
        grid.endSheet()
        return grid.workbook
    }

    /// The number of the day that an ISO date names, counted as Excel does from 1900.
    public static func serial(_ text: some StringProtocol) -> Double? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        // Days from the civil calendar, the year starting in March.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Double(era * 146_097 + dayOfEra - 719_468 + 25_569)
    }

    private mutating func add(_ line: Substring) {
        let text = line.trimmed
        if text.hasPrefix("==") {
            endSheet()
            startSheet(String(text.dropFirst(2).trimmed))
            return
        }
        if sheet == nil { startSheet("") }
        if text == "..." { return }
        guard let bar = text.firstIndex(of: "|") else {
            row += 1
            above = [:]
            return
        }
        let mark = text[..<bar].trimmed
        row = Int(mark) ?? row + 1
        if mark == "~" { sheet?.hiddenRows.append(Int32(row)) }
        addRow(text[text.index(after: bar)...], isBold: mark == "!")
    }

    private mutating func addRow(_ text: Substring, isBold: Bool) {
        var parts = text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        if parts.last?.isEmpty == true { parts.removeLast() }
        var cells: [Cell] = []
        var left: Int?
        var owners: [Int: Int] = [:]
        for (column, part) in parts.enumerated() {
            if part == "<", let area = left {
                areas[area].columns = areas[area].columns.lowerBound...column
                owners[column] = area
                continue
            }
            if part == "^", let area = above[column] {
                areas[area].rows = areas[area].rows.lowerBound...row
                owners[column] = area
                left = area
                continue
            }
            areas.append(Area(rows: row...row, columns: column...column))
            left = areas.count - 1
            owners[column] = areas.count - 1
            if let cell = cell(part, column: column, isBold: isBold) { cells.append(cell) }
        }
        above = owners
        sheet?.appendRow(number: row, cells: cells)
    }

    private mutating func cell(_ part: Substring, column: Int, isBold: Bool) -> Cell? {
        guard !part.isEmpty else { return nil }
        let index = UInt16(clamping: column)
        let style = isBold ? Style.bold : Style.plain
        if isTyped {
            if part == "TRUE" || part == "FALSE" {
                return Cell(
                    column: index,
                    kind: .boolean,
                    style: style,
                    number: part == "TRUE" ? 1 : 0
                )
            }
            if part.hasPrefix("#"), part.count > 2, part.last == "!" || part.hasSuffix("/A") {
                return Cell(
                    column: index,
                    kind: .error,
                    style: style,
                    text: workbook.texts.intern(String(part))
                )
            }
            if let day = Self.serial(part) {
                return Cell(column: index, kind: .date, style: Style.day, number: day)
            }
            if let number = Self.number(part) {
                return Cell(column: index, kind: .number, style: style, number: number)
            }
        }
        var text = String(part)
        if text.hasPrefix("'") || text.hasPrefix("\\<") || text.hasPrefix("\\^") {
            text.removeFirst()
        }
        text = Self.replacing(text, "\\n", with: "\n")
        text = Self.replacing(text, "\\p", with: "|")
        return Cell(column: index, style: style, text: workbook.texts.intern(text))
    }

    /// A number written with digits, a point and a minus sign only; codes such as "01" are texts.
    private static func number(_ part: Substring) -> Double? {
        let digits = part.hasPrefix("-") ? part.dropFirst() : part
        guard let first = digits.first, first.isNumber,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
        else { return nil }
        if first == "0", digits.count > 1, !digits.hasPrefix("0.") { return nil }
        return Double(part)
    }

    private static func replacing(_ text: String, _ sign: String, with other: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let range = rest.firstRange(of: sign) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    private mutating func startSheet(_ title: String) {
        var new = Sheet(name: title)
        if title.hasSuffix(")"), let open = title.lastIndex(of: "(") {
            let words = title[title.index(after: open)...].dropLast().split(separator: " ")
            if words.first == "hidden" { new.visibility = .hidden }
            if words.first == "hide" {
                new.hiddenColumns = words.dropFirst().compactMap { $0.first?.asciiValue }.map {
                    UInt16($0) - 65
                }
            }
            if words.first == "hidden" || words.first == "hide" {
                new.name = String(title[..<open].trimmed)
            }
        }
        sheet = new
        row = 0
        above = [:]
        areas = []
    }

    private mutating func endSheet() {
        guard var done = sheet else { return }
        for area in areas where area.rows.count > 1 || area.columns.count > 1 {
            done.merges.append(CellRange(rows: area.rows, columns: area.columns))
        }
        workbook.sheets.append(done)
        sheet = nil
    }
}

extension StringProtocol {
    fileprivate var trimmed: Substring {
        var part = Substring(self)
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return part
    }
}
