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
        // Most honourees stand in one row, and most of the others did something else in each.
        let stated = batch.numbers(.honouree)
        let (nameHashes, unitHashes) = (names.hashes(), units.hashes())
        var hashes = [UInt64](repeating: 0, count: batch.count)
        for row in hashes.indices where awards[row] > 0 && stated[row] > 0 {
            let name = Int(truncatingIfNeeded: nameHashes[row])
            hashes[row] = RowHash(name, Int(truncatingIfNeeded: unitHashes[row])).number | 1
        }
        var deeds = [UInt64](repeating: 0, count: batch.count)
        let repeated = RepeatedRows(hashes).rows
        for (row, deed) in zip(repeated, achievements.hashes(of: repeated)) {
            let person = Int(truncatingIfNeeded: hashes[row])
            deeds[row] = RowHash(person, Int(truncatingIfNeeded: deed)).number | 1
        }
        let rows = RepeatedRows(deeds).rows
        var seen: [Deed: (first: Int, awards: Set<Int32>)] = [:]
        for record in rows where names[record] > 0 && achievements[record] > 0 {
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
