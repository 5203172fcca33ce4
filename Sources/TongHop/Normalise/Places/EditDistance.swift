/// Edit distance with a bound: insertions, deletions, substitutions, neighbours swapped.
enum EditDistance {
    /// The distance between two byte strings, or nil where it exceeds `bound`.
    static func within(
        _ bound: Int,
        _ left: some RandomAccessCollection<UInt8>,
        _ right: some RandomAccessCollection<UInt8>
    ) -> Int? {
        guard abs(left.count - right.count) <= bound else { return nil }
        if bound == 0 { return left.elementsEqual(right) ? 0 : nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        let a = Array(left)
        let b = Array(right)
        let width = b.count + 1
        // Three rows of the table, which take turns.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
            var (before, above, row) = (0, width, width * 2)
            for j in 0..<width { (rows[before + j], rows[above + j]) = (0, j) }
            for i in 1...a.count {
                // Only cells this near to the diagonal can be within the bound.
                let first = max(1, i - bound)
                let last = min(width - 1, i + bound)
                if first > last { return nil }
                rows[row + first - 1] = first == 1 ? i : bound + 1
                var best = rows[row + first - 1]
                for j in first...last {
                    var cost = rows[above + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                    cost = min(cost, rows[above + j] + 1, rows[row + j - 1] + 1)
                    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                        cost = min(cost, rows[before + j - 2] + 1)
                    }
                    rows[row + j] = cost
                    best = min(best, cost)
                }
                if best > bound { return nil }
                if last + 1 < width { rows[row + last + 1] = bound + 1 }
                (before, above, row) = (above, row, before)
            }
            return rows[above + width - 1] <= bound ? rows[above + width - 1] : nil
        }
    }

    /// How many errors a text of a length may have and still be taken for another.
    static func allowance(_ length: Int) -> Int {
        length < 5 ? 0 : (length < 9 ? 1 : 2)
    }
}
