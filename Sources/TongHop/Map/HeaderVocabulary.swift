/// The words of all known wordings, weighed by how few roles use them, with a search for words that
/// differ by a slip.
struct HeaderVocabulary: Sendable {
    private(set) var words = WordTable(expecting: 2048)
    private(set) var weights: [Double] = []
    /// What a word weighs that no wording has.
    private var unknownWeight = 1.0
    /// Which letters a word has, as bits: words that differ by one slip differ in two bits at most.
    private(set) var letters: [UInt32] = []

    /// Words that say little wherever they stand.
    private static let fillers = [
        "va", "cua", "cac", "theo", "duoc", "cho", "tai", "ve", "la", "hoac", "hay", "neu", "co",
        "da",
        "nhung", "trong", "den", "nay", "do", "o", "voi", "tren", "ghi", "ro", "of", "the",
    ]

    /// The number of a word, which becomes known if it was not.
    mutating func add(_ word: Span<UInt8>) -> Int32 {
        let number = words.add(word)
        if words.count > letters.count { letters.append(Self.letters(of: word)) }
        return number
    }

    /// The number of a word, or nil where no wording has it.
    func number(of word: Span<UInt8>) -> Int32? { words.number(of: word) }

    /// Gives every word the logarithm of its rarity among roles; `users` says how many entries have each.
    mutating func weigh(users: [Int32], entryCount: Int) {
        var known: [Double] = []
        weights = users.map { count in
            while known.count <= Int(count) {
                known.append(Self.weight(users: known.count, of: entryCount))
            }
            return known[Int(count)]
        }
        for filler in Self.fillers {
            if let number = words.number(of: filler.utf8.span) { weights[Int(number)] = 0.15 }
        }
        unknownWeight = Self.weight(users: 5, of: entryCount)
    }

    private static func weight(users: Int, of total: Int) -> Double {
        RealMath.log(1 + Double(total) / Double(max(users, 1))) / 2.5
    }

    /// What a header's word weighs.
    func weight(of word: Span<UInt8>, number: Int32?) -> Double {
        if let number { return weights[Int(number)] }
        if Self.isNumber(word) { return 0.1 }
        return word.count == 1 ? 0.4 : unknownWeight
    }

    private static func isNumber(_ word: Span<UInt8>) -> Bool {
        for index in word.indices where word[index] < 0x30 || word[index] > 0x39 { return false }
        return true
    }

    /// Known words that a header's word may mean, with how alike they are.
    func candidates(for word: Span<UInt8>) -> [WordCandidate] {
        var found: [WordCandidate] = []
        let number = words.number(of: word)
        if let number { found.append(WordCandidate(number: number, likeness: 1)) }
        guard word.count > 1 else { return abbreviated(word) + found }
        if word.count == 2 { return found + withoutLetter(word, isKnown: number != nil) }
        if Self.isNumber(word) { return found }
        let bits = Self.letters(of: word)
        // With a known word, the slip is only a remote possibility.
        let likeness = (word.count >= 4 ? 0.82 : 0.6) * (number == nil ? 1 : 0.6)
        for index in letters.indices where (bits ^ letters[index]).nonzeroBitCount <= 2 {
            let range = words.range(of: Int32(truncatingIfNeeded: index))
            guard abs(range.count - word.count) <= 1, range.count >= 3,
                number.map({ Int($0) != index }) ?? true
            else { continue }
            if Self.differByOneSlip(word, words.bytes.span.extracting(range)) {
                let other = Int32(truncatingIfNeeded: index)
                found.append(WordCandidate(number: other, likeness: likeness))
            }
        }
        return found
    }

    /// The words of three letters that two may be with one lost: "Họ tn", "Khu vự".
    private func withoutLetter(_ word: Span<UInt8>, isKnown: Bool) -> [WordCandidate] {
        for index in word.indices where word[index] < 0x61 || word[index] > 0x7A { return [] }
        var found: [WordCandidate] = []
        for index in letters.indices {
            let number = Int32(truncatingIfNeeded: index)
            let range = words.range(of: number)
            guard range.count == 3, words.bytes[range.lowerBound] == word[0] else { continue }
            let (middle, last) = (
                words.bytes[range.lowerBound + 1], words.bytes[range.lowerBound + 2]
            )
            let hasLostVowel = last == word[1] && "aeiouy".utf8.contains(middle)
            guard hasLostVowel || middle == word[1] else { continue }
            let likeness = isKnown ? 0.45 : hasLostVowel ? 0.7 : 0.6
            found.append(WordCandidate(number: number, likeness: likeness))
        }
        return found
    }

    /// A single letter stands for a word that begins with it: "T.gian", "Đ/vị".
    private func abbreviated(_ word: Span<UInt8>) -> [WordCandidate] {
        guard word.count == 1, word[0] >= 0x61, word[0] <= 0x7A else { return [] }
        let letter = word[0]
        return letters.indices.compactMap { index in
            let number = Int32(truncatingIfNeeded: index)
            let range = words.range(of: number)
            return range.count > 1 && words.bytes[range.lowerBound] == letter
                ? WordCandidate(number: number, likeness: 0.7) : nil
        }
    }

    /// The letters of a word as bits.
    static func letters(of word: Span<UInt8>) -> UInt32 {
        var letters: UInt32 = 0
        for index in word.indices { letters |= 1 << UInt32(word[index] & 31) }
        return letters
    }

    /// Whether one letter was changed, added, dropped, or two neighbours changed places.
    static func differByOneSlip(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        if left.count > right.count { return differByOneSlip(right, left) }
        let (short, long) = (left, right)
        guard long.count - short.count <= 1 else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        var end = 0
        while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end]
        { end += 1 }
        let middle = long.count - start - end
        if middle <= 1 { return true }
        return short.count == long.count && middle == 2
            && short[start] == long[start + 1] && short[start + 1] == long[start]
    }
}
