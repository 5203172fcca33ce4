import GRDB

extension Ledger {
    /// What doubted values were explained with, by the identity of the finding.
    func explanations() throws(LedgerError) -> [String: FindingExplanation] {
        try read { db in
            var explanations: [String: FindingExplanation] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT * FROM explanation ORDER BY finding_id") {
                guard let code = IssueCode(rawValue: row["code"]) else { continue }
                let id: String = row["finding_id"]
                explanations[id] = FindingExplanation(
                    findingID: id,
                    text: row["text"],
                    unit: row["unit"],
                    code: code,
                    source: row["source"],
                    explainedBy: row["explained_by"]
                )
            }
            return explanations
        }
    }

    /// Stores explanations; a later one of the same finding takes the place of an earlier one, and
    /// one without words takes it back.
    func store(_ explanations: [FindingExplanation], explainedAt: String) throws(LedgerError) {
        if explanations.isEmpty { return }
        try write { db in
            for explanation in explanations {
                if explanation.text.isEmpty {
                    try db.execute(
                        sql: "DELETE FROM explanation WHERE finding_id = ?",
                        arguments: [explanation.findingID]
                    )
                    continue
                }
                try db.execute(
                    sql: "INSERT OR REPLACE INTO explanation VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        explanation.findingID, explanation.text, explanation.unit,
                        explanation.code.rawValue, explanation.source,
                        explanation.explainedBy, explainedAt,
                    ]
                )
            }
            try Self.bumpRevision(db)
        }
    }
}
