/// Estimates m, u and the share of matches by expectation maximisation over level patterns.
///
/// m comes from the candidate pairs, which hold nearly all matches; u and the share of matches from
/// pairs drawn by chance. (Candidates were chosen for agreeing in something: among them every single
/// agreement looks common, which would make agreement in everything look common too.) The start values
/// act as pairs seen before: a small table keeps close to them, a large one speaks for itself, and no
/// probability reaches 0.
struct WeightTrainer: Sendable {
    /// Patterns (four bits a comparison, the first lowest) and how many pairs have each.
    typealias Patterns = [(key: UInt64, value: Int)]

    let model: LinkageModel

    func train(candidates: [UInt64: Int], chance: [UInt64: Int]) -> LinkageWeights {
        var weights = LinkageWeights(startOf: model)
        let start = weights
        let sorted = candidates.sorted { $0.key < $1.key }
        let drawn = chance.sorted { $0.key < $1.key }
        for round in 1...60 {
            let next = step(weights, start: start, candidates: sorted, chance: drawn)
            let change = difference(weights, next)
            weights = next
            weights.rounds = round
            if change < 0.0005 { break }
        }
        return weights
    }

    private func step(
        _ weights: LinkageWeights,
        start: LinkageWeights,
        candidates: Patterns,
        chance: Patterns
    ) -> LinkageWeights {
        let strength = model.prior.strength
        var next = start
        for comparison in next.comparisons.indices {
            next.comparisons[comparison].m = start.comparisons[comparison].m.map { $0 * strength }
            next.comparisons[comparison].u = start.comparisons[comparison].u.map { $0 * strength }
        }
        let posterior = Posterior(weights, comparisons: model.comparisons.count)
        for (pattern, count) in candidates {
            let share = posterior.probability(pattern) * Double(count)
            add(share, of: pattern, to: &next.comparisons, \.m)
        }
        var same = start.matchShare * strength
        var all = strength
        for (pattern, count) in chance {
            let probability = posterior.probability(pattern)
            same += probability * Double(count)
            all += Double(count)
            add((1 - probability) * Double(count), of: pattern, to: &next.comparisons, \.u)
        }
        next.matchShare = min(max(same / all, 1e-9), 1 - 1e-6)
        for comparison in next.comparisons.indices {
            normalise(&next.comparisons[comparison], comparison, start)
        }
        return next
    }

    private func add(
        _ share: Double,
        of pattern: UInt64,
        to comparisons: inout [LinkageWeights.Probabilities],
        _ column: WritableKeyPath<LinkageWeights.Probabilities, [Double]>
    ) {
        for comparison in comparisons.indices {
            let level = Int(pattern >> UInt64(comparison * 4)) & 15
            guard level > 0, level <= comparisons[comparison].m.count else { continue }
            comparisons[comparison][keyPath: column][level - 1] += share
        }
    }

    /// Makes counts probabilities again; fixed levels keep theirs, the others share the rest.
    private func normalise(
        _ probabilities: inout LinkageWeights.Probabilities,
        _ comparison: Int,
        _ start: LinkageWeights
    ) {
        let levels = model.comparisons[comparison].levels
        let first = start.comparisons[comparison]
        probabilities.m = shares(
            probabilities.m,
            start: first.m,
            isFixed: levels.map { $0.fixed != .nothing }
        )
        probabilities.u = shares(
            probabilities.u,
            start: first.u,
            isFixed: levels.map { $0.fixed == .both }
        )
    }

    private func shares(_ counts: [Double], start: [Double], isFixed: [Bool]) -> [Double] {
        var rest = 1.0
        var total = 0.0
        for level in counts.indices {
            if isFixed[level] { rest -= start[level] } else { total += counts[level] }
        }
        let scale = max(rest, 1e-6) / max(total, 1e-9)
        return counts.indices.map { level in
            isFixed[level] ? start[level] : max(counts[level] * scale, 1e-7)
        }
    }

    private func difference(_ left: LinkageWeights, _ right: LinkageWeights) -> Double {
        var largest = abs(left.matchShare - right.matchShare)
        for (first, second) in zip(left.comparisons, right.comparisons) {
            for level in first.m.indices {
                largest = max(largest, abs(first.m[level] - second.m[level]))
                largest = max(largest, abs(first.u[level] - second.u[level]))
            }
        }
        return largest
    }
}

/// The probability that pairs of a pattern are the same, by some weights.
private struct Posterior {
    private let tables: [[Double]]
    private let prior: Double

    init(_ weights: LinkageWeights, comparisons: Int) {
        prior = weights.priorWeight
        tables = (0..<comparisons).map { comparison in
            (0...15).map { weights.weight(comparison, level: UInt8($0)) }
        }
    }

    func probability(_ pattern: UInt64) -> Double {
        var bits = prior
        for comparison in tables.indices {
            bits += tables[comparison][Int(pattern >> UInt64(comparison * 4)) & 15]
        }
        return 1 / (1 + powerOfTwo(-min(max(bits, -60), 60)))
    }
}
