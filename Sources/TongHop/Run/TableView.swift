import Foundation
import SheetReader

/// What was seen in a file and why: the tables, their rows by role, and what each column is taken for.
public struct TableView: Sendable {
    private let file: String
    private let sheets: [String]
    private let tables: [UnderstoodTable]
    private let language: Language

    /// Looks at a file with a campaign profile, by name or path.
    public static func make(
        of file: String,
        profile: String,
        language: Language,
        workspace root: String = "."
    )
        throws(RunError) -> Result<TableView, UnusableFile>
    {
        try RunError.wrapping {
            let workspace = Workspace(root: root)
            let folder = workspace.exists ? workspace.profiles : nil
            let loaded = try ProfileLibrary(officeFolder: folder).load(profile)
            let understanding = try SheetUnderstanding(profile: loaded)
            var workbook: Workbook
            do throws(ReadError) {
                workbook = try WorkbookReader.read(path: file)
            } catch {
                return .failure(UnusableFile(error, file: file, language: language))
            }
            _ = TextRepair().repair(&workbook)
            var issues: IssueLog = []
            return .success(
                TableView(
                    file: file,
                    sheets: workbook.sheets.map(\.name),
                    tables: understanding.tables(
                        of: workbook,
                        file: PathText.name(of: file).nfc,
                        detector: SubmitterDetector(places: PlaceResolver()),
                        issues: &issues
                    ),
                    language: language
                )
            )
        }
    }

    private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    // MARK: - Text

    /// The tables as a person reads them at a terminal.
    public var text: String {
        if tables.isEmpty { return pick("Không thấy bảng nào.", "No table was found.") }
        return tables.enumerated().map { number, table in
            (headline(number + 1, table) + columns(table) + rows(table)).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func headline(_ number: Int, _ table: UnderstoodTable) -> [String] {
        let sheet = sheets[table.region.sheetIndex]
        let header = table.region.header
        let span =
            header.count == 1 ? "\(header.lowerBound)" : "\(header.lowerBound)–\(header.upperBound)"
        let kind =
            table.mapping.kind.map { CodeLabels(.none, language).name($0.rawValue, list: "kind") }
            ?? pick("không phải danh sách của đợt này", "none of this campaign's lists")
        return [
            pick("Bảng \(number)", "Table \(number)")
                + (sheet.isEmpty ? "" : pick(", trang «\(sheet)»", ", sheet “\(sheet)”"))
                + (header.upperBound == 0
                    ? pick(", tiếp trang trước: ", ", going on from the sheet before: ")
                    : pick(", tiêu đề ở dòng \(span): ", ", header in row \(span): ")) + kind
                + " (\(Self.percent(table.mapping.kindScore)))"
        ]
    }

    private func columns(_ table: UnderstoodTable) -> [String] {
        table.mapping.columns.flatMap { column in
            let name =
                column.role?.name
                ?? pick("chưa hiểu", "not understood")
                + (column.nearest.map { pick("; gần nhất: ", "; nearest: ") + $0.name } ?? "")
            let letter = CellOrigin.columnName(column.column)
            var line = "  \(letter)  «\(column.header)» → \(name) (\(Self.percent(column.score)))"
            if let parameter = column.parameter { line += " [\(parameter)]" }
            if column.multiplier != 1 { line += " × \(column.multiplier)" }
            let reasons = column.evidence.prefix(3).map { evidence in
                "\(label(evidence.source)): \(EvidenceWords.detail(evidence, language))"
            }
            return [line] + (reasons.isEmpty ? [] : ["       " + reasons.joined(separator: "; ")])
        }
    }

    private func label(_ source: MappingEvidence.Source) -> String {
        switch source {
        case .header: pick("tiêu đề", "header")
        case .values: pick("giá trị", "values")
        case .neighbours: pick("cột bên", "neighbours")
        case .title: pick("tên bảng", "title")
        case .learned: pick("đã học", "learned")
        }
    }

    private func rows(_ table: UnderstoodTable) -> [String] {
        let rows = table.region.rows
        let count = rows.count { $0.role == .data }
        let bounds = rows.filter { $0.role == .data }.map(\.row)
        let range = bounds.isEmpty ? "" : " (\(bounds[0])–\(bounds[bounds.count - 1]))"
        var lines = [pick("  \(count) dòng dữ liệu", "  \(count) data rows") + range]
        for row in rows.filter({ $0.role != .data }).prefix(40) {
            lines.append(
                "  " + pick("dòng \(row.row)", "row \(row.row)") + ": \(label(row.role))"
                    + (row.text.isEmpty ? "" : " «\(row.text)»")
            )
        }
        return lines
    }

    private func label(_ role: TableRow.Role) -> String {
        switch role {
        case .data: pick("dữ liệu", "data")
        case .section: pick("mục", "section")
        case .total: pick("tổng cộng", "total")
        case .subtotal: pick("cộng mục", "subtotal")
        case .columnNumbers: pick("số thứ tự cột", "column numbers")
        case .repeatedHeader: pick("tiêu đề lặp lại", "repeated header")
        case .carriedOver: pick("số mang sang trang", "sum carried over")
        case .example: pick("dòng ví dụ", "example")
        case .continuation: pick("viết tiếp dòng trên", "goes on from the row above")
        case .leftOut: pick("không lấy", "left out")
        }
    }

    private static func percent(_ share: Double) -> String {
        let bounded = share.isFinite ? min(max(share, 0), 1) : 0
        return "\(Int((bounded * 100).rounded())) %"
    }

    // MARK: - JSON

    /// The same as one JSON object.
    public var json: String {
        JSONText.object([
            ("file", .text(file)), ("tables", .list(tables.map { .pairs(pairs($0)) })),
        ])
    }

    private func pairs(_ table: UnderstoodTable) -> [(String, JSONText.Value)] {
        let region = table.region
        return [
            ("sheet", .text(sheets[region.sheetIndex])),
            ("kind", table.mapping.kind.map { .text($0.rawValue) } ?? .null),
            ("kind_score", .decimal(table.mapping.kindScore)),
            (
                "header_rows",
                .list([.integer(region.header.lowerBound), .integer(region.header.upperBound)])
            ),
            (
                "rows",
                .list(
                    region.rows.map {
                        .pairs([
                            ("row", .integer($0.row)), ("role", .text("\($0.role)")),
                            ("text", .text($0.text)),
                        ])
                    }
                )
            ),
            ("columns", .list(table.mapping.columns.map { .pairs(pairs($0)) })),
        ]
    }

    private func pairs(_ column: ColumnMapping) -> [(String, JSONText.Value)] {
        [
            ("column", .integer(column.column + 1)),
            ("letter", .text(CellOrigin.columnName(column.column))),
            ("header", .text(column.header)),
            ("field", column.role.map { .text($0.name) } ?? .null),
            ("score", .decimal(column.score)),
            ("nearest", column.nearest.map { .text($0.name) } ?? .null),
            ("parameter", column.parameter.map { .text($0) } ?? .null),
            ("multiplier", .decimal(column.multiplier)),
            (
                "evidence",
                .list(
                    column.evidence.map {
                        .pairs([
                            ("source", .text($0.source.rawValue)), ("detail", .text($0.detail)),
                            ("weight", .decimal($0.weight)),
                        ])
                    }
                )
            ),
        ]
    }
}
