/// The blocks of one key: rows sorted by the hash of the key's values.
struct BlockIndex: Sendable {
    /// `hash << rowBits | row`, ascending; equal hashes lie together, rows ascending in a block.
    private(set) var entries: [UInt64] = []
    /// Where the entries of each row lie; a row has one per token, or one, or none.
    private(set) var positions = TokenLists()
    private(set) var report: BlockingReport.Key
    private let rowBits: Int
    private let window: Int

    init(_ key: BlockingKey, input: LinkageInput) throws(LinkageError) {
        report = BlockingReport.Key(name: key.name)
        rowBits = BlockIndex.bits(for: input.rowCount)
        window = key.maximumBlock
        entries = try Self.entries(key, input: input, rowBits: rowBits)
        RadixSort.sort(&entries)
        removeRepeats()
        var refinements: [[UInt32]] = []
        for name in key.refinements {
            refinements.append(try Self.values(name, of: input))
        }
        splitLargeBlocks(by: refinements)
        index(rowCount: input.rowCount)
    }

    static func bits(for rowCount: Int) -> Int {
        max(1, Int.bitWidth - max(rowCount, 1).leadingZeroBitCount)
    }

    /// Calls `visit` with each later row that shares a block with `row`.
    @inline(__always)
    func forEachPartner(of row: Int, _ visit: (UInt32) -> Void) {
        let mask = (UInt64(1) << UInt64(rowBits)) - 1
        for position in positions[row] {
            let block = entries[Int(position)] >> UInt64(rowBits)
            var next = Int(position) + 1
            let last = min(entries.count, next + window)
            while next < last, entries[next] >> UInt64(rowBits) == block {
                visit(UInt32(truncatingIfNeeded: entries[next] & mask))
                next += 1
            }
        }
    }

    // MARK: - Building

    private static func entries(
        _ key: BlockingKey,
        input: LinkageInput,
        rowBits: Int
    ) throws(LinkageError) -> [UInt64] {
        var hashes = [UInt64](repeating: Hashing.mix(1), count: input.rowCount)
        var present = [Bool](repeating: true, count: input.rowCount)
        for name in key.columns {
            let values = try Self.values(name, of: input)
            for row in 0..<input.rowCount {
                present[row] = present[row] && values[row] != 0
                hashes[row] = Hashing.combine(hashes[row], UInt64(values[row]))
            }
        }
        let tokens = try key.tokenColumn.map { name throws(LinkageError) in
            try input.tokens(name)
        }
        var result: [UInt64] = []
        result.reserveCapacity(input.rowCount)
        for row in 0..<input.rowCount where present[row] {
            guard let tokens else {
                result.append(hashes[row] << UInt64(rowBits) | UInt64(row))
                continue
            }
            for token in tokens[row].prefix(key.tokenLimit) {
                let hash = Hashing.combine(hashes[row], UInt64(token) | 1 << 40)
                result.append(hash << UInt64(rowBits) | UInt64(row))
            }
        }
        return result
    }

    /// A column's values as 32-bit numbers, 0 for none.
    private static func values(
        _ name: String,
        of input: LinkageInput
    ) throws(LinkageError) -> [UInt32] {
        switch try input.column(name) {
        case .ids(let ids): return ids
        case .numbers(let numbers):
            return numbers.map { number in
                if number == LinkageInput.missing { return 0 }
                let hash = Hashing.mix(UInt64(bitPattern: number))
                return UInt32(truncatingIfNeeded: hash) | 1
            }
        case .tokens: throw .columnKind(name)
        }
    }

    private mutating func removeRepeats() {
        var kept = 0
        for position in entries.indices
        where position == 0 || entries[position] != entries[kept - 1] {
            entries[kept] = entries[position]
            kept += 1
        }
        entries.removeLast(entries.count - kept)
    }

    /// Splits blocks over the limit by the column with the most values in the block, again and again.
    private mutating func splitLargeBlocks(by refinements: [[UInt32]]) {
        guard !refinements.isEmpty else { return }
        for _ in refinements {
            var changed = false
            for block in blocks() where block.count > window {
                guard let column = rarest(of: refinements, in: block) else { continue }
                let mask = (UInt64(1) << UInt64(rowBits)) - 1
                for position in block {
                    let row = Int(entries[position] & mask)
                    let hash = entries[position] >> UInt64(rowBits)
                    let value = UInt64(refinements[column][row]) << 8 | UInt64(column)
                    entries[position] =
                        Hashing.combine(hash, value) << UInt64(rowBits) | UInt64(row)
                }
                report.splitBlocks += 1
                changed = true
            }
            if !changed { return }
            RadixSort.sort(&entries)
        }
    }

    /// The column that divides a block best: the smallest largest part.
    private func rarest(of refinements: [[UInt32]], in block: Range<Int>) -> Int? {
        let mask = (UInt64(1) << UInt64(rowBits)) - 1
        var best: (column: Int, largest: Int)?
        for (column, values) in refinements.enumerated() {
            var counts: [UInt32: Int] = [:]
            for position in block { counts[values[Int(entries[position] & mask)], default: 0] += 1 }
            let largest = counts.values.max() ?? 0
            if largest < (best?.largest ?? block.count) { best = (column, largest) }
        }
        return best?.column
    }

    private func blocks() -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for position in 1..<max(entries.count + 1, 1) {
            let ends =
                position == entries.count
                || entries[position] >> UInt64(rowBits) != entries[start] >> UInt64(rowBits)
            if ends {
                if position - start > 1 { result.append(start..<position) }
                start = position
            }
        }
        return result
    }

    private mutating func index(rowCount: Int) {
        let mask = (UInt64(1) << UInt64(rowBits)) - 1
        var counts = [Int](repeating: 0, count: rowCount + 1)
        for entry in entries { counts[Int(entry & mask) + 1] += 1 }
        report.rows = counts.count { $0 > 0 }
        for row in 0..<rowCount { counts[row + 1] += counts[row] }
        var places = [UInt32](repeating: 0, count: entries.count)
        var next = counts
        for (position, entry) in entries.enumerated() {
            let row = Int(entry & mask)
            places[next[row]] = UInt32(truncatingIfNeeded: position)
            next[row] += 1
        }
        positions = TokenLists(ids: places, starts: counts)
        for block in blocks() {
            report.blocks += 1
            report.largestBlock = max(report.largestBlock, block.count)
            if block.count > window { report.cappedBlocks += 1 }
        }
    }
}
