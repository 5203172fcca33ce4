extension Viet {
    /// A text in capitals.
    public static func uppercased(_ text: String) -> String {
        mapLetters(of: text) { $0.uppercased }
    }

    /// Whether a text has no letter that is not a capital.
    public static func isUppercased(_ text: String) -> Bool {
        // The second letter of most names tells.
        for byte in text.utf8 where (0x61...0x7A).contains(byte) { return false }
        return uppercased(text) == text
    }

    /// A text in small letters.
    public static func lowercased(_ text: String) -> String {
        mapLetters(of: text) { $0.lowercased }
    }

    /// A text with a capital at the start of each word and small letters after it.
    ///
    /// A letter after an apostrophe starts a word too: `H'HEN NIÊ` becomes `H'Hen Niê`.
    public static func titleCased(_ text: String) -> String {
        var starts = true
        return mapLetters(of: text) { letter in
            defer { starts = !letter.isLetter }
            return starts ? letter.uppercased : letter.lowercased
        }
    }

    /// Maps every scalar; `body` sees `Letter.none` for what is no letter.
    private static func mapLetters(of text: String, _ body: (Letter) -> Letter) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        for scalar in nfc(text).unicodeScalars {
            let letter = Letter(scalar)
            let mapped = body(letter)
            if letter.isLetter, letter.kind < 63 {
                UTF8Scalar.append(mapped.scalar, to: &output)
            } else if letter.isLetter {
                let properties = scalar.properties
                let other =
                    mapped.isUpper ? properties.uppercaseMapping : properties.lowercaseMapping
                output.append(contentsOf: other.utf8)
            } else {
                UTF8Scalar.append(scalar, to: &output)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

/// TCVN3 has small accented letters only: capitals typed in a plain font come out as `HộI ĐồNG`.
enum CapitalsMender {
    /// Raises the small accented letters in words whose plain letters are all capitals.
    static func mend(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var mended = false
        var hasSmall = false
        Viet.forEachWord(of: scalars) { range, letters in
            let plain = letters.indices.filter { scalars[range.lowerBound + $0].value < 0x80 }
            let small = letters.indices.filter { !letters[$0].isUpper }
            if plain.contains(where: { !letters[$0].isUpper }) {
                hasSmall = true
            } else if plain.count > 1, !small.isEmpty {
                mended = true
                for index in small where letters[index].kind < 63 {
                    scalars[range.lowerBound + index] = letters[index].uppercased.scalar
                }
            }
        }
        guard mended else { return text }
        let result = UTF8Scalar.string(scalars)
        return hasSmall ? result : Viet.uppercased(result)
    }
}
