/// Finds an honouree with several awards for one achievement, against the principle of the law.
struct SeveralAwards: Check {
    /// Who did what.
    private struct Deed: Hashable {
        var name: Int32
        var unit: Int32
        var achievement: Int32
    }

    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation, batch.columns[.achievement] != nil else { return }
        let (names, units) = (context.keys.of(.honouree, batch), context.keys.of(.unit, batch))
        let achievements = context.keys.of(.achievement, batch)
        let awards = batch.numbers(.award)
        // Most honourees stand in one row: only the others' achievements need a look.
        var firsts = FirstRows(count: batch.count)
        var isRepeated = [Bool](repeating: false, count: batch.count)
        for record in 0..<batch.count where awards[record] > 0 && names[record] > 0 {
            let hash = RowHash(Int(names[record]), Int(units[record]))
            let first = firsts.first(record, hash) { other in
                names[other] == names[record] && units[other] == units[record]
            }
            if first == record { continue }
            isRepeated[first] = true
            isRepeated[record] = true
        }
        var seen: [Deed: (first: Int, awards: Set<Int32>)] = [:]
        for record in 0..<batch.count
        where isRepeated[record] && achievements[record] > 0 {
            let deed = Deed(
                name: names[record],
                unit: units[record],
                achievement: achievements[record]
            )
            let isNew = seen[deed, default: (record, [])].awards.insert(awards[record]).inserted
            guard isNew, let known = seen[deed], known.awards.count > 1 else { continue }
            issues.append(
                Issue(
                    .severalAwardsOneAchievement,
                    at: batch.origin(record, .award),
                    field: .award,
                    value: batch.raw(record, .award),
                    arguments: [
                        "count": .count(known.awards.count),
                        "other": .text(batch.origin(known.first, .award).reference),
                    ]
                )
            )
        }
    }
}
