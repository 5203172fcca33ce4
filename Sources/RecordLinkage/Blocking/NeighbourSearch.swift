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
        let postings = try Postings(rule, input: input)
        let ranges = Parallel.ranges(of: input.rowCount, size: 4096)
        let found = Parallel.map(count: ranges.count, threads: threads) { chunk in
            postings.neighbours(of: ranges[chunk], rule: rule)
        }
        var pairs = found.flatMap { $0 }
        RadixSort.sort(&pairs)
        var ids: [UInt32] = []
        var starts: [Int] = [0]
        starts.reserveCapacity(input.rowCount + 1)
        var position = 0
        for row in 0..<input.rowCount {
            var last: UInt64?
            while position < pairs.count, pairs[position] >> 32 == UInt64(row) {
                if pairs[position] != last { ids.append(UInt32(pairs[position] & 0xFFFF_FFFF)) }
                last = pairs[position]
                position += 1
            }
            starts.append(ids.count)
        }
        partners = TokenLists(ids: ids, starts: starts)
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

    init(_ rule: NeighbourSearch, input: LinkageInput) throws(LinkageError) {
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
        RadixSort.sort(&entries)
        var rows = TokenLists()
        rows.append([])
        var rarity: [Float] = [0]
        var ofRow: [UInt64] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            var members = [UInt32(entries[start] & mask)]
            while end < entries.count, entries[end] >> rowBits == entries[start] >> rowBits {
                let row = UInt32(entries[end] & mask)
                if members.last != row { members.append(row) }
                end += 1
            }
            let weight = logarithm(Float(rowCount + 1) / Float(members.count))
            if members.count > 1, members.count <= rule.maximumPosting {
                for row in members { ofRow.append(UInt64(row) << 32 | UInt64(rows.count)) }
                rows.append(members)
                rarity.append(weight)
            }
            start = end
        }
        RadixSort.sort(&ofRow)
        self.rows = rows
        self.rarity = rarity
        lists = Self.byRow(ofRow, rowCount: rowCount)
    }

    private static func byRow(_ pairs: [UInt64], rowCount: Int) -> TokenLists {
        var starts = [Int](repeating: 0, count: rowCount + 1)
        for pair in pairs { starts[Int(pair >> 32) + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        return TokenLists(
            ids: pairs.map { UInt32(truncatingIfNeeded: $0) },
            starts: starts
        )
    }

    /// The nearest rows of each row of a range, as `smaller << 32 | larger`.
    func neighbours(of range: Range<Int>, rule: NeighbourSearch) -> [UInt64] {
        var scores = [Float](repeating: 0, count: rowCount)
        var touched: [UInt32] = []
        var pairs: [UInt64] = []
        pairs.reserveCapacity(range.count * rule.count)
        var best = TopList(capacity: rule.count)
        for row in range {
            var own: Float = 0
            for list in lists[row] {
                let weight = rarity[Int(list)]
                own += weight
                for other in rows[Int(list)] where Int(other) != row {
                    if scores[Int(other)] == 0 { touched.append(other) }
                    scores[Int(other)] += weight
                }
            }
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
        return pairs
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
