/// Bytes that grow at the end, without the cost of an array's checks for each piece.
@safe struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 256) {
        self.capacity = max(16, capacity)
        unsafe base = .allocate(capacity: self.capacity)
    }

    deinit { unsafe base.deallocate() }

    var isEmpty: Bool { count == 0 }

    /// The bytes so far: valid until the next change.
    var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base, count: count) }

    /// How many UTF-16 units the text has.
    var utf16Count: Int {
        var units = 0
        // A character starts at each byte that continues none; four bytes make a surrogate pair.
        for index in 0..<count {
            let byte = unsafe base[index]
            if byte & 0xc0 != 0x80 { units += byte >= 0xf0 ? 2 : 1 }
        }
        return units
    }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

    @inline(__always)
    mutating func append(_ text: XMLBytes) {
        unsafe append(text.buffer)
    }

    /// Drops bytes at the start; the rest moves there.
    mutating func removeFirst(_ dropped: Int) {
        guard dropped > 0 else { return }
        let rest = max(0, count - dropped)
        if rest > 0 { unsafe base.update(from: base + (count - rest), count: rest) }
        count = rest
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let source = piece.baseAddress else { return }
        if piece.count > capacity - count { grow(piece.count) }
        // `grow` made room for the piece, which lies outside this buffer.
        unsafe (base + count).update(from: source, count: piece.count)
        count += piece.count
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(1) }
        unsafe base[count] = byte
        count += 1
    }

    /// Lets `fill` write up to `room` bytes behind the text; it returns how many it wrote.
    mutating func append(upTo room: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        if room > capacity - count { grow(room) }
        // `grow` made room for as many bytes as `fill` is offered.
        let written = unsafe fill(UnsafeMutableRawBufferPointer(start: base + count, count: room))
        let kept = min(room, max(0, written))
        count += kept
        return kept
    }

    mutating func append(_ text: StaticString) {
        unsafe append(
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    /// Takes a piece of at most 16 bytes into an empty buffer; returns false for any other.
    ///
    /// Most pieces are a few digits, for which a call would cost more than the copy.
    @inline(__always)
    mutating func takeShort(_ piece: XMLBytes) -> Bool {
        // The capacity is at least 16.
        guard count == 0, piece.count <= 16, let source = unsafe piece.buffer.baseAddress
        else { return false }
        let from = unsafe UnsafeRawPointer(source)
        let to = unsafe UnsafeMutableRawPointer(base)
        let length = piece.count
        // Two loads and stores that may overlap move all lengths from 4 to 16.
        if length >= 8 {
            let first = unsafe from.loadUnaligned(as: UInt64.self)
            let last = unsafe from.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            unsafe to.storeBytes(of: first, as: UInt64.self)
            unsafe to.storeBytes(of: last, toByteOffset: length &- 8, as: UInt64.self)
        } else if length >= 4 {
            let first = unsafe from.loadUnaligned(as: UInt32.self)
            let last = unsafe from.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
            unsafe to.storeBytes(of: first, as: UInt32.self)
            unsafe to.storeBytes(of: last, toByteOffset: length &- 4, as: UInt32.self)
        } else {
            var index = 0
            while index < length {
                unsafe base[index] = source[index]
                index &+= 1
            }
        }
        count = length
        return true
    }

    @inline(never)
    private mutating func grow(_ needed: Int) {
        let wanted = max(capacity * 2, count + needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        unsafe larger.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity = wanted
    }
}
