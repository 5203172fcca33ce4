import Synchronization

/// What a lexicon said of headings and words before: the same headings come in file after file.
///
/// Answers are pure functions of what is asked, so that sharing them between threads changes nothing.
final class HeaderMemory: Sendable {
    private struct State {
        var matches: [String: [HeaderMatch]] = [:]
        var candidates: [[UInt8]: [WordCandidate]] = [:]
    }
    private let state = Mutex(State())

    /// Forgetting all bounds what hostile files may make us keep.
    private static let limit = 8192

    func matches(_ text: String, make: () -> [HeaderMatch]) -> [HeaderMatch] {
        if let known = state.withLock({ $0.matches[text] }) { return known }
        let made = make()
        state.withLock { state in
            if state.matches.count >= Self.limit { state.matches = [:] }
            state.matches[text] = made
        }
        return made
    }

    func candidates(for word: [UInt8], make: () -> [WordCandidate]) -> [WordCandidate] {
        if let known = state.withLock({ $0.candidates[word] }) { return known }
        let made = make()
        state.withLock { state in
            if state.candidates.count >= Self.limit { state.candidates = [:] }
            state.candidates[word] = made
        }
        return made
    }
}

/// A known word that a header's word may mean.
struct WordCandidate: Sendable {
    var number: Int32
    var likeness: Double
}
