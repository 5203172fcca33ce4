extension Viet {
    /// The comparison key of a text: equal for spellings that mean the same.
    ///
    /// Composed, tone marks in the old style, lower case, and every run of characters that are neither
    /// letters nor digits one space. Marks are kept: `Thủy` and `Thụy` differ.
    public static func key(_ text: String) -> String {
        var output: [UInt8] = []
        var word: [Letter] = []
        var separated = false
        for scalar in nfc(text).unicodeScalars {
            let letter = Letter(scalar)
            if letter.isLetter, letter.kind < 63 {
                separate(&separated, &output, startsWord: word.isEmpty)
                word.append(letter.lowercased)
                continue
            }
            if LookAlike.isInvisible(scalar) { continue }
            flush(&word, into: &output)
            if letter.isLetter || isDigit(scalar) || isMark(scalar) {
                separate(&separated, &output, startsWord: true)
                output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else {
                separated = true
            }
        }
        flush(&word, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// A key in which i and y are one where both spellings are in use: `quý`/`quí`, `kỹ`/`kĩ`, `Vy`/`Vi`.
    ///
    /// Use it for ordinary words and place names. In personal names it proposes candidates only:
    /// Vy and Vi may be two people.
    public static func foldIY(_ text: String) -> String {
        var scalars = Array(key(text).unicodeScalars)
        forEachWord(of: scalars) { range, letters in
            guard let parts = Syllable.Parts(letters[...]), parts.coda.isEmpty,
                parts.nucleus.count == 1,
                letters[parts.nucleus.lowerBound].kind == Letter.y
            else { return }
            let vowel = letters[parts.nucleus.lowerBound]
            let folded = Letter(kind: Letter.i, tone: vowel.tone, isUpper: false)
            scalars[range.lowerBound + parts.nucleus.lowerBound] = folded.scalar
        }
        return UTF8Scalar.string(scalars)
    }

    private static func separate(_ separated: inout Bool, _ output: inout [UInt8], startsWord: Bool)
    {
        if separated, startsWord, !output.isEmpty { output.append(LatinTables.separator) }
        separated = false
    }

    private static func flush(_ word: inout [Letter], into output: inout [UInt8]) {
        if word.isEmpty { return }
        _ = placeTone(&word, style: .old)
        for letter in word { UTF8Scalar.append(letter.scalar, to: &output) }
        word.removeAll(keepingCapacity: true)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
            || scalar.value > 0x7F && scalar.properties.generalCategory == .decimalNumber
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.value < 0x370
    }
}
