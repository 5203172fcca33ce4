import Foundation
import SheetReader
import TestSupport
import Testing

/// The small workbooks of `fixtures/workbooks`: each shows one feature, and has its cells beside it.
@Suite struct FixtureTests {
    static func fixtures(_ folder: String) -> [String] {
        let place = Shared.fixture("workbooks/\(folder)").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        return names.filter { $0.hasSuffix(".cells") }.sorted().map {
            folder + "/" + $0.dropLast(6)
        }
    }

    static let all = fixtures("xlsx") + fixtures("csv")

    @Test func fixturesAreThere() {
        #expect(Self.all.count >= 35)
    }

    @Test(arguments: all) func streamGivesTheCells(_ name: String) throws {
        let (path, expected) = try Self.locate(name)
        var lines = LineCollector()
        try lines.collect { printer throws(ReadError) in
            try WorkbookReader.stream(path: path, into: &printer)
        }
        #expect(lines.text == expected)
    }

    @Test(arguments: all) func workbookInMemoryHasTheSameCells(_ name: String) throws {
        let (path, expected) = try Self.locate(name)
        let workbook = try WorkbookReader.read(path: path)
        var lines = LineCollector()
        lines.collect { printer in workbook.send(to: &printer) }
        #expect(lines.text == expected)
    }

    @Test(arguments: all) func bytesGiveTheSameCellsAsTheFile(_ name: String) throws {
        let (path, expected) = try Self.locate(name)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        var lines = LineCollector()
        try lines.collect { printer throws(ReadError) in
            try WorkbookReader.stream(bytes: bytes, into: &printer)
        }
        #expect(lines.text == expected)
    }

    static func locate(_ name: String) throws -> (path: String, expected: String) {
        let place = Shared.fixture("workbooks/" + name)
        let format = name.hasPrefix("csv") ? "csv" : "xlsx"
        let expected = try String(
            contentsOf: place.appendingPathExtension("cells"),
            encoding: .utf8
        )
        return (place.appendingPathExtension(format).path, expected)
    }

    @Test func structureOfFontsMergesHidden() throws {
        let path = Shared.fixture("workbooks/xlsx/fonts-merges-hidden.xlsx").path
        let workbook = try WorkbookReader.read(path: path)
        #expect(workbook.sheets.map(\.name) == ["Một", "Hai", "Ba"])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
        let sheet = workbook.sheets[0]
        #expect(
            sheet.merges == [
                CellRange(rows: 1...1, columns: 0...2), CellRange(rows: 3...9, columns: 1...1),
            ]
        )
        #expect(sheet.hiddenRows == [2, 4])
        #expect(sheet.hiddenColumns == [1, 2, 3, 4])
        let header = try #require(sheet.cell(row: 1, column: 0))
        #expect(workbook.styles[Int(header.style)] == CellStyle(fontName: ".VnTimeH", isBold: true))
        let body = try #require(sheet.cell(row: 2, column: 0))
        #expect(workbook.styles[Int(body.style)] == CellStyle(fontName: ".VnTime"))
        #expect(
            workbook.richRuns[body.text] == [
                TextRun(utf8Count: "NguyÔn ".utf8.count, fontName: ".VnTime"),
                TextRun(utf8Count: "Văn An".utf8.count, fontName: "Arial"),
            ]
        )
    }

    @Test(arguments: [
        ("comma-utf8", "utf-8"), ("comma-utf16le", "utf-16le"), ("tab-utf16be-bom", "utf-16be"),
        ("windows-1258", "windows-1258"), ("tcvn3", "windows-1252"),
    ])
    func encodingOfTextsIsTold(_ name: String, _ encoding: String) throws {
        let path = Shared.fixture("workbooks/csv/\(name).csv").path
        #expect(try WorkbookReader.read(path: path).textEncoding == encoding)
    }

    @Test func firstRowsOnlyStopEarly() throws {
        var options = ReadOptions()
        options.maxRowsPerSheet = 1
        let path = Shared.fixture("workbooks/xlsx/plain.xlsx").path
        let workbook = try WorkbookReader.read(path: path, options: options)
        #expect(workbook.sheets.map(\.rowNumbers) == [[1]])
        // The rest is not read: a part that is cut further down does not matter.
        let cut = Shared.fixture("hostile/cut-xml.xlsx").path
        #expect(try WorkbookReader.read(path: cut, options: options).sheets[0].rowCount == 1)
    }
}

/// What a printer of cells prints.
struct LineCollector {
    private final class Box: @unchecked Sendable {
        var bytes: [UInt8] = []
    }

    private let box = Box()

    var text: String { String(decoding: box.bytes, as: UTF8.self) }

    mutating func collect<Failure: Error>(
        _ body: (inout CellLines) throws(Failure) -> Void
    ) throws(Failure) {
        let box = box
        var printer = CellLines { bytes in
            box.bytes += bytes
            return true
        }
        try body(&printer)
        printer.flush()
    }
}
