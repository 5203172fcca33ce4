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

    /// Adds a row; the tokens are kept in the given order.
    public mutating func append(_ row: [UInt32]) {
        ids.append(contentsOf: row)
        starts.append(ids.count)
    }

    /// Adds all rows of other lists.
    public mutating func append(contentsOf others: TokenLists) {
        let first = ids.count
        ids.append(contentsOf: others.ids)
        starts.reserveCapacity(starts.count + others.count)
        for end in others.starts.dropFirst() { starts.append(first + end) }
    }

    /// The same rows with each token replaced by its number in a list.
    public func renumbered(_ numbers: [UInt32]) -> TokenLists {
        TokenLists(ids: ids.map { numbers[Int($0)] }, starts: starts)
    }

    /// The same rows with some tokens replaced by others, one by several.
    public func replacing(_ parts: [UInt32: [UInt32]]) -> TokenLists {
        if parts.isEmpty { return self }
        var isReplaced = [Bool](repeating: false, count: Int(ids.max() ?? 0) + 1)
        for token in parts.keys where Int(token) < isReplaced.count {
            isReplaced[Int(token)] = true
        }
        var lists = TokenLists()
        lists.ids.reserveCapacity(ids.count)
        lists.starts.reserveCapacity(starts.count)
        for row in 0..<count {
            for token in self[row] {
                if isReplaced[Int(token)], let others = parts[token] {
                    lists.ids.append(contentsOf: others)
                } else {
                    lists.ids.append(token)
                }
            }
            lists.starts.append(lists.ids.count)
        }
        return lists
    }

    /// Rows made by chunks, on several threads, in their order.
    public static func build(
        rows: Int,
        threads: Int,
        _ make: @escaping @Sendable (Range<Int>) -> TokenLists
    ) -> TokenLists {
        let ranges = Parallel.ranges(of: rows, size: 2048)
        let parts = Parallel.map(count: ranges.count, threads: threads) { make(ranges[$0]) }
        var lists = TokenLists()
        lists.ids.reserveCapacity(parts.reduce(0) { $0 + $1.ids.count })
        for part in parts { lists.append(contentsOf: part) }
        return lists
    }

    /// The same rows, each in ascending order and without repeats.
    func sortedDistinct(threads: Int) -> TokenLists {
        TokenLists.build(rows: count, threads: threads) { range in
            var part = TokenLists()
            for row in range {
                var tokens = self[row].sorted()
                var kept = 0
                for place in tokens.indices where place == 0 || tokens[place] != tokens[kept - 1] {
                    tokens[kept] = tokens[place]
                    kept += 1
                }
                tokens.removeLast(tokens.count - kept)
                part.append(tokens)
            }
            return part
        }
    }

    /// The tokens of a row.
    @inline(__always)
    public subscript(_ row: Int) -> ArraySlice<UInt32> { ids[starts[row]..<starts[row + 1]] }

    /// Where the tokens of a row lie among all.
    @inline(__always)
    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

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
