import Foundation
import SheetReader
import TestSupport
import Testing

/// One list as different programs wrote it, in `fixtures/workbooks/programs`.
@Suite struct ProgramTests {
    static let formats: [(file: String, format: WorkbookFormat)] = [
        ("openpyxl.xlsx", .xlsx), ("xlsxwriter.xlsx", .xlsx), ("libreoffice.xlsx", .xlsx),
        ("gnumeric.xlsx", .xlsx), ("xlwt.xls", .xls), ("libreoffice.xls", .xls),
        ("gnumeric.xls", .xls), ("libreoffice.ods", .ods), ("libreoffice.fods", .ods),
        ("gnumeric.ods", .ods), ("poi.xls", .xls), ("perl.xls", .xls), ("perl.xlsx", .xlsx),
        ("odfpy.ods", .ods), ("zip-stored.xlsx", .xlsx), ("zip-zip64.xlsx", .xlsx),
        ("zip-pipe.xlsx", .xlsx),
        ("libreoffice.xlsm", .xlsx), ("libreoffice.xltx", .xlsx), ("elementtree.xlsx", .xlsx),
        ("xmllint-utf16.xlsx", .xlsx),
    ]
    static let files = formats.map(\.file)

    private func read(_ file: String) throws -> Workbook {
        try WorkbookReader.read(path: Shared.fixture("workbooks/programs/" + file).path)
    }

    @Test(arguments: 0..<formats.count) func contentTellsTheFormat(_ index: Int) throws {
        let (file, format) = Self.formats[index]
        // Under a name that says nothing.
        let place = Shared.fixture("workbooks/programs/" + file)
        let bytes = [UInt8](try Data(contentsOf: place))
        #expect(try WorkbookReader.detectFormat(bytes: bytes) == format)
    }

    @Test(arguments: files) func textsNumbersAndDatesAreThoseThatWerePutIn(_ file: String) throws {
        let place = Shared.fixture("workbooks/programs/" + file)
        let expected = try String(
            contentsOf: Shared.fixture("workbooks/programs/expected.cells"),
            encoding: .utf8
        )
        var lines = LineCollector()
        try lines.collect { printer throws(ReadError) in
            try WorkbookReader.stream(path: place.path, into: &printer)
        }
        #expect(lines.text == expected)
    }

    @Test(arguments: files + ["gnumeric-95.xls"]) func mergedTitleIsFound(_ file: String) throws {
        #expect(try read(file).sheets[0].merges == [CellRange(rows: 1...1, columns: 0...5)])
    }

    @Test(arguments: files + ["gnumeric-95.xls"])
    func hiddenRowAndColumnAreFound(_ file: String) throws {
        let sheet = try read(file).sheets[0]
        #expect(sheet.hiddenRows == [4])
        #expect(sheet.hiddenColumns == [4])
    }

    /// Gnumeric leaves the state out of its `.xlsx`.
    @Test(arguments: files.filter { $0 != "gnumeric.xlsx" } + ["gnumeric-95.xls"])
    func hiddenSheetIsFound(_ file: String) throws {
        let sheets = try read(file).sheets
        #expect(sheets.map(\.visibility) == [.visible, .hidden])
    }

    /// The font decides how the text is decoded later.
    @Test(arguments: files + ["gnumeric-95.xls"]) func oldFontIsFound(_ file: String) throws {
        let workbook = try read(file)
        let sheet = workbook.sheets[0]
        let old = try #require(sheet.cell(row: 5, column: 1))
        let other = try #require(sheet.cell(row: 3, column: 1))
        #expect(workbook.styles[Int(old.style)].fontName == ".VnTime")
        #expect(workbook.styles[Int(other.style)].fontName != ".VnTime")
    }

    @Test(arguments: files + ["gnumeric-95.xls"]) func titleIsBold(_ file: String) throws {
        let workbook = try read(file)
        let title = try #require(workbook.sheets[0].cell(row: 1, column: 0))
        #expect(workbook.styles[Int(title.style)].isBold)
    }

    /// The letters that Windows-1252 has not, Gnumeric itself replaced.
    @Test func excel95OfGnumericGivesNumbersAndDates() throws {
        let sheet = try read("gnumeric-95.xls").sheets[0]
        let row = try #require(sheet.cell(row: 5, column: 2))
        #expect(row.kind == .date && row.number == 36_585)
        #expect(sheet.cell(row: 5, column: 3)?.number == 1_234_567.125)
    }

    @Test func delimitedTextInUTF16HasItsEncoding() throws {
        let workbook = try read("libreoffice-utf16.csv")
        #expect(workbook.textEncoding == "utf-16le")
        let name = try #require(workbook.sheets[0].cell(row: 3, column: 1))
        #expect(workbook.texts.string(name.text) == "Trần Thị Bình")
    }

    /// `zip` writes sizes of eight bytes and, through a pipe, sizes after the data only.
    @Test(arguments: [
        ("zip-stored.xlsx", 0x14, 0, 0), ("zip-zip64.xlsx", 0x2d, 0, 8),
        ("zip-pipe.xlsx", 0x14, 8, 8),
    ])
    func packersUseTheFieldsThatTheyStandFor(
        _ file: String,
        needs: Int,
        flags: Int,
        method: Int
    )
        throws
    {
        let place = Shared.fixture("workbooks/programs/" + file)
        let bytes = [UInt8](try Data(contentsOf: place))
        #expect(Int(bytes[4]) <= needs && Int(bytes[6]) == flags && Int(bytes[8]) == method)
        let hasLongSizes = bytes[18..<26].allSatisfy { $0 == 0xff }
        #expect(hasLongSizes == (file == "zip-zip64.xlsx"))
    }

    @Test(arguments: [
        ("libreoffice-windows-1258.csv", 3), ("iconv-windows-1258.csv", 2),
    ])
    func lettersAndTonesOfWindows1258AreComposed(_ file: String, _ row: Int) throws {
        let workbook = try read(file)
        #expect(workbook.textEncoding == "windows-1258")
        let name = try #require(workbook.sheets[0].cell(row: row, column: 1))
        #expect(workbook.texts[name.text].elementsEqual("Trần Thị Bình".utf8))
    }

    /// VISCII is left to a later stage: one byte a letter, as Windows-1252 has it.
    @Test func bytesOfVISCIIAreKept() throws {
        let workbook = try read("iconv-viscii.csv")
        #expect(workbook.textEncoding == "windows-1252")
        let name = try #require(workbook.sheets[0].cell(row: 2, column: 1))
        #expect(workbook.texts.string(name.text) == "Tr¥n Th¸ Bình")
    }

    /// LibreOffice leaves hidden rows and columns out of its web pages.
    @Test func webPageKeepsNumbersBesideTheirWords() throws {
        let sheet = try read("libreoffice.html").sheets[0]
        let mark = try #require(sheet.cell(row: 4, column: 3))
        #expect(mark.kind == .number && mark.number == 1_234_567.125)
        let born = try #require(sheet.cell(row: 4, column: 2))
        #expect(born.kind == .date && born.number == 36_585)
    }
}
