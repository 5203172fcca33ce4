import RecordLinkage
import SheetReader

/// Splits texts into folded words and numbers the words, without a string per word.
struct WordLists {
    private(set) var words = StringTable()

    /// The numbers of a text's words, in their order; 4.657 is one word.
    mutating func tokens(of text: String) -> [UInt32] {
        var tokens: [UInt32] = []
        add(text, to: &tokens)
        return tokens
    }

    private mutating func add(_ text: String, to tokens: inout [UInt32]) {
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
    }

    /// Splits the texts of many rows on several threads; a row may have texts in several columns.
    mutating func split(
        _ columns: [[TextID]],
        of records: [Int],
        texts: TextPool,
        threads: Int
    ) -> TokenLists {
        let ranges = Parallel.ranges(of: records.count, size: 2048)
        let parts = Parallel.map(count: ranges.count, threads: threads) { chunk in
            var own = WordLists()
            var lists = TokenLists()
            for record in records[ranges[chunk]] {
                var tokens: [UInt32] = []
                for ids in columns where ids[record] != .empty {
                    own.add(texts.string(ids[record]), to: &tokens)
                }
                lists.append(tokens)
            }
            return (own.words, lists)
        }
        var lists = TokenLists()
        for (own, part) in parts { lists.append(contentsOf: part.renumbered(words.merge(own))) }
        return lists
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
