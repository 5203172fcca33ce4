/// The exported tables of a campaign, as files of `output/data/` and of `tonghop export`.
struct DataTables: Sendable {
    let context: ReportContext
    let statistics: [StatisticsTable]

    init(_ context: ReportContext, statistics: [StatisticsTable]) {
        self.context = context
        self.statistics = statistics
    }

    /// Every table, in the order of the contract.
    var all: [ExportTable] {
        [rows, issues] + RecordKind.goldenKinds.map(golden) + [links, submissions, figures]
    }

    /// `statistics.csv`: a row for each figure.
    var figures: ExportTable {
        let lines = statistics.flatMap { table in
            table.figures.map { figure in
                [
                    figure.id, table.title, figure.rowLabel, figure.columnLabel, figure.text,
                ]
            }
        }.sorted { $0[0] < $1[0] }
        return ExportTable(
            name: "statistics",
            columns: [
                ExportColumn("figure_id"), ExportColumn("table"), ExportColumn("row_label"),
                ExportColumn("column_label"), ExportColumn("value", .number),
            ],
            count: lines.count
        ) { lines[$0] }
    }

    /// `links.csv`: a row for each link between records of different kinds.
    var links: ExportTable {
        let clusters = context.snapshot.resolution.clusters
        let links = context.links
        return ExportTable(
            name: "links",
            columns: [
                ExportColumn("from_id"), ExportColumn("to_id"), ExportColumn("relation"),
                ExportColumn("weight", .number),
            ],
            count: links.count
        ) { index in
            let link = links[index]
            return [
                clusters[Int(link.from)].id, clusters[Int(link.to)].id, link.relation.rawValue,
                CanonicalNumber.decimal(link.weight),
            ]
        }
    }

    /// `submissions.csv`: a row for each submission.
    var submissions: ExportTable {
        let table = context.snapshot.table
        var issues = [Int](repeating: 0, count: table.submissions.count)
        for issue in context.snapshot.issues where issues.indices.contains(Int(issue.submission)) {
            issues[Int(issue.submission)] += 1
        }
        let order = table.submissions.indices.sorted {
            let (left, right) = (table.submissions[$0], table.submissions[$1])
            return (left.file, left.receivedAt, left.id, $0)
                < (right.file, right.receivedAt, right.id, $1)
        }
        let counts = issues
        let zone = context.zone
        return ExportTable(
            name: "submissions",
            columns: [
                "submission_id", "file", "sha256", "unit", "province_code", "district_code", "kind",
                "period", "received_at", "status",
            ].map { ExportColumn($0) } + [
                ExportColumn("rows", .number), ExportColumn("issues", .number),
            ]
                + ["ward_code", "level", "form", "superseded_by"].map { ExportColumn($0) },
            count: order.count
        ) { index in
            let submission = table.submissions[order[index]]
            let from = submission.submitter
            return [
                submission.id, submission.file, submission.sha256, from.unit, from.provinceCode,
                from.districtCode, submission.kinds.sorted().map(\.rawValue).joined(separator: " "),
                submission.period,
                ValueFormat.timestamp(submission.receivedAt, offsetSeconds: zone),
                submission.status.rawValue, String(submission.rowCount),
                String(counts[order[index]]),
                from.wardCode, from.level, submission.form, submission.supersededBy ?? "",
            ]
        }
    }
}

extension RecordKind {
    /// The kinds whose records are matched and merged.
    static let goldenKinds: [RecordKind] = [.initiative, .commendation, .appraisal, .registration]
}

/// Numbers as files for other programs have them: a point, no grouping.
enum CanonicalNumber {
    /// A number with at most `places` decimals, zeros at the end left out.
    static func decimal(_ value: Double, places: Int = 3) -> String {
        let places = min(max(places, 1), 9)
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        guard value.isFinite, let scaled = Int(exactly: (value * scale).rounded()) else {
            return ""
        }
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = String(padded.suffix(places))
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let whole = (scaled < 0 ? "-" : "") + String(padded.dropLast(places))
        return fraction.isEmpty ? whole : whole + "." + fraction
    }
}
