/// The code page of old Macintoshes, in which Excel for Mac and some mail programs read UTF-8.
enum MacRoman {
    /// The characters of the bytes from 0x80 on.
    private static let high =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

    private static let bytes: [UInt32: UInt8] = {
        var bytes: [UInt32: UInt8] = [:]
        for (offset, scalar) in high.unicodeScalars.enumerated() {
            bytes[scalar.value] = UInt8(truncatingIfNeeded: 0x80 + offset)
        }
        return bytes
    }()

    /// The byte of a character, nil where the code page has none.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x80 ? UInt8(scalar.value) : bytes[scalar.value]
    }

    /// Whether a text holds what the lead bytes of Vietnamese letters in UTF-8 look like: √ ƒ ≈ ∆
    /// (C3–C6), or · (E1) before ∫ or ª.
    static func isSuspicious(_ text: String) -> Bool {
        var previous: UInt32 = 0
        for scalar in text.unicodeScalars {
            let isFollower = bytes[scalar.value].map { $0 < 0xC0 } ?? false
            if isFollower, [0x221A, 0x192, 0x2248, 0x2206].contains(previous) { return true }
            if previous == 0xB7, scalar == "∫" || scalar == "ª" { return true }
            previous = scalar.value
        }
        return false
    }
}
