import SheetReader

extension ReportContext {
    /// Where a record stands in its submission.
    private struct Place: Hashable {
        var sheet: String
        var row: Int
    }

    /// The lasting identity of each finding that may be explained.
    static func identify(
        _ snapshot: CampaignSnapshot,
        _ ofSubmission: [(records: [Int32], issues: [Int32])],
        _ senders: [String]
    ) -> [String] {
        var ids = [String](repeating: "", count: snapshot.issues.count)
        for (submission, group) in ofSubmission.enumerated() {
            let queries = group.issues.map { Int($0) }.filter {
                snapshot.issues[$0].issue.severity == .warning
            }
            if queries.isEmpty { continue }
            let subjects = subjects(of: queries, records: group.records, snapshot)
            for query in queries {
                let issue = snapshot.issues[query].issue
                let place = issue.origin.row.map { Place(sheet: issue.origin.sheet, row: $0) }
                ids[query] = FindingIdentity.make(
                    issue,
                    sender: senders[submission],
                    subject: place.flatMap { subjects[$0] } ?? ""
                )
            }
        }
        return ids
    }

    /// What the rows of findings speak of: the honouree's or the initiative's name, and the decision.
    private static func subjects(
        of queries: [Int],
        records: [Int32],
        _ snapshot: CampaignSnapshot
    ) -> [Place: String] {
        let table = snapshot.table
        let rows = Set(queries.compactMap { snapshot.issues[$0].issue.origin.row })
        var subjects: [Place: String] = [:]
        for record in records.map({ Int($0) }) where rows.contains(Int(table.rows[record])) {
            let place = Place(
                sheet: table.texts.string(table.sheetNames[record]),
                row: Int(table.rows[record])
            )
            // Several tables may share a row; all their names speak for it.
            let name = key(table.value(record, table.kinds[record].nameField))
            subjects[place, default: ""] += name + "|" + table.value(record, .decisionNo)
        }
        return subjects
    }
}
