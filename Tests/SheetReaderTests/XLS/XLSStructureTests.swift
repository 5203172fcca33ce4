import SheetReader
import TestSupport
import Testing

/// Workbooks whose containers and sheets lead to the wrong bytes.
@Suite struct XLSStructureTests {
    /// A chain that comes back near its end would still give as many bytes as the stream has.
    @Test func refusesAChainThatComesBackNearItsEnd() throws {
        var bytes = try workbookFixture("xls/features-xlwt.xls")
        let chain = try #require(workbookChain(bytes))
        try #require(chain.count > 4)
        let table = 512 * (1 + Int(bytes[76]) + Int(bytes[77]) << 8)
        let place = table + 4 * chain[chain.count - 2]
        bytes.replaceSubrange(
            place..<place + 4,
            with: BIFFDraft.u32(UInt32(chain[chain.count - 3]))
        )
        let error = readError(bytes)
        #expect(error?.kind == .damaged)
        #expect(error?.detail == "chain without end")
    }

    /// The sectors of the workbook's stream, by the first sector table.
    private func workbookChain(_ bytes: [UInt8]) -> [Int]? {
        func u32(_ offset: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        let table = 512 * (1 + u32(76))
        let directory = 512 * (1 + u32(48))
        let name: [UInt8] = "Workbook".utf8.flatMap { [$0, 0] }
        for entry in stride(from: directory, to: directory + 512, by: 128)
        where bytes[entry...].starts(with: name) {
            var chain: [Int] = []
            var next = u32(entry + 116)
            while next < 128, chain.count < 128 {
                chain.append(next)
                next = u32(table + 4 * next)
            }
            return chain
        }
        return nil
    }

    /// Otherwise a sheet full of people would be read as one without cells.
    @Test func refusesASheetThatBeginsInsideTheWorkbooksOwnRecords() {
        var bytes = BIFFDraft.workbook { sheet in sheet.number(row: 0, column: 0, 1) }
        #expect(readError(bytes) == nil)
        bytes.replaceSubrange(24..<28, with: BIFFDraft.u32(0))
        #expect(readError(bytes)?.kind == .damaged)
    }

    @Test func refusesManyRecordsForOnePlace() {
        let bytes = BIFFDraft.workbook { sheet in
            for index in 0..<20_000 { sheet.number(row: 0, column: index % 3, Double(index)) }
        }
        #expect(readError(bytes)?.detail == "two cells at one place")
    }

    /// A sheet's records would else be taken for the workbook's.
    @Test func refusesAWorkbooksOwnRecordsWithoutEnd() {
        var bytes = BIFFDraft.workbook { sheet in sheet.number(row: 0, column: 0, 1) }
        let end = 20 + 4 + 8 + 1
        #expect(bytes[end] == 0x0a)
        bytes[end] = 0xff
        let error = readError(bytes)
        #expect(error?.kind == .damaged)
        #expect(error?.offset == end + 4)
    }
}
