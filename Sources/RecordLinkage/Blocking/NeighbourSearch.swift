/// A rule that makes candidates of the rows that share the most, and the rarest, tokens.
///
/// It finds what equality misses: reworded titles, typing slips, changed word order. Within a scope
/// (say, a district), a row's tokens are looked up in an inverted index from the rarest to the most
/// common; the `count` rows with the highest sum of rarities are its candidates.
public struct NeighbourSearch: Sendable {
    /// The name in reports.
    public let name: String
    /// The column of value numbers that must be equal.
    public let scope: String
    /// The token column.
    public let tokens: String
    /// How many neighbours a row gets.
    public let count: Int
    /// Tokens in more rows of a scope than this find nobody.
    public let maximumPosting: Int
    /// The part of a row's own rarity that a neighbour must share at least.
    public let minimumShare: Double

    /// Makes a rule.
    public init(
        _ name: String,
        scope: String,
        tokens: String,
        count: Int = 6,
        maximumPosting: Int = 200,
        minimumShare: Double = 0.15
    ) {
        self.name = name
        self.scope = scope
        self.tokens = tokens
        self.count = count
        self.maximumPosting = maximumPosting
        self.minimumShare = minimumShare
    }
}

/// The neighbours found by one rule: for each row, later rows in ascending order.
struct NeighbourIndex: Sendable {
    private(set) var partners = TokenLists()

    init(_ rule: NeighbourSearch, input: LinkageInput, threads: Int) throws(LinkageError) {
        let postings = try Postings(rule, input: input, threads: threads)
        let ranges = Parallel.ranges(of: input.rowCount, size: 4096)
        let found = Parallel.map(count: ranges.count, threads: threads) { chunk in
            postings.neighbours(of: ranges[chunk], rule: rule)
        }
        let lists = Self.laterRows(found, rowCount: input.rowCount)
        partners = lists.sortedDistinct(threads: threads)
    }

    /// The later rows of each row, in the order of the pairs.
    private static func laterRows(_ found: [[UInt64]], rowCount: Int) -> TokenLists {
        var starts = [Int](repeating: 0, count: rowCount + 1)
        for pairs in found { for pair in pairs { starts[Int(pair >> 32) + 1] += 1 } }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var ids = [UInt32](repeating: 0, count: starts[rowCount])
        var next = starts
        for pairs in found {
            for pair in pairs {
                let row = Int(pair >> 32)
                ids[next[row]] = UInt32(truncatingIfNeeded: pair)
                next[row] += 1
            }
        }
        return TokenLists(ids: ids, starts: starts)
    }
}

/// An inverted index over (scope, token).
private struct Postings: Sendable {
    let rowCount: Int
    /// The posting list of each token of each row, in the rows' order; 0 for a token without others.
    let lists: TokenLists
    /// Rows of each list.
    let rows: TokenLists
    /// How much sharing a list's token says.
    let rarity: [Float]

    init(_ rule: NeighbourSearch, input: LinkageInput, threads: Int) throws(LinkageError) {
        let scopes = try input.ids(rule.scope)
        let tokens = try input.tokens(rule.tokens)
        rowCount = input.rowCount
        let rowBits = UInt64(BlockIndex.bits(for: rowCount))
        let mask = (UInt64(1) << rowBits) - 1
        var entries: [UInt64] = []
        entries.reserveCapacity(tokens.ids.count)
        for row in 0..<rowCount where scopes[row] != 0 {
            for token in tokens[row] {
                let hash = Hashing.combine(UInt64(scopes[row]), UInt64(token))
                entries.append(hash << rowBits | UInt64(row))
            }
        }
        RadixSort.sort(&entries, threads: threads)
        var rows = TokenLists()
        rows.append([UInt32]())
        var rarity: [Float] = [0]
        var members: [UInt32] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            members.removeAll(keepingCapacity: true)
            members.append(UInt32(entries[start] & mask))
            while end < entries.count, entries[end] >> rowBits == entries[start] >> rowBits {
                let row = UInt32(entries[end] & mask)
                if members.last != row { members.append(row) }
                end += 1
            }
            let weight = logarithm(Float(rowCount + 1) / Float(members.count))
            if members.count > 1, members.count <= rule.maximumPosting {
                rows.append(members)
                rarity.append(weight)
            }
            start = end
        }
        self.rows = rows
        self.rarity = rarity
        lists = Self.byRow(rows, rowCount: rowCount)
    }

    /// The lists that each row stands in, ascending.
    private static func byRow(_ lists: TokenLists, rowCount: Int) -> TokenLists {
        var starts = [Int](repeating: 0, count: rowCount + 1)
        for row in lists.ids { starts[Int(row) + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var ids = [UInt32](repeating: 0, count: lists.ids.count)
        var next = starts
        for list in 0..<lists.count {
            for row in lists[list] {
                ids[next[Int(row)]] = UInt32(truncatingIfNeeded: list)
                next[Int(row)] += 1
            }
        }
        return TokenLists(ids: ids, starts: starts)
    }

    /// The nearest rows of each row of a range, as `smaller << 32 | larger`.
    func neighbours(of range: Range<Int>, rule: NeighbourSearch) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(range.count * rule.count)
        var scores = [Float](repeating: 0, count: rowCount)
        var touched: [UInt32] = []
        var best = TopList(capacity: rule.count)
        scores.withUnsafeMutableBufferPointer { scores in
            for row in range {
                let own = add(row, to: scores, touched: &touched)
                best.removeAll()
                let floor = own * Float(rule.minimumShare)
                for other in touched {
                    let score = scores[Int(other)]
                    if score >= floor { best.offer(score, other) }
                    scores[Int(other)] = 0
                }
                touched.removeAll(keepingCapacity: true)
                for other in best.rows {
                    let low = UInt64(min(Int(other), row))
                    let high = UInt64(max(Int(other), row))
                    pairs.append(low << 32 | high)
                }
            }
        }
        return pairs
    }

    /// Adds up what each other row shares with a row; gives the rarity of the row's own tokens.
    @inline(__always)
    private func add(
        _ row: Int,
        to scores: UnsafeMutableBufferPointer<Float>,
        touched: inout [UInt32]
    ) -> Float {
        var own: Float = 0
        lists.ids.withUnsafeBufferPointer { ids in
            rows.ids.withUnsafeBufferPointer { members in
                for place in lists.range(row) {
                    let list = Int(ids[place])
                    let weight = rarity[list]
                    own += weight
                    for member in rows.range(list) {
                        let other = members[member]
                        if Int(other) == row { continue }
                        let score = scores[Int(other)]
                        if score == 0 { touched.append(other) }
                        scores[Int(other)] = score + weight
                    }
                }
            }
        }
        return own
    }
}

/// The few highest scores seen; ties go to the smaller row.
private struct TopList {
    private let capacity: Int
    private var scores: [Float] = []
    private(set) var rows: [UInt32] = []

    init(capacity: Int) { self.capacity = max(capacity, 0) }

    mutating func removeAll() {
        scores.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    mutating func offer(_ score: Float, _ row: UInt32) {
        if rows.count == capacity {
            guard let last = scores.last, let lastRow = rows.last else { return }
            if score < last || (score == last && row > lastRow) { return }
            scores.removeLast()
            rows.removeLast()
        }
        var place = rows.count
        while place > 0,
            scores[place - 1] < score || (scores[place - 1] == score && rows[place - 1] > row)
        {
            place -= 1
        }
        scores.insert(score, at: place)
        rows.insert(row, at: place)
    }
}
