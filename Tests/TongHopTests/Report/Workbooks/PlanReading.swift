@testable import SheetWriter
@testable import TongHop

/// Reads plans back for tests.
extension SheetPlan {
    /// The tables of the sheet.
    var tables: [TablePlan] {
        blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    /// Lines and free cells.
    var freeTexts: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .line(let line, _): [line]
            case .form(let row): row.cells.map { $0.content.shown }
            default: []
            }
        }.filter { !$0.isEmpty }
    }
}

extension TablePlan {
    /// All rows as texts.
    var texts: [[String]] { (0..<rows.count).map { cells(of: $0).map(\.shown) } }

    /// A row's cells.
    func cells(of row: Int) -> [CellPlan] { rows.row(row) }

    /// The values of a column, by its header.
    func column(_ header: String) -> [String] {
        guard let index = columns.firstIndex(where: { $0.header == header }) else { return [] }
        return texts.map { $0[index] }
    }
}

extension CellPlan {
    /// The value as a short text.
    var shown: String {
        switch value {
        case .blank: ""
        case .text(let text): text
        case .number(let number): CanonicalNumber.decimal(number)
        case .integer(let number): String(number)
        case .date(let day): "\(day.year)-\(day.month)-\(day.day)"
        case .dateTime(let day, let minutes): "\(day.year)-\(day.month)-\(day.day) \(minutes)"
        }
    }
}

extension WorkbookPlan {
    /// The sheet with a table of this name.
    func table(_ name: String) -> TablePlan? {
        sheets.flatMap(\.tables).first { $0.name == name }
    }

    /// Every text that is shown anywhere.
    var allTexts: [String] {
        sheets.flatMap { sheet in
            sheet.freeTexts
                + sheet.tables.flatMap { table in
                    table.columns.map(\.header) + table.texts.flatMap { $0 }
                }
        }
    }

    /// Names and headings that the program itself wrote: all but the tables' rows.
    var ownWords: [String] {
        sheets.flatMap { sheet in
            [sheet.name] + sheet.freeTexts + sheet.tables.flatMap { $0.columns.map(\.header) }
                + sheet.charts.map(\.title)
        }
    }
}
