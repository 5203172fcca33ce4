import VietText

/// Finds figures of a summary table that the detailed lists of the same file contradict.
struct SummaryMismatch: WorkbookCheck {
    private static let fields: [(field: FieldID, htype: String)] = [
        (.registeredCount, ""), (.countTotal, ""), (.countCollective, "tap_the"),
        (.countIndividual, "ca_nhan"),
    ]

    func inspect(_ batches: [RecordBatch], issues: inout IssueLog) {
        guard batches.contains(where: { $0.kind == .statistics }) else { return }
        let counts = Self.counts(
            in: batches.filter { $0.kind != .statistics && $0.kind != .appraisal }
        )
        if counts.isEmpty { return }
        for batch in batches where batch.kind == .statistics {
            let units = batch.memo(.unit, Viet.key) ?? []
            for (record, unit) in units.enumerated() where !unit.isEmpty {
                for (field, htype) in Self.fields {
                    guard let stated = Int(batch.value(record, field)) else { continue }
                    // A unit without any row is reported in another way, if at all.
                    guard let counted = counts[unit + "|" + htype], counted != stated else {
                        continue
                    }
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

    /// How many rows the detailed lists have of each unit, and of each kind of honouree in it.
    private static func counts(in batches: [RecordBatch]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for batch in batches {
            let units = batch.memo(.unit, Viet.key) ?? []
            let kinds = batch.kind == .commendation ? batch.memo(.htype) { $0 } : nil
            for (record, unit) in units.enumerated() where !unit.isEmpty {
                counts[unit + "|", default: 0] += 1
                if let kind = kinds?[record], !kind.isEmpty {
                    counts[unit + "|" + kind, default: 0] += 1
                }
            }
        }
        return counts
    }
}
