/// Edit distance with a bound: insertions, deletions, substitutions, neighbours swapped.
enum EditDistance {
    /// The distance between two byte strings, or nil where it exceeds `bound`.
    static func within(
        _ bound: Int,
        _ left: some RandomAccessCollection<UInt8>,
        _ right: some RandomAccessCollection<UInt8>
    ) -> Int? {
        let a = Array(left)
        let b = Array(right)
        guard abs(a.count - b.count) <= bound else { return nil }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before = [Int](repeating: 0, count: b.count + 1)
        var above = Array(0...b.count)
        var row = above
        for i in 1...a.count {
            row[0] = i
            var best = i
            for j in 1...b.count {
                var cost = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                cost = min(cost, above[j] + 1, row[j - 1] + 1)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, before[j - 2] + 1)
                }
                row[j] = cost
                best = min(best, cost)
            }
            if best > bound { return nil }
            (before, above, row) = (above, row, before)
        }
        return above[b.count] <= bound ? above[b.count] : nil
    }

    /// How many errors a text of a length may have and still be taken for another.
    static func allowance(_ length: Int) -> Int {
        length < 5 ? 0 : (length < 9 ? 1 : 2)
    }
}
