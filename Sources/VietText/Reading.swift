/// A text read in an old encoding, judged by the words that the reading changes.
struct Reading {
    /// The text as read.
    let text: String
    /// How many words with letters the reading changes.
    let judged: Int
    /// How many letters beyond ASCII the encoding does not have: a sign of Unicode text.
    let strays: Int
    /// The judged words as they stand, and as read.
    let before: WordStatistics
    let after: WordStatistics

    /// Reads a text; nil if the encoding changes nothing.
    init?(of original: String, in encoding: LegacyEncoding) {
        let decoded = LegacyDecoder(encoding.base).decode(original)
        if decoded.text.utf8.elementsEqual(original.utf8) { return nil }
        let old = original.unicodeScalars.split(whereSeparator: Self.isSpace)
        let new = decoded.text.unicodeScalars.split(whereSeparator: Self.isSpace)
        guard old.count == new.count else { return nil }
        var changed = 0
        var units = false
        var oldWords: [Unicode.Scalar] = []
        var newWords: [Unicode.Scalar] = []
        for (one, other) in zip(old, new) where !one.elementsEqual(other) {
            guard Self.isWord(one) else {
                units = units || Self.isUnit(one)
                continue
            }
            changed += 1
            oldWords += one + [" "]
            newWords += other + [" "]
        }
        if changed == 0, units || !Self.isCurrency(original) { return nil }
        text = encoding == .tcvn3Capitals ? Viet.uppercased(decoded.text) : decoded.text
        judged = changed
        strays = decoded.strays
        before = WordStatistics(Viet.nfc(UTF8Scalar.string(oldWords)))
        let words = UTF8Scalar.string(newWords)
        after = WordStatistics(encoding == .tcvn3Capitals ? Viet.uppercased(words) : words)
    }

    /// How much more Vietnamese the reading is.
    var gain: Int { after.points - before.points - 3 * strays }

    /// Enough where the font speaks for the encoding; half the words may be misspelt.
    var agrees: Bool {
        if judged == 0 || isCured { return true }
        if gain > 0 { return after.share >= 0.5 }
        return gain + judged > 0 && after.share >= 0.8 && after.known * 2 >= after.words
    }

    /// Enough where the font speaks for the encoding and so do the texts around: nothing good is
    /// lost, and the words that come out could be names or misspelt syllables.
    var isAcceptable: Bool {
        strays == 0 && before.wellFormed == 0 && after.shaped == after.words
    }

    /// Enough where the texts around speak for the encoding.
    var isPlausible: Bool {
        guard judged > 0, gain > 0, after.known * 2 >= after.words else { return isCured }
        // Names of the minorities are no syllables; among many words a few of them are no objection.
        return after.share >= 0.8 || judged >= 5 && after.share >= 0.7 || isCured
    }

    /// Enough by itself: two words at least, nearly all well formed and most of them known.
    var isConvincing: Bool {
        guard judged >= 2, gain > 0, after.share >= 0.95, after.words > after.single else {
            return false
        }
        return after.known * 4 >= after.words * (judged > 2 && after.share == 1 ? 2 : 3)
    }

    /// Whether signs inside words became letters and no good word was lost: names of the minorities
    /// (`Kr«ng Bók`) are no Vietnamese syllables.
    private var isCured: Bool {
        before.odd > strays && after.odd == 0 && after.wellFormed >= before.wellFormed
            && after.simple == after.words
    }

    /// Whether the only signs beyond ASCII are those of đ, Đ and Ô in TCVN3, as in `5.000®`: other signs,
    /// such as ½ or ©, may be meant as they stand.
    private static func isCurrency(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.allSatisfy { $0.value < 0x80 || $0 == "®" || $0 == "§" || $0 == "¤" }
            && scalars.contains { (0x30...0x39).contains($0.value) || $0 == "/" || $0 == "¤" }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }

    /// Whether a word has letters that the reading may change.
    private static func isWord(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        // VISCII, VPS and TCVN 5712 have capitals among the control characters.
        word.contains { $0.value < 0x20 || Letter($0).isLetter } && !isUnit(word)
    }

    /// Whether a word is a unit such as m², km³ or µg: its sign is no letter.
    private static func isUnit(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var letters: [Unicode.Scalar] = []
        var hasPower = false
        var isMicro = false
        for scalar in word {
            if scalar.value < 0x80 {
                if Letter(scalar).isLetter { letters.append(scalar) }
            } else if scalar == "²" || scalar == "³" {
                hasPower = true
            } else if scalar == "µ", letters.isEmpty {
                isMicro = true
            } else {
                return false
            }
        }
        if isMicro { return letters.count == 1 && ["m", "g", "l", "s"].contains(letters[0]) }
        return hasPower && (1...2).contains(letters.count) && letters.last == "m"
    }
}

extension LegacyEncoding {
    /// The encoding of the letters, whatever the font makes of them.
    public var base: LegacyEncoding { self == .tcvn3Capitals ? .tcvn3 : self }
}
