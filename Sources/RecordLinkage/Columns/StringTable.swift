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
        return text.withUTF8 { intern(bytes: $0) }
    }

    /// The number of a text given as UTF-8.
    public mutating func intern(_ utf8: [UInt8]) -> UInt32 {
        utf8.withUnsafeBufferPointer { intern(bytes: $0) }
    }

    /// The number of a text that is a part of another.
    public mutating func intern(_ utf8: ArraySlice<UInt8>) -> UInt32 {
        utf8.withUnsafeBufferPointer { intern(bytes: $0) }
    }

    /// The numbers of another table's texts in this one, by their numbers there.
    public mutating func merge(_ other: StringTable) -> [UInt32] {
        other.bytes.withUnsafeBufferPointer { all in
            (0..<other.count).map { id in
                intern(bytes: UnsafeBufferPointer(rebasing: all[other.range(UInt32(id))]))
            }
        }
    }

    /// The number of a text that may not be in the table.
    public func find(_ text: String) -> UInt32? {
        var text = text
        return text.withUTF8 { utf8 in
            if utf8.isEmpty { return 0 }
            let found = slots[slot(of: utf8)]
            return found == 0 ? nil : found
        }
    }

    /// The number of a text given as UTF-8 that may not be in the table.
    public func find(_ utf8: ArraySlice<UInt8>) -> UInt32? {
        if utf8.isEmpty { return 0 }
        let found = utf8.withUnsafeBufferPointer { slots[slot(of: $0)] }
        return found == 0 ? nil : found
    }

    // Buffers and not collections: a generic function is slow in another module.
    private mutating func intern(bytes utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if utf8.isEmpty { return 0 }
        if count * 2 > slots.count { grow() }
        let slot = slot(of: utf8)
        if slots[slot] != 0 { return slots[slot] }
        bytes.append(contentsOf: utf8)
        starts.append(bytes.count)
        slots[slot] = UInt32(truncatingIfNeeded: count - 1)
        return slots[slot]
    }

    /// The slot of a text, or the free one where it would go.
    private func slot(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Hashing.bytes(utf8)) & mask
        bytes.withUnsafeBufferPointer { all in
            while slots[slot] != 0 {
                let range = range(slots[slot])
                if range.count == utf8.count, isText(utf8, at: range.lowerBound, of: all) { return }
                slot = (slot + 1) & mask
            }
        }
        return slot
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

    @inline(__always)
    private func isText(
        _ utf8: UnsafeBufferPointer<UInt8>,
        at start: Int,
        of all: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for place in 0..<utf8.count where all[start + place] != utf8[place] { return false }
        return true
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var wider = [UInt32](repeating: 0, count: slots.count * 2)
        bytes.withUnsafeBufferPointer { all in
            for id in slots where id != 0 {
                let text = UnsafeBufferPointer(rebasing: all[range(id)])
                var slot = Int(truncatingIfNeeded: Hashing.bytes(text)) & mask
                while wider[slot] != 0 { slot = (slot + 1) & mask }
                wider[slot] = id
            }
        }
        slots = wider
    }

    /// Checks that every text is found under its own number.
    public func checkInvariants() {
        precondition(starts.first == 0 && starts.last == bytes.count)
        for id in 1..<max(count, 1) {
            precondition(find(string(UInt32(id))) == UInt32(id), "a text is lost or doubled")
        }
    }
}
