import Synchronization

/// What a lexicon said of headings and words before: the same headings come in file after file.
///
/// Answers are pure functions of what is asked, so that sharing them between threads changes nothing.
final class HeaderMemory: Sendable {
    private struct State {
        var readings: [TextKey: HeaderReading] = [:]
        var words: [[UInt8]: HeaderWordReading] = [:]
        /// Arrays that no comparison uses just now.
        var overlaps: [HeaderOverlaps] = []
    }
    private let state = Mutex(State())

    /// Forgetting all bounds what hostile files may make us keep.
    private static let limit = 8192

    func reading(of text: String, make: () -> HeaderReading) -> HeaderReading {
        let key = TextKey(text: text)
        if let known = state.withLock({ $0.readings[key] }) { return known }
        let made = make()
        state.withLock { state in
            if state.readings.count >= Self.limit { state.readings = [:] }
            state.readings[key] = made
        }
        return made
    }

    func word(_ word: [UInt8], make: () -> HeaderWordReading) -> HeaderWordReading {
        if let known = state.withLock({ $0.words[word] }) { return known }
        let made = make()
        state.withLock { state in
            if state.words.count >= Self.limit { state.words = [:] }
            state.words[word] = made
        }
        return made
    }

    /// Arrays for a comparison, cleared; they come back by ``put(_:)``.
    func overlaps(wordings: Int) -> HeaderOverlaps {
        state.withLock { $0.overlaps.popLast() } ?? HeaderOverlaps(wordings: wordings)
    }

    func put(_ overlaps: consuming HeaderOverlaps) {
        let returned = overlaps
        state.withLock { if $0.overlaps.count < 16 { $0.overlaps.append(returned) } }
    }
}

/// A known word that a header's word may mean.
struct WordCandidate: Sendable {
    var number: Int32
    var likeness: Double
}

/// What a header's word may mean.
struct HeaderWordReading: Sendable {
    /// Its number in the vocabulary.
    var number: Int32?
    var candidates: [WordCandidate]
    var acronyms: [HeaderLexicon.Acronym]
    var weight: Double
}
