/// All candidate pairs of a table, made row by row so that they never stand in memory together.
struct CandidateGenerator: Sendable {
    let rowCount: Int
    private let indexes: [BlockIndex]
    private let searches: [NeighbourIndex]
    private let names: [String]

    init(
        keys: [BlockingKey],
        searches: [NeighbourSearch],
        input: LinkageInput,
        threads: Int
    ) throws(LinkageError) {
        guard input.rowCount < Int(UInt32.max) else { throw .tooManyRows(input.rowCount) }
        rowCount = input.rowCount
        let built = Parallel.map(count: keys.count, threads: threads) { key in
            Result { () throws(LinkageError) in try BlockIndex(keys[key], input: input) }
        }
        var indexes: [BlockIndex] = []
        for result in built { indexes.append(try result.get()) }
        self.indexes = indexes
        var neighbours: [NeighbourIndex] = []
        for rule in searches {
            neighbours.append(try NeighbourIndex(rule, input: input, threads: threads))
        }
        self.searches = neighbours
        names = searches.map(\.name)
    }

    /// The report before any pair was made.
    var report: BlockingReport {
        var report = BlockingReport()
        report.keys = indexes.map(\.report) + names.map { BlockingReport.Key(name: $0) }
        return report
    }

    /// The later rows that `row` may be the same as, ascending, into `partners`.
    ///
    /// `newPairs` counts per key the pairs that no earlier key gave.
    func partners(of row: Int, into partners: inout [UInt32], newPairs: inout [Int]) {
        partners.removeAll(keepingCapacity: true)
        var sorted = 0
        for (number, index) in indexes.enumerated() {
            index.forEachPartner(of: row) { partners.append($0) }
            newPairs[number] += Self.mergeTail(of: &partners, from: sorted)
            sorted = partners.count
        }
        for (number, search) in searches.enumerated() {
            partners.append(contentsOf: search.partners[row])
            newPairs[indexes.count + number] += Self.mergeTail(of: &partners, from: sorted)
            sorted = partners.count
        }
    }

    /// Sorts and removes repeats, when there is something after the sorted part.
    private static func mergeTail(of partners: inout [UInt32], from sorted: Int) -> Int {
        if partners.count == sorted { return 0 }
        partners.sort()
        var kept = 0
        for position in partners.indices
        where position == 0 || partners[position] != partners[kept - 1] {
            partners[kept] = partners[position]
            kept += 1
        }
        partners.removeLast(partners.count - kept)
        return kept - sorted
    }
}
