/// Estimates m and u by expectation maximisation over the level patterns of the candidate pairs.
///
/// The start values of the model act as pairs seen before: a small table keeps close to them, a large
/// one speaks for itself, and no probability reaches 0.
struct WeightTrainer: Sendable {
    let model: LinkageModel

    /// Patterns (four bits a comparison, the first lowest) and how many pairs have each, in any order.
    func train(_ patterns: [UInt64: Int]) -> LinkageWeights {
        var weights = LinkageWeights(startOf: model)
        let start = weights
        let sorted = patterns.sorted { $0.key < $1.key }
        guard !sorted.isEmpty else { return weights }
        for round in 1...60 {
            let next = step(weights, start: start, patterns: sorted)
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
        patterns: [(key: UInt64, value: Int)]
    ) -> LinkageWeights {
        let strength = model.prior.strength
        var next = start
        for comparison in next.comparisons.indices {
            next.comparisons[comparison].m = start.comparisons[comparison].m.map { $0 * strength }
            next.comparisons[comparison].u = start.comparisons[comparison].u.map { $0 * strength }
        }
        let tables = model.comparisons.indices.map { comparison in
            (0...14).map { weights.weight(comparison, level: UInt8($0)) }
        }
        var same = start.matchShare * strength
        var all = strength
        for (pattern, count) in patterns {
            var bits = weights.priorWeight
            for comparison in tables.indices {
                bits += tables[comparison][Int(pattern >> UInt64(comparison * 4)) & 15]
            }
            let probability = 1 / (1 + powerOfTwo(-min(max(bits, -60), 60)))
            let pairs = Double(count)
            same += probability * pairs
            all += pairs
            for comparison in tables.indices {
                let level = Int(pattern >> UInt64(comparison * 4)) & 15
                guard level > 0, level <= next.comparisons[comparison].m.count else { continue }
                next.comparisons[comparison].m[level - 1] += probability * pairs
                next.comparisons[comparison].u[level - 1] += (1 - probability) * pairs
            }
        }
        next.matchShare = min(max(same / all, 1e-6), 1 - 1e-6)
        for comparison in next.comparisons.indices {
            normalise(&next.comparisons[comparison], comparison, start)
        }
        return next
    }

    private func normalise(
        _ probabilities: inout LinkageWeights.Probabilities,
        _ comparison: Int,
        _ start: LinkageWeights
    ) {
        let total = max(probabilities.m.reduce(0, +), 1e-9)
        let other = max(probabilities.u.reduce(0, +), 1e-9)
        for level in probabilities.m.indices {
            let isFixed = model.comparisons[comparison].levels[level].isMFixed
            let m = probabilities.m[level] / total
            probabilities.m[level] =
                isFixed ? start.comparisons[comparison].m[level] : max(m, 1e-6)
            probabilities.u[level] = max(probabilities.u[level] / other, 1e-6)
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
