import Synchronization

/// What a lexicon said of headings and words before: the same headings come in file after file.
///
/// Answers are pure functions of what is asked, so that sharing them between threads changes nothing.
final class HeaderMemory: Sendable {
    private struct State {
        var readings: [String: HeaderReading] = [:]
        var candidates: [[UInt8]: [WordCandidate]] = [:]
    }
    private let state = Mutex(State())

    /// Forgetting all bounds what hostile files may make us keep.
    private static let limit = 8192

    func reading(of text: String, make: () -> HeaderReading) -> HeaderReading {
        if let known = state.withLock({ $0.readings[text] }) { return known }
        let made = make()
        state.withLock { state in
            if state.readings.count >= Self.limit { state.readings = [:] }
            state.readings[text] = made
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
