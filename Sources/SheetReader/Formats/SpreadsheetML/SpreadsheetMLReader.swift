/// Reads SpreadsheetML 2003: a workbook as one XML file, as Excel 2002 and web systems write it.
enum SpreadsheetMLReader: SpreadsheetFormat {
    static let format = WorkbookFormat.spreadsheetML

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        let handler = SpreadsheetMLHandler(builder)
        try XMLParser.parse(
            SourceStream(input.source),
            name: SpreadsheetMLHandler.part,
            handler: handler,
            limits: input.limits,
            encodings: .any
        )
        guard handler.hasWorkbook else {
            throw ReadError(.notASpreadsheet("xml"), detail: "XML of another kind")
        }
    }
}
