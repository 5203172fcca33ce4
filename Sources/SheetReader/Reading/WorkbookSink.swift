/// What a sink wants next.
public enum ReadStep: Sendable {
    /// More rows.
    case more
    /// No more rows of this sheet.
    case nextSheet
    /// Nothing more of this workbook.
    case stop
}

/// Takes a workbook's rows while it is read, so that memory does not grow with their number.
///
/// ```swift
/// struct Counter: WorkbookSink {
///     var cells = 0
///     mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
///         cells += batch.cells.count
///         return .more
///     }
/// }
/// var counter = Counter()
/// try WorkbookReader.stream(path: "danh-sach.xlsx", into: &counter)
/// ```
///
/// Rows come in ascending order. (A large sheet whose rows are stored out of order gives the
/// misplaced ones in a last batch, in order among themselves.)
public protocol WorkbookSink {
    /// Whether rows of a sheet may be wanted: asked of all sheets before the first one is read, so
    /// that other threads may read ahead. It binds nobody.
    func mayWant(_ sheet: Sheet, of workbook: Workbook) -> Bool

    /// Called before a sheet's rows; `sheet` has its name and visibility.
    mutating func beginSheet(_ sheet: Sheet, of workbook: Workbook) -> ReadStep

    /// Called for each batch of rows. Texts and cells are valid in this call only: copy what is kept.
    mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep

    /// Called after a sheet's rows; `sheet` has merges, hidden rows and columns and details, but no cells.
    mutating func endSheet(_ sheet: Sheet, of workbook: Workbook)
}

extension WorkbookSink {
    /// May want every sheet.
    public func mayWant(_ sheet: Sheet, of workbook: Workbook) -> Bool { true }

    /// Wants the rows of every sheet.
    public mutating func beginSheet(_ sheet: Sheet, of workbook: Workbook) -> ReadStep { .more }

    /// Does nothing.
    public mutating func endSheet(_ sheet: Sheet, of workbook: Workbook) {}
}

/// What to read of a workbook.
public struct ReadOptions: Sendable, Equatable {
    /// How many rows of each sheet are wanted; nil for all.
    ///
    /// Only rows with cells count.
    public var maxRowsPerSheet: Int?

    /// What to read beside the cells: comments, hyperlinks, tables, print titles.
    public var details: ReadDetails = []

    /// Whether all XML goes through libxml2, also where a faster scanner would do.
    ///
    /// The cells are the same: this is for comparing both, and for measuring.
    public var usesReferenceParser = false

    /// Whether `.xls` files that Excel encrypted with a password of its own are read.
    ///
    /// Excel 97 to 2003 does so where only the workbook's structure is protected, and opens such files
    /// without asking. By default they are refused like all encrypted files.
    public var opensDefaultPassword = false

    /// Whether other threads may decompress large parts of packages, and read further sheets, ahead of
    /// the one that calls.
    ///
    /// They do where there are several processors, in bounded memory. What comes out is the same.
    public var usesThreads = true

    /// How many threads may read sheets at the same time; nil for as many as are free.
    var sheetThreads: Int?

    /// Everything.
    public init() {}
}

extension Workbook {
    /// Hands the sheets of a workbook in memory to a sink, as a stream would.
    public func send<Sink: WorkbookSink>(to sink: inout Sink) {
        for sheet in sheets {
            var outline = sheet
            outline.removeRows()
            let first = sink.beginSheet(outline, of: self)
            if first == .stop { return }
            if first == .more, !sheet.cells.isEmpty, sink.rows(sheet, of: self) == .stop { return }
            sink.endSheet(outline, of: self)
        }
    }
}
