/// UTF-8 that was read as Windows-1252, Windows-1258, Latin-1 or MacRoman, once or more often.
enum Mojibake {
    /// The text that was meant and how often it was misread; nil if the text is no such thing.
    static func repair(_ text: String) -> (text: String, times: Int)? {
        let isMac = MacRoman.isSuspicious(text)
        guard isMac || isSuspicious(text.utf8.span) else { return nil }
        var current = text
        if isMac {
            guard let once = decodeOnce(text, MacRoman.byte) else { return nil }
            current = once
        }
        var times = isMac ? 1 : 0
        while !isMac, times < 3, let once = decodeOnce(current, CodePage.byte1258) {
            current = once
            times += 1
        }
        guard times > 0 else { return nil }
        let repaired = Viet.nfc(current)
        if isUnmistakable(text, meaning: repaired, isMac) { return (repaired, times) }
        let before = WordStatistics(Viet.nfc(text))
        let after = WordStatistics(repaired)
        guard after.words > 0, after.share >= 0.8, after.points > before.points else { return nil }
        return (repaired, times)
    }

    /// Whether no words need to speak for a reading, as in "295/QÄ\u{90}-UBND": what stands there is
    /// no text in any language, and all of it becomes Vietnamese letters.
    private static func isUnmistakable(
        _ text: String,
        meaning repaired: String,
        _ isMac: Bool
    ) -> Bool {
        let isVietnamese = repaired.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x7F, 0xC0...0xFF, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169,
                0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9, 0x2010...0x2026:
                true
            default: false
            }
        }
        guard isVietnamese else { return false }
        // Signs of mathematics amid letters became letters.
        if isMac { return true }
        // A control character, or the three bytes of a letter with two marks.
        let hasControl = text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) }
        let hasTwoMarks = repaired.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) }
        return hasControl || hasTwoMarks || hasQuotedD(text)
    }

    /// Whether `đ` shows itself as an Ä within a word and an opening quote behind it: "QÄ‘-UBND".
    private static func hasQuotedD(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast().contains { index in
            scalars[index] == "Ä" && scalars[index + 1] == "‘" && scalars[index - 1].isASCII
                && scalars[index - 1].properties.isAlphabetic
        }
    }

    /// Whether a text holds what the lead bytes of Vietnamese letters in UTF-8 look like.
    private static func isSuspicious(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        while index + 1 < utf8.count {
            let lead = utf8[index]
            let second = utf8[index + 1]
            index += 1
            // Â Ã Ä Å Æ á â, or Ă from Windows-1258.
            if lead == 0xC3, second >= 0x82 && second <= 0x86 || second == 0xA1 || second == 0xA2 {
                return true
            }
            if lead == 0xC4, second == 0x82 { return true }
        }
        return false
    }

    /// Decodes the multi-byte sequences of a text; nil if there is none or too much else.
    private static func decodeOnce(
        _ text: String,
        _ byte: (Unicode.Scalar) -> UInt8?
    ) -> String? {
        let scalars = Array(text.unicodeScalars)
        let bytes = scalars.map(byte)
        var output: [Unicode.Scalar] = []
        var decoded = 0
        var left = 0
        var index = 0
        while index < scalars.count {
            if let (scalar, length) = sequence(bytes, at: index) {
                output.append(scalar)
                decoded += 1
                index += length
                continue
            }
            let scalar = scalars[index]
            if scalar.value >= 0x80 { left += 1 }
            output.append(scalar)
            index += 1
        }
        guard decoded > 0, left * 4 <= decoded || left * 4 <= decoded + 3 && decoded > 1 else {
            return nil
        }
        return UTF8Scalar.string(output)
    }

    /// The letter whose UTF-8 bytes start at an index, beyond ASCII only.
    private static func sequence(_ bytes: [UInt8?], at index: Int) -> (Unicode.Scalar, Int)? {
        guard let lead = bytes[index], lead >= 0xC2, lead <= 0xF4 else { return nil }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var unit: [UInt8] = [lead]
        for offset in 1..<length {
            guard index + offset < bytes.count, let byte = bytes[index + offset] else { return nil }
            unit.append(byte)
        }
        let (scalar, used) = UTF8Scalar.decode(unit.span, at: 0)
        guard let scalar, used == length else { return lostSpace(unit) }
        return isExpected(scalar) ? (scalar, length) : nil
    }

    /// Whether Vietnamese text, or such text misread once more, holds a character: Latin letters, tones,
    /// punctuation.
    private static func isExpected(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x370, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x2122: true
        default: false
        }
    }

    /// `Ã` before a plain space: the no-break space of `à` was replaced by a space.
    private static func lostSpace(_ unit: [UInt8]) -> (Unicode.Scalar, Int)? {
        unit == [0xC3, 0x20] ? ("à", 1) : nil
    }
}
