import SheetReader
import VietText

/// Turns the cells of a region into records with canonical values.
///
/// ```swift
/// let normaliser = FieldNormaliser(profile: profile)
/// let batch = normaliser.normalise(
///     workbook, region: region, mapping: mapping, submitter: submitter, issues: &issues)
/// batch.value(0, .decisionNo)   // "123/QĐ-UBND"
/// batch.raw(0, .decisionNo)     // "QĐ số 123 /QD-UBND"
/// ```
///
/// What could not be read stands in the batch's flaws, which the checks turn into findings; what was
/// mended is reported here. Values are read once for each distinct cell content of a column.
struct FieldNormaliser: Sendable {
    let tools: NormaliseTools

    init(profile: CampaignProfile, places: PlaceResolver = PlaceResolver()) {
        tools = NormaliseTools(profile: profile, places: places)
    }

    func normalise(
        _ workbook: Workbook,
        region: TableRegion,
        mapping: HeaderMapping,
        submitter: Submitter,
        issues: inout IssueLog
    ) -> RecordBatch {
        guard let kind = mapping.kind, workbook.sheets.indices.contains(region.sheetIndex) else {
            return RecordBatch(kind: mapping.kind ?? .initiative)
        }
        let sheet = workbook.sheets[region.sheetIndex]
        var region = region
        var cells = RegionCells(workbook, region: region, mapping: mapping, isFilled: false)
        if leaveOutBlankRows(&region, cells, sheet, &issues) {
            cells = RegionCells(workbook, region: region, mapping: mapping, isFilled: false)
        }
        cells.fill()
        reportUnmapped(mapping, region, sheet, in: workbook, &issues)
        var scope = PlaceScope()
        scope.place = tools.places.place(
            ward: submitter.wardCode,
            district: submitter.districtCode,
            province: submitter.provinceCode
        )
        if let year = tools.profile.year, year > 2025 { scope.era = .y2025 }
        var work = RegionNormaliser(
            tools: tools,
            cells: cells,
            kind: kind,
            sheet: sheet,
            submitter: submitter,
            scope: scope,
            home: home(of: region, sheet, in: scope)
        )
        let batch = work.run()
        issues += work.issues
        return batch
    }

    /// Where the region's rows lie if they do not say so themselves: what its titles and its sheet's name tell,
    /// else the sender's place.
    private func home(of region: TableRegion, _ sheet: Sheet, in scope: PlaceScope) -> PlaceScope {
        let reader = TitlePlaces(places: tools.places)
        var home = scope
        if home.place.depth < 3 { home.place = reader.place(of: region.preamble, in: home.place) }
        if home.place.depth < 3 { home.place = reader.place(ofSheet: sheet.name, in: home.place) }
        return home
    }

    /// Says which columns with values were not used, and what comes nearest to them.
    private func reportUnmapped(
        _ mapping: HeaderMapping,
        _ region: TableRegion,
        _ sheet: Sheet,
        in workbook: Workbook,
        _ issues: inout IssueLog
    ) {
        let rows = region.rows.lazy.filter { $0.role == .data }.prefix(200).map(\.row)
        for column in mapping.columns where column.role == nil && !column.header.isEmpty {
            let isFilled = rows.contains { row in
                sheet.cell(row: row, column: column.column).map {
                    !CellValue($0, in: workbook).isBlank
                } ?? false
            }
            guard isFilled else { continue }
            var arguments: [String: IssueValue] = [:]
            if case .field(let field)? = column.nearest, column.score >= 0.15 {
                arguments["nearest"] = .field(field)
            }
            let origin = CellOrigin(
                sheet: sheet.name,
                row: region.header.upperBound > 0 ? region.header.upperBound : nil,
                column: column.column
            )
            issues.append(
                Issue(.unmappedColumn, at: origin, value: column.header, arguments: arguments)
            )
        }
    }

    /// Takes away rows that hold a running number and nothing else, as prepared forms do; says whether
    /// there were any.
    private func leaveOutBlankRows(
        _ region: inout TableRegion,
        _ cells: RegionCells,
        _ sheet: Sheet,
        _ issues: inout IssueLog
    ) -> Bool {
        var isFilled = [Bool](repeating: false, count: cells.rows.count)
        var unfilled = isFilled.count
        for column in cells.columns
        where unfilled > 0 && column.mapping.role != .field(.rowNumber) {
            let blank = column.blanks
            for record in isFilled.indices
            where !isFilled[record] && !blank[Int(column.index[record])] {
                isFilled[record] = true
                unfilled -= 1
            }
        }
        if unfilled == 0 { return false }
        var record = 0
        var left: [Int] = []
        for position in region.rows.indices where region.rows[position].role == .data {
            if !isFilled[record] {
                region.rows[position].role = .leftOut
                left.append(region.rows[position].row)
            }
            record += 1
        }
        // Rows without a single value are prepared lines of a form and no loss; a number is.
        let numbered = left.filter { row in
            cells.columns(.field(.rowNumber)).first.map {
                sheet.cell(row: row, column: $0.column) != nil
            }
                ?? false
        }
        if let first = numbered.first {
            issues.append(
                Issue(
                    .rowsLeftOut,
                    at: CellOrigin(
                        sheet: sheet.name,
                        row: first,
                        column: region.columns.lowerBound
                    ),
                    arguments: ["count": .count(numbered.count)]
                )
            )
        }
        return !left.isEmpty
    }
}

/// One region's normalisation: fields in the order in which they need each other.
struct RegionNormaliser {
    let tools: NormaliseTools
    let cells: RegionCells
    let kind: RecordKind
    let sheet: Sheet
    let submitter: Submitter
    /// The sender's place, which awards and levels are read by.
    let scope: PlaceScope
    /// The place that the list is about, in `scope` or the same.
    let home: PlaceScope
    var builder: BatchBuilder
    var issues: IssueLog = []
    /// What sections say, and which of it holds for each record.
    var contexts: [SectionContext] = []
    var contextOf: [Int] = []
    /// The year of dates without one.
    var year: Int?
    /// How far each amount or count may be off through rounding, by field and record.
    var steps: [FieldID: [Double]] = [:]

    init(
        tools: NormaliseTools,
        cells: RegionCells,
        kind: RecordKind,
        sheet: Sheet,
        submitter: Submitter,
        scope: PlaceScope,
        home: PlaceScope
    ) {
        self.tools = tools
        self.cells = cells
        self.kind = kind
        self.sheet = sheet
        self.submitter = submitter
        self.scope = scope
        self.home = home
        builder = BatchBuilder(
            kind: kind,
            region: cells.region,
            sheet: sheet,
            rows: cells.rows,
            isFurther: cells.isFurther,
            uses1904: cells.workbook.uses1904Dates
        )
    }

    mutating func run() -> RecordBatch {
        builder.reserve(cells.columns)
        readSections()
        year = ContextYear.find(in: cells.region.preamble) ?? tools.profile.year
        addTexts()
        addNames()
        addDates()
        addNumbers()
        addPhones()
        addCodes()
        addDecisions()
        addUnits()
        addHonoureeKinds()
        addCollectiveUnits()
        addPlaces()
        addAwards()
        addSubjects()
        addErrors()
        addClaims()
        return builder.finish()
    }

    /// Reads the sections' headings, each combination of them once.
    private mutating func readSections() {
        let reader = SectionReader(tools: tools, scope: home)
        var known: [[Int]: Int] = [:]
        var last: (sections: [Int], context: Int)?
        contextOf = cells.rows.map { row in
            if let last, last.sections == row.sections { return last.context }
            let position = known[row.sections] ?? contexts.count
            last = (row.sections, position)
            if position < contexts.count { return position }
            contexts.append(reader.context(of: row.sections, in: cells.region))
            known[row.sections] = position
            return position
        }
    }

    /// What the sections of a record say.
    func context(_ record: Int) -> SectionContext { contexts[contextOf[record]] }

    /// The first column of a role, best first.
    func column(_ role: ColumnRole) -> ColumnValues? { cells.columns(role).first }

    func origin(_ column: ColumnValues, _ position: Int) -> CellOrigin {
        let record = column.index.firstIndex { Int($0) == position } ?? 0
        let row = cells.rows.indices.contains(record) ? cells.rows[record].row : nil
        return CellOrigin(sheet: sheet.name, row: row, column: column.column)
    }

    func typed(_ value: CellValue) -> String { value.typed(uses1904: cells.workbook.uses1904Dates) }

    /// The year that the lines above the table speak of.
    enum ContextYear {
        static func find(in lines: [ContextLine]) -> Int? {
            var years: Set<Int> = []
            for line in lines {
                let folded = Viet.fold(line.text)
                // The day of the letter and that of its covering report are no hint.
                if folded.hasBytes("ngay") || folded.hasPrefix("kem theo") { continue }
                let words = folded.split(separator: " ")
                for (index, word) in words.enumerated() where index > 0 && words[index - 1] == "nam"
                {
                    if let year = Int(word), (1990...2100).contains(year) { years.insert(year) }
                }
            }
            return years.count == 1 ? years.first : nil
        }
    }
}
