import Foundation
import GRDB
import SheetReader

/// A file found in the inbox, and where its bytes are to go.
struct Arrival: Sendable, Equatable {
    /// The path below inbox/, as the file system spells it.
    var path: String
    var sha256: String
    var device: Int64
    var inode: Int64
    var size: Int64
    var modifiedNanoseconds: Int64
    /// The path below the workspace.
    var target: String
}

extension Ledger {
    /// What became of a content before, by its hash.
    func submission(sha256: String) throws(LedgerError) -> Submission? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM submission WHERE sha256 = ?",
                arguments: [sha256]
            ).map(Self.submission)
        }
    }

    /// Takes in one file: the submission with its records and findings (nil for content that
    /// was taken in before), and the intended move of the original.
    ///
    /// One transaction, which also notes moves that were carried out since the last one.
    func take(
        _ result: SubmissionResult?,
        reason: String? = nil,
        arrival: Arrival,
        moved: [String] = []
    )
        throws(LedgerError)
    {
        try write { db in
            try Self.confirm(moved, in: db)
            if let result {
                try Self.replace(result, reason: reason, in: db)
                try Self.bumpRevision(db)
            }
            try db.execute(
                sql: """
                    INSERT INTO arrival (path, sha256, device, inode, size, modified_ns, target, moved)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                    """,
                arguments: [
                    arrival.path, arrival.sha256, arrival.device, arrival.inode, arrival.size,
                    arrival.modifiedNanoseconds, arrival.target,
                ]
            )
        }
    }

    /// Originals whose move was decided but perhaps not done.
    func pendingMoves() throws(LedgerError) -> [Arrival] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM arrival WHERE moved = 0 ORDER BY id").map {
                Arrival(
                    path: $0["path"],
                    sha256: $0["sha256"],
                    device: $0["device"],
                    inode: $0["inode"],
                    size: $0["size"],
                    modifiedNanoseconds: $0["modified_ns"],
                    target: $0["target"]
                )
            }
        }
    }

    /// Notes that originals stand at their targets.
    func confirmMoves(targets: [String]) throws(LedgerError) {
        if targets.isEmpty { return }
        try write { db in try Self.confirm(targets, in: db) }
    }

    private static func confirm(_ targets: [String], in db: Database) throws {
        for target in targets {
            try db.execute(
                sql: "UPDATE arrival SET moved = 1 WHERE target = ?",
                arguments: [target]
            )
        }
    }

    /// Forgets an intended move whose file is no longer in the inbox, and the submission with it
    /// where no original of that content is kept.
    func forgetMove(_ arrival: Arrival) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql: "DELETE FROM arrival WHERE target = ? AND moved = 0",
                arguments: [arrival.target]
            )
            try db.execute(
                sql: """
                    DELETE FROM submission WHERE sha256 = ?1
                    AND NOT EXISTS (SELECT 1 FROM arrival WHERE sha256 = ?1)
                    """,
                arguments: [arrival.sha256]
            )
            try Self.bumpRevision(db)
        }
    }

    /// How often a content arrived.
    func arrivals(sha256: String) throws(LedgerError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT COUNT(*) FROM arrival WHERE sha256 = ?",
                arguments: [sha256]
            ) ?? 0
        }
    }

    /// The targets that arrivals were or will be moved to.
    func isTargetTaken(_ target: String) throws(LedgerError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM arrival WHERE target = ?)",
                arguments: [target]
            ) ?? false
        }
    }

    /// How often the ledger's content changed: the state that outputs are made from.
    func revision() throws(LedgerError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'revision'"
            )
                ?? 0
        }
    }

    static func bumpRevision(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO setting VALUES ('revision', '1')
                ON CONFLICT DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
                """
        )
    }

    func noteRun(startedAt: String, version: String, new: Int, rejected: Int) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql:
                    "INSERT INTO run (started_at, version, new_submissions, rejected) VALUES (?, ?, ?, ?)",
                arguments: [startedAt, version, new, rejected]
            )
        }
    }

    // MARK: - Rows

    static func submission(_ row: Row) -> Submission {
        let kinds: String = row["kinds"]
        return Submission(
            id: row["id"],
            file: row["file"],
            sha256: row["sha256"],
            receivedAt: row["received_at"],
            status: Submission.Status(rawValue: row["status"]) ?? .rejected,
            submitter: Submitter(
                unit: row["unit"],
                level: row["level"],
                provinceCode: row["province_code"],
                districtCode: row["district_code"],
                wardCode: row["ward_code"],
                organisation: row["organisation"]
            ),
            kinds: kinds.split(separator: " ").compactMap { RecordKind(rawValue: String($0)) },
            period: row["period"],
            form: row["form"],
            supersededBy: row["superseded_by"],
            rowCount: row["row_count"]
        )
    }

    private static func replace(_ result: SubmissionResult, reason: String?, in db: Database) throws
    {
        let submission = result.submission
        try db.execute(sql: "DELETE FROM submission WHERE id = ?", arguments: [submission.id])
        try db.execute(
            sql:
                "INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                submission.id, submission.file, submission.sha256, submission.receivedAt,
                submission.status.rawValue, submission.submitter.unit, submission.submitter.level,
                submission.submitter.provinceCode, submission.submitter.districtCode,
                submission.submitter.wardCode, submission.submitter.organisation,
                submission.kinds.map(\.rawValue).joined(separator: " "), submission.period,
                submission.form, submission.supersededBy, submission.rowCount, reason,
            ]
        )
        try insertFindings(result, in: db)
        var writer = try RecordRowWriter(db, submission: submission)
        for batch in result.batches { try writer.insert(batch) }
    }

    private static func insertFindings(_ result: SubmissionResult, in db: Database) throws {
        let statement = try db.makeStatement(
            sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for (position, issue) in result.issues.enumerated() {
            let arguments =
                issue.arguments.isEmpty
                ? nil : String(decoding: try encoder.encode(issue.arguments), as: UTF8.self)
            try statement.execute(arguments: [
                result.submission.id, position, issue.code.rawValue, issue.severity.rawValue,
                issue.origin.sheet, issue.origin.row, issue.origin.column, issue.field?.rawValue,
                issue.value, arguments,
            ])
        }
    }
}

/// Writes the batches of one submission as rows of the `record` table.
private struct RecordRowWriter {
    private let statement: Statement
    private let submission: Submission
    /// How many records stand in a row of a sheet so far: several tables may share a row.
    private var ordinals: [SIMD2<Int>: Int] = [:]

    init(_ db: Database, submission: Submission) throws {
        let fields = FieldID.allCases
        let columns = fields.map { "f_" + $0.rawValue }.joined(separator: ", ")
        let marks = Array(repeating: "?", count: fields.count).joined(separator: ", ")
        self.submission = submission
        statement = try db.makeStatement(
            sql: """
                INSERT INTO record (id, submission_id, kind, sheet_index, sheet, row, hidden,
                source_columns, raw, \(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, \(marks))
                """
        )
    }

    mutating func insert(_ batch: RecordBatch) throws {
        let fields = FieldID.allCases
        let columns = fields.map { batch.columns[$0] }
        let sources = zip(fields, columns).compactMap { field, column in
            column?.sourceColumn.map { "\(field.rawValue)=\($0)" }
        }.joined(separator: " ")
        for row in 0..<batch.count {
            let place = SIMD2(batch.sheetIndex, batch.origins[row].row)
            let ordinal = ordinals[place, default: 0]
            ordinals[place] = ordinal + 1
            let id = RecordIdentity.make(
                sha256: submission.sha256,
                sheet: place.x,
                row: place.y,
                ordinal: ordinal
            )
            var arguments: [(any DatabaseValueConvertible)?] = [
                id, submission.id, batch.kind.rawValue, batch.sheetIndex, batch.sheetName,
                batch.origins[row].row, batch.origins[row].isHidden, sources,
                raw(batch, row, fields, columns),
            ]
            arguments.reserveCapacity(arguments.count + fields.count)
            for column in columns {
                guard let column, column.values[row] != .empty else {
                    arguments.append(nil)
                    continue
                }
                arguments.append(batch.texts.string(column.values[row]))
            }
            try statement.execute(arguments: StatementArguments(arguments))
        }
    }

    /// Values as typed that differ from the canonical ones, as a JSON object.
    private func raw(
        _ batch: RecordBatch,
        _ row: Int,
        _ fields: [FieldID],
        _ columns: [RecordColumn?]
    ) -> String? {
        var pairs: [(String, String)] = []
        for (field, column) in zip(fields, columns) {
            guard let column, column.raw[row] != column.values[row], column.raw[row] != .empty
            else { continue }
            pairs.append((field.rawValue, batch.texts.string(column.raw[row])))
        }
        return pairs.isEmpty ? nil : JSONText.object(pairs)
    }
}

/// The stable identity of a record: a pure function of the file's content and the row's place.
enum RecordIdentity {
    /// An R and 16 hexadecimal digits; `ordinal` tells apart records that share a row.
    static func make(sha256: String, sheet: Int, row: Int, ordinal: Int) -> String {
        "R" + ContentHash.sha256("\(sha256)/\(sheet)/\(row)/\(ordinal)").prefix(16)
    }
}
