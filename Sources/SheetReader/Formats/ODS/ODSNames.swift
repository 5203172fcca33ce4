/// The names that a document's content is made of.
struct ODSNames {
    let body, spreadsheet, table, column, row, cell, coveredCell: XMLName
    let paragraph, heading, span, space, tab, lineBreak: XMLName
    let name, styleName, defaultCellStyle, visibility: XMLName
    let columnsRepeated, rowsRepeated, columnsSpanned, rowsSpanned, count: XMLName
    let valueType, value, dateValue, timeValue, booleanValue, stringValue: XMLName
    let annotation, link, address, printRanges, headerRows, headerColumns: XMLName
    let databaseRanges, databaseRange, targetRange, containsHeader: XMLName
    /// The namespace of LibreOffice's extensions.
    let extensionNamespace: XMLName
    private let groups: [XMLName]
    private let foreign: [XMLName]

    init(_ names: XMLNames) {
        body = names.intern("body")
        spreadsheet = names.intern("spreadsheet")
        table = names.intern("table")
        column = names.intern("table-column")
        row = names.intern("table-row")
        cell = names.intern("table-cell")
        coveredCell = names.intern("covered-table-cell")
        paragraph = names.intern("p")
        heading = names.intern("h")
        span = names.intern("span")
        space = names.intern("s")
        tab = names.intern("tab")
        lineBreak = names.intern("line-break")
        name = names.intern("name")
        styleName = names.intern("style-name")
        defaultCellStyle = names.intern("default-cell-style-name")
        visibility = names.intern("visibility")
        columnsRepeated = names.intern("number-columns-repeated")
        rowsRepeated = names.intern("number-rows-repeated")
        columnsSpanned = names.intern("number-columns-spanned")
        rowsSpanned = names.intern("number-rows-spanned")
        count = names.intern("c")
        valueType = names.intern("value-type")
        value = names.intern("value")
        dateValue = names.intern("date-value")
        timeValue = names.intern("time-value")
        booleanValue = names.intern("boolean-value")
        stringValue = names.intern("string-value")
        annotation = names.intern("annotation")
        link = names.intern("a")
        address = names.intern("href")
        printRanges = names.intern("print-ranges")
        headerRows = names.intern("table-header-rows")
        headerColumns = names.intern("table-header-columns")
        databaseRanges = names.intern("database-ranges")
        databaseRange = names.intern("database-range")
        targetRange = names.intern("target-range-address")
        containsHeader = names.intern("contains-header")
        extensionNamespace = names.intern(
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
        )
        groups = [
            names.intern("table-header-rows"), names.intern("table-row-group"),
            names.intern("table-rows"), names.intern("table-header-columns"),
            names.intern("table-column-group"), names.intern("table-columns"),
        ]
        foreign = [
            names.intern("annotation"), names.intern("ruby-text"), names.intern("note"),
            names.intern("frame"), names.intern("annotation-end"),
        ]
    }

    /// Whether an element of a table holds rows or columns.
    func isGroup(_ name: XMLName) -> Bool { groups.contains(name) }

    /// Whether the words of an element in a paragraph are not those of the cell.
    func isForeign(_ name: XMLName) -> Bool { foreign.contains(name) }
}
