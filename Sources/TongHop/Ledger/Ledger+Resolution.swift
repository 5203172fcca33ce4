import Foundation
import GRDB
import SheetReader

extension Ledger {
    /// Stores what matching came to, in place of what an earlier run stored.
    ///
    /// One transaction.
    func store(_ resolution: Resolution, of table: RecordTable) throws(LedgerError) {
        try write { db in
            for name in ["score", "golden_value", "cluster_member", "link", "cluster"] {
                try db.execute(sql: "DELETE FROM \(name)")
            }
            try Self.updateStatuses(table.submissions, in: db)
            try Self.insertClusters(resolution, table, in: db)
            try Self.insertScores(resolution, table, in: db)
            let link = try db.makeStatement(sql: "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?)")
            for item in resolution.links {
                try link.execute(arguments: [
                    resolution.clusters[Int(item.from)].id, resolution.clusters[Int(item.to)].id,
                    item.relation.rawValue, item.weight,
                ])
            }
        }
    }

    private static func updateStatuses(_ submissions: [Submission], in db: Database) throws {
        for submission in submissions {
            try db.execute(
                sql: "UPDATE submission SET status = ?, superseded_by = ? WHERE id = ?",
                arguments: [submission.status.rawValue, submission.supersededBy, submission.id]
            )
        }
    }

    private static func insertClusters(
        _ resolution: Resolution,
        _ table: RecordTable,
        in db: Database
    ) throws {
        let cluster = try db.makeStatement(sql: "INSERT INTO cluster VALUES (?, ?, ?)")
        let member = try db.makeStatement(sql: "INSERT INTO cluster_member VALUES (?, ?)")
        let value = try db.makeStatement(sql: "INSERT INTO golden_value VALUES (?, ?, ?, ?, ?)")
        for (position, item) in resolution.clusters.enumerated() {
            try cluster.execute(arguments: [item.id, item.kind.rawValue, position])
            for record in item.members {
                try member.execute(arguments: [item.id, table.ids[Int(record)]])
            }
            // A record that stands alone is its own golden record; most do.
            if item.members.count < 2 { continue }
            for (field, golden) in item.golden.sorted(by: { $0.key < $1.key }) {
                try value.execute(arguments: [
                    item.id, field.rawValue, golden.value, table.ids[Int(golden.record)],
                    golden.rule,
                ])
            }
        }
    }

    private static func insertScores(
        _ resolution: Resolution,
        _ table: RecordTable,
        in db: Database
    ) throws {
        var probabilities: [SIMD2<Int32>: Double] = [:]
        for item in resolution.review {
            probabilities[SIMD2(item.pair.left, item.pair.right)] = item.probability
        }
        let score = try db.makeStatement(sql: "INSERT OR REPLACE INTO score VALUES (?, ?, ?, ?, ?)")
        for pair in resolution.scores {
            let parts = pair.parts.map { "\($0.comparison)\t\($0.level)\t\($0.weight)" }
            try score.execute(arguments: [
                table.ids[Int(pair.left)], table.ids[Int(pair.right)], pair.weight,
                probabilities[SIMD2(pair.left, pair.right)], parts.joined(separator: "\n"),
            ])
        }
    }

    /// What an earlier run stored, bound to the records of a table; records that stand alone have
    /// no golden values here, see ``Resolution/completeGolden(profile:table:)``.
    ///
    /// Nil where records and clusters do not fit together, as after a run that was killed
    /// between taking in and matching.
    func resolution(of table: RecordTable) throws(LedgerError) -> Resolution? {
        let decisions = try decisions()
        return try read { db in
            var resolution = Resolution()
            let records = Dictionary(
                uniqueKeysWithValues: table.ids.enumerated().map { ($1, Int32($0)) }
            )
            var indices: [String: Int32] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT * FROM cluster ORDER BY position") {
                let id: String = row["id"]
                indices[id] = Int32(resolution.clusters.count)
                resolution.clusters.append(
                    RecordCluster(
                        id: id,
                        kind: RecordKind(rawValue: row["kind"]) ?? .initiative,
                        members: [],
                        golden: [:]
                    )
                )
            }
            guard try Self.loadMembers(db, records, indices, &resolution) else { return nil }
            try Self.loadGolden(db, records, indices, &resolution)
            try Self.loadScores(db, records, decisions, &resolution)
            for row in try Row.fetchAll(
                db,
                sql: "SELECT * FROM link ORDER BY from_id, to_id, relation"
            ) {
                guard let from = indices[row["from_id"]], let to = indices[row["to_id"]],
                    let relation = RecordLink.Relation(rawValue: row["relation"])
                else { continue }
                resolution.links.append(
                    RecordLink(from: from, to: to, relation: relation, weight: row["weight"])
                )
            }
            return resolution
        }
    }

    private static func loadMembers(
        _ db: Database,
        _ records: [String: Int32],
        _ clusters: [String: Int32],
        _ resolution: inout Resolution
    ) throws -> Bool {
        resolution.clusterOfRecord = [Int32](repeating: -1, count: records.count)
        for row in try Row.fetchAll(db, sql: "SELECT * FROM cluster_member") {
            guard let record = records[row["record_id"]], let cluster = clusters[row["cluster_id"]]
            else { continue }
            resolution.clusterOfRecord[Int(record)] = cluster
        }
        for (record, cluster) in resolution.clusterOfRecord.enumerated() {
            if cluster < 0 { return false }
            resolution.clusters[Int(cluster)].members.append(Int32(record))
        }
        // A cluster of records that the table does not have: a run stored it meanwhile.
        return resolution.clusters.allSatisfy { !$0.members.isEmpty }
    }

    private static func loadGolden(
        _ db: Database,
        _ records: [String: Int32],
        _ clusters: [String: Int32],
        _ resolution: inout Resolution
    ) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM golden_value")
        while let row = try rows.next() {
            guard let cluster = clusters[row["cluster_id"]], let record = records[row["record_id"]],
                let field = FieldID(rawValue: row["field"])
            else { continue }
            resolution.clusters[Int(cluster)].golden[field] = GoldenValue(
                value: row["value"],
                record: record,
                rule: row["rule"]
            )
        }
    }

    private static func loadScores(
        _ db: Database,
        _ records: [String: Int32],
        _ decisions: [Decision],
        _ resolution: inout Resolution
    ) throws {
        var decided: [String: Decision] = [:]
        for decision in decisions { decided[decision.pairKey] = decision }
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM score ORDER BY rowid")
        for row in rows {
            let leftID: String = row["left_id"]
            let rightID: String = row["right_id"]
            guard let left = records[leftID], let right = records[rightID] else { continue }
            let text: String = row["parts"]
            let parts = text.split(separator: "\n").compactMap { line -> WeightPart? in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count == 3, let weight = Double(cells[2]) else { return nil }
                return WeightPart(
                    comparison: String(cells[0]),
                    level: String(cells[1]),
                    weight: weight
                )
            }
            let pair = ScoredPair(left: left, right: right, weight: row["weight"], parts: parts)
            resolution.scores.append(pair)
            if let probability: Double = row["probability"] {
                resolution.review.append(
                    ReviewPair(
                        pair: pair,
                        probability: probability,
                        decision: decided[Decision.pairKey(leftID, rightID)]
                    )
                )
            }
        }
    }

    // MARK: - Decisions

    /// What people decided about pairs, in a fixed order.
    func decisions() throws(LedgerError) -> [Decision] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM decision ORDER BY left_id, right_id")
                .compactMap {
                    guard let verdict = Decision.Verdict(rawValue: $0["verdict"]) else {
                        return nil
                    }
                    return Decision(
                        leftID: $0["left_id"],
                        rightID: $0["right_id"],
                        verdict: verdict,
                        note: $0["note"],
                        source: $0["source"],
                        decidedBy: $0["decided_by"],
                        decidedAt: $0["decided_at"]
                    )
                }
        }
    }

    /// Stores decisions; a later one about the same pair takes the place of an earlier one.
    func store(_ decisions: [Decision], decidedAt: String) throws(LedgerError) {
        try write { db in
            for decision in decisions {
                try db.execute(
                    sql: "DELETE FROM decision WHERE left_id = ? AND right_id = ?",
                    arguments: [decision.rightID, decision.leftID]
                )
                try db.execute(
                    sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        decision.leftID, decision.rightID, decision.verdict.rawValue,
                        decision.note, decision.source, decidedAt, decision.decidedBy,
                    ]
                )
            }
            try Self.bumpRevision(db)
        }
    }
}

extension Decision {
    /// The pair that a decision speaks of, whichever of the two stands first.
    fileprivate var pairKey: String { Self.pairKey(leftID, rightID) }

    fileprivate static func pairKey(_ left: String, _ right: String) -> String {
        left < right ? left + right : right + left
    }
}
