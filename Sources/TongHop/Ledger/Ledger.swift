import Foundation
import GRDB

/// The ledger could not be opened, read or written.
public struct LedgerError: Error, Sendable {
    /// What is wrong, as far as it tells what to do.
    public enum Kind: Sendable, Equatable {
        /// The file is no ledger, or damaged.
        case damaged
        /// A later version of the program made it.
        case newer
        /// Another program holds it.
        case busy
        /// The disk is full.
        case full
        /// The file or its folder refuses to be written or opened.
        case refused
        /// The file is gone although originals were taken in; the payload is their number.
        case lost(Int)
        /// Something else.
        case other
    }

    /// The ledger's file.
    public let file: String
    /// What is wrong.
    public let kind: Kind
    /// What SQLite says.
    public let reason: String
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
        // A status or export that reads meanwhile ends soon.
        configuration.busyMode = .timeout(60)
        configuration.prepareDatabase { db in
            // A journal file that is deleted works on every file system; WAL needs shared memory.
            if !readOnly { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        do {
            queue = try DatabaseQueue(path: file, configuration: configuration)
            let migrator = LedgerSchema.migrator
            if try queue.read(migrator.hasBeenSuperseded) {
                throw LedgerError(file: file, kind: .newer, reason: "")
            }
            if !readOnly { try migrator.migrate(queue) }
        } catch {
            throw Self.failure(error, file: file)
        }
    }

    /// A copy in memory, brought up to date.
    private init(upToDateCopyOf other: Ledger) throws(LedgerError) {
        file = other.file
        do {
            queue = try DatabaseQueue()
            try other.queue.backup(to: queue)
            try LedgerSchema.migrator.migrate(queue)
        } catch {
            throw Self.failure(error, file: file)
        }
    }

    /// The ledger for looking only; an empty one in memory where none was made yet.
    static func forReading(_ file: String) throws(LedgerError) -> Ledger {
        guard FileSystem.facts(file) != nil else { return try Ledger(file: ":memory:") }
        let ledger: Ledger
        do throws(LedgerError) {
            ledger = try Ledger(file: file, readOnly: true)
        } catch {
            // A run that was killed amid a transaction leaves a journal, and taking that back
            // is writing.
            guard error.kind == .refused, FileSystem.facts(file + "-journal") != nil else {
                throw error
            }
            return try Ledger(file: file)
        }
        let isCurrent = try ledger.read(LedgerSchema.migrator.hasCompletedMigrations)
        return isCurrent ? ledger : try Ledger(upToDateCopyOf: ledger)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try queue.read(body) } catch { throw Self.failure(error, file: file) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try queue.write(body) } catch { throw Self.failure(error, file: file) }
    }

    private static func failure(_ error: any Error, file: String) -> LedgerError {
        if let error = error as? LedgerError { return error }
        let database = error as? DatabaseError
        let kind: LedgerError.Kind =
            switch database?.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .full
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM: .refused
            default: .other
            }
        return LedgerError(
            file: file,
            kind: kind,
            reason: database?.message ?? String(describing: type(of: error))
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
