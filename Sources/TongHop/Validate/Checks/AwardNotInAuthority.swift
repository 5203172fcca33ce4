import SheetReader

/// Finds awards that the stated level may not grant by the law of the decision's date:
/// a Bằng khen of a district, CSTĐ cơ sở or Tập thể LĐTT of a commune.
struct AwardNotInAuthority: Check {
    private struct Grant {
        var award: TextID
        var level: TextID
        var date: TextID
    }

    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard let award = batch.columns[.award], let column = batch.columns[.awardLevel] else {
            return
        }
        let awards = award.values
        let (levels, typed) = (column.values, column.raw)
        let dates = batch.ids(.decisionDate) ?? [TextID](repeating: .empty, count: batch.count)
        var firsts = FirstRows(count: batch.count)
        // What there is to say, by the first record of each grant where any is refused.
        var known: [Int: [String: IssueValue]] = [:]
        for record in 0..<batch.count {
            // A level that was only inferred accuses nobody.
            if levels[record] == .empty || typed[record] == .empty { continue }
            let grant = Grant(
                award: awards[record],
                level: levels[record],
                date: dates[record]
            )
            let hash = RowHash(
                Int(grant.award.rawValue),
                Int(grant.level.rawValue),
                Int(grant.date.rawValue)
            )
            let first = firsts.first(record, hash) { other in
                awards[other] == grant.award && levels[other] == grant.level
                    && dates[other] == grant.date
            }
            if first == record {
                let refused = refusing(grant, batch, context)
                if !refused.isEmpty {
                    let level = batch.texts.string(grant.level)
                    known[record] = [
                        "level": .code(list: "level", code: level),
                        "levels": .text(refused.joined(separator: ", ")),
                    ]
                }
            }
            guard !known.isEmpty, let arguments = known[first] else { continue }
            issues.append(
                Issue(
                    .awardNotInAuthority,
                    at: CellOrigin(
                        sheet: batch.sheetName,
                        row: batch.origins[record].row,
                        column: award.sourceColumn
                    ),
                    field: .award,
                    value: batch.texts.string(award.raw[record]),
                    arguments: arguments
                )
            )
        }
    }

    /// The names of the levels that may grant the award where the stated one may not; else empty.
    private func refusing(_ grant: Grant, _ batch: RecordBatch, _ context: CheckContext) -> [String]
    {
        guard let award = context.award(batch.texts.string(grant.award)) else { return [] }
        let allowed = context.levels(of: award, on: batch.texts.string(grant.date))
        if allowed.contains(batch.texts.string(grant.level)) { return [] }
        return allowed.map { code in
            context.profile.levels.first { $0.code == code }?.name.vi ?? code
        }
    }
}
