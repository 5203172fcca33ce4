/// The words of all known wordings, weighed by how few roles use them, with a search for words that
/// differ by a slip.
struct HeaderVocabulary: Sendable {
    private(set) var words: [[UInt8]] = []
    private(set) var weights: [Double] = []
    /// What a word weighs that no wording has.
    private(set) var unknownWeight = 1.0
    private var numbers: [[UInt8]: Int32] = [:]
    private var users: [Set<Int>] = []
    /// Which letters a word has, as bits: words that differ by one slip differ in two bits at most.
    private var letters: [UInt32] = []

    /// Words that say little wherever they stand.
    private static let fillers: Set<String> = [
        "va", "cua", "cac", "theo", "duoc", "cho", "tai", "ve", "la", "hoac", "hay", "neu", "co",
        "da",
        "nhung", "trong", "den", "nay", "do", "o", "voi", "tren", "ghi", "ro", "of", "the",
    ]

    /// The number of a word, which becomes known if it was not.
    mutating func add(_ word: [UInt8], entry: Int) -> Int32 {
        if let number = numbers[word] {
            users[Int(number)].insert(entry)
            return number
        }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        users.append([entry])
        letters.append(Self.letters(of: word))
        return number
    }

    /// The number of a word, or nil where no wording has it.
    func number(of word: [UInt8]) -> Int32? { numbers[word] }

    /// Gives every word the logarithm of its rarity among roles.
    mutating func weigh(entryCount: Int) {
        weights = words.indices.map { index in
            if Self.fillers.contains(String(decoding: words[index], as: UTF8.self)) { return 0.15 }
            return Self.weight(users: users[index].count, of: entryCount)
        }
        unknownWeight = Self.weight(users: 5, of: entryCount)
        users = []
    }

    private static func weight(users: Int, of total: Int) -> Double {
        RealMath.log(1 + Double(total) / Double(max(users, 1))) / 2.5
    }

    /// What a header's word weighs.
    func weight(of word: [UInt8]) -> Double {
        if let number = numbers[word] { return weights[Int(number)] }
        if word.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return 0.1 }
        return word.count == 1 ? 0.4 : unknownWeight
    }

    /// Known words that a header's word may mean, with how alike they are.
    func candidates(for word: [UInt8]) -> [WordCandidate] {
        var found: [WordCandidate] = []
        if let number = numbers[word] { found.append(WordCandidate(number: number, likeness: 1)) }
        guard word.count > 1 else { return abbreviated(word) + found }
        if word.count == 2 { return found + withoutLetter(word, isKnown: !found.isEmpty) }
        if word.count < 3 || word.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return found }
        let bits = Self.letters(of: word)
        let slip = word.count >= 4 ? 0.82 : 0.6
        for index in letters.indices where (bits ^ letters[index]).nonzeroBitCount <= 2 {
            let other = words[index]
            guard abs(other.count - word.count) <= 1, other.count >= 3, other != word
            else { continue }
            if Self.differByOneSlip(word, other) {
                // With a known word, the slip is only a remote possibility.
                let likeness = found.first?.likeness == 1 ? slip * 0.6 : slip
                found.append(WordCandidate(number: Int32(index), likeness: likeness))
            }
        }
        return found
    }

    /// The words of three letters that two may be with one lost: "Họ tn", "Khu vự".
    private func withoutLetter(_ word: [UInt8], isKnown: Bool) -> [WordCandidate] {
        guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
        return words.indices.compactMap { index in
            let other = words[index]
            guard other.count == 3, other[0] == word[0] else { return nil }
            let hasLostVowel = other[2] == word[1] && "aeiouy".utf8.contains(other[1])
            guard hasLostVowel || other[1] == word[1] else { return nil }
            let likeness = isKnown ? 0.45 : hasLostVowel ? 0.7 : 0.6
            return WordCandidate(number: Int32(index), likeness: likeness)
        }
    }

    /// A single letter stands for a word that begins with it: "T.gian", "Đ/vị".
    private func abbreviated(_ word: [UInt8]) -> [WordCandidate] {
        guard let letter = word.first, letter >= 0x61, letter <= 0x7A else { return [] }
        return words.indices.compactMap { index in
            words[index].count > 1 && words[index].first == letter
                ? WordCandidate(number: Int32(index), likeness: 0.7) : nil
        }
    }

    /// The letters of a word as bits.
    static func letters(of word: [UInt8]) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Whether one letter was changed, added, dropped, or two neighbours changed places.
    static func differByOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
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
