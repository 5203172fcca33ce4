/// Hidden rows or columns as ranges, since one element may hide a million of them.
///
/// Lines count from 1, columns too.
struct HiddenLines {
    private var ranges: [ClosedRange<Int>] = []

    /// Adds lines; those outside every sheet are left out.
    mutating func append(_ first: Int, count: Int) {
        guard first >= 1, count >= 1, first <= CellReference.maxRow else { return }
        let last = first + min(count - 1, CellReference.maxRow - first)
        if let previous = ranges.last, previous.upperBound + 1 == first {
            ranges[ranges.count - 1] = previous.lowerBound...last
        } else {
            ranges.append(first...last)
        }
    }

    /// The lines up to the last one with cells: behind it there is nothing to hide.
    func numbers(through last: Int, budget: inout HiddenBudget) throws(ReadError) -> [Int] {
        var numbers: [Int] = []
        for range in ranges where range.lowerBound <= last {
            let shown = range.lowerBound...min(range.upperBound, last)
            try budget.spend(shown.count)
            numbers.append(contentsOf: shown)
        }
        return numbers
    }
}

/// How many hidden rows and columns one file may still have.
struct HiddenBudget {
    private var left = 4 << 20

    /// Counts lines.
    mutating func spend(_ count: Int) throws(ReadError) {
        left -= count
        if left < 0 { throw ReadError(.unsafe, detail: "millions of hidden rows or columns") }
    }
}

extension WorkbookBuilder {
    /// Says which rows and columns of the current sheet are hidden, both counted from 1.
    func setHidden(rows: [Int], columns: [Int]) {
        sheet.hiddenRows = rows.map { Int32(clamping: $0) }
        sheet.hiddenColumns = columns.map { UInt16(clamping: $0 - 1) }
    }
}
