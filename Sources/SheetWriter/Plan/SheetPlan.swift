/// One sheet: blocks from top to bottom, and how it is shown and printed.
public struct SheetPlan: Sendable {
    /// Whether staff see the sheet.
    public enum Visibility: Sendable, Equatable {
        /// Shown.
        case visible
        /// Hidden; staff can show it again.
        case hidden
    }

    /// The name on the tab; characters Excel refuses are replaced, 31 characters kept, made unique.
    public var name: String
    /// Whether staff see the sheet.
    public var visibility: Visibility
    /// The tab's colour, or none.
    public var tabColour: Colour?
    /// What stands on the sheet, from row 1 downwards.
    public var blocks: [Block]
    /// Which rows and columns stay in place while scrolling.
    public var freeze: Freeze
    /// Charts, placed beside or below the tables they show.
    public var charts: [ChartPlan]
    /// Fixed widths in characters by sheet column (0 is A), over those measured from the texts.
    public var fixedWidths: [Int: Double]
    /// Whether the grid is drawn on the screen.
    public var showsGridlines: Bool
    /// How it is printed.
    public var page: PagePlan

    /// Makes an empty visible sheet with its table header frozen.
    public init(
        name: String,
        visibility: Visibility = .visible,
        tabColour: Colour? = nil,
        blocks: [Block] = [],
        freeze: Freeze = .tableHeader(keyColumns: 0),
        charts: [ChartPlan] = [],
        fixedWidths: [Int: Double] = [:],
        showsGridlines: Bool = true,
        page: PagePlan = PagePlan()
    ) {
        self.name = name
        self.visibility = visibility
        self.tabColour = tabColour
        self.blocks = blocks
        self.freeze = freeze
        self.charts = charts
        self.fixedWidths = fixedWidths
        self.showsGridlines = showsGridlines
        self.page = page
    }

    /// Puts a block below what is there.
    public mutating func add(_ block: Block) { blocks.append(block) }
}

/// A part of a sheet as wide as it needs.
public enum Block: Sendable {
    /// One line of text from column A; runs over the sheet's width and wraps when longer.
    case line(String, TextStyle)
    /// A row of free cells, as in a cover page, a letterhead or a total under a table.
    case form(FormRow)
    /// A table with one header row.
    case table(TablePlan)
    /// Empty rows.
    case space(Int)

    /// One empty row.
    public static var gap: Self { .space(1) }
}

/// What stays in place while scrolling.
public enum Freeze: Sendable, Equatable {
    /// Nothing.
    case none
    /// Everything down to the first table's header, and so many of its first columns.
    case tableHeader(keyColumns: Int)
    /// The first `rows` rows and `columns` columns.
    case at(rows: Int, columns: Int)
}

/// How a sheet is printed: always A4 and as wide as the page.
public struct PagePlan: Sendable, Equatable {
    /// Whether the long side lies below.
    public var isLandscape: Bool
    /// Whether all columns are shrunk onto one page's width.
    public var fitsWidth: Bool
    /// Whether the first table's header is repeated on each page.
    public var repeatsHeader: Bool
    /// Text in the middle of the foot; `&P` is the page, `&N` the number of pages.
    public var footer: String

    /// Makes a page set-up; the default is a landscape A4 page with "page/pages" at its foot.
    public init(
        isLandscape: Bool = true,
        fitsWidth: Bool = true,
        repeatsHeader: Bool = true,
        footer: String = "&P/&N"
    ) {
        self.isLandscape = isLandscape
        self.fitsWidth = fitsWidth
        self.repeatsHeader = repeatsHeader
        self.footer = footer
    }
}

/// A row of cells with their own looks, from column A.
public struct FormRow: Sendable {
    /// The cells from left to right; a cell may span several columns.
    public var cells: [FormCell]

    /// Makes a row of cells.
    public init(_ cells: [FormCell]) { self.cells = cells }
}

/// A cell outside tables.
public struct FormCell: Sendable {
    /// What it holds.
    public var content: CellPlan
    /// How its value is shown.
    public var kind: ColumnKind
    /// How it looks.
    public var style: TextStyle
    /// How many columns it covers; less than 1 counts as 1.
    public var span: Int

    /// The columns it covers, as many as a sheet can have.
    var columns: Int { min(max(1, span), SheetLayout.columnLimit) }

    /// Makes a cell over `span` columns.
    public init(
        _ content: CellPlan,
        kind: ColumnKind = .text,
        style: TextStyle = .body,
        span: Int = 1
    ) {
        self.content = content
        self.kind = kind
        self.style = style
        self.span = span
    }
}
