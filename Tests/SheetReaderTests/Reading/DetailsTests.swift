import SheetReader
import TestSupport
import Testing

/// Comments, links, tables and print titles: one sheet, written by several programs.
@Suite struct DetailsTests {
    static let files = [
        "openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xls", "libreoffice.ods",
        "libreoffice.fods", "perl.xls", "perl.xlsx",
    ]

    private func details(
        _ file: String,
        _ wanted: ReadDetails = .all
    ) throws -> SheetDetails {
        var options = ReadOptions()
        options.details = wanted
        let bytes = try workbookFixture("details/" + file)
        let workbook = try WorkbookReader.read(bytes: bytes, options: options)
        return try #require(workbook.sheets.first).details
    }

    @Test(arguments: files) func nothingIsKeptThatIsNotAskedFor(_ file: String) throws {
        #expect(try details(file, []) == SheetDetails())
    }

    @Test(arguments: files) func cellsDoNotDependOnDetails(_ file: String) throws {
        let bytes = try workbookFixture("details/" + file)
        var options = ReadOptions()
        options.details = .all
        let plain = try WorkbookReader.read(bytes: bytes).described()
        #expect(try WorkbookReader.read(bytes: bytes, options: options).described() == plain)
        #expect(plain.count == 12)
    }

    @Test(arguments: files) func tellsWhichCellsHaveComments(_ file: String) throws {
        #expect(
            try details(file, .comments).comments == [
                CellPlace(row: 2, column: 1), CellPlace(row: 3, column: 2),
            ]
        )
    }

    @Test(arguments: files) func tellsWhereLinksLead(_ file: String) throws {
        let links = try details(file, .hyperlinks).hyperlinks.sorted {
            $0.cells.rows.lowerBound < $1.cells.rows.lowerBound
        }
        try #require(links.count == 3)
        #expect(
            links.map(\.target) == [
                "https://example.org/tin?id=1&x=2", "", "mailto:phong@example.org",
            ]
        )
        // LibreOffice writes a place with a point where others write an exclamation mark.
        let place = links[1].location
        #expect(place.contains("Trang hai") && place.hasSuffix("A1"))
        #expect(links.map(\.cells.rows) == [2...2, 3...3, 4...4])
        #expect(links.allSatisfy { $0.cells.columns == 2...2 })
    }

    @Test(arguments: ["openpyxl.xlsx", "xlsxwriter.xlsx", "perl.xlsx"])
    func givesDefinedTables(_ file: String) throws {
        #expect(
            try details(file, .tables).tables == [
                DefinedTable(
                    name: "KhenThuong",
                    cells: CellRange(rows: 1...4, columns: 0...2),
                    hasHeaderRow: true,
                    hasTotalsRow: false
                )
            ]
        )
    }

    @Test(arguments: files) func givesPrintTitlesAndAreas(_ file: String) throws {
        let found = try details(file, .layout)
        #expect(found.printTitleRows == 1...1)
        #expect(found.printTitleColumns == 0...1)
        #expect(found.printAreas == [CellRange(rows: 1...4, columns: 0...2)])
    }

    @Test func tellsThatUnlistedRowsAreHidden() throws {
        #expect(try details("xlsxwriter.xlsx").hidesUnlistedRows)
        #expect(try !details("openpyxl.xlsx").hidesUnlistedRows)
    }

    @Test(arguments: files) func streamsGiveThemAtEachSheetsEnd(_ file: String) throws {
        struct Sink: WorkbookSink {
            var comments: [Int] = []
            mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep { .more }
            mutating func endSheet(_ sheet: Sheet, of workbook: Workbook) {
                comments.append(sheet.details.comments.count)
            }
        }
        var sink = Sink()
        var options = ReadOptions()
        options.details = .all
        let bytes = try workbookFixture("details/" + file)
        try WorkbookReader.stream(bytes: bytes, options: options, into: &sink)
        #expect(sink.comments == [2, 0])
    }

    @Test(arguments: files) func theirNumberIsLimited(_ file: String) throws {
        var limits = ReadLimits()
        limits.maxDetails = 2
        var options = ReadOptions()
        let bytes = try workbookFixture("details/" + file)
        // What is not asked for is not counted.
        _ = try WorkbookReader.read(bytes: bytes, limits: limits, options: options)
        options.details = .all
        let error = HostileTests.failure { () throws(ReadError) in
            _ = try WorkbookReader.read(bytes: bytes, limits: limits, options: options)
        }
        #expect(error?.kind == .tooLarge(limit: "maxDetails", allowed: 2))
    }

    @Test func spreadsheetMLGivesLinksCommentsAndPrintTitles() throws {
        let page = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Names>
             <NamedRange ss:Name="Print_Area" ss:RefersTo="=S!R1C1:R9C4,S!R12C1"/>
             <NamedRange ss:Name="Print_Titles" ss:RefersTo="=S!C1,S!R1:R2"/></Names><Table><Row>
             <Cell ss:HRef="https://example.org/?a&amp;b"><Data ss:Type="String">trang</Data></Cell>
             <Cell><Data ss:Type="Number">1</Data><Comment><ss:Data>x</ss:Data></Comment></Cell>
             </Row></Table></Worksheet></Workbook>
            """
        var options = ReadOptions()
        options.details = .all
        let workbook = try WorkbookReader.read(bytes: Array(page.utf8), options: options)
        let found = try #require(workbook.sheets.first).details
        #expect(found.comments == [CellPlace(row: 1, column: 1)])
        #expect(
            found.hyperlinks == [
                Hyperlink(
                    cells: CellRange(rows: 1...1, columns: 0...0),
                    target: "https://example.org/?a&b"
                )
            ]
        )
        #expect(found.printTitleRows == 1...2)
        #expect(found.printTitleColumns == 0...0)
        #expect(
            found.printAreas == [
                CellRange(rows: 1...9, columns: 0...3), CellRange(rows: 12...12, columns: 0...0),
            ]
        )
    }

    @Test func pagesGiveLinks() throws {
        let page = """
            <html><body><table><tr><td>1</td><td><a href="https://example.org/">trang</a></td></tr>
            <tr><td><a name="x">2</a></td><td><a href="#Sheet2!A1">hai</a></td></tr></table></body></html>
            """
        var options = ReadOptions()
        options.details = .hyperlinks
        let workbook = try WorkbookReader.read(bytes: Array(page.utf8), options: options)
        let links = try #require(workbook.sheets.first).details.hyperlinks
        #expect(links.map(\.target) == ["https://example.org/", ""])
        #expect(links.map(\.location) == ["", "Sheet2!A1"])
        #expect(links.map(\.cells.rows) == [1...1, 2...2])
        #expect(links.allSatisfy { $0.cells.columns == 1...1 })
    }

    @Test func pagesOfLibreOfficeGiveLinks() throws {
        let links = try details("libreoffice.html").hyperlinks
        #expect(links.first?.target == "https://example.org/tin?id=1&x=2")
        #expect(links.last?.target == "mailto:phong@example.org")
        // The page begins with a list of its sheets.
        #expect(links.map(\.cells.rows.lowerBound) == [6, 7, 8])
    }

    @Test(arguments: [
        [UInt8](), [0, 0, 9, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 20) + [0x10, 0, 0, 0]
            + [255, 255, 255, 255],
    ])
    func cutLinksOfBinaryWorkbooksAreLeftOut(_ content: [UInt8]) throws {
        let bytes = BIFFDraft.workbook { sheet in
            sheet.record(0x01b8, content)
            sheet.record(0x001c, [1])
            sheet.number(row: 0, column: 0, 1)
        }
        var options = ReadOptions()
        options.details = .all
        let workbook = try WorkbookReader.read(bytes: bytes, options: options)
        #expect(workbook.sheets.first?.details == SheetDetails())
        #expect(workbook.sheets.first?.cells.count == 1)
    }
}
