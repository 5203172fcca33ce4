import VietText

/// Finds an honouree who has the same award by the same decision in an earlier row.
struct DuplicateAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation else { return }
        var seen: [String: Int] = [:]
        for record in 0..<batch.count {
            let fields: [FieldID] = [.unit, .award, .decisionNo, .decisionDate, .achievement]
            let name = Viet.key(batch.value(record, .honouree))
            let award = batch.value(record, .award)
            if name.isEmpty || award.isEmpty { continue }
            let key = ([name] + fields.map { Viet.key(batch.value(record, $0)) }).joined(
                separator: "|"
            )
            guard let first = seen[key] else {
                seen[key] = record
                continue
            }
            issues.append(
                Issue(
                    .duplicateAward,
                    at: batch.origin(record, .honouree),
                    field: .honouree,
                    value: batch.raw(record, .honouree),
                    arguments: ["other": .text(batch.origin(first, .honouree).reference)]
                )
            )
        }
    }
}
