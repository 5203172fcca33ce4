import Foundation
import SheetReader
import Testing

@testable import SheetWriter

/// What was planned is what a reader finds in the file.
@Suite struct RoundTripTests {
    @Test(arguments: [WorkbookPlan.Mode.whole, .streamed])
    func keepsTextThatLooksLikeSomethingElse(mode: WorkbookPlan.Mode) throws {
        let texts = [
            "=1+2", "+84 903", "-5", "@SUM(A1)", "0903123456", "12/05/2021", "TRUE", "#N/A",
            " đầu và cuối ", "hai\ndòng", "<b>&\"'", "_x0041_", "{=A1}", "http://a.vn",
        ]
        let rows = RowSource(texts.map { [.text($0)] })
        let table = TablePlan(name: "t", columns: [ColumnPlan("Văn bản")], rows: rows)
        let sheet = try readBack([.table(table)], mode: mode)[0]
        #expect(
            sheet
                == [1: [1: "Văn bản"]].merging(
                    Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0 + 2, [1: $1]) })
                ) { $1 }
        )
    }

    @Test(arguments: [WorkbookPlan.Mode.whole, .streamed])
    func storesEachValueAsItsKindSays(mode: WorkbookPlan.Mode) throws {
        let kinds: [ColumnKind] = [
            .text, .identifier, .integer, .decimal(1), .percent(0), .date, .dateTime, .centred,
        ]
        let cells: [CellPlan] = [
            .integer(7), .integer(79_001), .integer(832), .number(7.25), .number(0.0793),
            .date(year: 2021, month: 10, day: 25),
            CellPlan(.dateTime(CalendarDay(year: 2021, month: 8, day: 31), minutes: 720)),
            .text("x"),
        ]
        let columns = kinds.enumerated().map { ColumnPlan("c\($0)", $1) }
        let table = TablePlan(name: "t", columns: columns, rows: RowSource([cells]))
        let sheet = try readBack([.table(table)], mode: mode)[0]
        #expect(
            sheet[2] == [
                1: "number 7.0", 2: "79001", 3: "number 832.0", 4: "number 7.25",
                5: "number 0.0793",
                6: "date 44494.0", 7: "datetime 44439.5", 8: "x",
            ]
        )
    }

    @Test func writesWhatCannotBeANumberOrADateAsTextOrNothing() throws {
        let cells: [CellPlan] = [
            .number(.nan), .number(.infinity), .integer(Int64.max),
            .date(year: 2021, month: 2, day: 31),
            CellPlan(.dateTime(CalendarDay(year: 2021, month: 1, day: 1), minutes: 9_999)),
        ]
        let columns = cells.indices.map { ColumnPlan("c\($0)", .integer) }
        let table = TablePlan(name: "t", columns: columns, rows: RowSource([cells]))
        let sheet = try readBack([.table(table)], mode: .whole)[0]
        #expect(sheet[2] == [3: "9223372036854775807", 4: "31/02/2021", 5: "01/01/2021"])
    }

    @Test func placesBlocksOneBelowTheOther() throws {
        let table = TablePlan(
            name: "t",
            columns: [ColumnPlan("Tên"), ColumnPlan("Tên")],
            rows: RowSource([[.text("a"), .text("b")], [.text("c")]]),
            firstColumn: 2
        )
        let sheet = try readBack(
            [
                .line("Tiêu đề", .title), .gap, .table(table), .space(2),
                .form(
                    FormRow([
                        FormCell(.text("Cộng"), span: 3), FormCell(.integer(2), kind: .integer),
                    ])
                ),
            ],
            mode: .whole
        )[0]
        #expect(
            sheet == [
                1: [1: "Tiêu đề"], 3: [3: "Tên", 4: "Tên (2)"], 4: [3: "a", 4: "b"], 5: [3: "c"],
                8: [1: "Cộng", 4: "number 2.0"],
            ]
        )
    }

    @Test func keepsAnEmptyTablesHeader() throws {
        let table = TablePlan(name: "t", columns: [ColumnPlan("Đơn vị")], rows: RowSource([]))
        #expect(try readBack([.table(table)], mode: .whole)[0] == [1: [1: "Đơn vị"]])
    }

    @Test func keepsChoicesOnAHiddenSheetOnceEach() throws {
        let long = (1...300).map { "Lĩnh vực số \($0), có dấu phẩy" }
        let columns = [
            ColumnPlan("a", choices: Choices(long)),
            ColumnPlan("b", choices: Choices(["Có", "Không"])),
            ColumnPlan("c", choices: Choices(long)),
        ]
        let table = TablePlan(name: "t", columns: columns, rows: RowSource(count: 5) { _ in [] })
        let plan = Self.plan([.table(table)], mode: .whole)
        let workbook = try Self.read(plan)
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
        #expect(workbook.sheets[1].name == "DanhMuc")
        let lists = Self.cells(of: workbook.sheets[1], in: workbook)
        #expect(lists.count == 300)
        #expect(lists[300] == [1: long[299]])
        #expect(lists[2] == [1: long[1], 2: "Không"])
    }

    @Test func hidesSheetsAndColumnsAndMergesLongLines() throws {
        var sheet = SheetPlan(name: "Hiện")
        sheet.add(.line(String(repeating: "Dòng giới thiệu dài. ", count: 30), .subtitle))
        let columns = [
            ColumnPlan("a"), ColumnPlan("mã", .identifier, isHidden: true, outlineLevel: 1),
        ]
        sheet.add(.table(TablePlan(name: "t", columns: columns, rows: RowSource([[.text("1")]]))))
        var plan = Self.plan([], mode: .whole)
        plan.sheets = [SheetPlan(name: "Ẩn", visibility: .hidden), sheet]
        let workbook = try Self.read(plan)
        #expect(workbook.sheets.map(\.visibility) == [.hidden, .visible])
        #expect(workbook.sheets[1].hiddenColumns.count == 1)
        #expect(workbook.sheets[1].merges.map(\.rows) == [1...1])
    }

    @Test func streamsManyRowsAsTheyWerePlanned() throws {
        let rows = RowSource(count: 30_000) { [.integer($0), .text("Dòng \($0)")] }
        let columns = [ColumnPlan("STT", .integer), ColumnPlan("Tên")]
        let plan = Self.plan(
            [.table(TablePlan(name: "t", columns: columns, rows: rows))],
            mode: .streamed
        )
        let workbook = try Self.read(plan)
        let cells = Self.cells(of: workbook.sheets[0], in: workbook)
        #expect(cells.count == 30_001)
        for row in [0, 1, 999, 1_000, 1_001, 29_999] {
            #expect(cells[row + 2] == [1: "number \(Double(row))", 2: "Dòng \(row)"])
        }
    }

    // MARK: - Reading back

    private static func plan(_ blocks: [Block], mode: WorkbookPlan.Mode) -> WorkbookPlan {
        let sheet = SheetPlan(name: "Trang", blocks: blocks)
        let created = TimeStamp(CalendarDay(year: 2021, month: 11, day: 30))
        return WorkbookPlan(created: created, sheets: [sheet], mode: mode)
    }

    private static func read(_ plan: WorkbookPlan) throws -> Workbook {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "roundtrip-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try WorkbookWriter.write(plan, to: file.path)
        return try WorkbookReader.read(path: file.path)
    }

    private func readBack(
        _ blocks: [Block],
        mode: WorkbookPlan.Mode
    ) throws -> [[Int: [Int: String]]] {
        let workbook = try Self.read(Self.plan(blocks, mode: mode))
        return workbook.sheets.map { Self.cells(of: $0, in: workbook) }
    }

    /// The cells by row and column, both from 1; numbers and dates are marked as such.
    private static func cells(of sheet: Sheet, in workbook: Workbook) -> [Int: [Int: String]] {
        var rows: [Int: [Int: String]] = [:]
        for index in 0..<sheet.rowCount {
            let row = Int(sheet.rowNumbers[index])
            for cell in sheet.cells(inStoredRow: index) {
                let value =
                    cell.kind == .text
                    ? workbook.texts.string(cell.text) : "\(cell.kind) \(cell.number)"
                rows[row, default: [:]][Int(cell.column) + 1] = value
            }
        }
        return rows
    }
}
