/// A table of figures, each with a stable name and with the records it was counted from.
struct StatisticsTable: Sendable {
    /// How the values of a column are shown.
    enum Form: Sendable, Equatable {
        case count
        /// A share of 1.
        case share
        case money
    }

    struct Column: Sendable, Equatable {
        let code: String
        let label: String
        var form = Form.count
    }

    struct Row: Sendable, Equatable {
        let code: String
        let label: String
        /// The row that sums all others, which data tables of workbooks leave out.
        var isTotal = false
    }

    /// Stable and ASCII: the first part of the figures' names.
    let code: String
    /// What the table shows.
    let title: String
    /// What exactly is counted.
    let note: String
    /// What a row stands for, such as "Tỉnh, thành phố".
    let rowHeader: String
    let columns: [Column]
    let rows: [Row]
    /// One list per row, one cell per column.
    let cells: [[StatisticsCell]]

    /// All figures, row by row.
    var figures: [Figure] {
        rows.indices.flatMap { row in
            columns.indices.map { column in
                Figure(
                    id: "\(code).\(rows[row].code).\(columns[column].code)",
                    table: code,
                    rowLabel: rows[row].label,
                    columnLabel: columns[column].label,
                    value: cells[row][column].value,
                    basis: cells[row][column].basis
                )
            }
        }
    }

    /// The cell of a row and a column, by their codes.
    func cell(_ row: String, _ column: String) -> StatisticsCell? {
        guard let row = rows.firstIndex(where: { $0.code == row }),
            let column = columns.firstIndex(where: { $0.code == column })
        else { return nil }
        return cells[row][column]
    }

    /// The rows without totals, as positions.
    var dataRows: [Int] { rows.indices.filter { !rows[$0].isTotal } }

    /// Whether there is nothing to show: no rows, or only the one for what is not known.
    var isEmpty: Bool { dataRows.allSatisfy { rows[$0].code == Tally.unknown } }
}

/// A value with what it was counted from.
struct StatisticsCell: Sendable, Equatable {
    var value = 0.0
    var basis = FigureBasis.none
}

/// What a figure was counted from: positions in the snapshot.
enum FigureBasis: Sendable, Equatable {
    case none
    /// Positions in `Resolution.clusters`.
    case clusters([Int32])
    /// Positions in the record table.
    case records([Int32])
    /// Positions in the submissions.
    case submissions([Int32])
    /// Positions in the snapshot's findings.
    case issues([Int32])
}

/// One figure of the statistics.
struct Figure: Sendable, Equatable {
    /// Stable, such as `mo_hinh_theo_tinh.79.mo_hinh`.
    let id: String
    /// The table's code.
    let table: String
    let rowLabel: String
    let columnLabel: String
    let value: Double
    let basis: FigureBasis

    /// The value as files for other programs have it.
    var text: String { CanonicalNumber.decimal(value, places: 6) }

    /// The stable names of what was counted: golden records, source rows or submissions.
    func sourceIDs(in snapshot: CampaignSnapshot) -> [String] {
        let clusters = snapshot.resolution.clusters
        let table = snapshot.table
        switch basis {
        case .none: return []
        case .clusters(let list):
            return list.map { clusters[Int($0)].id }
        case .records(let list):
            return list.map { table.ids[Int($0)] }
        case .submissions(let list):
            return list.map { table.submissions[Int($0)].id }
        case .issues(let list):
            return list.map { table.submissions[Int(snapshot.issues[Int($0)].submission)].id }
        }
    }
}
