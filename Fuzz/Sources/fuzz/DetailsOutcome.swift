import SheetReader

/// What a reading that asks for all details gave beside the cells: one value for each sheet.
struct DetailsOutcome {
    /// The details of each sheet; nil for a refusal.
    private(set) var sheets: [SheetDetails]?
    /// The cells, as ``Outcome`` describes them.
    private(set) var cells = ""

    private static var options: ReadOptions {
        var options = ReadOptions()
        options.details = .all
        return options
    }

    /// Reads a file in all ways that must agree, and ends the program where they do not.
    static func compare(_ file: [UInt8]) {
        let plain = Outcome.read(file)
        plain.check()
        precondition(plain.details?.allSatisfy { $0 == SheetDetails() } ?? true, "not asked for")
        let asked = read(file, options)
        // A part that nobody else reads may be refused: then the plain reading gives more.
        if let sheets = asked.sheets {
            precondition(asked.cells == plain.description, "details changed the cells")
            for sheet in sheets { check(sheet) }
        }
        var reference = options
        reference.usesReferenceParser = true
        let second = read(file, reference)
        precondition(asked.sheets == second.sheets, "libxml2 gives other details")
        var sink = Sink()
        let isRead = (try? WorkbookReader.stream(bytes: file, options: options, into: &sink)) != nil
        precondition(isRead == (asked.sheets != nil), "only one of stream and reading is refused")
        if isRead, let sheets = asked.sheets {
            let streamed = sink.sheets.map(withoutTables)
            precondition(streamed == sheets.map(withoutTables), "a stream gives other details")
        }
    }

    private struct Sink: WorkbookSink {
        var sheets: [SheetDetails] = []

        mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep { .more }

        mutating func endSheet(_ sheet: Sheet, of workbook: Workbook) {
            sheets.append(sheet.details)
        }
    }

    private static func read(_ file: [UInt8], _ options: ReadOptions) -> DetailsOutcome {
        let outcome = Outcome.read(file, options: options)
        outcome.check()
        return DetailsOutcome(sheets: outcome.details, cells: outcome.description)
    }

    /// OpenDocument names its tables behind all sheets: a stream has handed them on by then.
    private static func withoutTables(_ details: SheetDetails) -> SheetDetails {
        var rest = details
        rest.tables = []
        return rest
    }

    /// Holds details to what their documentation promises.
    private static func check(_ details: SheetDetails) {
        let comments = details.comments
        precondition(zip(comments, comments.dropFirst()).allSatisfy(<), "order of comments")
        for place in comments {
            precondition(isInGrid(place.row...place.row, place.column...place.column), "comment")
        }
        for link in details.hyperlinks {
            precondition(isInGrid(link.cells.rows, link.cells.columns), "place of a link")
            precondition(!(link.target.isEmpty && link.location.isEmpty), "link to nowhere")
        }
        for area in details.printAreas + details.tables.map(\.cells) {
            precondition(isInGrid(area.rows, area.columns), "area")
        }
        precondition(isInGrid(details.printTitleRows ?? 1...1, 0...0), "title rows")
        precondition(isInGrid(1...1, details.printTitleColumns ?? 0...0), "title columns")
    }

    private static func isInGrid(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> Bool {
        rows.lowerBound >= 1 && rows.upperBound <= 1_048_576 && columns.lowerBound >= 0
            && columns.upperBound < 16_384
    }
}
