import SheetReader

/// The tables of source rows, golden records and findings.
extension DataTables {
    /// The fields that the contract names first in `rows.csv`; all others follow.
    static let leadingFields: [FieldID] = [
        .title, .honouree, .htype, .position, .unit, .field, .startDate, .award, .awardLevel,
        .decisionNo, .decisionDate, .beneficiaries, .amount, .contact, .phone, .wardCode,
        .districtCode, .provinceCode, .wardCode2025, .provinceCode2025,
    ]

    /// The fields of `rows.csv` after ``leadingFields``: every other one that is ever exported.
    static let furtherFields: [FieldID] = FieldID.allCases.filter {
        $0 != .rowNumber && !leadingFields.contains($0)
    }

    /// `rows.csv`: a row for each source row that was taken in as a record.
    ///
    /// The rows of summaries are figures about records and none themselves.
    var rows: ExportTable {
        let context = context
        let table = context.snapshot.table
        let order = recordOrder().filter { table.kinds[$0] != .statistics }
        let fields = Self.leadingFields + Self.furtherFields
        let names =
            [
                "file", "sheet", "row", "kind", "record_id", "cluster_id", "submission_id",
                "submission_status",
            ]
        let columns =
            names.map { ExportColumn($0, $0 == "row" ? .number : .text) }
            + Self.leadingFields.map { Self.column($0) } + [ExportColumn("hidden", .number)]
            + Self.furtherFields.map { Self.column($0) }
        return ExportTable(name: "rows", columns: columns, count: order.count) { index in
            let record = order[index]
            let submission = table.submissions[Int(table.submission[record])]
            let cluster = context.cluster(ofRecord: record)
            var values = [
                submission.file, table.texts.string(table.sheetNames[record]),
                String(table.rows[record]), table.kinds[record].rawValue, table.ids[record],
                cluster.map { context.snapshot.resolution.clusters[$0].id } ?? table.ids[record],
                submission.id, submission.status.rawValue,
            ]
            values += fields.map { table.value(record, $0) }
            values.insert(
                table.hidden[record] ? "1" : "0",
                at: names.count + Self.leadingFields.count
            )
            return values
        }
    }

    /// `golden_<kind>.csv`: a row for each golden record of a kind.
    func golden(_ kind: RecordKind) -> ExportTable {
        let context = context
        let stages = Stages(context)
        let clusters = context.snapshot.resolution.clusters
        let records = context.golden(kind).sorted {
            clusters[$0.cluster].id < clusters[$1.cluster].id
        }
        let columns =
            [
                ExportColumn("record_id"), ExportColumn("cluster_size", .number),
                ExportColumn("sources"), ExportColumn("status"),
            ]
            + kind.fields.map { field in
                // `status` is the record's own stage; what a unit wrote stands beside it.
                field == .status ? ExportColumn("stated_status") : Self.column(field)
            }
        return ExportTable(
            name: "golden_\(kind.rawValue)",
            columns: columns,
            count: records.count
        ) { index in
            let record = records[index]
            return [
                clusters[record.cluster].id, String(record.members.count),
                Self.sources(record, context), stages.stage(of: record).rawValue,
            ] + kind.fields.map { context.value(record, $0) }
        }
    }

    /// `issues.csv`: a row for each finding.
    var issues: ExportTable {
        let context = context
        let order = issueOrder()
        return ExportTable(
            name: "issues",
            columns: [
                ExportColumn("file"), ExportColumn("sheet"), ExportColumn("row", .number),
                ExportColumn("cell"), ExportColumn("field"), ExportColumn("rule"),
                ExportColumn("severity"), ExportColumn("value"), ExportColumn("message"),
                ExportColumn("submission_id"), ExportColumn("submission_status"),
                ExportColumn("finding_id"), ExportColumn("explanation"),
            ],
            count: order.count
        ) { index in
            let found = context.snapshot.issues[order[index]]
            let submission = context.snapshot.table.submissions[Int(found.submission)]
            let issue = found.issue
            return [
                submission.file, issue.origin.sheet, issue.origin.row.map(String.init) ?? "",
                issue.origin.column == nil ? "" : issue.origin.reference,
                issue.field?.rawValue ?? "", issue.code.rawValue, issue.severity.rawValue,
                PersonalMask.mask(issue.value, field: issue.field, code: issue.code),
                IssueCatalogue.message(
                    issue,
                    file: submission.file,
                    profile: context.snapshot.profile,
                    language: context.language
                ),
                submission.id, submission.status.rawValue,
                context.findingIDs[order[index]], context.explanation(order[index]),
            ]
        }
    }

    /// The places of a golden record's sources: `file!sheet!row`, several joined with " | ".
    static func sources(_ record: GoldenRecord, _ context: ReportContext) -> String {
        let table = context.snapshot.table
        return record.members.map { member in
            let index = Int(member)
            let file = table.submissions[Int(table.submission[index])].file
            let sheet = table.texts.string(table.sheetNames[index])
            return sheet.isEmpty
                ? "\(file)!\(table.rows[index])" : "\(file)!\(sheet)!\(table.rows[index])"
        }.joined(separator: " | ")
    }

    private static func column(_ field: FieldID) -> ExportColumn {
        switch field.form {
        case .integer, .decimal: ExportColumn(field.rawValue, .number)
        default: ExportColumn(field.rawValue)
        }
    }

    /// Records by file, submission, sheet, row, id: a total order.
    private func recordOrder() -> [Int] {
        let table = context.snapshot.table
        let ranks = fileRanks(table.submissions)
        return Array(0..<table.count).sorted { left, right in
            let (a, b) = (Int(table.submission[left]), Int(table.submission[right]))
            if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
            if table.sheetIndex[left] != table.sheetIndex[right] {
                return table.sheetIndex[left] < table.sheetIndex[right]
            }
            if table.rows[left] != table.rows[right] { return table.rows[left] < table.rows[right] }
            return table.ids[left] < table.ids[right]
        }
    }

    /// Findings by file, then as the stages found them.
    private func issueOrder() -> [Int] {
        let issues = context.snapshot.issues
        let ranks = fileRanks(context.snapshot.table.submissions)
        return issues.indices.filter { ranks.indices.contains(Int(issues[$0].submission)) }
            .sorted { left, right in
                let (a, b) = (
                    ranks[Int(issues[left].submission)], ranks[Int(issues[right].submission)]
                )
                return a == b ? left < right : a < b
            }
    }

    /// The position of each submission when they are ordered by file, receipt and id.
    private func fileRanks(_ submissions: [Submission]) -> [Int] {
        let order = submissions.indices.sorted {
            let (left, right) = (submissions[$0], submissions[$1])
            return (left.file, left.receivedAt, left.id, $0)
                < (right.file, right.receivedAt, right.id, $1)
        }
        var ranks = [Int](repeating: 0, count: submissions.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }
}
