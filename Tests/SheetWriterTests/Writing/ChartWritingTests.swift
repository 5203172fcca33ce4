import Foundation
import Testing

@testable import SheetReader
@testable import SheetWriter

@Suite struct ChartWritingTests {
    @Test func namesEveryBarWhateverTheirNumber() throws {
        let chart = try Self.chart(.bar, of: 40)
        #expect(chart.contains("<c:tickLblSkip val=\"1\"/>"))
        #expect(chart.contains("<c:orientation val=\"maxMin\"/>"))
    }

    @Test func leavesTheNamesOfColumnsToTheProgram() throws {
        #expect(try !Self.chart(.column, of: 40).contains("tickLblSkip"))
    }

    /// The chart's part of a workbook with one chart over a table of `count` rows.
    private static func chart(_ kind: ChartPlan.Kind, of count: Int) throws -> String {
        var sheet = SheetPlan(name: "Dữ liệu")
        let rows = (0..<count).map { [CellPlan.text("Lĩnh vực \($0)"), .integer($0)] }
        let columns = [ColumnPlan("Tên"), ColumnPlan("Số", .integer)]
        sheet.add(.table(TablePlan(name: "tbl", columns: columns, rows: RowSource(rows))))
        sheet.charts = [
            ChartPlan(
                kind,
                title: "Số",
                categories: .init("tbl", "Tên"),
                series: [.init("tbl", "Số")]
            )
        ]
        let created = TimeStamp(CalendarDay(year: 2021, month: 11, day: 30))
        let path = FileManager.default.temporaryDirectory
            .appending(path: "chart-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try WorkbookWriter.write(WorkbookPlan(created: created, sheets: [sheet]), to: path)
        let source = try ByteSource(path: path, maxBytes: 1 << 24)
        let zip = try ZipArchive(source, budget: ReadBudget(ReadLimits()))
        return String(decoding: try zip.bytes(of: "xl/charts/chart1.xml"), as: UTF8.self)
    }
}
