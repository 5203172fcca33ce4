/// What formats note beside cells; each call does nothing unless it was asked for.
extension WorkbookBuilder {
    /// Notes that a cell (row from 1, column from 0) has a comment.
    func addComment(row: Int, column: Int) throws(ReadError) {
        guard details.contains(.comments), Self.isInGrid(row: row, column: column) else { return }
        try countDetail()
        sheet.details.comments.append(CellPlace(row: row, column: column))
    }

    /// Notes a hyperlink.
    func addHyperlink(_ link: Hyperlink) throws(ReadError) {
        guard details.contains(.hyperlinks), !(link.target.isEmpty && link.location.isEmpty) else {
            return
        }
        for text in [link.target, link.location] where text.utf8.count > limits.maxCellText {
            throw ReadError(
                .tooLarge(limit: "maxCellText", allowed: limits.maxCellText),
                cell: CellReference.name(
                    sheet: sheet.name,
                    row: link.cells.rows.lowerBound,
                    column: link.cells.columns.lowerBound
                ),
                detail: "hyperlink of more than \(limits.maxCellText) bytes"
            )
        }
        try countDetail()
        sheet.details.hyperlinks.append(link)
    }

    /// Notes a hyperlink of one cell.
    func addHyperlink(row: Int, column: Int, target: String) throws(ReadError) {
        guard details.contains(.hyperlinks), Self.isInGrid(row: row, column: column) else { return }
        let (address, location) = Self.split(target)
        let cells = CellRange(rows: row...row, columns: column...column)
        try addHyperlink(Hyperlink(cells: cells, target: address, location: location))
    }

    /// Notes a table of the current sheet.
    func addTable(_ table: DefinedTable) throws(ReadError) {
        guard details.contains(.tables) else { return }
        try countDetail()
        sheet.details.tables.append(table)
    }

    /// Notes what a workbook's name for print titles stands for.
    func setPrintTitles(_ areas: [SheetArea]) {
        guard details.contains(.layout) else { return }
        for area in areas {
            if area.spansAllColumns, let rows = area.rows {
                sheet.details.printTitleRows = rows
            } else if area.spansAllRows, let columns = area.columns {
                sheet.details.printTitleColumns = columns
            }
        }
    }

    /// Notes the areas that are printed.
    func addPrintAreas(_ areas: [SheetArea]) throws(ReadError) {
        guard details.contains(.layout) else { return }
        for area in areas {
            try countDetail()
            sheet.details.printAreas.append(area.range)
        }
    }

    /// Puts comments in order, each cell once.
    func settleDetails() {
        guard details.contains(.comments) else { return }
        sheet.details.comments = Set(sheet.details.comments).sorted()
    }

    /// Counts what has to be kept beside the cells.
    func countDetail() throws(ReadError) {
        detailCount += 1
        if detailCount > limits.maxDetails {
            throw ReadError(
                .tooLarge(limit: "maxDetails", allowed: limits.maxDetails),
                cell: sheet.name.isEmpty ? nil : sheet.name,
                detail: "too many comments, links, tables and print areas"
            )
        }
    }

    private static func isInGrid(row: Int, column: Int) -> Bool {
        (1...CellReference.maxRow).contains(row) && (0..<CellReference.maxColumns).contains(column)
    }

    /// An address and the place behind its `#`, where that is a place of the same workbook.
    private static func split(_ target: String) -> (address: String, location: String) {
        target.hasPrefix("#") ? ("", String(target.dropFirst())) : (target, "")
    }
}
