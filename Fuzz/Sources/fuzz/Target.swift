import SheetReader

/// The ways into the reader that are fuzzed.
enum Target: String, CaseIterable {
    /// A whole package: directory, local headers, inflate.
    case zip
    /// The XML of a worksheet.
    case sheet
    /// The XML of the shared strings.
    case strings
    /// The XML of the styles, number formats among them.
    case styles
    /// A package with its parts laid open, so that each of them can change.
    case workbook
    /// Excel's binary files, as compound files or as their bare records.
    case xls
    /// OpenDocument's content.
    case ods
    /// Delimited text in any encoding.
    case csv
    /// HTML tables and SpreadsheetML.
    case markup
    /// A worksheet by the row scanner and by libxml2: both give the same.
    case lanes
    /// What stands beside the cells: packages laid open, and files of the other formats as they are.
    case details

    /// Reads an input; a trap, an overrun, or a wrong result ends the program.
    func run(_ input: [UInt8]) {
        switch self {
        case .zip, .xls, .csv, .markup: Outcome.read(input).check()
        case .sheet: Outcome.read(Draft.package(sheet: input)).check()
        case .strings: Outcome.read(Draft.package(strings: input)).check()
        case .styles: Outcome.read(Draft.package(styles: input)).check()
        case .workbook: Self.compare(Draft.package(open: input), reader: "both ways") { $0 }
        case .ods: Outcome.read(Draft.openDocument(content: input)).check()
        case .details:
            DetailsOutcome.compare(input.first == 1 ? Draft.package(open: input) : input)
        case .lanes:
            Self.compare(Draft.package(sheet: input), reader: "libxml2") { options in
                var reference = options
                reference.usesReferenceParser = true
                return reference
            }
        }
    }

    /// Reads a file twice and compares.
    private static func compare(
        _ file: [UInt8],
        reader: String,
        _ change: (ReadOptions) -> ReadOptions
    ) {
        let first = Outcome.read(file)
        first.check()
        let options = change(ReadOptions())
        let second = Outcome.read(file, options: options)
        guard first.description == second.description else {
            fatalError("differs from \(reader):\n\(first.description)\n\(second.description)")
        }
        let streamed = Outcome.stream(file)
        guard first.cellCount == streamed else {
            fatalError("stream: \(String(describing: streamed)) cells, not \(first.description)")
        }
    }
}
