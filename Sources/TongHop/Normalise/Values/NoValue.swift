import VietText

/// Texts that stand for "nothing" or for "the same as above".
enum NoValue {
    /// Whether a cell is blank or holds only signs that mean blank: spaces, "-", "…", "/".
    static func isBlank(_ text: String) -> Bool {
        // Most cells begin with a letter or digit.
        if let first = text.utf8.first, isWordByte(first) { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isWhitespace || scalar.value == 0xAD || scalar.value == 0xFEFF
                || (0x200B...0x200F).contains(scalar.value)
                || (0x2010...0x2015).contains(scalar.value)
                || "-_./…*'\u{2212}".unicodeScalars.contains(scalar)
        }
    }

    /// Whether a byte is an ASCII letter or digit.
    private static func isPlainByte(_ byte: UInt8) -> Bool {
        byte < 0x80 && isWordByte(byte)
    }

    /// Whether a text that begins with this byte begins with a letter or digit.
    static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || (0xC3...0xC6).contains(byte)
    }

    /// Whether a text means that there is none: blank, "không", "không có", "N/A".
    static func isNone(_ text: String) -> Bool {
        // These begin with k or n; most values begin with another letter or with a digit.
        if let first = text.utf8.first, first != 0x6B, first != 0x4B, first != 0x6E,
            first != 0x4E, isPlainByte(first)
        {
            return false
        }
        if isBlank(text) { return true }
        return ["khong", "khong co", "k", "n a", "na", "none", "null"].contains(
            Viet.fold(text)
        )
    }

    /// The most bytes of a text that means "as above".
    static let longestDitto = 16

    /// Whether a text means "as above": `"`, "nt", "-nt-", "-//-", "như trên".
    static func isDitto(_ text: String) -> Bool {
        if text.utf8.count > longestDitto { return false }
        // A letter or digit in front leaves only words, and these begin with n, d or t.
        if let first = text.utf8.first, isPlainByte(first),
            !"nNdDtT".utf8.contains(first)
        {
            return false
        }
        switch Viet.fold(text) {
        case "nt", "nhu tren", "n t", "ditto", "tuong tu": return true
        case "": break
        default: return false
        }
        let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard !signs.isEmpty else { return false }
        let quotes = signs.count { "\"“”〃″''’".unicodeScalars.contains($0) }
        if quotes == signs.count { return true }
        let core = signs.filter { $0 != "-" && $0 != "–" }
        return core.count >= 2
            && core.allSatisfy { $0 == "/" || "\"“”〃″".unicodeScalars.contains($0) }
    }
}
