/// Finds decisions dated after the day on which their list was received.
///
/// A day outside the campaign's window is told by that rule already.
struct DecisionInFuture: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        guard let received = context.receivedOn else { return }
        let window = context.profile.windows[.decisionDate]
        // "2021" and "2021-10" compare with as much of the day as they have.
        let isLater = batch.memo(.decisionDate) { date in
            date > received.prefix(date.utf8.count) && (window.map { date <= $0.through } ?? true)
        }
        for (record, isLater) in (isLater ?? []).enumerated() where isLater {
            issues.append(
                Issue(
                    .decisionInFuture,
                    at: batch.origin(record, .decisionDate),
                    field: .decisionDate,
                    value: batch.raw(record, .decisionDate),
                    arguments: ["received": .date(received)]
                )
            )
        }
    }
}
