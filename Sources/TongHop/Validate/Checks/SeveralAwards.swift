import VietText

/// Finds an honouree with several awards for one achievement, against the principle of the law.
struct SeveralAwards: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.kind == .commendation, batch.columns[.achievement] != nil else { return }
        var seen: [String: (first: Int, awards: Set<String>)] = [:]
        for record in 0..<batch.count {
            let award = batch.value(record, .award)
            let achievement = Viet.key(batch.value(record, .achievement))
            let name = Viet.key(batch.value(record, .honouree))
            if award.isEmpty || achievement.isEmpty || name.isEmpty { continue }
            let key = name + "|" + Viet.key(batch.value(record, .unit)) + "|" + achievement
            var known = seen[key] ?? (record, [])
            let isNew = known.awards.insert(award).inserted
            seen[key] = known
            guard isNew, known.awards.count > 1 else { continue }
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
