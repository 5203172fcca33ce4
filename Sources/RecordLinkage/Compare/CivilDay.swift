/// A day of the Gregorian calendar, known by its number of days since 1970-01-01.
public struct CivilDay: Hashable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int64

    /// Makes a day from its number; days beyond some ten million years are brought back to the edge.
    public init(_ number: Int64) {
        self.number = min(max(number, -4_000_000_000), 4_000_000_000)
    }

    /// Makes a day; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        // Days by the era of 400 years that starts on 1 March (H. Hinnant's days_from_civil).
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(Int64(era * 146_097 + dayOfEra - 719_468))
        let parts = self.parts
        if parts.day != day || parts.month != month { return nil }
    }

    /// Year, month and day.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// The day with its day and month exchanged, where there is one.
    public var exchanged: CivilDay? {
        let (year, month, day) = parts
        return CivilDay(year: year, month: day, day: month)
    }
}
