/// A workbook described in plain values, ready to be written by ``WorkbookWriter``.
///
/// A plan says what a reader of the workbook should see; where a cell falls, how wide a column is,
/// which C call makes it and what its limits are is the writer's business:
///
/// ```swift
/// var sheet = SheetPlan(name: "Theo tỉnh")
/// sheet.add(.line("Số mô hình theo tỉnh", .title))
/// sheet.add(.line("Mỗi dòng là một tỉnh; đếm sau khi gộp trùng.", .subtitle))
/// sheet.add(.gap)
/// sheet.add(.table(TablePlan(
///     name: "tbl_theo_tinh",
///     columns: [ColumnPlan("Tỉnh"), ColumnPlan("Số mô hình", .integer)],
///     rows: RowSource([[.text("TP. Hồ Chí Minh"), .integer(832)]])
/// )))
/// sheet.charts = [ChartPlan(.bar, title: "Số mô hình",
///     categories: .init("tbl_theo_tinh", "Tỉnh"), series: [.init("tbl_theo_tinh", "Số mô hình")])]
/// try WorkbookWriter.write(WorkbookPlan(created: stamp, sheets: [sheet]), to: path)
/// ```
///
/// The same plan always gives the same bytes.
public struct WorkbookPlan: Sendable {
    /// How rows are kept while the workbook is written.
    public enum Mode: Sendable, Equatable {
        /// Whole workbook in memory up to ``WorkbookWriter/wholeWorkbookCells`` cells, else streamed.
        case automatic
        /// In memory: real Excel tables.
        case whole
        /// Row by row with flat memory: header row and autofilter instead of Excel tables.
        case streamed
    }

    /// Title, author and other facts shown in the file's properties.
    public var properties: DocumentProperties
    /// The creation time written into the file; fixed by the caller so that bytes repeat.
    public var created: TimeStamp
    /// The sheets, in order; the first visible one is shown when the file is opened.
    public var sheets: [SheetPlan]
    /// Names for ranges, usable in formulas and pivot tables.
    public var names: [DefinedName]
    /// How rows are kept while writing.
    public var mode: Mode
    /// The font of every cell that does not ask for another size.
    public var font: FontPlan
    /// The name of the hidden sheet that holds the dropdowns' values.
    public var choicesSheetName: String

    /// Makes a plan; everything but the creation time has a sensible default.
    public init(
        created: TimeStamp,
        properties: DocumentProperties = DocumentProperties(),
        sheets: [SheetPlan] = [],
        names: [DefinedName] = [],
        mode: Mode = .automatic,
        font: FontPlan = FontPlan(),
        choicesSheetName: String = "DanhMuc"
    ) {
        self.created = created
        self.properties = properties
        self.sheets = sheets
        self.names = names
        self.mode = mode
        self.font = font
        self.choicesSheetName = choicesSheetName
    }
}

/// The facts a spreadsheet program shows under "Properties".
public struct DocumentProperties: Sendable, Equatable {
    /// The document's title.
    public var title: String
    /// What it is about.
    public var subject: String
    /// The issuing unit.
    public var author: String
    /// A free remark, such as the run's id.
    public var comments: String

    /// Makes properties; empty ones are left out of the file.
    public init(
        title: String = "",
        subject: String = "",
        author: String = "",
        comments: String = ""
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.comments = comments
    }
}

/// A moment in UTC, given by the caller: the writer never asks a clock.
public struct TimeStamp: Sendable, Hashable {
    /// Seconds since 1 January 1970, UTC.
    public let secondsSince1970: Int64

    /// Makes a moment from seconds since 1 January 1970, UTC.
    public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// Midnight UTC of a calendar day.
    public init(_ day: CalendarDay) {
        self.init(secondsSince1970: Int64(day.daysSince1970) * 86_400)
    }
}

/// The font of a workbook's cells.
public struct FontPlan: Sendable, Hashable {
    /// The family, such as "Calibri" or "Times New Roman".
    public var name: String
    /// The size in points.
    public var size: Double

    /// Makes a font; the default is the one spreadsheet programs start with.
    public init(name: String = "Calibri", size: Double = 11) {
        self.name = name
        self.size = size
    }
}

/// A name for a table's column or a whole table's data.
public struct DefinedName: Sendable, Equatable {
    /// The name; made a valid ASCII name when it is not one.
    public var name: String
    /// The table's ``TablePlan/name``.
    public var table: String
    /// The column's header, or nil for all columns.
    public var column: String?

    /// Names `column` of `table`, or all its data when `column` is nil.
    public init(_ name: String, table: String, column: String? = nil) {
        self.name = name
        self.table = table
        self.column = column
    }
}
