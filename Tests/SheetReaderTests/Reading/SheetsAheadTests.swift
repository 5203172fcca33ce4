import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SheetReader

/// Sheets that several threads read give what one thread gives, in the same order.
@Suite struct SheetsAheadTests {
    static let workbooks =
        files(Shared.fixture("workbooks"))
        + (Shared.url("corpus").map(files) ?? [])
    static let hostile =
        files(Shared.fixture("hostile"))
        + (Shared.url("hostile").map(files) ?? [])

    private static func files(_ folder: URL) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder.path)
        let names = (found?.allObjects as? [String]) ?? []
        let known = [".xlsx", ".xlsm", ".xltx"]
        return names.filter { name in known.contains { name.hasSuffix($0) } }.sorted().map {
            folder.path + "/" + $0
        }
    }

    @Test func workbooksReadAlike() {
        #expect(!Self.workbooks.isEmpty)
        for path in Self.workbooks { Self.expectEqual(path) }
    }

    @Test func hostileFilesReadAlike() {
        #expect(!Self.hostile.isEmpty)
        for path in Self.hostile { Self.expectEqual(path) }
    }

    private static func expectEqual(_ path: String) {
        // Through our own source: Foundation leaks where a file cannot be read.
        guard let source = try? ByteSource(path: path, maxBytes: 1 << 30),
            let bytes = try? source.allBytes()
        else { return }
        for isReference in [false, true] {
            var one = ReadOptions()
            one.usesThreads = false
            one.usesReferenceParser = isReference
            var three = one
            three.usesThreads = true
            three.sheetThreads = 3
            #expect(Trace.kept(bytes, one) == Trace.kept(bytes, three), "\(path)")
            #expect(Trace.streamed(bytes, one) == Trace.streamed(bytes, three), "\(path)")
        }
    }

    // MARK: - Made workbooks

    /// Rows of all kinds: shared and inline strings, fonts, hidden rows, out of order.
    static let mixed = (0..<5).map { sheet in
        let rows = (1...(sheet.isMultiple(of: 2) ? 700 : 90)).map { row -> String in
            let own = "<c r=\"A\(row)\" t=\"inlineStr\"><is><t>Ô \(row % 37) \(sheet)</t></is></c>"
            let fonts =
                "<is><r><rPr><rFont val=\".VnTime\"/></rPr><t>a\(row % 5)</t></r><r><t>b</t></r></is>"
            let rich = row % 50 == 7 ? "<c r=\"B\(row)\" t=\"inlineStr\">\(fonts)</c>" : ""
            let hidden = row % 11 == 0 ? " hidden=\"1\"" : ""
            let rest = (2..<26).map {
                "<c r=\"\(CellReference.columnName($0))\(row)\"><v>\($0)</v></c>"
            }
            return "<row r=\"\(row)\"\(hidden)>\(own)\(rich)\(rest.joined())</row>"
        }
        let moved = sheet == 2 ? Array(rows[660...] + rows[..<660]) : rows
        let merges = "<mergeCells><mergeCell ref=\"A1:B\(sheet + 1)\"/></mergeCells>"
        return "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
            + moved.joined() + "</sheetData>" + merges
    }

    @Test func allThatASheetHasComesInOrder() {
        let bytes = Self.package(Self.mixed)
        let trace = Self.compare(bytes)
        #expect(trace.last?.hasPrefix("end Trang 5 hidden 63 columns 2 merges 1") ?? false)
    }

    @Test(arguments: [1, 699, 700]) func aNumberOfRowsIsTheSame(_ count: Int) {
        var options = ReadOptions()
        options.maxRowsPerSheet = count
        Self.compare(Self.package(Self.mixed), options)
    }

    @Test(arguments: [10, 17_000, 30_000]) func aLimitOnCellsHoldsOverAllSheets(
        _ count: Int
    ) {
        var limits = ReadLimits()
        limits.maxCells = count
        let trace = Self.compare(Self.package(Self.mixed), limits: limits)
        #expect(trace.last?.contains("maxCells") ?? false)
    }

    @Test(arguments: [300_000, 1_000_000]) func aLimitOnBytesHoldsOverAllSheets(
        _ count: Int
    ) {
        var limits = ReadLimits()
        limits.maxTotalBytes = count
        let trace = Self.compare(Self.package(Self.mixed), limits: limits)
        #expect(trace.last?.contains("maxTotalBytes") ?? false)
    }

    @Test func theFirstFaultIsTold() {
        var sheets = Self.mixed
        sheets[3] += "</oops>"
        sheets[4] = "</broken>"
        sheets[2] = sheets[2].replacingOccurrences(of: "<v>7</v>", with: "<v>bảy</v>")
        let trace = Self.compare(Self.package(sheets))
        #expect(trace.last?.contains("Trang 3!H661") ?? false)
        #expect(trace.contains { $0.hasPrefix("end Trang 2") })
        sheets[2] = Self.mixed[2]
        #expect(Self.compare(Self.package(sheets)).contains { $0.hasPrefix("end Trang 3") })
    }

    @Test func aMissingPartIsToldWhereItsSheetWouldBegin() {
        let trace = Self.compare(Self.package(Self.mixed, missing: 3))
        #expect(trace.last?.contains("part is missing") ?? false)
        #expect(trace.contains { $0.hasPrefix("end Trang 3") })
        #expect(!trace.contains { $0.hasPrefix("begin Trang 4") })
    }

    @Test(arguments: [0, 2]) func aSinkStopsWhereItLikes(_ sheet: Int) {
        let bytes = Self.package(Self.mixed)
        for step in [ReadStep.nextSheet, .stop] {
            for atRows in [false, true] {
                Self.compare(bytes) { $0.answer(step, toSheet: "Trang \(sheet + 1)", atRows) }
            }
        }
    }

    @Test func aSinkMayWantWhatItSaidItWouldNot() {
        Self.compare(Self.package(Self.mixed)) { $0.denied = ["Trang 2", "Trang 3", "Trang 5"] }
    }

    /// Reads in both ways, with one thread and with several, and returns what a sink was told.
    @discardableResult
    private static func compare(
        _ bytes: [UInt8],
        _ options: ReadOptions = ReadOptions(),
        limits: ReadLimits = ReadLimits(),
        _ prepare: (inout Trace) -> Void = { _ in }
    ) -> [String] {
        var one = options
        one.usesThreads = false
        let expected = Trace.streamed(bytes, one, limits, prepare)
        let kept = Trace.kept(bytes, one, limits)
        for threads in [2, 5] {
            var several = options
            several.sheetThreads = threads
            #expect(Trace.streamed(bytes, several, limits, prepare) == expected)
            #expect(Trace.kept(bytes, several, limits) == kept)
        }
        return expected
    }

    private static func package(_ sheets: [String], missing: Int? = nil) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var archive = StoredArchive()
        let list = sheets.indices.map { "<sheet name=\"Trang \($0 + 1)\" r:id=\"s\($0)\"/>" }
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(rel)\"><sheets>\(list.joined())</sheets></workbook>"
        )
        let links = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(rel)/worksheet\" Target=\"s\($0).xml\"/>"
        }
        archive.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships>\(links.joined())</Relationships>"
        )
        for (index, sheet) in sheets.enumerated() where index != missing {
            archive.add("xl/s\(index).xml", "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>")
        }
        return archive.finished()
    }

    // MARK: - The threads alone

    /// However many sheets wait to be taken, what was read of them stays within the bounds.
    @Test func whatWaitsIsBounded() throws {
        let texts = [UInt8](repeating: 65, count: 100_000)
        var chunk = SheetChunk()
        for _ in 0..<10 { chunk.texts.append(texts) }
        chunk.rows.appendRow(number: 1, cells: [Cell(column: 0, kind: .number, number: 1)])
        let one = chunk
        let put = Atomic<Int>(0)
        let sheets = 500
        let ahead = try #require(
            SheetsAhead(
                wanted: Array(repeating: true, count: sheets),
                width: 4,
                maxBytes: 5 * one.byteCount
            ) { (sheet, ahead) throws(ReadError) in
                for _ in 0..<3 where ahead.put(one, of: sheet) { put.add(1, ordering: .relaxed) }
            }
        )
        defer { ahead.stop() }
        ahead.open()
        var taken = 0
        for sheet in 0..<sheets {
            while try ahead.next(of: sheet) != nil {
                taken += 1
                // Five chunks fit, two more are the current sheet's right.
                #expect(put.load(ordering: .relaxed) - taken <= 5 + 2)
            }
            ahead.leave(sheet)
        }
        #expect(taken == sheets * 3)
    }

    @Test func nothingBeyondTheFirstSheetIsReadBeforeItIsWelcome() throws {
        let read = Mutex<[Int]>([])
        let wanted = [false, true, true, false, true]
        let ahead = try #require(
            SheetsAhead(wanted: wanted, width: 4, maxBytes: 1 << 20) {
                (sheet, ahead) throws(ReadError) in
                read.withLock { $0.append(sheet) }
                _ = ahead.put(SheetChunk(rows: Sheet(name: "")), of: sheet)
            }
        )
        #expect(!ahead.reads(0))
        while try ahead.next(of: 1) != nil {}
        #expect(read.withLock { $0 } == [1])
        ahead.leave(1)
        ahead.open()
        while try ahead.next(of: 4) != nil {}
        ahead.stop()
        #expect(Set(read.withLock { $0 }).isSubset(of: [1, 2, 4]))
    }

    @Test func aReaderThatIsNotWantedAnyMoreIsStopped() throws {
        let ahead = try #require(
            SheetsAhead(wanted: [true, true], width: 2, maxBytes: 1 << 20) {
                (sheet, ahead) throws(ReadError) in
                let budget = ahead.budget(of: sheet, ReadLimits(), readAheadBytes: Int.max)
                while true { try budget.spend(inflatedBytes: 0, part: "x") }
            }
        )
        ahead.open()
        ahead.leave(0)
        // Would wait for ever if the threads did not end.
        ahead.stop()
    }
}

/// What a sink is told, as lines, and what a kept workbook holds.
private struct Trace: WorkbookSink {
    var lines: [String] = []
    var denied: Set<String> = []
    private var step = ReadStep.more
    private var sheet = ""
    private var isAtRows = false

    mutating func answer(_ step: ReadStep, toSheet sheet: String, _ isAtRows: Bool) {
        self.step = step
        self.sheet = sheet
        self.isAtRows = isAtRows
    }

    func mayWant(_ sheet: Sheet, of workbook: Workbook) -> Bool { !denied.contains(sheet.name) }

    mutating func beginSheet(_ sheet: Sheet, of workbook: Workbook) -> ReadStep {
        lines.append("begin \(sheet.name) \(sheet.visibility)")
        return !isAtRows && sheet.name == self.sheet ? step : .more
    }

    mutating func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
        lines.append("rows \(batch.rowCount) \(Self.hash(batch, workbook))")
        return isAtRows && batch.name == sheet ? step : .more
    }

    mutating func endSheet(_ sheet: Sheet, of workbook: Workbook) {
        lines.append(
            "end \(sheet.name) hidden \(sheet.hiddenRows.count) columns \(sheet.hiddenColumns.count) "
                + "merges \(sheet.merges.count) \(sheet.hiddenRows.hashValue) \(sheet.merges.hashValue)"
        )
    }

    private static func hash(_ sheet: Sheet, _ workbook: Workbook) -> Int {
        var hasher = Hasher()
        hasher.combine(sheet.rowNumbers)
        hasher.combine(sheet.rowStarts)
        for cell in sheet.cells {
            hasher.combine(cell.column)
            hasher.combine(cell.style)
            hasher.combine(cell.kind)
            hasher.combine(cell.number)
            hasher.combine(cell.text)
            hasher.combine(workbook.texts[cell.text])
        }
        return hasher.finalize()
    }

    static func streamed(
        _ bytes: [UInt8],
        _ options: ReadOptions,
        _ limits: ReadLimits = .streaming,
        _ prepare: (inout Trace) -> Void = { _ in }
    ) -> [String] {
        let recorder = Recorder()
        prepare(&recorder.trace)
        var sink = recorder
        do throws(ReadError) {
            try WorkbookReader.stream(bytes: bytes, limits: limits, options: options, into: &sink)
        } catch {
            return recorder.trace.lines + [text(error)]
        }
        return recorder.trace.lines
    }

    /// What went wrong, without the offset: an error about all sheets has none on several threads.
    private static func text(_ error: ReadError) -> String {
        let isLimit = if case .tooLarge = error.kind { true } else { false }
        return "\(error.kind) \(error.part ?? "") \(isLimit ? 0 : error.offset ?? -1) "
            + "\(error.cell ?? "") \(error.detail)"
    }

    static func kept(
        _ bytes: [UInt8],
        _ options: ReadOptions,
        _ limits: ReadLimits = ReadLimits()
    ) -> [String] {
        do throws(ReadError) {
            let workbook = try WorkbookReader.read(bytes: bytes, limits: limits, options: options)
            let sheets = workbook.sheets.map { sheet in
                "\(sheet.name) \(hash(sheet, workbook)) \(sheet.hiddenRows) \(sheet.hiddenColumns) "
                    + "\(sheet.merges)"
            }
            let runs = workbook.richRuns.sorted { $0.key.rawValue < $1.key.rawValue }
            return sheets + ["\(workbook.texts.count)"] + runs.map { "\($0.key) \($0.value)" }
        } catch {
            return [text(error)]
        }
    }

    /// Keeps what a sink was told even when reading fails.
    private final class Recorder: WorkbookSink {
        var trace = Trace()

        func mayWant(_ sheet: Sheet, of workbook: Workbook) -> Bool {
            trace.mayWant(sheet, of: workbook)
        }
        func beginSheet(_ sheet: Sheet, of workbook: Workbook) -> ReadStep {
            trace.beginSheet(sheet, of: workbook)
        }
        func rows(_ batch: Sheet, of workbook: Workbook) -> ReadStep {
            trace.rows(batch, of: workbook)
        }
        func endSheet(_ sheet: Sheet, of workbook: Workbook) {
            trace.endSheet(sheet, of: workbook)
        }
    }
}
