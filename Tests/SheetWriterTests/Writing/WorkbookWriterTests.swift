import Foundation
import Testing

@testable import SheetWriter

@Suite struct WorkbookWriterTests {
    @Test func givesTheSameBytesTwice() throws {
        try withFolder { (folder: String) throws in
            for mode in [WorkbookPlan.Mode.whole, .streamed] {
                let plan = Self.plan(mode: mode)
                try WorkbookWriter.write(plan, to: folder + "/a.xlsx")
                try WorkbookWriter.write(plan, to: folder + "/b.xlsx")
                let first = try Data(contentsOf: URL(filePath: folder + "/a.xlsx"))
                #expect(first == (try Data(contentsOf: URL(filePath: folder + "/b.xlsx"))))
                #expect(first.prefix(2) == Data("PK".utf8))
            }
        }
    }

    @Test func leavesNothingButTheFile() throws {
        try withFolder { (folder: String) throws in
            try WorkbookWriter.write(Self.plan(mode: .streamed), to: folder + "/a.xlsx")
            #expect(try files(in: folder) == ["a.xlsx"])
        }
    }

    @Test func tellsAFolderThatIsNotThere() throws {
        let path = "/tmp/no-such-folder-\(UUID().uuidString)/a.xlsx"
        #expect(throws: WriteError.cannotCreate(path: path, code: ENOENT)) {
            try WorkbookWriter.write(Self.plan(), to: path)
        }
    }

    @Test func tellsAPlaceThatIsAFolder() throws {
        try withFolder { (folder: String) throws in
            #expect(throws: WriteError.cannotCreate(path: folder, code: EISDIR)) {
                try WorkbookWriter.write(Self.plan(), to: folder)
            }
        }
    }

    @Test func refusesAPlanWithoutAVisibleSheet() throws {
        try withFolder { (folder: String) throws in
            var plan = Self.plan()
            plan.sheets = [SheetPlan(name: "ẩn", visibility: .hidden)]
            #expect(throws: WriteError.invalidPlan("no visible sheet")) {
                try WorkbookWriter.write(plan, to: folder + "/a.xlsx")
            }
            #expect(try files(in: folder).isEmpty)
        }
    }

    @Test func refusesAChartOfAColumnThatIsNotThereAndLeavesNoFile() throws {
        try withFolder { (folder: String) throws in
            var plan = Self.plan()
            plan.sheets[0].charts = [
                ChartPlan(
                    .bar,
                    title: "Sai",
                    categories: .init("tbl", "Tên"),
                    series: [.init("tbl", "?")]
                )
            ]
            #expect(throws: WriteError.invalidPlan("chart Sai: no column ?")) {
                try WorkbookWriter.write(plan, to: folder + "/a.xlsx")
            }
            #expect(try files(in: folder).isEmpty)
        }
    }

    @Test(arguments: [WorkbookPlan.Mode.whole, .streamed])
    func refusesMoreRowsThanASheetHas(mode: WorkbookPlan.Mode) throws {
        var plan = Self.plan(mode: mode)
        let rows = RowSource(count: 1_048_576) { _ in [] }
        plan.sheets[0].blocks = [
            .table(TablePlan(name: "t", columns: [ColumnPlan("a")], rows: rows))
        ]
        #expect(throws: WriteError.tooManyRows(sheet: "Dữ liệu", limit: 1_048_576)) {
            try WorkbookWriter.write(plan, to: "/tmp/never-written.xlsx")
        }
    }

    @Test func refusesMoreColumnsThanASheetHas() throws {
        var plan = Self.plan()
        let columns = (0...16_384).map { ColumnPlan("c\($0)") }
        plan.sheets[0].blocks = [
            .table(TablePlan(name: "t", columns: columns, rows: RowSource([])))
        ]
        #expect(throws: WriteError.tooManyColumns(sheet: "Dữ liệu", limit: 16_384)) {
            try WorkbookWriter.write(plan, to: "/tmp/never-written.xlsx")
        }
    }

    @Test func streamsWhatIsTooLargeForOneWholeWorkbook() throws {
        var plan = Self.plan()
        let rows = RowSource(count: 100_001) { _ in [] }
        let columns = (0..<5).map { ColumnPlan("c\($0)") }
        plan.sheets[0].blocks = [.table(TablePlan(name: "t", columns: columns, rows: rows))]
        #expect(try WorkbookLayout(plan).isStreamed)
        plan.mode = .whole
        #expect(try WorkbookLayout(plan).isStreamed == false)
    }

    static func plan(mode: WorkbookPlan.Mode = .automatic) -> WorkbookPlan {
        var sheet = SheetPlan(name: "Dữ liệu")
        sheet.add(.line("Dữ liệu", .title))
        let columns = [
            ColumnPlan("Tên", note: "Như đơn vị nộp"), ColumnPlan("Số", .integer),
            ColumnPlan("Lĩnh vực", choices: Choices(["An sinh, xã hội", "Tiêm"])),
        ]
        let rows: [[CellPlan]] = [
            [.text("Vùng xanh"), .integer(832), CellPlan(.text("Tiêm"), note: "Xem lại")],
            [.text("=1+2"), .number(1.5), .link("về", to: .sheet("Dữ liệu"))],
        ]
        sheet.add(.table(TablePlan(name: "tbl", columns: columns, rows: RowSource(rows))))
        sheet.charts = [
            ChartPlan(
                .pie,
                title: "Số",
                categories: .init("tbl", "Tên"),
                series: [.init("tbl", "Số")]
            )
        ]
        let created = TimeStamp(CalendarDay(year: 2021, month: 11, day: 30))
        return WorkbookPlan(created: created, sheets: [sheet], mode: mode)
    }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sheetwriter-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
