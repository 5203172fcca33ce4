/// The numbers of a date as they were found.
struct DateParts: Equatable {
    var year: Int?
    var month: Int?
    var day: Int?
    /// How many digits the year has.
    var yearDigits = 4
    /// Whether the month is named as such, so that it cannot be taken for the day.
    var isWords = false
}

/// Finds the first date in a text's tokens.
struct DateScan {
    private let tokens: [TextTokens.Token]
    private let spaced: [Bool]

    init(_ text: TextTokens) {
        tokens = text.tokens
        spaced = text.spaced
    }

    /// The first date; of a period the first day, whose year may stand only at the period's end.
    mutating func first() -> DateParts? {
        guard var parts = find() else { return nil }
        if parts.year == nil, let year = lastYear() { (parts.year, parts.yearDigits) = (year, 4) }
        return parts
    }

    /// A day written in the plainest way, "05/10/2021", without cutting it into tokens first; nil for any other
    /// text.
    static func plain(_ utf8: Span<UInt8>) -> DateParts? {
        guard utf8.count >= 8, utf8.count <= 10 else { return nil }
        var numbers = [0, 0, 0]
        var digits = 0
        var part = 0
        for index in utf8.indices {
            let byte = utf8[index]
            if byte >= 0x30, byte <= 0x39 {
                numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
                digits += 1
                continue
            }
            guard byte >= 0x2D, byte <= 0x2F, part < 2, digits == 1 || digits == 2 else {
                return nil
            }
            part += 1
            digits = 0
        }
        guard part == 2, digits == 4 else { return nil }
        return DateParts(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    /// The first date of a text.
    static func first(in text: String) -> DateParts? {
        if let parts = plain(text.utf8.span) { return parts }
        var scan = DateScan(TextTokens(text))
        return scan.first()
    }

    private func find() -> DateParts? {
        if let parts = spelt() { return parts }
        for index in tokens.indices {
            switch tokens[index] {
            case .word(let word):
                if let parts = named(word, at: index) { return parts }
            case .number(let digits):
                if isTime(at: index) { continue }
                if let parts = numeric(digits, at: index) { return parts }
            case .sign: continue
            }
        }
        return nil
    }

    /// "05 10 2021": three numbers and nothing else.
    private func spelt() -> DateParts? {
        guard tokens.count == 3 else { return nil }
        var digits: [String] = []
        for case .number(let text) in tokens { digits.append(text) }
        guard digits.count == 3, digits[2].utf8.count == 4, digits[0].utf8.count <= 2,
            digits[1].utf8.count <= 2
        else { return nil }
        return DateParts(year: Int(digits[2]), month: Int(digits[1]), day: Int(digits[0]))
    }

    // MARK: - Words

    /// "ngày 25 tháng 10 năm 2021", "tháng 10/2021", "Quý IV/2021", "năm 2021", "Oct 25, 2021".
    private func named(_ word: String, at index: Int) -> DateParts? {
        switch word {
        case "ngay":
            guard let (day, next) = number(after: index) else { return nil }
            guard case .word(let unit)? = token(next), unit == "thang" || unit == "th" else {
                return nil
            }
            return months(day: day, at: next)
        case "thang", "th":
            return months(day: nil, at: index)
        case "t":
            return months(day: nil, at: index).flatMap { $0.year == nil ? nil : $0 }
        case "quy":
            return quarter(at: index)
        case "nam":
            guard let (year, _) = number(after: index), (1000...2999).contains(year) else {
                return nil
            }
            return DateParts(year: year, isWords: true)
        default:
            guard let month = Self.english[String(word.prefix(3))], word.utf8.count <= 9 else {
                return nil
            }
            return english(month, at: index)
        }
    }

    /// After "tháng": the month, and the year if there is one.
    private func months(day: Int?, at index: Int) -> DateParts? {
        guard let (month, next) = number(after: index) ?? numeral(after: index) else { return nil }
        var parts = DateParts(month: month, day: day, isWords: true)
        var at = next
        while case .sign = token(at) { at += 1 }
        if case .word("nam")? = token(at) { at += 1 }
        while case .sign = token(at) { at += 1 }
        if case .number(let digits)? = token(at), let year = Int(digits),
            digits.utf8.count == 4 || digits.utf8.count == 2
        {
            // "tháng 10/11" is October and November; two digits are a year only after the word.
            if digits.utf8.count == 4 || at > next + 1 {
                (parts.year, parts.yearDigits) = (year, digits.utf8.count)
            }
        }
        return parts
    }

    private func quarter(at index: Int) -> DateParts? {
        guard let (quarter, next) = number(after: index) ?? numeral(after: index),
            (1...4).contains(quarter)
        else { return nil }
        var parts = DateParts(month: quarter * 3 - 2, isWords: true)
        for at in next..<min(tokens.count, next + 3) {
            if case .number(let digits) = tokens[at], digits.utf8.count == 4 {
                parts.year = Int(digits)
            }
        }
        return parts
    }

    /// "Oct 25, 2021" and "25-Oct-21".
    private func english(_ month: Int, at index: Int) -> DateParts? {
        var numbers: [String] = []
        for at in max(0, index - 2)..<min(tokens.count, index + 4) {
            if case .number(let digits) = tokens[at] { numbers.append(digits) }
        }
        guard numbers.count >= 2, let day = Int(numbers[0]), let year = Int(numbers[1]) else {
            return nil
        }
        return DateParts(
            year: year,
            month: month,
            day: day,
            yearDigits: numbers[1].utf8.count,
            isWords: true
        )
    }

    private static let english = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "oct": 10, "nov": 11, "dec": 12,
    ]

    // MARK: - Numbers

    private func numeric(_ digits: String, at index: Int) -> DateParts? {
        guard let first = Int(digits) else { return nil }
        if digits.utf8.count >= 5 { return runTogether(digits, first) }
        if case .word(let unit)? = token(index + 1), unit == "thang" || unit == "th" {
            return months(day: first, at: index + 1)
        }
        if case .word(let word)? = token(index + 1) ?? token(index + 2),
            let month = Self.english[String(word.prefix(3))], word.utf8.count <= 9
        {
            return english(month, at: index + 1)
        }
        guard let (second, afterSecond, secondDigits) = joined(after: index) else {
            if digits.utf8.count == 4, (1000...2999).contains(first) {
                return DateParts(year: first)
            }
            return nil
        }
        let third = third(after: afterSecond)
        if digits.utf8.count == 4 {
            guard let third else { return DateParts(year: first, month: second) }
            return DateParts(year: first, month: second, day: third.number, isWords: true)
        }
        if let third {
            return DateParts(
                year: third.number,
                month: second,
                day: first,
                yearDigits: third.digits
            )
        }
        if secondDigits == 4 { return DateParts(year: second, month: first) }
        if secondDigits > 2 || digits.utf8.count > 2 { return nil }
        return DateParts(month: second, day: first)
    }

    /// The number after a separator: `/`, `-`, `.`, `,`, possibly with spaces, possibly twice.
    private func joined(after index: Int) -> (number: Int, next: Int, digits: Int)? {
        var at = index + 1
        var signs = 0
        while case .sign(let sign)? = token(at), "/-.,".contains(sign), signs < 2 {
            at += 1
            signs += 1
        }
        if case .word("nam")? = token(at) { (at, signs) = (at + 1, 1) }
        // "1 /6 - 30/9": a dash between spaces parts two dates.
        if signs == 1, case .sign("-")? = token(index + 1), spaced[index + 1], at < spaced.count,
            spaced[at]
        {
            if case .sign("/")? = token(at + 1) { return nil }
        }
        guard signs > 0, case .number(let digits)? = token(at) else { return nil }
        return (Int(digits) ?? 0, at + 1, digits.utf8.count)
    }

    /// The year after day and month; nil where the number starts the end of a period: "1/6-30/9/2021".
    private func third(after next: Int) -> (number: Int, next: Int, digits: Int)? {
        guard let third = joined(after: next - 1) else { return nil }
        if third.digits <= 2, let more = joined(after: third.next - 1), more.digits <= 4 {
            return nil
        }
        return third
    }

    /// 20210831, 31082021, 44494.
    private func runTogether(_ digits: String, _ value: Int) -> DateParts? {
        if digits.utf8.count == 8 {
            let year = value / 10_000
            if (1900...2100).contains(year) {
                return DateParts(
                    year: year,
                    month: value / 100 % 100,
                    day: value % 100,
                    isWords: true
                )
            }
            return DateParts(
                year: value % 10_000,
                month: value / 10_000 % 100,
                day: value / 1_000_000
            )
        }
        guard digits.utf8.count == 5, (14_611...73_415).contains(value), tokens.count == 1,
            let day = DateReader.day(serial: value, uses1904: false)
        else { return nil }
        return DateParts(year: day.year, month: day.month, day: day.day, isWords: true)
    }

    /// "14:43", "7h30", "30 phút".
    private func isTime(at index: Int) -> Bool {
        func isTimeSign(_ token: TextTokens.Token?) -> Bool {
            switch token {
            case .sign(":"): true
            case .word(let word): ["h", "gio", "g", "phut", "ph", "am", "pm"].contains(word)
            default: false
            }
        }
        return isTimeSign(token(index + 1)) || isTimeSign(token(index - 1))
    }

    private func token(_ index: Int) -> TextTokens.Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    private func number(after index: Int) -> (Int, Int)? {
        var at = index + 1
        while case .sign(let sign)? = token(at), ".:-".contains(sign) { at += 1 }
        guard case .number(let digits)? = token(at), let number = Int(digits) else { return nil }
        return (number, at + 1)
    }

    private func numeral(after index: Int) -> (Int, Int)? {
        guard case .word(let word)? = token(index + 1) else { return nil }
        let numerals = [
            "i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "tu": 4,
            "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10, "chap": 12,
        ]
        return numerals[word].map { ($0, index + 2) }
    }

    private func lastYear() -> Int? {
        for token in tokens.reversed() {
            if case .number(let digits) = token, digits.utf8.count == 4, let year = Int(digits),
                (1900...2100).contains(year)
            {
                return year
            }
        }
        return nil
    }
}
