import GRDB

/// The ledger's history.
///
/// A released migration stays as it is; the next change is a new one.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: submissions, their records and findings") { db in
            try createSubmissions(db)
            try createRecords(db)
        }
        migrator.registerMigration("2: matches, clusters, links and decisions") { db in
            try createResolution(db)
        }
        migrator.registerMigration("3: arrivals by target") { db in
            try db.create(index: "arrival_on_target", on: "arrival", columns: ["target"])
        }
        migrator.registerMigration("4: who decided") { db in
            try db.alter(table: "decision") { table in
                table.add(column: "decided_by", .text).notNull().defaults(to: "")
            }
        }
        migrator.registerMigration("5: explanations of findings") { db in
            try db.create(table: "explanation") { table in
                table.primaryKey("finding_id", .text)
                table.column("text", .text).notNull()
                table.column("unit", .text).notNull()
                table.column("code", .text).notNull()
                table.column("source", .text).notNull()
                table.column("explained_by", .text).notNull()
                table.column("explained_at", .text).notNull()
            }
        }
        return migrator
    }

    private static func createSubmissions(_ db: Database) throws {
        try db.create(table: "run") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("started_at", .text).notNull()
            table.column("version", .text).notNull()
            table.column("new_submissions", .integer).notNull()
            table.column("rejected", .integer).notNull()
        }
        try db.create(table: "submission") { table in
            table.primaryKey("id", .text)
            table.column("file", .text).notNull()
            table.column("sha256", .text).notNull().unique()
            table.column("received_at", .integer).notNull()
            table.column("status", .text).notNull()
            table.column("unit", .text).notNull()
            table.column("level", .text).notNull()
            table.column("province_code", .text).notNull()
            table.column("district_code", .text).notNull()
            table.column("ward_code", .text).notNull()
            table.column("organisation", .text).notNull()
            table.column("kinds", .text).notNull()
            table.column("period", .text).notNull()
            table.column("form", .text).notNull()
            table.column("superseded_by", .text)
            table.column("row_count", .integer).notNull()
            table.column("reason", .text)
        }
        // Every file that was found in the inbox: where its bytes are now, or are to be moved.
        try db.create(table: "arrival") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("path", .text).notNull()
            table.column("sha256", .text).notNull().indexed()
            table.column("device", .integer).notNull()
            table.column("inode", .integer).notNull()
            table.column("size", .integer).notNull()
            table.column("modified_ns", .integer).notNull()
            table.column("target", .text).notNull()
            table.column("moved", .boolean).notNull()
            table.column("run_id", .integer).references("run")
        }
        try db.create(table: "finding") { table in
            table.column("submission_id", .text).notNull().indexed()
                .references("submission", onDelete: .cascade)
            table.column("position", .integer).notNull()
            table.column("code", .text).notNull()
            table.column("severity", .text).notNull()
            table.column("sheet", .text).notNull()
            table.column("row", .integer)
            table.column("column", .integer)
            table.column("field", .text)
            table.column("value", .text).notNull()
            table.column("arguments", .text)
        }
        try db.create(table: "setting") { table in
            table.primaryKey("key", .text)
            table.column("value", .text).notNull()
        }
    }

    private static func createRecords(_ db: Database) throws {
        try db.create(table: "record") { table in
            table.primaryKey("id", .text)
            table.column("submission_id", .text).notNull().indexed()
                .references("submission", onDelete: .cascade)
            table.column("kind", .text).notNull()
            table.column("sheet_index", .integer).notNull()
            table.column("sheet", .text).notNull()
            table.column("row", .integer).notNull()
            table.column("hidden", .boolean).notNull()
            // "field=column" pairs: the sheet's column (A is 0) that a value came from.
            table.column("source_columns", .text).notNull()
            // Values as typed, as a JSON object by field, where they differ from the canonical ones.
            table.column("raw", .text)
            // The columns of migration 1; a later field is added by a later migration.
            for field in fieldColumns { table.column("f_" + field, .text) }
        }
    }

    private static func createResolution(_ db: Database) throws {
        try db.create(table: "score") { table in
            table.column("left_id", .text).notNull()
            table.column("right_id", .text).notNull()
            table.column("weight", .double).notNull()
            table.column("probability", .double)
            table.column("parts", .text).notNull()
            table.primaryKey(["left_id", "right_id"])
        }
        try db.create(table: "cluster") { table in
            table.primaryKey("id", .text)
            table.column("kind", .text).notNull()
            table.column("position", .integer).notNull()
        }
        try db.create(table: "cluster_member") { table in
            table.column("cluster_id", .text).notNull().indexed()
                .references("cluster", onDelete: .cascade)
            table.primaryKey("record_id", .text)
        }
        try db.create(table: "golden_value") { table in
            table.column("cluster_id", .text).notNull()
                .references("cluster", onDelete: .cascade)
            table.column("field", .text).notNull()
            table.column("value", .text).notNull()
            table.column("record_id", .text).notNull()
            table.column("rule", .text).notNull()
            table.primaryKey(["cluster_id", "field"])
        }
        try db.create(table: "link") { table in
            table.column("from_id", .text).notNull()
            table.column("to_id", .text).notNull()
            table.column("relation", .text).notNull()
            table.column("weight", .double).notNull()
            table.primaryKey(["from_id", "to_id", "relation"])
        }
        try db.create(table: "decision") { table in
            table.column("left_id", .text).notNull()
            table.column("right_id", .text).notNull()
            table.column("verdict", .text).notNull()
            table.column("note", .text).notNull()
            table.column("source", .text).notNull()
            table.column("decided_at", .text).notNull()
            table.primaryKey(["left_id", "right_id"])
        }
    }

    /// The fields that migration 1 made columns for.
    private static let fieldColumns = [
        "title", "honouree", "htype", "initiative_kind", "birth_date", "gender", "position",
        "unit", "address", "officer_class", "subject", "field", "movement", "description",
        "result", "achievement", "spread", "nominated", "status", "year", "start_date",
        "end_date", "award", "award_level", "award_mode", "issuer", "decision_no",
        "decision_date", "beneficiaries", "amount", "registered_count", "count_total",
        "count_collective", "count_individual", "count_household", "delegation_no",
        "appraisal_date", "score", "conclusion", "recognition_level", "contact", "phone",
        "email", "note", "locality", "ward_code", "district_code", "province_code",
        "ward_code_2025", "province_code_2025", "row_no",
    ]
}
