/// Which words of each wording and of a header were found in each other, in one array for all.
///
/// The arrays serve one header after another: ``clear()`` takes away what was noted.
struct HeaderOverlaps: Sendable {
    /// Wordings that share a word with the header, in the order they were found.
    private(set) var touched: [Int32] = []
    /// Where the values of a wording begin in `values`, -1 where it shares nothing.
    private var starts: [Int32]
    /// For each touched wording: how far each of its words, then each of the header's, was found.
    private var values: [Double]
    private var used = 0
    /// By wording: no less than the weight that it shares with the header.
    private var bounds: [Float]
    /// How many words the header has.
    private var wordCount = 0

    init(wordings: Int) {
        starts = Array(repeating: -1, count: wordings)
        values = Array(repeating: 0, count: 4096)
        bounds = Array(repeating: 0, count: wordings)
        touched.reserveCapacity(256)
    }

    mutating func begin(words: Int) { wordCount = words }

    mutating func clear() {
        for wording in touched {
            starts[Int(wording)] = -1
            bounds[Int(wording)] = 0
        }
        for index in 0..<used { values[index] = 0 }
        touched.removeAll(keepingCapacity: true)
        used = 0
    }

    /// Notes a word of the header in all wordings that have it; those that mark it otherwise count less.
    mutating func note(
        _ lexicon: HeaderLexicon,
        _ number: Int32,
        _ index: Int,
        weight: Double,
        likeness: Double,
        otherwise: Double,
        accent: Int32
    ) {
        let first = Int(lexicon.postingStarts[Int(number)])
        let end = Int(lexicon.postingStarts[Int(number) + 1])
        for place in first..<end {
            let posting = lexicon.postings[place]
            note(
                posting.wording,
                Int(posting.count),
                Int(posting.position),
                index,
                posting.accent == accent ? likeness : otherwise,
                weight: posting.weight + Float(weight)
            )
        }
    }

    @inline(__always)
    mutating func note(
        _ wording: Int32,
        _ count: Int,
        _ position: Int,
        _ index: Int,
        _ likeness: Double,
        weight: Float
    ) {
        bounds[Int(wording)] += Float(likeness) * weight
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

    /// Whether a wording surely shares too little with the header to be like it by more than 0.3.
    func isUnlike(_ wording: Int32, _ lexicon: HeaderLexicon, total: Double) -> Bool {
        // A little more, for what single precision loses.
        let bound = Double(bounds[Int(wording)]) * 1.001
        return bound < 0.3 * (lexicon.wordings[Int(wording)].weight + total)
    }

    /// The shared weight as a part of all weight; the first word, which is the noun that the others
    /// describe, must be there.
    func likeness(
        of wording: Int32,
        _ lexicon: HeaderLexicon,
        weights: [Double],
        total: Double
    ) -> Double {
        let start = Int(starts[Int(wording)])
        let known = lexicon.wordings[Int(wording)]
        let count = known.words.count
        var shared = 0.0
        for index in 0..<count {
            shared += lexicon.weights[known.words.lowerBound + index] * values[start + index]
        }
        for index in 0..<wordCount { shared += weights[index] * values[start + count + index] }
        let dice = shared / (known.weight + total)
        let head = values[start] > 0.3 ? 1 : 0.85
        return dice * head * (values[start + count] > 0.3 ? 1 : 0.92)
    }
}
