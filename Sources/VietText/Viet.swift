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
public enum Viet {}
