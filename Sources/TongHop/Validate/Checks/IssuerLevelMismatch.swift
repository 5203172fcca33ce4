/// Finds decisions of a central body under a lower level, as the issuer's letters tell.
struct IssuerLevelMismatch: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard let issued = batch.memo(.decisionNo, RegionNormaliser.issuerLevel),
            issued.contains(where: { !$0.isEmpty }),
            let levels = batch.memo(.awardLevel, { $0 })
        else { return }
        for record in levels.indices {
            let level = levels[record]
            if level.isEmpty || issued[record].isEmpty || level == issued[record] { continue }
            let number = batch.value(record, .decisionNo)
            issues.append(
                Issue(
                    .issuerLevelMismatch,
                    at: batch.origin(record, .decisionNo),
                    field: .awardLevel,
                    value: batch.raw(record, .decisionNo),
                    arguments: [
                        "issuer": .text(DecisionReader.issuer(of: number)),
                        "level": .code(list: "level", code: level),
                    ]
                )
            )
        }
    }
}
