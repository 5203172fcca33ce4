/// The sectors of one chain: consecutive ones, as almost all are, take no memory each.
struct SectorSet {
    private var runs: [Range<Int>] = []
    private var others: Set<Int> = []

    /// More runs than this are looked up by sector instead.
    private static let maxRuns = 16

    /// Adds a sector; returns false where it is known already.
    mutating func insert(_ sector: Int) -> Bool {
        if runs.contains(where: { $0.contains(sector) }) || others.contains(sector) { return false }
        if let last = runs.last, last.upperBound == sector {
            runs[runs.count - 1] = last.lowerBound..<sector + 1
        } else if runs.count < Self.maxRuns {
            runs.append(sector..<sector + 1)
        } else {
            others.insert(sector)
        }
        return true
    }
}
