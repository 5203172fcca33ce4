import Testing

@testable import TongHop

@Suite struct NDJSONWriterTests {
    @Test func writesNumbersAsNumbersAndTextAsItIs() {
        let rows = [["=1+1", "-12"], ["hai\ndòng", ""], ["\"x\"", "8.5"]]
        let table = ExportTable(
            name: "thu",
            columns: [ExportColumn("ten"), ExportColumn("so", .number)],
            count: rows.count
        ) { rows[$0] }
        #expect(
            String(decoding: NDJSONWriter.bytes(table), as: UTF8.self)
                == #"{"ten":"=1+1","so":-12}"# + "\n" + #"{"ten":"hai\ndòng","so":null}"# + "\n"
                + #"{"ten":"\"x\"","so":"8.5"}"# + "\n"
        )
    }
}
