/// A list of token numbers per row, stored end to end.
public struct TokenLists: Sendable {
    private(set) var ids: [UInt32] = []
    private(set) var starts: [Int] = [0]

    /// Makes an empty list of rows.
    public init() {}

    /// Makes lists from their parts; `starts` has one entry more than there are rows.
    init(ids: [UInt32], starts: [Int]) {
        self.ids = ids
        self.starts = starts
    }

    /// How many rows.
    public var count: Int { starts.count - 1 }

    /// Adds a row; the tokens are kept in the given order.
    public mutating func append(_ row: some Collection<UInt32>) {
        ids.append(contentsOf: row)
        starts.append(ids.count)
    }

    /// The tokens of a row.
    @inline(__always)
    public subscript(_ row: Int) -> ArraySlice<UInt32> { ids[starts[row]..<starts[row + 1]] }

    /// In how many rows each token occurs, by token number.
    public func documentFrequencies() -> [Int] {
        var seen = [Int](repeating: -1, count: Int(ids.max() ?? 0) + 1)
        var frequencies = [Int](repeating: 0, count: seen.count)
        for row in 0..<count {
            for token in self[row] where seen[Int(token)] != row {
                seen[Int(token)] = row
                frequencies[Int(token)] += 1
            }
        }
        return frequencies
    }
}
