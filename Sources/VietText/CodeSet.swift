/// A fixed set of non-zero numbers: open addressing, half full.
struct CodeSet: Sendable {
    private let slots: [UInt64]

    /// Makes a set.
    init(_ codes: [UInt64]) {
        var size = 16
        while size < codes.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for code in codes where code != 0 {
            var slot = Self.hash(code) & (size - 1)
            while slots[slot] != 0, slots[slot] != code { slot = (slot + 1) & (size - 1) }
            slots[slot] = code
        }
        self.slots = slots
    }

    func contains(_ code: UInt64) -> Bool {
        var slot = Self.hash(code) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == code { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private static func hash(_ code: UInt64) -> Int {
        Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
