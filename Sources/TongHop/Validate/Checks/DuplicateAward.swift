/// Finds an honouree who has the same award by the same decision in an earlier row.
struct DuplicateAward: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation else { return }
        let (names, units) = (context.keys.of(.honouree, batch), context.keys.of(.unit, batch))
        let awards = batch.numbers(.award)
        let (numbers, dates) = (batch.numbers(.decisionNo), batch.numbers(.decisionDate))
        // Hardly any row is like another: those that surely are not need no keys.
        let stated = batch.numbers(.honouree)
        let (nameHashes, unitHashes) = (names.hashes(), units.hashes())
        let rows = RepeatedRows(
            awards.indices.map { row in
                if awards[row] == 0 || stated[row] == 0 { return 0 }
                var hash = RowHash(Int(awards[row]), Int(numbers[row]), Int(dates[row]))
                hash.add(Int(truncatingIfNeeded: nameHashes[row]))
                hash.add(Int(truncatingIfNeeded: unitHashes[row]))
                return hash.number | 1
            }
        ).rows
        if rows.isEmpty { return }
        // Achievements are long and hardly ever equal: they are compared where all else is.
        let achievements = context.keys.of(.achievement, batch)
        var grants = FirstRows(count: rows.count)
        var full = FirstRows(count: rows.count)
        for record in rows where names[record] > 0 {
            var hash = RowHash(Int(names[record]), Int(units[record]), Int(awards[record]))
            hash.add(Int(numbers[record]))
            hash.add(Int(dates[record]))
            let grant = hash
            let isSame = { (other: Int) in
                names[other] == names[record] && numbers[other] == numbers[record]
                    && awards[other] == awards[record] && units[other] == units[record]
                    && dates[other] == dates[record]
            }
            let earliest = grants.first(record, grant, isSame: isSame)
            if earliest == record { continue }
            func fullFirst(_ row: Int) -> Int {
                var fullHash = grant
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
