extension Viet {
    /// A text as people see it: composed, one space between words, none at the ends.
    ///
    /// No-break spaces, tabs and runs of spaces become one space, characters that show nothing are
    /// dropped. A soft hyphen stays where it is the letter ư of TCVN3 text that nobody has decoded yet.
    /// A line break is a space too, unless line breaks are kept.
    public static func clean(_ text: String, keepingLineBreaks: Bool = false) -> String {
        let composed = nfc(text)
        if isClean(composed.utf8.span) { return composed }
        let keepsSoftHyphens = composed.utf8.contains(0xAD) && SoftHyphen.isLetter(in: composed)
        var output: [UInt8] = []
        var space = false
        var line = false
        for scalar in composed.unicodeScalars {
            if keepingLineBreaks, isLineBreak(scalar) {
                line = true
            } else if scalar.properties.isWhitespace || isControl(scalar) {
                space = true
            } else if LookAlike.isInvisible(scalar), !(keepsSoftHyphens && scalar.value == 0xAD) {
                continue
            } else {
                if !output.isEmpty, line || space {
                    output.append(line ? UInt8(ascii: "\n") : LatinTables.separator)
                }
                space = false
                line = false
                UTF8Scalar.append(scalar, to: &output)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether there is surely nothing to clean.
    private static func isClean(_ utf8: Span<UInt8>) -> Bool {
        var previous = LatinTables.separator
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte <= 0x20 {
                if byte < 0x20 || previous == 0x20 { return false }
            } else if byte == 0x7F || byte == 0xE2 || byte == 0xEF {
                return false
            } else if byte == 0xC2, index + 1 < utf8.count {
                if utf8[index + 1] <= 0xA0 || utf8[index + 1] == 0xAD { return false }
            }
            previous = byte
            index += 1
        }
        return utf8.count == 0 || previous != 0x20
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value >= 0x7F && scalar.value < 0xA0
    }
}
