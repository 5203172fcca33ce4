import VietText

/// How well a header fits the wordings of one role.
struct HeaderMatch: Sendable {
    /// A number for each kind of record; those behind the last kind are of no meaning.
    typealias ByKind = SIMD8<Double>

    /// The number of the entry in ``HeaderLexicon/entries``.
    var entry: Int
    /// How alike, 0 to 1, for each kind in the order of `RecordKind.allCases`.
    var likeness: ByKind
    /// The wording that fits best.
    var wording: Int
    /// The best of all kinds.
    private(set) var best: Double

    init(entry: Int, likeness: Double, wording: Int) {
        self.entry = entry
        self.likeness = ByKind(repeating: likeness)
        self.wording = wording
        best = likeness
    }

    /// Takes in how well the header fits a wording, for each kind.
    mutating func note(_ other: ByKind, best value: Double, wording number: Int) {
        if value > best || value == best && number < wording { wording = number }
        likeness = pointwiseMax(likeness, other)
        best = max(best, likeness.max())
    }
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
        var overlaps = memory.overlaps(wordings: wordings.count)
        collect(header, scale: 1, &overlaps, into: &best)
        let leaf = header.leaf
        if leaf.words.count < header.words.count {
            collect(leaf, scale: 0.97, &overlaps, into: &best)
        }
        if best.matches.allSatisfy({ $0.best < 0.8 }) {
            let letters = header.glued
            let same = wordings(glued: letters)
            for wording in same.isEmpty ? nearlyGlued(letters) : same {
                note(Int(wording), likeness: same.isEmpty ? 0.86 : 0.93, in: &best)
            }
        }
        if best.matches.allSatisfy({ $0.best < 0.9 }) {
            for part in Self.alternatives(text) {
                collect(HeaderWords(part), scale: 0.87, &overlaps, into: &best)
            }
        }
        memory.put(overlaps)
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
        let bits = HeaderVocabulary.letters(of: letters.span)
        var bound = letters.count >= 11 ? 2 : 1
        var found: [Int32] = []
        for wording in wordings.indices
        where (bits ^ letterBits(ofWording: wording)).nonzeroBitCount <= 2 * bound {
            let key = self.letters(ofWording: wording)
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
        var byKind = HeaderMatch.ByKind(repeating: likeness * Self.otherKind)
        for index in RecordKind.allCases.indices where kinds >> UInt8(index) & 1 == 1 {
            byKind[index] = likeness
        }
        best.note(wordings[wording].entry, byKind, best: likeness, wording: wording)
    }

    private func collect(
        _ header: HeaderWords,
        scale: Double,
        _ overlaps: inout HeaderOverlaps,
        into best: inout BestMatches
    ) {
        let words = header.words
        overlaps.begin(words: words.count)
        var weights: [Double] = []
        for (index, word) in words.enumerated() {
            let reading = reading(of: word, in: header)
            let accent = accents.number(of: header.bytes.span.extracting(word.accented)) ?? -1
            let weight = reading.weight * word.factor
            weights.append(weight)
            for candidate in reading.candidates {
                let isExact = header.hasMarks && candidate.number == reading.number
                let otherwise = candidate.likeness * 0.88
                overlaps.note(
                    self,
                    candidate.number,
                    index,
                    weight: weight,
                    likeness: candidate.likeness,
                    otherwise: isExact ? otherwise : candidate.likeness,
                    accent: accent
                )
            }
            let likeness = word.folded.count >= 3 ? 0.92 : reading.number == nil ? 0.85 : 0.75
            for acronym in reading.acronyms {
                let known = wordings[Int(acronym.wording)].words
                for position in acronym.start..<acronym.start + acronym.count {
                    overlaps.note(
                        acronym.wording,
                        known.count,
                        Int(position),
                        index,
                        likeness,
                        weight: Float(self.weights[known.lowerBound + Int(position)] + weight)
                    )
                }
            }
        }
        let total = max(weights.reduce(0, +), 0.01)
        for wording in overlaps.touched
        where !overlaps.isUnlike(wording, self, total: total) {
            let likeness = overlaps.likeness(of: wording, self, weights: weights, total: total)
            if likeness > 0.3 { note(Int(wording), likeness: likeness * scale, in: &best) }
        }
        overlaps.clear()
    }

    private func reading(of word: HeaderWords.Word, in header: HeaderWords) -> HeaderWordReading {
        memory.word(Array(header.bytes[word.folded])) {
            let folded = header.bytes.span.extracting(word.folded)
            let number = vocabulary.number(of: folded)
            return HeaderWordReading(
                number: number,
                candidates: vocabulary.candidates(for: folded),
                acronyms: acronyms(of: folded),
                weight: vocabulary.weight(of: folded, number: number)
            )
        }
    }
}

/// The best match of each entry so far.
private struct BestMatches {
    private(set) var matches: [HeaderMatch] = []
    /// Where an entry's match stands; -1 where it has none.
    private var positions: [Int32]

    init(entries: Int) { positions = Array(repeating: -1, count: entries) }

    /// Takes in how well a wording of an entry fits, whose match begins with no likeness at all.
    mutating func note(_ entry: Int, _ byKind: HeaderMatch.ByKind, best: Double, wording: Int) {
        if positions[entry] < 0 {
            positions[entry] = Int32(clamping: matches.count)
            matches.append(HeaderMatch(entry: entry, likeness: 0, wording: wording))
        }
        matches[Int(positions[entry])].note(byKind, best: best, wording: wording)
    }
}
