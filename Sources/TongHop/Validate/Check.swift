/// Something that may be wrong with a batch: one file and one test each.
///
/// A check looks at columns and appends issues; it knows nothing of sheets, files or sentences.
protocol Check: Sendable {
    /// Appends what it finds.
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog)
}

/// Something that may be wrong with the batches of one file together.
protocol WorkbookCheck: Sendable {
    /// Appends what it finds.
    func inspect(_ batches: [RecordBatch], issues: inout IssueLog)
}

/// What a check needs to know besides the batch.
struct CheckContext: Sendable {
    let profile: CampaignProfile
    /// Columns whose header was understood too little to use them, so that a missing field may be there.
    var hasUnmappedColumns = false

    /// The award of a code.
    func award(_ code: String) -> AwardForm? { profile.awards.first { $0.code == code } }

    /// The levels that may grant an award by the law of a decision's date; empty where any may.
    func levels(of award: AwardForm, on date: String) -> [String] {
        let day = date.isEmpty ? "" : String(date.prefix(10))
        let law = profile.laws.filter { $0.from <= day }.max { $0.from < $1.from }
        return law?.levels[award.code] ?? award.levels
    }
}

extension RecordBatch {
    /// The place of a flaw: its own column where it has one.
    func origin(of flaw: ValueFlaw) -> CellOrigin {
        var place = origin(flaw.record, flaw.field)
        if let column = flaw.column { place.column = column }
        return place
    }

    /// The records whose value of a field has a flaw, of certain codes or of any.
    func flawed(_ field: FieldID, by codes: Set<IssueCode>? = nil) -> Set<Int> {
        Set(flaws.filter { $0.field == field && (codes?.contains($0.code) ?? true) }.map(\.record))
    }
}
