/// All figures of a campaign.
///
/// Counts are of golden records: a thing that several units report is counted once, and only records of
/// accepted submissions count. Rows reported are given beside them.
struct Statistics: Sendable {
    let context: ReportContext
    let stages: Stages

    init(_ context: ReportContext) {
        self.context = context
        stages = Stages(context)
    }

    /// Every table, in the order in which they are shown.
    func tables() -> [StatisticsTable] {
        [overview(), funnel()] + initiativeTables() + commendationTables() + appraisalTables()
            + registrationTables() + submissionTables() + issueTables()
    }

    /// A figure by its name, for `explain`.
    static func figure(_ id: String, in tables: [StatisticsTable]) -> Figure? {
        let code = id.prefix { $0 != "." }
        return tables.first { $0.code == code }?.figures.first { $0.id == id }
    }

    var language: Language { context.language }

    /// A column with a label of the words.
    func column(
        _ code: String,
        _ label: LocalizedText,
        _ form: StatisticsTable.Form = .count
    ) -> StatisticsTable.Column {
        StatisticsTable.Column(code: code, label: label.text(in: language), form: form)
    }

    /// The row of a record by province.
    func province(_ record: GoldenRecord) -> String {
        record.place.province.isEmpty ? Tally.unknown : record.place.province
    }

    /// The row of a record by district.
    func district(_ record: GoldenRecord) -> String {
        record.place.district.isEmpty ? Tally.unknown : record.place.district
    }

    /// The name of a province.
    func provinceName(_ code: String) -> String { context.places.name(.province, code) }

    /// For each district that is counted the name with its province's.
    func districtNames() -> [String: String] {
        var names: [String: String] = [:]
        for record in context.golden where !record.place.district.isEmpty {
            if names[record.place.district] != nil { continue }
            let district = context.places.name(.district, record.place.district)
            let province = provinceName(record.place.province)
            names[record.place.district] = province.isEmpty ? district : "\(district), \(province)"
        }
        return names
    }

    /// The key of the unit that sent a record.
    func submitterKey(_ record: Int32) -> String {
        context.senders[Int(context.snapshot.table.submission[Int(record)])]
    }

    /// The key of the unit that sent a file: its place and organisation, else its name, else the file itself.
    static func key(_ submission: Submission) -> String {
        let from = submission.submitter
        if !from.level.isEmpty, !from.organisation.isEmpty {
            return [
                from.level, from.provinceCode, from.districtCode, from.wardCode, from.organisation,
            ].joined(separator: "/")
        }
        let name = ReportContext.key(from.unit)
        return name.isEmpty ? "?" + submission.id : name
    }

    /// The total row alone, as rows of measures: what the whole campaign came to.
    func overview() -> StatisticsTable {
        let words = StatisticsWords.overview
        var rows: [StatisticsTable.Row] = []
        var cells: [[StatisticsCell]] = []
        for (measure, tally, column, basis) in measures() {
            rows.append(
                StatisticsTable.Row(code: measure.code, label: measure.title.text(in: language))
            )
            let table = tally.cells(Tally.total, basis: basis)
            cells.append([table.indices.contains(column) ? table[column] : StatisticsCell()])
        }
        return StatisticsTable(
            code: words.code,
            title: words.title.text(in: language),
            note: words.note.text(in: language),
            rowHeader: words.rowHeader.text(in: language),
            columns: [column("so_luong", StatisticsWords.quantity)],
            rows: rows,
            cells: cells
        )
    }
}

/// A measure of the overview, with the tally and the column that hold it.
typealias OverviewMeasure = (
    StatisticsWords.Measure, Tally, Int, ([Int32]) -> FigureBasis
)
