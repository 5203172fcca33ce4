import VietText

/// Finds known phrases in folded texts, word by word.
struct PhraseFinder<Value: Sendable>: Sendable {
    private var values: [Value] = []
    /// Phrases by their hashes; open addressing, 0 for a free slot.
    private var keys: [UInt64]
    private var positions: [Int32]
    /// How many words the longest phrase has that begins with a word, by the word's hash.
    private var starts: [UInt64]
    private var lengths: [Int]

    /// Phrases with what each stands for; of equal ones the first counts.
    init(_ phrases: [(String, Value)]) {
        var size = 16
        while size < phrases.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        positions = [Int32](repeating: 0, count: size)
        starts = keys
        lengths = [Int](repeating: 0, count: size)
        for (phrase, value) in phrases { add(phrase, value) }
    }

    private mutating func add(_ phrase: String, _ value: Value) {
        var hash = PhraseHash()
        var words = 1
        var first: PhraseHash?
        for byte in phrase.utf8 {
            if byte == 0x20 {
                words += 1
                first = first ?? hash
            }
            hash.add(byte)
        }
        let found = Self.slot(of: hash, in: keys)
        if keys[found] != 0 || phrase.isEmpty { return }
        keys[found] = hash.key
        positions[found] = Int32(clamping: values.count)
        values.append(value)
        let start = Self.slot(of: first ?? hash, in: starts)
        starts[start] = (first ?? hash).key
        lengths[start] = max(lengths[start], words)
    }

    /// The hashes of the first words of all phrases.
    var firstWords: [UInt64] { starts.filter { $0 != 0 } }

    /// Where a hash stands, or the free place for it.
    private static func slot(of hash: PhraseHash, in keys: [UInt64]) -> Int {
        var slot = hash.slot & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != hash.key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    /// The first phrase of a text, at one place the longest.
    func first(in text: FoldedWords) -> Value? {
        for start in text.words.indices {
            if let position = longest(from: start, in: text) { return values[position] }
        }
        return nil
    }

    /// The value of the longest phrase that a text begins with.
    func head(of text: FoldedWords) -> Value? {
        text.words.isEmpty ? nil : longest(from: 0, in: text).map { values[$0] }
    }

    /// The first phrase of a text that is not folded yet.
    func first(in text: String) -> Value? {
        first(in: FoldedWords(whole: text))
    }

    private func longest(from start: Int, in text: FoldedWords) -> Int? {
        let most = lengths[Self.slot(of: text.words[start].hash, in: starts)]
        var hash = text.words[start].hash
        var found: Int?
        for index in start..<min(text.words.count, start + most) {
            if index > start {
                hash.add(0x20)
                for position in text.words[index].start..<text.words[index].end {
                    hash.add(text.bytes[position])
                }
            }
            let slot = Self.slot(of: hash, in: keys)
            if keys[slot] != 0 { found = Int(positions[slot]) }
        }
        return found
    }
}
