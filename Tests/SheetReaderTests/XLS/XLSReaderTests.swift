import SheetReader
import TestSupport
import Testing

@Suite struct XLSReaderTests {
    @Test(arguments: ["xls/features-xlwt.xls", "xls/libreoffice.xls"])
    func readsCellsOfEveryKind(_ path: String) throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture(path))
        #expect(workbook.format == .xls)
        #expect(
            workbook.described() == [
                "R1C1 text DANH SÁCH KHEN THƯỞNG", "R2C1 text Hä vµ tªn", "R2C2 text Họ và tên",
                "R3C1 date 44561", "R3C2 datetime 44561.4", "R3C3 time 0.5", "R3C4 duration 1.5",
                "R4C1 boolean 1", "R4C2 number 12.5", "R4C3 number 1e+06", "R4C4 error #N/A",
                "R5C1 text dòng 1\ndòng 2", "R6C1 text hàng ẩn", "R6C5 text cột ẩn",
                "R7C1 text Tên: Hµ (cũ)", "R8C2 text gộp",
            ]
        )
    }

    @Test(arguments: ["xls/features-xlwt.xls", "xls/libreoffice.xls"])
    func readsFontsMergesAndWhatIsHidden(_ path: String) throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture(path))
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
        #expect(workbook.isBold(row: 2, column: 0) == false)
        #expect(workbook.runs(row: 7, column: 0).dropFirst().first == "3:.VnTime")
        #expect(workbook.sheets.map(\.name) == ["Danh sách", "Ẩn", "Rất ẩn"])
        #expect(workbook.sheets[1].visibility == .hidden)
    }

    @Test func tellsVeryHiddenSheetsFromHiddenOnes() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("xls/features-xlwt.xls"))
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
    }

    @Test func readsTextsThatGoOnInFurtherRecords() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("xls/long-strings.xls"))
        let expected = (0..<3000).map { index in
            let letter = index % 3 == 0 ? "ạ" : "a"
            return "R\(index + 1)C1 text \(index):" + String(repeating: letter, count: index % 97)
        }
        #expect(workbook.described() == expected)
    }

    @Test func decodesByteStringsByCodePageButOldVietnameseFontsAsWestern() throws {
        let bytes = try workbookFixture("xls/biff5-cp1258-vntime.xls")
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(
            workbook.described() == [
                "R1C1 text Huế Đồng", "R1C2 text Hä tªn", "R2C1 text A Hä tªn", "R2C2 date 44561",
            ]
        )
        #expect(workbook.font(row: 1, column: 1) == ".VnTime")
        #expect(workbook.runs(row: 2, column: 0) == ["2:", "8:.VnTime"])
    }

    @Test(arguments: [2, 3, 4]) func readsSingleSheetsOfTheFirstVersions(_ version: Int) throws {
        let bytes = try workbookFixture("xls/biff\(version).xls")
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(
            workbook.described() == [
                "R1C1 text Tên", "R1C2 date 33239", "R2C1 number 7", "R2C2 error #N/A",
            ]
        )
        #expect(workbook.font(row: 1, column: 0) == "Arial")
        #expect(workbook.isBold(row: 1, column: 0) == true)
    }

    @Test func knowsDatesThatCountFrom1904() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("xls/dates-1904.xls"))
        #expect(workbook.uses1904Dates)
        #expect(workbook.described() == ["R1C1 date 43099"])
    }

    @Test func refusesPasswordsAndOtherDocuments() throws {
        #expect(readError(try workbookFixture("xls/password.xls"))?.kind == .encrypted)
        let word = readError(try workbookFixture("xls/word-document.xls"))
        #expect(word?.kind == .notASpreadsheet("word"))
    }

    @Test(arguments: ["rc4", "rc4-capi-40", "rc4-capi-128", "xor"])
    func opensWhatExcelEncryptsWithItsOwnPasswordWhereWanted(_ method: String) throws {
        let bytes = try workbookFixture("xls/default-password-\(method).xls")
        let expected = (0..<60).map { "R\($0 + 1)C1 text Khen thưởng \($0)" }
        #expect(readError(bytes)?.kind == .encrypted)
        var options = ReadOptions()
        options.opensDefaultPassword = true
        let workbook = try WorkbookReader.read(bytes: bytes, options: options)
        #expect(workbook.described() == expected)
    }

    @Test func putsCellsInOrder() throws {
        let bytes = BIFFDraft.workbook { sheet in
            sheet.number(row: 2, column: 1, 1)
            sheet.number(row: 0, column: 3, 2)
            sheet.number(row: 0, column: 0, 3)
            sheet.number(row: 2, column: 0, 4)
        }
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(
            workbook.described() == [
                "R1C1 number 3", "R1C4 number 2", "R3C1 number 4", "R3C2 number 1",
            ]
        )
    }

    @Test func takesAFormulasTextFromTheRecordBehindIt() throws {
        let bytes = BIFFDraft.workbook { sheet in
            sheet.formula(row: 0, column: 0, kind: 0)
            // The record of a shared formula may stand between.
            sheet.record(0x04bc, [0, 0, 0, 0, 0, 0])
            sheet.record(0x0207, BIFFDraft.u16(5) + [0] + Array("abc".utf8))
            sheet.record(0x003c, [1] + "đê".utf16.flatMap { BIFFDraft.u16(Int($0)) })
            sheet.formula(row: 0, column: 1, kind: 1, value: 1)
            sheet.formula(row: 0, column: 2, kind: 2, value: 0x07)
            sheet.formula(row: 0, column: 3, kind: 3)
            sheet.formula(row: 0, column: 4, kind: 0)
            sheet.number(row: 1, column: 0, 1)
        }
        let workbook = try WorkbookReader.read(bytes: bytes)
        #expect(
            workbook.described() == [
                "R1C1 text abcđê", "R1C2 boolean 1", "R1C3 error #DIV/0!", "R2C1 number 1",
            ]
        )
    }

    @Test func streamsTheSameCellsWithTheirTexts() throws {
        // More than one batch of texts that belong to their cells alone.
        let bytes = BIFFDraft.workbook { sheet in
            for row in 0..<20_000 {
                sheet.label(row: row, column: 0, "dòng \(row)")
                sheet.label(row: row, column: 1, "ô \(row)")
            }
        }
        var lines = 0
        var last = ""
        var output = CellLines { piece in
            let text = String(decoding: piece, as: UTF8.self)
            lines += text.utf8.count { $0 == 0x0a }
            last = String(text.split(separator: "\n").last ?? "")
            return !text.contains("\"value\":\"\"")
        }
        try WorkbookReader.stream(bytes: bytes, into: &output)
        output.flush()
        #expect(lines == 40_000)
        #expect(last == #"{"sheet":"S","row":20000,"col":2,"type":"string","value":"ô 19999"}"#)
        #expect(!output.isClosed)
    }

    @Test func stopsAfterTheWantedRowsButKeepsMerges() throws {
        let bytes = BIFFDraft.workbook { sheet in
            for row in 0..<10 { sheet.number(row: row, column: 0, Double(row)) }
            sheet.record(0x00e5, [1, 1, 2, 0, 3].flatMap { BIFFDraft.u16($0) })
        }
        var options = ReadOptions()
        options.maxRowsPerSheet = 3
        let workbook = try WorkbookReader.read(bytes: bytes, options: options)
        #expect(workbook.sheets[0].rowCount == 3)
        #expect(workbook.sheets[0].merges == [CellRange(rows: 2...3, columns: 0...3)])
    }
}
