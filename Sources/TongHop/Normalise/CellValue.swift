import SheetReader
import VietText

/// What a cell holds, away from its sheet.
enum CellValue: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    /// A day by its number format, as a serial number.
    case date(Double)
    case error(String)

    init(_ cell: Cell, in workbook: Workbook) {
        switch cell.kind {
        case .text: self = .text(Self.withoutBrokenSpaces(workbook.texts.string(cell.text)))
        case .error: self = .error(workbook.texts.string(cell.text))
        case .date, .datetime: self = .date(cell.number)
        case .number, .time, .duration: self = .number(cell.number)
        case .boolean: self = .text(cell.number == 0 ? "Không" : "Có")
        }
    }

    /// "02Â / 08 / 2021": a no-break space decoded byte by byte, which alone in a cell of figures shows no old encoding;
    /// no syllable ends in Â.
    static func withoutBrokenSpaces(_ text: String) -> String {
        guard text.utf8.contains(0xA0), text.unicodeScalars.contains("\u{C2}") else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\u{A0}", scalars.last == "\u{C2}" { scalars.removeLast() }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Whether nothing is said: no cell, or a text of spaces and dashes.
    var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): NoValue.isBlank(text)
        default: false
        }
    }

    /// The value as a person sees it in the sheet.
    func typed(uses1904: Bool) -> String {
        switch self {
        case .empty: return ""
        case .text(let text), .error(let text): return text
        case .number(let number): return Self.plain(number)
        case .date(let serial):
            guard serial.isFinite, abs(serial) < 3_000_000,
                let day = DateReader.day(serial: Int(serial), uses1904: uses1904)
            else { return Self.plain(serial) }
            return Self.padded(day.day) + "/" + Self.padded(day.month) + "/" + String(day.year)
        }
    }

    /// Clean text; blank signs and errors are none.
    func cleaned(uses1904: Bool) -> String {
        switch self {
        case .empty, .error: return ""
        case .text(let text): return NoValue.isBlank(text) ? "" : Viet.clean(text)
        case .number, .date: return typed(uses1904: uses1904)
        }
    }

    /// A number without an exponent and without a needless fraction.
    static func plain(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return String(number)
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}

/// One column of a region's records: its distinct values, and which one each record has.
struct ColumnValues: Sendable {
    /// The sheet's column, A being 0.
    var column: Int
    var mapping: ColumnMapping
    /// The distinct values; the first is the empty one.
    var distinct = ColumnContents()
    /// A position in `distinct` per record.
    var index: [Int32]

    subscript(record: Int) -> CellValue { distinct[Int(index[record])] }

    /// Which distinct values are blank.
    var blanks: [Bool] { distinct.indices.map(distinct.isBlank) }

    /// How many records have each distinct value.
    var counts: [Int] {
        var counts = [Int](repeating: 0, count: distinct.count)
        for position in index { counts[Int(position)] += 1 }
        return counts
    }
}
