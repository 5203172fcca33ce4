/// Pairs of rows with their weight, as parallel arrays ordered by left and right row.
public struct ScoredPairs: Sendable, Equatable {
    /// The earlier row of each pair.
    public internal(set) var left: [UInt32] = []
    /// The later row of each pair.
    public internal(set) var right: [UInt32] = []
    /// log2 of the odds that both are the same.
    public internal(set) var weight: [Float] = []
    /// Four bits a comparison: its level, the first comparison lowest.
    public internal(set) var pattern: [UInt64] = []

    /// Makes an empty list.
    public init() {}

    /// How many pairs.
    public var count: Int { left.count }

    /// The level of a comparison at a pair.
    public func level(_ pair: Int, _ comparison: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: pattern[pair] >> UInt64(comparison * 4)) & 15
    }

    /// The probability that a weight stands for.
    public static func probability(ofWeight weight: Double) -> Double {
        1 / (1 + powerOfTwo(-min(max(weight, -500), 500)))
    }

    mutating func append(contentsOf other: ScoredPairs) {
        left.append(contentsOf: other.left)
        right.append(contentsOf: other.right)
        weight.append(contentsOf: other.weight)
        pattern.append(contentsOf: other.pattern)
    }

    mutating func append(left: UInt32, right: UInt32, weight: Float, pattern: UInt64) {
        self.left.append(left)
        self.right.append(right)
        self.weight.append(weight)
        self.pattern.append(pattern)
    }
}
