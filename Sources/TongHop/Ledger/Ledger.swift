import Foundation
import GRDB

/// The ledger could not be opened, read or written.
public struct LedgerError: Error, Sendable {
    /// The ledger's file.
    public let file: String
    /// What SQLite says.
    public let reason: String
    /// Whether the disk is full or refuses to be written.
    public let isOutput: Bool
}

/// All that is known of a campaign, in one SQLite file with one writer.
///
/// Each function is one transaction. Outputs are rebuilt from here alone.
final class Ledger: Sendable {
    let file: String
    private let queue: DatabaseQueue

    /// Opens the ledger and brings an older one up to date.
    ///
    /// Makes the file where it is absent.
    init(file: String, readOnly: Bool = false) throws(LedgerError) {
        self.file = file
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.prepareDatabase { db in
            // A journal file that is deleted works on every file system; WAL needs shared memory.
            if !readOnly { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        do {
            queue = try DatabaseQueue(path: file, configuration: configuration)
            if !readOnly { try LedgerSchema.migrator.migrate(queue) }
        } catch {
            throw Self.failure(error, file: file)
        }
    }

    /// The ledger for looking only; an empty one in memory where none was made yet.
    static func forReading(_ file: String) throws(LedgerError) -> Ledger {
        try FileSystem.facts(file) == nil
            ? Ledger(file: ":memory:") : Ledger(file: file, readOnly: true)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try queue.read(body) } catch { throw Self.failure(error, file: file) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try queue.write(body) } catch { throw Self.failure(error, file: file) }
    }

    private static func failure(_ error: any Error, file: String) -> LedgerError {
        let code = (error as? DatabaseError)?.resultCode
        let output: [ResultCode] = [
            .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN,
        ]
        return LedgerError(
            file: file,
            reason: (error as? DatabaseError)?.message ?? String(describing: error),
            isOutput: code.map(output.contains) ?? false
        )
    }

    // MARK: - Settings

    /// A value that the program keeps for itself, such as the state that outputs were made from.
    func setting(_ key: String) throws(LedgerError) -> String? {
        try read { db in
            try String.fetchOne(
                db,
                sql: "SELECT value FROM setting WHERE key = ?",
                arguments: [key]
            )
        }
    }

    func setSetting(_ key: String, _ value: String) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql:
                    "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                arguments: [key, value]
            )
        }
    }
}
