import VietText

/// Finds known phrases in folded texts, word by word.
struct PhraseFinder<Value: Sendable>: Sendable {
    private let values: [String: Value]
    private let longest: Int

    /// Phrases with what each stands for; of equal ones the first counts.
    init(_ phrases: [(String, Value)]) {
        values = Dictionary(phrases, uniquingKeysWith: { first, _ in first })
        longest = values.keys.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// The first phrase of a text, at one place the longest: its position in words and its value.
    func first(in words: [Substring]) -> (position: Int, value: Value)? {
        for start in words.indices {
            for length in stride(from: min(longest, words.count - start), to: 0, by: -1) {
                let phrase = words[start..<start + length].joined(separator: " ")
                if let value = values[phrase] { return (start, value) }
            }
        }
        return nil
    }

    /// The value of the longest phrase that a text begins with.
    func head(of words: [Substring]) -> Value? {
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let value = values[words[..<length].joined(separator: " ")] { return value }
        }
        return nil
    }
}
