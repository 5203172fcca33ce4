import Foundation

/// The log of one run: JSON Lines in logs/, with the clock's time, file names and codes, never values.
final class RunLog {
    private let file: String?
    private var bytes: [UInt8] = []
    /// The run's start as `2026-11-24T07:05:03Z`.
    let startedAt: String

    /// A log in a folder; nil for none, as in a dry run.
    init(folder: String?) {
        startedAt = Self.timestamp()
        let stamp = startedAt.filter { $0 != ":" && $0 != "-" }
        file = folder.map { "\($0)/\(stamp)-\(getpid()).jsonl" }
    }

    func note(_ event: String, _ values: [(String, JSONText.Value)] = []) {
        let head: [(String, JSONText.Value)] = [
            ("time", .text(Self.timestamp())), ("event", .text(event)),
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

    private static func timestamp() -> String {
        var time = Glibc.time(nil)
        var parts = tm()
        gmtime_r(&time, &parts)
        let day = ISODay(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        )
        func pad(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (day?.text ?? "")
            + "T\(pad(parts.tm_hour)):\(pad(parts.tm_min)):\(pad(parts.tm_sec))Z"
    }
}
