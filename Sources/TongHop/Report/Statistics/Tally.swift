/// Counts things under rows and columns and remembers what was counted.
struct Tally: Sendable {
    /// The code of the row that sums all others.
    static let total = "tong"
    /// The code of the row for what is not known.
    static let unknown = "khong_ro"

    private let columns: [StatisticsTable.Column]
    private let codes: [String: Int]
    private var counted: [String: [Int: [Int32]]] = [:]
    private var distinct: [String: [Int: Set<String>]] = [:]
    private var values: [String: [Int: Double]] = [:]

    init(_ columns: [StatisticsTable.Column]) {
        self.columns = columns
        codes = Dictionary(
            columns.enumerated().map { ($1.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The rows that anything was counted under, without the total, in alphabetical order.
    var rowCodes: [String] { counted.keys.filter { $0 != Self.total }.sorted() }

    /// Makes sure that rows exist, with zeros.
    mutating func touch(_ rows: [String]) {
        for row in rows { counted[row, default: [:]][-1, default: []] = [] }
    }

    /// Counts one thing under a row, and under the total.
    mutating func add(_ source: Int32, _ row: String, _ column: String) {
        for row in [row, Self.total] { put(source, row, column) }
    }

    /// Counts a name once under a row, and once under the total.
    mutating func add(distinct name: String, _ source: Int32, _ row: String, _ column: String) {
        guard let index = codes[column] else { return }
        for row in [row, Self.total] {
            distinct[row, default: [:]][index, default: []].insert(name)
            put(source, row, column)
        }
    }

    /// Adds an amount under a row and under the total.
    mutating func add(amount: Double, _ source: Int32, _ row: String, _ column: String) {
        guard let index = codes[column] else { return }
        for row in [row, Self.total] {
            values[row, default: [:]][index, default: 0] += amount
            put(source, row, column)
        }
    }

    /// The value of a cell.
    func value(_ row: String, _ column: String) -> Double {
        codes[column].map { cell(row, $0) { _ in .none }.value } ?? 0
    }

    /// A row's cells, with what they were counted from.
    func cells(_ row: String, basis: ([Int32]) -> FigureBasis) -> [StatisticsCell] {
        columns.indices.map { cell(row, $0, basis: basis) }
    }

    private mutating func put(_ source: Int32, _ row: String, _ column: String) {
        guard let index = codes[column] else { return }
        if counted[row]?[index]?.last == source { return }
        counted[row, default: [:]][index, default: []].append(source)
    }

    private func cell(
        _ row: String,
        _ column: Int,
        basis: ([Int32]) -> FigureBasis
    ) -> StatisticsCell {
        let sources = counted[row]?[column] ?? []
        let value =
            distinct[row]?[column].map { Double($0.count) } ?? values[row]?[column]
            ?? Double(sources.count)
        return StatisticsCell(value: value, basis: sources.isEmpty ? .none : basis(sources))
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
