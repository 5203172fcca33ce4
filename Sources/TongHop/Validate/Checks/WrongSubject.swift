/// Finds titles of collectives given to persons, and titles of persons given to collectives.
struct WrongSubject: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        SubjectRule.inspect(batch, context, issues: &issues, isUnusual: false)
    }
}

/// Finds badges and medals, which persons get, given to collectives: unusual, not impossible.
struct UnusualSubject: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        SubjectRule.inspect(batch, context, issues: &issues, isUnusual: true)
    }
}

/// Who an award is open to.
private enum SubjectRule {
    static func inspect(
        _ batch: RecordBatch,
        _ context: CheckContext,
        issues: inout IssueLog,
        isUnusual: Bool
    ) {
        guard let awards = batch.memo(.award, context.award), let kinds = batch.memo(.htype, { $0 })
        else { return }
        for record in awards.indices {
            guard let award = awards[record], award.subject != "b" else { continue }
            let htype = kinds[record]
            let isWrong =
                award.subject == "t" && htype == "ca_nhan"
                || award.subject == "c" && htype == "tap_the"
            // Badges and medals are no titles: the law leaves them open.
            let isBadge = award.subject == "c" && badges.contains { award.code.hasPrefix($0) }
            if !isWrong || isBadge != isUnusual { continue }
            issues.append(
                Issue(
                    isUnusual ? .unusualSubject : .wrongSubject,
                    at: batch.origin(record, .award),
                    field: .award,
                    value: batch.raw(record, .award),
                    arguments: [
                        "award": .code(list: "award", code: award.code),
                        "htype": .code(list: "htype", code: htype),
                    ]
                )
            )
        }
    }

    /// Kỷ niệm chương, huy chương, huy hiệu.
    private static let badges = ["KY_NIEM", "KNC", "HUY_CHUONG", "HUY_HIEU"]
}
