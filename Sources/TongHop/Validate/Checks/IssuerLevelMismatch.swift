/// Finds decisions of a central body under a lower level, as the issuer's letters tell.
struct IssuerLevelMismatch: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.awardLevel] != nil, batch.columns[.decisionNo] != nil else { return }
        for record in 0..<batch.count {
            let level = batch.value(record, .awardLevel)
            let number = batch.value(record, .decisionNo)
            let issued = RegionNormaliser.issuerLevel(number)
            if level.isEmpty || issued.isEmpty || level == issued { continue }
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
