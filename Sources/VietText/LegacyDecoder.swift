/// Turns the bytes of an old encoding, or the Western characters that they are seen as, into Unicode.
struct LegacyDecoder {
    private let encoding: LegacyEncoding
    private let table: LegacyTable

    init(_ encoding: LegacyEncoding) {
        self.encoding = encoding
        table = LegacyTable.of(encoding)
    }

    /// Decodes a text of Western characters.
    func decode(_ text: String) -> (text: String, strays: Int) {
        let scalars = Array(text.unicodeScalars)
        var units = scalars.map { CodePage.byte1252($0).map(UInt32.init) ?? $0.value }
        for (index, scalar) in scalars.enumerated() where CodePage.isPunctuation(scalar) {
            if isPunctuation(scalars, index) { units[index] = scalar.value }
        }
        return decode(units)
    }

    /// Whether a dash, bullet or quotation mark is one, and not the capital that VPS, VISCII and TCVN 5712
    /// have at its code.
    private func isPunctuation(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let opens = index == 0 || !Self.isInWord(scalars[index - 1])
        let closes = index + 1 == scalars.count || !Self.isInWord(scalars[index + 1])
        if opens, closes { return true }
        switch scalars[index] {
        case "“": if opens, scalars.contains("”") { return true }
        case "”": if closes, scalars.contains("“") { return true }
        case "‘": if opens, scalars.contains("’") { return true }
        case "’": if closes, scalars.contains("‘") { return true }
        default: break
        }
        // A capital does not end a word of small letters, nor stand before a capital and small ones.
        if closes { return isSmall(scalars[index - 1]) }
        guard opens, index + 2 < scalars.count else { return false }
        return Letter(scalars[index + 1]).isUpper && isSmall(scalars[index + 2])
    }

    /// Whether a character stands for a small letter.
    private func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        let letter = Letter(CodePage.byte1252(scalar).map { table.singles[Int($0)] } ?? scalar)
        return letter.isLetter && !letter.isUpper
    }

    /// Whether a character may belong to a word: a letter, or a sign that stands for one.
    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return Letter(scalar).isLetter || (0x30...0x39).contains(scalar.value)
        }
        return !CodePage.isPunctuation(scalar) && scalar.value != 0xA0
    }

    /// Decodes units: below 256 they are bytes, others are scalars that stay.
    ///
    /// Strays are letters beyond ASCII that the encoding does not have.
    func decode(_ units: [UInt32]) -> (text: String, strays: Int) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(units.count)
        var strays = 0
        var index = 0
        while index < units.count {
            let unit = units[index]
            index += 1
            guard unit < 256 else {
                let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
                if Letter(scalar).isLetter { strays += 1 }
                scalars.append(scalar)
                continue
            }
            let row = Int(table.rows[Int(unit)])
            if row > 0, index < units.count, units[index] < 256 {
                let pair = table.pairs[(row - 1) * 256 + Int(units[index])]
                if pair != 0, let scalar = Unicode.Scalar(pair) {
                    scalars.append(scalar)
                    index += 1
                    continue
                }
            }
            if unit >= 0xC0, !table.isSingle[Int(unit)] { strays += 1 }
            scalars.append(table.singles[Int(unit)])
        }
        let composed = Viet.nfc(UTF8Scalar.string(scalars))
        return (encoding == .tcvn3 ? CapitalsMender.mend(composed) : composed, strays)
    }
}
