import Glibc
import Synchronization

/// A thread that does one thing and ends; whoever starts it waits for its end.
@safe final class WorkerThread {
    private var thread = pthread_t()

    /// The processors that threads of this program may run on.
    static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// What a thread does, kept until it ends.
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts a thread; nil where there is none to be had.
    ///
    /// All signals are blocked on it: they are for the program's own threads.
    init?(stackBytes: Int, _ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, stackBytes)
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        // The thread owns one reference, and gives it back when it ends.
        let body = unsafe Unmanaged.passRetained(Body(run))
        let code = unsafe pthread_create(&thread, &attributes, Self.main, body.toOpaque())
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        if code != 0 {
            unsafe body.release()
            return nil
        }
    }

    /// Waits until the thread has ended; to be called once.
    func join() { pthread_join(thread, nil) }

    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { user in
            if let user = unsafe user {
                unsafe Unmanaged<Body>.fromOpaque(user).takeRetainedValue().run()
            }
            return nil
        }
}

/// A lock whose holders may wait for each other.
@safe final class Monitor: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let change: UnsafeMutablePointer<pthread_cond_t>

    init() {
        unsafe lock = .allocate(capacity: 1)
        unsafe change = .allocate(capacity: 1)
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(change, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(change)
        unsafe pthread_mutex_destroy(lock)
        unsafe change.deallocate()
        unsafe lock.deallocate()
    }

    /// Runs `body` while nobody else holds the lock.
    func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return body()
    }

    /// Lets others have the lock until one of them calls `wakeAll`; only inside `locked`.
    func wait() { unsafe pthread_cond_wait(change, lock) }

    /// Wakes all who wait.
    func wakeAll() { unsafe pthread_cond_broadcast(change) }
}

/// How many workbooks this program is reading: they share its processors.
enum ReadingsUnderWay {
    private static let count = Atomic<Int>(0)

    static var processorsForEach: Int {
        WorkerThread.processors / max(1, count.load(ordering: .relaxed))
    }

    /// Runs `body`, which reads a workbook.
    static func counting<Result>(
        _ body: () throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        count.wrappingAdd(1, ordering: .relaxed)
        defer { count.wrappingSubtract(1, ordering: .relaxed) }
        return try body()
    }
}
