/// The identity of a text in a ``TextPool``.
public struct TextID: Hashable, Sendable {
    /// The position of the text in its pool; 0 is the empty text of every pool.
    public let rawValue: UInt32

    /// Makes the identity of the text at a position of a pool.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The empty text, which every pool holds.
    public static let empty = TextID(rawValue: 0)
}

/// Texts stored end to end as UTF-8, each known by a 4-byte ``TextID``.
///
/// ```swift
/// var pool = TextPool()
/// let id = pool.append("Họ và tên")
/// pool.string(id)        // "Họ và tên"
/// pool.intern("Họ và tên")   // a text that was interned before gives its earlier identity
/// ```
///
/// `append` always makes a new entry; `intern` looks for an equal text first. Equality is by bytes:
/// composed and decomposed letters are different texts.
public struct TextPool: Sendable {
    /// The bytes of all texts, one after the other.
    private var bytes: [UInt8] = []
    /// Where each text ends; a text starts where the one before it ends.
    private var ends: [Int] = [0]
    /// Open addressing over interned texts: positions in `ends`, 0 for a free slot.
    private var slots: [UInt32] = []
    private var internedCount = 0

    /// Makes a pool that holds the empty text only.
    public init() {}

    /// How many texts the pool holds, the empty one included.
    public var count: Int { ends.count }

    /// How many bytes all texts take together.
    public var byteCount: Int { bytes.count }

    /// Adds a text without looking for an equal one.
    @discardableResult
    public mutating func append(_ utf8: some Collection<UInt8>) -> TextID {
        if utf8.isEmpty { return .empty }
        bytes.append(contentsOf: utf8)
        ends.append(bytes.count)
        return TextID(rawValue: UInt32(truncatingIfNeeded: ends.count - 1))
    }

    /// Adds a string without looking for an equal one.
    @discardableResult
    public mutating func append(_ string: String) -> TextID {
        append(string.utf8)
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ string: String) -> TextID {
        var copy = string
        return copy.withUTF8 { unsafe intern($0) }
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ utf8: some Collection<UInt8>) -> TextID {
        if utf8.isEmpty { return .empty }
        if internedCount * 2 >= slots.count { growSlots() }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(utf8)) & mask
        while slots[slot] != 0 {
            let candidate = TextID(rawValue: slots[slot])
            if bytes[range(candidate)].elementsEqual(utf8) { return candidate }
            slot = (slot + 1) & mask
        }
        let id = append(utf8)
        slots[slot] = id.rawValue
        internedCount += 1
        return id
    }

    /// The text as a string. Texts with malformed UTF-8 get replacement characters.
    public func string(_ id: TextID) -> String {
        String(decoding: bytes[range(id)], as: UTF8.self)
    }

    /// How many bytes a text has.
    public func length(_ id: TextID) -> Int { range(id).count }

    /// The bytes of a text, without a copy of them being made.
    public subscript(id: TextID) -> ArraySlice<UInt8> { bytes[range(id)] }

    /// Calls `body` with the bytes of a text.
    public func withUTF8<Result>(of id: TextID, _ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(range(id)))
    }

    private func range(_ id: TextID) -> Range<Int> {
        let position = Int(id.rawValue)
        guard position > 0, position < ends.count else { return 0..<0 }
        return ends[position - 1]..<ends[position]
    }

    private mutating func growSlots() {
        let old = slots
        slots = [UInt32](repeating: 0, count: max(64, old.count * 2))
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(truncatingIfNeeded: Self.hash(bytes[range(TextID(rawValue: entry))])) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ utf8: some Collection<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 32)
    }
}
