/// A rule that makes candidates of all rows with equal values in some columns.
///
/// ```swift
/// BlockingKey("ward and date", of: ["ward", "date"], refinedBy: ["title", "unit"])
/// ```
/// A row that lacks one of the columns is in no block of the key. With `eachOf`, a row is in one block
/// per token of that column (its first `tokenLimit` tokens).
public struct BlockingKey: Sendable {
    /// The key's name in reports.
    public let name: String
    /// The columns whose values must be equal.
    public let columns: [String]
    /// A token column that is part of the key.
    public let tokenColumn: String?
    /// How many tokens of a row are used, from the first.
    public let tokenLimit: Int
    /// Columns that split a block that is too large, in any order: the rarest is taken first.
    public let refinements: [String]
    /// The size over which a block is split.
    public let maximumBlock: Int

    /// Makes a key.
    public init(
        _ name: String,
        of columns: [String],
        eachOf tokenColumn: String? = nil,
        tokenLimit: Int = 2,
        refinedBy refinements: [String] = [],
        maximumBlock: Int = 40
    ) {
        self.name = name
        self.columns = columns
        self.tokenColumn = tokenColumn
        self.tokenLimit = tokenLimit
        self.refinements = refinements
        self.maximumBlock = max(maximumBlock, 2)
    }
}

/// What the candidate generator did, for reports and for tuning.
public struct BlockingReport: Sendable, Equatable {
    /// What one key did.
    public struct Key: Sendable, Equatable {
        /// The key's name.
        public var name: String
        /// How many rows have a value for the key.
        public var rows = 0
        /// Blocks of two rows or more.
        public var blocks = 0
        /// Rows of the largest block, after splitting.
        public var largestBlock = 0
        /// Blocks that were split by a further column.
        public var splitBlocks = 0
        /// Blocks that stayed too large, so that each row met only its nearest successors.
        public var cappedBlocks = 0
        /// Pairs that no earlier key gave.
        public var newPairs = 0

        init(name: String) { self.name = name }
    }

    /// One entry a key, in the model's order; the neighbour searches follow.
    public var keys: [Key] = []
    /// All candidate pairs.
    public var pairs = 0
}
