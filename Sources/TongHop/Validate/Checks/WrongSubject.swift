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
        guard
            let wrong = batch.memo(
                .award,
                { code -> String in
                    guard let award = context.award(code) else { return "" }
                    // Badges and medals are no titles: the law leaves them open.
                    let isBadge = award.subject == "c" && badges.contains(where: code.hasPrefix)
                    if isBadge != isUnusual { return "" }
                    return award.subject == "t"
                        ? "ca_nhan" : award.subject == "c" ? "tap_the" : ""
                }
            ), wrong.contains(where: { !$0.isEmpty }), let kinds = batch.memo(.htype, { $0 })
        else { return }
        for record in wrong.indices where !wrong[record].isEmpty && wrong[record] == kinds[record] {
            let (code, htype) = (batch.value(record, .award), kinds[record])
            issues.append(
                Issue(
                    isUnusual ? .unusualSubject : .wrongSubject,
                    at: batch.origin(record, .award),
                    field: .award,
                    value: batch.raw(record, .award),
                    arguments: [
                        "award": .code(list: "award", code: code),
                        "htype": .code(list: "htype", code: htype),
                    ]
                )
            )
        }
    }

    /// Kỷ niệm chương, huy chương, huy hiệu.
    private static let badges = ["KY_NIEM", "KNC", "HUY_CHUONG", "HUY_HIEU"]
}
