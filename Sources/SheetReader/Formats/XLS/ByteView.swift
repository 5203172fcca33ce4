/// A stretch of bytes whose little-endian numbers can be read at any offset: an offset outside gives
/// nil instead of a trap.
struct ByteView: Sendable {
    private let storage: [UInt8]
    private let start: Int
    /// How many bytes the stretch has.
    let count: Int

    /// Makes a view of a whole array.
    init(_ storage: [UInt8]) {
        self.storage = storage
        self.start = 0
        self.count = storage.count
    }

    /// Makes a view of a part of an array; what lies outside the array is cut off.
    init(_ storage: [UInt8], range: Range<Int>) {
        let bounded = range.clamped(to: 0..<storage.count)
        self.storage = storage
        self.start = bounded.lowerBound
        self.count = bounded.count
    }

    /// The byte at an offset.
    func u8(_ offset: Int) -> Int? {
        guard offset >= 0, offset < count else { return nil }
        return Int(storage[start + offset])
    }

    /// The 16-bit number at an offset.
    func u16(_ offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        let place = start + offset
        return Int(storage[place]) | Int(storage[place + 1]) << 8
    }

    /// The 32-bit number at an offset, without sign.
    func u32(_ offset: Int) -> Int? {
        guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
        return low | high << 16
    }

    /// The 64-bit pattern at an offset.
    func u64(_ offset: Int) -> UInt64? {
        guard let low = u32(offset), let high = u32(offset + 4) else { return nil }
        return UInt64(low) | UInt64(high) << 32
    }

    /// The view of a range; what lies outside is cut off.
    func view(_ range: Range<Int>) -> ByteView {
        let bounded = range.clamped(to: 0..<count)
        return ByteView(storage, range: start + bounded.lowerBound..<start + bounded.upperBound)
    }

    /// The bytes of a range; what lies outside is cut off.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let bounded = range.clamped(to: 0..<count)
        return storage[start + bounded.lowerBound..<start + bounded.upperBound]
    }
}
