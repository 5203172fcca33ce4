/// Takes the events of a SpreadsheetML document.
final class SpreadsheetMLHandler: XMLHandler {
    /// The name of the only part, for errors.
    static let part = "workbook"

    let builder: WorkbookBuilder
    private var names: SpreadsheetMLNames?
    private var depth = 0
    /// Where an element began whose content is not wanted, or 0.
    private var skippedFrom = 0
    private(set) var hasWorkbook = false
    private var uses1904Dates = false
    var styles: SpreadsheetMLStyles

    // The sheet.
    private var isInSheet = false
    private var isInTable = false
    private var wantsRows = true
    var sheetName = ""
    private var merges: [CellRange] = []
    private var hiddenRows = HiddenLines()
    private var hiddenColumns = HiddenLines()
    private var hiddenBudget = HiddenBudget()
    private var lastRowWithCells = 0
    private var lastColumnWithCells = 0
    private var isReadingVisibility = false
    private var word: [UInt8] = []
    /// The next column that an element for columns describes.
    private var nextColumn = 0

    // The row and the cell. Rows count from 1, columns from 0.
    var rowNumber = 0
    private var rowSpan = 0
    private var row: [Cell] = []
    var column = 0
    private var nextCell = 0
    private var isInCell = false
    private var dataDepth = 0
    private var type = ""
    var style: UInt16 = 0
    private var text: [UInt8] = []
    private var runs = RunBuilder()

    init(_ builder: WorkbookBuilder) {
        self.builder = builder
        self.styles = SpreadsheetMLStyles(limits: builder.limits)
        super.init()
    }

    override func prepare(_ names: XMLNames) { self.names = SpreadsheetMLNames(names) }

    override var isDone: Bool { builder.isStopped }

    // MARK: - Events

    override func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
        depth += 1
        guard skippedFrom == 0, let names else { return }
        let name = element.name
        if dataDepth > 0 {
            startInData(name, attributes, names)
        } else if isInCell {
            try startInCell(name, attributes, names)
        } else if isInTable {
            try startInTable(name, attributes, names)
        } else if isInSheet {
            if name == names.table {
                isInTable = true
            } else if name == names.visible {
                isReadingVisibility = true
                word = []
            } else if name == names.namedRange {
                try builder.take(attributes, names)
            }
        } else {
            try startOutside(name, attributes, names)
        }
    }

    override func end(_ element: XMLElement) throws(ReadError) {
        defer { depth -= 1 }
        if skippedFrom > 0 {
            if skippedFrom == depth { skippedFrom = 0 }
            return
        }
        guard let names else { return }
        let name = element.name
        if dataDepth > 0 {
            runs.close(depth: depth, at: text.count)
            if dataDepth == depth { dataDepth = 0 }
        } else if isInCell, name == names.cell {
            isInCell = false
            try finishCell()
        } else if isInTable, name == names.row {
            try finishRow()
        } else if isInTable, name == names.table {
            isInTable = false
        } else if isReadingVisibility {
            isReadingVisibility = false
            takeVisibility()
        } else if isInSheet, name == names.worksheet {
            try finishSheet()
        } else if name == names.style {
            styles.end()
        }
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        if isReadingVisibility, word.count < 64 {
            for index in 0..<min(utf8.count, 64) { word.append(utf8[index]) }
        }
        guard dataDepth > 0, skippedFrom == 0 else { return }
        for index in 0..<utf8.count { text.append(utf8[index]) }
        let limit = builder.limits.maxCellText
        if text.count > limit, UTF16Length.of(text) > limit {
            throw tooLarge("maxCellText", limit, "text of more than \(limit) characters")
        }
    }

    private func startOutside(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        if name == names.worksheet {
            try startSheet(attributes, names)
        } else if name == names.style {
            try styles.begin(
                attributes.first(names.id)?.attributeText ?? "",
                parent: attributes.first(names.parent)?.attributeText
            )
        } else if name == names.font {
            styles.setFont(
                name: attributes.first(names.fontName)?.attributeText,
                isBold: attributes.first(names.bold)?.boolean
            )
        } else if name == names.numberFormat {
            styles.setFormat(attributes.first(names.format)?.attributeText ?? "General")
        } else if name == names.workbook {
            hasWorkbook = true
        } else if name == names.date1904 {
            uses1904Dates = true
        }
    }

    // MARK: - Sheets

    private func startSheet(
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        isInSheet = true
        sheetName = attributes.first(names.name)?.attributeText ?? ""
        merges = []
        hiddenRows = HiddenLines()
        hiddenColumns = HiddenLines()
        lastRowWithCells = 0
        lastColumnWithCells = 0
        nextColumn = 0
        rowNumber = 0
        rowSpan = 0
        builder.workbook.styles = styles.styles
        wantsRows = try builder.beginSheet(name: sheetName)
    }

    private func takeVisibility() {
        switch String(decoding: word, as: UTF8.self).trimmingSpaces {
        case "SheetHidden": builder.sheet.visibility = .hidden
        case "SheetVeryHidden": builder.sheet.visibility = .veryHidden
        default: break
        }
    }

    private func finishSheet() throws(ReadError) {
        isInSheet = false
        builder.workbook.styles = styles.styles
        builder.sheet.merges = merges
        try builder.setHidden(
            rows: hiddenRows.numbers(through: lastRowWithCells, budget: &hiddenBudget),
            columns: hiddenColumns.numbers(through: lastColumnWithCells, budget: &hiddenBudget)
        )
        try builder.endSheet()
    }

    // MARK: - Rows and columns

    private func startInTable(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        if name == names.row {
            try startRow(attributes, names)
        } else if name == names.cell {
            try startCell(attributes, names)
        } else if name == names.column {
            let first = try number(attributes.first(names.index)).map { $0 - 1 } ?? nextColumn
            let last = try first + (number(attributes.first(names.span)) ?? 0)
            nextColumn = last + 1
            if attributes.first(names.hidden)?.boolean == true {
                hiddenColumns.append(first + 1, count: last - first + 1)
            }
        }
    }

    private func startRow(
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        let index = try number(attributes.first(names.index))
        rowNumber = index ?? rowNumber + rowSpan + 1
        rowSpan = try number(attributes.first(names.span)) ?? 0
        guard rowNumber >= 1 else { throw damaged("impossible row number") }
        row.removeAll(keepingCapacity: true)
        nextCell = 0
        column = 0
        if attributes.first(names.hidden)?.boolean == true {
            hiddenRows.append(rowNumber, count: rowSpan + 1)
        }
    }

    private func finishRow() throws(ReadError) {
        guard !row.isEmpty, wantsRows else { return }
        guard rowNumber <= CellReference.maxRow else { throw damaged("row outside the sheet") }
        lastRowWithCells = max(lastRowWithCells, rowNumber)
        lastColumnWithCells = max(lastColumnWithCells, Int(row.last?.column ?? 0) + 1)
        for index in row.indices.dropFirst() where row[index - 1].column >= row[index].column {
            row = try builder.sheet.sortedByColumn(row, number: rowNumber)
            break
        }
        builder.workbook.styles = styles.styles
        wantsRows = try builder.append(row: rowNumber, cells: row)
    }

    /// A count or position; nil where there is none.
    private func number(_ value: XMLBytes?) throws(ReadError) -> Int? {
        guard let value else { return nil }
        guard let number = value.integer, (0...Int(Int32.max)).contains(number) else {
            throw damaged("impossible position")
        }
        return number
    }

    // MARK: - Cells

    private func startCell(
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        isInCell = true
        type = ""
        text.removeAll(keepingCapacity: true)
        runs = RunBuilder()
        column = try number(attributes.first(names.index)).map { $0 - 1 } ?? nextCell
        guard column >= 0 else { throw damaged("impossible column number") }
        style = attributes.first(names.styleID).map { styles.place(of: $0.attributeText) } ?? 0
        let across = try number(attributes.first(names.mergeAcross)) ?? 0
        let down = try number(attributes.first(names.mergeDown)) ?? 0
        nextCell = column + across + 1
        if let link = attributes.first(names.link), builder.details.contains(.hyperlinks) {
            try builder.addHyperlink(row: rowNumber, column: column, target: link.attributeText)
        }
        guard across > 0 || down > 0, column < CellReference.maxColumns,
            (1...CellReference.maxRow).contains(rowNumber)
        else { return }
        guard merges.count < builder.limits.maxMerges else {
            throw tooLarge("maxMerges", builder.limits.maxMerges, "too many merged areas")
        }
        let right = min(column + across, CellReference.maxColumns - 1)
        let bottom = min(rowNumber + down, CellReference.maxRow)
        merges.append(CellRange(rows: rowNumber...bottom, columns: column...right))
    }

    private func startInCell(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) throws(ReadError) {
        if name == names.comment { try builder.addComment(row: rowNumber, column: column) }
        if name == names.data, type.isEmpty {
            dataDepth = depth
            type = attributes.first(names.type)?.attributeText ?? "String"
        } else {
            // Comments have an element of the same name for their own words.
            skippedFrom = depth
        }
    }

    private func startInData(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: SpreadsheetMLNames
    ) {
        if name == names.font, let face = attributes.first(names.face) {
            runs.open(face.attributeText, depth: depth, at: text.count)
        }
    }

    private func finishCell() throws(ReadError) {
        guard wantsRows, !text.isEmpty || type == "Number" else { return }
        guard column < CellReference.maxColumns else { throw damaged("column outside the sheet") }
        let place = UInt16(clamping: column)
        switch type {
        case "Number", "DateTime", "Boolean":
            if let value = try numericCell(String(decoding: text, as: UTF8.self), column: place) {
                row.append(value)
            }
        case "Error":
            row.append(Cell(column: place, kind: .error, style: style, text: builder.text(text)))
        default:
            let id = builder.text(text, runs: runs.finished(at: text.count))
            row.append(Cell(column: place, style: style, text: id))
        }
    }

    private func numericCell(_ raw: String, column: UInt16) throws(ReadError) -> Cell? {
        let value = raw.trimmingSpaces
        if value.isEmpty { return nil }
        let kind = styles.numberKind(at: style)
        if type == "Boolean", value == "0" || value == "1" {
            return Cell(column: column, kind: .boolean, style: style, number: value == "1" ? 1 : 0)
        }
        if type == "Number", let number = NumberText.parse(trimming: value.utf8) {
            // Dates are counted from 1900 in all that is read here.
            let isDay = uses1904Dates && (kind == .date || kind == .datetime)
            return Cell(
                column: column,
                kind: kind,
                style: style,
                number: isDay ? number + 1462 : number
            )
        }
        if type == "DateTime", let date = serial(value) {
            let isLength = date.kind == .duration && kind == .time
            return Cell(
                column: column,
                kind: kind == .number || isLength ? date.kind : kind,
                style: style,
                number: date.serial
            )
        }
        if type == "DateTime" {
            return Cell(column: column, style: style, text: builder.text(value))
        }
        throw damaged("value does not fit its type")
    }

    /// A date's serial number and kind.
    ///
    /// Times of day are written as times of the day before 1900 began.
    private func serial(_ value: String) -> (serial: Double, kind: CellKind)? {
        for day in ["1899-12-31T", "1899-12-30T"] where value.hasPrefix(day) {
            return clock(value.dropFirst(day.count))
        }
        return ISODate.parseDay(value)
    }

    /// The days of `08:30:00.000`; LibreOffice lets the hours of a length of time run on.
    private func clock(_ value: Substring) -> (serial: Double, kind: CellKind)? {
        let parts = value.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let hours = NumberText.parse(trimming: parts[0].utf8),
            let minutes = NumberText.parse(trimming: parts[1].utf8),
            let seconds = NumberText.parse(trimming: parts[2].utf8)
        else { return nil }
        let days = (hours * 3600 + minutes * 60 + seconds) / 86_400
        guard days >= 0, days.isFinite else { return nil }
        return (days, days < 1 ? .time : .duration)
    }

    // MARK: - Errors

    private func damaged(_ detail: String) -> ReadError {
        ReadError(
            .damaged,
            part: Self.part,
            cell: CellReference.name(sheet: sheetName, row: rowNumber, column: column),
            detail: detail
        )
    }

    private func tooLarge(_ limit: String, _ allowed: Int, _ detail: String) -> ReadError {
        ReadError(
            .tooLarge(limit: limit, allowed: allowed),
            part: Self.part,
            cell: CellReference.name(sheet: sheetName, row: rowNumber, column: column),
            detail: detail
        )
    }
}
