import VietText

/// Folded phrases of many lists in one table, so that one look tells every list that holds a phrase.
struct PhraseTable: Sendable {
    /// Phrases by their hashes; open addressing, 0 for a free slot.
    private var keys: [UInt64]
    private var lists: [PhraseLists]
    /// The words of the longest phrase.
    private(set) var longest = 1

    /// Phrases, which need not be distinct, with the list that each belongs to.
    init(_ phrases: [(PhraseLists, [String])]) {
        let count = phrases.reduce(0) { $0 + $1.1.count }
        var size = 64
        while size < count * 3 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        lists = Array(repeating: [], count: size)
        for (list, texts) in phrases {
            for text in texts where !text.isEmpty { add(text, to: list) }
        }
    }

    private mutating func add(_ text: String, to list: PhraseLists) {
        var hash = PhraseHash()
        var words = 1
        for byte in text.utf8 {
            hash.add(byte)
            if byte == 0x20 { words += 1 }
        }
        longest = max(longest, words)
        var slot = hash.slot & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != hash.key { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = hash.key
        lists[slot].formUnion(list)
    }

    /// Phrases separated by commas or line breaks.
    static func list(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == "\n" }.map(\.trimmingBlanks).filter { !$0.isEmpty }
    }

    /// The lists that hold a phrase.
    func lists(of hash: PhraseHash) -> PhraseLists {
        var slot = hash.slot & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == hash.key { return lists[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return []
    }
}

/// Folded phrases by number, to find those that stand anywhere in a text, word by word.
struct PhraseIndex: Sendable {
    private var numbers: [UInt64: Int] = [:]
    private var longest = 1

    init(_ phrases: [String]) {
        for (number, text) in phrases.enumerated() {
            var hash = PhraseHash()
            for byte in text.utf8 { hash.add(byte) }
            numbers[hash.key] = number
            longest = max(longest, text.split(separator: " ").count)
        }
    }

    /// The numbers of the phrases that stand in a text, in order.
    func numbers(in text: FoldedWords) -> [Int] {
        var found: [Int] = []
        for first in text.words.indices {
            var hash = PhraseHash()
            for index in first..<min(text.words.count, first + longest) {
                if index > first { hash.add(0x20) }
                for position in text.words[index].start..<text.words[index].end {
                    hash.add(text.bytes[position])
                }
                if let number = numbers[hash.key], !found.contains(number) { found.append(number) }
            }
        }
        return found.sorted()
    }
}

/// A phrase's hash (FNV-1a), which grows byte by byte.
struct PhraseHash: Sendable, Equatable {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: [UInt8]) {
        for byte in bytes { add(byte) }
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Never 0.
    var key: UInt64 { value | 1 }
    var slot: Int { Int(truncatingIfNeeded: (value ^ (value >> 32)) & 0x7FFF_FFFF) }
}

/// A folded text cut into words, in buffers that serve one text after another.
struct FoldedWords {
    struct Word {
        var start: Int
        var end: Int
        var hash: PhraseHash
        /// How many of its bytes are digits.
        var digits: Int

        var count: Int { end - start }
        var isNumber: Bool { digits == count }
    }
    private(set) var bytes: [UInt8] = []
    /// The first words; ``wordCount`` counts all.
    private(set) var words: [Word] = []
    private(set) var wordCount = 0

    /// What lies behind these bytes of a text says nothing more of what it is.
    static let maxBytes = 600
    private static let maxWords = 96

    init() {}

    /// A text with all of its words, however long it is.
    init(whole text: String) { read(text.utf8.span, isWhole: true) }

    /// Folds a text and finds its words; of a long one those at its beginning, unless the whole is asked for.
    mutating func read(_ utf8: Span<UInt8>, isWhole: Bool = false) {
        let most = isWhole ? utf8.count : min(utf8.count, Self.maxBytes)
        let mostWords = isWhole ? Int.max : Self.maxWords
        bytes.removeAll(keepingCapacity: true)
        Viet.fold(utf8.extracting(0..<most), into: &bytes)
        words.removeAll(keepingCapacity: true)
        wordCount = 0
        var word = Word(start: 0, end: 0, hash: PhraseHash(), digits: 0)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20 {
                close(&word, at: index, mostWords)
                continue
            }
            word.hash.add(byte)
            if byte >= 0x30, byte <= 0x39 { word.digits += 1 }
        }
        if !bytes.isEmpty { close(&word, at: bytes.count, mostWords) }
    }

    private mutating func close(_ word: inout Word, at end: Int, _ most: Int) {
        wordCount += 1
        if words.count < most {
            word.end = end
            words.append(word)
        }
        word = Word(start: end + 1, end: end + 1, hash: PhraseHash(), digits: 0)
    }

    /// The lists with a phrase that the words from one on begin with, and those with a phrase that they are to the
    /// text's end.
    func lists(
        from first: Int = 0,
        atMost count: Int = .max,
        in table: PhraseTable
    ) -> (begins: PhraseLists, whole: PhraseLists) {
        guard first < words.count else { return ([], []) }
        var begins: PhraseLists = []
        var hash = PhraseHash()
        let last = min(words.count, first + min(count, table.longest))
        for index in first..<last {
            if index > first { hash.add(0x20) }
            for position in words[index].start..<words[index].end { hash.add(bytes[position]) }
            let found = table.lists(of: hash)
            begins.formUnion(found)
            if index == wordCount - 1 { return (begins, found) }
        }
        return (begins, [])
    }

    /// How many words the longest phrase of a list has that the words from one on begin with; 0 where none.
    func longest(_ list: PhraseLists, from first: Int, in table: PhraseTable) -> Int {
        var hash = PhraseHash()
        var found = 0
        for index in first..<max(first, min(words.count, first + table.longest)) {
            if index > first { hash.add(0x20) }
            for position in words[index].start..<words[index].end { hash.add(bytes[position]) }
            if !table.lists(of: hash).isDisjoint(with: list) { found = index - first + 1 }
        }
        return found
    }

    /// Whether a word is this one.
    func isWord(_ index: Int, _ text: StaticString) -> Bool {
        guard index < words.count, words[index].count == text.utf8CodeUnitCount else {
            return false
        }
        return begins(text, at: words[index].start)
    }

    /// Whether the text begins with these bytes.
    func begins(_ text: StaticString, at start: Int = 0) -> Bool {
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            var index = 0
            while index < wanted.count {
                if bytes[start + index] != wanted[index] { return false }
                index += 1
            }
            return true
        }
    }

    /// The number that a word of digits is; nil for other words and long ones.
    func number(_ index: Int) -> Int? {
        let word = words[index]
        guard word.isNumber, word.count <= 15 else { return nil }
        var value = 0
        for position in word.start..<word.end { value = value * 10 + Int(bytes[position] & 15) }
        return value
    }
}
