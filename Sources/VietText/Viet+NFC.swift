extension Viet {
    /// A text with composed letters and without look-alikes.
    ///
    /// Latin letters come out in Normalization Form C. Beyond it, a tone typed before its circumflex
    /// or breve (`á` + U+0306, which NFC cannot compose) gives the letter that was meant (`ắ`); Ð, Ɖ
    /// and ð become Đ and đ in Vietnamese words, and Cyrillic look-alikes become Latin letters among
    /// Latin ones. Texts in other scripts stay as they are.
    public static func nfc(_ text: String) -> String {
        if isComposed(text.utf8.span) { return text }
        var scalars = Array(text.unicodeScalars)
        LookAlike.mendScripts(&scalars)
        scalars = Composer.compose(scalars)
        LookAlike.mendStrokes(&scalars)
        return UTF8Scalar.string(scalars)
    }

    /// Whether ``nfc(_:)`` surely leaves a text as it is; false means that it has to look.
    ///
    /// One pass over the bytes that lets pass ASCII, the Vietnamese letters and the usual punctuation.
    public static func isComposed(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            index += 1
            if byte < 0x80 { continue }
            let second = index < utf8.count ? utf8[index] : 0
            switch byte {
            case 0xC3:
                // Ð and ð may stand for Đ and đ.
                if second == 0x90 || second == 0xB0 { return false }
                index += 1
            case 0xC2, 0xC4, 0xC5, 0xC7, 0xC8: index += 1
            case 0xC6:
                if second == 0x89 { return false }
                index += 1
            case 0xE1:
                if second < 0xB8 || second > 0xBB { return false }
                index += 2
            case 0xE2:
                // General punctuation save U+2000 and U+2001, which have canonical equivalents.
                if second != 0x80 || index + 1 < utf8.count && utf8[index + 1] < 0x82 {
                    return false
                }
                index += 2
            default: return false
            }
        }
        return true
    }
}

/// Canonical composition of Latin letters with combining marks.
enum Composer {
    /// The composed form of a text.
    static func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(scalars.count)
        var marks: [UInt32] = []
        var index = 0
        while index < scalars.count {
            let scalar = singleton(scalars[index])
            index += 1
            var end = index
            while end < scalars.count, isMark(scalars[end]) { end += 1 }
            let position = LatinTables.position(scalar.value)
            if end == index || position < 0x20 {
                output.append(scalar)
                output.append(contentsOf: scalars[index..<end])
            } else {
                marks.removeAll(keepingCapacity: true)
                let base = decompose(scalar.value, into: &marks)
                for mark in scalars[index..<end] { append(mark.value, to: &marks) }
                composeCluster(base, &marks, into: &output)
            }
            index = end
        }
        return output
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.value < 0x370
    }

    /// Characters that NFC replaces by one other.
    private static func singleton(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2000: "\u{2002}"
        case 0x2001: "\u{2003}"
        case 0x2126: "\u{3A9}"
        case 0x212A: "K"
        case 0x212B: "\u{C5}"
        default: scalar
        }
    }

    private static func append(_ mark: UInt32, to marks: inout [UInt32]) {
        switch mark {
        case 0x340: marks.append(0x300)
        case 0x341: marks.append(0x301)
        case 0x343: marks.append(0x313)
        case 0x344: marks += [0x308, 0x301]
        default: marks.append(mark)
        }
    }

    /// The letter without its marks; the marks are appended in order.
    private static func decompose(_ scalar: UInt32, into marks: inout [UInt32]) -> UInt32 {
        let position = LatinTables.position(scalar)
        guard position >= 0 else { return scalar }
        let pair = LatinTables.shared.decomposed[position]
        guard pair != 0 else { return scalar }
        let base = decompose(pair >> 16, into: &marks)
        marks.append(pair & 0xFFFF)
        return base
    }

    private static func composeCluster(
        _ start: UInt32,
        _ marks: inout [UInt32],
        into output: inout [Unicode.Scalar]
    ) {
        sortByClass(&marks)
        moveModifierFirst(start, &marks)
        let tables = LatinTables.shared
        var base = start
        var rest: [UInt32] = []
        var lastClass: UInt8 = 0
        var isSealed = false
        for mark in marks {
            let slot = Int(mark) - 0x300
            let markClass = tables.classes[slot]
            let row = Int(tables.markRows[slot])
            let position = LatinTables.position(base)
            let blocked = isSealed || !rest.isEmpty && lastClass >= markClass
            if !blocked, row < 255, position >= 0 {
                let letter = tables.composed[row * LatinTables.count + position]
                if letter != 0 {
                    base = UInt32(letter)
                    continue
                }
            }
            rest.append(mark)
            lastClass = markClass
            if markClass == 0 { isSealed = true }  // nothing composes across it
        }
        for value in [base] + rest { output.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    }

    /// Canonical order: stable by combining class, where marks of class 0 stay where they are.
    private static func sortByClass(_ marks: inout [UInt32]) {
        guard marks.count > 1 else { return }
        let classes = LatinTables.shared.classes
        for end in 1..<marks.count {
            var index = end
            let current = classes[Int(marks[end]) - 0x300]
            if current == 0 { continue }
            while index > 0, classes[Int(marks[index - 1]) - 0x300] > current {
                marks.swapAt(index, index - 1)
                index -= 1
            }
        }
    }

    /// Puts a circumflex or breve before a tone of the same class that was typed first.
    private static func moveModifierFirst(_ base: UInt32, _ marks: inout [UInt32]) {
        guard marks.count > 1 else { return }
        let lower = base | 0x20
        for index in 1..<marks.count {
            let isModifier =
                marks[index] == 0x302 && (lower == 0x61 || lower == 0x65 || lower == 0x6F)
                || marks[index] == 0x306 && lower == 0x61
            let previous = marks[index - 1]
            if isModifier,
                previous == 0x300 || previous == 0x301 || previous == 0x303 || previous == 0x309
            {
                marks.swapAt(index, index - 1)
            }
        }
    }
}
