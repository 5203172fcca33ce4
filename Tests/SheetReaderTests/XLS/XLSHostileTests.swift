import SheetReader
import TestSupport
import Testing

@Suite struct XLSHostileTests {
    /// The reader may take a cut file only where nothing of the cells is missing.
    @Test(arguments: [
        "xls/features-xlwt.xls", "xls/libreoffice.xls", "xls/biff5-cp1258-vntime.xls",
        "xls/biff2.xls", "xls/biff3.xls", "xls/biff4.xls",
    ])
    func neverTakesAPartForTheWhole(_ path: String) throws {
        let bytes = try workbookFixture(path)
        let whole = try WorkbookReader.read(bytes: bytes)
        for count in stride(from: 0, to: bytes.count, by: 41) {
            guard let part = try? WorkbookReader.read(bytes: Array(bytes.prefix(count))) else {
                continue
            }
            #expect(part.format != .xls || part.described() == whole.described(), "\(count) bytes")
        }
    }

    @Test(arguments: 1...40) func survivesChangedBytes(_ seed: UInt64) throws {
        let bytes = try workbookFixture("xls/features-xlwt.xls")
        var random = seed &* 0x9e37_79b9_7f4a_7c15
        func next(below limit: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(limit))
        }
        for _ in 0..<25 {
            var changed = bytes
            for _ in 0..<8 { changed[next(below: bytes.count)] = UInt8(next(below: 256)) }
            let limits = ReadLimits()
            if let workbook = try? WorkbookReader.read(bytes: changed, limits: limits) {
                #expect(workbook.sheets.allSatisfy { $0.rowStarts.count == $0.rowCount + 1 })
            }
        }
    }

    @Test func refusesChainsThatRunInCircles() throws {
        var bytes = try workbookFixture("xls/features-xlwt.xls")
        // The first sector table: each sector names itself as the next.
        let table = 512 * (1 + Int(bytes[76]) + Int(bytes[77]) << 8)
        for sector in 0..<128 {
            bytes.replaceSubrange(
                table + sector * 4..<table + sector * 4 + 4,
                with: BIFFDraft.u32(UInt32(sector))
            )
        }
        #expect(readError(bytes)?.kind == .damaged)
    }

    @Test func refusesSectorsOutsideTheFile() throws {
        var bytes = try workbookFixture("xls/features-xlwt.xls")
        // Where the directory begins.
        bytes.replaceSubrange(48..<52, with: BIFFDraft.u32(0x00ff_ffff))
        #expect(readError(bytes)?.kind == .damaged)
    }

    @Test func namesTheCellWhoseTextIsOutsideTheTable() {
        let bytes = BIFFDraft.workbook { sheet in sheet.sharedLabel(row: 13, column: 2, index: 7) }
        let error = readError(bytes)
        #expect(error?.kind == .damaged)
        #expect(error?.cell == "S!C14")
    }

    @Test func namesTheCellOutsideTheSheet() {
        let bytes = BIFFDraft.workbook { sheet in sheet.number(row: 0, column: 60_000, 1) }
        #expect(readError(bytes)?.kind == .damaged)
        #expect(readError(bytes)?.cell == "S!CJSS1")
    }

    @Test(
        arguments: [
            (0x0203, [0, 0]),  // a number of two bytes
            (0x00bd, [0, 0, 9, 0, 0, 0]),  // numbers whose last column lies before the first
            (0x027e, [0, 0, 0, 0, 0, 0]),
            (0x0205, [0, 0, 0, 0, 0, 0]),
            (0x0006, [0, 0, 0, 0, 0, 0, 1]),
            (0x0204, [0, 0, 0, 0, 0, 0, 9, 0, 0, 65]),
            (0x00fd, [0, 0, 0, 0, 0, 0, 1]),
        ] as [(Int, [UInt8])]
    )
    func refusesRecordsThatAreTooShort(_ type: Int, _ content: [UInt8]) {
        let bytes = BIFFDraft.workbook { sheet in sheet.record(type, content) }
        #expect(readError(bytes)?.kind == .damaged)
    }

    @Test func believesNoDeclaredNumberOfTexts() {
        let bytes = BIFFDraft.workbook(
            globals: { globals in
                let count = BIFFDraft.u32(0x7fff_ffff)
                globals.record(0x00fc, count + count + BIFFDraft.wide("một"))
            },
            sheet: { sheet in sheet.sharedLabel(row: 0, column: 0, index: 0) }
        )
        #expect(readError(bytes) == nil)
    }

    @Test func refusesTextsThatEndBeforeTheirLength() {
        let bytes = BIFFDraft.workbook(
            globals: { globals in
                globals.record(0x00fc, BIFFDraft.u32(1) + BIFFDraft.u32(1) + [200, 0, 0, 65, 66])
            },
            sheet: { _ in }
        )
        #expect(readError(bytes)?.kind == .damaged)
    }

    @Test func refusesSheetsThatShareTheirRecords() {
        let single = BIFFDraft.workbook { sheet in sheet.number(row: 0, column: 0, 1) }
        // The record that lists the sheet, put in a second time: both name one place.
        let bound = Array(single[20..<33])
        let start = UInt32(33 + bound.count + 4)
        let listed = Array(bound[..<4]) + BIFFDraft.u32(start) + Array(bound[8...])
        let bytes = Array(single[..<20]) + listed + listed + Array(single[33...])
        #expect(readError(bytes)?.detail == "two sheets share the same records")
    }

    @Test func columnsThatAreHiddenManyTimesTakeNoMoreMemory() throws {
        let bytes = BIFFDraft.workbook { sheet in
            sheet.number(row: 0, column: 0, 1)
            let columns = [3, 255, 0, 0, 1].flatMap { BIFFDraft.u16($0) }
            for _ in 0..<1000 { sheet.record(0x007d, columns) }
        }
        let sheet = try #require(try WorkbookReader.read(bytes: bytes).sheets.first)
        #expect(sheet.hiddenColumns == Array(3...255))
    }

    @Test func refusesASheetWithoutAnEnd() {
        let bytes = BIFFDraft.workbook { sheet in sheet.number(row: 0, column: 0, 1) }
        #expect(readError(Array(bytes.dropLast(4)))?.kind == .damaged)
    }

    @Test func countsCellsTextsMergesAndFormatsAgainstTheLimits() {
        var limits = ReadLimits()
        limits.maxCells = 3
        limits.maxStrings = 2
        limits.maxMerges = 1
        limits.maxFormats = 5
        limits.maxCellText = 4
        let cells = BIFFDraft.workbook { sheet in
            for row in 0..<4 { sheet.number(row: row, column: 0, 1) }
        }
        #expect(readError(cells, limits: limits)?.kind == .tooLarge(limit: "maxCells", allowed: 3))
        let strings = BIFFDraft.workbook(
            globals: { globals in
                let texts = ["a", "b", "c"].flatMap(BIFFDraft.wide)
                globals.record(0x00fc, BIFFDraft.u32(3) + BIFFDraft.u32(3) + texts)
            },
            sheet: { _ in }
        )
        #expect(
            readError(strings, limits: limits)?.kind == .tooLarge(limit: "maxStrings", allowed: 2)
        )
        let merges = BIFFDraft.workbook { sheet in
            let range = [0, 1, 0, 1].flatMap { BIFFDraft.u16($0) }
            sheet.record(0x00e5, BIFFDraft.u16(2) + range + range)
        }
        #expect(
            readError(merges, limits: limits)?.kind == .tooLarge(limit: "maxMerges", allowed: 1)
        )
        let formats = BIFFDraft.workbook(
            globals: { globals in
                for _ in 0..<6 { globals.record(0x00e0, [UInt8](repeating: 0, count: 20)) }
            },
            sheet: { _ in }
        )
        #expect(
            readError(formats, limits: limits)?.kind == .tooLarge(limit: "maxFormats", allowed: 5)
        )
        let text = BIFFDraft.workbook { sheet in sheet.label(row: 0, column: 0, "năm chữ") }
        #expect(
            readError(text, limits: limits)?.kind == .tooLarge(limit: "maxCellText", allowed: 4)
        )
    }

    @Test func refusesMoreSheetsThanTheLimit() {
        var limits = ReadLimits()
        limits.maxSheets = 0
        let bytes = BIFFDraft.workbook { _ in }
        #expect(readError(bytes, limits: limits)?.kind == .tooLarge(limit: "maxSheets", allowed: 0))
    }
}
