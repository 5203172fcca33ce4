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
        let sheet =
            "<worksheet xmlns=\"\(ScannerTests.main)\"><sheetData>\(rows)</sheetData></worksheet>"
        return ScannerTests.package(Array(sheet.utf8))
    }
}
