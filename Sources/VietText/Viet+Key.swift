extension Viet {
    /// The comparison key of a text: equal for spellings that mean the same.
    ///
    /// Composed, tone marks in the old style, lower case, and every run of characters that are neither
    /// letters nor digits one space. Marks are kept: `Thủy` and `Thụy` differ.
    public static func key(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 4)
        key(text.utf8.span, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the comparison key of UTF-8 bytes to a buffer.
    public static func key(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
        var writer = KeyWriter()
        writer.start = output.count
        swap(&writer.output, &output)
        if isComposed(utf8) {
            writer.read(utf8)
        } else {
            let text = nfc(UTF8Scalar.string(of: utf8))
            writer.read(text.utf8.span)
        }
        swap(&writer.output, &output)
    }

    /// A key in which i and y are one where both spellings are in use: `quý`/`quí`, `kỹ`/`kĩ`, `Vy`/`Vi`.
    ///
    /// Use it for ordinary words and place names. In personal names it proposes candidates only:
    /// Vy and Vi may be two people.
    public static func foldIY(_ text: String) -> String {
        var scalars = Array(key(text).unicodeScalars)
        forEachWord(of: scalars) { range, letters in
            guard let parts = Syllable.Parts(letters[...]), parts.coda.isEmpty,
                parts.nucleus.count == 1,
                letters[parts.nucleus.lowerBound].kind == Letter.y
            else { return }
            let vowel = letters[parts.nucleus.lowerBound]
            let folded = Letter(kind: Letter.i, tone: vowel.tone, isUpper: false)
            scalars[range.lowerBound + parts.nucleus.lowerBound] = folded.scalar
        }
        return UTF8Scalar.string(scalars)
    }
}

/// Writes the comparison key of composed bytes, letter by letter.
///
/// A word's letters are written as they come and its tone is moved at its end, where it stands elsewhere
/// than on the word's only vowel or its last modified one.
private struct KeyWriter {
    var output: [UInt8] = []
    /// Where the key begins in the output.
    var start = 0
    private var word: [Letter] = []
    private var wordStart = 0
    /// Of the word: how many vowels it has, and whether its tone may have to move.
    private var vowels = 0
    private var toned = -1
    private var modified = -1
    private var separated = false

    mutating func read(_ utf8: Span<UInt8>) {
        let table = LatinTables.shared.letters
        let letters = table.span
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                let letter = Letter(rawValue: letters[Int(byte)])
                if letter.isLetter {
                    add(letter, byte | 0x20)
                } else {
                    addSign(byte)
                }
                index += 1
                continue
            }
            let (decoded, length) = UTF8Scalar.decode(utf8, at: index)
            index += length
            guard let scalar = decoded else {
                flush()
                separated = true
                continue
            }
            let position = LatinTables.position(scalar.value)
            let letter = position >= 0 ? Letter(rawValue: letters[position]) : Letter(scalar)
            if letter.isLetter, letter.kind < 63 {
                add(letter, scalar)
            } else {
                add(letter, other: scalar)
            }
        }
        flush()
    }

    private mutating func add(_ letter: Letter, _ lowered: UInt8) {
        begin()
        output.append(lowered)
        note(letter)
    }

    private mutating func add(_ letter: Letter, _ scalar: Unicode.Scalar) {
        begin()
        UTF8Scalar.append(letter.isUpper ? letter.lowercased.scalar : scalar, to: &output)
        note(letter)
    }

    /// Parts a word from the one before it.
    private mutating func begin() {
        guard word.isEmpty else { return }
        separate()
        wordStart = output.count
    }

    private mutating func separate() {
        if separated, output.count > start { output.append(LatinTables.separator) }
        separated = false
    }

    private mutating func note(_ letter: Letter) {
        if letter.isVowel {
            vowels += 1
            if letter.tone != .level { toned = word.count }
            if letter.isModified { modified = word.count }
        }
        word.append(letter)
    }

    private mutating func addSign(_ byte: UInt8) {
        flush()
        if byte >= 0x30, byte <= 0x39 {
            separate()
            output.append(byte)
        } else {
            separated = true
        }
    }

    /// A letter of another alphabet, a mark, a digit or a sign.
    private mutating func add(_ letter: Letter, other scalar: Unicode.Scalar) {
        if LookAlike.isInvisible(scalar) { return }
        flush()
        let isMark = scalar.value >= 0x300 && scalar.value < 0x370
        if letter.isLetter || isMark || scalar.properties.generalCategory == .decimalNumber {
            separate()
            output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
            separated = true
        }
    }

    /// Ends a word.
    private mutating func flush() {
        if word.isEmpty { return }
        if toned >= 0, vowels > 1, toned != modified {
            for index in word.indices { word[index] = word[index].lowercased }
            if Viet.placeTone(&word, style: .old) {
                output.removeSubrange(wordStart...)
                for letter in word { UTF8Scalar.append(letter.scalar, to: &output) }
            }
        }
        word.removeAll(keepingCapacity: true)
        (vowels, toned, modified) = (0, -1, -1)
    }
}
