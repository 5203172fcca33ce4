/// What a cell holds, and what is said about it.
public struct CellPlan: Sendable, Equatable {
    /// The value.
    public var value: CellValue
    /// What the cell's fill says, or nil for the table's own.
    public var tone: Tone?
    /// A remark shown when pointing at the cell.
    public var note: String?
    /// Where a click leads.
    public var link: LinkTarget?

    /// Makes a cell.
    public init(
        _ value: CellValue,
        tone: Tone? = nil,
        note: String? = nil,
        link: LinkTarget? = nil
    ) {
        self.value = value
        self.tone = tone
        self.note = note
        self.link = link
    }

    /// An empty cell.
    public static let blank = Self(.blank)

    /// A text, never taken for a formula; empty text is an empty cell.
    public static func text(_ text: String, tone: Tone? = nil) -> Self {
        Self(text.isEmpty ? .blank : .text(text), tone: tone)
    }

    /// A text, or an empty cell for nil.
    public static func text(_ text: String?) -> Self {
        text.map { Self.text($0) } ?? .blank
    }

    /// A number.
    public static func number(_ number: Double, tone: Tone? = nil) -> Self {
        Self(.number(number), tone: tone)
    }

    /// A whole number.
    public static func integer(_ number: some BinaryInteger, tone: Tone? = nil) -> Self {
        Self(.integer(Int64(clamping: number)), tone: tone)
    }

    /// A date; one that is not a real day is written as text.
    public static func date(year: Int, month: Int, day: Int) -> Self {
        Self(.date(CalendarDay(year: year, month: month, day: day)))
    }

    /// A text that leads to a place in the workbook.
    public static func link(_ text: String, to target: LinkTarget) -> Self {
        Self(.text(text), link: target)
    }
}

/// A value as it is stored in the file.
public enum CellValue: Sendable, Equatable {
    /// Nothing.
    case blank
    /// A text.
    case text(String)
    /// A number; one that is not finite is written as an empty cell.
    case number(Double)
    /// A whole number; beyond 2^53 it is written as text, so that no digit is lost.
    case integer(Int64)
    /// A day.
    case date(CalendarDay)
    /// A moment of a day, in minutes since midnight.
    case dateTime(CalendarDay, minutes: Int)
}

/// A place in the workbook that a link leads to.
public enum LinkTarget: Sendable, Equatable {
    /// The sheet planned under this name.
    case sheet(String)
    /// A cell (both from 0) of the sheet planned under this name.
    case cell(sheet: String, row: Int, column: Int)
}

/// A calendar day, as spreadsheets count them.
public struct CalendarDay: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The month, from 1.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes a day, real or not.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether the calendar has this day and spreadsheets can count to it (1900 to 9999).
    public var isReal: Bool {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day <= lengths[month - 1]
    }

    /// Days since 1 January 1970; 0 for a day that is not real.
    var daysSince1970: Int {
        guard isReal else { return 0 }
        // Days from civil, counted in years that begin in March.
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The serial number in the 1900 date system, or nil for a day that is not real.
    var serial: Double? {
        guard isReal else { return nil }
        let serial = daysSince1970 + 25_569
        // Excel counts 29 February 1900, which never was.
        return Double(serial < 61 ? serial - 1 : serial)
    }

    /// The day as `dd/mm/yyyy`, also when it is not real.
    var text: String { "\(Self.padded(day))/\(Self.padded(month))/\(year)" }

    private static func padded(_ number: Int) -> String {
        (0...9).contains(number) ? "0\(number)" : "\(number)"
    }
}
