import RecordLinkage

/// How common the names of a table's people are.
///
/// A full name is expected as often as its syllables make likely, and counted as often as it occurs:
/// in a small table the first decides, in a large one the second.
struct NameFrequencies: Sendable {
    /// The syllables of each row's name, in order.
    let syllables: TokenLists
    /// log2 of the share of each row's name.
    private let shares: [Float]
    private let average: Float
    /// How many rows the expectation counts for.
    private static let strength = 200.0

    init(_ rows: PreparedRecords) {
        var words = StringTable()
        var syllables = TokenLists()
        var counts: [UInt32: Int] = [:]
        for row in 0..<rows.count {
            let name = rows.honouree.name[row]
            let parts = rows.keys[name].split(separator: 0x20)
            syllables.append(parts.map { words.intern($0) })
            if name != 0 { counts[name, default: 0] += 1 }
        }
        self.syllables = syllables
        let expectation = SyllableShares(syllables)
        let total = Double(max(counts.values.reduce(0, +), 1))
        var shares: [Float] = []
        var sum = 0.0
        for row in 0..<rows.count {
            let count = Double(counts[rows.honouree.name[row]] ?? 0)
            let expected = expectation.share(syllables[row])
            // One of the rows is the row itself.
            let share =
                (max(count - 1, 0) + Self.strength * expected) / (total + Self.strength)
            let bounded = max(share, 1e-7)
            if count > 0 { sum += bounded }
            shares.append(Float(-Features.bits(of: bounded)))
        }
        self.shares = shares
        average = Float(-Features.bits(of: max(sum / total, 1e-9)))
    }

    /// Bits for how much rarer the more common of two names is than names are on average.
    @inline(__always)
    func adjustment(_ left: Int, _ right: Int) -> Float {
        min(max((average - max(shares[left], shares[right])) * 0.7, -4), 3)
    }
}

/// How common surnames, given names and what stands between are.
private struct SyllableShares {
    private var first: [UInt32: Int] = [:]
    private var last: [UInt32: Int] = [:]
    private var middle: [UInt32: Int] = [:]
    private var names = 0
    private var middles = 0

    init(_ lists: TokenLists) {
        for row in 0..<lists.count {
            let name = lists[row]
            guard let surname = name.first, let given = name.last else { continue }
            names += 1
            first[surname, default: 0] += 1
            last[given, default: 0] += 1
            for word in name.dropFirst().dropLast() {
                middle[word, default: 0] += 1
                middles += 1
            }
        }
    }

    func share(_ name: ArraySlice<UInt32>) -> Double {
        guard let surname = name.first, let given = name.last, names > 0 else { return 1e-6 }
        var share = part(first[surname], names) * part(last[given], names)
        for word in name.dropFirst().dropLast() { share *= part(middle[word], max(middles, 1)) }
        return share
    }

    private func part(_ count: Int?, _ total: Int) -> Double {
        (Double(count ?? 0) + 0.5) / (Double(total) + 50)
    }
}
