import VietText

/// What a look at a text's bytes tells.
enum TextNature: UInt8, Sendable {
    /// ASCII.
    case plain
    /// Good Unicode with letters that no old encoding has.
    case unicode
    /// It may need repair.
    case suspicious
}

/// What the texts of a sheet say of its encoding.
struct SheetEvidence: Sendable {
    /// How many words, by encoding.
    private var words: [LegacyEncoding: Int] = [:]
    /// How many texts were decoded, and how many were good Unicode as they stood.
    private var decodedTexts = 0
    private var unicodeTexts = 0
    /// The same for texts in old fonts, by the font's encoding.
    private var decodedInFont: [LegacyEncoding: Int] = [:]
    private var unicodeInFont: [LegacyEncoding: Int] = [:]

    /// How many texts were counted.
    var textCount: Int { decodedTexts + unicodeTexts }

    mutating func add(_ encoding: LegacyEncoding, words count: Int, font: LegacyEncoding?) {
        words[encoding.base, default: 0] += count
        decodedTexts += 1
        if let font { decodedInFont[font.base, default: 0] += 1 }
    }

    mutating func addUnicode(_ font: LegacyEncoding?) {
        unicodeTexts += 1
        if let font { unicodeInFont[font.base, default: 0] += 1 }
    }

    static func += (sum: inout SheetEvidence, other: SheetEvidence) {
        sum.words.merge(other.words, uniquingKeysWith: +)
        sum.decodedTexts += other.decodedTexts
        sum.unicodeTexts += other.unicodeTexts
        sum.decodedInFont.merge(other.decodedInFont, uniquingKeysWith: +)
        sum.unicodeInFont.merge(other.unicodeInFont, uniquingKeysWith: +)
    }

    /// Whether the sheet's texts in a font are Unicode for the most part: somebody chose the old font for
    /// new text.
    func distrusts(_ font: LegacyEncoding) -> Bool {
        (unicodeInFont[font.base] ?? 0) > (decodedInFont[font.base] ?? 0)
    }

    /// The encoding of most decoded words, when there are enough of them.
    ///
    /// It is certain where the sheet has hardly any Unicode text.
    var context: RepairContext? {
        let total = words.values.reduce(0, +)
        let winner = LegacyEncoding.allCases.first { encoding in
            let count = words[encoding] ?? 0
            return count >= 4 && count * 10 >= total * 7
        }
        guard let winner else { return nil }
        let isCertain = decodedTexts >= 10 && unicodeTexts * 50 <= decodedTexts
        return RepairContext(encoding: winner, isCertain: isCertain)
    }
}
