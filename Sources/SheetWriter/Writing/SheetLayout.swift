/// Where everything of a sheet falls, and under which names.
struct SheetLayout {
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// A table's place and the names it got.
    struct Table {
        let plan: TablePlan
        let name: String
        let headers: [String]
        let headerRow: Int
        /// Rows of data; an empty table keeps one blank row, as Excel demands.
        let bodyCount: Int

        var firstRow: Int { headerRow + 1 }
        var lastRow: Int { headerRow + bodyCount }
        var firstColumn: Int { plan.firstColumn }
        var lastColumn: Int { plan.firstColumn + plan.columns.count - 1 }
    }

    /// A block and its first row.
    enum Placed {
        case line(String, TextStyle, row: Int)
        case form(FormRow, row: Int)
        case table(Table)
    }

    let plan: SheetPlan
    let name: String
    let blocks: [Placed]
    /// How many columns tables and form rows use.
    let columnCount: Int
    let rowCount: Int

    var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    init(
        _ plan: SheetPlan,
        name: String,
        rangeNames: inout Naming
    ) throws(WriteError) {
        var row = 0
        var columns = 0
        var placed: [Placed] = []
        for block in plan.blocks {
            switch block {
            case .line(let text, let style):
                placed.append(.line(SafeText.cell(text), style, row: row))
                row += 1
            case .form(let form):
                placed.append(.form(form, row: row))
                columns = max(columns, form.cells.reduce(0) { $0 + $1.columns })
                row += 1
            case .space(let count):
                row += count.clamped(to: 0...Self.rowLimit)
            case .table(let table):
                guard !table.columns.isEmpty, table.firstColumn >= 0 else { continue }
                var headers = Naming()
                let placedTable = Table(
                    plan: table,
                    name: rangeNames.range(table.name),
                    headers: table.columns.enumerated().map { index, column in
                        headers.header(column.header, index: index)
                    },
                    headerRow: row,
                    bodyCount: max(1, table.rows.count)
                )
                placed.append(.table(placedTable))
                columns = max(
                    columns,
                    table.columns.count.clamped(to: 0...Self.columnLimit + 1)
                        + table.firstColumn.clamped(to: 0...Self.columnLimit + 1)
                )
                row += 1 + placedTable.bodyCount.clamped(to: 0...Self.rowLimit)
            }
            guard row <= Self.rowLimit else {
                throw .tooManyRows(sheet: name, limit: Self.rowLimit)
            }
        }
        guard columns <= Self.columnLimit else {
            throw .tooManyColumns(sheet: name, limit: Self.columnLimit)
        }
        self.plan = plan
        self.name = name
        self.blocks = placed
        self.columnCount = columns
        self.rowCount = row
    }

    /// The sheet's name as formulas write it, always quoted.
    var quotedName: String { Self.quoted(name) }

    static func quoted(_ name: String) -> String {
        let doubled = name.map { $0 == "'" ? "''" : String($0) }.joined()
        return "'\(doubled)'"
    }

    /// A column's letters: A, B … XFD.
    static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// A range with absolute addresses, such as `'Theo tỉnh'!$A$2:$A$64`.
    static func range(
        sheet: String,
        rows: ClosedRange<Int>,
        columns: ClosedRange<Int>
    ) -> String {
        let first = "$\(letters(columns.lowerBound))$\(rows.lowerBound + 1)"
        let last = "$\(letters(columns.upperBound))$\(rows.upperBound + 1)"
        return "\(quoted(sheet))!\(first):\(last)"
    }
}
