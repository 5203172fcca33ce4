/// The unread bytes of a part, one after the other in memory, with zeros behind them.
///
/// Zero is no character of XML: a scan stops there without asking for the end at every byte.
@safe final class ScanBuffer: ByteStream {
    /// How many zeros follow the bytes.
    static let padding = 32
    /// How many bytes a scan may have at hand; a row that is longer is left to libxml2.
    static let maxBytes = 1 << 20
    private static let refillBytes = 192 << 10

    private let part: PartReader
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var start = 0
    private(set) var end = 0
    private(set) var isAtEnd = false
    /// Bytes that `read` gives before the unread ones.
    private var prologue: [UInt8] = []
    private var prologueRead = 0

    init(_ part: PartReader) {
        self.part = part
        capacity = Self.refillBytes + PartReader.chunk + Self.padding
        unsafe base = .allocate(capacity: capacity)
        unsafe base.update(repeating: 0, count: Self.padding)
    }

    deinit { unsafe base.deallocate() }

    /// The unread bytes; at least `padding` zeros follow them.
    var unread: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: base + start, count: end - start)
    }

    /// Where the unread bytes end and the zeros begin.
    var unreadEnd: UnsafePointer<UInt8> { unsafe UnsafePointer(base + end) }

    /// Marks bytes as read.
    func skip(_ count: Int) {
        start = min(end, start + max(0, count))
    }

    /// Gets more bytes; returns false where there are none, or too many are unread.
    func fill() throws(ReadError) -> Bool {
        if isAtEnd || end - start >= Self.maxBytes { return false }
        let unread = end - start
        if start > 0, unread > 0 { unsafe base.update(from: base + start, count: unread) }
        start = 0
        end = unread
        let wanted = max(Self.refillBytes, unread * 2)
        while end < wanted {
            let chunk = unsafe try part.nextChunk()
            if unsafe chunk.isEmpty {
                isAtEnd = true
                break
            }
            unsafe append(chunk)
        }
        unsafe (base + end).update(repeating: 0, count: Self.padding)
        return end > unread
    }

    private func append(_ chunk: UnsafeRawBufferPointer) {
        let needed = end + chunk.count + Self.padding
        if needed > capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: needed * 2)
            unsafe larger.update(from: base, count: end)
            unsafe base.deallocate()
            unsafe base = larger
            capacity = needed * 2
        }
        // There is room for the chunk and for the zeros behind it.
        unsafe UnsafeMutableRawPointer(base + end).copyMemory(
            from: chunk.baseAddress ?? UnsafeRawPointer(base),
            byteCount: chunk.count
        )
        end += chunk.count
    }

    // MARK: - As a stream for libxml2

    /// Marks the start of the document as read, and gives it once more when read as a stream.
    func keepPrologue(_ count: Int) {
        prologue = unsafe Array(unread.prefix(count))
        skip(count)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if prologueRead < prologue.count {
            let count = min(buffer.count, prologue.count - prologueRead)
            unsafe buffer.copyBytes(from: prologue[prologueRead..<prologueRead + count])
            prologueRead += count
            return count
        }
        if start < end {
            let count = min(buffer.count, end - start)
            unsafe buffer.copyMemory(
                from: UnsafeRawBufferPointer(start: base + start, count: count)
            )
            start += count
            return count
        }
        return unsafe try part.read(into: buffer)
    }
}
