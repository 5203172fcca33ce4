/// Compares rows by their words, each weighing as much as it is rare; a word that is one edit off
/// counts for the greater part.
///
/// ```swift
/// let titles = SoftTokens(lists: tokens, words: words)
/// titles.similarity(0, 1).overlap   // near 1: "cho online khu dan cu", "cho onlin khu dan cu"
/// ```
public struct SoftTokens: Sendable {
    /// How alike two rows are.
    public struct Similarity: Sendable, Equatable {
        /// Shared rarity by that of both rows together, 0 to 1 (weighted Jaccard).
        public var overlap: Float
        /// Shared rarity by that of the row with less, 0 to 1.
        public var containment: Float
        /// The rarity of what is shared, in bits.
        public var shared: Float
    }

    /// The words of each row, ascending and without repeats.
    public let lists: TokenLists
    private let words: StringTable
    private let rarity: [Float]
    private let totals: [Float]
    /// The length and the letters of each word, for seeing at once that two are far apart.
    private let shapes: [WordShape]
    /// What a word that is one edit off is worth.
    private let nearWorth: Float = 0.85
    /// Shorter words are only equal when they are the same: one edit turns "3" into "8".
    private static let shortestNear = 4

    /// Prepares the words of a column; rarities come from the column itself.
    ///
    /// A word seen once or twice is as likely a slip as a name, hence `rarestCount` bounds the weight.
    public init(lists: TokenLists, words: StringTable, rarestCount: Int = 3, threads: Int = 1) {
        self.words = words
        let sorted = lists.sortedDistinct(threads: threads)
        self.lists = sorted
        let rows = Float(lists.count + 2)
        rarity = sorted.documentFrequencies().map { count in
            logarithm(rows / Float(max(count, rarestCount)) + 1)
        }
        shapes = (0..<max(words.count, rarity.count)).map { number in
            WordShape(words[UInt32(number)], shortest: Self.shortestNear)
        }
        let rarity = self.rarity
        totals = (0..<sorted.count).map { row in
            sorted[row].reduce(0) { $0 + rarity[Int($1)] }
        }
    }

    /// The rarity of a row's words, in bits.
    public func total(_ row: Int) -> Float { totals[row] }

    /// The rarity of a word, in bits.
    public func rarity(of token: UInt32) -> Float {
        Int(token) < rarity.count ? rarity[Int(token)] : 0
    }

    /// The rarity of the rarest word that two rows share, in bits; 0 when they share none.
    public func rarestShared(_ left: Int, _ right: Int) -> Float {
        let others = lists[right]
        var rarest: Float = 0
        var other = others.startIndex
        for token in lists[left] {
            while other < others.endIndex, others[other] < token { other += 1 }
            if other == others.endIndex { break }
            if others[other] == token { rarest = max(rarest, rarity[Int(token)]) }
        }
        return rarest
    }

    /// How alike two rows are; 0 when one has no words.
    public func similarity(_ left: Int, _ right: Int) -> Similarity {
        let first = lists.range(left)
        let second = lists.range(right)
        if first.isEmpty || second.isEmpty {
            return Similarity(overlap: 0, containment: 0, shared: 0)
        }
        return lists.ids.withUnsafeBufferPointer { ids in
            withUnsafeTemporaryAllocation(
                of: UInt32.self,
                capacity: first.count + second.count
            ) { rest in
                similarity(
                    UnsafeBufferPointer(rebasing: ids[first]),
                    UnsafeBufferPointer(rebasing: ids[second]),
                    total: totals[left] + totals[right],
                    least: min(totals[left], totals[right]),
                    rest: rest
                )
            }
        }
    }

    private func similarity(
        _ first: UnsafeBufferPointer<UInt32>,
        _ second: UnsafeBufferPointer<UInt32>,
        total: Float,
        least: Float,
        rest: UnsafeMutableBufferPointer<UInt32>
    ) -> Similarity {
        var shared: Float = 0
        var firstRest = 0
        var secondRest = 0
        var position = 0
        var other = 0
        while position < first.count || other < second.count {
            let token = position < first.count ? first[position] : UInt32.max
            let partner = other < second.count ? second[other] : UInt32.max
            if token == partner {
                shared += rarity[Int(token)]
                position += 1
                other += 1
            } else if token < partner {
                rest[firstRest] = token
                firstRest += 1
                position += 1
            } else {
                rest[first.count + secondRest] = partner
                secondRest += 1
                other += 1
            }
        }
        var near: Float = 0
        if secondRest > 0 {
            for place in 0..<firstRest {
                near += takeNear(
                    rest[place],
                    from: rest.baseAddress.map { $0 + first.count },
                    count: secondRest
                )
            }
        }
        let common = shared + near * nearWorth
        let union = total - shared - near
        return Similarity(
            overlap: union > 0 ? min(common / union, 1) : 0,
            containment: min(common / max(least, 0.001), 1),
            shared: common
        )
    }

    /// The worth of the first unused word that is one edit off, which is then used up.
    private func takeNear(
        _ token: UInt32,
        from others: UnsafeMutablePointer<UInt32>?,
        count: Int
    ) -> Float {
        guard let others else { return 0 }
        let shape = shapes[Int(token)]
        if shape.isShort { return 0 }
        for place in 0..<count where others[place] != UInt32.max {
            if !shape.mayBeNear(shapes[Int(others[place])]) { continue }
            if StringSimilarity.withinOneEdit(words[token], words[others[place]]) {
                let worth = min(rarity[Int(token)], rarity[Int(others[place])])
                others[place] = UInt32.max
                return worth
            }
        }
        return 0
    }
}

/// A word's length and the set of its bytes by their low five bits: one edit changes two bits at most.
private struct WordShape: Sendable {
    private var letters: UInt32 = 0
    private var length: Int32 = 0

    init(_ word: ArraySlice<UInt8>, shortest: Int) {
        if word.count < shortest { return }
        length = Int32(truncatingIfNeeded: word.count)
        for byte in word { letters |= 1 << UInt32(byte & 31) }
    }

    /// Whether the word is near no other.
    var isShort: Bool { length == 0 }

    @inline(__always)
    func mayBeNear(_ other: WordShape) -> Bool {
        other.length != 0 && abs(length - other.length) <= 1
            && (letters ^ other.letters).nonzeroBitCount <= 2
    }
}
