import CZlib

/// One raw deflate stream.
///
/// The stream's state lives on the heap, since zlib keeps a pointer to it.
@safe struct Inflater: ~Copyable {
    /// What one step did.
    struct Step {
        let consumed: Int
        let produced: Int
        let isAtEnd: Bool
    }

    private let state: UnsafeMutablePointer<z_stream>

    init() throws(ReadError) {
        unsafe state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe state.initialize(to: z_stream())
        // Negative window bits: raw deflate, as ZIP stores it.
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(state, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
            unsafe state.deallocate()
            throw ReadError(.damaged, detail: "cannot start decompression")
        }
    }

    deinit {
        unsafe inflateEnd(state)
        unsafe state.deallocate()
    }

    /// Decompresses as much of `input` into `output` as fits; nil for malformed data.
    mutating func inflate(
        _ input: UnsafeMutableRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer
    ) -> Step? {
        // Both buffers outlive the call, and zlib is told their exact sizes.
        unsafe state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe state.pointee.avail_in = UInt32(clamping: input.count)
        unsafe state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe state.pointee.avail_out = UInt32(clamping: output.count)
        let result = unsafe CZlib.inflate(state, Z_NO_FLUSH)
        guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return nil }
        return Step(
            consumed: unsafe input.count - Int(state.pointee.avail_in),
            produced: unsafe output.count - Int(state.pointee.avail_out),
            isAtEnd: result == Z_STREAM_END
        )
    }
}

/// The running CRC-32 of ZIP.
func checksum(_ crc: UInt, _ bytes: UnsafeRawBufferPointer) -> UInt {
    unsafe crc32_z(crc, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
}
