import VietText

/// Reads decision numbers and mends what clerks commonly get wrong in them.
///
/// ```swift
/// reader.read("QĐ số 1234 /QD - UBND")   // number "1234/QĐ-UBND", isMended
/// reader.read("Số 12/QĐ-UBND ngày 05/10/2021").date   // "ngày 05/10/2021"
/// ```
struct DecisionReader {
    struct Reading: Sendable, Equatable {
        /// `1234/QĐ-UBND`; empty where the text gives none that is well formed.
        var number = ""
        /// Whether more than a prefix and spaces was changed, or a second decision left out.
        var isMended = false
        /// What follows "ngày", for the decision's date.
        var date = ""
        /// Whether the text says something that is no decision number.
        var isBad = false
    }
    /// What a number must look like; nil where the campaign gives no pattern.
    private let pattern: Regex<AnyRegexOutput>?
    private let plainPattern: PlainPattern?

    init(pattern: String, plain: PlainPattern? = nil) {
        plainPattern = plain
        self.pattern = pattern.isEmpty || plain != nil ? nil : try? Regex(pattern)
    }

    func read(_ text: String) -> Reading {
        var reading = Reading()
        if Self.isWellWritten(text.utf8.span), matches(text) {
            reading.number = text
            return reading
        }
        if NoValue.isNone(text), !text.contains("/") { return reading }
        var body = Self.plain(text)
        let isOneOfSeveral = isSeveral(body)
        if isOneOfSeveral { body = Self.firstOfSeveral(body, partedBy: ";\n") }
        if let cut = Self.dateStart(body) {
            reading.date = String(body[cut...])
            body = String(body[..<cut])
        }
        let written = Self.withoutPrefix(Self.firstOfSeveral(body, partedBy: ";\n,"))
        let compact = String(written.filter { !$0.isWhitespace })
        let mended = Self.mend(compact)
        if matches(mended) {
            reading.number = mended
            reading.isMended = mended != compact || isOneOfSeveral
        } else {
            reading.isBad = true
        }
        return reading
    }

    /// Whether a text holds two decisions or more: "12/QĐ-UBND; 45/QĐ-UBND ngày 6/10/2021".
    private func isSeveral(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: ";\n,".contains)
        guard parts.count > 1 else { return false }
        return parts.count { part in
            var part = String(part)
            if let cut = Self.dateStart(part) { part = String(part[..<cut]) }
            return matches(Self.mend(Self.withoutPrefix(part).filter { !$0.isWhitespace }))
        } > 1
    }

    /// Whether a text is a number as it should be written, "1234/QĐ-UBND", in which nothing can need mending.
    private static func isWellWritten(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        while index < utf8.count, utf8[index] >= 0x30, utf8[index] <= 0x39 { index += 1 }
        // "/QĐ-", then letters; a Y might begin a date.
        guard index > 0, index <= 9, utf8.count >= index + 7, utf8.count <= index + 40,
            utf8[index] == 0x2F, utf8[index + 1] == 0x51, utf8[index + 2] == 0xC4,
            utf8[index + 3] == 0x90, utf8[index + 4] == 0x2D
        else { return false }
        index += 5
        let issuer = index
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x41 || byte > 0x5A || byte == 0x59 { return false }
            index += 1
        }
        // The commonest issuer with a slip begins with U or B.
        let isCommon =
            utf8.count == issuer + 4 && utf8[issuer] == 0x55 && utf8[issuer + 1] == 0x42
            && utf8[issuer + 2] == 0x4E && utf8[issuer + 3] == 0x44
        return isCommon || utf8[issuer] != 0x55 && utf8[issuer] != 0x42
    }

    private func matches(_ number: String) -> Bool {
        if let plainPattern { return plainPattern.matches(number) }
        guard let pattern else { return number.contains { $0.isNumber } && number.contains("/") }
        return (try? pattern.wholeMatch(in: number)) ?? nil != nil
    }

    /// The part of a decision number that names who issued it: `UBND` of `1234/QĐ-UBND`.
    static func issuer(of number: String) -> String {
        guard let cut = number.lastIndex(where: { $0 == "-" || $0 == "/" }) else { return "" }
        return String(number[number.index(after: cut)...])
    }

    // MARK: - Parts of the text

    /// Composed, with one kind of dash and slash, and Đ for its look-alike.
    private static func plain(_ text: String) -> String {
        var plain = ""
        // A soft hyphen is a hyphen where there is no other, else it shows nothing.
        let hasHyphen = text.unicodeScalars.contains {
            $0 == "-" || (0x2010...0x2015).contains($0.value)
        }
        let scalars = Array(Viet.nfc(text).unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            switch scalar.value {
            case 0xAD: if !hasHyphen { plain.append("-") }
            case 0x2010...0x2015, 0x2212: plain.append("-")
            case 0x2044, 0x2215, 0x5C: plain.append("/")
            // Icelandic and African look-alikes, and what TCVN3 has in place of đ and Đ.
            case 0xD0, 0x189, 0xA7, 0xC4: plain.append("Đ")
            case 0xF0, 0xAE: plain.append("đ")
            case 0xA0, 0x09: plain.append(" ")
            // The second byte of a Đ decoded byte by byte, "QÄ\u{90}".
            case 0x200B...0x200F, 0xFEFF, 0x90: break
            case 0x3F where isNothing(position, in: scalars): break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        guard plain.utf8.contains(0x0A) else { return plain }
        // "8643⏎/QĐ-UBND": a narrow cell breaks the number.
        for sign in ["/", "-"] {
            plain = plain.replacing("\n" + sign, with: sign).replacing(sign + "\n", with: sign)
        }
        return plain
    }

    /// Whether a "?" stands for a sign that showed nothing before an old encoding lost it: "10385/?QĐ-UBND",
    /// not for a Đ ("Q?-UBND") nor for a figure.
    private static func isNothing(_ position: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard position + 1 < scalars.count else { return false }
        let next = scalars[position + 1]
        let isFirst = position == 0 || " /\t".unicodeScalars.contains(scalars[position - 1])
        if isFirst {
            return next.properties.numericType != nil || "QqĐđ".unicodeScalars.contains(next)
        }
        return "Qq".unicodeScalars.contains(scalars[position - 1])
            && "ĐđDdÐ".unicodeScalars.contains(next)
    }

    private static func dateStart(_ text: String) -> String.Index? {
        let lowered = Viet.lowercased(text)
        // Neither "ngày" nor "ký" is there without a y or the last byte of ý.
        guard lowered.utf8.contains(where: { $0 == 0x79 || $0 == 0xBD }) else {
            return bracketed(text)
        }
        guard lowered.unicodeScalars.count == text.unicodeScalars.count else { return nil }
        let words: [StaticString] = ["ngày", "ngay", "ký"]
        for word in words {
            guard let range = lowered.firstBytes(of: word) else { continue }
            let offset = lowered.unicodeScalars.distance(
                from: lowered.startIndex,
                to: range.lowerBound
            )
            let index = text.unicodeScalars.index(text.startIndex, offsetBy: offset)
            if index > text.startIndex { return index }
        }
        return bracketed(text)
    }

    /// Where a date in brackets begins: "12/QĐ-UBND (14/05/2021)".
    private static func bracketed(_ text: String) -> String.Index? {
        guard let open = text.firstIndex(of: "("), open > text.startIndex,
            let close = text[open...].firstIndex(of: ")")
        else { return nil }
        let inner = text[text.index(after: open)..<close]
        let digits = inner.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
        return digits >= 3 && inner.allSatisfy { !$0.isLetter } ? open : nil
    }

    /// Of two decisions in one cell the first.
    private static func firstOfSeveral(_ text: String, partedBy signs: String) -> String {
        let parts = text.split(whereSeparator: signs.contains)
        let numbered = parts.first { part in part.contains { $0.isNumber } }
        return String(numbered ?? parts.first ?? "")
    }

    /// Without "Số:", "QĐ số", "Quyết định số".
    private static func withoutPrefix(_ text: String) -> String {
        var rest = text[...]
        func dropSpaces() { rest = rest.drop { $0.isWhitespace || ".:'\"(".contains($0) } }
        dropSpaces()
        var isStripped = true
        while isStripped {
            isStripped = false
            let lowered = Viet.fold(String(rest.prefix(24)))
            for prefix in ["quyet dinh", "quyet dinh khen thuong", "qd", "so", "s"] {
                guard lowered.hasPrefix(prefix + " ") || prefix == "so" && lowered.hasPrefix("so")
                else {
                    continue
                }
                let after = Self.drop(prefix, from: rest)
                // "QĐ-UBND/2021" has no prefix; "QĐ 123" and "Số123" have one.
                let next = after.first { !$0.isWhitespace && !".:".contains($0) }
                guard let next, next.isNumber || next.isLetter, after.first != "-",
                    after.first != "/"
                else {
                    continue
                }
                rest = after
                dropSpaces()
                isStripped = true
                break
            }
        }
        return String(rest).trimmed(of: " \t.,:;'\")")
    }

    /// Drops as many letters as the folded prefix has, with the spaces between.
    private static func drop(_ prefix: String, from text: Substring) -> Substring {
        var letters = prefix.utf8.count { $0 != 0x20 }
        var rest = text
        while letters > 0, let first = rest.first {
            if first.isLetter { letters -= 1 }
            rest = rest.dropFirst()
        }
        return rest
    }

    // MARK: - Mending

    private static func mend(_ compact: String) -> String {
        var number = Array(Viet.uppercased(compact).unicodeScalars)
        while let last = number.last, last == "-" { number.removeLast() }
        let end = number.firstIndex { !TextTokens.isDigit($0) && $0 != "." } ?? number.endIndex
        let digits = number[..<end].filter(TextTokens.isDigit)
        guard !digits.isEmpty else { return text(number[...]) }
        var rest = withoutYear(number[end...])
        // "1234QĐ-UBND", "1234-QĐ-UBND", "1234/QD-UBND", "1234/QĐUBND", "1234/QĐ/UBND".
        var body = rest
        let first = body.first
        if first == "/" || first == "-" { body = body.dropFirst() }
        while body.first == "-" { body = body.dropFirst() }
        if let type = typeLength(body), body.count > type {
            body = body.dropFirst(type)
            let second = body.first
            while let sign = body.first, "/.-".unicodeScalars.contains(sign) {
                body = body.dropFirst()
            }
            let isParty = first == "-" && second == "/"
            let issuer = issuer(mending: text(body))
            if !issuer.isEmpty {
                return text(digits[...]) + (isParty ? "-QĐ/" : "/QĐ-") + issuer
            }
        }
        rest = number[end...]
        return text(digits[...]) + text(rest)
    }

    /// Without the year in the number of an individual decision: "/2021/QĐ-UBND".
    private static func withoutYear(
        _ rest: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        let head = Array(rest.prefix(6))
        guard head.count == 6, head[0] == "/" || head[0] == "-", head[5] == "/" || head[5] == "-",
            head[1...4].allSatisfy(TextTokens.isDigit),
            head[1] == "1" && head[2] == "9" || head[1] == "2" && head[2] == "0"
        else { return rest }
        return rest.dropFirst(5)
    }

    /// How many letters "QĐ", "QD" or "Q.Đ" take; nil where the text does not begin so.
    private static func typeLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
        let head = Array(rest.prefix(3))
        if head.count >= 2, head[0] == "Q", head[1] == "Đ" || head[1] == "D" { return 2 }
        // A question mark stands where a program lost the letter.
        if head.count == 3, head[0] == "Q", head[1] == "?", head[2] == "-" { return 2 }
        return head.count == 3 && head[0] == "Q" && head[1] == "." && head[2] == "Đ" ? 3 : nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// "UBDN", "U8ND", "UBNĐ": the commonest issuer with one slip.
    private static func issuer(mending text: String) -> String {
        let swapped = [
            "UBDN", "UNBD", "UBNĐ", "UBN D", "U8ND", "UBN0", "BUND", "UBMD", "UBNDD", "UUBND",
        ]
        return swapped.contains(text) ? "UBND" : text
    }
}

extension String {
    /// The text without certain characters at its ends.
    func trimmed(of characters: String) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
