/// Takes the events of a document's content: styles first, then the sheets.
final class ODSContentHandler: XMLHandler {
    let builder: WorkbookBuilder
    let styles: ODSStyles
    let part: String
    var names: ODSNames?

    /// How many elements are open.
    private var depth = 0
    /// Where an element began whose content is not wanted, or 0.
    private var skippedFrom = 0
    private var spreadsheetDepth = 0
    private var tableDepth = 0
    private(set) var hasSpreadsheet = false
    private var bodyKind = ""

    // The sheet.
    var sheetName = ""
    var wantsRows = true
    var columns = ODSColumns()
    var merges: [CellRange] = []
    var headers = ODSHeaders()
    private var hiddenRows = HiddenLines()
    private var hiddenBudget = HiddenBudget()
    /// The last row and column with cells, both from 1.
    private var lastRowWithCells = 0
    private var lastColumnWithCells = 0

    // The row.
    /// The number of the current row, from 1.
    var rowNumber = 1
    private var rowRepeat = 1
    private var rowStyle: UInt16?
    var row: [Cell] = []
    /// The column of the next cell.
    var column = 0

    // The cell.
    private var cellDepth = 0
    private var paragraphDepth = 0
    var cell = ODSCell()
    var text = ODSText()
    private var fonts: [(depth: Int, font: String)] = []

    init(_ builder: WorkbookBuilder, styles: ODSStyles, part: String) {
        self.builder = builder
        self.styles = styles
        self.part = part
        super.init()
    }

    override func prepare(_ names: XMLNames) {
        self.names = ODSNames(names)
        styles.prepare(names)
    }

    override var isDone: Bool { builder.isStopped }

    /// What the document is, where it holds no spreadsheet.
    var otherKind: String { bodyKind.isEmpty ? "opendocument" : bodyKind }

    // MARK: - Events

    override func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
        depth += 1
        guard skippedFrom == 0, let names else { return }
        if cellDepth > 0 {
            try startInCell(element.name, attributes, names)
        } else if tableDepth > 0 {
            try startInTable(element.name, attributes, names)
        } else if spreadsheetDepth > 0 {
            // Tables also stand in change lists and links to other files.
            if element.name == names.table, depth == spreadsheetDepth + 1 {
                try startTable(attributes, names)
            } else if try !takeRange(element.name, attributes, names) {
                skippedFrom = depth
            }
        } else {
            try startOutside(element, attributes, names)
        }
    }

    override func end(_ element: XMLElement) throws(ReadError) {
        defer { depth -= 1 }
        if skippedFrom > 0 {
            if skippedFrom == depth { skippedFrom = 0 }
            return
        }
        if paragraphDepth > 0 {
            endInParagraph()
        } else if cellDepth == depth {
            cellDepth = 0
            try finishCell()
        } else if tableDepth > 0, element.name == names?.row {
            try finishRow()
        } else if tableDepth > 0, tableDepth < depth {
            endHeaders(element.name)
        } else if tableDepth == depth {
            tableDepth = 0
            try finishTable()
        } else if spreadsheetDepth == depth {
            spreadsheetDepth = 0
        } else if spreadsheetDepth == 0 {
            styles.end(element)
        }
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        guard paragraphDepth > 0, skippedFrom == 0 else { return }
        text.append(utf8)
        try checkText()
    }

    private func startOutside(
        _ element: XMLElement,
        _ attributes: XMLAttributes,
        _ names: ODSNames
    ) throws(ReadError) {
        if element.name == names.spreadsheet {
            spreadsheetDepth = depth
            hasSpreadsheet = true
            styles.settle()
        } else if element.name == names.body {
            bodyKind = "opendocument"
        } else {
            if bodyKind == "opendocument" { bodyKind = Self.kind(element.name.string) }
            try styles.start(element, attributes)
        }
    }

    /// The kind of a document by the element that holds its content.
    private static func kind(_ name: String) -> String {
        switch name {
        case "text": "word"
        case "presentation": "powerpoint"
        case "drawing": "image"
        default: name
        }
    }

    // MARK: - Tables and columns

    private func startTable(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        tableDepth = depth
        sheetName = attributes.first(names.name)?.attributeText ?? ""
        let style = attributes.first(names.styleName)?.attributeText ?? ""
        columns = ODSColumns()
        merges = []
        hiddenRows = HiddenLines()
        lastRowWithCells = 0
        lastColumnWithCells = 0
        rowNumber = 1
        wantsRows = try builder.beginSheet(
            name: sheetName,
            visibility: styles.isHidden(table: style) ? .hidden : .visible
        )
        builder.workbook.styles = styles.styles
        try startDetails(attributes, names)
    }

    private func startInTable(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: ODSNames
    ) throws(ReadError) {
        if name == names.row {
            try startRow(attributes, names)
        } else if name == names.cell || name == names.coveredCell {
            cellDepth = depth
            try startCell(attributes, names)
        } else if name == names.column {
            let count = try repeats(attributes.first(names.columnsRepeated))
            let style = attributes.first(names.defaultCellStyle).map {
                styles.place(of: $0.attributeText)
            }
            columns.append(
                count: count,
                style: style,
                isHidden: Self.isHidden(attributes, names)
            )
        } else if names.isGroup(name) {
            beginHeaders(name, names)
        } else if name == names.table {
            throw damaged(row: rowNumber, column: 0, "a table inside a table")
        } else {
            skippedFrom = depth
        }
    }

    private func finishTable() throws(ReadError) {
        builder.workbook.styles = styles.styles
        builder.sheet.merges = merges
        try builder.setHidden(
            rows: hiddenRows.numbers(through: lastRowWithCells, budget: &hiddenBudget),
            columns: columns.hidden.numbers(through: lastColumnWithCells, budget: &hiddenBudget)
        )
        try builder.endSheet()
    }

    static func isHidden(_ attributes: XMLAttributes, _ names: ODSNames) -> Bool {
        guard let visibility = attributes.first(names.visibility) else { return false }
        return visibility.equals("collapse") || visibility.equals("filter")
    }

    // MARK: - Rows

    private func startRow(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        rowRepeat = try repeats(attributes.first(names.rowsRepeated))
        rowStyle = attributes.first(names.defaultCellStyle).map {
            styles.place(of: $0.attributeText)
        }
        row.removeAll(keepingCapacity: true)
        column = 0
        if Self.isHidden(attributes, names) { hiddenRows.append(rowNumber, count: rowRepeat) }
    }

    private func finishRow() throws(ReadError) {
        let first = rowNumber
        rowNumber = min(rowNumber + rowRepeat, Int(Int32.max))
        if row.isEmpty || !wantsRows { return }
        guard first + rowRepeat - 1 <= CellReference.maxRow else {
            throw damaged(row: first, column: 0, "row outside the sheet")
        }
        // What a repeated row would give is known before it is copied.
        guard row.count * rowRepeat <= builder.limits.maxCells else {
            throw tooLarge("maxCells", builder.limits.maxCells, "a row repeated too often")
        }
        lastRowWithCells = first + rowRepeat - 1
        lastColumnWithCells = max(lastColumnWithCells, Int(row.last?.column ?? 0) + 1)
        builder.workbook.styles = styles.styles
        let texts = rowRepeat > 1 ? ODSRowTexts(row, of: builder) : nil
        for number in first..<first + rowRepeat where wantsRows {
            if number > first { texts?.restore(&row, in: builder) }
            wantsRows = try builder.append(row: number, cells: row)
        }
    }

    /// How often a row, column or cell stands for itself.
    func repeats(_ value: XMLBytes?) throws(ReadError) -> Int {
        guard let value else { return 1 }
        guard let count = value.integer, count >= 1, count <= Int(Int32.max) else {
            throw damaged(row: rowNumber, column: column, "impossible number of repetitions")
        }
        return count
    }

    /// The style of a cell that names none.
    var defaultStyle: UInt16 { rowStyle ?? columns.style(at: column) }

    // MARK: - Inside a cell

    private func startInCell(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: ODSNames
    ) throws(ReadError) {
        if paragraphDepth == 0 {
            if name == names.table, depth == cellDepth + 1 {
                throw damaged(row: rowNumber, column: column, "a table inside a cell")
            }
            // Comments and drawings stand beside the paragraphs; their words are not the cell's.
            if name == names.annotation {
                try builder.addComment(row: rowNumber, column: column)
            }
            guard depth == cellDepth + 1, name == names.paragraph || name == names.heading else {
                skippedFrom = depth
                return
            }
            paragraphDepth = depth
            text.beginParagraph()
        } else if name == names.span {
            let style = attributes.first(names.styleName)?.attributeText ?? ""
            let own = styles.font(ofText: style)
            let font = own.isEmpty ? fonts.last?.font ?? "" : own
            fonts.append((depth, font))
            text.setFont(font)
        } else if name == names.link {
            try addLink(attributes, names)
        } else if name == names.space {
            let count = try attributes.first(names.count).map(repeats) ?? 1
            text.append(0x20, count: min(count, builder.limits.maxCellText + 1))
            try checkText()
        } else if name == names.tab {
            text.append(0x09)
        } else if name == names.lineBreak {
            text.append(0x0a)
        } else if names.isForeign(name) {
            skippedFrom = depth
        }
    }

    private func endInParagraph() {
        if let last = fonts.last, last.depth == depth {
            fonts.removeLast()
            text.setFont(fonts.last?.font ?? "")
        }
        if paragraphDepth == depth {
            text.endParagraph()
            paragraphDepth = 0
        }
    }

    private func checkText() throws(ReadError) {
        let limit = builder.limits.maxCellText
        // White space at the end is counted with the letter behind it.
        if text.utf8.count > limit, text.unitCount > limit {
            throw tooLarge("maxCellText", limit, "text of more than \(limit) characters")
        }
    }

    // MARK: - Errors

    func damaged(row: Int, column: Int, _ detail: String) -> ReadError {
        let place = CellReference.name(sheet: sheetName, row: row, column: column)
        return ReadError(.damaged, part: part, cell: place, detail: detail)
    }

    private func tooLarge(_ limit: String, _ allowed: Int, _ detail: String) -> ReadError {
        let place = CellReference.name(sheet: sheetName, row: rowNumber, column: column)
        return ReadError(
            .tooLarge(limit: limit, allowed: allowed),
            part: part,
            cell: place,
            detail: detail
        )
    }
}
