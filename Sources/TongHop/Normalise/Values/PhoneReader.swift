import VietText

/// Reads telephone numbers: digits with the leading zero.
struct PhoneReader: Sendable {
    enum Reading: Sendable, Equatable {
        case none
        /// The digits, and whether a lost zero or a country code was mended.
        case phone(String, isMended: Bool)
        /// An identity number in the telephone column.
        case personalID
        case invalid
    }

    func read(_ text: String) -> Reading {
        if NoValue.isNone(text) { return .none }
        if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            if let phone = Self.phone(text) { return .phone(phone, isMended: phone != text) }
            return text.utf8.count == 12 && text.hasPrefix("0") ? .personalID : .invalid
        }
        var isID = false
        for part in Self.parts(text) {
            let digits = Self.digits(part)
            if digits.isEmpty { continue }
            if let phone = Self.phone(digits) { return .phone(phone, isMended: phone != digits) }
            isID = isID || digits.utf8.count == 12 && digits.hasPrefix("0")
        }
        let all = Self.digits(text[...])
        if let phone = Self.phone(all) { return .phone(phone, isMended: phone != all) }
        return isID ? .personalID : .invalid
    }

    func read(number: Double) -> Reading {
        guard number.isFinite, number >= 0, number < 1e14 else { return .invalid }
        if number == 0 { return .none }
        return read(String(Int(number)))
    }

    /// Several numbers stand beside each other: "0905123460 - 0914555666", "0905123460/0914555666".
    private static func parts(_ text: String) -> [Substring] {
        text.split(whereSeparator: { ";,/\n".contains($0) }).flatMap { part in
            var parts: [Substring] = []
            var rest = part
            while let dash = rest.firstBytes(of: " - ") {
                parts.append(rest[..<dash.lowerBound])
                rest = rest[dash.upperBound...]
            }
            // "0905 - 123 - 460" is one number.
            return parts.isEmpty || !parts.allSatisfy({ digits($0).utf8.count >= 9 })
                ? [part] : parts + [rest]
        }
    }

    private static func digits(_ text: Substring) -> String {
        var digits = ""
        var previous: Unicode.Scalar = " "
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            defer { previous = scalar }
            if TextTokens.isDigit(scalar) {
                digits.unicodeScalars.append(scalar)
            } else if scalar == "O" || scalar == "o" {
                // A letter for the figure zero stands beside figures, that of "Zalo" does not.
                let after = scalars.index(after: index)
                let next = after < scalars.endIndex ? scalars[after] : " "
                if TextTokens.isDigit(previous) || TextTokens.isDigit(next) || next == scalar {
                    digits.append("0")
                }
            }
        }
        return digits
    }

    /// The number in its national form, or nil where it is none.
    private static func phone(_ digits: String) -> String? {
        var number = digits
        if number.hasPrefix("0084") { number = "0" + number.dropFirst(4) }
        if number.hasPrefix("84"), number.utf8.count >= 11 { number = "0" + number.dropFirst(2) }
        if number.hasPrefix("00"), number.utf8.count == 11 { number = String(number.dropFirst()) }
        // Excel drops the zero of a number typed as one.
        if !number.hasPrefix("0"), number.utf8.count == 9 || number.utf8.count == 10 {
            number = "0" + number
        }
        let bytes = Array(number.utf8)
        guard bytes.count >= 10, bytes[0] == 0x30 else { return nil }
        switch (bytes[1], bytes.count) {
        case (0x33, 10), (0x35, 10), (0x37, 10), (0x38, 10), (0x39, 10): return number
        case (0x32, 10...11): return number
        // Mobile numbers had eleven digits until 2018-09-15.
        case (0x31, 11): return number
        default: return nil
        }
    }
}
