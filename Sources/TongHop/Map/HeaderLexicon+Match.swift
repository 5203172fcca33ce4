/// How well a header fits the wordings of one role.
struct HeaderMatch: Sendable {
    /// The number of the entry in ``HeaderLexicon/entries``.
    var entry: Int
    /// How alike, 0 to 1, for each kind in the order of `RecordKind.allCases`.
    var likeness: [Double]
    /// The wording that fits best.
    var wording: Int

    /// The best of all kinds.
    var best: Double { likeness.max() ?? 0 }
}

extension HeaderLexicon {
    /// A wording that speaks of other kinds counts for this much.
    private static let otherKind = 0.88

    /// The roles that a header may mean, the likeliest first; rows of the header joined by " / ".
    func matches(_ text: String) -> [HeaderMatch] {
        let header = HeaderWords(text)
        guard !header.words.isEmpty, header.words.count <= 40 else { return [] }
        var best: [Int: HeaderMatch] = [:]
        collect(header, scale: 1, into: &best)
        let leaf = header.leaf
        if leaf.words.count < header.words.count { collect(leaf, scale: 0.97, into: &best) }
        if best.values.allSatisfy({ $0.best < 0.8 }) {
            for wording in glued[header.glued] ?? [] {
                note(Int(wording), likeness: 0.93, in: &best)
            }
        }
        return best.values.sorted { ($0.best, $1.entry) > ($1.best, $0.entry) }
    }

    /// How much a text looks like a column's header, 0 to 1.
    func likeness(_ text: String) -> Double { matches(text).first?.best ?? 0 }

    private func note(_ wording: Int, likeness: Double, in best: inout [Int: HeaderMatch]) {
        let entry = wordings[wording].entry
        var match =
            best[entry]
            ?? HeaderMatch(
                entry: entry,
                likeness: Array(repeating: 0, count: RecordKind.allCases.count),
                wording: wording
            )
        if likeness > match.best || likeness == match.best && wording < match.wording {
            match.wording = wording
        }
        for index in match.likeness.indices {
            let isMeant = wordings[wording].kinds >> UInt8(index) & 1 == 1
            match.likeness[index] = max(
                match.likeness[index],
                isMeant ? likeness : likeness * Self.otherKind
            )
        }
        best[entry] = match
    }

    private func collect(_ header: HeaderWords, scale: Double, into best: inout [Int: HeaderMatch])
    {
        // For each wording that shares a word: likeness by its words and by the header's.
        var touched: [Int32: Overlap] = [:]
        let words = header.words
        for (index, word) in words.enumerated() {
            let exact = vocabulary.number(of: word.folded)
            for (number, likeness) in vocabulary.candidates(for: word.folded) {
                for wording in postings[Int(number)] {
                    let known = wordings[Int(wording)]
                    for position in known.words.indices where known.words[position] == number {
                        let marked =
                            number == exact && header.hasMarks
                            && known.accents[position] != word.accented
                        touched[wording, default: Overlap(known.words.count, words.count)]
                            .note(position, index, marked ? likeness * 0.88 : likeness)
                    }
                }
            }
            for acronym in acronyms[word.folded] ?? [] where word.folded.count <= 6 {
                let likeness = word.folded.count >= 3 ? 0.92 : exact == nil ? 0.85 : 0.75
                for position in acronym.start..<acronym.start + acronym.count {
                    touched[
                        acronym.wording,
                        default: Overlap(wordings[Int(acronym.wording)].words.count, words.count)
                    ]
                    .note(Int(position), index, likeness)
                }
            }
        }
        let weights = words.map { vocabulary.weight(of: $0.folded) * $0.factor }
        let total = max(weights.reduce(0, +), 0.01)
        for (wording, overlap) in touched {
            let likeness = overlap.likeness(
                of: wordings[Int(wording)],
                weights: weights,
                total: total
            )
            if likeness > 0.3 { note(Int(wording), likeness: likeness * scale, in: &best) }
        }
    }
}

/// Which words of a wording and of a header were found in each other.
private struct Overlap {
    var known: [Double]
    var given: [Double]

    init(_ known: Int, _ given: Int) {
        self.known = Array(repeating: 0, count: known)
        self.given = Array(repeating: 0, count: given)
    }

    mutating func note(_ position: Int, _ index: Int, _ likeness: Double) {
        known[position] = max(known[position], likeness)
        given[index] = max(given[index], likeness)
    }

    /// The shared weight as a part of all weight; the first word, which is the noun that the others
    /// describe, must be there.
    func likeness(of wording: HeaderLexicon.Wording, weights: [Double], total: Double) -> Double {
        var shared = 0.0
        for (index, weight) in wording.weights.enumerated() { shared += weight * known[index] }
        var own = 0.0
        for (index, weight) in weights.enumerated() { own += weight * given[index] }
        // An acronym stands for several words: what it weighs is what they weigh.
        let dice = (shared + own) / (wording.weight + total)
        let head = (known.first ?? 0) > 0.3 ? 1 : 0.85
        let start = (given.first ?? 0) > 0.3 ? 1 : 0.92
        return dice * head * start
    }
}
