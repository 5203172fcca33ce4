import Foundation
import SheetReader
import TestSupport
import Testing

/// The files of `fixtures/hostile`: each is refused, with what is wrong and where.
@Suite struct HostileTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let file: String
        let kind: ReadError.Kind
        var part: String?
        var cell: String?
        var detail = ""
        var testDescription: String { file }
    }

    private static let sheet1 = "xl/worksheets/sheet1.xml"

    static let cases = [
        Case(file: "cut.xlsx", kind: .damaged, part: "zip directory", detail: "no end record"),
        Case(file: "wrong-crc.xlsx", kind: .damaged, part: sheet1, detail: "crc mismatch"),
        Case(file: "size-too-small.xlsx", kind: .damaged, part: sheet1, detail: "larger than"),
        Case(file: "encrypted-entry.xlsx", kind: .encrypted, part: sheet1),
        Case(file: "local-name-differs.xlsx", kind: .damaged, part: sheet1, detail: "local header"),
        Case(file: "overlapping-entries.xlsx", kind: .damaged, detail: "overlaps"),
        Case(file: "two-parts-one-name.xlsx", kind: .damaged, detail: "same name"),
        Case(file: "cut-xml.xlsx", kind: .damaged, part: sheet1, detail: "malformed"),
        Case(file: "cut-between-rows.xlsx", kind: .damaged, part: sheet1, detail: "malformed"),
        Case(file: "document-type.xlsx", kind: .unsafe, part: sheet1),
        Case(file: "document-type-cut.xlsx", kind: .unsafe, part: sheet1),
        Case(file: "string-outside-table.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!C1"),
        Case(
            file: "two-cells-one-place.xlsx",
            kind: .damaged,
            cell: "Sheet1!B3",
            detail: "two cells at one place"
        ),
        Case(file: "two-values.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!C1"),
        Case(file: "element-in-value.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!C1"),
        Case(file: "number-is-text.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!C1"),
        Case(file: "cell-outside-grid.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!XFE1"),
        Case(file: "row-outside-grid.xlsx", kind: .damaged, part: sheet1, cell: "Sheet1!1048577"),
        Case(file: "deep.xlsx", kind: .tooLarge(limit: "maxDepth", allowed: 64), part: sheet1),
        Case(file: "long-comment.xlsx", kind: .tooLarge(limit: "maxConstruct", allowed: 2 << 20)),
        Case(file: "padding.xlsx", kind: .tooLarge(limit: "maxPadding", allowed: 1 << 20)),
        Case(file: "bad-utf8.xlsx", kind: .damaged, part: "xl/sharedStrings.xml"),
        Case(file: "wrong-root.xlsx", kind: .damaged, part: sheet1, detail: "root element"),
        Case(file: "missing-sheet.xlsx", kind: .damaged, part: sheet1, detail: "missing"),
        Case(file: "sheet-outside-package.xlsx", kind: .unsafe, cell: "Sheet1"),
        Case(file: "word.xlsx", kind: .notASpreadsheet("word")),
        Case(file: "xlsb.xlsx", kind: .notASpreadsheet("xlsb")),
        Case(file: "archive.xlsx", kind: .notASpreadsheet("archive")),
        Case(file: "pdf.xlsx", kind: .notASpreadsheet("pdf")),
        Case(file: "picture.xlsx", kind: .notASpreadsheet("image")),
        Case(file: "program.csv", kind: .notASpreadsheet("executable")),
        Case(file: "web-answer.xlsx", kind: .notASpreadsheet("web page")),
        Case(file: "empty.xlsx", kind: .notASpreadsheet("empty")),
        Case(file: "error-message.xls", kind: .notASpreadsheet("text")),
        Case(file: "open-quote.csv", kind: .damaged, cell: "A2"),
        Case(file: "zeros.csv", kind: .notASpreadsheet("binary")),
        Case(file: "utf8-cut.csv", kind: .damaged, detail: "UTF-8"),
        Case(file: "utf8-broken.csv", kind: .damaged, detail: "UTF-8"),
    ]

    /// A field without end is refused long before the file ends, and so before its end is known.
    @Test func aLongFieldIsRefusedWhereItIsTooLong() {
        let start = Array("ten,ghi chu\nAn,".utf8)
        let long = start + [UInt8](repeating: 0x78, count: 3 << 20)
        for bytes in [long, long + [0xff], start + [0x22] + long[start.count...]] {
            let error = readError(bytes)
            #expect(error?.kind == .tooLarge(limit: "maxCellText", allowed: 32_767))
            #expect(error?.cell == "A2")
        }
    }

    @Test(arguments: cases) func isRefused(_ example: Case) throws {
        let path = Shared.fixture("hostile/" + example.file).path
        let error = try #require(
            Self.failure { () throws(ReadError) in
                _ = try WorkbookReader.read(path: path)
            }
        )
        #expect(error.kind == example.kind)
        if let part = example.part { #expect(error.part == part) }
        if let cell = example.cell { #expect(error.cell == cell) }
        #expect(example.detail.isEmpty || error.detail.contains(example.detail))
    }

    @Test func everyHostileFileHasItsCase() throws {
        let folder = Shared.fixture("hostile").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasSuffix(".md") }
        #expect(Set(files) == Set(Self.cases.map(\.file)))
    }

    /// Each limit, lowered until the file that shows it reaches it.
    static let limits: [(file: String, name: String, lower: @Sendable (inout ReadLimits) -> Void)] =
        [
            ("xlsx/plain.xlsx", "maxFileBytes", { $0.maxFileBytes = 100 }),
            ("xlsx/plain.xlsx", "maxPartBytes", { $0.maxPartBytes = 200 }),
            ("xlsx/plain.xlsx", "maxTotalBytes", { $0.maxTotalBytes = 500 }),
            ("xlsx/plain.xlsx", "maxCells", { $0.maxCells = 3 }),
            ("csv/ragged.csv", "maxCells", { $0.maxCells = 3 }),
            ("xlsx/plain.xlsx", "maxStrings", { $0.maxStrings = 1 }),
            ("xlsx/strings.xlsx", "maxCellText", { $0.maxCellText = 8 }),
            ("csv/comma-utf8.csv", "maxCellText", { $0.maxCellText = 8 }),
            ("xlsx/plain.xlsx", "maxColumns", { $0.maxColumns = 1 }),
            ("csv/comma-utf8.csv", "maxColumns", { $0.maxColumns = 1 }),
            ("ods/libreoffice.ods", "maxColumns", { $0.maxColumns = 1 }),
            ("xls/libreoffice.xls", "maxColumns", { $0.maxColumns = 1 }),
            ("html/libreoffice.xls", "maxColumns", { $0.maxColumns = 1 }),
            ("xlsx/plain.xlsx", "maxRelationships", { $0.maxRelationships = 1 }),
            ("ods/libreoffice.ods", "maxCells", { $0.maxCells = 3 }),
            ("ods/libreoffice.ods", "maxPartBytes", { $0.maxPartBytes = 200 }),
            ("ods/libreoffice.ods", "maxDepth", { $0.maxDepth = 3 }),
            ("html/libreoffice.xls", "maxCells", { $0.maxCells = 3 }),
            ("html/libreoffice.xls", "maxCellText", { $0.maxCellText = 2 }),
            ("xlsx/plain.xlsx", "maxEntries", { $0.maxEntries = 3 }),
            ("xlsx/fonts-merges-hidden.xlsx", "maxSheets", { $0.maxSheets = 2 }),
            ("xlsx/fonts-merges-hidden.xlsx", "maxMerges", { $0.maxMerges = 1 }),
            ("xlsx/plain.xlsx", "maxDepth", { $0.maxDepth = 3 }),
            ("xlsx/formats.xlsx", "maxFormats", { $0.maxFormats = 5 }),
        ]

    @Test(arguments: 0..<limits.count) func limitIsKept(_ index: Int) throws {
        let example = Self.limits[index]
        var lowered = ReadLimits()
        example.lower(&lowered)
        let limits = lowered
        let path = Shared.fixture("workbooks/" + example.file).path
        #expect(throws: Never.self) { _ = try WorkbookReader.read(path: path) }
        let error = try #require(
            Self.failure { () throws(ReadError) in
                _ = try WorkbookReader.read(path: path, limits: limits)
            }
        )
        guard case .tooLarge(let name, _) = error.kind else {
            Issue.record("\(error)")
            return
        }
        #expect(name == example.name)
    }

    @Test func absentFilesLinksAndFoldersAreRefused() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let link = folder.appending(path: "link.xlsx")
        let target = Shared.fixture("workbooks/xlsx/plain.xlsx")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
        let pipe = folder.appending(path: "pipe.xlsx")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        let kinds = [folder, link, pipe, folder.appending(path: "absent")].map { place in
            Self.failure { () throws(ReadError) in
                _ = try WorkbookReader.read(path: place.path)
            }?.kind
        }
        #expect(
            kinds == [
                .notASpreadsheet("directory"), .notASpreadsheet("link"), .notASpreadsheet("pipe"),
                .inputOutput(ENOENT),
            ]
        )
    }

    /// A workbook that is cut anywhere, or has one byte changed, is never read as another one.
    @Test func spoiltWorkbooksAreRefusedOrUnchanged() throws {
        let place = Shared.fixture("workbooks/xlsx/plain.xlsx")
        let good = [UInt8](try Data(contentsOf: place))
        let workbook = try WorkbookReader.read(bytes: good)
        var expected = LineCollector()
        expected.collect { workbook.send(to: &$0) }
        for length in stride(from: 0, to: good.count, by: 7) {
            #expect(throws: ReadError.self) {
                _ = try WorkbookReader.read(bytes: Array(good[..<length]))
            }
        }
        for position in stride(from: 0, to: good.count, by: 3) {
            var spoilt = good
            spoilt[position] ^= 0x15
            guard let other = try? WorkbookReader.read(bytes: spoilt) else { continue }
            var lines = LineCollector()
            lines.collect { other.send(to: &$0) }
            // Times, attributes and comments of the package may change without any harm.
            if lines.text != expected.text { Issue.record("changed at \(position)") }
        }
    }

    static func failure(_ body: () throws(ReadError) -> Void) -> ReadError? {
        do throws(ReadError) {
            try body()
            return nil
        } catch {
            return error
        }
    }
}
