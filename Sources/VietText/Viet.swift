/// Vietnamese text made comparable.
///
/// Everything works on Unicode letters; text in one of the old font encodings is first turned into
/// Unicode with ``TextRepairer`` or ``LegacyEncoding``.
///
/// ```swift
/// Viet.nfc("Hòa")           // composed letters, look-alikes of Đ mended
/// Viet.clean("  Tổ\u{A0}dân  phố ")    // "Tổ dân phố"
/// Viet.key("Uỷ ban, NHÂN DÂN")         // "ủy ban nhân dân": compare on this
/// Viet.fold("Đặng Đình-Đức")           // "dang dinh duc": search with this
/// ```
///
/// Show what was submitted, compare on ``key(_:)``, search candidates with ``fold(_:)``.
public enum Viet {
    /// Whether all bytes are ASCII.
    public static func isASCII(_ utf8: Span<UInt8>) -> Bool {
        for index in utf8.indices where utf8[index] >= 0x80 { return false }
        return true
    }

    /// How Vietnamese the words beyond ASCII of a text are, from 0 to 1.
    ///
    /// It is the share of syllables in use; other well-formed ones count half. 0 for a text without such
    /// words.
    public static func vietnameseScore(of text: String) -> Double {
        let statistics = WordStatistics(nfc(text))
        if statistics.words == 0 { return 0 }
        return Double(statistics.known + statistics.wellFormed) / Double(2 * statistics.words)
    }
}
