import Foundation
import TestSupport
import Testing

/// The whole way of a decision: asked, filled in by a person, dropped, obeyed, listed, taken back.
@Suite struct ReviewTests {
    /// A Python that has openpyxl to fill a workbook with: the one in use, or else Debian's.
    static let python: String? = ["python3", "/usr/bin/python3"].first { name in
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = [name, "-c", "import openpyxl"]
        python.standardError = FileHandle.nullDevice
        guard (try? python.run()) != nil else { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }

    /// Lists of two wards, their town and their province, which tell of some things in doubt.
    private static func drop(into office: ScratchOffice) throws {
        let folder = try #require(Shared.url("submissions/files"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for name in names
        where ["_28756_", "_28757_", "_829_", "_83_"].contains(where: { name.contains($0) }) {
            try office.drop(Data(contentsOf: folder.appending(path: name)), as: name)
        }
    }

    private static func fill(
        _ office: ScratchOffice,
        _ verdicts: String,
        spoil: Bool = false
    ) throws {
        let made = office.root.appending(path: "output/can-quyet-dinh.xlsx")
        let filled = office.root.appending(path: "inbox/tra loi \(verdicts.count)\(spoil).xlsx")
        try FileManager.default.copyItem(at: made, to: filled)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        let script = Shared.fixture("linkage/fill_review.py")
        python.arguments =
            [try #require(Self.python), script.path, filled.path, verdicts]
            + (spoil ? ["--spoil"] : [])
        python.standardOutput = FileHandle.nullDevice
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
    }

    private struct Pair: Decodable {
        var left: String
        var right: String
        var decision: String?
    }

    private static func pairs(_ office: ScratchOffice) throws -> [Pair] {
        struct List: Decodable { var pairs: [Pair] }
        let text = try office.tonghop("review", office.root.path, "--json").output
        return try JSONDecoder().decode(List.self, from: Data(text.utf8)).pairs
    }

    private static func clusters(_ office: ScratchOffice) throws -> [String: String] {
        let bytes = try #require(try office.contents(of: "output/data")["rows.csv"])
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let record = try #require(rows[0].firstIndex(of: "record_id"))
        let cluster = try #require(rows[0].firstIndex(of: "cluster_id"))
        // A field with a line break would make fragments of rows.
        let whole = rows.filter { $0.count > cluster && $0[record].hasPrefix("R") }
        return Dictionary(whole.map { ($0[record], $0[cluster]) }, uniquingKeysWith: { $1 })
    }

    @Test(.enabled(if: python != nil && Shared.url("submissions/files") != nil))
    func decisionsFilledInByHandAreObeyedListedAndTakenBack() throws {
        let office = try ScratchOffice()
        try Self.drop(into: office)
        try office.run()
        let asked = try Self.pairs(office)
        try #require(asked.count >= 5)
        #expect(asked.allSatisfy { $0.decision == nil })

        // Merge the first, part the second, put off the third; one wrong word and one spoilt row.
        try Self.fill(office, "Gộp,Tách,Để sau", spoil: true)
        let outcome = try office.run()
        let said = outcome.output + outcome.errors
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(said.contains("chỉ dùng Gộp, Tách hoặc Để sau"))
        #expect(said.contains("dòng đã thay đổi"))
        let later = try Self.pairs(office)
        #expect(later.compactMap(\.decision).sorted() == ["different", "later", "same"])
        let merged = try #require(later.first { $0.decision == "same" })
        let parted = try #require(later.first { $0.decision == "different" })
        let clusters = try Self.clusters(office)
        #expect(clusters[merged.left] == clusters[merged.right])
        #expect(clusters[parted.left] != clusters[parted.right])
        let open = later.filter { $0.decision == nil || $0.decision == "later" }
        #expect(open.count < asked.count)

        // Who, in which file, when, and why.
        let told = try office.tonghop("explain", office.root.path, merged.left).output
        #expect(told.contains("Gộp: \(merged.left) – \(merged.right)"))
        #expect(told.contains("tra loi"))
        #expect(told.contains("đã hỏi đơn vị"))
        #expect(told.contains(NSUserName()))

        // Decided rows stand first in the new workbook; "later" takes the merge back.
        try Self.fill(office, "Để sau,Để sau,Để sau")
        try office.run()
        let after = try Self.clusters(office)
        #expect(after[merged.left] != after[merged.right])
        #expect(try Self.pairs(office).compactMap(\.decision) == ["later", "later", "later"])
    }
}
