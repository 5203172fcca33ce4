import SheetReader
import TestSupport
import Testing

@Suite struct ODSReaderTests {
    @Test(arguments: ["ods/libreoffice.ods", "ods/libreoffice.fods"])
    func readsPackedAndFlatDocuments(_ path: String) throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture(path))
        #expect(workbook.format == .ods)
        #expect(
            workbook.described() == [
                "R1C1 text DANH SÁCH KHEN THƯỞNG", "R2C1 text Hä vµ tªn", "R2C2 text Họ và tên",
                "R3C1 date 44561", "R3C2 datetime 44561.4", "R3C3 time 0.5", "R3C4 duration 1.5",
                "R4C1 number 1", "R4C2 number 12.5", "R4C3 number 1e+06", "R4C4 error #N/A",
                "R5C1 text dòng 1\ndòng 2", "R6C1 text hàng ẩn", "R6C5 text cột ẩn",
                "R7C1 text Tên: Hµ (cũ)", "R8C2 text gộp",
            ]
        )
        let sheet = workbook.sheets[0]
        #expect(
            Set(sheet.merges) == [
                CellRange(rows: 1...1, columns: 0...3), CellRange(rows: 8...10, columns: 1...2),
            ]
        )
        #expect(sheet.hiddenRows == [6])
        #expect(sheet.hiddenColumns == [4])
        #expect(workbook.font(row: 1, column: 0) == "Times New Roman")
        #expect(workbook.isBold(row: 1, column: 0) == true)
        #expect(workbook.font(row: 2, column: 0) == ".VnTime")
        #expect(workbook.runs(row: 7, column: 0) == ["6:", "3:.VnTime", "6:Arial"])
        #expect(workbook.sheets.map(\.name) == ["Danh sách", "Ẩn", "Rất ẩn"])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .hidden])
    }

    @Test func paysNothingForAMillionEmptyRows() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("ods/repeated-tail.ods"))
        #expect(workbook.described() == ["R1C1 text Tên"])
    }

    @Test(arguments: [
        ("ods/encrypted.ods", ReadError.Kind.encrypted),
        ("ods/no-content.ods", .damaged),
        ("ods/text-document.ods", .notASpreadsheet("word")),
        ("ods/doctype.ods", .unsafe),
    ])
    func refusesWhatIsNoReadableSpreadsheet(_ path: String, _ kind: ReadError.Kind) throws {
        #expect(readError(try workbookFixture(path))?.kind == kind)
    }

    @Test func repeatsCellsAndRowsThatHoldSomething() throws {
        let document = flatDocument(
            """
            <table:table-row table:number-rows-repeated="2">\
            <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>\
            <table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>\
            </table:table-row>
            """
        )
        let workbook = try WorkbookReader.read(bytes: document)
        #expect(
            workbook.described() == [
                "R1C1 number 7", "R1C2 number 7", "R1C3 text x",
                "R2C1 number 7", "R2C2 number 7", "R2C3 text x",
            ]
        )
    }

    @Test func keepsTheTextsOfRepeatedRowsWhileStreaming() throws {
        let cell =
            #"<table:table-cell office:value-type="string"><text:p>Hà Nội</text:p></table:table-cell>"#
        let document = flatDocument(
            "<table:table-row table:number-rows-repeated=\"40000\">\(cell)</table:table-row>"
        )
        var found = 0
        var lines = CellLines { piece in
            found += String(decoding: piece, as: UTF8.self).split(separator: "\n")
                .count { $0.hasSuffix("\"value\":\"Hà Nội\"}") }
            return true
        }
        try WorkbookReader.stream(bytes: document, into: &lines)
        lines.flush()
        #expect(found == 40_000)
    }

    @Test func readsEveryTypeOfValue() throws {
        let cells: [(String, String)] = [
            (#"office:value-type="percentage" office:value="0.5""#, "R1C1 number 0.5"),
            (#"office:value-type="currency" office:value="1e3""#, "R1C2 number 1000"),
            (#"office:value-type="boolean" office:boolean-value="true""#, "R1C3 boolean 1"),
            (#"office:value-type="date" office:date-value="2021-12-31""#, "R1C4 date 44561"),
            (
                #"office:value-type="date" office:date-value="2021-12-31T12:00:00""#,
                "R1C5 datetime 44561.5"
            ),
            (#"office:value-type="time" office:time-value="PT06H00M00S""#, "R1C6 time 0.25"),
            (#"office:value-type="time" office:time-value="PT36H""#, "R1C7 duration 1.5"),
            (#"office:value-type="string" office:string-value="A &amp; B""#, "R1C8 text A & B"),
        ]
        let row = cells.map { "<table:table-cell \($0.0)/>" }.joined()
        let workbook = try WorkbookReader.read(
            bytes: flatDocument("<table:table-row>\(row)</table:table-row>")
        )
        #expect(workbook.described() == cells.map(\.1))
    }

    @Test func showsADateThatExcelDoesNotCountAsItsWords() throws {
        let cell =
            #"<table:table-cell office:value-type="date" office:date-value="1890-05-19"><text:p>19/5/1890</text:p></table:table-cell>"#
        let workbook = try WorkbookReader.read(
            bytes: flatDocument("<table:table-row>\(cell)</table:table-row>")
        )
        #expect(workbook.described() == ["R1C1 text 19/5/1890"])
    }

    @Test(arguments: [
        ("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
        ("<text:p>một</text:p><text:p>hai</text:p>", "một\nhai"),
        ("<text:p>hai  dấu cách </text:p>", "hai  dấu cách "),
        ("<text:p>\n   dàn\n   trang\n </text:p>", "dàn trang"),
        ("<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>x</text:p>", "x"),
        ("<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>", "ab"),
        (
            "<text:p><text:a>liên kết</text:a> &amp; <text:span>chữ</text:span></text:p>",
            "liên kết & chữ"
        ),
    ])
    func readsTheWordsOfACell(_ content: String, _ text: String) throws {
        let cell = "<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"
        let workbook = try WorkbookReader.read(
            bytes: flatDocument("<table:table-row>\(cell)</table:table-row>")
        )
        #expect(workbook.described() == ["R1C1 text \(text)"])
    }

    @Test func takesSheetNamesWithMarkupCharacters() throws {
        let workbook = try WorkbookReader.read(bytes: flatDocument("", name: "A &amp; B &lt;1&gt;"))
        #expect(workbook.sheets.map(\.name) == ["A & B <1>"])
    }

    @Test(arguments: ["-1", "0", "99999999999", "x", ""])
    func refusesImpossibleRepetitions(_ count: String) {
        let document = flatDocument(
            "<table:table-row table:number-rows-repeated=\"\(count)\"><table:table-cell/></table:table-row>"
        )
        #expect(readError(document)?.kind == .damaged)
    }

    @Test(arguments: [
        // A value repeated over a whole sheet.
        ("1048576", "16384", ReadError.Kind.tooLarge(limit: "maxCells", allowed: 5_000_000)),
        ("1", "16385", .damaged),
        ("1048577", "1", .damaged),
    ])
    func refusesValuesBeyondTheSheetOrTheLimit(
        _ rows: String,
        _ columns: String,
        _ kind: ReadError.Kind
    ) {
        let document = flatDocument(
            """
            <table:table-row table:number-rows-repeated="\(rows)">\
            <table:table-cell table:number-columns-repeated="\(columns)" \
            office:value-type="float" office:value="1"/></table:table-row>
            """
        )
        #expect(readError(document)?.kind == kind)
    }

    @Test func refusesTextsBeyondTheLimitHoweverTheyAreMade() {
        let cell =
            "<table:table-cell><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell>"
        let document = flatDocument("<table:table-row>\(cell)</table:table-row>")
        #expect(readError(document)?.kind == .tooLarge(limit: "maxCellText", allowed: 32_767))
    }

    @Test func refusesADocumentThatIsCut() throws {
        let bytes = try workbookFixture("ods/libreoffice.fods")
        for count in stride(from: 3000, to: bytes.count - 20, by: 1777) {
            #expect(readError(Array(bytes.prefix(count))) != nil, "\(count) bytes")
        }
    }

    @Test func hidesRowsThatStandAboveTheLastCellOnly() throws {
        let document = flatDocument(
            """
            <table:table-row table:visibility="filter"><table:table-cell/></table:table-row>\
            <table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>\
            <table:table-row table:visibility="collapse" table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>
            """
        )
        #expect(try WorkbookReader.read(bytes: document).sheets[0].hiddenRows == [1])
    }

    /// Its cells have no place in the sheet, and must not be lost in silence.
    @Test(arguments: [
        "<table:table-row><table:table-cell>{}</table:table-cell></table:table-row>",
        "<table:table-row/>{}",
    ]) func refusesATableInsideATable(_ rows: String) {
        let inner =
            "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"
        let error = readError(flatDocument(rows.replacing("{}", with: inner)))
        #expect(error?.kind == .damaged)
        #expect(error?.cell?.hasPrefix("S!A") ?? false)
    }

    private func flatDocument(_ rows: String, name: String = "S") -> [UInt8] {
        let spaces = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        let document =
            "<?xml version=\"1.0\"?><office:document \(spaces.joined(separator: " "))>"
            + "<office:body><office:spreadsheet><table:table table:name=\"\(name)\">\(rows)"
            + "</table:table></office:spreadsheet></office:body></office:document>"
        return Array(document.utf8)
    }
}
