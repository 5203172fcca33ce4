/// The names that a SpreadsheetML document is made of.
struct SpreadsheetMLNames {
    let workbook, date1904, style, font, numberFormat: XMLName
    let worksheet, table, column, row, cell, data, comment, visible: XMLName
    let id, parent, fontName, bold, format, face: XMLName
    let link, namedRange, refersTo: XMLName
    let name, index, span, hidden, styleID, mergeAcross, mergeDown, type: XMLName

    init(_ names: XMLNames) {
        workbook = names.intern("Workbook")
        date1904 = names.intern("Date1904")
        style = names.intern("Style")
        font = names.intern("Font")
        numberFormat = names.intern("NumberFormat")
        worksheet = names.intern("Worksheet")
        table = names.intern("Table")
        column = names.intern("Column")
        row = names.intern("Row")
        cell = names.intern("Cell")
        data = names.intern("Data")
        comment = names.intern("Comment")
        visible = names.intern("Visible")
        id = names.intern("ID")
        parent = names.intern("Parent")
        fontName = names.intern("FontName")
        bold = names.intern("Bold")
        format = names.intern("Format")
        face = names.intern("Face")
        link = names.intern("HRef")
        namedRange = names.intern("NamedRange")
        refersTo = names.intern("RefersTo")
        name = names.intern("Name")
        index = names.intern("Index")
        span = names.intern("Span")
        hidden = names.intern("Hidden")
        styleID = names.intern("StyleID")
        mergeAcross = names.intern("MergeAcross")
        mergeDown = names.intern("MergeDown")
        type = names.intern("Type")
    }
}
