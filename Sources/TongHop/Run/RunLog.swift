import Foundation

/// The log of one run: JSON Lines in logs/, with the clock's time, file names and codes, never values.
final class RunLog {
    private let file: String?
    private var bytes: [UInt8] = []
    /// The run's start as `2026-11-24T07:05:03Z`.
    let startedAt: String

    /// A log in a folder; nil for none, as in a dry run.
    init(folder: String?) {
        startedAt = OfficeClock.timestamp()
        let stamp = startedAt.filter { $0 != ":" && $0 != "-" }
        file = folder.map { "\($0)/\(stamp)-\(getpid()).jsonl" }
    }

    func note(_ event: String, _ values: [(String, JSONText.Value)] = []) {
        let head: [(String, JSONText.Value)] = [
            ("time", .text(OfficeClock.timestamp())), ("event", .text(event)),
        ]
        bytes.append(contentsOf: JSONText.object(head + values).utf8)
        bytes.append(10)
    }

    /// Writes what was noted.
    ///
    /// A log that cannot be written does not stop a run.
    func save() {
        guard let file else { return }
        try? FileSystem.replace(file, with: bytes)
    }
}
