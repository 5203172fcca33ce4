import Synchronization

/// Reads sheets of a workbook on several threads, and gives their rows in the order of sheets.
///
/// Threads take sheets in that order. What they read waits in chunks until it is asked for; when the
/// chunks take more than a fixed number of bytes, all threads wait but that of the sheet that is being
/// taken. What fails in a sheet fails once its rows before that were taken.
@safe final class SheetsAhead: @unchecked Sendable {
    /// Reads a sheet into a relay.
    typealias Work = @Sendable (_ sheet: Int, _ ahead: SheetsAhead) throws(ReadError) -> Void

    private struct Queue {
        var isWanted: Bool
        var chunks: [SheetChunk] = []
        var isEnded = false
        var failure: ReadError?
        /// What the sheet's reader counts with: stops it when no more is wanted.
        var budget: ReadBudget?
    }

    // `monitor` guards all variables below it but `threads`, which is the taker's.
    private let monitor = Monitor()
    private var queues: [Queue]
    /// The sheet that is taken first of those that no thread has.
    private var next = 0
    /// The sheet that is being taken.
    private var current = 0
    private var waitingBytes = 0
    /// Whether sheets beyond the first one are read.
    private var isOpen = false
    private var isStopped = false
    private var threads: [WorkerThread] = []
    private let width: Int
    private let maxBytes: Int
    private let work: Work

    /// Deep enough for the XML library and for what the reader does in its callbacks.
    private static let stackBytes = 1 << 20
    /// As many chunks of the current sheet may wait at any time.
    private static let slack = 2

    /// Starts a first thread, for the first sheet; nil where there is none to be had.
    init?(wanted: [Bool], width: Int, maxBytes: Int, work: @escaping Work) {
        queues = wanted.map { Queue(isWanted: $0) }
        self.width = width
        self.maxBytes = maxBytes
        self.work = work
        guard start() else { return nil }
    }

    private func start() -> Bool {
        guard let thread = WorkerThread(stackBytes: Self.stackBytes, { self.readSheets() })
        else { return false }
        threads.append(thread)
        return true
    }

    // MARK: - The taker's side

    /// Whether a sheet's rows come from here.
    func reads(_ sheet: Int) -> Bool {
        monitor.locked { queues[sheet].isWanted }
    }

    /// Lets the threads read beyond the first sheet.
    func open() {
        let wasOpen = monitor.locked {
            defer { isOpen = true }
            if !isOpen { monitor.wakeAll() }
            return isOpen
        }
        if !wasOpen { while threads.count < width, start() {} }
    }

    /// The next rows of a sheet; nil at its end.
    ///
    /// Sheets are to be asked for in their order.
    func next(of sheet: Int) throws(ReadError) -> SheetChunk? {
        let (chunk, failure) = monitor.locked { () -> (SheetChunk?, ReadError?) in
            move(to: sheet)
            while queues[sheet].chunks.isEmpty, !queues[sheet].isEnded { monitor.wait() }
            if queues[sheet].chunks.isEmpty { return (nil, queues[sheet].failure) }
            let chunk = queues[sheet].chunks.removeFirst()
            waitingBytes -= chunk.byteCount
            monitor.wakeAll()
            return (chunk, nil)
        }
        if let failure { throw failure }
        return chunk
    }

    /// Says that no more rows of a sheet are wanted.
    func leave(_ sheet: Int) {
        monitor.locked { move(to: sheet + 1) }
    }

    /// Ends all threads, and waits until they have ended.
    func stop() {
        monitor.locked {
            isStopped = true
            move(to: queues.count)
        }
        for thread in threads { thread.join() }
        threads = []
    }

    /// Drops what waits of the sheets before one.
    private func move(to sheet: Int) {
        guard sheet > current else { return }
        for index in current..<min(sheet, queues.count) {
            waitingBytes -= queues[index].chunks.reduce(0) { $0 + $1.byteCount }
            queues[index].chunks = []
            queues[index].budget?.cancel()
            queues[index].budget = nil
        }
        current = sheet
        // A sheet that nobody took by now is read by nobody.
        next = max(next, min(sheet, queues.count))
        monitor.wakeAll()
    }

    // MARK: - The threads' side

    private func readSheets() {
        while let sheet = takeSheet() {
            var failure: ReadError?
            do throws(ReadError) {
                try work(sheet, self)
            } catch {
                failure = error
            }
            monitor.locked {
                queues[sheet].isEnded = true
                queues[sheet].failure = failure
                queues[sheet].budget = nil
                monitor.wakeAll()
            }
        }
    }

    private func takeSheet() -> Int? {
        monitor.locked {
            while true {
                while next < queues.count, !queues[next].isWanted { next += 1 }
                if isStopped || next >= queues.count { return nil }
                if isOpen || next <= current || hasTakenNone { break }
                monitor.wait()
            }
            defer { next += 1 }
            return next
        }
    }

    /// Whether the next sheet is the first that is wanted.
    private var hasTakenNone: Bool { !queues[..<next].contains { $0.isWanted } }

    /// What a sheet's reader counts with, so that it can be stopped.
    func budget(of sheet: Int, _ limits: ReadLimits, readAheadBytes: Int) -> ReadBudget {
        let budget = ReadBudget(limits, readAheadBytes: readAheadBytes)
        monitor.locked {
            if sheet < current { budget.cancel() } else { queues[sheet].budget = budget }
        }
        return budget
    }

    /// Hands rows of a sheet on, once there is room; returns false when no more are wanted.
    func put(_ chunk: SheetChunk, of sheet: Int) -> Bool {
        let bytes = chunk.byteCount
        return monitor.locked {
            while sheet >= current, !hasRoom(bytes, sheet) { monitor.wait() }
            guard sheet >= current else { return false }
            queues[sheet].chunks.append(chunk)
            waitingBytes += bytes
            monitor.wakeAll()
            return true
        }
    }

    private func hasRoom(_ bytes: Int, _ sheet: Int) -> Bool {
        waitingBytes + bytes <= maxBytes
            || (sheet == current && queues[sheet].chunks.count < Self.slack)
    }
}
