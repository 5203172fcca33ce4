import RecordLinkage

/// Splits texts into folded words and numbers the words, without a string per word.
struct WordLists {
    private(set) var words = StringTable()

    /// The numbers of a text's words, in their order; 4.657 is one word.
    mutating func tokens(of text: String) -> [UInt32] {
        var tokens: [UInt32] = []
        var word: [UInt8] = []
        let letters = LetterTable.shared
        var isNumber = true
        for scalar in text.unicodeScalars {
            let letter = letters[scalar]
            if letter.base != 0 {
                word.append(letter.base)
                isNumber = isNumber && letter.base < 0x3A
                continue
            }
            if (0x300...0x36F).contains(scalar.value) { continue }
            // A point inside a number is dropped; one after it ends nothing that a blank would not.
            if isNumber, !word.isEmpty, scalar == "." || scalar == "," { continue }
            finish(&word, into: &tokens)
            isNumber = true
        }
        finish(&word, into: &tokens)
        return tokens
    }

    /// The word of a number.
    func word(_ token: UInt32) -> String { words.string(token) }

    /// The number of one word.
    mutating func token(_ word: String) -> UInt32 { words.intern(word) }

    private mutating func finish(_ word: inout [UInt8], into tokens: inout [UInt32]) {
        if word.isEmpty { return }
        tokens.append(words.intern(word))
        word.removeAll(keepingCapacity: true)
    }
}
