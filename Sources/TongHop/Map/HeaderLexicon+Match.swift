import VietText

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

/// What a lexicon makes of one header.
struct HeaderReading: Sendable {
    /// The roles that it may mean, the likeliest first.
    var matches: [HeaderMatch]
    var speaksOfRegistering: Bool
}

extension HeaderLexicon {
    /// A wording that speaks of other kinds counts for this much.
    private static let otherKind = 0.88

    /// The roles that a header may mean, the likeliest first; rows of the header joined by " / ".
    func matches(_ text: String) -> [HeaderMatch] { reading(text).matches }

    /// What a header says.
    func reading(_ text: String) -> HeaderReading {
        memory.reading(of: text) {
            HeaderReading(
                matches: compare(text),
                speaksOfRegistering: Viet.fold(text).hasBytes("dang ky")
            )
        }
    }

    private func compare(_ text: String) -> [HeaderMatch] {
        let header = HeaderWords(text)
        guard !header.words.isEmpty, header.words.count <= 40 else { return [] }
        var best = BestMatches(entries: entries.count)
        collect(header, scale: 1, into: &best)
        let leaf = header.leaf
        if leaf.words.count < header.words.count { collect(leaf, scale: 0.97, into: &best) }
        if best.matches.allSatisfy({ $0.best < 0.8 }) {
            let letters = header.glued
            for wording in glued[letters] ?? nearlyGlued(letters) {
                note(Int(wording), likeness: glued[letters] == nil ? 0.86 : 0.93, in: &best)
            }
        }
        if best.matches.allSatisfy({ $0.best < 0.9 }) {
            for part in Self.alternatives(text) {
                collect(HeaderWords(part), scale: 0.87, into: &best)
            }
        }
        return best.matches.sorted { ($0.best, $1.entry) > ($1.best, $0.entry) }
    }

    /// "Đơn vị" and "Tên mô hình" of "Đơn vị/Tên mô hình", which the values decide between.
    private static func alternatives(_ text: String) -> [String] {
        let leaf = ValueMarks.value(of: text)
        guard leaf.utf8.contains(UInt8(ascii: "/")), !leaf.utf8.contains(UInt8(ascii: "(")) else {
            return []
        }
        let parts = leaf.split(separator: "/").map(String.init)
        return parts.count == 2 && parts.allSatisfy { $0.utf8.count >= 6 } ? parts : []
    }

    /// The wordings whose letters without spaces are the nearest to these: one slip away, two where they are long.
    private func nearlyGlued(_ letters: [UInt8]) -> [Int32] {
        guard (6...40).contains(letters.count) else { return [] }
        let bits = HeaderVocabulary.letters(of: letters)
        var bound = letters.count >= 11 ? 2 : 1
        var found: [Int32] = []
        for (wording, other) in gluedLetters.enumerated()
        where (bits ^ other).nonzeroBitCount <= 2 * bound {
            let key = wordings[wording].words.flatMap { vocabulary.words[Int($0)] }
            guard let distance = EditDistance.within(bound, letters, key) else { continue }
            if distance < bound { (found, bound) = ([], distance) }
            found.append(Int32(clamping: wording))
        }
        return found
    }

    /// How much a text looks like a column's header, 0 to 1.
    func likeness(_ text: String) -> Double { matches(text).first?.best ?? 0 }

    private func note(_ wording: Int, likeness: Double, in best: inout BestMatches) {
        let kinds = wordings[wording].kinds
        best.update(wordings[wording].entry, wording: wording) { match in
            if likeness > match.best || likeness == match.best && wording < match.wording {
                match.wording = wording
            }
            for index in match.likeness.indices {
                let isMeant = kinds >> UInt8(index) & 1 == 1
                match.likeness[index] = max(
                    match.likeness[index],
                    isMeant ? likeness : likeness * Self.otherKind
                )
            }
        }
    }

    private func collect(_ header: HeaderWords, scale: Double, into best: inout BestMatches) {
        let words = header.words
        var overlaps = Overlaps(wordings: wordings.count, words: words.count)
        for (index, word) in words.enumerated() {
            let exact = vocabulary.number(of: word.folded)
            let accent = accents[word.accented] ?? -1
            let candidates = memory.candidates(for: word.folded) {
                vocabulary.candidates(for: word.folded)
            }
            for candidate in candidates {
                let isExact = header.hasMarks && candidate.number == exact
                let otherwise = candidate.likeness * 0.88
                overlaps.note(
                    postings[Int(candidate.number)],
                    counts: wordCounts,
                    index,
                    likeness: candidate.likeness,
                    otherwise: isExact ? otherwise : candidate.likeness,
                    accent: accent
                )
            }
            guard word.folded.count <= 6 else { continue }
            let likeness = word.folded.count >= 3 ? 0.92 : exact == nil ? 0.85 : 0.75
            for acronym in acronyms[word.folded] ?? [] {
                let count = Int(wordCounts[Int(acronym.wording)])
                for position in acronym.start..<acronym.start + acronym.count {
                    overlaps.note(acronym.wording, count, Int(position), index, likeness)
                }
            }
        }
        let weights = words.map { vocabulary.weight(of: $0.folded) * $0.factor }
        let total = max(weights.reduce(0, +), 0.01)
        for wording in overlaps.touched {
            let likeness = overlaps.likeness(
                of: wordings[Int(wording)],
                wording,
                weights: weights,
                total: total
            )
            if likeness > 0.3 { note(Int(wording), likeness: likeness * scale, in: &best) }
        }
    }
}

/// The best match of each entry so far.
private struct BestMatches {
    private(set) var matches: [HeaderMatch] = []
    /// Where an entry's match stands; -1 where it has none.
    private var positions: [Int32]

    init(entries: Int) { positions = Array(repeating: -1, count: entries) }

    /// Changes the match of an entry, which begins with no likeness at all.
    mutating func update(_ entry: Int, wording: Int, _ change: (inout HeaderMatch) -> Void) {
        if positions[entry] < 0 {
            positions[entry] = Int32(clamping: matches.count)
            let none = [Double](repeating: 0, count: RecordKind.allCases.count)
            matches.append(HeaderMatch(entry: entry, likeness: none, wording: wording))
        }
        change(&matches[Int(positions[entry])])
    }
}

/// Which words of each wording and of a header were found in each other, in one array for all.
private struct Overlaps {
    /// Wordings that share a word with the header, in the order they were found.
    private(set) var touched: [Int32] = []
    /// Where the values of a wording begin in `values`, -1 where it shares nothing.
    private var starts: [Int32]
    /// For each touched wording: how far each of its words, then each of the header's, was found.
    private var values: [Double]
    private var used = 0
    private let wordCount: Int

    init(wordings: Int, words: Int) {
        starts = Array(repeating: -1, count: wordings)
        values = Array(repeating: 0, count: 4096)
        touched.reserveCapacity(256)
        wordCount = words
    }

    /// Notes a word of the header in all wordings that have it; those that mark it otherwise count less.
    mutating func note(
        _ postings: [HeaderLexicon.Posting],
        counts: [Int32],
        _ index: Int,
        likeness: Double,
        otherwise: Double,
        accent: Int32
    ) {
        for posting in postings {
            note(
                posting.wording,
                Int(counts[Int(posting.wording)]),
                Int(posting.position),
                index,
                posting.accent == accent ? likeness : otherwise
            )
        }
    }

    @inline(__always)
    mutating func note(
        _ wording: Int32,
        _ count: Int,
        _ position: Int,
        _ index: Int,
        _ likeness: Double
    ) {
        var start = Int(starts[Int(wording)])
        if start < 0 {
            start = used
            starts[Int(wording)] = Int32(clamping: start)
            touched.append(wording)
            used += count + wordCount
            if used > values.count {
                values.append(contentsOf: repeatElement(0, count: values.count + wordCount + count))
            }
        }
        let other = start + count + index
        if values[start + position] < likeness { values[start + position] = likeness }
        if values[other] < likeness { values[other] = likeness }
    }

    /// The shared weight as a part of all weight; the first word, which is the noun that the others
    /// describe, must be there.
    func likeness(
        of known: HeaderLexicon.Wording,
        _ wording: Int32,
        weights: [Double],
        total: Double
    ) -> Double {
        let start = Int(starts[Int(wording)])
        let count = known.weights.count
        var shared = 0.0
        for index in 0..<count { shared += known.weights[index] * values[start + index] }
        for index in 0..<wordCount { shared += weights[index] * values[start + count + index] }
        let dice = shared / (known.weight + total)
        let head = values[start] > 0.3 ? 1 : 0.85
        return dice * head * (values[start + count] > 0.3 ? 1 : 0.92)
    }
}
