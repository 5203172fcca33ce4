/// Scores any pair of rows of one table, with all that its weight is made of.
public struct PairScorer: Sendable {
    /// What one comparison says of a pair.
    public struct Part: Sendable, Equatable {
        /// The comparison's number in the model.
        public let comparison: Int
        /// The level's number; 0 where a side is silent.
        public let level: UInt8
        /// Bits for the level.
        public let weight: Double
        /// Bits for how rare the shared value is.
        public let adjustment: Double
    }

    /// The model the scorer works by.
    public let model: LinkageModel
    /// Trained, or start values.
    public internal(set) var weights: LinkageWeights
    private let levels: [Comparison.LevelOfPair]
    private let adjustments: [Comparison.Adjustment?]
    private var tables: [Float] = []
    private var prior: Float = 0

    /// Binds a model to a table, with the model's start values as weights.
    public init(model: LinkageModel, input: LinkageInput) throws(LinkageError) {
        guard model.comparisons.count <= 15, model.vetoes.count <= 15 else {
            throw .tooManyLevels("comparisons")
        }
        self.model = model
        weights = LinkageWeights(startOf: model)
        var levels: [Comparison.LevelOfPair] = []
        var adjustments: [Comparison.Adjustment?] = []
        for comparison in model.comparisons {
            levels.append(try comparison.bind(to: input))
            adjustments.append(try comparison.bindAdjustment(to: input))
        }
        self.levels = levels
        self.adjustments = adjustments
        use(weights)
    }

    /// Replaces the weights.
    public mutating func use(_ weights: LinkageWeights) {
        self.weights = weights
        prior = Float(weights.priorWeight)
        tables = []
        for comparison in model.comparisons.indices {
            for level in 0..<16 {
                tables.append(Float(weights.weight(comparison, level: UInt8(level))))
            }
        }
    }

    /// The levels of a pair, four bits a comparison.
    @inline(__always)
    public func pattern(_ left: Int, _ right: Int) -> UInt64 {
        var pattern: UInt64 = 0
        var shift: UInt64 = 0
        for level in levels {
            pattern |= UInt64(min(level(left, right), 14)) << shift
            shift += 4
        }
        return pattern
    }

    /// The first veto that forbids a pair, if any.
    public func veto(_ left: Int, _ right: Int) -> Int? {
        model.vetoes.firstIndex { $0.applies(left, right) }
    }

    /// The weight of a pair whose levels are known.
    @inline(__always)
    public func weight(_ left: Int, _ right: Int, pattern: UInt64) -> Float {
        var sum = prior
        for comparison in levels.indices {
            let level = UInt8(truncatingIfNeeded: pattern >> UInt64(comparison * 4)) & 15
            if level == 0 { continue }
            sum += tables[comparison * 16 + Int(level)]
            if let adjustment = adjustments[comparison] { sum += adjustment(left, right, level) }
        }
        return sum
    }

    /// The weight of any pair; nil where a veto forbids it.
    public func weight(_ left: Int, _ right: Int) -> Float? {
        if veto(left, right) != nil { return nil }
        return weight(left, right, pattern: pattern(left, right))
    }

    /// What each comparison contributes to the weight of a pair.
    public func parts(_ left: Int, _ right: Int) -> [Part] {
        let pattern = pattern(left, right)
        return levels.indices.map { comparison in
            let level = UInt8(truncatingIfNeeded: pattern >> UInt64(comparison * 4)) & 15
            let adjustment = level == 0 ? 0 : adjustments[comparison]?(left, right, level) ?? 0
            return Part(
                comparison: comparison,
                level: level,
                weight: weights.weight(comparison, level: level),
                adjustment: Double(adjustment)
            )
        }
    }
}
