import VietText

/// What a cell says as a date.
enum DateReading: Sendable, Equatable {
    /// Nothing: blank, "-".
    case none
    /// `2021`, `2021-10` or `2021-10-25`.
    case date(String)
    /// Something is said, but it is no date that exists.
    case invalid
}

/// Reads dates in all the ways that offices write them; day before month, always.
///
/// ```swift
/// let reader = DateReader(year: 2021)
/// reader.read("ngày 05 tháng 10 năm 2021")   // .date("2021-10-05")
/// reader.read("12-11")                       // .date("2021-11-12"), the year from context
/// reader.read("Quý IV/2021")                 // .date("2021-10")
/// reader.read("31/02/2021")                  // .invalid
/// ```
struct DateReader: Sendable {
    /// The year of dates written without one.
    var year: Int?
    /// Whether two digits may be a year of the last century, as in birth dates.
    var isBirth = false
    /// Whether the column was found to put the month first.
    var isMonthFirst = false
    /// Whether serial numbers count from 1904.
    var uses1904 = false

    // MARK: - Text

    /// Reads the first date of a text.
    func read(_ text: String) -> DateReading {
        if let parts = DateScan.plain(text.utf8.span) { return date(parts) }
        if NoValue.isBlank(text) { return .none }
        let tokens = TextTokens(text)
        let numbers = tokens.tokens.contains { if case .number = $0 { true } else { false } }
        guard numbers else { return NoValue.isNone(text) ? .none : .invalid }
        var scan = DateScan(tokens)
        guard let parts = scan.first() else { return .invalid }
        return date(parts)
    }

    private func date(_ parts: DateParts) -> DateReading {
        guard var year = parts.year.map({ fullYear($0, parts.yearDigits) }) ?? year else {
            return .invalid
        }
        if parts.yearDigits == 3 || !(1900...2100).contains(year) {
            // "2O21" misread, "20221": not a year of these lists.
            if !(1000...2999).contains(year) { return .invalid }
        }
        year = min(max(year, 1000), 2999)
        guard var month = parts.month else { return .date(Self.padded(year, 4)) }
        guard var day = parts.day else {
            guard (1...12).contains(month) else { return .invalid }
            return .date(Self.padded(year, 4) + "-" + Self.padded(month, 2))
        }
        if isMonthFirst, !parts.isWords { (day, month) = (month, day) }
        guard let full = ISODay(year: year, month: month, day: day) else { return .invalid }
        return .date(full.text)
    }

    private func fullYear(_ year: Int, _ digits: Int) -> Int {
        guard digits <= 2 else { return year }
        if isBirth { return year > 20 ? 1900 + year : 2000 + year }
        return 2000 + year
    }

    // MARK: - Numbers

    /// Reads a number in a date column: a serial number, a year, or digits run together.
    func read(number: Double, isDate: Bool) -> DateReading {
        guard number.isFinite, number >= 1, number < 100_000_000 else {
            return number == 0 ? .none : .invalid
        }
        let whole = Int(number)
        if !isDate {
            if number == Double(whole), (1900...2100).contains(whole) {
                return .date(String(whole))
            }
            if whole >= 10_000_000, number == Double(whole) { return read(String(whole)) }
            // Days between 1940 and 2100; other numbers are no dates.
            guard (14_611...73_415).contains(whole) else { return .invalid }
        }
        guard let day = Self.day(serial: whole, uses1904: uses1904) else { return .invalid }
        return .date(day.text)
    }

    /// The day of a serial number; Excel counts a 29 February 1900 that never was.
    static func day(serial: Int, uses1904: Bool) -> ISODay? {
        var days = serial
        if uses1904 {
            days += 1462
        } else if serial < 60 {
            days += 1
        }
        // Days since 0000-03-01, in cycles of 400 years.
        let shifted = days + 693_899
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return ISODay(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// Whether a text is a day with the month first: `10/25/2021`, which nobody writes by hand.
    static func isMonthFirst(_ text: String) -> Bool? {
        guard let parts = DateScan.first(in: text), !parts.isWords, let day = parts.day,
            let month = parts.month
        else { return nil }
        if day > 12, month <= 12 { return false }
        if month > 12, month <= 31, day <= 12 { return true }
        return nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
