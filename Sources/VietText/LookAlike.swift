/// Characters that look like Vietnamese letters but are others, and characters that show nothing.
enum LookAlike {
    /// The Latin letter that a Cyrillic or Greek capital letter looks like.
    static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= 0x370, scalar.value < 0x530 else { return nil }
        return table[scalar]
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = [
        // Cyrillic
        "а": "a", "А": "A", "В": "B", "е": "e", "Е": "E", "З": "3", "К": "K", "к": "k", "М": "M",
        "Н": "H", "о": "o", "О": "O", "р": "p", "Р": "P", "с": "c", "С": "C", "Т": "T", "у": "y",
        "У": "Y", "х": "x", "Х": "X", "і": "i", "І": "I", "ј": "j", "Ј": "J", "ѕ": "s", "Ѕ": "S",
        "һ": "h", "ԁ": "d",
        // Greek
        "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O",
        "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o",
    ]

    /// Whether a character shows nothing and separates nothing: soft hyphen, zero-width, direction marks.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    /// The letter đ or Đ that an eth or African D stands for.
    static func stroke(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xD0, 0x189: "Đ"
        case 0xF0, 0x256: "đ"
        default: nil
        }
    }

    /// Turns Cyrillic and Greek look-alikes into Latin letters where they stand among Latin ones.
    ///
    /// When all foreign letters of the text have look-alikes and the text has Latin letters too, all are
    /// turned; otherwise only those in words that mix both scripts and have no other foreign letters.
    static func mendScripts(_ scalars: inout [Unicode.Scalar]) {
        guard scalars.contains(where: { latin($0) != nil }) else { return }
        let hasLatin = scalars.contains(where: isLatin)
        let allAlike = scalars.allSatisfy { !isForeign($0) || latin($0) != nil }
        if hasLatin, allAlike {
            for index in scalars.indices {
                scalars[index] = latin(scalars[index]) ?? scalars[index]
            }
            return
        }
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, isLatin(scalars[end]) || isForeign(scalars[end]) { end += 1 }
            let word = scalars[start..<end]
            if word.contains(where: isLatin),
                word.allSatisfy({ !isForeign($0) || latin($0) != nil })
            {
                for index in start..<end {
                    scalars[index] = latin(scalars[index]) ?? scalars[index]
                }
            }
            start = end + 1
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        LatinTables.position(scalar.value) >= 0 && Letter(scalar).isLetter
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x370 && scalar.value < 0x530
    }

    /// Turns eths and African Ds into đ where the word then is a Vietnamese syllable or, in capitals,
    /// an abbreviation such as `QĐ`.
    static func mendStrokes(_ scalars: inout [Unicode.Scalar]) {
        guard scalars.contains(where: { stroke($0) != nil }) else { return }
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, Letter(scalars[end]).isLetter { end += 1 }
            if scalars[start..<end].contains(where: { stroke($0) != nil }) {
                let word = scalars[start..<end].map { stroke($0) ?? $0 }
                if isVietnamese(word) { scalars.replaceSubrange(start..<end, with: word) }
            }
            start = end + 1
        }
    }

    private static func isVietnamese(_ word: [Unicode.Scalar]) -> Bool {
        let letters = word.map { Letter($0) }
        if Syllable.isWellFormed(letters[...]) { return true }
        let capitals = letters.allSatisfy { $0.isUpper && $0.kind < 63 }
        let lower = letters.count { !$0.isUpper }
        let first = letters.first?.isUpper ?? false
        return capitals || first && lower <= 1 && letters.allSatisfy { $0.kind < 63 }
    }
}
