import VietText

/// Finds known phrases in folded texts, word by word.
struct PhraseFinder<Value: Sendable>: Sendable {
    private let values: [String: Value]
    /// How many words the longest phrase has that begins with a word.
    private let starts: [Substring: Int]

    /// Phrases with what each stands for; of equal ones the first counts.
    init(_ phrases: [(String, Value)]) {
        values = Dictionary(phrases, uniquingKeysWith: { first, _ in first })
        let phrases = values.keys.map { $0.split(separator: " ") }
        starts = Dictionary(
            phrases.compactMap { words in words.first.map { ($0, words.count) } },
            uniquingKeysWith: max
        )
    }

    /// The first phrase of a text, at one place the longest: its position in words and its value.
    func first(in words: [Substring]) -> (position: Int, value: Value)? {
        for start in words.indices {
            guard let most = starts[words[start]] else { continue }
            for length in stride(from: min(most, words.count - start), to: 0, by: -1) {
                let phrase = words[start..<start + length].joined(separator: " ")
                if let value = values[phrase] { return (start, value) }
            }
        }
        return nil
    }

    /// The value of the longest phrase that a text begins with.
    func head(of words: [Substring]) -> Value? {
        guard let first = words.first, let most = starts[first] else { return nil }
        for length in stride(from: min(most, words.count), to: 0, by: -1) {
            if let value = values[words[..<length].joined(separator: " ")] { return value }
        }
        return nil
    }
}
