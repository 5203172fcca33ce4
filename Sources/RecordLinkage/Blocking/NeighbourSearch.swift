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
        let ranges = Parallel.ranges(of: postings.order.count, size: 4096)
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
///
/// Rows are known by their place in the order of scopes, so that what belongs together lies together.
private struct Postings: Sendable {
    /// The row at each place; rows without a scope have none.
    let order: [UInt32]
    /// The posting list of each token at each place.
    let lists: TokenLists
    /// Places of each list.
    let places: TokenLists
    /// How much sharing a list's token says.
    let rarity: [Float]

    init(_ rule: NeighbourSearch, input: LinkageInput, threads: Int) throws(LinkageError) {
        let tokens = try input.tokens(rule.tokens)
        let (order, scopes) = Self.order(of: try input.ids(rule.scope), threads: threads)
        self.order = order
        let bits = UInt64(BlockIndex.bits(for: order.count))
        let mask = (UInt64(1) << bits) - 1
        var entries: [UInt64] = []
        entries.reserveCapacity(tokens.ids.count)
        for (place, row) in order.enumerated() {
            let scope = UInt64(scopes[place])
            for token in tokens[Int(row)] {
                entries.append(Hashing.combine(scope, UInt64(token)) << bits | UInt64(place))
            }
        }
        RadixSort.sort(&entries, threads: threads)
        var lists = TokenLists()
        var rarity: [Float] = []
        var members: [UInt32] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            members.removeAll(keepingCapacity: true)
            members.append(UInt32(entries[start] & mask))
            while end < entries.count, entries[end] >> bits == entries[start] >> bits {
                let place = UInt32(entries[end] & mask)
                if members.last != place { members.append(place) }
                end += 1
            }
            if members.count > 1, members.count <= rule.maximumPosting {
                lists.append(members)
                rarity.append(logarithm(Float(input.rowCount + 1) / Float(members.count)))
            }
            start = end
        }
        places = lists
        self.rarity = rarity
        self.lists = Self.byPlace(lists, count: order.count)
    }

    /// The rows that have a scope, scope by scope, and their scopes.
    private static func order(
        of scopes: [UInt32],
        threads: Int
    ) -> (rows: [UInt32], scopes: [UInt32]) {
        var keys = scopes.indices.filter { scopes[$0] != 0 }
            .map { UInt64(scopes[$0]) << 32 | UInt64($0) }
        RadixSort.sort(&keys, threads: threads)
        return (
            keys.map { UInt32(truncatingIfNeeded: $0) },
            keys.map { UInt32(truncatingIfNeeded: $0 >> 32) }
        )
    }

    /// The lists that each place stands in, ascending.
    private static func byPlace(_ lists: TokenLists, count: Int) -> TokenLists {
        var starts = [Int](repeating: 0, count: count + 1)
        for place in lists.ids { starts[Int(place) + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var ids = [UInt32](repeating: 0, count: lists.ids.count)
        var next = starts
        for list in 0..<lists.count {
            for place in lists[list] {
                ids[next[Int(place)]] = UInt32(truncatingIfNeeded: list)
                next[Int(place)] += 1
            }
        }
        return TokenLists(ids: ids, starts: starts)
    }

    /// The nearest rows of each row of a range of places, as `smaller << 32 | larger`.
    func neighbours(of range: Range<Int>, rule: NeighbourSearch) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(range.count * rule.count)
        var scores = [Float](repeating: 0, count: order.count)
        // Everybody may be touched, and one slot more is written to and not counted.
        var touched = [UInt32](repeating: 0, count: order.count + 1)
        var best = TopList(capacity: rule.count)
        scores.withUnsafeMutableBufferPointer { scores in
            touched.withUnsafeMutableBufferPointer { touched in
                for place in range {
                    let (own, count) = add(place, to: scores, touched: touched)
                    best.removeAll()
                    let floor = own * Float(rule.minimumShare)
                    for other in touched[..<count] {
                        let score = scores[Int(other)]
                        scores[Int(other)] = 0
                        if score >= floor, Int(other) != place { best.offer(score, other) }
                    }
                    for other in best.rows {
                        let (row, partner) = (UInt64(order[place]), UInt64(order[Int(other)]))
                        pairs.append(min(row, partner) << 32 | max(row, partner))
                    }
                }
            }
        }
        return pairs
    }

    /// Adds up what each place shares with one; gives the rarity of that one's own tokens, and how many
    /// places were touched.
    @inline(__always)
    private func add(
        _ place: Int,
        to scores: UnsafeMutableBufferPointer<Float>,
        touched: UnsafeMutableBufferPointer<UInt32>
    ) -> (own: Float, touched: Int) {
        var own: Float = 0
        var count = 0
        lists.ids.withUnsafeBufferPointer { ids in
            places.ids.withUnsafeBufferPointer { members in
                for position in lists.range(place) {
                    let list = Int(ids[position])
                    let weight = rarity[list]
                    own += weight
                    for member in places.range(list) {
                        let other = members[member]
                        let score = scores[Int(other)]
                        // Without a branch: whether a place is new cannot be foretold.
                        touched[count] = other
                        count += score == 0 ? 1 : 0
                        scores[Int(other)] = score + weight
                    }
                }
            }
        }
        return (own, count)
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
