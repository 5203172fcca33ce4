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
    func partners(of row: Int, into partners: inout Partners, newPairs: inout [Int]) {
        partners.found.removeAll(keepingCapacity: true)
        for (number, index) in indexes.enumerated() {
            index.forEachPartner(of: row) { partners.add($0, key: number) }
        }
        for (number, search) in searches.enumerated() {
            for partner in search.partners[row] {
                partners.add(partner, key: indexes.count + number)
            }
        }
        partners.settle(&newPairs)
    }
}

/// The rows that one row may be the same as; the memory is used again for the next row.
struct Partners {
    /// The row and the number of the key that gave it, in one; a row may stand here several times.
    fileprivate var found: [UInt64] = []
    /// Each row once, ascending.
    fileprivate(set) var rows: [UInt32] = []

    fileprivate mutating func add(_ row: UInt32, key: Int) {
        found.append(UInt64(row) << 32 | UInt64(truncatingIfNeeded: key))
    }

    /// Keeps each row once, for the first key that gave it.
    fileprivate mutating func settle(_ newPairs: inout [Int]) {
        rows.removeAll(keepingCapacity: true)
        found.sort()
        var last = UInt64.max
        for entry in found where entry >> 32 != last {
            last = entry >> 32
            rows.append(UInt32(truncatingIfNeeded: last))
            newPairs[Int(entry & 0xFFFF_FFFF)] += 1
        }
    }
}
