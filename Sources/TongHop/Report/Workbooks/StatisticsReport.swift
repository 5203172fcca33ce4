import SheetWriter

/// `thong-ke.xlsx`: a table a sheet, charts beside the main ones, and the list that goes up.
struct StatisticsReport: Sendable {
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
        let rollups = context.snapshot.profile.rollups
        var sheets = statistics.filter { !$0.isEmpty }.map { table in
            let rollup = rollups.first { "nhom_" + $0.code == table.code }
            let title = LocalizedText(vi: table.title, en: table.title)
            return sheet(table, tab: rollup?.title ?? StatisticsWords.tab(table.code) ?? title)
        }
        let upwards = UpwardList(context)
        if !upwards.isEmpty { sheets.append(upwards.sheet()) }
        return parts.book(ReportWords.statistics, sheets)
    }

    /// A table of figures as a table of a sheet: a row's name, its figures, and its code folded away.
    static func table(
        _ table: StatisticsTable,
        _ context: ReportContext,
        hasCodes: Bool = true
    ) -> TablePlan {
        let rows = table.dataRows.map { row -> [CellPlan] in
            let cells = table.cells[row].map { CellPlan.number($0.value) }
            let code = hasCodes ? [CellPlan.text(table.rows[row].code)] : []
            return [.text(table.rows[row].label)] + cells + code
        }
        var columns = [ColumnPlan(table.rowHeader, width: .measured(most: 52))]
        let code = ReportWords.code.text(in: context.language)
        for (index, column) in table.columns.enumerated() {
            let pattern = "\(table.code).<\(code)>.\(column.code)"
            // Of many columns those that are zero throughout are hidden.
            let isIdle =
                table.columns.count > 8 && table.cells.allSatisfy { $0[index].value == 0 }
            columns.append(
                ColumnPlan(
                    column.label,
                    kind(column.form),
                    width: .fixed(13),
                    isHidden: isIdle,
                    note: ReportWords.figureNames(pattern).text(in: context.language)
                )
            )
        }
        if hasCodes {
            columns.append(
                ColumnPlan(
                    code,
                    .identifier,
                    width: .measured(most: 24),
                    isHidden: true,
                    outlineLevel: 1
                )
            )
        }
        return TablePlan(name: "tbl_" + table.code, columns: columns, rows: RowSource(rows))
    }

    private static func kind(_ form: StatisticsTable.Form) -> ColumnKind {
        switch form {
        case .count, .money: .integer
        case .share: .percent(1)
        }
    }

    private func sheet(_ table: StatisticsTable, tab: LocalizedText) -> SheetPlan {
        var sheet = parts.sheet(
            name: parts.text(tab),
            title: table.title,
            about: table.note,
            Self.table(table, context),
            keyColumns: 1
        )
        if let total = table.rows.lastIndex(where: \.isTotal) {
            let cells = table.cells[total].map {
                FormCell(.number($0.value), kind: .integer, style: .total)
            }
            sheet.add(
                .form(FormRow([FormCell(.text(table.rows[total].label), style: .total)] + cells))
            )
        }
        sheet.charts = charts(table)
        return sheet
    }

    /// Below a short table, beside a long one.
    private func place(_ table: StatisticsTable) -> ChartPlan.Place {
        let rows = table.rows.count
        return rows <= 18
            ? .at(row: rows + 6, column: 0) : .at(row: 3, column: table.columns.count + 3)
    }

    /// The charts of the main tables: sorted bars with one message each.
    private func charts(_ table: StatisticsTable) -> [ChartPlan] {
        guard let words = StatisticsWords.chart(table.code) else { return [] }
        let name = "tbl_" + table.code
        let series = words.columns.compactMap { code in
            table.columns.first { $0.code == code }?.label
        }
        guard !series.isEmpty, !table.dataRows.isEmpty else { return [] }
        // Sorted tables end in rows without any value: they need no bar. A funnel shows every step.
        let filled = table.dataRows.prefix { row in
            words.columns.contains { table.cell(table.rows[row].code, $0)?.value != 0 }
        }
        let shown = min(table.code == "pheu" ? table.dataRows.count : max(1, filled.count), 15)
        let title = words.title.text(in: context.language)
        let values = table.dataRows.prefix(shown).map { row in
            let figures = words.columns.compactMap { code -> String? in
                guard let cell = table.cell(table.rows[row].code, code) else { return nil }
                return ValueFormat.decimal(cell.value, context.language)
            }
            return "\(table.rows[row].label): \(figures.joined(separator: " / "))"
        }
        return [
            ChartPlan(
                series.count > 1 ? .stackedBar : .bar,
                title: title,
                categories: ChartPlan.Column(name, table.rowHeader),
                series: series.map { ChartPlan.Column(name, $0) },
                firstRows: shown < table.dataRows.count ? shown : nil,
                axisTitles: ("", StatisticsWords.quantity.text(in: context.language)),
                altText: "\(title). \(values.joined(separator: "; ")).",
                place: place(table)
            )
        ]
    }
}
