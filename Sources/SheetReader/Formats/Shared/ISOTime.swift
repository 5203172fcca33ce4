/// Dates and times as XML formats write them, turned into serial numbers of days.
enum ISOTime {
    /// The serial number of `2024-01-31` or `2024-01-31T08:00:00.5`, as Excel counts from 1900, and
    /// whether a time of day other than midnight stands behind the date.
    ///
    /// Nil for what is no date, and for days before 1900, which Excel's count does not reach.
    static func serial(_ text: some Collection<UInt8>) -> (serial: Double, hasTime: Bool)? {
        var scanner = DigitScanner(Array(text))
        guard let year = scanner.number(digits: 4...4), scanner.take("-"),
            let month = scanner.number(digits: 1...2), scanner.take("-"),
            let day = scanner.number(digits: 1...2), (1...12).contains(month), year >= 1900,
            day >= 1, day <= daysInMonth(month, year)
        else { return nil }
        let days = dayNumber(year, month, day)
        // Excel believes that 29 February 1900 was a day: those before it are counted one lower.
        let serial = Double(days < 61 ? days - 1 : days)
        if scanner.isAtEnd || scanner.isZone { return (serial, false) }
        guard scanner.take("T") || scanner.take(" "), let time = clock(&scanner),
            scanner.isAtEnd || scanner.isZone
        else { return nil }
        return (serial + time, time > 0)
    }

    /// The days of a time of day such as `08:30:00`.
    static func clock(_ text: some Collection<UInt8>) -> Double? {
        var scanner = DigitScanner(Array(text))
        guard let time = clock(&scanner), scanner.isAtEnd || scanner.isZone else { return nil }
        return time
    }

    /// The days of a length of time such as `PT08H30M00S` or `-P1DT2H`.
    static func duration(_ text: some Collection<UInt8>) -> Double? {
        var scanner = DigitScanner(Array(text))
        let isNegative = scanner.take("-")
        guard scanner.take("P") else { return nil }
        var seconds = 0.0
        var isTime = false
        var parts = 0
        while !scanner.isAtEnd {
            if scanner.take("T") {
                isTime = true
                continue
            }
            guard let amount = scanner.decimal() else { return nil }
            parts += 1
            switch (scanner.next(), isTime) {
            case ("D", false): seconds += amount * 86_400
            case ("H", true): seconds += amount * 3_600
            case ("M", true): seconds += amount * 60
            case ("S", true): seconds += amount
            default: return nil
            }
        }
        let days = seconds / 86_400
        return parts > 0 && days.isFinite ? (isNegative ? -days : days) : nil
    }

    private static func clock(_ scanner: inout DigitScanner) -> Double? {
        guard let hour = scanner.number(digits: 1...2), scanner.take(":"),
            let minute = scanner.number(digits: 1...2), hour <= 24, minute < 60
        else { return nil }
        var second = 0.0
        if scanner.take(":") {
            guard let value = scanner.decimal(), value < 61 else { return nil }
            second = value
        }
        return (Double(hour * 3_600 + minute * 60) + second) / 86_400
    }

    private static func daysInMonth(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The days since 30 December 1899.
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Years are counted from March, so that the odd day is a year's last.
        let marchYear = month > 2 ? year : year - 1
        let monthIndex = (month + 9) % 12
        let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400
        return days + (monthIndex * 153 + 2) / 5 + day - 693_900
    }
}

/// Takes digits and signs from bytes, one after the other.
private struct DigitScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// Whether the rest is a time zone, which spreadsheets do not have: the clock's time counts.
    var isZone: Bool {
        guard position < bytes.count else { return false }
        return [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position])
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else {
            return false
        }
        position += 1
        return true
    }

    mutating func next() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        position += 1
        return Unicode.Scalar(bytes[position - 1])
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = position
        var value = 0
        while position < bytes.count, position - start < digits.upperBound {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            position += 1
        }
        return position - start >= digits.lowerBound ? value : nil
    }

    /// A number with an optional fraction after a point or comma.
    mutating func decimal() -> Double? {
        guard let whole = number(digits: 1...9) else { return nil }
        guard take(".") || take(",") else { return Double(whole) }
        let start = position
        guard let digits = number(digits: 1...15) else { return nil }
        var scale = 1.0
        for _ in start..<position { scale *= 10 }
        while number(digits: 1...1) != nil {}
        return Double(whole) + Double(digits) / scale
    }
}
