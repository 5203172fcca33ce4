import Testing

@testable import TongHop

@Suite struct CSVWriterTests {
    private func text(_ rows: [[String]]) -> String {
        let table = ExportTable(
            name: "thu",
            columns: [ExportColumn("ten"), ExportColumn("so", .number)],
            count: rows.count
        ) { rows[$0] }
        return String(decoding: CSVWriter.bytes(table), as: UTF8.self)
    }

    @Test func quotesOnlyWhereNeeded() {
        #expect(
            text([["Tổ 1, khu phố 2", "12"], ["nói \"hay\"", ""], ["hai\ndòng", "0"]])
                == "ten,so\r\n\"Tổ 1, khu phố 2\",12\r\n\"nói \"\"hay\"\"\",\r\n\"hai\ndòng\",0\r\n"
        )
    }

    @Test func plainNumbersStayNumbersAndTextThatLooksLikeAFormulaDoesNot() {
        #expect(text([["-12", "-12"]]) == "ten,so\r\n'-12,-12\r\n")
        #expect(text([["=1+1", "-1+1"]]) == "ten,so\r\n'=1+1,'-1+1\r\n")
        #expect(text([["@SUM(A1)", "+84"]]) == "ten,so\r\n'@SUM(A1),'+84\r\n")
    }

    @Test(arguments: [
        "=1+1", "+84 903", "-12", "@x", "\ttab", "\rcr", "\nlf", "'quoted'", "''", "＝A1",
        "thường", "", "a=b", "0'",
    ])
    func harmlessTextCanBeReadBack(text: String) {
        let written = CSVWriter.harmless(text, .text)
        #expect(CSVWriter.original(written) == text)
        #expect(!"=+-@\t\r\n＝".contains(written.first ?? "a"))
    }

    @Test(arguments: ["-", "--1", "-1-1", "-1.2.3", "-.5", "-1."])
    func onlyWholeNumbersAreLeftAlone(text: String) {
        #expect(CSVWriter.harmless(text, .number) == "'" + text)
    }

    @Test func largeTablesComeInPieces() {
        let table = ExportTable(name: "t", columns: [ExportColumn("a")], count: 40_000) {
            ["dòng \($0)"]
        }
        var pieces = 0
        var bytes = 0
        CSVWriter.write(table) { piece in
            pieces += 1
            bytes += piece.count
        }
        #expect(pieces > 5)
        #expect(bytes == CSVWriter.bytes(table).count)
    }
}
