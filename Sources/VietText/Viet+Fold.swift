extension Viet {
    /// A text for searching candidates: lower case, without marks, words separated by one space.
    ///
    /// `đ` becomes `d`; every run of characters that are neither letters nor digits becomes one space,
    /// and none remains at the ends. Composed and decomposed text fold alike.
    public static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        fold(text.utf8.span, into: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    /// Appends the folded form of UTF-8 bytes to a buffer.
    ///
    /// Malformed bytes count as separators. Nothing is allocated when the buffer has room.
    public static func fold(_ utf8: [UInt8], into output: inout [UInt8]) {
        fold(utf8.span, into: &output)
    }

    /// Appends the folded form of UTF-8 bytes to a buffer.
    ///
    /// Malformed bytes count as separators. Nothing is allocated when the buffer has room.
    public static func fold(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        let folded = LatinTables.shared.folded
        let table = folded.span
        var separated = false
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            var position = Int(byte)
            var length = 1
            if byte >= 0x80 {
                let second = index + 1 < utf8.count ? utf8[index + 1] : 0
                if byte == 0xE1, second >= 0xB8, second <= 0xBB, index + 2 < utf8.count,
                    utf8[index + 2] & 0xC0 == 0x80
                {
                    position = 0x250 + (Int(second & 3) << 6 | Int(utf8[index + 2] & 0x3F))
                    length = 3
                } else if byte >= 0xC2, byte <= 0xC8, second & 0xC0 == 0x80 {
                    position = Int(byte & 0x1F) << 6 | Int(second & 0x3F)
                    length = 2
                } else if byte == 0xCC || byte == 0xCD, second & 0xC0 == 0x80,
                    byte == 0xCC || second < 0xB0
                {
                    index += 2  // a combining mark
                    continue
                } else {
                    position = -1
                }
            }
            let letter = position < 0 ? LatinTables.special : table[position]
            if letter == LatinTables.separator {
                separated = true
            } else if letter == LatinTables.special {
                length = foldRare(utf8, at: index, &separated, start: start, into: &output)
            } else {
                if separated, output.count > start { output.append(LatinTables.separator) }
                separated = false
                output.append(letter)
            }
            index += length
        }
    }

    /// Folds one scalar that the table does not settle; gives its length in bytes.
    private static func foldRare(
        _ utf8: Span<UInt8>,
        at index: Int,
        _ separated: inout Bool,
        start: Int,
        into output: inout [UInt8]
    ) -> Int {
        let (decoded, length) = UTF8Scalar.decode(utf8, at: index)
        guard let decoded else {
            separated = true
            return length
        }
        if LookAlike.isInvisible(decoded) { return length }
        guard let letters = foldedRare(LookAlike.latin(decoded) ?? decoded) else {
            separated = true
            return length
        }
        if separated, output.count > start { output.append(LatinTables.separator) }
        separated = false
        output.append(contentsOf: letters.utf8)
        return length
    }

    /// The folded form of a rare scalar, nil where it separates words.
    private static func foldedRare(_ scalar: Unicode.Scalar) -> String? {
        let tables = LatinTables.shared
        let position = LatinTables.position(scalar.value)
        if position >= 0 {
            if let expansion = tables.expansions[scalar.value] { return expansion }
            let letter = tables.folded[position]
            if letter == LatinTables.separator { return nil }
            if letter != LatinTables.special { return String(Unicode.Scalar(letter)) }
        }
        if (0xFF01...0xFF5E).contains(scalar.value),
            let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            return foldedRare(ascii)  // full-width forms
        }
        let properties = scalar.properties
        if properties.generalCategory == .decimalNumber, let value = properties.numericValue {
            return String(Int(value))
        }
        return properties.isAlphabetic ? properties.lowercaseMapping : nil
    }
}
