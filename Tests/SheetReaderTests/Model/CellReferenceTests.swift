import Testing

@testable import SheetReader

@Suite struct CellReferenceTests {
    static func parse(_ text: String) -> [Int]? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            CellReference.parse(XMLBytes(bytes.baseAddress, count: bytes.count)).map {
                [$0.row, $0.column]
            }
        }
    }

    @Test(arguments: [
        ("A1", [1, 0]), ("Z9", [9, 25]), ("AA10", [10, 26]), ("XFD1048576", [1_048_576, 16_383]),
        ("$C$14", [14, 2]), ("c14", [14, 2]),
        ("A00007", [7, 0]),
    ])
    func isRead(_ text: String, _ place: [Int]) {
        #expect(Self.parse(text) == place)
    }

    @Test(arguments: [
        "", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZZZZZZZ1", "A99999999999999999999", "A1B",
        "Â1", "A-1", "A1:B2", " A1",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(Self.parse(text) == nil)
    }

    @Test func namesAndPlacesAgree() {
        for column in 0..<16_384 {
            #expect(Self.parse(CellReference.columnName(column) + "5") == [5, column])
        }
    }
}
