/// Pairs of rows drawn by chance, the same for the same table.
enum PairSample {
    /// Draws about `size` pairs of rows that have the same value in a column, or of any rows.
    ///
    /// Where there are fewer pairs than that, all are taken. Each is `smaller << 32 | larger`.
    static func draw(
        from input: LinkageInput,
        within column: String?,
        size: Int
    ) throws(LinkageError) -> [UInt64] {
        let values =
            try column.map { name throws(LinkageError) in try input.ids(name) }
            ?? [UInt32](repeating: 1, count: input.rowCount)
        var order = (0..<input.rowCount).filter { values[$0] != 0 }
            .map { UInt64(values[$0]) << 32 | UInt64($0) }
        RadixSort.sort(&order)
        let groups = groups(of: order)
        let total = groups.reduce(0.0) { $0 + Double($1.count) * Double($1.count - 1) / 2 }
        var pairs: [UInt64] = []
        for group in groups {
            let rows = order[group].map { $0 & 0xFFFF_FFFF }
            if total <= Double(size) {
                for (place, left) in rows.enumerated() {
                    for right in rows[(place + 1)...] { pairs.append(left << 32 | right) }
                }
            } else {
                draw(from: rows, rate: Double(size) / total, into: &pairs)
            }
        }
        return pairs
    }

    private static func draw(from rows: [UInt64], rate: Double, into pairs: inout [UInt64]) {
        for (place, row) in rows.enumerated() {
            let wanted = rate * Double(rows.count - 1) / 2
            // The fraction of a pair is drawn by the row's own number.
            let chance = Double(Hashing.mix(row) >> 11) / 9_007_199_254_740_992
            let count = Int(wanted) + (chance < wanted - wanted.rounded(.down) ? 1 : 0)
            for number in 0..<count {
                let hash = Hashing.combine(row, UInt64(number) + 7)
                let step = 1 + Int(hash % UInt64(rows.count - 1))
                let other = rows[(place + step) % rows.count]
                pairs.append(min(row, other) << 32 | max(row, other))
            }
        }
    }

    private static func groups(of order: [UInt64]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end] >> 32 == order[start] >> 32 { end += 1 }
            if end - start > 1 { groups.append(start..<end) }
            start = end
        }
        return groups
    }
}
