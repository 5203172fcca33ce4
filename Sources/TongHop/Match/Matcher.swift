import RecordLinkage

/// What the matching of one kind of record came to.
struct KindMatch: Sendable {
    var rows: PreparedRecords
    var outcome: Linker.Outcome
}

/// Compares the records of each kind with one another.
struct Matcher: Sendable {
    /// How many threads score pairs.
    var threads = 1
    /// The days that dates may have, by field.
    var windows: [FieldID: DateWindow] = [:]

    /// The kinds whose records are matched; a statistic is nobody's duplicate.
    static let kinds: [RecordKind] = [.initiative, .commendation, .appraisal, .registration]

    /// Matches all records of one kind.
    func match(_ table: RecordTable, kind: RecordKind) throws(LinkageError) -> KindMatch {
        let rows = RecordPreparation.prepare(table, kind: kind, windows: windows, threads: threads)
        let (input, model) =
            kind == .commendation ? try CommendationModel.make(rows) : try WorkModel.make(rows)
        let outcome = try Linker(model: model, threads: threads).link(input)
        return KindMatch(rows: rows, outcome: outcome)
    }
}
