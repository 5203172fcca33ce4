import Testing

@testable import SheetReader

/// Two cells at one place of a sheet are refused, in whatever order they come: one of both would be lost.
@Suite struct OnePlaceTests {
    static let doubled = [
        // In one row, beside each other or not.
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>2</v></c><c r=\"B1\"><v>1</v></c></row>",
        // In a row that comes twice.
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"2\"/><row r=\"1\"><c r=\"B1\"><v>2</v></c></row>",
    ]

    @Test(arguments: doubled) func twoCellsAreRefused(_ rows: String) {
        for isReference in [false, true] {
            let error = Self.failure(rows, isReference)
            #expect(error?.kind == .damaged)
            #expect(error?.cell == "S!B1")
            #expect(error?.detail == "two cells at one place")
        }
    }

    static let whole = [
        // An empty cell is none.
        "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"><v>2</v></c></row>",
        // A row in two parts, and cells from right to left.
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
    ]

    @Test(arguments: whole) func otherOrdersAreRead(_ rows: String) {
        #expect(Self.failure(rows, false) == nil)
        #expect(Self.failure(rows, true) == nil)
    }

    private static func failure(_ rows: String, _ isReference: Bool) -> ReadError? {
        var options = ReadOptions()
        options.usesReferenceParser = isReference
        do throws(ReadError) {
            _ = try WorkbookReader.read(bytes: package(rows), options: options)
            return nil
        } catch {
            return error
        }
    }

    private static func package(_ rows: String) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var archive = StoredArchive()
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(rel)\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"
        )
        archive.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"\(rel)/worksheet\" Target=\"s.xml\"/></Relationships>"
        )
        archive.add(
            "xl/s.xml",
            "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
        )
        return archive.finished()
    }
}
