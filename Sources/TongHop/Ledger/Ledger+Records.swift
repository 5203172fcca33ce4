import Foundation
import GRDB
import SheetReader

extension Ledger {
    /// All submissions in order of receipt: time, file, id.
    func submissions() throws(LedgerError) -> [Submission] {
        try read { db in try Self.submissions(db) }
    }

    private static func submissions(_ db: Database) throws -> [Submission] {
        try Row.fetchAll(db, sql: "SELECT * FROM submission ORDER BY received_at, file, id")
            .map(Self.submission)
    }

    /// All records in the order that ``RecordTable`` promises.
    func records() throws(LedgerError) -> RecordTable {
        try read { db in
            var table = RecordTable()
            table.submissions = try Self.submissions(db)
            let indices = Dictionary(
                uniqueKeysWithValues: table.submissions.enumerated().map { ($1.id, Int32($0)) }
            )
            let statement = try db.makeStatement(
                sql: """
                    SELECT record.* FROM record JOIN submission ON submission.id = submission_id
                    ORDER BY received_at, file, submission.id, sheet_index, row, record.id
                    """
            )
            var loader = RecordLoader(columns: statement.columnNames)
            let rows = try Row.fetchCursor(statement)
            while let row = try rows.next() { loader.append(row, to: &table, indices) }
            return table
        }
    }

    /// The findings of all submissions, in order of submission and position.
    func findings(_ submissions: [Submission]) throws(LedgerError) -> [SubmissionIssue] {
        let indices = Dictionary(
            uniqueKeysWithValues: submissions.enumerated().map { ($1.id, Int32($0)) }
        )
        return try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT finding.* FROM finding JOIN submission ON submission.id = submission_id
                    ORDER BY received_at, file, submission.id, position
                    """
            )
            let decoder = JSONDecoder()
            var issues: [SubmissionIssue] = []
            while let row = try rows.next() {
                let id: String = row["submission_id"]
                guard let submission = indices[id], let issue = Self.issue(row, decoder) else {
                    continue
                }
                issues.append(SubmissionIssue(submission: submission, issue: issue))
            }
            return issues
        }
    }

    private static func issue(_ row: Row, _ decoder: JSONDecoder) -> Issue? {
        guard let code = IssueCode(rawValue: row["code"]) else { return nil }
        let field: String? = row["field"]
        let arguments: String? = row["arguments"]
        return Issue(
            code,
            severity: Severity(rawValue: row["severity"]),
            at: CellOrigin(sheet: row["sheet"], row: row["row"], column: row["column"]),
            field: field.flatMap(FieldID.init(rawValue:)),
            value: row["value"],
            arguments: arguments.flatMap {
                try? decoder.decode([String: IssueValue].self, from: Data($0.utf8))
            } ?? [:]
        )
    }

    /// The values of one record as typed, where they differ from the canonical ones.
    func rawValues(of record: String) throws(LedgerError) -> [String: String] {
        try read { db in
            let text = try String.fetchOne(
                db,
                sql: "SELECT raw FROM record WHERE id = ?",
                arguments: [record]
            )
            guard let text else { return [:] }
            return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        }
    }
}

/// Appends database rows to a ``RecordTable``; column positions are looked up once.
private struct RecordLoader {
    private let fieldIndices: [Int]
    private let id: Int
    private let submission: Int
    private let kind: Int
    private let sheetIndex: Int
    private let sheet: Int
    private let row: Int
    private let hidden: Int
    private let sources: Int
    /// Parsed "field=column" lists; a list repeats for all rows of a table.
    private var parsedSources: [String: [Int16]] = [:]

    init(columns names: [String]) {
        func position(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
        fieldIndices = FieldID.allCases.map { position("f_" + $0.rawValue) }
        id = position("id")
        submission = position("submission_id")
        kind = position("kind")
        sheetIndex = position("sheet_index")
        sheet = position("sheet")
        row = position("row")
        hidden = position("hidden")
        sources = position("source_columns")
    }

    mutating func append(_ source: Row, to table: inout RecordTable, _ indices: [String: Int32]) {
        let submissionID: String = source[submission]
        guard let owner = indices[submissionID], let kind = RecordKind(rawValue: source[kind])
        else { return }
        table.ids.append(source[id])
        table.kinds.append(kind)
        table.submission.append(owner)
        table.sheetIndex.append(source[sheetIndex])
        let name: String = source[sheet]
        table.sheetNames.append(table.texts.intern(name))
        table.rows.append(source[row])
        table.hidden.append(source[hidden])
        let columns = sourceColumns(source[sources])
        for (field, index) in fieldIndices.enumerated() {
            let value: String? = source[index]
            table.columns[field].append(value.map { table.texts.intern($0) } ?? .empty)
            table.sourceColumns[field].append(columns[field])
        }
    }

    private mutating func sourceColumns(_ text: String) -> [Int16] {
        if let known = parsedSources[text] { return known }
        var columns = [Int16](repeating: -1, count: FieldID.allCases.count)
        for pair in text.split(separator: " ") {
            let parts = pair.split(separator: "=")
            guard parts.count == 2, let field = FieldID(rawValue: String(parts[0])),
                let column = Int16(parts[1])
            else { continue }
            columns[field.order] = column
        }
        parsedSources[text] = columns
        return columns
    }
}
