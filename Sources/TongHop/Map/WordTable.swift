/// Words as bytes, each known by a number: the first one added is 0.
struct WordTable: Sendable {
    /// The bytes of all words, end to end.
    private(set) var bytes: [UInt8] = []
    /// Where each word begins, and where the last one ends.
    private var starts: [Int32] = [0]
    /// Open addressing: numbers and one more, 0 for a free slot.
    private var slots: [Int32]
    private var mask: Int

    /// Makes a table with room for some words; it grows when there are more.
    init(expecting count: Int = 32) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// How many words there are.
    var count: Int { starts.count - 1 }

    /// The bytes of a word.
    func range(of number: Int32) -> Range<Int> {
        Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
    }

    /// The number of a word, or nil where it was not added.
    func number(of word: Span<UInt8>) -> Int32? {
        let slot = slot(of: word)
        return slots[slot] == 0 ? nil : slots[slot] - 1
    }

    /// The number of a word, which becomes known if it was not.
    mutating func add(_ word: Span<UInt8>) -> Int32 {
        var slot = slot(of: word)
        if slots[slot] != 0 { return slots[slot] - 1 }
        if (count + 1) * 2 > slots.count {
            grow()
            slot = self.slot(of: word)
        }
        for index in word.indices { bytes.append(word[index]) }
        starts.append(Int32(clamping: bytes.count))
        slots[slot] = Int32(clamping: count)
        return Int32(clamping: count - 1)
    }

    private func slot(of word: Span<UInt8>) -> Int {
        var hash = PhraseHash()
        for index in word.indices { hash.add(word[index]) }
        var slot = hash.slot & mask
        while slots[slot] != 0, !isEqual(slots[slot] - 1, word) { slot = (slot + 1) & mask }
        return slot
    }

    private func isEqual(_ number: Int32, _ word: Span<UInt8>) -> Bool {
        let range = range(of: number)
        guard range.count == word.count else { return false }
        for index in word.indices where bytes[range.lowerBound + index] != word[index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        let words = count
        slots = Array(repeating: 0, count: slots.count * 2)
        mask = slots.count - 1
        for number in 0..<Int32(clamping: words) {
            let place = slot(of: bytes.span.extracting(range(of: number)))
            slots[place] = number + 1
        }
    }
}

/// Numbers by hashes; a hash may stand for several.
struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var numbers: [Int32]
    private let mask: Int

    /// Makes an index with room for a given count, which must not be exceeded.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        numbers = Array(repeating: 0, count: size)
        mask = size - 1
    }

    mutating func add(_ hash: PhraseHash, _ number: Int32) {
        var slot = hash.slot & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = hash.key
        numbers[slot] = number
    }

    func contains(_ hash: PhraseHash) -> Bool {
        var slot = hash.slot & mask
        while keys[slot] != 0 {
            if keys[slot] == hash.key { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    /// The numbers of a hash in the order they were added.
    func numbers(of hash: PhraseHash) -> [Int32] {
        var found: [Int32] = []
        var slot = hash.slot & mask
        while keys[slot] != 0 {
            if keys[slot] == hash.key { found.append(numbers[slot]) }
            slot = (slot + 1) & mask
        }
        return found
    }
}
