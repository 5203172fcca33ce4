/// What was done to a text that was not proper Unicode.
public struct Repair: Sendable, Equatable {
    /// What was wrong.
    public enum Kind: Sendable, Hashable {
        /// Letters of an old encoding.
        case legacy(LegacyEncoding)
        /// UTF-8 read in a Western code page, so many times.
        case mojibake(times: Int)
        /// Decomposed letters or look-alikes.
        case form
    }
    /// What spoke for the repair.
    public enum Evidence: Sendable, Hashable {
        /// The font's name.
        case font
        /// The words that come out.
        case words
        /// The words, and that the other texts of the file need the same.
        case context
    }
    /// The repaired text.
    public var text: String
    /// What was wrong.
    public var kind: Kind
    /// What spoke for it.
    public var evidence: Evidence

    /// Makes a repair.
    public init(text: String, kind: Kind, evidence: Evidence) {
        self.text = text
        self.kind = kind
        self.evidence = evidence
    }
}

/// What other texts of a workbook or file told about its encoding.
public struct RepairContext: Sendable, Equatable {
    /// The encoding that most other texts with evidence have.
    public var encoding: LegacyEncoding?
    /// Whether the whole file was found to be in that encoding, which counts as much as a font.
    public var isCertain: Bool

    /// Makes a context; without arguments, one that knows nothing.
    public init(encoding: LegacyEncoding? = nil, isCertain: Bool = false) {
        self.encoding = encoding
        self.isCertain = isCertain
    }
}

/// Turns texts of the old encodings, misread UTF-8 and decomposed letters into proper Unicode.
///
/// ```swift
/// let repairer = TextRepairer()
/// repairer.repair("Céng hßa", fontName: ".VnTime")?.text      // "Cộng hòa"
/// repairer.repair("Café crème", fontName: "Arial")            // nil: stays
/// ```
///
/// Each candidate reading is judged by its words: it must be well formed and more Vietnamese than
/// the text as it stands, so that good Unicode in an old font stays. Without a font or a context that
/// agrees, at least two words must speak for a reading.
public struct TextRepairer: Sendable {
    /// What is known of the texts around.
    public var context: RepairContext

    /// Makes a repairer.
    public init(context: RepairContext = RepairContext()) {
        self.context = context
    }

    /// Whether a text can need repair: it has characters beyond ASCII other than those of plain
    /// Vietnamese Unicode text, or letters that an old encoding uses too.
    public static func mayNeedRepair(_ utf8: Span<UInt8>) -> Bool {
        var hasHigh = false
        for index in utf8.indices where utf8[index] >= 0x80 || utf8[index] < 0x09 {
            hasHigh = true
            break
        }
        if !hasHigh { return false }
        return !isUnicode(utf8) || !Viet.isComposed(utf8) || mayBeMisread(utf8)
    }

    /// The repair of a text; nil if it is good as it stands.
    public func repair(_ text: String, fontName: String? = nil) -> Repair? {
        guard Self.mayNeedRepair(text.utf8.span) else { return nil }
        return repair(text, font: fontName.flatMap { LegacyEncoding(fontName: $0) })
    }

    /// The repair of a text by the encoding that its font tells; nil if it is good as it stands.
    public func repair(_ text: String, font: LegacyEncoding?) -> Repair? {
        let utf8 = text.utf8.span
        guard Self.mayNeedRepair(utf8) else { return nil }
        if let (repaired, times) = Mojibake.repair(text) {
            return Repair(text: repaired, kind: .mojibake(times: times), evidence: .words)
        }
        if !Self.isUnicode(utf8), let repair = legacyRepair(text, font: font) { return repair }
        let composed = Viet.nfc(text)
        if composed.utf8.elementsEqual(text.utf8) { return nil }
        return Repair(text: composed, kind: .form, evidence: .words)
    }

    private func legacyRepair(_ text: String, font: LegacyEncoding?) -> Repair? {
        let trusted = font ?? (context.isCertain ? context.encoding : nil)
        if let trusted, let reading = Reading(of: text, in: trusted), reading.agrees {
            return Repair(
                text: reading.text,
                kind: .legacy(trusted),
                evidence: font == nil ? .context : .font
            )
        }
        if let likely = context.encoding, likely != trusted,
            let reading = Reading(of: text, in: likely),
            reading.isPlausible
        {
            return Repair(text: reading.text, kind: .legacy(likely), evidence: .context)
        }
        let asIs = WordStatistics(Viet.nfc(text))
        if asIs.words > 0, asIs.known == asIs.words { return nil }
        var best: (encoding: LegacyEncoding, reading: Reading)?
        for encoding in Self.candidates {
            guard let reading = Reading(of: text, in: encoding), reading.isConvincing,
                reading.gain > best?.reading.gain ?? 0
            else { continue }
            best = (encoding, reading)
        }
        return best.map {
            Repair(text: $0.reading.text, kind: .legacy($0.encoding), evidence: .words)
        }
    }

    /// The encodings that words alone can tell, TCVN3 before TCVN 5712.
    ///
    /// These two differ in capitals only, and the fonts were TCVN3.
    public static let candidates: [LegacyEncoding] = [
        .tcvn3, .vni, .viscii, .vps, .windows1258, .tcvn5712,
    ]
}

/// A text read in an old encoding, judged by the words that the reading changes.
struct Reading {
    /// The text as read.
    let text: String
    /// How many words with letters the reading changes.
    let judged: Int
    /// Those words as they stand, and as read.
    let before: WordStatistics
    let after: WordStatistics

    /// Reads a text; nil if the encoding changes nothing.
    init?(of original: String, in encoding: LegacyEncoding) {
        text = encoding.decode(original)
        let old = original.unicodeScalars.split(whereSeparator: Self.isSpace)
        let new = text.unicodeScalars.split(whereSeparator: Self.isSpace)
        if text.utf8.elementsEqual(original.utf8) { return nil }
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
        if changed == 0, units { return nil }
        judged = changed
        before = WordStatistics(Viet.nfc(UTF8Scalar.string(oldWords)))
        after = WordStatistics(UTF8Scalar.string(newWords))
    }

    /// How much more Vietnamese the reading is.
    var gain: Int { after.points - before.points }

    /// Enough where the font speaks for the encoding.
    var agrees: Bool { judged == 0 || after.share >= 0.8 && gain + judged > 0 || isCured }

    /// Whether signs inside words became letters and no good word was lost: names of the minorities
    /// (`Kr«ng Bók`) are no Vietnamese syllables.
    private var isCured: Bool {
        before.odd > 0 && after.odd == 0 && after.wellFormed >= before.wellFormed
    }

    /// Enough where the texts around speak for the encoding.
    var isPlausible: Bool {
        judged > 0 && gain > 0 && after.share >= 0.8 && after.known * 2 >= after.words || isCured
    }

    /// Enough by itself: two words at least, nearly all well formed and most of them known.
    var isConvincing: Bool {
        guard judged >= 2, gain > 0, after.share >= 0.95 else { return false }
        return after.known * 4 >= after.words * (judged > 2 && after.share == 1 ? 2 : 3)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }

    /// Whether a word has letters that the reading may change.
    private static func isWord(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        // VISCII, VPS and TCVN 5712 have capitals among the control characters.
        word.contains { $0.value < 0x20 || Letter($0).isLetter } && !isUnit(word)
    }

    /// Whether a word is a unit such as m² or km³: its sign is no letter.
    private static func isUnit(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var letters: [Unicode.Scalar] = []
        var hasPower = false
        for scalar in word {
            if scalar.value < 0x80 {
                if Letter(scalar).isLetter { letters.append(scalar) }
            } else if scalar == "²" || scalar == "³" {
                hasPower = true
            } else {
                return false
            }
        }
        return hasPower && (1...2).contains(letters.count) && letters.last == "m"
    }
}

extension TextRepairer {
    /// Whether a text holds letters or marks that only Vietnamese Unicode text has: U+1EA0–U+1EF9,
    /// ă đ ĩ ũ ơ ư, and combining tone marks.
    static func isUnicode(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        while index + 1 < utf8.count {
            let byte = utf8[index]
            let second = utf8[index + 1]
            index += 1
            switch byte {
            case 0xE1:
                if second >= 0xBA, second <= 0xBB { return true }
            case 0xC4:
                if [0x82, 0x83, 0x90, 0x91, 0xA8, 0xA9].contains(second) { return true }
            case 0xC5:
                if second == 0xA8 || second == 0xA9 { return true }
            case 0xC6:
                if [0xA0, 0xA1, 0xAF, 0xB0].contains(second) { return true }
            case 0xCC:
                if [0x80, 0x81, 0x82, 0x83, 0x86, 0x89, 0x9B, 0xA3].contains(second) {
                    return true
                }
            default: break
            }
        }
        return false
    }

    /// Whether a text holds Ă beside other signs: UTF-8 read as Windows-1258.
    private static func mayBeMisread(_ utf8: Span<UInt8>) -> Bool {
        var hasBreve = false
        var hasSign = false
        var index = 0
        while index + 1 < utf8.count {
            let second = utf8[index + 1]
            switch utf8[index] {
            case 0xC4: hasBreve = hasBreve || second == 0x82
            case 0xC2: hasSign = hasSign || second > 0xA0
            case 0xC3: hasSign = hasSign || second == 0xA1
            default: break
            }
            index += 1
        }
        return hasBreve && hasSign
    }
}
