/// Distinct texts stored end to end as UTF-8, each known by a 4-byte number; 0 is the empty text.
///
/// ```swift
/// var table = StringTable()
/// let id = table.intern("nguyen van an")   // 1
/// table.intern("nguyen van an") == id      // true
/// table.intern("")                         // 0: no value
/// ```
public struct StringTable: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [Int] = [0, 0]
    /// Open addressing: numbers of texts, 0 for a free slot.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    /// Makes a table that holds the empty text only.
    public init() {}

    /// How many texts the table holds, the empty one included.
    public var count: Int { starts.count - 1 }

    /// The number of a text; a text seen for the first time gets the next number.
    public mutating func intern(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { intern($0) }
    }

    /// The number of a text given as UTF-8.
    public mutating func intern(_ utf8: some Collection<UInt8>) -> UInt32 {
        if utf8.isEmpty { return 0 }
        if count * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Hashing.bytes(utf8)) & (slots.count - 1)
        while slots[slot] != 0 {
            if self[slots[slot]].elementsEqual(utf8) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: utf8)
        starts.append(bytes.count)
        slots[slot] = UInt32(truncatingIfNeeded: count - 1)
        return slots[slot]
    }

    /// The number of a text that may not be in the table.
    public func find(_ utf8: some Collection<UInt8>) -> UInt32? {
        if utf8.isEmpty { return 0 }
        var slot = Int(truncatingIfNeeded: Hashing.bytes(utf8)) & (slots.count - 1)
        while slots[slot] != 0 {
            if self[slots[slot]].elementsEqual(utf8) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The bytes of a text.
    public subscript(_ id: UInt32) -> ArraySlice<UInt8> {
        bytes[range(id)]
    }

    /// The text of a number.
    public func string(_ id: UInt32) -> String {
        String(decoding: self[id], as: UTF8.self)
    }

    /// Where a text's bytes lie; empty for a number that the table does not hold.
    @inline(__always)
    func range(_ id: UInt32) -> Range<Int> {
        let index = Int(id)
        return index < count ? starts[index]..<starts[index + 1] : 0..<0
    }

    private mutating func grow() {
        var wider = [UInt32](repeating: 0, count: slots.count * 2)
        for id in slots where id != 0 {
            var slot = Int(truncatingIfNeeded: Hashing.bytes(self[id])) & (wider.count - 1)
            while wider[slot] != 0 { slot = (slot + 1) & (wider.count - 1) }
            wider[slot] = id
        }
        slots = wider
    }

    /// Checks that every text is found under its own number.
    public func checkInvariants() {
        precondition(starts.first == 0 && starts.last == bytes.count)
        for id in 1..<max(count, 1) {
            precondition(find(self[UInt32(id)]) == UInt32(id), "a text is lost or doubled")
        }
    }
}
