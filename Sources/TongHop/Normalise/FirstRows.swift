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
        var slot = hash.slot & (slots.count - 1)
        while slots[slot] != 0 {
            let earlier = Int(slots[slot]) - 1
            if isSame(earlier) { return earlier }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(clamping: row + 1)
        return row
    }
}

/// The hash of a few numbers.
struct RowHash {
    private var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    init(_ numbers: Int...) {
        for number in numbers { add(number) }
    }

    @inline(__always)
    mutating func add(_ number: Int) {
        value = (value ^ UInt64(bitPattern: Int64(number))) &* 0xFF51_AFD7_ED55_8CCD
        value ^= value >> 32
    }

    var slot: Int { Int(truncatingIfNeeded: value & 0x7FFF_FFFF) }
}
