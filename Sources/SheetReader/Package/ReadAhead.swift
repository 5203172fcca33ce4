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
    private var thread: WorkerThread?

    private static let slots = 8
    private static let stackBytes = 256 << 10

    /// Starts the thread; nil where there is none to be had.
    init?(_ inflater: PartInflater) {
        // With one processor, a second thread only costs.
        guard WorkerThread.processors > 1 else { return nil }
        self.inflater = inflater
        unsafe lock = .allocate(capacity: 1)
        unsafe hasPieces = .allocate(capacity: 1)
        unsafe hasRoom = .allocate(capacity: 1)
        unsafe ring = .allocate(byteCount: Self.slots * PartInflater.chunk, alignment: 64)
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_cond_init(hasPieces, nil)
        unsafe pthread_cond_init(hasRoom, nil)
        thread = WorkerThread(stackBytes: Self.stackBytes) { self.run() }
        if thread == nil { return nil }
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
        thread?.join()
    }

    // MARK: - The thread's side

    private func run() {
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
