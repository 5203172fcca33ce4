/// Where the tone mark of an open syllable in oa, oe, uy stands.
public enum ToneStyle: Sendable {
    /// On the first vowel: `hòa, khỏe, thúy`.
    case old
    /// On the second vowel: `hoà, khoẻ, thuý`.
    case new
}

extension Viet {
    /// A text with the tone marks of all Vietnamese syllables where the style wants them.
    ///
    /// Typing errors such as `hòan` or `qúy` are mended too; words of other languages stay.
    public static func placeTones(_ text: String, style: ToneStyle) -> String {
        let composed = nfc(text)
        if composed.utf8.allSatisfy({ $0 < 0x80 }) { return composed }
        var scalars = Array(composed.unicodeScalars)
        var changed = false
        forEachWord(of: scalars) { range, letters in
            var word = letters
            guard placeTone(&word, style: style) else { return }
            changed = true
            for (offset, letter) in word.enumerated() {
                scalars[range.lowerBound + offset] = letter.scalar
            }
        }
        return changed ? UTF8Scalar.string(scalars) : composed
    }

    /// Moves the tone of one syllable to its place; false if nothing changed.
    static func placeTone(_ word: inout [Letter], style: ToneStyle) -> Bool {
        guard mayMoveTone(word), let parts = Syllable.Parts(word[...]), parts.toneCount == 1 else {
            return false
        }
        let target = tonePosition(word, parts, style: style)
        if word[target].tone != .level { return false }
        for index in word.indices where word[index].tone != .level {
            word[index] = word[index].with(.level)
        }
        word[target] = word[target].with(parts.tone)
        return true
    }

    /// Whether the tone can be misplaced: not on the only vowel and not on the last modified one.
    private static func mayMoveTone(_ word: [Letter]) -> Bool {
        var vowels = 0
        var toned = -1
        var modified = -1
        for (index, letter) in word.enumerated() where letter.isVowel {
            vowels += 1
            if letter.tone != .level { toned = index }
            if letter.isModified { modified = index }
        }
        return toned >= 0 && vowels > 1 && toned != modified
    }

    private static func tonePosition(
        _ word: [Letter],
        _ parts: Syllable.Parts,
        style: ToneStyle
    ) -> Int {
        let first = parts.nucleus.lowerBound
        let count = parts.nucleus.count
        if let modified = parts.nucleus.last(where: { word[$0].isModified }) { return modified }
        if count == 1 { return first }
        if !parts.coda.isEmpty { return first + count - 1 }
        if count > 2 { return first + 1 }
        let pair = (word[first].kind, word[first + 1].kind)
        let isGlide =
            pair == (Letter.o, Letter.a) || pair == (Letter.o, Letter.e)
            || pair == (Letter.u, Letter.y)
        return isGlide && style == .new ? first + 1 : first
    }

    /// Calls `body` with each run of letters, those of other alphabets included.
    static func forEachWord(
        of scalars: [Unicode.Scalar],
        _ body: (Range<Int>, [Letter]) -> Void
    ) {
        var letters: [Letter] = []
        for (index, scalar) in scalars.enumerated() {
            let letter = Letter(scalar)
            if letter.isLetter {
                letters.append(letter)
            } else if !letters.isEmpty {
                body(index - letters.count..<index, letters)
                letters.removeAll(keepingCapacity: true)
            }
        }
        if !letters.isEmpty { body(scalars.count - letters.count..<scalars.count, letters) }
    }
}
