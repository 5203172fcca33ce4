/// Reads one part of a package in pieces: decompresses, counts, and at the end compares size and
/// checksum with what the package's directory says.
@safe final class PartReader: ByteStream {
    /// How much is read and decompressed at a time.
    static let chunk = 64 << 10

    /// The part's name.
    let name: String
    private let source: ByteSource
    private let entry: ZipEntry
    private let budget: ReadBudget
    private var inflater: Inflater?
    private let input: UnsafeMutableRawBufferPointer
    private let output: UnsafeMutableRawBufferPointer
    private var inputStart = 0
    private var inputEnd = 0
    private var outputStart = 0
    private var outputEnd = 0
    private var nextOffset: Int
    private let dataEnd: Int
    private var crc: UInt = 0
    private var produced = 0
    private var isFinished = false

    init(
        _ source: ByteSource,
        entry: ZipEntry,
        dataStart: Int,
        budget: ReadBudget
    ) throws(ReadError) {
        self.source = source
        self.entry = entry
        self.budget = budget
        name = entry.name
        nextOffset = dataStart
        dataEnd = dataStart + entry.compressedSize
        inflater = entry.method == 0 ? nil : try Inflater()
        unsafe input = .allocate(byteCount: Self.chunk, alignment: 16)
        unsafe output = .allocate(byteCount: Self.chunk, alignment: 16)
    }

    deinit {
        unsafe input.deallocate()
        unsafe output.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if outputStart == outputEnd { try refill() }
        let count = min(buffer.count, outputEnd - outputStart)
        if count > 0 {
            let piece = unsafe output[outputStart..<outputStart + count]
            unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece))
            outputStart += count
        }
        return count
    }

    /// Decompresses the next piece, which stays valid until the next call; empty at the end.
    func nextChunk() throws(ReadError) -> UnsafeRawBufferPointer {
        if outputStart == outputEnd { try refill() }
        let piece = unsafe UnsafeRawBufferPointer(rebasing: output[outputStart..<outputEnd])
        outputStart = outputEnd
        return unsafe piece
    }

    /// Reads on to the end, so that size and checksum are verified; anything but padding is an error.
    func finish() throws(ReadError) {
        while try unsafe !nextChunk().isEmpty {
            throw fault("data after the end of the document")
        }
    }

    // MARK: - Filling

    /// Decompresses up to one chunk; leaves the output empty only at the end of the part.
    private func refill() throws(ReadError) {
        outputStart = 0
        outputEnd = 0
        while outputEnd == 0, !isFinished {
            if inputStart == inputEnd { try readInput() }
            try entry.method == 0 ? copyStored() : inflateSome()
        }
        if outputEnd > 0 { try account() }
        if isFinished { try verify() }
    }

    private func readInput() throws(ReadError) {
        let wanted = min(Self.chunk, dataEnd - nextOffset)
        inputStart = 0
        inputEnd = 0
        guard wanted > 0 else { return }
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: input[0..<wanted])
        inputEnd = unsafe try source.read(at: nextOffset, into: target)
        nextOffset += inputEnd
        if inputEnd < wanted { throw fault("file ends inside the part") }
    }

    private func copyStored() throws(ReadError) {
        let count = inputEnd - inputStart
        unsafe output.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: input[inputStart..<inputEnd])
        )
        inputStart = inputEnd
        outputEnd = count
        if nextOffset >= dataEnd { isFinished = true }
    }

    private func inflateSome() throws(ReadError) {
        let from = unsafe UnsafeMutableRawBufferPointer(rebasing: input[inputStart..<inputEnd])
        let hadInput = unsafe !from.isEmpty
        guard let step = unsafe inflater?.inflate(from, into: output) else {
            throw fault("malformed compressed data")
        }
        inputStart += step.consumed
        outputEnd = step.produced
        if step.isAtEnd {
            isFinished = true
            if inputStart < inputEnd || nextOffset < dataEnd {
                throw fault("bytes after the end of the compressed data")
            }
        } else if step.produced == 0, step.consumed == 0 || !hadInput, nextOffset >= dataEnd {
            throw fault("compressed data ends too early")
        }
    }

    private func account() throws(ReadError) {
        let fresh = unsafe UnsafeRawBufferPointer(rebasing: output[0..<outputEnd])
        crc = unsafe checksum(crc, fresh)
        produced += outputEnd
        if produced > budget.limits.maxPartBytes {
            let limit = budget.limits.maxPartBytes
            throw ReadError(
                .tooLarge(limit: "maxPartBytes", allowed: limit),
                part: name,
                detail: "part too large"
            )
        }
        if produced > entry.size { throw fault("part is larger than its declared size") }
        try budget.spend(inflatedBytes: outputEnd, part: name)
    }

    private func verify() throws(ReadError) {
        if produced != entry.size { throw fault("part is smaller than its declared size") }
        if crc != UInt(entry.crc) { throw fault("crc mismatch") }
    }

    private func fault(_ detail: String) -> ReadError {
        ReadError(.damaged, part: name, offset: produced, detail: detail)
    }
}
