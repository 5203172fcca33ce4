import SheetReader
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
    @Test func readsWhatExcelWrites() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("html/excel-like.xls"))
        #expect(workbook.format == .html)
        #expect(
            workbook.described() == [
                "R1C1 text Danh sách & bảng", "R2C1 text Kỳ báo cáo", "R3C1 text STT",
                "R3C2 text Họ tên", "R4C2 text A\nB", "R5C1 date 44561", "R5C2 text Tr-êng",
                "R5C3 number 12", "R6C1 text abc", "R6C2 text x def y", "R7C1 text out",
                "R8C1 text in1", "R8C2 text in2", "R9C1 text in3", "R10C1 text tail",
                "R10C2 text next", "R11C1 text giua", "R12C1 text t2",
            ]
        )
        let sheet = workbook.sheets[0]
        #expect(sheet.name == "Danh sach")
        #expect(
            sheet.merges == [
                CellRange(rows: 3...4, columns: 0...0), CellRange(rows: 3...3, columns: 1...2),
            ]
        )
        #expect(sheet.hiddenRows == [5])
        #expect(sheet.hiddenColumns == [2])
        #expect(workbook.font(row: 5, column: 0) == ".VnTime")
        #expect(workbook.isBold(row: 5, column: 0) == true)
        #expect(workbook.font(row: 6, column: 0) == "VNI-Times")
        #expect(workbook.runs(row: 6, column: 1) == ["1:", "4:.VnTime", "2:"])
    }

    @Test func readsNumbersAndFormatsThatLibreOfficeKeeps() throws {
        let workbook = try WorkbookReader.read(bytes: try workbookFixture("html/libreoffice.xls"))
        #expect(
            workbook.described() == [
                "R1C1 text DANH SÁCH KHEN THƯỞNG", "R2C1 text Hä vµ tªn", "R2C2 text Họ và tên",
                "R3C1 date 44561", "R3C2 datetime 44561.4", "R3C3 time 0.5", "R3C4 duration 1.5",
                "R4C1 number 1", "R4C2 number 12.5", "R4C3 number 1e+06", "R4C4 text #N/A",
                "R5C1 text dòng 1\ndòng 2", "R6C1 text Tên: Hµ (cũ)", "R7C2 text gộp",
            ]
        )
        #expect(workbook.isBold(row: 1, column: 0) == true)
        #expect(workbook.font(row: 2, column: 0) == ".VnTime")
    }

    @Test(
        arguments: [
            ("<tr><td>a  b\n c<td>d<tr><td>e", ["R1C1 text a b c", "R1C2 text d", "R2C1 text e"]),
            (
                "<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d",
                ["R1C1 text a", "R1C2 text b", "R2C2 text c", "R3C1 text d"]
            ),
            (
                "<tr><td rowspan=3 colspan=2>a<td>b<tr><td>c",
                ["R1C1 text a", "R1C3 text b", "R2C3 text c"]
            ),
            ("<tr><td>a<p>b</p>c<div>d</div><br>e", ["R1C1 text a\nb\nc\nd\n\ne"]),
            ("<tr><td>&nbsp;<td> <td>&#7841;&amp;&lt;", ["R1C3 text ạ&<"]),
            ("<tr><td><script>no()</script>có<style>td{}</style>", ["R1C1 text có"]),
            ("<tr></tr><tr><td>a", ["R2C1 text a"]),
            (
                "<tr><td x:num=\"1234.5\">1,234.50<td x:num=\"44561\">31/12/2021",
                [
                    "R1C1 number 1234.5", "R1C2 text 31/12/2021",
                ]
            ),
            (
                "<tr><td colspan=0>a<td colspan=-5>b<td colspan=x>c",
                [
                    "R1C1 text a", "R1C2 text b", "R1C3 text c",
                ]
            ),
        ] as [(String, [String])]
    )
    func makesRowsOfATable(_ rows: String, _ cells: [String]) throws {
        let page = "<html><body><table>\(rows)</table></body></html>"
        #expect(try WorkbookReader.read(bytes: Array(page.utf8)).described() == cells)
    }

    @Test func clipsMergesAtTheTablesEnd() throws {
        let page = "<table><tr><td rowspan=999>a<td>b</table><table><tr><td>c</table>"
        let workbook = try WorkbookReader.read(bytes: Array(page.utf8))
        #expect(workbook.sheets[0].merges == [CellRange(rows: 1...1, columns: 0...0)])
        #expect(workbook.described() == ["R1C1 text a", "R1C2 text b", "R2C1 text c"])
    }

    @Test func decodesThePageByItsBytesAndThenByItsOwnWord() throws {
        let page = "<html><meta charset=\"%\"><table><tr><td>Tiếng Việt</table></html>"
        let utf8 = Array(page.replacing("%", with: "iso-8859-1").utf8)
        #expect(try WorkbookReader.read(bytes: utf8).described() == ["R1C1 text Tiếng Việt"])
        var utf16: [UInt8] = [0xff, 0xfe]
        for unit in page.utf16 { utf16 += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
        let wide = try WorkbookReader.read(bytes: utf16)
        #expect(wide.described() == ["R1C1 text Tiếng Việt"])
        #expect(wide.textEncoding == "utf-16le")
        var vietnamese = Array("<html><meta charset=windows-1258><table><tr><td>Ti".utf8)
        vietnamese += [0xea, 0xec, 0x6e, 0x67] + Array("</table></html>".utf8)
        #expect(try WorkbookReader.read(bytes: vietnamese).described() == ["R1C1 text Tiếng"])
        var cyrillic = Array("<html><meta charset=windows-1251><table><tr><td>".utf8)
        cyrillic += [0xcf, 0xf0] + Array("</table></html>".utf8)
        #expect(try WorkbookReader.read(bytes: cyrillic).described() == ["R1C1 text Пр"])
    }

    @Test func refusesPagesWithoutATable() {
        let page = Array("<html><body><p>Đăng nhập</p></body></html>".utf8)
        #expect(readError(page)?.kind == .notASpreadsheet("html"))
    }

    @Test func refusesPagesThatEndInsideATable() {
        let page = Array("<html><body><table><tr><td>một</td></tr><tr><td>ha".utf8)
        #expect(readError(page)?.kind == .damaged)
        let careless = Array("<table><tr><td>một</td></tr></body></html>".utf8)
        #expect(readError(careless) == nil)
    }

    @Test func boundsDepthWidthAndText() {
        let deep = String(repeating: "<div>", count: 2000) + "<table><tr><td>x</table>"
        #expect(readError(Array(deep.utf8))?.kind == .tooLarge(limit: "maxDepth", allowed: 1024))
        let wide = "<table><tr>" + String(repeating: "<td colspan=1000>", count: 18) + "x</table>"
        #expect(readError(Array(wide.utf8))?.kind == .damaged)
        let long = "<table><tr><td>" + String(repeating: "dài ", count: 9000) + "</table>"
        #expect(
            readError(Array(long.utf8))?.kind == .tooLarge(limit: "maxCellText", allowed: 32_767)
        )
    }

    @Test func refusesTagsWithThousandsOfAttributes() {
        let attributes = (0..<3000).map { "a\($0)=1" }.joined(separator: " ")
        let page = "<table><tr><td \(attributes)>x</td></tr></table>"
        #expect(readError(Array(page.utf8))?.kind == .unsafe)
    }

    @Test func fetchesNothingAndExpandsNoEntities() throws {
        let page = """
            <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>\
            <link rel=stylesheet href="http://127.0.0.1:9/"><img src="http://127.0.0.1:9/a.png">\
            <table><tr><td>&x;</td><td>y</td></tr></table></body></html>
            """
        let cells = try WorkbookReader.read(bytes: Array(page.utf8)).described()
        #expect(cells.contains("R1C2 text y") || cells.contains { $0.hasSuffix("C2 text y") })
        #expect(cells.contains { $0.hasSuffix("C1 text &x;") })
    }

    @Test func streamsTheSameNumberOfCells() throws {
        let rows = (0..<9000).map { "<tr><td>\($0)</td><td>b</td></tr>" }.joined()
        let page = Array("<html><table>\(rows)</table></html>".utf8)
        #expect(try streamedCount(page) == 18_000)
    }
}
