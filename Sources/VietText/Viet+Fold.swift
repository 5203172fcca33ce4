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
        let folded = LatinTables.shared.folded
        let table = folded.span
        // Few letters grow: two bytes to three at most.
        output.append(addingCapacity: utf8.count + utf8.count / 2 + 4) {
            (output: inout OutputSpan<UInt8>) in
            let start = output.count
            var separated = false
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                let (position, length) =
                    byte < 0x80 ? (Int(byte), 1) : foldPosition(utf8, at: index, byte)
                index += length
                let letter = position < 0 ? LatinTables.special : table[position]
                if letter > LatinTables.special {
                    if separated, output.count > start { output.append(LatinTables.separator) }
                    separated = false
                    output.append(letter)
                } else if letter == LatinTables.separator {
                    separated = true
                } else if letter == LatinTables.special {
                    index += foldRare(utf8, at: index - length, &separated, start, &output) - length
                }
            }
        }
    }

    /// Where the letter at a byte beyond ASCII stands in the table, -1 for letters that it lacks, and how
    /// many bytes to go on.
    @inline(__always)
    static func foldPosition(
        _ utf8: Span<UInt8>,
        at index: Int,
        _ byte: UInt8
    ) -> (Int, Int) {
        let second = index + 1 < utf8.count ? utf8[index + 1] : 0
        if byte == 0xE1 {
            guard second >= 0xB8, second <= 0xBB, index + 2 < utf8.count else { return (-1, 1) }
            let third = utf8[index + 2]
            if third & 0xC0 != 0x80 { return (-1, 1) }
            return (0x250 + (Int(second & 3) << 6 | Int(third & 0x3F)), 3)
        }
        guard byte >= 0xC2, second & 0xC0 == 0x80, byte <= 0xCC else { return (-1, 1) }
        if byte == 0xCC { return (LatinTables.count, 2) }  // a combining mark
        if byte > 0xC8 { return (-1, 1) }
        return (Int(byte & 0x1F) << 6 | Int(second & 0x3F), 2)
    }

    /// Folds one scalar that the table does not settle; gives its length in bytes.
    private static func foldRare(
        _ utf8: Span<UInt8>,
        at index: Int,
        _ separated: inout Bool,
        _ start: Int,
        _ output: inout OutputSpan<UInt8>
    ) -> Int {
        let (decoded, length) = UTF8Scalar.decode(utf8, at: index)
        guard let decoded else {
            separated = true
            return length
        }
        if (0x300..<0x370).contains(decoded.value) || LookAlike.isInvisible(decoded) {
            return length
        }
        guard let letters = foldedRare(LookAlike.latin(decoded) ?? decoded) else {
            separated = true
            return length
        }
        guard output.freeCapacity > letters.utf8.count else { return length }
        if separated, output.count > start { output.append(LatinTables.separator) }
        separated = false
        for byte in letters.utf8 { output.append(byte) }
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
