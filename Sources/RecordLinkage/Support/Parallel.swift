import Dispatch

/// Runs independent chunks of work on a fixed number of threads.
///
/// Results come back in the order of the chunks, so that nothing depends on the number of threads.
public enum Parallel {
    /// Calls `body` once for each chunk number below `count`.
    public static func map<Result: Sendable>(
        count: Int,
        threads: Int,
        _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        let width = min(max(threads, 1), count)
        if width <= 1 { return (0..<count).map(body) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            // Every chunk writes its own slot once, and all are written before the call returns.
            nonisolated(unsafe) let base = start
            DispatchQueue.concurrentPerform(iterations: width) { worker in
                var chunk = worker
                while chunk < count {
                    (base + chunk).initialize(to: body(chunk))
                    chunk += width
                }
            }
            initialized = count
        }
    }

    /// Splits `count` items into ranges of at most `size`.
    public static func ranges(of count: Int, size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: max(size, 1)).map { $0..<min($0 + max(size, 1), count) }
    }
}
