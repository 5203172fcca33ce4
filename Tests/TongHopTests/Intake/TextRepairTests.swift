import SheetReader
import TestSupport
import Testing
import VietText

@testable import TongHop

@Suite struct TextRepairTests {
    /// A workbook of one text a row, each with a font.
    private func workbook(
        _ rows: [(text: String, font: String)],
        sheet: String = "Sheet1"
    ) -> Workbook {
        var workbook = Workbook(format: .xlsx)
        workbook.sheets = [addSheet(rows, named: sheet, to: &workbook)]
        return workbook
    }

    private func addSheet(
        _ rows: [(text: String, font: String)],
        named name: String,
        to workbook: inout Workbook
    ) -> Sheet {
        var sheet = Sheet(name: name)
        for (index, row) in rows.enumerated() {
            let style = CellStyle(fontName: row.font)
            if !workbook.styles.contains(style) { workbook.styles.append(style) }
            let position = workbook.styles.firstIndex(of: style) ?? 0
            let id = workbook.texts.intern(row.text)
            sheet.appendRow(
                number: index + 1,
                cells: [Cell(column: 2, style: UInt16(position), text: id)]
            )
        }
        return sheet
    }

    private func texts(_ workbook: Workbook, sheet: Int = 0) -> [String] {
        workbook.sheets[sheet].cells.map { workbook.texts.string($0.text) }
    }

    private func same(_ first: [String], _ second: [String]) -> Bool {
        first.count == second.count
            && zip(first, second).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }

    @Test func decodesByFontAndKeepsTheOriginals() {
        var book = workbook([
            ("danh s¸ch tËp thÓ", ".VnTimeH"), ("Lª V¨n Tïng", ".VnTime"), ("Q§-UBND", ".VnTime"),
            ("Nguyễn Văn An", ".VnTime"), ("Café crème", ".VnTime"), ("Coäng hoøa", "VNI-Times"),
            ("STT", ".VnTime"),
        ])
        let before = book
        let result = TextRepair().repair(&book)
        #expect(
            same(
                texts(book),
                [
                    "DANH SÁCH TẬP THỂ", "Lê Văn Tùng", "QĐ-UBND", "Nguyễn Văn An", "Café crème",
                    "Cộng hòa", "STT",
                ]
            )
        )
        let originals = book.sheets[0].cells.map { book.texts.string(result.original(of: $0.text)) }
        #expect(same(originals, texts(before)))
        #expect(result.notes.map(\.kind) == [.legacy(.tcvn3), .legacy(.vni)])
        #expect(result.notes.map(\.cells) == [3, 1])
        #expect(result.notes.first.map { [$0.sheet, $0.row, $0.column] } == [0, 1, 2])
        let issues = result.issues(in: book)
        #expect(issues.map(\.code) == [.legacyEncoding, .legacyEncoding])
        #expect(issues.first?.value == "danh s¸ch tËp thÓ")
        #expect(issues.first?.arguments["count"] == .count(3))
        #expect(issues.first?.origin == CellOrigin(sheet: "Sheet1", row: 1, column: 2))
    }

    @Test func decodesSingleWordsWhereTheSheetIsTCVN3() {
        let clear = [
            ("Céng hßa x· héi chñ nghÜa", "Arial"), ("Hä vµ tªn", "Arial"),
            ("NguyÔn V¨n An", "Arial"),
        ]
        var book = workbook(
            clear + [("Xãm", "Arial"), ("Tæ", "Arial"), ("Café", "Arial"), ("Lê Hà", "Arial")]
        )
        _ = TextRepair().repair(&book)
        #expect(same(Array(texts(book).suffix(4)), ["Xóm", "Tổ", "Café", "Lê Hà"]))
        var other = workbook([("Xãm", "Arial"), ("Hội", "Arial"), ("Nguyễn", "Arial")])
        let result = TextRepair().repair(&other)
        #expect(same(texts(other), ["Xãm", "Hội", "Nguyễn"]))
        #expect(result == TextRepairResult())
    }

    @Test func showsPlainTextInFontsOfCapitalsAsItLooks() {
        var book = workbook([
            ("loa tay", ".VnTimeH"), ("loa tay", ".VnTime"), ("x", ".VnTimeH"),
            ("an@tanphu.vn", ".VnTimeH"), ("danh s¸ch", ".VnTimeH"), ("HTX 3", ".VnTimeH"),
        ])
        _ = TextRepair().repair(&book)
        #expect(texts(book) == ["LOA TAY", "loa tay", "x", "an@tanphu.vn", "DANH SÁCH", "HTX 3"])
    }

    @Test func judgesEachSheetByItsOwnTexts() {
        var book = Workbook(format: .xlsx)
        let first = addSheet(
            [("Hä vµ tªn", "A"), ("NguyÔn V¨n An", "A"), ("X· B×nh Minh", "A"), ("Tæ", "A")],
            named: "Danh s¸ch",
            to: &book
        )
        let second = addSheet(
            [
                ("Hoï vaø teân", "A"), ("Nguyeãn Vaên An", "A"), ("Xaõ Bình Minh", "A"),
                ("Toå", "A"),
            ],
            named: "VNI",
            to: &book
        )
        book.sheets = [first, second]
        book.sheets[1].visibility = .veryHidden
        let result = TextRepair().repair(&book)
        #expect(texts(book).last == "Tổ")
        #expect(texts(book, sheet: 1) == ["Họ và tên", "Nguyễn Văn An", "Xã Bình Minh", "Tổ"])
        #expect(result.sheetNames == [0: "Danh sách"])
        #expect(book.sheets[0].name == "Danh s¸ch")
    }

    @Test func decodesRichTextRunByRun() {
        var book = workbook([
            ("Hội Cùu chiÕn binh – Hội", "Times New Roman"), ("Héi Nguyễn", "Arial"),
        ])
        let id = book.sheets[0].cells[0].text
        book.richRuns[id] = [
            TextRun(utf8Count: "Hội ".utf8.count, fontName: ""),
            TextRun(utf8Count: "Cùu chiÕn".utf8.count, fontName: ".VnTime"),
            TextRun(utf8Count: " binh".utf8.count, fontName: ".VnTime"),
            TextRun(utf8Count: " – Hội".utf8.count, fontName: "Arial"),
        ]
        let other = book.sheets[0].cells[1].text
        book.richRuns[other] = [
            TextRun(utf8Count: "Héi".utf8.count, fontName: ".VnTime"),
            TextRun(utf8Count: 900, fontName: "Arial"),
        ]
        _ = TextRepair().repair(&book)
        #expect(same(texts(book), ["Hội Cựu chiến binh – Hội", "Hội Nguyễn"]))
    }

    @Test func decodesOneTextInTwoFontsTwice() {
        var book = workbook([("x· héi", ".VnTime"), ("x· héi", ".VnTimeH"), ("x· héi", ".VnTime")])
        let result = TextRepair().repair(&book)
        #expect(same(texts(book), ["xã hội", "XÃ HỘI", "xã hội"]))
        #expect(book.sheets[0].cells[0].text == book.sheets[0].cells[2].text)
        #expect(result.originals.count == 2)
        #expect(result.notes.map(\.cells) == [3])
    }

    @Test func mendsMisreadAndDecomposedText() {
        var book = workbook([
            ("Há»™i Ä‘á»“ng", "Arial"), ("Ho\u{300}a Bi\u{300}nh", "Arial"), ("Hội", "Arial"),
        ])
        let result = TextRepair().repair(&book)
        #expect(same(texts(book), ["Hội đồng", "Hòa Bình", "Hội"]))
        #expect(result.notes.map(\.kind) == [.mojibake(times: 1), .form])
        #expect(result.issues(in: book).map(\.code) == [.mojibake])
    }

    @Test(arguments: [LegacyEncoding.tcvn3, .vni, .viscii, .vps])
    func decodesTextFilesByAllTheirWords(_ encoding: LegacyEncoding) throws {
        let lines = [
            "STT,Họ và tên,Đơn vị,Hình thức", "1,Nguyễn Văn An,Xóm 3,Giấy khen",
            "2,Trần Thị Bình,Tổ 5,Bằng khen",
            "3,Lê Hồng Đức,Ấp Đông,Thư khen", "4,Võ Út,KP 2,\"Café, trà\"",
        ]
        let text = lines.joined(separator: "\n")
        let bytes = encoding.encode(text).unicodeScalars.map {
            UInt8(truncatingIfNeeded: byte(of: $0))
        }
        var book = try WorkbookReader.read(bytes: bytes)
        #expect(book.textEncoding == "windows-1252")
        let result = TextRepair().repair(&book)
        let wanted =
            lines.flatMap { $0.split(separator: ",").map(String.init) }.dropLast(2) + ["Café, trà"]
        #expect(same(texts(book), Array(wanted)), "\(texts(book))")
        #expect(result.notes.map(\.kind) == [.legacy(encoding)])
    }

    /// The byte of a Windows-1252 character.
    private func byte(of scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value < 0x100 { return scalar.value }
        let high = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        return UInt32(0x80 + (high.firstIndex(of: scalar) ?? 0))
    }

    @Test func leavesGoodTextFilesAlone() throws {
        var book = try WorkbookReader.read(
            bytes: Array("STT,Họ và tên\n1,Lê Hà\n2,Công Lý\n3,Xã Trà Cú\n".utf8)
        )
        #expect(TextRepair().repair(&book) == TextRepairResult())
        // The same in Windows-1258.
        let bytes = LegacyEncoding.windows1258.encode("STT,Họ và tên\n1,Lê Hà\n2,Nguyễn Thị Tô\n")
            .unicodeScalars.map { UInt8(truncatingIfNeeded: byte(of: $0)) }
        var other = try WorkbookReader.read(bytes: bytes)
        #expect(other.textEncoding == "windows-1258")
        #expect(TextRepair().repair(&other) == TextRepairResult())
        #expect(texts(other).contains("Nguyễn Thị Tô"))
    }

    @Test func survivesRunsLongerThanTheirText() {
        var book = workbook([("Héi ®ång", ".VnTime")])
        book.richRuns[book.sheets[0].cells[0].text] = [
            TextRun(utf8Count: -5, fontName: "Arial"),
            TextRun(utf8Count: .max, fontName: ".VnTime"),
        ]
        _ = TextRepair().repair(&book)
        #expect(texts(book) == ["Hội đồng"])
    }
}
