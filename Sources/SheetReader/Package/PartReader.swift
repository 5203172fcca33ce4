/// Reads one part of a package in pieces; large parts are decompressed ahead, on a thread of their
/// own.
@safe final class PartReader: ByteStream {
    /// How much is decompressed at a time.
    static let chunk = PartInflater.chunk

    /// The part's name.
    let name: String
    private let budget: ReadBudget
    private let pieces: Pieces
    private var current: UnsafeRawBufferPointer
    private var given = 0

    /// Where the pieces come from.
    @safe private enum Pieces {
        /// Decompressed when they are asked for, into a buffer.
        case here(PartInflater, UnsafeMutableRawBufferPointer)
        /// Decompressed by another thread.
        case ahead(ReadAhead)
    }

    init(
        _ source: ByteSource,
        entry: ZipEntry,
        dataStart: Int,
        budget: ReadBudget
    ) throws(ReadError) {
        self.budget = budget
        name = entry.name
        unsafe current = UnsafeRawBufferPointer(start: nil, count: 0)
        let inflater = try PartInflater(
            source,
            entry: entry,
            dataStart: dataStart,
            limits: budget.limits
        )
        if entry.method != 0, entry.size >= budget.readAheadBytes,
            let ahead = ReadAhead(inflater)
        {
            pieces = .ahead(ahead)
        } else {
            pieces = unsafe .here(inflater, .allocate(byteCount: Self.chunk, alignment: 16))
        }
    }

    deinit {
        switch pieces {
        case .here(_, let buffer): unsafe buffer.deallocate()
        case .ahead(let ahead): ahead.stop()
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if unsafe given == current.count { try refill() }
        let count = unsafe min(buffer.count, current.count - given)
        if count > 0 {
            unsafe buffer.copyMemory(
                from: UnsafeRawBufferPointer(rebasing: current[given..<given + count])
            )
            given += count
        }
        return count
    }

    /// The next piece, which stays valid until the next call; empty at the end.
    func nextChunk() throws(ReadError) -> UnsafeRawBufferPointer {
        if unsafe given == current.count { try refill() }
        let piece = unsafe UnsafeRawBufferPointer(rebasing: current[given...])
        given = unsafe current.count
        return unsafe piece
    }

    /// Reads on to the end, so that size and checksum are verified; anything but padding is an error.
    func finish() throws(ReadError) {
        while try unsafe !nextChunk().isEmpty {
            throw ReadError(
                .damaged,
                part: name,
                detail: "data after the end of the document"
            )
        }
    }

    private func refill() throws(ReadError) {
        given = 0
        // Nothing is left of the last piece, whatever happens.
        unsafe current = UnsafeRawBufferPointer(start: nil, count: 0)
        switch pieces {
        case .here(let inflater, let buffer):
            let count = unsafe try inflater.next(into: buffer)
            unsafe current = UnsafeRawBufferPointer(rebasing: buffer[0..<count])
        case .ahead(let ahead): unsafe current = try ahead.next()
        }
        // Counted when it is taken, so that what was only read ahead is not.
        unsafe try budget.spend(inflatedBytes: current.count, part: name)
    }
}
