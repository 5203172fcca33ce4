import SheetReader

/// A table with what its columns are.
struct UnderstoodTable: Sendable {
    var region: TableRegion
    var mapping: HeaderMapping
}

/// Locating and mapping together: the tables of a workbook.
struct SheetUnderstanding: Sendable {
    private let locator: TableLocator
    private let mapper: ColumnMapper
    private let learned: LearnedColumns

    init(profile: CampaignProfile) throws(ConfigurationError) {
        guard let path = Resources.path("data/headers.csv"),
            let table = try? FileSystem.read(path, atMost: 8 << 20).bytes
        else { throw .missingResource("data/headers.csv") }
        let lexicon = HeaderLexicon(table: table, profile: profile)
        learned = profile.learned
        let words = ValueWords(profile: profile)
        locator = TableLocator(profile: profile, headers: lexicon, values: words)
        mapper = ColumnMapper(profile: profile, headers: lexicon, words: words)
    }

    /// The tables of all sheets, read with what staff said of the sender's columns.
    func tables(
        of workbook: Workbook,
        file: String,
        detector: @autoclosure () -> SubmitterDetector,
        issues: inout IssueLog
    ) -> [UnderstoodTable] {
        let tables = tables(of: workbook, issues: &issues)
        guard !learned.isEmpty else { return tables }
        let submitter = detector().detect(
            file: file,
            workbook: workbook,
            regions: tables.map(\.region),
            mappings: tables.map(\.mapping)
        )
        let columns = learned.columns(of: submitter)
        guard !columns.isEmpty else { return tables }
        var classifier = ValueClassifier(words: mapper.words)
        return tables.map { table in
            var table = table
            table.mapping = mapper.map(
                table.region,
                in: workbook,
                classifier: &classifier,
                learned: columns
            )
            return table
        }
    }

    /// The tables of all sheets, known and unknown ones, in order.
    func tables(of workbook: Workbook, issues: inout IssueLog) -> [UnderstoodTable] {
        var tables: [UnderstoodTable] = []
        var classifier = ValueClassifier(words: mapper.words)
        for index in workbook.sheets.indices {
            var found: IssueLog = []
            let regions = locator.locate(
                in: workbook,
                sheet: index,
                classifier: &classifier,
                issues: &found
            )
            let own = regions.map { region in
                let mapping = mapper.map(region, in: workbook, classifier: &classifier)
                return UnderstoodTable(region: region, mapping: mapping)
            }
            let isKnown = own.contains { $0.mapping.kind != nil }
            if !isKnown, let last = tables.last,
                let page = nextPage(of: last, workbook, index, &classifier)
            {
                locator.report(page.region, name: workbook.sheets[index].name, issues: &issues)
                tables.append(page)
                continue
            }
            tables += own
            issues += found
        }
        settleSummaries(&tables)
        addSheetsWithoutTable(workbook, tables, &issues)
        return tables
    }

    /// The table of a sheet that goes on with the one before and has no header.
    private func nextPage(
        of last: UnderstoodTable,
        _ workbook: Workbook,
        _ sheet: Int,
        _ classifier: inout ValueClassifier
    ) -> UnderstoodTable? {
        guard let kind = last.mapping.kind, last.region.sheetIndex < sheet,
            let region = locator.continuation(
                of: last.region,
                numberedIn: last.mapping.column(.field(.rowNumber))?.column,
                in: workbook,
                sheet: sheet
            )
        else { return nil }
        let mapping = mapper.map(region, in: workbook, classifier: &classifier)
        return mapping.kind == kind ? UnderstoodTable(region: region, mapping: mapping) : nil
    }

    /// Says which visible sheets with rows gave nothing, beside others that did.
    private func addSheetsWithoutTable(
        _ workbook: Workbook,
        _ tables: [UnderstoodTable],
        _ issues: inout IssueLog
    ) {
        let known = Set(tables.filter { $0.mapping.kind != nil }.map(\.region.sheetIndex))
        if known.isEmpty { return }
        for (index, sheet) in workbook.sheets.enumerated()
        where sheet.visibility == .visible && !known.contains(index) {
            let hasRows = (0..<min(sheet.rowCount, 200)).contains {
                sheet.cells(inStoredRow: $0).count >= 3
            }
            guard hasRows else { continue }
            issues.append(Issue(.noTable, at: CellOrigin(sheet: sheet.name, row: nil, column: nil)))
        }
    }

    /// A table of units and numbers of works is a registration where it comes alone, but a summary beside
    /// the list of the works themselves.
    private func settleSummaries(_ tables: inout [UnderstoodTable]) {
        func lists(_ table: UnderstoodTable) -> Bool {
            guard let kind = table.mapping.kind, kind == .initiative || kind == .registration else {
                return false
            }
            return table.mapping.column(.field(.title)) != nil
                && table.region.rows.contains { $0.role == .data }
        }
        guard tables.contains(where: lists) else { return }
        for index in tables.indices
        where tables[index].mapping.kind == .registration
            && tables[index].mapping.column(.field(.registeredCount)) != nil
            && tables[index].mapping.column(.field(.title)) == nil
        {
            tables[index].mapping.kind = .statistics
        }
    }
}
