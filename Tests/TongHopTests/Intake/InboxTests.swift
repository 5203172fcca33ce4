import Foundation
import TestSupport
import Testing

@testable import TongHop

@Suite struct InboxTests {
    /// A folder that goes with the test.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-inbox-\(UUID().uuidString)").path

        init() throws {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func add(_ name: String, seconds: Double) throws {
            let file = URL(filePath: path).appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data("x".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: seconds)],
                ofItemAtPath: file.path
            )
        }
    }

    private let now: Int64 = 2_000_000_000_000_000_000

    @Test func filesComeInOrderOfReceiptWithTheirNamesComposed() throws {
        let folder = try Folder()
        try folder.add("b.csv", seconds: 1_600_000_200)
        try folder.add("a.csv", seconds: 1_600_000_300)
        let decomposed = "Quận 1".decomposedStringWithCanonicalMapping
        try folder.add("\(decomposed)/c.csv", seconds: 1_600_000_100)
        let scan = Inbox(folder: folder.path).scan(settle: 5, now: now)
        #expect(scan.files.map(\.name) == ["Quận 1/c.csv", "b.csv", "a.csv"])
        #expect(scan.files[0].path.unicodeScalars.count > scan.files[0].name.unicodeScalars.count)
        #expect(scan.notices.isEmpty)
    }

    @Test func aFileWaitsUntilItIsStillAndClosed() throws {
        let folder = try Folder()
        try folder.add("young.csv", seconds: 1_999_999_998)
        try folder.add("open.xlsx", seconds: 1_600_000_000)
        try folder.add("~$open.xlsx", seconds: 1_999_999_000)
        try folder.add("left.xlsx", seconds: 1_600_000_000)
        try folder.add("~$left.xlsx", seconds: 1_999_000_000)
        let scan = Inbox(folder: folder.path).scan(settle: 5, now: now)
        #expect(scan.files.map(\.name) == ["left.xlsx"])
        #expect(Set(scan.notices.map(\.text)) == ["open open.xlsx", "unsettled young.csv"])
    }

    @Test func aTimeInTheFutureDoesNotMakeAFileWaitForEver() throws {
        let folder = try Folder()
        try folder.add("future.csv", seconds: 3_000_000_000)
        let later = Int64(Date.now.timeIntervalSince1970 + 60) * 1_000_000_000
        #expect(Inbox(folder: folder.path).scan(settle: 5, now: later).files.count == 1)
    }
}

extension InboxNotice {
    /// A short form for expectations.
    fileprivate var text: String {
        switch self {
        case .unsettled(let file): "unsettled \(file)"
        case .open(let file): "open \(file)"
        default: "other"
        }
    }
}
