/// Prints every non-empty cell as a line of JSON, as `tonghop cells` does.
///
/// ```swift
/// var lines = CellLines { bytes in write(1, bytes, bytes.count) == bytes.count }
/// try WorkbookReader.stream(path: path, into: &lines)
/// lines.flush()
/// ```
///
/// Sheets come in workbook order, rows from top to bottom, cells from left to right:
/// `{"sheet":"Sheet1","row":1,"col":1,"type":"string","value":"Họ và tên"}`. Dates are ISO 8601,
/// durations seconds. A serial number that is no date comes as a number.
public struct CellLines: WorkbookSink {
    /// Takes bytes; returns false when no more are wanted, such as when a pipe is closed.
    public typealias Output = ([UInt8]) -> Bool

    /// Only the sheet with this name, or all.
    public var onlySheet: String?
    /// Whether the output refused bytes.
    public private(set) var isClosed = false
    /// Whether a sheet had the wanted name.
    public private(set) var sawSheet = false

    private var buffer: [UInt8] = []
    private var prefix: [UInt8] = []
    private let output: Output

    private static let flushBytes = 64 << 10

    /// Prints to `output`.
    public init(onlySheet: String? = nil, output: @escaping Output) {
        self.onlySheet = onlySheet
        self.output = output
    }

    /// May want the sheet with the wanted name.
    public func mayWant(_ sheet: Sheet, of workbook: Workbook) -> Bool {
        onlySheet == nil || sheet.name == onlySheet
    }

    /// Wants the sheet if its name is the wanted one.
    public mutating func beginSheet(_ sheet: Sheet, of workbook: Workbook) -> ReadStep {
        if let onlySheet, sheet.name != onlySheet { return .nextSheet }
        sawSheet = true
        prefix = Array("{\"sheet\":".utf8)
        JSONText.append(Array(sheet.name.utf8)[...], to: &prefix)
        prefix += Array(",\"row\":".utf8)
        return .more
    }

    /// Prints the cells of a batch.
    public mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
        for index in 0..<batch.rowCount {
            let row = Int(batch.rowNumbers[index])
            for cell in batch.cells(inStoredRow: index) {
                buffer.append(contentsOf: prefix)
                JSONText.append(row, to: &buffer)
                append(cell, of: workbook)
            }
            if buffer.count >= Self.flushBytes { flush() }
            if isClosed { return .stop }
        }
        return .more
    }

    /// Hands on what is still in memory.
    public mutating func flush() {
        if !isClosed, !buffer.isEmpty {
            isClosed = !output(buffer)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ cell: Cell, of workbook: Workbook) {
        buffer.append(contentsOf: ",\"col\":".utf8)
        JSONText.append(Int(cell.column) + 1, to: &buffer)
        switch cell.kind {
        case .text:
            buffer.append(contentsOf: ",\"type\":\"string\",\"value\":".utf8)
            JSONText.append(workbook.texts[cell.text], to: &buffer)
        case .error:
            buffer.append(contentsOf: ",\"type\":\"error\",\"value\":".utf8)
            JSONText.append(workbook.texts[cell.text], to: &buffer)
        case .boolean:
            buffer.append(contentsOf: ",\"type\":\"boolean\",\"value\":".utf8)
            buffer.append(contentsOf: (cell.number != 0 ? "true" : "false").utf8)
        case .number: appendNumber(cell.number)
        case .date, .time, .datetime, .duration: appendMoment(cell, workbook.uses1904Dates)
        }
        buffer.append(contentsOf: "}\n".utf8)
    }

    private mutating func appendNumber(_ number: Double) {
        buffer.append(contentsOf: ",\"type\":\"number\",\"value\":".utf8)
        JSONText.append(number, to: &buffer)
    }

    private mutating func appendMoment(_ cell: Cell, _ uses1904Dates: Bool) {
        if cell.kind == .duration {
            buffer.append(contentsOf: ",\"type\":\"duration\",\"value\":".utf8)
            JSONText.append(cell.number * 86_400, to: &buffer)
            return
        }
        guard let moment = Moment(cell.number, kind: cell.kind, uses1904Dates: uses1904Dates) else {
            appendNumber(cell.number)
            return
        }
        buffer.append(contentsOf: ",\"type\":\"".utf8)
        buffer.append(contentsOf: moment.typeName.utf8)
        buffer.append(contentsOf: "\",\"value\":\"".utf8)
        moment.append(to: &buffer)
        buffer.append(UInt8(ascii: "\""))
    }
}

/// A serial number as day and time of day, to the millisecond.
struct Moment {
    private let day: (year: Int, month: Int, day: Int)?
    private let milliseconds: Int
    private let showsTime: Bool

    /// Nil for a number that is no day of the calendar up to the year 9999.
    init?(_ serial: Double, kind: CellKind, uses1904Dates: Bool) {
        // Excel shows no date for a negative number.
        guard serial >= 0, serial < 3_000_000 else { return nil }
        var whole = serial.rounded(.down)
        var milliseconds = Int(((serial - whole) * 86_400_000).rounded())
        if milliseconds >= 86_400_000 {
            milliseconds = 0
            whole += 1
        }
        self.milliseconds = milliseconds
        // A time of day alone is one that lies within the day 0.
        if kind == .time, serial >= 0, whole < 1 {
            day = nil
            showsTime = true
            return
        }
        guard let day = CalendarDay.civil(serial: Int(whole), uses1904Dates: uses1904Dates) else {
            return nil
        }
        self.day = day
        showsTime = kind != .date || milliseconds != 0
    }

    /// What the value is, whatever its format shows of it.
    var typeName: String {
        day == nil ? "time" : showsTime ? "datetime" : "date"
    }

    /// Appends ISO 8601.
    func append(to buffer: inout [UInt8]) {
        if let day {
            Self.append(day.year, digits: 4, to: &buffer)
            buffer.append(UInt8(ascii: "-"))
            Self.append(day.month, digits: 2, to: &buffer)
            buffer.append(UInt8(ascii: "-"))
            Self.append(day.day, digits: 2, to: &buffer)
            if showsTime { buffer.append(UInt8(ascii: "T")) }
        }
        guard showsTime else { return }
        let seconds = milliseconds / 1000
        Self.append(seconds / 3600, digits: 2, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(seconds / 60 % 60, digits: 2, to: &buffer)
        buffer.append(UInt8(ascii: ":"))
        Self.append(seconds % 60, digits: 2, to: &buffer)
        if milliseconds % 1000 != 0 {
            buffer.append(UInt8(ascii: "."))
            Self.append(milliseconds % 1000, digits: 3, to: &buffer)
        }
    }

    private static func append(_ number: Int, digits: Int, to buffer: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            buffer.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

/// Values as JSON writes them.
enum JSONText {
    /// Appends a whole number.
    static func append(_ number: Int, to buffer: inout [UInt8]) {
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = buffer.count
        repeat {
            buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        buffer[start...].reverse()
    }

    /// Appends a number so that reading it gives the same double.
    static func append(_ number: Double, to buffer: inout [UInt8]) {
        if let whole = Int(exactly: number), abs(whole) < 1 << 53 {
            append(whole, to: &buffer)
        } else if number.isFinite {
            buffer.append(contentsOf: number.description.utf8)
        } else {
            buffer.append(contentsOf: "null".utf8)
        }
    }

    /// Appends a text in quotes.
    ///
    /// Bytes that are no UTF-8 become replacement characters.
    static func append(_ text: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\""))
        var plain = text.startIndex
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7f {
                continue
            }
            buffer.append(contentsOf: text[plain..<index])
            plain = index + 1
            escape(byte, &buffer)
        }
        buffer.append(contentsOf: text[plain...])
        buffer.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, _ buffer: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): buffer.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
        default:
            let digits = Array("0123456789abcdef".utf8)
            buffer.append(contentsOf: "\\u00".utf8)
            buffer.append(digits[Int(byte >> 4)])
            buffer.append(digits[Int(byte & 15)])
        }
    }
}

/// Counts cells, as `tonghop cells --count` does.
public struct CellCounter: WorkbookSink {
    /// The number of non-empty cells.
    public private(set) var count = 0

    /// Starts at 0.
    public init() {}

    /// Counts the cells of a batch.
    public mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
        count += batch.cells.count
        return .more
    }
}
