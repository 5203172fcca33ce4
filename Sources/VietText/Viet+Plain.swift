extension Viet {
    /// Whether ``clean(_:keepingLineBreaks:)`` surely leaves a text as it is; false means that it has to look.
    ///
    /// One pass over the bytes that lets pass ASCII, the Vietnamese letters, dashes and quotation marks in
    /// well-formed UTF-8, single spaces between words and none at the ends.
    public static func isPlain(_ utf8: Span<UInt8>) -> Bool {
        var previous = LatinTables.separator
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                if byte <= 0x20, byte < 0x20 || previous == 0x20 { return false }
                if byte == 0x7F { return false }
                index += 1
            } else {
                let length = plainLength(utf8, at: index, byte)
                if length == 0 { return false }
                index += length
            }
            previous = byte
        }
        return utf8.count == 0 || previous != 0x20
    }

    /// How many bytes a plain letter or sign beyond ASCII has; 0 where it is none.
    @inline(__always)
    private static func plainLength(_ utf8: Span<UInt8>, at index: Int, _ byte: UInt8) -> Int {
        guard index + 1 < utf8.count else { return 0 }
        let second = utf8[index + 1]
        guard second & 0xC0 == 0x80 else { return 0 }
        switch byte {
        case 0xC3:
            // Ð and ð may stand for Đ and đ.
            return second == 0x90 || second == 0xB0 ? 0 : 2
        case 0xC4, 0xC5: return 2
        // Ơ, ơ, Ư and ư.
        case 0xC6: return second & 0xFE == 0xA0 || second == 0xAF || second == 0xB0 ? 2 : 0
        case 0xC2: return second <= 0xA0 || second == 0xAD ? 0 : 2
        case 0xE1, 0xE2:
            guard index + 2 < utf8.count, utf8[index + 2] & 0xC0 == 0x80 else { return 0 }
            if byte == 0xE1 { return second >= 0xB8 && second <= 0xBB ? 3 : 0 }
            // U+2010 to U+2026: dashes, quotation marks, points.
            return second == 0x80 && utf8[index + 2] >= 0x90 && utf8[index + 2] <= 0xA6 ? 3 : 0
        default: return 0
        }
    }

    /// A number of a text's letters and digits that is equal for texts with equal keys (``key(_:)``), and
    /// differs for nearly all others that differ in more than marks; 0 for a text without any.
    ///
    /// It costs less than the key: most texts can be told apart by it alone.
    public static func letterHash(_ utf8: Span<UInt8>) -> UInt64 {
        if let hash = hashOfLetters(utf8, skipsOthers: false) { return hash }
        var written: [UInt8] = []
        key(utf8, into: &written)
        return hashOfLetters(written.span, skipsOthers: true) ?? 0
    }

    /// The hash of composed text; what no table settles is passed over, so that a text and its key have one
    /// hash, or gives nil.
    private static func hashOfLetters(_ utf8: Span<UInt8>, skipsOthers: Bool) -> UInt64? {
        let folded = LatinTables.shared.folded
        let table = folded.span
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var isEmpty = true
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            var letter = LatinTables.separator
            if byte < 0x80 {
                letter = table[Int(byte)]
                index += 1
            } else {
                var (position, length) = foldPosition(utf8, at: index, byte)
                if isSettled(position) {
                    // The digit of "m²" is none in a key.
                    if table[position] >= UInt8(ascii: "a") { letter = table[position] }
                } else if !skipsOthers {
                    // A dash or a quotation mark gives nothing.
                    length = plainLength(utf8, at: index, byte)
                    if length == 0 { return nil }
                }
                index += length
            }
            if letter > LatinTables.special {
                hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
                isEmpty = false
            }
        }
        return isEmpty ? 0 : hash ^ hash >> 32
    }

    /// Whether a letter's place in the tables is that of one which composing and lowering leave in them.
    @inline(__always)
    static func isSettled(_ position: Int) -> Bool {
        if position < 0 || position >= LatinTables.count { return false }
        if position >= 0x180, position < 0x250 {
            return position & ~1 == 0x1A0 || position == 0x1AF || position == 0x1B0
        }
        // Ð and ð may stand for Đ and đ.
        return position != 0xD0 && position != 0xF0
    }
}
