/// What is known of every Latin letter, found by its position in one array.
///
/// Positions 0..<0x250 are the scalars U+0000–U+024F, the next 256 are U+1E00–U+1EFF.
struct LatinTables: Sendable {
    static let shared = LatinTables()

    static let count = 0x350
    /// In `folded`: the letter needs more than a table.
    static let special = UInt8(ascii: "*")
    static let separator = UInt8(ascii: " ")

    /// The lower-case ASCII letter or digit of each letter, `separator` or `special`.
    ///
    /// One entry more, 0, stands for marks that fold to nothing.
    let folded: [UInt8]
    /// Each letter as a ``Letter``, 0 for what is no letter.
    let letters: [UInt16]
    /// The composed letter of mark row and letter, 0 where none exists.
    let composed: [UInt16]
    /// The letter without its last mark and that mark, 0 for letters without marks.
    let decomposed: [UInt32]
    /// The row of U+0300–U+036F in `composed`, 255 for marks that compose with nothing.
    let markRows: [UInt8]
    /// The canonical combining classes of U+0300–U+036F.
    let classes: [UInt8]
    /// What letters with several folded letters become.
    let expansions: [UInt32: String]

    /// Where a scalar stands in the tables, or -1.
    @inline(__always)
    static func position(_ scalar: UInt32) -> Int {
        if scalar < 0x250 { return Int(scalar) }
        return scalar &- 0x1E00 < 0x100 ? Int(scalar) - 0x1E00 + 0x250 : -1
    }

    private init() {
        var folded = [UInt8](repeating: Self.separator, count: 0x80)
        for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { folded[Int(byte)] = byte }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            folded[Int(byte)] = byte
            folded[Int(byte) - 32] = byte
        }
        for byte in LatinData.folded.utf8 {
            folded.append(byte == UInt8(ascii: "_") ? Self.separator : byte)
        }
        self.folded = folded + [0]
        var expansions: [UInt32: String] = [:]
        for item in LatinData.expansions.split(separator: " ") {
            guard let letter = item.unicodeScalars.first else { continue }
            expansions[letter.value] = String(item.dropFirst(2))
        }
        self.expansions = expansions
        classes = LatinData.combiningClasses.split(separator: " ").map { UInt8($0, radix: 16) ?? 0 }
        let compositions = Self.readCompositions()
        composed = compositions.composed
        decomposed = compositions.decomposed
        markRows = compositions.markRows
        letters = Self.makeLetters(folded: folded)
    }

    private static func readCompositions() -> (
        composed: [UInt16], decomposed: [UInt32], markRows: [UInt8]
    ) {
        var composed: [UInt16] = []
        var decomposed = [UInt32](repeating: 0, count: count)
        var markRows = [UInt8](repeating: 255, count: 0x70)
        for line in LatinData.compositions.split(separator: "\n") {
            guard let mark = UInt32(line.prefix(4), radix: 16) else { continue }
            let slot = Int(mark) - 0x300
            if markRows[slot] == 255 {
                markRows[slot] = UInt8(composed.count / count)
                composed.append(contentsOf: repeatElement(0, count: count))
            }
            var base: UInt32?
            for scalar in line.dropFirst(5).unicodeScalars {
                guard let start = base else {
                    base = scalar.value
                    continue
                }
                base = nil
                let from = position(start)
                if from < 0 { continue }
                composed[Int(markRows[slot]) * count + from] = UInt16(scalar.value)
                let to = position(scalar.value)
                if to >= 0 { decomposed[to] = start << 16 | mark }
            }
        }
        return (composed, decomposed, markRows)
    }

    private static func makeLetters(folded: [UInt8]) -> [UInt16] {
        var letters = [UInt16](repeating: 0, count: count)
        for index in letters.indices
        where folded[index] >= UInt8(ascii: "a") || folded[index] == special {
            let scalar = Unicode.Scalar(UInt32(index < 0x250 ? index : index - 0x250 + 0x1E00))
            let isUpper = scalar?.properties.isUppercase ?? false
            letters[index] = Letter.foreign.rawValue | (isUpper ? 0x200 : 0)
        }
        letters[0xAD] = 0
        for (index, character) in Letter.consonants.unicodeScalars.enumerated() {
            let letter = Letter(kind: UInt8(index) + 13, tone: .level, isUpper: false)
            letters[position(character.value)] = letter.rawValue
            let upper = character.properties.uppercaseMapping.unicodeScalars
            for scalar in upper { letters[position(scalar.value)] = letter.uppercased.rawValue }
        }
        for (index, scalar) in Letter.vowels.unicodeScalars.enumerated() {
            guard let tone = Tone(rawValue: UInt8(index % 6)) else { continue }
            let letter = Letter(kind: UInt8(index / 6) + 1, tone: tone, isUpper: false)
            letters[position(scalar.value)] = letter.rawValue
            for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                letters[position(upper.value)] = letter.uppercased.rawValue
            }
        }
        return letters
    }
}
