/// Finds dates outside the days that the campaign gives to a field.
struct DateOutOfWindow: Check {
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog) {
        for (field, window) in context.profile.windows.sorted(by: { $0.key < $1.key }) {
            let inside = batch.memo(field) { date in
                // A year or month is inside as soon as one of its days is.
                date.isEmpty || Self.last(date) >= window.from && Self.first(date) <= window.through
            }
            for (record, isInside) in (inside ?? []).enumerated() where !isInside {
                issues.append(
                    Issue(
                        .dateOutOfWindow,
                        at: batch.origin(record, field),
                        field: field,
                        value: batch.raw(record, field),
                        arguments: ["from": .date(window.from), "through": .date(window.through)]
                    )
                )
            }
        }
    }

    private static func first(_ date: String) -> String {
        date + "-01-01".suffix(max(0, 10 - date.utf8.count))
    }

    private static func last(_ date: String) -> String {
        date + "-12-31".suffix(max(0, 10 - date.utf8.count))
    }
}
