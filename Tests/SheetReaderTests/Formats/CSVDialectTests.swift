import Testing

@testable import SheetReader

@Suite struct CSVDialectTests {
    @Test(arguments: [
        ("a,b,c\n1,2,3\n", ","), ("a;b\n1,5;2,5\n3,5;4\n", ";"), ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("BÁO CÁO, năm 2021\n\nSTT;Tên;Ghi chú\n1;An;a,b\n2;Bình;\n", ";"), ("một cột\nhai\n", ","),
        ("", ","),
        ("\"a;b\",c\n\"d;e;f\",g\n", ","), ("sep=;\na,b;c\n", ";"), ("sep=^\na^b\n", "^"),
        ("\"sep=|\"\r\na|b\n", "|"),
    ])
    func delimiterIsFound(_ text: String, _ delimiter: String) {
        let bytes = Array(text.utf8)
        let dialect = bytes.withUnsafeBufferPointer { CSVDialect.find(in: $0, isWhole: true) }
        #expect(dialect.delimiter == delimiter.utf8.first)
    }

    @Test func declarationIsNoRecord() {
        let bytes = Array("sep=;\r\na;b".utf8)
        let dialect = bytes.withUnsafeBufferPointer { CSVDialect.find(in: $0, isWhole: true) }
        #expect(dialect.declaration == 7)
    }
}
