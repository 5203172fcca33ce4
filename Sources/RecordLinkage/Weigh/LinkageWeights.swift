/// The m and u of every level, and the share of matches among candidates: what a weight is made of.
public struct LinkageWeights: Sendable, Equatable {
    /// One comparison's probabilities, by level number less one.
    public struct Probabilities: Sendable, Equatable {
        /// How often pairs of the same thing are at each level.
        public var m: [Double]
        /// How often chance pairs of different things are at each level.
        public var u: [Double]
    }

    /// In the order of the model's comparisons.
    public var comparisons: [Probabilities]
    /// The share of chance pairs that are the same.
    public var matchShare: Double
    /// How many rounds the training took; 0 for start values.
    public var rounds = 0

    /// The start values of a model.
    init(startOf model: LinkageModel) {
        comparisons = model.comparisons.map { comparison in
            Probabilities(
                m: Self.normalised(comparison.levels.map(\.m)),
                u: Self.normalised(comparison.levels.map(\.u))
            )
        }
        matchShare = model.prior.matchShare
    }

    /// log2(m/u) of a level; 0 for level 0.
    public func weight(_ comparison: Int, level: UInt8) -> Double {
        guard level > 0, Int(level) <= comparisons[comparison].m.count else { return 0 }
        let probabilities = comparisons[comparison]
        let ratio = probabilities.m[Int(level) - 1] / probabilities.u[Int(level) - 1]
        return logarithm(ratio)
    }

    /// log2 of the odds that a chance pair is the same before its fields are seen.
    public var priorWeight: Double { logarithm(matchShare / (1 - matchShare)) }

    private static func normalised(_ values: [Double]) -> [Double] {
        let bounded = values.map { max($0, 1e-6) }
        let total = bounded.reduce(0, +)
        return bounded.map { $0 / total }
    }
}
