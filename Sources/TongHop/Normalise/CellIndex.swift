/// Positions of distinct cell contents by a number that stands for each.
struct CellIndex {
    /// Open addressing; position 0, which no content has, marks a free slot.
    private var keys: [UInt64] = []
    private var positions: [Int32] = []
    private var count = 0

    /// The position of a content, which is `next` for one that was not seen before.
    mutating func position(of key: UInt64, orNew next: Int32) -> Int32 {
        if count * 2 >= keys.count { grow() }
        let slot = slot(of: key)
        if positions[slot] != 0 { return positions[slot] }
        (keys[slot], positions[slot]) = (key, next)
        count += 1
        return next
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: mixed >> 33) & mask
        while positions[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = (keys, positions)
        keys = [UInt64](repeating: 0, count: max(32, old.0.count * 2))
        positions = [Int32](repeating: 0, count: keys.count)
        for (key, position) in zip(old.0, old.1) where position != 0 {
            let slot = slot(of: key)
            (keys[slot], positions[slot]) = (key, position)
        }
    }
}
