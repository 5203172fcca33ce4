/// Text as the format can hold it.
enum SafeText {
    /// The most UTF-16 units a cell can hold.
    static let cellLimit = 32_767
    /// Stands at the end of text that was cut.
    static let cutMark = " […]"

    /// `text` without what a cell cannot hold: control characters become U+FFFD, line ends become
    /// line feeds, and what is beyond the limit is cut and marked.
    static func cell(_ text: String) -> String {
        let isShort = text.utf8.count <= cellLimit || text.utf16.count <= cellLimit
        if isShort, !needsCleaning(text) { return text }
        let kept = cut(cleaned(text), to: cellLimit)
        return escapesIn(kept) ? cut(escaped(kept), to: cellLimit) : kept
    }

    /// Whether `text` has what the format reads as an escaped character, such as `_x0041_`.
    private static func escapesIn(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { isEscape(bytes, at: $0) }
    }

    /// `text` with such a look-alike's first underscore itself escaped.
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if isEscape(bytes, at: index) {
                result.append(contentsOf: "_x005F_".utf8)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        guard bytes[index] == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78,
            bytes[index + 6] == 0x5F
        else { return false }
        return bytes[(index + 2)...(index + 5)].allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
    }

    /// `text` on one line and at most `limit` UTF-16 units long.
    static func line(_ text: String, limit: Int) -> String {
        let oneLine = cleaned(text).split { $0 == "\n" || $0 == "\t" || $0 == " " }
            .joined(separator: " ")
        return cut(oneLine, to: limit, mark: "…")
    }

    private static func needsCleaning(_ text: String) -> Bool {
        var earlier: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte < 0x20, byte != 0x0A, byte != 0x09 { return true }
            if byte == 0x78, earlier.1 == 0x5F { return true }
            // U+FFFE and U+FFFF, which XML forbids, are EF BF BE and EF BF BF.
            if earlier == (0xEF, 0xBF), byte >= 0xBE { return true }
            earlier = (earlier.1, byte)
        }
        return false
    }

    private static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var endsInReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where endsInReturn: break
            case 0x0D, 0x0B, 0x0C: scalars.append("\n")
            case 0x09, 0x0A: scalars.append(scalar)
            case 0x00...0x1F, 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
            endsInReturn = scalar.value == 0x0D
        }
        return String(scalars)
    }

    private static func cut(_ text: String, to limit: Int, mark: String = cutMark) -> String {
        guard text.utf16.count > limit else { return text }
        let room = max(0, limit - mark.utf16.count)
        var kept = 0
        var end = text.startIndex
        // Whole characters only: a mark torn from its letter would change the word.
        while end < text.endIndex {
            let size = text[end].utf16.count
            if kept + size > room { break }
            kept += size
            end = text.index(after: end)
        }
        return text[..<end] + mark
    }
}
