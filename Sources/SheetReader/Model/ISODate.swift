/// Dates and times as ISO 8601 writes them, turned into serial numbers.
enum ISODate {
    /// The serial number and kind of `2021-09-02`, `2021-09-02T07:30:00Z`, `07:30` or `PT36H`;
    /// nil for anything else.
    static func parse(_ text: String, uses1904Dates: Bool) -> (serial: Double, kind: CellKind)? {
        let bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "P") || bytes.starts(with: Array("-P".utf8)) {
            return duration(bytes).map { ($0, .duration) }
        }
        let split = bytes.firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") }
        if bytes.contains(UInt8(ascii: ":")), split == nil {
            return time(bytes[...]).map { ($0, .time) }
        }
        guard let days = date(bytes[..<(split ?? bytes.count)]) else { return nil }
        let serial = Double(CalendarDay.serial(daysSince1970: days, uses1904Dates: uses1904Dates))
        guard let split else { return (serial, .date) }
        guard let clock = time(bytes[(split + 1)...]) else { return nil }
        return (serial + clock, .datetime)
    }

    private static func date(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2]), (1...9999).contains(year), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        return CalendarDay.daysSince1970(year: year, month: month, day: day)
    }

    private static func time(_ bytes: ArraySlice<UInt8>) -> Double? {
        var clock = bytes
        if let end = clock.firstIndex(where: {
            $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "z") || $0 == UInt8(ascii: "+")
                || $0 == UInt8(ascii: "-")
        }) {
            clock = clock[..<end]
        }
        let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0]),
            let minute = number(parts[1]), hour <= 24, minute < 60
        else { return nil }
        var seconds = 0.0
        if parts.count == 3 {
            guard let value = decimal(parts[2]), value < 61 else { return nil }
            seconds = value
        }
        return (Double(hour) * 3600 + Double(minute) * 60 + seconds) / 86_400
    }

    /// A length of time such as `PT36H30M12.5S` or `P1DT2H`, in days.
    private static func duration(_ bytes: [UInt8]) -> Double? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        var rest = bytes[(isNegative ? 2 : 1)...]
        var seconds = 0.0
        var inTime = false
        if rest.isEmpty { return nil }
        while let byte = rest.first {
            if byte == UInt8(ascii: "T") {
                inTime = true
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(where: { $0 >= UInt8(ascii: "A") }),
                let value = decimal(rest[..<end])
            else { return nil }
            switch rest[end] {
            case UInt8(ascii: "D") where !inTime: seconds += value * 86_400
            case UInt8(ascii: "H") where inTime: seconds += value * 3600
            case UInt8(ascii: "M") where inTime: seconds += value * 60
            case UInt8(ascii: "S") where inTime: seconds += value
            default: return nil
            }
            rest = rest[(end + 1)...]
        }
        return (isNegative ? -seconds : seconds) / 86_400
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
        let text = bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        guard text.count <= 40, text.first != UInt8(ascii: "-") else { return nil }
        return unsafe text.withUnsafeBufferPointer { unsafe NumberText.parse($0) }
    }
}

/// Days of the Gregorian calendar as serial numbers of spreadsheets.
enum CalendarDay {
    /// Days from 1970-01-01 (by Howard Hinnant's method).
    static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// The serial number of a day.
    ///
    /// Excel counts 29 February 1900, which never was.
    static func serial(daysSince1970 days: Int, uses1904Dates: Bool) -> Int {
        if uses1904Dates { return days + 24_107 }
        let serial = days + 25_569
        return serial < 61 ? serial - 1 : serial
    }

    /// Year, month and day of a serial number; nil outside the years 0001 to 9999.
    static func civil(serial: Int, uses1904Dates: Bool) -> (year: Int, month: Int, day: Int)? {
        guard serial > -700_000, serial < 3_000_000 else { return nil }
        var days = uses1904Dates ? serial - 24_107 : serial - 25_569
        // Before the day that never was, Excel's numbers are one behind.
        if !uses1904Dates, serial < 60 { days += 1 }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard (1...9999).contains(year) else { return nil }
        return (year, month, day)
    }
}
