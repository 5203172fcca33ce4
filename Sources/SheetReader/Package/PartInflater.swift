/// Decompresses one part of a package in pieces: counts, and at the end compares size and checksum
/// with what the package's directory says.
@safe final class PartInflater {
    /// How much is read and decompressed at a time.
    static let chunk = 64 << 10

    private let source: ByteSource
    private let entry: ZipEntry
    private let maxPartBytes: Int
    private var inflater: Inflater?
    private let input: UnsafeMutableRawBufferPointer
    private var inputStart = 0
    private var inputEnd = 0
    private var nextOffset: Int
    private let dataEnd: Int
    private var crc: UInt = 0
    private var produced = 0
    private var isFinished = false

    init(
        _ source: ByteSource,
        entry: ZipEntry,
        dataStart: Int,
        limits: ReadLimits
    ) throws(ReadError) {
        self.source = source
        self.entry = entry
        maxPartBytes = limits.maxPartBytes
        nextOffset = dataStart
        dataEnd = dataStart + entry.compressedSize
        inflater = entry.method == 0 ? nil : try Inflater()
        unsafe input = .allocate(byteCount: Self.chunk, alignment: 16)
    }

    deinit { unsafe input.deallocate() }

    /// Decompresses up to one chunk into `output`, which has room for it; 0 at the end of the part.
    func next(into output: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        var count = 0
        while count == 0, !isFinished {
            if inputStart == inputEnd { try readInput() }
            count = unsafe try entry.method == 0 ? copyStored(output) : inflateSome(output)
        }
        if count > 0 { unsafe try account(UnsafeRawBufferPointer(rebasing: output[0..<count])) }
        if isFinished { try verify() }
        return count
    }

    /// An error at the place that was reached.
    func fault(_ detail: String) -> ReadError {
        ReadError(.damaged, part: entry.name, offset: produced, detail: detail)
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

    private func copyStored(_ output: UnsafeMutableRawBufferPointer) -> Int {
        let count = inputEnd - inputStart
        unsafe output.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: input[inputStart..<inputEnd])
        )
        inputStart = inputEnd
        if nextOffset >= dataEnd { isFinished = true }
        return count
    }

    private func inflateSome(_ output: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let from = unsafe UnsafeMutableRawBufferPointer(rebasing: input[inputStart..<inputEnd])
        let hadInput = unsafe !from.isEmpty
        guard let step = unsafe inflater?.inflate(from, into: output) else {
            throw fault("malformed compressed data")
        }
        inputStart += step.consumed
        if step.isAtEnd {
            isFinished = true
            if inputStart < inputEnd || nextOffset < dataEnd {
                throw fault("bytes after the end of the compressed data")
            }
        } else if step.produced == 0, step.consumed == 0 || !hadInput, nextOffset >= dataEnd {
            throw fault("compressed data ends too early")
        }
        return step.produced
    }

    private func account(_ fresh: UnsafeRawBufferPointer) throws(ReadError) {
        crc = unsafe checksum(crc, fresh)
        produced += fresh.count
        if produced > maxPartBytes {
            throw ReadError(
                .tooLarge(limit: "maxPartBytes", allowed: maxPartBytes),
                part: entry.name,
                detail: "part too large"
            )
        }
        if produced > entry.size { throw fault("part is larger than its declared size") }
    }

    private func verify() throws(ReadError) {
        if produced != entry.size { throw fault("part is smaller than its declared size") }
        if crc != UInt(entry.crc) { throw fault("crc mismatch") }
    }
}
