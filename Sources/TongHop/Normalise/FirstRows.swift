/// Finds, row after row, the first row that holds the same in some columns.
struct FirstRows {
    /// Open addressing: rows plus one, 0 for a free slot.
    private var slots: [Int32]

    /// Room for a number of rows.
    init(count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = [Int32](repeating: 0, count: size)
    }

    /// The first row with the same content: the row itself where there is none before it.
    @inline(__always)
    mutating func first(
        _ row: Int,
        _ hash: RowHash,
        isSame: (_ earlier: Int) -> Bool
    ) -> Int {
        first(row, slot: hash.slot, isSame: isSame)
    }

    @inline(__always)
    fileprivate mutating func first(
        _ row: Int,
        slot: Int,
        isSame: (_ earlier: Int) -> Bool
    ) -> Int {
        var slot = slot & (slots.count - 1)
        while slots[slot] != 0 {
            let earlier = Int(slots[slot]) - 1
            if isSame(earlier) { return earlier }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(clamping: row + 1)
        return row
    }
}

/// Which rows share their hash with another row: a look at most rows that is enough to leave them out.
struct RepeatedRows {
    /// The rows, ascending.
    private(set) var rows: [Int] = []

    /// Looks at rows by their hashes; those of 0 are left out.
    init(_ hashes: [UInt64]) {
        var firsts = FirstRows(count: hashes.count)
        var isRepeated: [Bool] = []
        for row in hashes.indices where hashes[row] != 0 {
            let slot = Int(truncatingIfNeeded: (hashes[row] ^ hashes[row] >> 31) & 0x7FFF_FFFF)
            let first = firsts.first(row, slot: slot) { hashes[$0] == hashes[row] }
            if first == row { continue }
            if isRepeated.isEmpty { isRepeated = [Bool](repeating: false, count: hashes.count) }
            isRepeated[first] = true
            isRepeated[row] = true
        }
        if !isRepeated.isEmpty { rows = hashes.indices.filter { isRepeated[$0] } }
    }
}

/// The hash of a few numbers.
struct RowHash {
    private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    init() {}

    @inline(__always)
    init(_ first: Int) { add(first) }

    @inline(__always)
    init(_ first: Int, _ second: Int) {
        self.init(first)
        add(second)
    }

    @inline(__always)
    init(_ first: Int, _ second: Int, _ third: Int) {
        self.init(first, second)
        add(third)
    }

    @inline(__always)
    mutating func add(_ number: Int) {
        value = (value ^ UInt64(bitPattern: Int64(number))) &* 0xFF51_AFD7_ED55_8CCD
        value ^= value >> 32
    }

    /// The hash itself.
    var number: UInt64 { value }

    var slot: Int { Int(truncatingIfNeeded: value & 0x7FFF_FFFF) }
}
