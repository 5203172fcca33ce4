/// Takes the events of a page and makes rows of its tables.
final class HTMLTableHandler: HTMLHandler {
    let builder: WorkbookBuilder
    private var styles = HTMLStyles()
    private var places: [CellStyle: UInt16]

    private var hasBegun = false
    private var wantsRows = true
    private var sheetName = "Sheet1"
    /// The number of the last row that was handed on.
    private var rowNumber = 0
    private var merges: [CellRange] = []
    private var hiddenRows = HiddenLines()
    private var hiddenColumns = HiddenLines()
    private var lastColumnWithCells = 0

    private var depth = 0
    /// Where an element began whose words are not shown, or 0.
    private var skippedFrom = 0
    private var sheetText: [UInt8]?
    private var tables: [HTMLTable] = []
    private var text = HTMLText()
    private var runs = RunBuilder()
    private var fonts: [(depth: Int, name: String)] = []
    /// How many elements that make letters bold are open, and whether the cell's words began in one.
    private var boldCount = 0
    private var beginsBold = false

    /// How many rows and columns browsers let a cell cover.
    private static let maxHeight = 65_534
    private static let maxWidth = 1_000
    private static let maxStyleSheet = 4 << 20

    init(_ builder: WorkbookBuilder) {
        self.builder = builder
        places = [CellStyle(): 0]
        super.init()
    }

    override var wantedAttributes: Set<String> {
        let usual: Set<String> = [
            "class", "style", "face", "span", "colspan", "rowspan", "x:num", "sdval", "sdnum",
        ]
        return builder.details.contains(.hyperlinks) ? usual.union(["href"]) : usual
    }

    override var isDone: Bool { builder.isStopped }

    /// Ends the sheet.
    func finish() throws(ReadError) {
        while !tables.isEmpty { try endTable() }
        try handOnWords()
        try begin()
        builder.sheet.merges = merges
        var budget = HiddenBudget()
        try builder.setHidden(
            rows: hiddenRows.numbers(through: rowNumber, budget: &budget),
            columns: hiddenColumns.numbers(through: lastColumnWithCells, budget: &budget)
        )
        try builder.endSheet()
    }

    // MARK: - Events

    override func start(_ name: String, _ attributes: [String: String]) throws(ReadError) {
        depth += 1
        if skippedFrom > 0 { return }
        switch name {
        case "style":
            sheetText = []
            skippedFrom = depth
            return
        case "script", "title", "noscript", "xml":
            skippedFrom = depth
            return
        case "table": try startTable()
        case "tr": try startRow(attributes)
        case "td", "th": try startCell(name, attributes)
        case "col": describeColumns(attributes)
        case "b", "strong": boldCount += 1
        case "a": try addLink(attributes)
        case "br": try breakLine()
        case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption": try endBlock()
        default: break
        }
        openFont(name, attributes)
    }

    override func end(_ name: String) throws(ReadError) {
        defer { depth -= 1 }
        if skippedFrom > 0 {
            if skippedFrom == depth { try endSkipped() }
            return
        }
        if fonts.last?.depth == depth { fonts.removeLast() }
        runs.close(depth: depth, at: text.utf8.count)
        switch name {
        case "table": try endTable()
        case "tr": try endRow()
        case "td", "th": try endCell()
        case "b", "strong": boldCount = max(0, boldCount - 1)
        case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption": try endBlock()
        default: break
        }
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        if sheetText != nil { takeStyleSheet(utf8) }
        guard skippedFrom == 0 else { return }
        // Between the cells of a table there is nothing but the layout of the page.
        if let table = tables.last, table.cell == nil, table.isInRow { return }
        let wasVisible = text.isVisible
        text.append(utf8)
        if !wasVisible, text.isVisible { beginsBold = boldCount > 0 }
        let limit = builder.limits.maxCellText
        if text.utf8.count > limit, UTF16Length.of(text.utf8) > limit {
            throw ReadError(
                .tooLarge(limit: "maxCellText", allowed: limit),
                part: "page",
                cell: place(column: tables.last?.cell?.column ?? 0),
                detail: "text of more than \(limit) characters"
            )
        }
    }

    /// Excel keeps the sheet's name in a comment.
    override func comment(_ utf8: XMLBytes) throws(ReadError) {
        guard !hasBegun, utf8.count < 1 << 16 else { return }
        let comment = utf8.string
        guard let open = comment.firstRange(of: "<x:Name>") else { return }
        let name = comment[open.upperBound...].prefix { $0 != "<" }
        if !name.isEmpty, name.count <= 31 { sheetName = String(name) }
    }

    private func endSkipped() throws(ReadError) {
        skippedFrom = 0
        if let sheet = sheetText { styles.read(String(decoding: sheet, as: UTF8.self)) }
        sheetText = nil
    }

    private func takeStyleSheet(_ utf8: XMLBytes) {
        guard let count = sheetText?.count, count + utf8.count <= Self.maxStyleSheet else { return }
        for index in 0..<utf8.count { sheetText?.append(utf8[index]) }
    }

    // MARK: - Fonts

    private func addLink(_ attributes: [String: String]) throws(ReadError) {
        guard let target = attributes["href"], let cell = tables.last?.cell else { return }
        try begin()
        try builder.addHyperlink(row: rowNumber + 1, column: cell.column, target: target)
    }

    private func openFont(_ name: String, _ attributes: [String: String]) {
        var font = styles.rule(element: name, attributes: attributes).fontName
        if name == "font", let face = attributes["face"].flatMap(HTMLStyles.firstFamily) {
            font = face
        }
        guard let font else { return }
        fonts.append((depth, font))
        // The font of the cell itself is known by its style.
        if name != "td", name != "th", let base = tables.last?.cell?.baseFont {
            runs.open(font == base ? "" : font, depth: depth, at: text.utf8.count)
        }
    }

    private func place(of style: CellStyle) -> UInt16 {
        if let place = places[style] { return place }
        guard builder.workbook.styles.count <= Int(UInt16.max) else { return 0 }
        let place = UInt16(clamping: builder.workbook.styles.count)
        builder.workbook.styles.append(style)
        places[style] = place
        return place
    }

    // MARK: - Words outside cells

    private func breakLine() throws(ReadError) {
        if tables.last?.cell != nil { text.breakLine() } else { try endBlock() }
    }

    private func endBlock() throws(ReadError) {
        if tables.last?.cell != nil {
            text.endBlock()
        } else if tables.last?.isInRow != true {
            try handOnWords()
        }
    }

    /// Words beside the tables are a row of their own.
    private func handOnWords() throws(ReadError) {
        defer { text.clear() }
        guard text.isVisible else { return }
        let style = place(of: CellStyle(fontName: fonts.last?.name ?? ""))
        let id = builder.text(text.utf8)
        try handOn([Cell(column: 0, style: style, text: id)])
    }

    // MARK: - Tables and rows

    private func startTable() throws(ReadError) {
        if let outer = tables.last, outer.isInRow {
            let column = outer.cell?.column ?? outer.left
            try splitRow()
            tables.append(HTMLTable(left: column))
        } else {
            try handOnWords()
            tables.append(HTMLTable(left: tables.last?.left ?? 0))
        }
    }

    /// Hands on what the outer row has so far: the table inside it stands below.
    private func splitRow() throws(ReadError) {
        let outer = tables.count - 1
        let cell = tables[outer].cell
        try endCell()
        let row = tables[outer].row
        tables[outer].row.removeAll(keepingCapacity: true)
        tables[outer].isSplit = true
        if !row.isEmpty { try handOn(row) }
        tables[outer].cell = cell
    }

    private func endTable() throws(ReadError) {
        guard !tables.isEmpty else { return }
        try endRow()
        tables.removeLast()
        clipMerges()
        text.clear()
        runs = RunBuilder()
    }

    /// A cell reaches no further down than its table.
    private func clipMerges() {
        var index = merges.count - 1
        while index >= 0, merges[index].rows.upperBound > rowNumber {
            let merge = merges[index]
            let rows = merge.rows.lowerBound...max(merge.rows.lowerBound, rowNumber)
            merges[index] = CellRange(rows: rows, columns: merge.columns)
            index -= 1
        }
    }

    private func startRow(_ attributes: [String: String]) throws(ReadError) {
        guard !tables.isEmpty else { return }
        if tables[tables.count - 1].isInRow { try endRow() } else { try handOnWords() }
        tables[tables.count - 1].beginRow()
        if styles.rule(element: "tr", attributes: attributes).isHidden {
            hiddenRows.append(rowNumber + 1, count: 1)
        }
    }

    private func endRow() throws(ReadError) {
        try endCell()
        guard let table = tables.last, table.isInRow else { return }
        tables[tables.count - 1].isInRow = false
        if !table.isSplit || !table.row.isEmpty { try handOn(table.row) }
    }

    private func handOn(_ row: [Cell]) throws(ReadError) {
        guard rowNumber < CellReference.maxRow else {
            throw ReadError(.damaged, part: "page", detail: "more rows than a sheet has")
        }
        try begin()
        rowNumber += 1
        lastColumnWithCells = max(lastColumnWithCells, Int(row.last?.column ?? 0) + 1)
        if wantsRows { wantsRows = try builder.append(row: rowNumber, cells: row) }
    }

    private func begin() throws(ReadError) {
        if hasBegun { return }
        hasBegun = true
        wantsRows = try builder.beginSheet(name: sheetName)
    }

    private func describeColumns(_ attributes: [String: String]) {
        guard !tables.isEmpty else { return }
        let index = tables.count - 1
        let first = tables[index].left + tables[index].describedColumn
        let count = Self.span(attributes["span"], max: Self.maxWidth)
        tables[index].describedColumn += count
        if styles.rule(element: "col", attributes: attributes).isHidden {
            hiddenColumns.append(first + 1, count: count)
        }
    }

    // MARK: - Cells

    private func startCell(_ name: String, _ attributes: [String: String]) throws(ReadError) {
        guard !tables.isEmpty else { return }
        let index = tables.count - 1
        if !tables[index].isInRow { try startRow([:]) }
        try endCell()
        let width = Self.span(attributes["colspan"], max: Self.maxWidth)
        let height = Self.span(attributes["rowspan"], max: Self.maxHeight)
        let column = tables[index].place(width: width, height: height)
        guard column < CellReference.maxColumns else {
            throw ReadError(
                .damaged,
                part: "page",
                cell: place(column: column),
                detail: "column outside the sheet"
            )
        }
        if width > 1 || height > 1 { try appendMerge(column, width, height) }
        let rule = styles.rule(element: name, attributes: attributes)
        let font = rule.fontName ?? fonts.last?.name ?? ""
        let format = rule.numberFormat ?? Self.libreOfficeFormat(attributes["sdnum"])
        let style = CellStyle(
            fontName: font,
            isBold: rule.isBold ?? (name == "th"),
            numberKind: format.map(SpreadsheetMLStyles.kind) ?? .number
        )
        tables[index].cell = HTMLTable.OpenCell(
            column: column,
            style: place(of: style),
            baseFont: font,
            number: attributes["x:num"] ?? attributes["sdval"]
        )
        text.clear()
        runs = RunBuilder()
    }

    /// The format's code in LibreOffice's attribute, behind the numbers of two languages.
    private static func libreOfficeFormat(_ attribute: String?) -> String? {
        let parts = attribute?.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        guard let parts, parts.count == 3, !parts[2].isEmpty else { return nil }
        return String(parts[2])
    }

    private func endCell() throws(ReadError) {
        guard let cell = tables.last?.cell else { return }
        tables[tables.count - 1].cell = nil
        defer {
            text.clear()
            runs = RunBuilder()
        }
        guard text.isVisible, wantsRows else { return }
        tables[tables.count - 1].row.append(finished(cell))
    }

    private func finished(_ cell: HTMLTable.OpenCell) -> Cell {
        let column = UInt16(clamping: cell.column)
        if let number = number(of: cell) {
            let kind = builder.workbook.styles[Int(cell.style)].numberKind
            return Cell(column: column, kind: kind, style: cell.style, number: number)
        }
        var stretches = runs.finished(at: text.utf8.count)
        var style = builder.workbook.styles[Int(cell.style)]
        if let only = stretches.first, stretches.count == 1, !only.fontName.isEmpty {
            // A cell all of whose words have one font has that font.
            style.fontName = only.fontName
            stretches = []
        }
        style.isBold = style.isBold || beginsBold
        let id = builder.text(text.utf8, runs: stretches)
        return Cell(column: column, style: place(of: style), text: id)
    }

    /// The number of a cell of which Excel says that it is one.
    ///
    /// Where the words show a date or a unit of which the page's style sheet says nothing, the words
    /// count for more.
    private func number(of cell: HTMLTable.OpenCell) -> Double? {
        guard let stored = cell.number else { return nil }
        let kind = builder.workbook.styles[Int(cell.style)].numberKind
        let plain = Array("0123456789.,-+() ".utf8)
        guard kind != .number || text.utf8.allSatisfy(plain.contains) else { return nil }
        return NumberText.parse(trimming: stored.isEmpty ? text.utf8 : Array(stored.utf8))
    }

    private func appendMerge(_ column: Int, _ width: Int, _ height: Int) throws(ReadError) {
        guard merges.count < builder.limits.maxMerges else {
            throw ReadError(
                .tooLarge(limit: "maxMerges", allowed: builder.limits.maxMerges),
                part: "page",
                detail: "too many merged areas"
            )
        }
        let top = rowNumber + 1
        let bottom = min(top + height - 1, CellReference.maxRow)
        let right = min(column + width - 1, CellReference.maxColumns - 1)
        guard top <= bottom else { return }
        merges.append(CellRange(rows: top...bottom, columns: column...right))
    }

    /// How many rows or columns a cell covers; what is no number counts as one.
    private static func span(_ value: String?, max: Int) -> Int {
        guard let value, let number = Int(value.trimmingSpaces), number > 1 else { return 1 }
        return min(number, max)
    }

    private func place(column: Int) -> String {
        CellReference.name(sheet: sheetName, row: rowNumber + 1, column: column)
    }
}
