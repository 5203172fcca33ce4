import VietText

/// What a cell says as a number.
enum NumberReading: Sendable, Equatable {
    /// Nothing: blank, "-", "không".
    case none
    case number(ReadNumber)
    case negative(Double)
    /// Something is said, but it is no number.
    case invalid
}

/// A number and what its writing tells of it.
struct ReadNumber: Sendable, Equatable {
    var value: Double
    /// The worth of the last digit written where digits may have been cut off: 100,000 for "14,5 triệu".
    var step = 0.0
    /// Why the reading wants a look; nil where it is clear.
    var doubt: Doubt?

    enum Doubt: String, Sendable, CaseIterable {
        /// A point or comma before three digits, in a column that speaks for neither meaning.
        case separator
        /// Two or more numbers.
        case several
        /// A sum in đồng under a header that says millions.
        case unit
        /// A count with a fraction.
        case fraction
    }
}

/// Which sign groups thousands.
enum NumberStyle: Sendable, Equatable {
    /// `1.234,5`
    case vietnamese
    /// `1,234.5`
    case american
}

/// Reads figures as offices write them: "1.250 người", "khoảng 1337", "14,5 triệu", "1,25 tỷ đồng".
///
/// A reader is set up for one column, since "1,250" is a thousand in one and one and a quarter in
/// another.
struct NumberReader: Sendable {
    var style = NumberStyle.vietnamese
    /// What plain numbers are multiplied by: 1,000,000 under "(triệu đồng)".
    var multiplier = 1.0
    /// Whether only whole numbers make sense.
    var isCount = true
    /// Whether plain figures are đồng, which nobody parts: "298,000" is no 298.
    var isMoney = false

    // MARK: - Text

    func read(_ text: String) -> NumberReading {
        if NoValue.isNone(text) { return .none }
        if let number = Self.digits(text.utf8.span) {
            return checked(ReadNumber(value: number * multiplier))
        }
        let tokens = TextTokens(text)
        var sum = 0.0
        var step = 0.0
        var isFound = false
        var doubt: ReadNumber.Doubt?
        var index = 0
        var lastUnit = 0.0
        var end = -1
        while index < tokens.tokens.count {
            guard case .number = tokens.tokens[index] else {
                index += 1
                continue
            }
            let figure = ReadFigure(tokens, at: index)
            let keepsDecimals =
                isMoney ? (figure.unit ?? multiplier) >= 1000 : figure.unit != nil || !isCount
            guard let value = figure.value(style, keepsDecimals: keepsDecimals) else {
                return .invalid
            }
            if isFound {
                // "5tr500", "1 tỷ 2": what follows the unit at once is a part of it.
                if figure.unit == nil, figure.start == end, lastUnit >= 1000 {
                    sum += value * lastUnit / figure.scale
                    break
                }
                guard let unit = figure.unit, unit < lastUnit else {
                    doubt = .several
                    break
                }
            }
            let unit = figure.unit ?? multiplier
            sum += value * unit
            if figure.decimals > 0 { step = unit / figure.scale }
            doubt = doubt ?? figure.doubt(style, unit: unit)
            if figure.isNegative, !isFound { return .negative(-value * unit) }
            isFound = true
            lastUnit = figure.unit ?? 0
            index = figure.next
            end = figure.next
        }
        if !isFound, let number = Self.inWords(text) { return .number(ReadNumber(value: number)) }
        guard isFound, sum.isFinite else { return .invalid }
        return checked(ReadNumber(value: sum, step: step, doubt: doubt))
    }

    /// The value of a text of digits and nothing else; nil for other texts.
    private static func digits(_ utf8: Span<UInt8>) -> Double? {
        guard utf8.count > 0, utf8.count <= 15 else { return nil }
        var value: Int64 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            if byte < 0x30 || byte > 0x39 { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return Double(value)
    }

    /// Whether a text has a sign that may part thousands or decimals.
    private static func hasSigns(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0x2E || $0 == 0x2C || $0 >= 0x80 }
    }

    /// "Năm mươi hộ": number words with nothing but a noun after them.
    private static func inWords(_ text: String) -> Double? {
        let nouns: Set<Substring> = [
            "nguoi", "ho", "luot", "dan", "dong", "suat", "phan", "gia", "dinh", "em",
        ]
        var words = Viet.clean(text).split(separator: " ")
        while let last = words.last, nouns.contains(Viet.fold(String(last))[...]) {
            words.removeLast()
        }
        guard let first = words.first, Viet.fold(String(first)) != "khong" else { return nil }
        return Viet.number(inWords: words.joined(separator: " ")).map(Double.init)
    }

    // MARK: - Numeric cells

    func read(number: Double) -> NumberReading {
        guard number.isFinite else { return .invalid }
        if number < 0 { return .negative(number * multiplier) }
        var read = ReadNumber(value: number * multiplier)
        if isCount, number != number.rounded() {
            // "5.799" typed where the point is the decimal sign.
            let thousands = (number * 1000).rounded()
            if abs(number * 1000 - thousands) < 1e-6 { read.value = thousands }
            read.doubt = .fraction
        }
        return checked(read)
    }

    /// Nobody spends millions of millions: the sum was written in đồng all the same.
    private func checked(_ number: ReadNumber) -> NumberReading {
        var number = number
        if multiplier >= 1000, number.value >= 1e13, number.value / multiplier >= 100_000 {
            number.value /= multiplier
            number.doubt = .unit
        }
        return .number(number)
    }

    // MARK: - The column's style

    /// Which way a column's texts are written; nil where nothing tells.
    static func style(of texts: some Sequence<String>) -> NumberStyle? {
        var vietnamese = 0
        var american = 0
        for text in texts where hasSigns(text) {
            let tokens = TextTokens(text)
            guard
                let index = tokens.tokens.firstIndex(where: {
                    if case .number = $0 { true } else { false }
                })
            else { continue }
            switch ReadFigure(tokens, at: index).evidence {
            case .vietnamese: vietnamese += 1
            case .american: american += 1
            case nil: break
            }
        }
        if vietnamese == american { return nil }
        return vietnamese > american ? .vietnamese : .american
    }
}

/// One figure in a text: groups of digits, the signs between them, and the unit after them.
private struct ReadFigure {
    var groups: [String] = []
    var signs: [Character] = []
    var isNegative = false
    /// The unit's worth; nil where there is none.
    var unit: Double?
    var start: Int
    /// The token after the figure and its unit.
    var next: Int

    init(_ text: TextTokens, at index: Int) {
        start = index
        let tokens = text.tokens
        if index > 0, tokens[index - 1] == .sign("-"), !text.spaced[index] {
            let isAfterDigit: Bool =
                if index > 1, case .number = tokens[index - 2], !text.spaced[index - 1] {
                    true
                } else { false }
            isNegative = !isAfterDigit && (index == 1 || text.spaced[index - 1])
        }
        var at = index
        while at < tokens.count, case .number(let digits) = tokens[at] {
            groups.append(digits)
            at += 1
            guard at + 1 < tokens.count, case .number(let following) = tokens[at + 1],
                case .sign(let sign) = tokens[at], ".,'".contains(sign),
                !text.spaced[at + 1] || !text.spaced[at]
            else {
                // "1 250 000": spaces part thousands.
                if at < tokens.count, case .number(let following) = tokens[at],
                    following.utf8.count == 3,
                    signs.allSatisfy({ $0 == " " }), groups[0].utf8.count <= 3
                {
                    signs.append(" ")
                    continue
                }
                break
            }
            _ = following
            signs.append(sign)
            at += 1
        }
        next = at
        readUnit(tokens)
    }

    private mutating func readUnit(_ tokens: [TextTokens.Token]) {
        var at = next
        if at < tokens.count, tokens[at] == .sign(".") { at += 1 }
        guard at < tokens.count, case .word(let word) = tokens[at] else { return }
        let units: [String: Double] = [
            "dong": 1, "d": 1, "vnd": 1, "nghin": 1e3, "ngan": 1e3, "ngh": 1e3, "k": 1e3,
            "trieu": 1e6,
            "tr": 1e6, "trd": 1e6, "ty": 1e9, "ti": 1e9, "tyd": 1e9, "trieudong": 1e6,
            "tydong": 1e9,
        ]
        guard let worth = units[word] else { return }
        unit = worth
        next = at + 1
        // "triệu đồng", "nghìn tỷ".
        while next < tokens.count, case .word(let more) = tokens[next], let factor = units[more] {
            if factor > 1, factor < worth { break }
            unit = worth * factor
            next += 1
        }
    }

    /// How many digits stand after the decimal sign, in the reading that was chosen last.
    var decimals: Int {
        signs.count == 1 && groups[1].utf8.count != 3 || isMixed
            ? groups[groups.count - 1].utf8.count : 0
    }

    /// Ten to the number of decimals; of a figure without, to the number of its digits.
    var scale: Double {
        let digits = decimals > 0 ? decimals : groups[groups.count - 1].utf8.count
        return (0..<min(digits, 15)).reduce(1.0) { product, _ in product * 10 }
    }

    private var isMixed: Bool { Set(signs).count == 2 && signs.last != signs.first }

    /// What the figure tells of the column's style.
    var evidence: NumberStyle? {
        guard let last = signs.last, last == "." || last == "," else { return nil }
        if isMixed { return last == "," ? .vietnamese : .american }
        if signs.count > 1 { return last == "." ? .vietnamese : .american }
        if groups[1].utf8.count != 3 { return last == "," ? .vietnamese : .american }
        return nil
    }

    /// The value in a style, or nil where the groups make no number.
    func value(_ style: NumberStyle, keepsDecimals: Bool) -> Double? {
        guard !signs.isEmpty else { return number(groups, decimals: "") }
        let last = groups[groups.count - 1]
        if isMixed { return number(Array(groups.dropLast()), decimals: last) }
        if signs.count > 1 {
            guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
            return number(groups, decimals: "")
        }
        if last.utf8.count != 3 { return number([groups[0]], decimals: last) }
        let decimalSign: Character = style == .vietnamese ? "," : "."
        if signs[0] == decimalSign, keepsDecimals { return number([groups[0]], decimals: last) }
        return number(groups, decimals: "")
    }

    private func number(_ whole: [String], decimals: String) -> Double? {
        Double(whole.joined() + (decimals.isEmpty ? "" : "." + decimals))
    }

    /// A single sign before three digits under a unit of a thousand and more says little.
    func doubt(_ style: NumberStyle, unit: Double) -> ReadNumber.Doubt? {
        guard signs.count == 1, groups[1].utf8.count == 3, unit >= 1e6, signs[0] == "." else {
            return nil
        }
        return style == .vietnamese && groups[0].utf8.count <= 3 ? nil : .separator
    }
}
