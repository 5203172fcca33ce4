/// What to compare and how: the whole recipe of a linkage, without data.
public struct LinkageModel: Sendable {
    /// What is believed before any data is seen, and from which pairs the rest is learned.
    public struct Prior: Sendable {
        /// The share of sampled pairs that are the same.
        public var matchShare: Double
        /// How many pairs the start values count for.
        public var strength: Double
        /// Whether m and u are estimated from the data at all.
        public var isTrained: Bool
        /// The column within whose values chance pairs are drawn; nil for pairs of all rows.
        ///
        /// Most rows that could be confused share a place; what chance pairs of one place agree in is
        /// what agreement says least about. With a large table u is then learned where it matters.
        public var sampleWithin: String?
        /// How many chance pairs are drawn.
        public var sampleSize: Int

        /// Makes a prior.
        public init(
            matchShare: Double = 0.02,
            strength: Double = 400,
            isTrained: Bool = true,
            sampleWithin: String? = nil,
            sampleSize: Int = 80_000
        ) {
            self.matchShare = min(max(matchShare, 1e-9), 1 - 1e-6)
            self.strength = max(strength, 1)
            self.isTrained = isTrained
            self.sampleWithin = sampleWithin
            self.sampleSize = max(sampleSize, 0)
        }
    }

    /// A reason why two rows are never the same, whatever else agrees.
    public struct Veto: Sendable {
        /// The name in explanations.
        public let name: String
        let applies: @Sendable (_ left: Int, _ right: Int) -> Bool

        /// Makes a veto.
        public init(
            _ name: String,
            applies: @escaping @Sendable (_ left: Int, _ right: Int) -> Bool
        ) {
            self.name = name
            self.applies = applies
        }
    }

    /// At most 15, of at most 14 levels each.
    public var comparisons: [Comparison]
    /// At most 15.
    public var vetoes: [Veto]
    /// Equality rules that make candidates.
    public var keys: [BlockingKey]
    /// Similarity rules that make candidates.
    public var neighbours: [NeighbourSearch]
    /// Start values.
    public var prior: Prior
    /// Pairs below this weight are not kept.
    public var floor: Double

    /// Makes a model.
    public init(
        comparisons: [Comparison],
        vetoes: [Veto] = [],
        keys: [BlockingKey],
        neighbours: [NeighbourSearch] = [],
        prior: Prior = Prior(),
        floor: Double = -6
    ) {
        self.comparisons = comparisons
        self.vetoes = vetoes
        self.keys = keys
        self.neighbours = neighbours
        self.prior = prior
        self.floor = floor
    }
}
