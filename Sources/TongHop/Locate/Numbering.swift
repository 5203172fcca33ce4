import VietText

/// The number in front of a heading or in a row's first cell: `I`, `A`, `1`, `1.2`, `a`, `-`.
struct Numbering: Equatable {
    enum Style: Equatable, Hashable {
        case upperLetter, roman
        /// 1 for "1", 2 for "1.2" or "I.1", and so on.
        case number(parts: Int)
        case lowerLetter, dash, plus
    }
    var style: Style
    /// The last part's value: 2 for `II`, `B`, `1.2`.
    var value: Int
    /// As typed, without the sign behind it.
    var text: String

    /// Reads a text that is a number and nothing else.
    init?(alone text: String) {
        let trimmed = text.trimmingBlanks
        guard trimmed.utf8.count <= 16, let (numbering, rest) = Self.leading(of: trimmed + " "),
            rest.trimmingBlanks.isEmpty
        else { return nil }
        self = numbering
    }

    private init(style: Style, value: Int, text: String) {
        self.style = style
        self.value = value
        self.text = text
    }

    /// What follows the dash or the plus that an item of an enumeration begins with; nil for other texts.
    static func item(_ text: String) -> String? {
        guard let (numbering, rest) = leading(of: text), !rest.isEmpty,
            numbering.style == .dash || numbering.style == .plus
        else { return nil }
        return rest
    }

    /// Splits a heading such as `II. CÁ NHÂN` into its number and the rest; nil without a number.
    static func leading(of text: String) -> (numbering: Numbering, rest: String)? {
        if startsWithWord(text.utf8.span) { return nil }
        let trimmed = text.trimmingBlanksAtStart
        guard let first = trimmed.first else { return nil }
        let sign: Style? =
            switch first {
            case "-", "–", "•", "*": .dash
            case "+": .plus
            default: nil
            }
        if let style = sign {
            let rest = trimmed.dropFirst()
            guard rest.first.map({ !$0.isNumber }) ?? true else { return nil }
            return (
                Numbering(style: style, value: 0, text: String(first)), String(rest).trimmingBlanks
            )
        }
        var body = trimmed.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") || $0 == "Đ"
        }
        let rest = trimmed.dropFirst(body.count)
        // Behind the number stands a sign or a space, or it ended in a point.
        var isClosed = body.last == "."
        while body.last == "." { body.removeLast() }
        guard let after = rest.first ?? (isClosed ? " " : nil) else { return nil }
        var tail = rest
        if ")/:-–".contains(after) {
            isClosed = true
            tail = tail.dropFirst()
        } else if !after.isWhitespace, !isClosed {
            return nil
        }
        guard let numbering = parse(body, isClosed: isClosed || rest.trimmingBlanks.isEmpty) else {
            return splitAtPoint(trimmed)
        }
        return (numbering, String(tail).trimmingBlanks)
    }

    /// Whether a text surely begins with a word rather than with a number: two letters of ASCII or more that are no
    /// Roman number and do not end in a point, or letters that no number has.
    private static func startsWithWord(_ utf8: Span<UInt8>) -> Bool {
        var start = 0
        while start < utf8.count, utf8[start] == 0x20 { start += 1 }
        var end = start
        var isRoman = true
        while end < utf8.count, utf8[end] | 0x20 >= 0x61, utf8[end] | 0x20 <= 0x7A {
            switch utf8[end] {
            case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): break
            default: isRoman = false
            }
            end += 1
        }
        guard end < utf8.count else { return false }
        let next = utf8[end]
        // Letters with marks: C3 to C7, E1 B8 to BB; but "Đ" is C4 90.
        switch next {
        case 0xC3, 0xC5, 0xC6, 0xC7: return true
        case 0xC4: return end + 1 < utf8.count && utf8[end + 1] != 0x90
        case 0xE1: return end + 1 < utf8.count && utf8[end + 1] >= 0xB8 && utf8[end + 1] <= 0xBB
        case UInt8(ascii: "."), 0x30...0x39: return false
        default: return end - start >= 2 && !isRoman && next < 0x80
        }
    }

    /// "I.TẬP THỂ": the point without a space behind it.
    private static func splitAtPoint(_ text: Substring) -> (numbering: Numbering, rest: String)? {
        guard let point = text.firstIndex(of: ".") else { return nil }
        let rest = text[text.index(after: point)...]
        guard rest.first?.isLetter == true, let numbering = parse(text[..<point], isClosed: true)
        else { return nil }
        return (numbering, String(rest).trimmingBlanks)
    }

    private static func splitAtPoint(_ text: String) -> (numbering: Numbering, rest: String)? {
        splitAtPoint(Substring(text))
    }

    private static func parse(_ body: Substring, isClosed: Bool) -> Numbering? {
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = parts.last, !last.isEmpty, parts.count <= 6, body.count <= 12 else {
            return nil
        }
        if parts.count > 1 {
            guard parts.allSatisfy({ value(of: $0) != nil }), let value = value(of: last) else {
                return nil
            }
            return Numbering(style: .number(parts: parts.count), value: value, text: String(body))
        }
        if let number = Int(last), last.count <= 6, last.allSatisfy(\.isNumber) {
            return Numbering(style: .number(parts: 1), value: number, text: String(body))
        }
        if let value = romanValue(of: last), last.count > 1 || "IVX".contains(last) {
            return Numbering(style: .roman, value: value, text: String(body))
        }
        guard last.count == 1, isClosed, let byte = last.utf8.first else { return nil }
        if byte >= 0x41, byte <= 0x5A || last == "Đ" {
            return Numbering(style: .upperLetter, value: Int(byte) - 0x40, text: String(body))
        }
        if byte >= 0x61, byte <= 0x7A {
            return Numbering(style: .lowerLetter, value: Int(byte) - 0x60, text: String(body))
        }
        return nil
    }

    private static func value(of part: Substring) -> Int? {
        if let number = Int(part), part.allSatisfy(\.isNumber) { return number }
        if let roman = romanValue(of: part) { return roman }
        guard part.count == 1, let byte = part.utf8.first, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A
        else { return nil }
        return Int(byte | 0x20) - 0x60
    }

    /// The value of a Roman number in capitals up to 89, written as it should be.
    private static func romanValue(of text: Substring) -> Int? {
        guard !text.isEmpty, text.count <= 8 else { return nil }
        var total = 0
        var previous = 0
        for character in text.reversed() {
            let value: Int
            switch character {
            case "I": value = 1
            case "V": value = 5
            case "X": value = 10
            case "L": value = 50
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 && roman(total) == text ? total : nil
    }

    private static func roman(_ value: Int) -> String {
        var rest = value
        var text = ""
        let signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
        for (worth, sign) in signs {
            while rest >= worth {
                text += sign
                rest -= worth
            }
        }
        return text
    }
}

extension String {
    /// Words separated by one space each, none at the ends.
    var joiningBlanks: String {
        var previous: UInt8 = 0x20
        let isJoined = utf8.allSatisfy { byte in
            // U+00A0 is C2 A0; other rare spaces are E1 9A 80, E2 80 xx, E2 81 9F and E3 80 80.
            let isRare =
                byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
                || byte == 0x9A && previous == 0xE1 || byte == 0x20 && previous == 0x20
            previous = byte
            return !isRare
        }
        if isJoined, previous != 0x20 { return self }
        return split { $0.isWhitespace }.joined(separator: " ")
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        if hasNoBlankEnds { return String(self) }
        var part = Substring(self)
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part.trimmingBlanksAtStart)
    }

    /// Whether it surely begins and ends with something else than white space: signs of ASCII or Latin letters.
    private var hasNoBlankEnds: Bool {
        let known = utf8.withContiguousStorageIfAvailable { utf8 in
            guard let first = utf8.first, let last = utf8.last else { return false }
            let isFirst =
                first > 0x20 && first < 0x7F || (0xC3...0xC6).contains(first)
                || first == 0xE1 && utf8.count > 1 && (0xB8...0xBB).contains(utf8[1])
            if !isFirst { return false }
            if last < 0x80 { return last > 0x20 && last < 0x7F }
            guard utf8.count > 2 else { return false }
            return (0xC3...0xC6).contains(utf8[utf8.count - 2])
                || utf8[utf8.count - 3] == 0xE1
                    && (0xB8...0xBB).contains(utf8[utf8.count - 2])
        }
        return known ?? false
    }

    /// Without white space at the start.
    var trimmingBlanksAtStart: Substring {
        var part = Substring(self)
        while part.first?.isWhitespace == true { part.removeFirst() }
        return part
    }
}
