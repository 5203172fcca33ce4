import Synchronization

/// What one file may still make the reader do; shared by threads that read parts of one file.
final class ReadBudget: Sendable {
    let limits: ReadLimits
    /// Parts that are larger decompressed are decompressed by a thread of their own.
    let readAheadBytes: Int
    private let inflated = Atomic<Int>(0)
    private let isCancelled = Atomic<Bool>(false)

    /// Below, starting a thread gains nothing; and where many files are read at the same time, few
    /// have parts above.
    static let usualReadAheadBytes = 8 << 20

    init(_ limits: ReadLimits, readAheadBytes: Int = usualReadAheadBytes) {
        self.readAheadBytes = readAheadBytes
        var limits = limits
        // A pool of texts holds 4 GiB.
        limits.maxTotalBytes = min(limits.maxTotalBytes, 3 << 30)
        limits.maxFileBytes = min(limits.maxFileBytes, 2 << 30)
        self.limits = limits
    }

    /// How many bytes came out of the decompressor.
    var inflatedBytes: Int { inflated.load(ordering: .relaxed) }

    /// Makes whoever counts next fail: nobody wants more of what is read.
    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Counts bytes that came out of the decompressor.
    func spend(inflatedBytes count: Int, part: String) throws(ReadError) {
        if isCancelled.load(ordering: .relaxed) {
            throw ReadError(.damaged, part: part, detail: "not wanted any more")
        }
        let total = inflated.wrappingAdd(count, ordering: .relaxed).newValue
        if total > limits.maxTotalBytes {
            throw ReadError(
                .tooLarge(limit: "maxTotalBytes", allowed: limits.maxTotalBytes),
                part: part,
                detail: "parts are too large in all"
            )
        }
    }
}
