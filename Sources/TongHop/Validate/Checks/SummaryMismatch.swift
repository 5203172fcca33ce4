import VietText

/// Finds figures of a summary table that the detailed lists of the same file contradict.
struct SummaryMismatch: WorkbookCheck {
    func inspect(_ batches: [RecordBatch], issues: inout IssueLog) {
        let details = batches.filter { $0.kind != .statistics && $0.kind != .appraisal }
        if details.isEmpty { return }
        for batch in batches where batch.kind == .statistics {
            for record in 0..<batch.count {
                let unit = Viet.key(batch.value(record, .unit))
                if unit.isEmpty { continue }
                for field in [
                    FieldID.registeredCount, .countTotal, .countCollective, .countIndividual,
                ] {
                    guard let stated = Int(batch.value(record, field)) else { continue }
                    let counted = details.reduce(0) {
                        $0 + Self.count(of: unit, like: batch, record, field, in: $1)
                    }
                    // A unit without any row is reported in another way, if at all.
                    if counted == 0 || counted == stated { continue }
                    issues.append(
                        Issue(
                            .summaryMismatch,
                            at: batch.origin(record, field),
                            field: field,
                            value: batch.raw(record, field),
                            arguments: [
                                "counted": .count(counted),
                                "unit": .text(batch.value(record, .unit)),
                            ]
                        )
                    )
                }
            }
        }
    }

    /// How many rows a detailed list has of a unit, or of the place that the summary's row is about.
    private static func count(
        of unit: String,
        like summary: RecordBatch,
        _ record: Int,
        _ field: FieldID,
        in batch: RecordBatch
    ) -> Int {
        let htype: String? =
            switch field {
            case .countCollective: "tap_the"
            case .countIndividual: "ca_nhan"
            default: nil
            }
        if htype != nil, batch.kind != .commendation { return 0 }
        return (0..<batch.count).count { other in
            if let htype, batch.value(other, .htype) != htype { return false }
            return Viet.key(batch.value(other, .unit)) == unit
        }
    }
}
