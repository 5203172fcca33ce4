/// Finds an honouree who has the same award by the same decision in an earlier row.
struct DuplicateAward: Check {
    /// What makes two rows tell of the same award.
    private struct Grant: Hashable {
        var name: Int32
        var unit: Int32
        var award: Int32
        var number: Int32
        var date: Int32
        var achievement: Int32
    }

    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation else { return }
        let (names, units) = (context.keys.of(.honouree, batch), context.keys.of(.unit, batch))
        let achievements = context.keys.of(.achievement, batch)
        let awards = batch.numbers(.award)
        let (numbers, dates) = (batch.numbers(.decisionNo), batch.numbers(.decisionDate))
        var seen: [Grant: Int] = [:]
        for record in 0..<batch.count where names[record] > 0 && awards[record] > 0 {
            let grant = Grant(
                name: names[record],
                unit: units[record],
                award: awards[record],
                number: numbers[record],
                date: dates[record],
                achievement: achievements[record]
            )
            guard let first = seen[grant] else {
                seen[grant] = record
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
