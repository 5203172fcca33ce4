import Glibc
import SheetReader
import Synchronization

/// Reads all workbooks that are named and prints how many cells they have.
///
/// Some are read at the same time, as a program does with an inbox. `--libxml2` leaves the row scanner out.
@main
struct ReadMany {
    private struct Counter: WorkbookSink {
        var cells = 0

        mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
            cells += batch.cells.count
            return .more
        }
    }

    static func main() async {
        var arguments = CommandLine.arguments.dropFirst()
        var options = ReadOptions()
        if arguments.first == "--libxml2" {
            options.usesReferenceParser = true
            arguments.removeFirst()
        }
        guard let threads = arguments.popFirst().flatMap({ Int($0) }), !arguments.isEmpty else {
            print("usage: readmany [--libxml2] THREADS FILE…")
            exit(64)
        }
        print(await count(Queue(Array(arguments), options), threads: max(1, threads)))
    }

    private nonisolated static func count(_ queue: Queue, threads: Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<threads { group.addTask { read(queue) } }
            var cells = 0
            for await part in group { cells += part }
            return cells
        }
    }

    private nonisolated static func read(_ queue: Queue) -> Int {
        var counter = Counter()
        while let file = queue.next() {
            do {
                try WorkbookReader.stream(path: file, options: queue.options, into: &counter)
            } catch {
                print("\(file): \(error)")
                exit(65)
            }
        }
        return counter.cells
    }

    /// Files that wait for a thread.
    private final class Queue: Sendable {
        let options: ReadOptions
        private let files: [String]
        private let taken = Atomic<Int>(0)

        init(_ files: [String], _ options: ReadOptions) {
            self.files = files
            self.options = options
        }

        func next() -> String? {
            let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            return index < files.count ? files[index] : nil
        }
    }
}
