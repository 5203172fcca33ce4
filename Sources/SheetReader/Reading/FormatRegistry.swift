/// The formats that can be read: one line each.
enum FormatRegistry {
    static let all: [any SpreadsheetFormat.Type] = [
        XLSXReader.self,
        XLSReader.self,
        ODSReader.self,
        SpreadsheetMLReader.self,
        HTMLReader.self,
        CSVReader.self,
    ]

    /// The reader of a format; nil while there is none.
    static func reader(of format: WorkbookFormat) -> (any SpreadsheetFormat.Type)? {
        all.first { $0.format == format }
    }
}
