import Glibc

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
    // Chunks of one size are filled one after the other, so that growing copies nothing; a text that
    // is larger than a chunk has one of its own. A text's start is `chunk << 20 | offset`; it ends
    // where the next text of its chunk starts, or where its chunk ends.
    private var full: [[UInt8]] = []
    /// The chunk that is being filled; its number is `full.count`.
    private var tail: [UInt8] = []
    /// How many bytes the full chunks have.
    private var fullBytes = 0
    private var starts: [UInt32] = [0]
    /// Open addressing over interned texts: positions in `starts`, 0 for a free slot.
    private var slots: [UInt32] = []
    private var internedCount = 0

    private static let chunkBits = 20
    private static let chunkSize = 1 << chunkBits
    private static let maxChunks = 1 << (32 - chunkBits)

    /// Makes a pool that holds the empty text only.
    public init() {}

    /// How many texts the pool holds, the empty one included.
    public var count: Int { starts.count }

    /// How many bytes all texts take together.
    public var byteCount: Int { fullBytes + tail.count }

    /// Adds a text without looking for an equal one.
    @discardableResult
    public mutating func append(_ utf8: some Collection<UInt8>) -> TextID {
        utf8.isEmpty ? .empty : appendEntry(utf8)
    }

    /// Adds a string without looking for an equal one.
    @discardableResult
    public mutating func append(_ string: String) -> TextID {
        append(string.utf8)
    }

    /// Adds an entry even for an empty text, so that a table's numbering is kept.
    ///
    /// A pool holds 4 GiB; the limits of the reader keep far below.
    @discardableResult
    mutating func appendEntry(_ utf8: some Collection<UInt8>) -> TextID {
        let count = utf8.count
        // A chunk is never quite full: a start's offset must fit its bits.
        if count >= Self.chunkSize - tail.count {
            if full.count + 1 >= Self.maxChunks { return .empty }
            startChunk(count)
        }
        starts.append(UInt32(truncatingIfNeeded: full.count << Self.chunkBits | tail.count))
        tail.append(contentsOf: utf8)
        return TextID(rawValue: UInt32(truncatingIfNeeded: starts.count - 1))
    }

    private mutating func startChunk(_ count: Int) {
        full.append(tail)
        fullBytes += tail.count
        tail = []
        if full.count > 1 { tail.reserveCapacity(min(Self.chunkSize, max(count, 65_536))) }
    }

    private func chunk(_ index: Int) -> [UInt8] {
        index < full.count ? full[index] : tail
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ string: String) -> TextID {
        var copy = string
        return copy.withUTF8 { unsafe intern(bytes: $0) }
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ utf8: [UInt8]) -> TextID {
        unsafe utf8.withUnsafeBufferPointer { unsafe intern(bytes: $0) }
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ utf8: some Collection<UInt8>) -> TextID {
        let id = utf8.withContiguousStorageIfAvailable { unsafe intern(bytes: $0) }
        return id ?? intern(Array(utf8))
    }

    private mutating func intern(bytes: UnsafeBufferPointer<UInt8>) -> TextID {
        if bytes.isEmpty { return .empty }
        if internedCount * 2 >= slots.count { growSlots() }
        let mask = slots.count - 1
        var slot = unsafe Int(truncatingIfNeeded: Self.hash(bytes)) & mask
        while slots[slot] != 0 {
            let candidate = TextID(rawValue: slots[slot])
            let place = place(candidate)
            if place.range.count == bytes.count, unsafe isEqual(place, to: bytes) {
                return candidate
            }
            slot = (slot + 1) & mask
        }
        let id = unsafe append(bytes)
        slots[slot] = id.rawValue
        internedCount += 1
        return id
    }

    /// Whether the bytes at a place are these, of which there are as many.
    private func isEqual(
        _ place: (chunk: Int, range: Range<Int>),
        to bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let wanted = bytes.baseAddress else { return place.range.isEmpty }
        func compare(_ chunk: borrowing [UInt8]) -> Bool {
            unsafe chunk.withUnsafeBufferPointer { own in
                guard let start = own.baseAddress else { return false }
                // A place lies inside its chunk.
                return unsafe memcmp(start + place.range.lowerBound, wanted, bytes.count) == 0
            }
        }
        return place.chunk < full.count ? compare(full[place.chunk]) : compare(tail)
    }

    /// Makes room for texts that are going to be interned, so that the table need not grow for them.
    public mutating func reserveInterned(_ more: Int) {
        guard more > 0, more < 1 << 24 else { return }
        while (internedCount + more) * 2 >= slots.count { growSlots(toHold: internedCount + more) }
    }

    /// The identity of a text: that of an equal text interned before, or a new one.
    public mutating func intern(_ utf8: ArraySlice<UInt8>) -> TextID {
        unsafe utf8.withUnsafeBufferPointer { unsafe intern(bytes: $0) }
    }

    /// Forgets the texts from a position on.
    ///
    /// None of them may have been interned.
    mutating func removeTexts(from count: Int) {
        guard count >= 1, count < starts.count else { return }
        let start = Int(starts[count])
        let chunk = start >> Self.chunkBits
        if chunk < full.count {
            tail = full[chunk]
            fullBytes -= full[chunk...].reduce(0) { $0 + $1.count }
            full.removeSubrange(chunk...)
        }
        tail.removeSubrange((start & (Self.chunkSize - 1))...)
        starts.removeSubrange(count...)
    }

    /// The text as a string.
    ///
    /// Texts with malformed UTF-8 get replacement characters.
    public func string(_ id: TextID) -> String {
        String(decoding: self[id], as: UTF8.self)
    }

    /// How many bytes a text has.
    public func length(_ id: TextID) -> Int { place(id).range.count }

    /// The bytes of a text, without a copy of them being made.
    public subscript(id: TextID) -> ArraySlice<UInt8> {
        let place = place(id)
        return chunk(place.chunk)[place.range]
    }

    /// Calls `body` with the bytes of a text.
    public func withUTF8<Result>(of id: TextID, _ body: (Span<UInt8>) -> Result) -> Result {
        let place = place(id)
        return Self.withSpan(chunk(place.chunk), place.range, body)
    }

    private static func withSpan<Result>(
        _ chunk: [UInt8],
        _ range: Range<Int>,
        _ body: (Span<UInt8>) -> Result
    ) -> Result {
        body(chunk.span.extracting(range))
    }

    private func place(_ id: TextID) -> (chunk: Int, range: Range<Int>) {
        let position = Int(id.rawValue)
        guard position > 0, position < starts.count else { return (0, 0..<0) }
        let start = Int(starts[position])
        let chunk = start >> Self.chunkBits
        var end = chunk < full.count ? full[chunk].count : tail.count
        if position + 1 < starts.count {
            let next = Int(starts[position + 1])
            if next >> Self.chunkBits == chunk { end = next & (Self.chunkSize - 1) }
        }
        return (chunk, start & (Self.chunkSize - 1)..<end)
    }

    private mutating func growSlots(toHold count: Int = 0) {
        let old = slots
        var size = max(64, old.count * 2)
        while size <= count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            let hash = unsafe self[TextID(rawValue: entry)].withUnsafeBufferPointer {
                unsafe Self.hash($0)
            }
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// Multiplies and folds, eight bytes at a time.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = raw.count
        var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(count)
        var index = 0
        while index + 8 <= count {
            // The eight bytes lie inside the buffer.
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            index += 8
        }
        var rest: UInt64 = 0
        while index < count {
            rest = unsafe rest << 8 | UInt64(raw[index])
            index += 1
        }
        hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ (hash >> 32)
    }
}
