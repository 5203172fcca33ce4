/// Finds awards that the stated level may not grant by the law of the decision's date:
/// a Bằng khen of a district, CSTĐ cơ sở or Tập thể LĐTT of a commune.
struct AwardNotInAuthority: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard batch.columns[.award] != nil, batch.columns[.awardLevel] != nil else { return }
        for record in 0..<batch.count {
            let level = batch.value(record, .awardLevel)
            // A level that was only inferred accuses nobody.
            guard !level.isEmpty, !batch.raw(record, .awardLevel).isEmpty,
                let award = context.award(batch.value(record, .award))
            else { continue }
            let allowed = context.levels(of: award, on: batch.value(record, .decisionDate))
            if allowed.isEmpty || allowed.contains(level) { continue }
            issues.append(
                Issue(
                    .awardNotInAuthority,
                    at: batch.origin(record, .award),
                    field: .award,
                    value: batch.raw(record, .award),
                    arguments: [
                        "level": .code(list: "level", code: level),
                        "levels": .text(names(of: allowed, context)),
                    ]
                )
            )
        }
    }

    private func names(of levels: [String], _ context: CheckContext) -> String {
        levels.map { code in context.profile.levels.first { $0.code == code }?.name.vi ?? code }
            .joined(separator: ", ")
    }
}
