/// A native chart of a table's columns.
public struct ChartPlan: Sendable {
    /// The chart's form.
    public enum Kind: Sendable, Equatable {
        /// Lying bars: many categories or long names.
        case bar
        /// Lying bars, the series end to end.
        case stackedBar
        /// Standing columns.
        case column
        /// Standing columns, the series on top of each other.
        case stackedColumn
        /// A line.
        case line
        /// A pie; only the first series is shown.
        case pie
    }

    /// A column of a table, by the names the plan gave them.
    public struct Column: Sendable, Equatable {
        /// The table's ``TablePlan/name``.
        public var table: String
        /// The column's header.
        public var column: String

        /// The column headed `column` of `table`.
        public init(_ table: String, _ column: String) {
            self.table = table
            self.column = column
        }
    }

    /// Where the chart stands.
    public enum Place: Sendable, Equatable {
        /// Right of the categories' table, level with its header, below earlier charts there.
        case besideTable
        /// At a cell, both numbers from 0.
        case at(row: Int, column: Int)
    }

    /// The chart's form.
    public var kind: Kind
    /// Its one message.
    public var title: String
    /// What stands along the axis.
    public var categories: Column
    /// What is drawn.
    public var series: [Column]
    /// How many of the table's first rows are drawn, or nil for all.
    public var firstRows: Int?
    /// The axis titles: along the categories, and along the values.
    public var axisTitles: (categories: String, values: String)
    /// Whether each value is written at its mark.
    public var showsValues: Bool
    /// What people hear who cannot see the chart.
    public var altText: String
    /// Where it stands.
    public var place: Place
    /// Width and height in pixels; nil chooses them by the number of rows.
    public var size: (width: Int, height: Int)?

    /// Makes a chart; without an alternative text its title is used.
    public init(
        _ kind: Kind,
        title: String,
        categories: Column,
        series: [Column],
        firstRows: Int? = nil,
        axisTitles: (categories: String, values: String) = ("", ""),
        showsValues: Bool = true,
        altText: String = "",
        place: Place = .besideTable,
        size: (width: Int, height: Int)? = nil
    ) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.firstRows = firstRows
        self.axisTitles = axisTitles
        self.showsValues = showsValues
        self.altText = altText.isEmpty ? title : altText
        self.place = place
        self.size = size
    }
}
