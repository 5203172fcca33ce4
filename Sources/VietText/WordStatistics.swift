/// How Vietnamese the words with letters beyond ASCII are: what tells encodings apart.
public struct WordStatistics: Sendable, Equatable {
    /// Words with a character beyond ASCII.
    public private(set) var words = 0
    /// Those that are well-formed syllables.
    public private(set) var wellFormed = 0
    /// Those that texts of offices, names and places really use.
    public private(set) var known = 0
    /// Those that are frequent there.
    public private(set) var common = 0

    /// Those of three letters and more that only old encodings write so: signs or capitals inside.
    public private(set) var odd = 0

    /// Those that could be names or misspelt syllables, the well-formed ones included.
    public private(set) var shaped = 0

    /// Those with one group of vowels, as all words of Vietnam's languages have.
    public private(set) var simple = 0

    /// Those of one letter: they say little, for `·5H₂O` has a good ờ in VISCII.
    public private(set) var single = 0

    /// One number to compare readings of the same text.
    public var points: Int { wellFormed + known + common - 2 * (words - wellFormed) }

    /// The share of words that are well formed; 1 without words.
    public var share: Double { words == 0 ? 1 : Double(wellFormed) / Double(words) }

    /// Counts of no text.
    public init() {}

    /// Counts the words of a text in composed form.
    public init(_ text: String) {
        var letters: [Letter] = []
        var isMarked = false
        var isOdd = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            var letter = Letter(scalar)
            if letter.isLetter {
                // So does no language write: `TrÇn`, `NguyÔn`.
                let follows = letters.last.map { !$0.isUpper } ?? false
                if scalar.value >= 0x80, letter.isUpper, follows { isOdd = true }
            } else if Self.isOddSign(scalar) {
                // A sign that stands in a word is a letter of some other encoding.
                let next = index + 1 < scalars.count && Letter(scalars[index + 1]).isLetter
                if !letters.isEmpty || next {
                    letter = .foreign
                    isOdd = true
                }
            }
            if letter.isLetter {
                letters.append(letter)
                if scalar.value >= 0x80 || scalar.value < 0x20 { isMarked = true }
                continue
            }
            if isMarked { count(letters, isOdd) }
            isMarked = false
            isOdd = false
            letters.removeAll(keepingCapacity: true)
        }
        if isMarked { count(letters, isOdd) }
    }

    /// Adds up words of several texts.
    public static func += (sum: inout WordStatistics, other: WordStatistics) {
        sum.words += other.words
        sum.wellFormed += other.wellFormed
        sum.known += other.known
        sum.common += other.common
        sum.odd += other.odd
        sum.shaped += other.shaped
        sum.simple += other.simple
        sum.single += other.single
    }

    private mutating func count(_ letters: [Letter], _ isOdd: Bool) {
        if Self.isAbbreviation(letters) { return }
        words += 1
        if letters.count == 1 { single += 1 }
        if isOdd, letters.count > 2 { odd += 1 }
        if Syllable.isSimple(letters[...]) { simple += 1 }
        guard Syllable.isWellFormed(letters[...]) else {
            if Syllable.hasShape(letters[...]) { shaped += 1 }
            return
        }
        shaped += 1
        wellFormed += 1
        var word = letters
        _ = Viet.placeTone(&word, style: .old)
        let code = Syllable.code(word[...])
        if KnownSyllables.shared.common.contains(code) {
            known += 1
            common += 1
        } else if KnownSyllables.shared.known.contains(code) {
            known += 1
        }
    }

    /// Whether a word is one such as QĐ, LĐLĐ or đvt, which says nothing about the encoding.
    private static func isAbbreviation(_ letters: [Letter]) -> Bool {
        letters.count <= 6 && letters.allSatisfy { $0.isConsonant }
            && letters.contains { $0.kind == 13 }
    }

    /// Signs that Vietnamese and Western texts do not put into words, but old encodings do.
    private static func isOddSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 1...8, 0xB, 0xC, 0xE...0x1F, 0x80...0x9F, 0xA1...0xBF, 0xD7, 0xF7: true
        case 0x2020, 0x2021, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2C6, 0x2DC: true
        case 0x300...0x36F: true
        default: false
        }
    }
}

/// The syllables with marks of ``SyllableData``.
private struct KnownSyllables: Sendable {
    static let shared = KnownSyllables()

    let common: CodeSet
    let known: CodeSet

    private init() {
        common = Self.read(SyllableData.common)
        known = Self.read(SyllableData.known)
    }

    private static func read(_ words: String) -> CodeSet {
        CodeSet(
            words.split(separator: " ").map { word in
                var letters = word.unicodeScalars.map { Letter($0) }
                _ = Viet.placeTone(&letters, style: .old)
                return Syllable.code(letters[...])
            }
        )
    }
}

/// Tells the letter ư of undecoded TCVN3 text from a soft hyphen.
enum SoftHyphen {
    /// Whether the soft hyphens of a text are letters.
    static func isLetter(in text: String) -> Bool {
        if TextRepairer.isUnicode(text.utf8.span) { return false }
        let without = UTF8Scalar.string(text.unicodeScalars.filter { $0.value != 0xAD })
        let decoded = WordStatistics(LegacyEncoding.tcvn3.decode(text))
        return decoded.share >= 0.8 && decoded.points > WordStatistics(without).points
    }
}
