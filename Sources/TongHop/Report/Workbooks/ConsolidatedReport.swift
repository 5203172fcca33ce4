import SheetWriter

/// `tong-hop.xlsx`: all golden records, findings and sources of a campaign, for analysts.
///
/// Sheets come in a fixed order and tables have stable names (`tbl_mo_hinh` …), since others build on them.
struct ConsolidatedReport: Sendable {
    let context: ReportContext
    let statistics: [StatisticsTable]
    private let parts: BookParts

    init(_ context: ReportContext, statistics: [StatisticsTable]) {
        self.context = context
        self.statistics = statistics
        parts = BookParts(context: context)
    }

    /// The workbook, ready to be written.
    func plan() -> WorkbookPlan {
        let kinds = RecordKind.goldenKinds.filter {
            context.snapshot.profile.kinds.contains($0) || !context.golden($0).isEmpty
        }
        let data = GoldenSheets(context)
        var sheets = [summary()] + kinds.map(data.sheet)
        let findings = FindingSheets(context)
        sheets.append(findings.sheet())
        if !context.snapshot.profile.expectedUnits.isEmpty { sheets.append(units()) }
        sheets.append(sources())
        let dictionary = DictionarySheets(context)
        sheets += [
            dictionary.dictionary(kinds), dictionary.rules(), dictionary.codes(),
            parts.page(ReportWords.notes, lines: ReportWords.noteLines),
        ]
        return parts.book(ReportWords.consolidated, sheets)
    }

    /// The overview and the funnel as tables.
    private func summary() -> SheetPlan {
        let tables = statistics.filter { ["tong_quan", "pheu"].contains($0.code) }
        let words = ReportWords.summary
        var sheet = SheetPlan(
            name: parts.text(words.name),
            blocks: [
                .line(parts.text(words.title), .title), .line(parts.text(words.about), .subtitle),
                .gap,
            ],
            freeze: .none,
            page: PagePlan(isLandscape: false)
        )
        for table in tables {
            sheet.add(.line(table.title, .heading))
            sheet.add(.table(StatisticsReport.table(table, context, hasCodes: false)))
            sheet.add(.gap)
        }
        return sheet
    }

    private func sources() -> SheetPlan {
        let submissions = context.snapshot.table.submissions
        let order = submissions.indices.sorted {
            (submissions[$0].file, submissions[$0].id) < (submissions[$1].file, submissions[$1].id)
        }
        let counts = FindingSheets.counts(context)
        let context = context
        let parts = parts
        let rows = RowSource(count: order.count) { index in
            let submission = submissions[order[index]]
            let from = submission.submitter
            return [
                .text(submission.file), .text(from.unit),
                .text(context.places.name(.province, from.provinceCode)),
                .text(context.places.name(.district, from.districtCode)),
                .text(
                    submission.kinds.sorted().map { FieldLabels.name($0, context.language) }
                        .joined(separator: ", ")
                ),
                .text(submission.period), .text(submission.form),
                parts.moment(submission.receivedAt),
                .text(
                    CodeLabels.status(submission.status, context.language),
                    tone: Self.tone(submission.status)
                ),
                .integer(submission.rowCount), .integer(counts[order[index]].errors),
                .integer(counts[order[index]].warnings), .text(submission.supersededBy ?? ""),
                .text(submission.id), .text(submission.sha256),
            ]
        }
        let words = ReportWords.self
        let columns: [ColumnPlan] = [
            ColumnPlan(parts.text(words.file), width: .measured(most: 48)),
            ColumnPlan(parts.text(words.unit), width: .measured(most: 36)),
            ColumnPlan(parts.text(words.province)), ColumnPlan(parts.text(words.district)),
            ColumnPlan(parts.text(words.kinds), width: .measured(most: 30)),
            ColumnPlan(parts.text(words.period)), ColumnPlan(parts.text(words.form)),
            ColumnPlan(parts.text(words.received), .dateTime),
            ColumnPlan(parts.text(words.status)), ColumnPlan(parts.text(words.rowCount), .integer),
            ColumnPlan(parts.text(words.errorCount), .integer),
            ColumnPlan(parts.text(words.queryCount), .integer),
            ColumnPlan(parts.text(words.replacedBy), .identifier),
            ColumnPlan(parts.text(words.submissionID), .identifier),
            ColumnPlan(
                parts.text(words.sha256),
                .identifier,
                width: .fixed(20),
                isHidden: true,
                outlineLevel: 1
            ),
        ]
        return parts.sheet(
            words.sources,
            TablePlan(name: "tbl_nguon", columns: columns, rows: rows),
            keyColumns: 1
        )
    }

    private static func tone(_ status: Submission.Status) -> Tone? {
        switch status {
        case .accepted: nil
        case .rejected: .error
        case .superseded, .retracted: .muted
        }
    }

    /// Expected units and what came of them.
    private func units() -> SheetPlan {
        let board = UnitBoard(context)
        let rows = board.expected.map { unit -> [CellPlan] in
            let status =
                unit.accepted.isEmpty
                ? (unit.rejected.isEmpty ? ReportWords.notSent : ReportWords.sentBack)
                : (unit.isLate ? ReportWords.sentLate : ReportWords.sentInTime)
            let isMissing = unit.accepted.isEmpty
            return [
                .text(unit.unit.unit.isEmpty ? placeName(unit.unit) : unit.unit.unit),
                .text(context.labels.level(unit.unit.level)),
                parts.cell(unit.unit.deadline ?? "", .decisionDate),
                parts.cell(unit.firstDay, .decisionDate),
                .text(parts.text(status), tone: isMissing ? .warning : nil),
                .integer(unit.accepted.count), .integer(unit.superseded.count),
                .integer(unit.rejected.count),
            ]
        }
        let words = ReportWords.self
        return parts.sheet(
            words.units,
            TablePlan(
                name: "tbl_don_vi",
                columns: [
                    ColumnPlan(parts.text(words.unit), width: .measured(most: 44)),
                    ColumnPlan(parts.text(words.level)),
                    ColumnPlan(parts.text(words.deadline), .date),
                    ColumnPlan(parts.text(words.firstReceived), .date),
                    ColumnPlan(parts.text(words.status)),
                    ColumnPlan(parts.text(StatisticsWords.acceptedFiles), .integer),
                    ColumnPlan(parts.text(StatisticsWords.supersededFiles), .integer),
                    ColumnPlan(parts.text(StatisticsWords.rejectedFiles), .integer),
                ],
                rows: RowSource(rows)
            ),
            keyColumns: 1
        )
    }

    private func placeName(_ unit: ExpectedUnit) -> String {
        switch unit.level {
        case "t": context.places.name(.province, unit.code)
        case "h": context.places.name(.district, unit.code)
        case "x": context.places.name(.ward, unit.code)
        default: unit.code
        }
    }
}
