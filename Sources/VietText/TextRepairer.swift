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
        if font == .tcvn3Capitals, Viet.isASCII(utf8) {
            // The font draws these letters as capitals too.
            let capitals = Viet.uppercased(text)
            if capitals.utf8.elementsEqual(text.utf8) { return nil }
            return Repair(text: capitals, kind: .legacy(.tcvn3Capitals), evidence: .font)
        }
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
        if let trusted, let reading = Reading(of: text, in: trusted),
            reading.agrees || trusted.base == context.encoding && reading.isAcceptable,
            font != nil || !Self.isTCVN5712(text, better: reading)
        {
            return Repair(
                text: reading.text,
                kind: .legacy(trusted),
                evidence: font == nil ? .context : .font
            )
        }
        if let likely = context.encoding, likely != trusted,
            let reading = Reading(of: text, in: likely),
            reading.isPlausible, !Self.isTCVN5712(text, better: reading)
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

    /// Whether a text has capitals that TCVN3 does not know and TCVN 5712 does.
    private static func isTCVN5712(_ text: String, better than: Reading) -> Bool {
        let ours = LegacyTable.of(.tcvn5712)
        let theirs = LegacyTable.of(.tcvn3)
        let hasOther = text.unicodeScalars.contains { scalar in
            guard let byte = CodePage.byte1252(scalar).map(Int.init) else { return false }
            return ours.isSingle[byte] && !theirs.isSingle[byte] && !CodePage.isPunctuation(scalar)
        }
        guard hasOther else { return false }
        return (Reading(of: text, in: .tcvn5712)?.gain ?? .min) > than.gain
    }

    /// The encodings that words alone can tell, TCVN3 before TCVN 5712.
    ///
    /// These two differ in capitals only, and the fonts were TCVN3.
    public static let candidates: [LegacyEncoding] = [
        .tcvn3, .vni, .viscii, .vps, .windows1258, .tcvn5712,
    ]
}

extension TextRepairer {
    /// Whether a text holds letters or marks that only Vietnamese Unicode text has.
    ///
    /// These are U+1EA0–U+1EF9, ă đ ĩ ũ ơ ư, and combining tone marks.
    public static func isUnicode(_ utf8: Span<UInt8>) -> Bool {
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
