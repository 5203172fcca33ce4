import Foundation
import SheetReader
import SheetWriter
import TestSupport
import Testing

/// What the comments of SheetWriter show, as code that is compiled and run.
private func example(stamp: TimeStamp, path: String) throws {
    // example
    var sheet = SheetPlan(name: "Theo tỉnh")
    sheet.add(.line("Số mô hình theo tỉnh", .title))
    sheet.add(.line("Mỗi dòng là một tỉnh; đếm sau khi gộp trùng.", .subtitle))
    sheet.add(.gap)
    sheet.add(
        .table(
            TablePlan(
                name: "tbl_theo_tinh",
                columns: [ColumnPlan("Tỉnh"), ColumnPlan("Số mô hình", .integer)],
                rows: RowSource([[.text("TP. Hồ Chí Minh"), .integer(832)]])
            )
        )
    )
    sheet.charts = [
        ChartPlan(
            .bar,
            title: "Số mô hình",
            categories: .init("tbl_theo_tinh", "Tỉnh"),
            series: [.init("tbl_theo_tinh", "Số mô hình")]
        )
    ]
    try WorkbookWriter.write(WorkbookPlan(created: stamp, sheets: [sheet]), to: path)
    // end
}

@Suite struct DocumentationTests {
    static let blocks = Examples.documented(
        in: "SheetWriter",
        comments: ["Plan/WorkbookPlan.swift"]
    )

    @Test(arguments: blocks) func exampleIsCompiled(_ block: Examples.Block) {
        #expect(Examples.compiled(in: #filePath).contains(block.code))
    }

    @Test func exampleWritesItsTable() throws {
        #expect(Self.blocks.count == 1)
        let path = FileManager.default.temporaryDirectory
            .appending(path: "example-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try example(stamp: TimeStamp(CalendarDay(year: 2021, month: 11, day: 30)), path: path)
        let workbook = try WorkbookReader.read(path: path)
        let sheet = try #require(workbook.sheets.first)
        #expect(sheet.name == "Theo tỉnh")
        #expect(sheet.cells.contains { $0.kind == .number && $0.number == 832 })
    }
}
