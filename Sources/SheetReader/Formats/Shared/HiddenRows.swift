/// Hidden rows as ranges, since one element may hide a million rows.
struct HiddenRows {
    private var ranges: [ClosedRange<Int>] = []

    /// Adds rows; those outside every sheet are left out.
    mutating func append(_ first: Int, count: Int) {
        guard first >= 1, count >= 1, first <= CellReference.maxRow else { return }
        let last = first + min(count - 1, CellReference.maxRow - first)
        if let previous = ranges.last, previous.upperBound + 1 == first {
            ranges[ranges.count - 1] = previous.lowerBound...last
        } else {
            ranges.append(first...last)
        }
    }

    /// The numbers of the rows down to the last one with cells: further down there is nothing to hide.
    func numbers(downTo last: Int) -> [Int32] {
        var numbers: [Int32] = []
        for range in ranges where range.lowerBound <= last {
            for number in range.lowerBound...min(range.upperBound, last) {
                numbers.append(Int32(clamping: number))
            }
        }
        return numbers
    }
}
