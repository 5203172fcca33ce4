/// A table as other programs read it: canonical values under stable names.
///
/// Rows are made one at a time while they are written, so that a table of a million rows needs no memory.
struct ExportTable: Sendable {
    /// The file's name without its ending, such as `golden_initiative`.
    let name: String
    let columns: [ExportColumn]
    /// How many rows there are.
    let count: Int
    /// The values of a row, one per column.
    let row: @Sendable (Int) -> [String]

    /// All rows, for small tables and tests.
    var rows: [[String]] { (0..<count).map(row) }
}

/// A column of an ``ExportTable``.
struct ExportColumn: Sendable, Equatable {
    enum Form: Sendable, Equatable {
        case text
        /// A number: `-12` is one and stays as it is.
        case number
    }
    let name: String
    let form: Form

    init(_ name: String, _ form: Form = .text) {
        self.name = name
        self.form = form
    }
}
