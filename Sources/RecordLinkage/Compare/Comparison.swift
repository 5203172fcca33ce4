/// One level of a comparison: a name and what is known of it before any data is seen.
public struct ComparisonLevel: Sendable, Equatable {
    /// The name in explanations, such as `exact`.
    public let name: String
    /// How often pairs of the same thing are at this level.
    public let m: Double
    /// How often candidate pairs of different things are at this level.
    public let u: Double
    /// What training leaves as it is.
    public let fixed: Fixed

    /// Probabilities that training leaves alone.
    public enum Fixed: Sendable, Equatable {
        /// Both m and u are estimated.
        case nothing
        /// `m` stays: a level that true pairs must hardly ever have.
        case m
        /// Both stay, and so the weight: a level that the training pairs cannot show.
        case both
    }

    /// Makes a level.
    public init(_ name: String, m: Double, u: Double, fixed: Fixed = .nothing) {
        self.name = name
        self.m = m
        self.u = u
        self.fixed = fixed
    }

    /// Makes a level with a weight in bits that training leaves alone.
    public init(_ name: String, bits: Double) {
        let part = 0.001
        self.init(
            name,
            m: bits < 0 ? part * powerOfTwo(bits) : part,
            u: bits < 0 ? part : part * powerOfTwo(-bits),
            fixed: .both
        )
    }
}

/// How alike two rows are in one respect: a rule that gives each pair a level.
///
/// Level 0 means that a side says nothing, and weighs nothing. Levels 1, 2, … stand in `levels` from
/// the least to the most alike: level 1 is what no better level took.
public struct Comparison: Sendable {
    /// A function of two rows: their level.
    public typealias LevelOfPair = @Sendable (_ left: Int, _ right: Int) -> UInt8
    /// A function of two rows and their level: bits to add for how rare the shared value is.
    public typealias Adjustment = @Sendable (_ left: Int, _ right: Int, _ level: UInt8) -> Float

    /// The name in explanations, such as `title`.
    public let name: String
    /// From the least to the most alike.
    public let levels: [ComparisonLevel]
    let rule: Rule
    private(set) var frequency: FrequencyRule?

    /// Makes a comparison.
    public init(_ name: String, levels: [ComparisonLevel], rule: Rule) {
        self.name = name
        self.levels = levels
        self.rule = rule
    }

    /// The same comparison, weighing rare values more than common ones.
    public func adjusted(by frequency: FrequencyRule) -> Comparison {
        var copy = self
        copy.frequency = frequency
        return copy
    }

    /// How a level is found.
    ///
    /// Thresholds run from the most alike to the least.
    public enum Rule: Sendable {
        /// Equal numbers, or not.
        case exact(String)
        /// Equal, then the Jaro-Winkler similarity of the texts.
        case jaroWinkler(String, StringTable, [Float])
        /// Equal, then one edit, else.
        case oneEdit(String, StringTable)
        /// Equal, then the share of common n-grams.
        case nGrams(String, StringTable, size: Int, [Float])
        /// The overlap of words weighted by rarity.
        case softTokens(SoftTokens, [Float])
        /// Equal days, then day and month exchanged (when asked for), then within so many days.
        case days(String, within: [Int64], exchanged: Bool)
        /// Equal numbers, then the smaller at least so great a part of the larger.
        case ratio(String, [Double])
        /// Columns from the finest place to the coarsest: equal at the finest that both state.
        case hierarchy([String])
        /// Any function over numbers prepared before.
        case custom(LevelOfPair)
    }
}

/// How common a value is, for a comparison's levels from `fromLevel` on.
///
/// For a level that is not equality, the more common of the two values counts: a slip makes a value
/// look rare.
public enum FrequencyRule: Sendable {
    /// Counts the column's values in the table itself; `limits` bound the adjustment in bits.
    case column(String, fromLevel: UInt8, limits: ClosedRange<Float>)
    /// The bits to add, by any function.
    case custom(Comparison.Adjustment)
}
