import SheetReader
import VietText

extension RegionNormaliser {
    /// What the table says of its own sums and of how many rows it has.
    mutating func addClaims() {
        // Made once: a table may have thousands of subtotals.
        let figures = figureColumns()
        for (position, row) in cells.region.rows.enumerated() {
            switch row.role {
            case .total, .subtotal: addTotals(row, at: position, figures)
            case .section where row.sums != nil: addTotals(row, at: position, figures)
            default: break
            }
            if row.role == .total || row.role == .subtotal {
                addCounts(row.text, row: row.row, scope: scope(row, at: position))
            }
        }
        for line in cells.region.footer { addCounts(line.text, row: line.row, scope: .table) }
        for line in cells.region.preamble {
            addCounts(line.text, row: line.row, scope: .table, isAbove: true)
        }
    }

    /// A column of figures with what is needed to read its totals; several where their sums are one field's.
    private struct Figures {
        var field: FieldID
        var columns: [Int]
        var reader: NumberReader
        var tolerance: Double
    }

    private func figureColumns() -> [Figures] {
        var amounts: Int?
        var figures: [Figures] = []
        for column in cells.columns {
            guard case .field(let field)? = column.mapping.role, field.form == .integer,
                field != .rowNumber, field != .year, field != .delegation
            else { continue }
            if field == .amount, let amounts {
                figures[amounts].columns.append(column.column)
                continue
            }
            if field == .amount { amounts = figures.count }
            var reader = reader(field, column)
            reader.isCount = field != .amount
            figures.append(
                Figures(
                    field: field,
                    columns: [column.column],
                    reader: reader,
                    tolerance: roundings(of: field)
                )
            )
        }
        return figures
    }

    private mutating func addTotals(_ row: TableRow, at position: Int, _ figures: [Figures]) {
        for figure in figures {
            var found: [(number: ReadNumber, raw: String, column: Int)] = []
            for column in figure.columns {
                guard let cell = sheet.cell(row: row.row, column: column) else { continue }
                let value = CellValue(cell, in: cells.workbook)
                guard case .number(let number) = Self.reading(value, figure.reader) else {
                    continue
                }
                found.append((number, typed(value), column))
            }
            guard let first = found.first else { continue }
            let step = found.reduce(0) { $0 + $1.number.step }
            builder.claim(
                TableClaim(
                    field: figure.field,
                    scope: scope(row, at: position),
                    value: found.reduce(0) { $0 + $1.number.value },
                    raw: found.map(\.raw).joined(separator: " + "),
                    origin: CellOrigin(sheet: sheet.name, row: row.row, column: first.column),
                    tolerance: 0.5 + step / 2 + figure.tolerance
                )
            )
        }
    }

    /// The rows that a total sums: those the locator found, else the section's, else all.
    private func scope(_ row: TableRow, at position: Int) -> TableClaim.Scope {
        if let sums = row.sums { return .rows(sums) }
        guard row.role == .subtotal else { return .table }
        let rows = cells.region.rows
        var first: Int?
        var last: Int?
        for index in stride(from: position - 1, through: 0, by: -1) {
            if rows[index].role == .data {
                last = last ?? rows[index].row
                first = rows[index].row
            } else if rows[index].role == .subtotal || rows[index].role == .section, last != nil {
                break
            }
        }
        guard let first, let last else { return .table }
        return .rows(min(first, last)...max(first, last))
    }

    /// What sums in tỷ may have lost by rounding; errors of both signs mostly cancel.
    private func roundings(of field: FieldID) -> Double {
        let rounded = (steps[field] ?? []).filter { $0 >= 1e6 }
        guard let largest = rounded.max() else { return 0 }
        return largest / 2 * Double(rounded.count).squareRoot()
    }

    /// Whether a line says how many rows there are.
    ///
    /// Above the table the covering letter does: "(Kèm theo Tờ trình số 15/TTr-UBND đề nghị khen thưởng
    /// 12 tập thể, 35 cá nhân)"; below it the list, its totals, and the reports that go with it.
    private static func isStatement(_ line: String, isAbove: Bool) -> Bool {
        if line.hasBytes("bao cao thanh tich") { return true }
        if isAbove {
            return line.hasBytes("to trinh") || line.hasBytes("de nghi")
                || line.hasPrefix("danh sach gom") || line.hasPrefix("danh sach nay")
        }
        return [
            "tong cong", "tong so", "danh sach nay", "danh sach co", "danh sach gom", "cong co",
            "gom co", "tong ", "cong ",
        ].contains { line.hasPrefix($0) }
    }

    /// "Danh sách này có 47 người", "Tổng cộng: 12 tập thể, 35 cá nhân", "kèm theo 47 báo cáo thành tích".
    private mutating func addCounts(
        _ text: String,
        row: Int,
        scope: TableClaim.Scope,
        isAbove: Bool = false
    ) {
        let line = Viet.fold(text)
        guard Self.isStatement(line, isAbove: isAbove) else { return }
        let words = line.split(separator: " ").map(String.init)
        guard words.count <= 40 else { return }
        for (index, word) in words.enumerated() where index + 1 < words.count {
            guard let number = Int(word), number >= 0, number < 1_000_000 else { continue }
            let next = words[index + 1]
            let pair = index + 2 < words.count ? next + " " + words[index + 2] : next
            var htype: String?
            switch pair {
            case "tap the": htype = "tap_the"
            case "ca nhan": htype = "ca_nhan"
            case "ho gia": htype = "ho_gia_dinh"
            case "bao cao" where index + 4 < words.count && words[index + 3] == "thanh": break
            // A letter's other numbers speak of anything.
            case _ where isAbove: continue
            case "mo hinh", "giai phap", "truong hop", "cong trinh", "don vi", "sang kien": break
            default:
                if next == "nguoi" || next == "dong chi" { break }
                continue
            }
            // A summary's figures are checked against its columns.
            if kind == .statistics { continue }
            // "Trong đó đề nghị công nhận 03 mô hình" counts some of the rows only.
            if htype == nil, words[..<index].joined(separator: " ").contains("trong do") { break }
            builder.claim(
                TableClaim(
                    field: nil,
                    scope: scope,
                    value: Double(number),
                    raw: Viet.clean(text),
                    htype: htype,
                    origin: CellOrigin(sheet: sheet.name, row: row, column: nil)
                )
            )
        }
    }
}
