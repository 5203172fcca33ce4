import Dispatch
import Synchronization

/// Runs independent chunks of work on several threads.
///
/// Results come back in the order of the chunks, so that nothing depends on the number of threads. Calls
/// may be nested: a thread that has run out of chunks of an outer call helps with those of an inner one.
public enum Parallel {
    /// Calls `body` once for each chunk number below `count`, on at most `threads` threads in all.
    public static func map<Result: Sendable>(
        count: Int,
        threads: Int,
        _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        if threads <= 1 || count <= 1 { return (0..<count).map(body) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            // Every chunk writes its own slot once, and all are written before the call returns.
            nonisolated(unsafe) let base = start
            Crew(count: count, threads: threads) { chunk in
                (base + chunk).initialize(to: body(chunk))
            }.run()
            initialized = count
        }
    }

    /// Splits `count` items into ranges of at most `size`.
    public static func ranges(of count: Int, size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: max(size, 1)).map { $0..<min($0 + max(size, 1), count) }
    }
}

/// The threads that share the chunks of one call.
///
/// The caller takes chunks itself, so that the work ends whether or not anybody comes to help; at its end
/// it waits for those only who have come. Whoever has taken a chunk asks for more help, since a thread
/// may have become free meanwhile.
private final class Crew: Sendable {
    /// Threads at work in all calls, besides the thread of the outermost call.
    private static let helpers = Atomic<Int>(0)

    private struct State {
        /// Nil when all is done: whoever comes later finds nothing to do, and holds nothing.
        var body: (@Sendable (Int) -> Void)?
        var atWork = 0
    }

    private let count: Int
    private let threads: Int
    private let next = Atomic<Int>(0)
    private let state: Mutex<State>
    private let allHaveLeft = DispatchSemaphore(value: 0)

    init(count: Int, threads: Int, body: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.threads = threads
        state = Mutex(State(body: body))
    }

    func run() {
        for _ in 1..<min(threads, count) { hire() }
        if let body = state.withLock({ $0.body }) { takeChunks(body) }
        let isOneAtWork = state.withLock { state in
            state.body = nil
            return state.atWork > 0
        }
        if isOneAtWork {
            // Who waits does not work: another may in its place.
            Self.helpers.subtract(1, ordering: .relaxed)
            allHaveLeft.wait()
            Self.helpers.add(1, ordering: .relaxed)
        }
    }

    private func takeChunks(_ body: @Sendable (Int) -> Void) {
        while true {
            let chunk = next.add(1, ordering: .relaxed).oldValue
            if chunk >= count { return }
            if chunk + 1 < count { hire() }
            body(chunk)
        }
    }

    /// Asks for one more thread where not all are at work.
    private func hire() {
        let others = Self.helpers.load(ordering: .relaxed)
        if others >= threads - 1 { return }
        let (isFree, _) = Self.helpers.compareExchange(
            expected: others,
            desired: others + 1,
            ordering: .relaxed
        )
        if isFree { DispatchQueue.global().async { self.help() } }
    }

    private func help() {
        defer { Self.helpers.subtract(1, ordering: .relaxed) }
        let body = state.withLock { state -> (@Sendable (Int) -> Void)? in
            guard let body = state.body, state.atWork < threads - 1 else { return nil }
            state.atWork += 1
            return body
        }
        guard let body else { return }
        takeChunks(body)
        leave()
    }

    private func leave() {
        let isLast = state.withLock { state in
            state.atWork -= 1
            return state.atWork == 0 && state.body == nil
        }
        if isLast { allHaveLeft.signal() }
    }
}
