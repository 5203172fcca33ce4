import SheetReader
import VietText

/// Finds the tables of a sheet between letterheads above and signatures below.
///
/// ```swift
/// let locator = TableLocator(profile: profile, headers: lexicon)
/// for region in locator.locate(in: workbook, sheet: 0, issues: &issues) {
///     region.header   // rows 7...8, "Họ và tên" spans both
///     region.rows.filter { $0.role == .data }
/// }
/// ```
///
/// Tables may stand below or beside each other. Hidden sheets, which hold code lists, give none.
struct TableLocator: Sendable {
    private let lexicon: HeaderLexicon
    private let words: RowWords
    private let values: ValueWords

    /// Lines above a table that are kept as its letterhead and title.
    private static let maxContext = 80

    init(profile: CampaignProfile, headers: HeaderLexicon, values: ValueWords? = nil) {
        lexicon = headers
        words = RowWords(profile: profile)
        self.values = values ?? ValueWords(profile: profile)
    }

    /// The tables of a sheet from top to bottom, those side by side from left to right.
    func locate(in workbook: Workbook, sheet index: Int, issues: inout IssueLog) -> [TableRegion] {
        var classifier = ValueClassifier(words: values)
        return locate(in: workbook, sheet: index, classifier: &classifier, issues: &issues)
    }

    /// The tables of a sheet, with what is known of the workbook's texts.
    func locate(
        in workbook: Workbook,
        sheet index: Int,
        classifier: inout ValueClassifier,
        issues: inout IssueLog
    ) -> [TableRegion] {
        guard workbook.sheets.indices.contains(index), workbook.sheets[index].visibility == .visible
        else { return [] }
        let looks = classifier.looks(of: workbook.texts)
        var view = SheetView(workbook, sheet: index, looks: looks)
        var finder = HeaderFinder(lexicon: lexicon, words: values)
        swap(&finder.classifier, &classifier)
        let found = finder.find(in: &view)
        swap(&finder.classifier, &classifier)
        let plans = plans(for: found, in: &view)
        var regions: [TableRegion] = []
        for (position, plan) in plans.enumerated() {
            let limit = plans[(position + 1)...].first { $0.columns.overlaps(plan.columns) }?.block
                .rows.lowerBound
            guard let region = read(plan, limit: limit ?? Int.max, after: regions, in: &view) else {
                continue
            }
            report(region, name: view.sheet.name, issues: &issues)
            regions.append(region)
        }
        return regions
    }

    // MARK: - Which headers begin a table

    /// A header that begins a table, and the rows where it is printed again.
    struct Plan {
        var block: HeaderBlock
        var columns: ClosedRange<Int>
        var repeated: Set<Int> = []
    }

    private func plans(for blocks: [HeaderBlock], in view: inout SheetView) -> [Plan] {
        var plans: [Plan] = []
        for block in blocks {
            if let position = plans.lastIndex(where: { $0.block.columns.overlaps(block.columns) }),
                plans[position].block.agreement(with: block) >= 0.75,
                !isNewList(from: plans[position].block.rows.upperBound + 1, to: block, in: &view)
            {
                plans[position].repeated.formUnion(block.rows)
            } else {
                plans.append(Plan(block: block, columns: block.columns))
            }
        }
        for position in plans.indices {
            let others = plans.indices.filter { $0 != position }.map { plans[$0].columns }
            plans[position].columns = widened(plans[position].block, others: others, in: view)
        }
        return plans
    }

    /// Whether signatures or an address stand between a header and the rows above: another list begins.
    private func isNewList(
        from first: Int,
        to block: HeaderBlock,
        in view: inout SheetView
    ) -> Bool {
        let end = view.firstStored(from: block.rows.lowerBound)
        let start = max(0, end - 14, view.firstStored(from: first))
        for index in start..<max(start, end) {
            let cells = view.cells(index)
            guard cells.count <= 4 else { continue }
            for cell in cells where cell.kind == .text && view.length(cell) <= 200 {
                if words.footerSign(view.folded(cell)) == .strong { return true }
            }
        }
        return false
    }

    /// A table's columns: those of the header, and filled ones beside it whose heading is missing.
    private func widened(
        _ block: HeaderBlock,
        others: [ClosedRange<Int>],
        in view: SheetView
    ) -> ClosedRange<Int> {
        var low = block.columns.lowerBound
        var high = block.columns.upperBound
        let start = view.firstStored(from: block.rows.upperBound + 1)
        let rows = (start..<min(start + 24, view.count)).map { view.cells($0) }.filter {
            $0.count >= 3
        }
        guard rows.count >= 2 else { return block.columns }
        func isFilled(_ column: Int) -> Bool {
            guard column >= 0, !others.contains(where: { $0.contains(column) }) else {
                return false
            }
            return rows.filter { $0.contains { Int($0.column) == column } }.count * 2 > rows.count
        }
        while isFilled(low - 1), block.columns.lowerBound - low < 2 { low -= 1 }
        while isFilled(high + 1), high - block.columns.upperBound < 3 { high += 1 }
        return low...high
    }

    // MARK: - One table

    private func read(
        _ plan: Plan,
        limit: Int,
        after regions: [TableRegion],
        in view: inout SheetView
    ) -> TableRegion? {
        let start = view.firstStored(from: plan.block.rows.upperBound + 1)
        let end = max(start, limit == Int.max ? view.count : view.firstStored(from: limit))
        let preamble = preamble(plan, after: regions, in: view)
        let heading = sectionAboveHeader(preamble, plan.block)
        let region = body(plan, start..<end, below: preamble, heading, in: &view)
        let hasRecords = region.rows.indices.contains {
            let role = region.rows[$0].role
            return role == .data || role == .example || role == .total
        }
        return hasRecords || plan.block.texts.count >= 4 ? region : nil
    }

    /// The table whose rows are some stored ones, its first section given by a heading above them.
    func body(
        _ plan: Plan,
        _ stored: Range<Int>,
        below preamble: [ContextLine],
        _ heading: TableRow? = nil,
        in view: inout SheetView
    ) -> TableRegion {
        let shape = BodyShape(plan.block, columns: plan.columns, rows: stored, in: view)
        var reader = BodyReader(
            plan.block,
            columns: plan.columns,
            shape: shape,
            words: words,
            repeated: plan.repeated
        )
        reader.read(stored, in: &view)
        reader.dropPreparedRows(in: view)
        reader.dropTrailingSections(in: view)
        if let heading { reader.rows.insert(heading, at: 0) }
        var rows: [TableRow] = []
        swap(&rows, &reader.rows)
        SectionNesting.nest(&rows)
        TotalScopes.resolve(&rows, figured: reader.figuredSections)
        return TableRegion(
            sheetIndex: view.sheetIndex,
            header: plan.block.rows,
            columns: plan.columns,
            rows: rows,
            preamble: preamble,
            footer: reader.footer,
            headerTexts: plan.block.texts
        )
    }

    /// The lines between the table above and the header.
    private func preamble(
        _ plan: Plan,
        after regions: [TableRegion],
        in view: SheetView
    ) -> [ContextLine] {
        let top = plan.block.rows.lowerBound
        let above =
            regions.filter { $0.header.upperBound < top }
            .compactMap { $0.rows.last?.row ?? $0.header.upperBound }.filter { $0 < top }.max() ?? 0
        let rows = view.firstStored(from: above + 1)..<view.firstStored(from: top)
        let lines = rows.flatMap { BodyReader.lines(view.number($0), view.cells($0), in: view) }
        return lines.suffix(Self.maxContext)
    }

    /// A heading such as `I. TẬP THỂ` directly above the header: the section of all rows below.
    private func sectionAboveHeader(_ preamble: [ContextLine], _ block: HeaderBlock) -> TableRow? {
        guard let line = preamble.last, block.rows.lowerBound - line.row <= 2,
            preamble.filter({ $0.row == line.row }).count <= 2, line.text.utf8.count <= 120
        else { return nil }
        var row = TableRow(row: line.row, role: .section)
        if let before = preamble.dropLast().last, before.row == line.row,
            let numbering = Numbering(alone: before.text)
        {
            row.numbering = numbering.text
            row.text = line.text.trimmingBlanks
        } else if let (numbering, rest) = Numbering.leading(of: line.text), !rest.isEmpty,
            numbering.style == .roman || numbering.style == .upperLetter
                || RowWords.isSectionWording(Viet.fold(rest))
        {
            row.numbering = numbering.text
            row.text = rest
        } else if RowWords.subject(Viet.fold(line.text)) == "honouree", line.text.utf8.count <= 40 {
            row.text = line.text.trimmingBlanks
        } else {
            return nil
        }
        return row
    }

    func report(_ region: TableRegion, name: String, issues: inout IssueLog) {
        func place(_ position: Int) -> CellOrigin {
            let row = region.rows[position].row
            return CellOrigin(sheet: name, row: row, column: region.columns.lowerBound)
        }
        // Rows are looked at in place: long tables would be copied row by row else.
        let left = region.rows.indices.filter { region.rows[$0].role == .leftOut }
        if let first = left.first {
            issues.append(
                Issue(.rowsLeftOut, at: place(first), arguments: ["count": .count(left.count)])
            )
        }
        for position in region.rows.indices where region.rows[position].role == .example {
            issues.append(Issue(.exampleRow, at: place(position)))
        }
    }
}
