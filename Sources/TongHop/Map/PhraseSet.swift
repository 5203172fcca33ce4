/// Folded phrases, to ask whether a folded text begins with one of them, word by word.
struct PhraseSet: Sendable {
    private var phrases: HashIndex
    /// The words of the longest phrase.
    private var longest = 0

    /// Phrases separated by commas or line breaks.
    init(_ list: String) {
        self.init(phrases: list.split { $0 == "," || $0 == "\n" }.map(\.trimmingBlanks))
    }

    init(phrases: [String]) {
        self.phrases = HashIndex(capacity: phrases.count)
        for (number, phrase) in phrases.enumerated() where !phrase.isEmpty {
            var hash = PhraseHash()
            var words = 1
            for byte in phrase.utf8 {
                hash.add(byte)
                if byte == 0x20 { words += 1 }
            }
            longest = max(longest, words)
            self.phrases.add(hash, Int32(clamping: number))
        }
    }

    /// Whether the whole text is one of the phrases.
    func contains(_ folded: some StringProtocol) -> Bool {
        var hash = PhraseHash()
        for byte in folded.utf8 { hash.add(byte) }
        return phrases.contains(hash)
    }

    /// The longest phrase that the text begins with, ending where a word ends.
    func start(of folded: String) -> Substring? {
        guard let count = startCount(folded.utf8.span) else { return nil }
        return folded[..<folded.utf8.index(folded.startIndex, offsetBy: count)]
    }

    /// How many bytes the longest phrase has that the text begins with.
    private func startCount(_ folded: Span<UInt8>) -> Int? {
        var found: Int?
        var hash = PhraseHash()
        var words = 0
        for index in folded.indices {
            if folded[index] == 0x20 {
                if phrases.contains(hash) { found = index }
                words += 1
                if words == longest { return found }
            }
            hash.add(folded[index])
        }
        if !folded.isEmpty, phrases.contains(hash) { found = folded.count }
        return found
    }

    /// Whether the text begins with one of the phrases.
    func begins(_ folded: String) -> Bool { startCount(folded.utf8.span) != nil }

    /// Whether one of the phrases stands anywhere in the text, word by word.
    func occurs(in folded: String) -> Bool {
        let bytes = folded.utf8.span
        var start = 0
        while start < bytes.count {
            if startCount(bytes.extracting(start..<bytes.count)) != nil { return true }
            while start < bytes.count, bytes[start] != 0x20 { start += 1 }
            start += 1
        }
        return false
    }
}
