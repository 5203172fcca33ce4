import Glibc

/// Decompresses a part on a thread of its own, a few pieces ahead of the reader.
///
/// The pieces lie in a ring, so that memory stays bounded. What fails there, fails here once all
/// pieces before it were taken: the reader notices no difference but the time.
@safe final class ReadAhead: @unchecked Sendable {
    // `lock` guards all variables below it. Pieces from `taken` up to `made` belong to the reader,
    // the others to the thread; so does the inflater.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let hasPieces: UnsafeMutablePointer<pthread_cond_t>
    private let hasRoom: UnsafeMutablePointer<pthread_cond_t>
    private let ring: UnsafeMutableRawBufferPointer
    private let inflater: PartInflater
    private var counts = [Int](repeating: 0, count: slots)
    private var made = 0
    private var taken = 0
    private var isEnded = false
    private var isStopped = false
    private var failure: ReadError?
    private var isReaderWaiting = false
    private var isThreadWaiting = false
    /// Whether the reader still has the piece at `taken`.
    private var holdsPiece = false
    private var thread = pthread_t()

    private static let slots = 8
    private static let stackBytes = 256 << 10
    /// With one processor, a second thread only costs.
    private static let isUseful = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1

    /// Starts the thread; nil where there is none to be had.
    init?(_ inflater: PartInflater) {
        guard Self.isUseful else { return nil }
        self.inflater = inflater
        unsafe lock = .allocate(capacity: 1)
        unsafe hasPieces = .allocate(capacity: 1)
        unsafe hasRoom = .allocate(capacity: 1)
        unsafe ring = .allocate(byteCount: Self.slots * PartInflater.chunk, alignment: 64)
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(hasPieces, nil)
        unsafe pthread_cond_init(hasRoom, nil)
        guard start() else { return nil }
    }

    deinit {
        // The thread has ended, or never started: nobody else is here.
        unsafe pthread_cond_destroy(hasRoom)
        unsafe pthread_cond_destroy(hasPieces)
        unsafe pthread_mutex_destroy(lock)
        unsafe hasRoom.deallocate()
        unsafe hasPieces.deallocate()
        unsafe lock.deallocate()
        unsafe ring.deallocate()
    }

    /// Runs the thread with all signals blocked: they are for the program's own threads.
    private func start() -> Bool {
        var attributes = pthread_attr_t()
        guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, Self.stackBytes)
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        // The thread owns one reference, and gives it back when it ends.
        let own = unsafe Unmanaged.passRetained(self)
        let code = unsafe pthread_create(&thread, &attributes, readAhead, own.toOpaque())
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        if code != 0 { unsafe own.release() }
        return code == 0
    }

    // MARK: - The reader's side

    /// The next piece, which stays valid until the next call; empty at the end.
    func next() throws(ReadError) -> UnsafeRawBufferPointer {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        if holdsPiece {
            holdsPiece = false
            taken += 1
            // Woken for several pieces at once, the thread sleeps less often.
            if isThreadWaiting, made - taken <= Self.slots / 2 {
                isThreadWaiting = false
                unsafe pthread_cond_signal(hasRoom)
            }
        }
        while made == taken, !isEnded {
            isReaderWaiting = true
            unsafe pthread_cond_wait(hasPieces, lock)
        }
        if made == taken {
            if let failure { throw failure }
            return unsafe UnsafeRawBufferPointer(start: nil, count: 0)
        }
        holdsPiece = true
        let slot = taken % Self.slots
        return unsafe UnsafeRawBufferPointer(rebasing: piece(slot)[0..<counts[slot]])
    }

    /// Ends the thread, and waits until it has ended: for one piece at most.
    func stop() {
        unsafe pthread_mutex_lock(lock)
        isStopped = true
        unsafe pthread_cond_signal(hasRoom)
        unsafe pthread_mutex_unlock(lock)
        pthread_join(thread, nil)
    }

    // MARK: - The thread's side

    fileprivate func run() {
        while let slot = waitForRoom() {
            do throws(ReadError) {
                let count = unsafe try inflater.next(into: piece(slot))
                if !publish(count, slot) { return }
            } catch {
                return end(error)
            }
        }
    }

    private func piece(_ slot: Int) -> UnsafeMutableRawBufferPointer {
        let start = slot * PartInflater.chunk
        return unsafe UnsafeMutableRawBufferPointer(
            rebasing: ring[start..<start + PartInflater.chunk]
        )
    }

    /// The next slot to fill; nil when the reader wants no more.
    private func waitForRoom() -> Int? {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        while made - taken == Self.slots, !isStopped {
            isThreadWaiting = true
            unsafe pthread_cond_wait(hasRoom, lock)
        }
        return isStopped ? nil : made % Self.slots
    }

    /// Hands a piece on; returns false when it was the end.
    private func publish(_ count: Int, _ slot: Int) -> Bool {
        if count == 0 {
            end(nil)
            return false
        }
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        counts[slot] = count
        made += 1
        wakeReader()
        return true
    }

    private func end(_ error: ReadError?) {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        failure = error
        isEnded = true
        wakeReader()
    }

    private func wakeReader() {
        guard isReaderWaiting else { return }
        isReaderWaiting = false
        unsafe pthread_cond_signal(hasPieces)
    }
}

/// The thread's function; `user` is the reference that `start` retained for it.
private func readAhead(_ user: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let user = unsafe user {
        unsafe Unmanaged<ReadAhead>.fromOpaque(user).takeRetainedValue().run()
    }
    return nil
}
