/// Where headers that are printed again on each page began.
struct ODSHeaders {
    /// The first such row, from 1.
    var row: Int?
    /// The first such column, from 0.
    var column: Int?
}

/// What is noted beside cells, where it is asked for.
extension ODSContentHandler {
    private static var areas: AreaText {
        AreaText(notation: .letters, separator: UInt8(ascii: " "))
    }

    /// Takes what a sheet's first element says of printing.
    func startDetails(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        headers = ODSHeaders()
        guard builder.details.contains(.layout),
            let text = attributes.first(names.printRanges)?.attributeText
        else { return }
        try builder.addPrintAreas(Self.areas.areas(text))
    }

    /// Notes where headers begin.
    func beginHeaders(_ name: XMLName, _ names: ODSNames) {
        if name == names.headerRows { headers.row = rowNumber }
        if name == names.headerColumns { headers.column = columns.count }
    }

    /// Notes the headers that end.
    func endHeaders(_ name: XMLName) {
        guard let names else { return }
        if name == names.headerRows, let first = headers.row {
            headers.row = nil
            let last = min(rowNumber - 1, CellReference.maxRow)
            if first <= last { builder.setPrintTitles([SheetArea(rows: first...last)]) }
        } else if name == names.headerColumns, let first = headers.column {
            headers.column = nil
            let last = columns.count - 1
            if first <= last { builder.setPrintTitles([SheetArea(columns: first...last)]) }
        }
    }

    /// Notes a link in the words of a cell.
    func addLink(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        guard builder.details.contains(.hyperlinks),
            let target = attributes.first(names.address)?.attributeText
        else { return }
        try builder.addHyperlink(row: rowNumber, column: column, target: target)
    }

    /// Takes an element of the list of database ranges; false where it is of another kind.
    ///
    /// The list stands behind all sheets: a stream has handed them on by then.
    func takeRange(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: ODSNames
    ) throws(ReadError) -> Bool {
        guard builder.details.contains(.tables) else { return false }
        if name == names.databaseRanges { return true }
        guard name == names.databaseRange else { return false }
        let title = attributes.first(names.name)?.attributeText ?? ""
        let text = attributes.first(names.targetRange)?.attributeText ?? ""
        // LibreOffice calls ranges so that nobody named.
        guard !title.hasPrefix("__Anonymous"), let area = Self.areas.areas(text).first else {
            return true
        }
        let sheet = AreaText.sheetName(text)
        try builder.countDetail()
        guard let place = builder.workbook.sheets.firstIndex(where: { $0.name == sheet }) else {
            return true
        }
        builder.workbook.sheets[place].details.tables.append(
            DefinedTable(
                name: title,
                cells: area.range,
                hasHeaderRow: attributes.first(names.containsHeader)?.boolean ?? true,
                hasTotalsRow: false
            )
        )
        return true
    }
}
