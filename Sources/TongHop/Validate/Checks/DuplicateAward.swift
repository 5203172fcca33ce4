/// Finds an honouree who has the same award by the same decision in an earlier row.
struct DuplicateAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation else { return }
        let (names, units) = (context.keys.of(.honouree, batch), context.keys.of(.unit, batch))
        let awards = batch.numbers(.award)
        let (numbers, dates) = (batch.numbers(.decisionNo), batch.numbers(.decisionDate))
        // Achievements are long and hardly ever equal: they are compared where all else is.
        let achievements = context.keys.of(.achievement, batch)
        var grants = FirstRows(count: batch.count)
        var full = FirstRows(count: batch.count)
        for record in 0..<batch.count where awards[record] > 0 && names[record] > 0 {
            let hash = RowHash(
                Int(names[record]),
                Int(units[record]),
                Int(awards[record]),
                Int(numbers[record]),
                Int(dates[record])
            )
            let isSame = { (other: Int) in
                names[other] == names[record] && numbers[other] == numbers[record]
                    && awards[other] == awards[record] && units[other] == units[record]
                    && dates[other] == dates[record]
            }
            let earliest = grants.first(record, hash, isSame: isSame)
            if earliest == record { continue }
            func fullFirst(_ row: Int) -> Int {
                var fullHash = hash
                fullHash.add(Int(achievements[row]))
                return full.first(row, fullHash) { other in
                    isSame(other) && achievements[other] == achievements[row]
                }
            }
            _ = fullFirst(earliest)
            let first = fullFirst(record)
            if first == record { continue }
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
