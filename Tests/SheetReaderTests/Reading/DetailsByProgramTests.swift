import SheetReader
import TestSupport
import Testing

/// Kinds of details that only some formats and programs have.
@Suite struct DetailsByProgramTests {
    private func sheets(_ file: String) throws -> [Sheet] {
        var options = ReadOptions()
        options.details = .all
        let bytes = try workbookFixture("details/" + file)
        return try WorkbookReader.read(bytes: bytes, options: options).sheets
    }

    @Test(arguments: ["totals-openpyxl.xlsx", "totals-xlsxwriter.xlsx"])
    func totalsAndMissingHeadersOfTablesAreTold(_ file: String) throws {
        let tables = try #require(try sheets(file).first).details.tables
        #expect(
            tables == [
                DefinedTable(
                    name: "Tong",
                    cells: CellRange(rows: 1...4, columns: 0...1),
                    hasHeaderRow: true,
                    hasTotalsRow: true
                ),
                DefinedTable(
                    name: "KhongTieuDe",
                    cells: CellRange(rows: 5...6, columns: 0...1),
                    hasHeaderRow: false,
                    hasTotalsRow: false
                ),
            ]
        )
    }

    /// A thread of two comments at one cell, an old comment, and a thread without one.
    @Test func commentsInThreadsCountOnceForEachCell() throws {
        #expect(
            try #require(try sheets("threads.xlsx").first).details.comments == [
                CellPlace(row: 2, column: 1), CellPlace(row: 3, column: 2),
                CellPlace(row: 4, column: 2),
            ]
        )
    }

    @Test func databaseRangesOfOpenDocumentBelongToTheirSheets() throws {
        let sheets = try sheets("ranges-odfpy.ods")
        #expect(sheets.map(\.name) == ["Danh 'A' sách", "Hai"])
        #expect(
            sheets.map(\.details.tables) == [
                [
                    DefinedTable(
                        name: "KhenThuong",
                        cells: CellRange(rows: 1...4, columns: 0...2),
                        hasHeaderRow: true,
                        hasTotalsRow: false
                    )
                ],
                [
                    DefinedTable(
                        name: "KhongTieuDe",
                        cells: CellRange(rows: 2...4, columns: 0...1),
                        hasHeaderRow: false,
                        hasTotalsRow: false
                    )
                ],
            ]
        )
    }

    @Test func namesOfExcel95GivePrintTitlesAndAreas() throws {
        let sheet = try #require(try sheets("gnumeric-95.xls").first)
        #expect(sheet.details.printTitleRows == 1...1)
        #expect(sheet.details.printTitleColumns == 0...1)
        #expect(sheet.details.printAreas == [CellRange(rows: 1...4, columns: 0...2)])
        #expect(
            sheet.details.comments == [
                CellPlace(row: 2, column: 1), CellPlace(row: 3, column: 2),
            ]
        )
    }

    /// Gnumeric names UTF-16 as the code page of a copy of a newer file.
    @Test func textsOfExcel95MayBeUTF16() throws {
        let bytes = try workbookFixture("details/gnumeric-95.xls")
        let workbook = try WorkbookReader.read(bytes: bytes)
        let sheet = try #require(workbook.sheets.first)
        #expect(sheet.name == "Danh 'A' sách")
        let texts = (0...2).compactMap { sheet.cell(row: 2, column: $0) ?? nil }
            .map { workbook.texts.string($0.text) }
        #expect(texts.dropFirst() == ["Trần Thị Bình", "trang tin"])
    }
}
