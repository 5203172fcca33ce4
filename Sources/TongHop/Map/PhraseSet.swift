/// Folded phrases, to ask whether a folded text begins with one of them, word by word.
struct PhraseSet: Sendable {
    private let phrases: Set<String>
    private let longest: Int

    /// Phrases separated by commas or line breaks.
    init(_ list: String) {
        self.init(
            phrases: list.split { $0 == "," || $0 == "\n" }.map(\.trimmingBlanks)
        )
    }

    init(phrases: [String]) {
        self.phrases = Set(phrases.filter { !$0.isEmpty })
        longest = self.phrases.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// Whether the whole text is one of the phrases.
    func contains(_ folded: String) -> Bool { phrases.contains(folded) }

    /// The longest phrase that the text begins with, ending where a word ends.
    func start(of folded: String) -> Substring? {
        var found: Substring?
        var words = 0
        var index = folded.startIndex
        while words < longest, index < folded.endIndex {
            let end = folded[index...].firstIndex(of: " ") ?? folded.endIndex
            words += 1
            if phrases.contains(String(folded[..<end])) { found = folded[..<end] }
            index = end < folded.endIndex ? folded.index(after: end) : end
        }
        return found
    }

    /// Whether the text begins with one of the phrases.
    func begins(_ folded: String) -> Bool { start(of: folded) != nil }

    /// Whether one of the phrases stands anywhere in the text, word by word.
    func occurs(in folded: String) -> Bool {
        var rest = Substring(folded)
        while !rest.isEmpty {
            if begins(String(rest)) { return true }
            guard let space = rest.firstIndex(of: " ") else { return false }
            rest = rest[rest.index(after: space)...]
        }
        return false
    }
}
