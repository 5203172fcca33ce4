/// A Vietnamese syllable taken apart: onset, vowels, coda and tone.
///
/// ```swift
/// Syllable.isWellFormed("thưởng")   // true
/// Syllable.isWellFormed("tæng")     // false: TCVN3 letters of "tổng"
/// ```
public enum Syllable {
    /// Whether a word can be one Vietnamese syllable: a known onset, a known rhyme, at most one tone
    /// mark, only acute or dot before c, ch, p and t, and letter case that people write.
    public static func isWellFormed(_ word: String) -> Bool {
        let letters = Viet.nfc(word).unicodeScalars.map { Letter($0) }
        return isWellFormed(letters[...])
    }

    static func isWellFormed(_ letters: ArraySlice<Letter>) -> Bool {
        guard let parts = Parts(letters), parts.toneCount <= 1 else { return false }
        guard hasSteadyCase(letters) else { return false }
        if parts.isStopped, parts.toneCount == 1 {
            return parts.tone == .acute || parts.tone == .dot
        }
        return true
    }

    /// Whether a word has one group of vowels and no letter that only Western words have.
    ///
    /// At the end such a letter may stand: the keys f and j of the Telex method remain in typing errors.
    static func isSimple(_ letters: ArraySlice<Letter>) -> Bool {
        let isWestern = letters.dropLast().contains { SyllableTables.western.contains($0.kind) }
        if isWestern || letters.contains(where: { $0.kind == 63 }) { return false }
        let rest = letters.drop { $0.isConsonant }
        let vowels = rest.prefix { $0.isVowel }
        return !vowels.isEmpty && rest.dropFirst(vowels.count).allSatisfy { $0.isConsonant }
    }

    /// Whether a word could be a name or a misspelt syllable.
    ///
    /// It has up to three consonants, vowels that go together, and at most two consonants that end words
    /// in Vietnam's languages.
    static func hasShape(_ letters: ArraySlice<Letter>) -> Bool {
        guard letters.count <= 8, isSimple(letters), hasSteadyCase(letters) else { return false }
        let onset = letters.prefix { $0.isConsonant }
        var vowels = letters.dropFirst(onset.count).prefix { $0.isVowel }
        let coda = letters.dropFirst(onset.count + vowels.count)
        // In gi and qu the vowel belongs to the onset.
        let isGi = onset.last?.kind == Letter.g && vowels.first?.kind == Letter.i
        let isQu = onset.last?.kind == Letter.q && vowels.first?.kind == Letter.u
        if isGi || isQu, vowels.count > 1 { vowels = vowels.dropFirst() }
        let tables = SyllableTables.shared
        guard onset.count <= 3, tables.nuclei.contains(SyllableTables.code(vowels)) else {
            return false
        }
        return coda.isEmpty || tables.codas.contains(SyllableTables.code(coda))
    }

    /// Small letters, capitals, or one first capital.
    private static func hasSteadyCase(_ letters: ArraySlice<Letter>) -> Bool {
        let uppers = letters.count { $0.isUpper }
        return uppers == 0 || uppers == letters.count
            || uppers == 1 && letters.first?.isUpper ?? false
    }

    /// The number that stands for a syllable's letters and tone, whatever its case; 0 if too long.
    static func code(_ letters: ArraySlice<Letter>) -> UInt64 {
        if letters.count > 8 { return 0 }
        var code: UInt64 = 0
        var tone: UInt64 = 0
        for letter in letters {
            code = code << 6 | UInt64(letter.kind)
            tone |= UInt64(letter.tone.rawValue)
        }
        return code | tone << 56
    }

    /// Where onset, vowels and coda of a syllable stand.
    struct Parts {
        let nucleus: Range<Int>
        let coda: Range<Int>
        let tone: Tone
        let toneCount: Int
        let isStopped: Bool

        /// Takes a word apart; nil if it has no Vietnamese onset or rhyme.
        init?(_ letters: ArraySlice<Letter>) {
            guard letters.count <= 8, let first = letters.first, first.kind < 63 else { return nil }
            var start = letters.startIndex
            let end = letters.endIndex
            while start < end, letters[start].isConsonant { start += 1 }
            if start == end { return nil }
            let vowelFollows = start + 1 < end && letters[start + 1].isVowel
            if vowelFollows, start == letters.startIndex + 1 {
                // After q the u, and after g the i, belongs to the onset when another vowel follows.
                let isQu = first.kind == Letter.q && letters[start].kind == Letter.u
                let isGi = first.kind == Letter.g && letters[start].kind == Letter.i
                let ie = letters[start + 1].kind == SyllableTables.eCircumflex && start + 2 < end
                if isQu || isGi && !ie { start += 1 }
            }
            var stop = start
            while stop < end, letters[stop].isVowel { stop += 1 }
            let tables = SyllableTables.shared
            let onset = SyllableTables.code(letters[letters.startIndex..<start])
            let rhyme = SyllableTables.code(letters[start..<end])
            guard onset == 0 || tables.onsets.contains(onset), tables.rhymes.contains(rhyme) else {
                return nil
            }
            nucleus = start..<stop
            coda = stop..<end
            isStopped =
                stop < end && tables.stops.contains(SyllableTables.code(letters[stop..<end]))
            var tone = Tone.level
            var toneCount = 0
            for letter in letters where letter.tone != .level {
                if toneCount == 0 { tone = letter.tone }
                toneCount += 1
            }
            self.tone = tone
            self.toneCount = toneCount
        }
    }
}

/// The onsets and rhymes of Vietnamese.
struct SyllableTables: Sendable {
    static let shared = SyllableTables()

    let onsets: CodeSet
    let rhymes: CodeSet
    let stops: CodeSet
    let codas: CodeSet
    /// The vowels of all rhymes.
    let nuclei: CodeSet

    /// F, j, w, z: in no Vietnamese syllable.
    static let western = ["f", "j", "w", "z"].map { Letter(Unicode.Scalar($0)).kind }
    static let eCircumflex = Letter(Unicode.Scalar("ê")).kind

    private init() {
        onsets = Self.set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
        stops = Self.set("c ch p t k")
        codas = Self.set("c ch p t k m n ng nh h l r s x f j")
        let words =
            """
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
            ăk ak \
            e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu \
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ing ic \
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo \
            oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ôông ôôc ơ ơi ơm ơn ơp ơt \
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôp uôt up ut uơ \
            uy uya uych uyên uyêt uyêu uynh uyp uyt uyn uyu \
            ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ươ \
            y yêm yên yêng yêt yêu yt ych ynh yn yp
            """
        rhymes = Self.set(words)
        nuclei = CodeSet(
            words.split(separator: " ").map { word in
                Self.code(word.unicodeScalars.map { Letter($0) }.prefix { $0.isVowel })
            }
        )
    }

    private static func set(_ words: String) -> CodeSet {
        CodeSet(
            words.split(separator: " ").map { word in
                code(word.unicodeScalars.map { Letter($0) }[...])
            }
        )
    }

    /// The kinds of up to 8 letters as one number.
    static func code(_ letters: ArraySlice<Letter>) -> UInt64 {
        letters.reduce(0) { $0 << 6 | UInt64($1.kind) }
    }
}
