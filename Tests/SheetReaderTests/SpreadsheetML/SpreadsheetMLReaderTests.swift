import SheetReader
import TestSupport
import Testing

@Suite struct SpreadsheetMLReaderTests {
    @Test func readsWhatExcelWrites() throws {
        let bytes = try workbookFixture("spreadsheetml/excel-like.xls")
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(workbook.format == .spreadsheetML)
        #expect(
            workbook.described() == [
                "R3C2 text Hä tªn\n\nx", "R3C5 number 1.5", "R10C1 date 44561",
                "R10C2 time 0.354167",
                "R10C3 duration 1.5", "R10C4 boolean 1", "R10C5 error #N/A",
                "R10C6 text BoldVn rest",
            ]
        )
        let sheet = workbook.sheets[0]
        #expect(sheet.name == "A & B")
        #expect(sheet.visibility == .hidden)
        #expect(sheet.merges == [CellRange(rows: 3...4, columns: 1...3)])
        #expect(sheet.hiddenRows == [10])
        #expect(sheet.hiddenColumns == [1, 2])
        #expect(workbook.font(row: 3, column: 1) == ".VnTime")
        #expect(workbook.isBold(row: 3, column: 1) == true)
        #expect(workbook.font(row: 3, column: 4) == "Times New Roman")
        #expect(workbook.runs(row: 10, column: 5) == ["4:", "2:.VnTime", "5:"])
    }

    @Test func readsWhatLibreOfficeWrites() throws {
        let bytes = try workbookFixture("spreadsheetml/libreoffice.xml")
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(
            workbook.described() == [
                "R1C1 text Huế Đồng", "R1C2 text Hä tªn", "R2C1 text A Hä tªn", "R2C2 date 44561",
            ]
        )
        #expect(workbook.runs(row: 2, column: 0) == ["2:", "8:.VnTime"])
    }

    @Test(arguments: [
        ("Number", "-1.5E3", "R1C1 number -1500"),
        ("DateTime", "2021-12-31T00:00:00.000", "R1C1 date 44561"),
        ("DateTime", "1899-12-31T36:00:00.000", "R1C1 duration 1.5"),
        ("DateTime", "1890-05-19T00:00:00.000", "R1C1 text 1890-05-19T00:00:00.000"),
        ("Boolean", "0", "R1C1 boolean 0"),
        ("String", " giữ  dấu cách ", "R1C1 text  giữ  dấu cách "),
    ])
    func readsValuesByTheirType(_ type: String, _ value: String, _ cell: String) throws {
        let data = "<Cell><Data ss:Type=\"\(type)\">\(value)</Data></Cell>"
        #expect(
            try WorkbookReader.read(bytes: document("<Row>\(data)</Row>")).described() == [cell]
        )
    }

    @Test func putsRowsAndCellsWhereTheirIndexSays() throws {
        let rows = """
            <Row ss:Index="5"><Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell>\
            <Cell><Data ss:Type="Number">2</Data></Cell></Row><Row ss:Span="2"/>\
            <Row><Cell ss:MergeAcross="2"><Data ss:Type="Number">3</Data></Cell>\
            <Cell><Data ss:Type="Number">4</Data></Cell></Row>
            """
        #expect(
            try WorkbookReader.read(bytes: document(rows)).described() == [
                "R5C3 number 1", "R5C4 number 2", "R9C1 number 3", "R9C4 number 4",
            ]
        )
    }

    @Test(arguments: [
        "<Row><Cell><Data ss:Type=\"Number\">abc</Data></Cell></Row>",
        "<Row><Cell ss:Index=\"16385\"><Data ss:Type=\"Number\">1</Data></Cell></Row>",
        "<Row ss:Index=\"1048577\"><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>",
        "<Row ss:Index=\"-4\"><Cell/></Row>",
        "<Row ss:Index=\"99999999999999999999\"/>",
        "<Row><Cell ss:MergeDown=\"x\"/></Row>",
    ])
    func refusesValuesWithoutAMeaning(_ row: String) {
        #expect(readError(document(row))?.kind == .damaged)
    }

    @Test func readsOtherEncodings() throws {
        let row = "<Row><Cell><Data ss:Type=\"String\">Tr\u{e9}</Data></Cell></Row>"
        let text = String(decoding: document(row, encoding: "windows-1252"), as: UTF8.self)
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try WorkbookReader.read(bytes: bytes).described() == ["R1C1 text Tré"])
    }

    @Test func refusesEntitiesAndCutDocuments() {
        let row = "<Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row>"
        let whole = document(row)
        let cut = readError(Array(whole.dropLast(40)))
        #expect(cut?.kind == .damaged)
        let text = String(decoding: whole, as: UTF8.self)
        let declared = text.replacing(
            "?><",
            with: "?><!DOCTYPE Workbook [<!ENTITY a \"b\">]><",
            maxReplacements: 1
        )
        #expect(readError(Array(declared.utf8))?.kind == .unsafe)
    }

    @Test func refusesMillionsOfHiddenRows() {
        let hidden = "<Row ss:Index=\"1\" ss:Span=\"1048574\" ss:Hidden=\"1\"/>"
        let last = "<Row ss:Index=\"1048576\"><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
        #expect(readError(document(hidden + last)) == nil)
        let rows = String(repeating: hidden, count: 5) + last
        #expect(readError(document(rows))?.kind == .unsafe)
    }

    @Test func countsAgainstTheLimits() {
        var limits = ReadLimits()
        limits.maxCells = 1
        limits.maxCellText = 3
        limits.maxMerges = 0
        let two = "<Row><Cell><Data>a</Data></Cell><Cell><Data>b</Data></Cell></Row>"
        #expect(
            readError(document(two), limits: limits)?.kind
                == .tooLarge(limit: "maxCells", allowed: 1)
        )
        let long = "<Row><Cell><Data>bốn </Data></Cell></Row>"
        #expect(
            readError(document(long), limits: limits)?.kind
                == .tooLarge(limit: "maxCellText", allowed: 3)
        )
        let merge = "<Row><Cell ss:MergeAcross=\"1\"/></Row>"
        #expect(
            readError(document(merge), limits: limits)?.kind
                == .tooLarge(limit: "maxMerges", allowed: 0)
        )
    }

    @Test(arguments: [true, false]) func refusesHalfACharacterBehindUTF16(_ isLittle: Bool) throws {
        let text = String(
            decoding: document(
                "<Row><Cell><Data ss:Type=\"String\">Tré</Data></Cell></Row>",
                encoding: "UTF-16"
            ),
            as: UTF8.self
        )
        let bytes: [UInt8] = ("\u{feff}" + text).utf16.flatMap { unit -> [UInt8] in
            let low = UInt8(truncatingIfNeeded: unit)
            let high = UInt8(truncatingIfNeeded: unit >> 8)
            return isLittle ? [low, high] : [high, low]
        }
        #expect(try WorkbookReader.read(bytes: bytes).described() == ["R1C1 text Tré"])
        #expect(readError(bytes + [0x0a])?.detail == "malformed UTF-16")
        #expect(readError(bytes + [0x0a, 0x0a, 0x0a])?.kind == .damaged)
    }

    @Test func refusesTwoCellsAtOnePlace() {
        let data = "<Data ss:Type=\"Number\">1</Data>"
        let cells = "<Cell ss:Index=\"2\">\(data)</Cell><Cell ss:Index=\"2\">\(data)</Cell>"
        let error = readError(document("<Row>\(cells)</Row>"))
        #expect(error?.kind == .damaged)
    }

    private func document(_ rows: String, encoding: String = "UTF-8") -> [UInt8] {
        let space = "urn:schemas-microsoft-com:office:spreadsheet"
        return Array(
            """
            <?xml version="1.0" encoding="\(encoding)"?><Workbook xmlns="\(space)" xmlns:ss="\(space)">\
            <Worksheet ss:Name="S"><Table>\(rows)</Table></Worksheet></Workbook>
            """.utf8
        )
    }
}
