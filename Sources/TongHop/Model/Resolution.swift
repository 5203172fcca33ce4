/// What the matching of a campaign's records came to.
struct Resolution: Sendable {
    /// For each record of the ``RecordTable``: the index of its cluster.
    var clusterOfRecord: [Int32] = []
    var clusters: [RecordCluster] = []
    var links: [RecordLink] = []
    /// Pairs that a person should decide, most useful first.
    var review: [ReviewPair] = []
    /// Every scored pair above the profile's floor, for the ledger and `explain`.
    var scores: [ScoredPair] = []
}

/// Records that tell of the same thing, and the golden record made of them.
struct RecordCluster: Sendable, Equatable {
    /// Stable: a pure function of the members.
    var id: String
    var kind: RecordKind
    /// Indices into the ``RecordTable``, ascending.
    var members: [Int32]
    /// The record that stands for all: a value per field, and which member gave it.
    var golden: [FieldID: GoldenValue]
}

/// A value that survived, and where it came from.
struct GoldenValue: Sendable, Equatable {
    var value: String
    /// The index of the record that gave it.
    var record: Int32
    /// The survivorship rule that chose it.
    var rule: String
}

/// A link between clusters of different kinds.
struct RecordLink: Sendable, Equatable {
    enum Relation: String, Sendable { case appraises, rewards, registers }
    /// Indices into `Resolution.clusters`.
    var from: Int32
    var to: Int32
    var relation: Relation
    /// The match weight in bits.
    var weight: Double
}

/// Two records with a match weight.
struct ScoredPair: Sendable, Equatable {
    var left: Int32
    var right: Int32
    /// The match weight in bits: log2 of the odds.
    var weight: Double
    /// One part per comparison, in the order of the kind's model.
    var parts: [WeightPart]
}

/// What one comparison contributes.
struct WeightPart: Sendable, Equatable {
    /// The comparison's name, such as `title`.
    var comparison: String
    /// The level's name, such as `exact` or `no evidence`.
    var level: String
    var weight: Double
}

/// A pair that wants a person's decision.
struct ReviewPair: Sendable, Equatable {
    var pair: ScoredPair
    /// The probability that both are the same.
    var probability: Double
    var decision: Decision?

    /// Whether nobody has decided yet, or only put it off.
    var isOpen: Bool { decision == nil || decision?.verdict == .later }
}

/// What a person decided about a pair of records.
struct Decision: Sendable, Equatable {
    enum Verdict: String, Sendable, Codable { case same, different, later }
    var leftID: String
    var rightID: String
    var verdict: Verdict
    var note: String
    /// The file that it came in.
    var source: String
    /// Who put the file in the inbox; empty where unknown.
    var decidedBy = ""
    /// When it was taken in; empty until then.
    var decidedAt = ""
}
