import Foundation
import Testing

@testable import SheetReader

/// Parts that another thread decompresses ahead read like parts that are decompressed in place.
@Suite struct ReadAheadTests {
    private static let fixtures = URL(filePath: #filePath)
        .appending(path: "../../../../fixtures").standardized

    static let workbooks = files("workbooks/xlsx").filter { $0.hasSuffix(".xlsx") }
    static let hostile = files("hostile").filter { $0.hasSuffix(".xlsx") }

    private static func files(_ folder: String) -> [String] {
        let path = fixtures.appending(path: folder).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().map { "\(path)/\($0)" }
    }

    @Test(arguments: workbooks) func aWorkbookIsReadAlike(_ path: String) throws {
        let ahead = try Self.read(path, ahead: 0).get()
        let here = try Self.read(path, ahead: Int.max).get()
        #expect(ahead.sheets.map(\.cells) == here.sheets.map(\.cells))
        #expect(ahead.sheets.map(\.rowNumbers) == here.sheets.map(\.rowNumbers))
        #expect(Self.texts(ahead) == Self.texts(here))
    }

    @Test(arguments: hostile) func aDamagedFileIsRefusedAlike(_ path: String) {
        let ahead = Self.read(path, ahead: 0)
        let here = Self.read(path, ahead: Int.max)
        switch (ahead, here) {
        case (.failure(let first), .failure(let second)): #expect(first == second)
        case (.success(let first), .success(let second)):
            #expect(Self.texts(first) == Self.texts(second))
        default: Issue.record("one was refused, the other was not")
        }
    }

    /// More pieces than the ring holds, taken slowly or fast, come whole and in order.
    @Test func allPiecesComeInOrder() throws {
        let data = Self.data(3 << 20)
        let ahead = try #require(ReadAhead(Self.inflater(data)))
        var taken: [UInt8] = []
        while true {
            let piece = try ahead.next()
            if piece.isEmpty { break }
            taken += piece
        }
        #expect(taken == data)
        #expect(try ahead.next().isEmpty)
        ahead.stop()
    }

    @Test func anErrorComesAfterThePiecesBeforeIt() throws {
        let data = Self.data(1 << 20)
        let ahead = try #require(ReadAhead(Self.inflater(data, checksumDiffers: true)))
        defer { ahead.stop() }
        var count = 0
        #expect(throws: ReadError.self) {
            while true { count += try ahead.next().count }
        }
        #expect(count >= data.count - PartInflater.chunk && count < data.count)
    }

    /// A reader that wants no more leaves nothing behind, whether the thread waits for room, or has
    /// only started, or has ended.
    @Test(arguments: [0, 1, 9, 1000]) func aStoppedThreadIsGone(_ pieces: Int) throws {
        weak var left: ReadAhead?
        for _ in 0..<20 {
            let ahead = try #require(ReadAhead(Self.inflater(Self.data(1 << 20))))
            left = ahead
            for _ in 0..<pieces where try ahead.next().isEmpty { break }
            ahead.stop()
        }
        #expect(left == nil)
    }

    // MARK: - Helpers

    private static func data(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) }
    }

    private static func inflater(
        _ data: [UInt8],
        checksumDiffers: Bool = false
    ) throws -> PartInflater {
        var archive = StoredArchive()
        archive.add("part", data)
        var bytes = archive.finished()
        // The data follows the local header and the name.
        if checksumDiffers { bytes[30 + 4 + data.count - 1] ^= 1 }
        let source = ByteSource(bytes: bytes)
        let limits = ReadLimits()
        let zip = try ZipArchive(source, budget: ReadBudget(limits))
        let entry = try #require(zip.entry("part"))
        return try PartInflater(source, entry: entry, dataStart: 34, limits: limits)
    }

    private static func read(_ path: String, ahead: Int) -> Result<Workbook, ReadError> {
        do throws(ReadError) {
            let limits = ReadLimits()
            let source = try ByteSource(path: path, maxBytes: limits.maxFileBytes)
            let budget = ReadBudget(limits, readAheadBytes: ahead)
            let found = try ContentSniffer.examine(source, budget)
            guard let archive = found.archive, found.format == .xlsx else {
                return .failure(ReadError(.damaged, detail: "not a package"))
            }
            let builder = WorkbookBuilder(
                format: .xlsx,
                limits: limits,
                options: ReadOptions()
            )
            let input = FormatInput(source: source, archive: archive, budget: budget)
            try XLSXReader.read(input, into: builder)
            return .success(builder.workbook)
        } catch {
            return .failure(error)
        }
    }

    private static func texts(_ workbook: Workbook) -> [String] {
        (0..<workbook.texts.count).map {
            workbook.texts.string(TextID(rawValue: UInt32($0)))
        }
    }
}
