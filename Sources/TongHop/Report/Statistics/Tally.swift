/// Counts things under rows and columns and remembers what was counted.
struct Tally: Sendable {
    /// The code of the row that sums all others.
    static let total = "tong"
    /// The code of the row for what is not known.
    static let unknown = "khong_ro"

    /// A cell while it is counted.
    private struct Count: Sendable {
        var sources: [Int32] = []
        var names: Set<String>?
        var amount: Double?

        /// A distinct name counts once, an amount adds up, else the sources are counted.
        var value: Double { names.map { Double($0.count) } ?? amount ?? Double(sources.count) }

        mutating func add(_ source: Int32) {
            if sources.last != source { sources.append(source) }
        }
    }

    private let columns: [StatisticsTable.Column]
    private let codes: [String: Int]
    /// Rows by their codes; the total is the first.
    private var rows = [Self.total: 0]
    /// Row after row, as many cells as there are columns.
    private var cells: [Count]

    init(_ columns: [StatisticsTable.Column]) {
        self.columns = columns
        codes = Dictionary(
            columns.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        cells = [Count](repeating: Count(), count: columns.count)
    }

    /// The rows that anything was counted under, without the total, in alphabetical order.
    var rowCodes: [String] { rows.keys.filter { $0 != Self.total }.sorted() }

    /// Makes sure that rows exist, with zeros.
    mutating func touch(_ codes: [String]) {
        for code in codes { _ = row(code) }
    }

    /// Counts one thing under a row, and under the total.
    mutating func add(_ source: Int32, _ row: String, _ column: String) {
        change(row, column) { $0.add(source) }
    }

    /// Counts a name once under a row, and once under the total.
    mutating func add(distinct name: String, _ source: Int32, _ row: String, _ column: String) {
        change(row, column) { count in
            count.add(source)
            if count.names == nil { count.names = [] }
            count.names?.insert(name)
        }
    }

    /// Adds an amount under a row and under the total.
    mutating func add(amount: Double, _ source: Int32, _ row: String, _ column: String) {
        change(row, column) { count in
            count.add(source)
            count.amount = (count.amount ?? 0) + amount
        }
    }

    /// The value of a cell.
    func value(_ row: String, _ column: String) -> Double {
        guard let row = rows[row], let column = codes[column] else { return 0 }
        return cells[row * columns.count + column].value
    }

    /// A row's cells, with what they were counted from.
    func cells(_ row: String, basis: ([Int32]) -> FigureBasis) -> [StatisticsCell] {
        let first = rows[row].map { $0 * columns.count }
        return columns.indices.map { column in
            guard let first else { return StatisticsCell() }
            let count = cells[first + column]
            return StatisticsCell(
                value: count.value,
                basis: count.sources.isEmpty ? .none : basis(count.sources)
            )
        }
    }

    private mutating func change(_ row: String, _ column: String, _ change: (inout Count) -> Void) {
        guard let column = codes[column] else { return }
        let row = self.row(row)
        if row != 0 { change(&cells[row * columns.count + column]) }
        change(&cells[column])
    }

    private mutating func row(_ code: String) -> Int {
        if let row = rows[code] { return row }
        let row = rows.count
        rows[code] = row
        cells += [Count](repeating: Count(), count: columns.count)
        return row
    }
}

extension Tally {
    /// The tally as a table.
    ///
    /// Rows come by the value of the column `order`, greatest first, or as `fixed` lists them; what is
    /// not known comes last, and then the total.
    func table(
        _ words: StatisticsWords.Table,
        _ language: Language,
        basis: ([Int32]) -> FigureBasis,
        orderedBy order: String? = nil,
        fixed: [String] = [],
        hasTotal: Bool = true,
        label: (String) -> String
    ) -> StatisticsTable {
        var codes = fixed + rowCodes.filter { $0 != Self.unknown && !fixed.contains($0) }
        if let order {
            codes.sort { left, right in
                let (a, b) = (value(left, order), value(right, order))
                return a == b ? left < right : a > b
            }
        }
        var rows = codes.map { StatisticsTable.Row(code: $0, label: label($0)) }
        if rowCodes.contains(Self.unknown) {
            let unknown = words.unknown.text(in: language)
            rows.append(StatisticsTable.Row(code: Self.unknown, label: unknown))
        }
        if hasTotal, !rows.isEmpty {
            let total = StatisticsWords.total.text(in: language)
            rows.append(StatisticsTable.Row(code: Self.total, label: total, isTotal: true))
        }
        return StatisticsTable(
            code: words.code,
            title: words.title.text(in: language),
            note: words.note.text(in: language),
            rowHeader: words.rowHeader.text(in: language),
            columns: columns,
            rows: rows,
            cells: rows.map { cells($0.code, basis: basis) }
        )
    }
}
