import Foundation
import RecordLinkage

/// What the records of one kind were resolved to.
struct KindResolution: Sendable {
    /// A pair to review with its use: the higher, the sooner a person should see it.
    struct Candidate: Sendable {
        var pair: ReviewPair
        var use: Double
    }

    /// Indices into the ``RecordTable``, each group ascending.
    var groups: [[Int32]] = []
    var review: [Candidate] = []
    /// For each record that joined a group: the pair that speaks most for it.
    var reasons: [ScoredPair] = []

    init(_ match: KindMatch, groups: [[Int]], settings: MatchingSettings, ruling: Ruling) {
        let records = match.rows.records
        self.groups = groups.map { group in group.map { records[$0] } }
        var groupOf = [Int](repeating: 0, count: records.count)
        for (number, group) in groups.enumerated() { for row in group { groupOf[row] = number } }
        let decided = ruling.decided(among: match.rows)
        var candidates = Self.candidates(match, groupOf, settings)
        let known = Set(decided.map { UInt64($0.left) << 32 | UInt64($0.right) })
        candidates.removeAll { known.contains(UInt64($0.left) << 32 | UInt64($0.right)) }
        for pair in candidates {
            let size = Double(groups[groupOf[pair.left]].count * groups[groupOf[pair.right]].count)
            review.append(Self.candidate(match, pair.left, pair.right, size: size, decision: nil))
        }
        for pair in decided {
            // What was decided stays listed, first of all.
            var candidate = Self.candidate(
                match,
                pair.left,
                pair.right,
                size: 1,
                decision: pair.decision
            )
            candidate.use = .infinity
            review.append(candidate)
        }
        reasons = Self.reasons(match, groupOf, listed: review)
    }

    /// More useful first, then in the order of the table.
    static func isMoreUseful(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.use != right.use { return left.use > right.use }
        let (first, second) = (left.pair.pair, right.pair.pair)
        return (first.left, first.right) < (second.left, second.right)
    }

    // MARK: - Parts

    /// The strongest pair between each two groups that came near to joining.
    private static func candidates(
        _ match: KindMatch,
        _ groupOf: [Int],
        _ settings: MatchingSettings
    ) -> [(left: Int, right: Int)] {
        let pairs = match.outcome.pairs
        let least = Float(Resolver.bits(settings.review))
        var best: [UInt64: Int] = [:]
        for pair in 0..<pairs.count where pairs.weight[pair] >= least {
            let left = groupOf[Int(pairs.left[pair])]
            let right = groupOf[Int(pairs.right[pair])]
            if left == right { continue }
            let key = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
            if let other = best[key], pairs.weight[other] >= pairs.weight[pair] { continue }
            best[key] = pair
        }
        return best.values.sorted().map { (Int(pairs.left[$0]), Int(pairs.right[$0])) }
    }

    private static func candidate(
        _ match: KindMatch,
        _ left: Int,
        _ right: Int,
        size: Double,
        decision: Decision?
    ) -> Candidate {
        let pair = match.explained(left, right)
        let probability = ScoredPairs.probability(ofWeight: pair.weight)
        let doubt = entropy(probability)
        return Candidate(
            pair: ReviewPair(pair: pair, probability: probability, decision: decision),
            use: doubt * (1 + log2(size))
        )
    }

    /// How much an answer tells, in bits.
    private static func entropy(_ probability: Double) -> Double {
        let bounded = min(max(probability, 1e-9), 1 - 1e-9)
        return -bounded * log2(bounded) - (1 - bounded) * log2(1 - bounded)
    }

    private static func reasons(
        _ match: KindMatch,
        _ groupOf: [Int],
        listed: [Candidate]
    ) -> [ScoredPair] {
        let pairs = match.outcome.pairs
        var best = [Int](repeating: -1, count: groupOf.count)
        for pair in 0..<pairs.count
        where groupOf[Int(pairs.left[pair])] == groupOf[Int(pairs.right[pair])] {
            let right = Int(pairs.right[pair])
            if best[right] < 0 || pairs.weight[best[right]] < pairs.weight[pair] {
                best[right] = pair
            }
        }
        let known = Set(listed.map { [$0.pair.pair.left, $0.pair.pair.right] })
        return best.filter { $0 >= 0 }.sorted()
            .map { match.explained(Int(pairs.left[$0]), Int(pairs.right[$0])) }
            .filter { !known.contains([$0.left, $0.right]) }
    }
}

extension KindMatch {
    /// A pair of rows with what its weight is made of, by the indices of the records.
    ///
    /// A veto is a part of its own and takes the weight below every threshold.
    func explained(_ left: Int, _ right: Int) -> ScoredPair {
        let scorer = outcome.scorer
        var parts = [
            WeightPart(
                comparison: "prior",
                level: "before any comparison",
                weight: scorer.weights.priorWeight
            )
        ]
        for part in scorer.parts(left, right) where part.level > 0 {
            let comparison = scorer.model.comparisons[part.comparison]
            parts.append(
                WeightPart(
                    comparison: comparison.name,
                    level: comparison.levels[Int(part.level) - 1].name,
                    weight: part.weight + part.adjustment
                )
            )
        }
        if let veto = scorer.veto(left, right) {
            parts.append(
                WeightPart(
                    comparison: "veto",
                    level: scorer.model.vetoes[veto].name,
                    weight: -Self.vetoBits
                )
            )
        }
        return ScoredPair(
            left: rows.records[left],
            right: rows.records[right],
            weight: parts.reduce(0) { $0 + $1.weight },
            parts: parts
        )
    }

    private static var vetoBits: Double { 100 }
}
