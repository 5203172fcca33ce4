import Foundation
import Testing

@testable import TongHop

/// What staff say of a unit's columns in `profiles/columns.yaml` is used for its next list.
@Suite struct LearnedColumnsRunTests {
    private let root = FileManager.default.temporaryDirectory
        .appending(path: "tonghop-columns-\(UUID().uuidString)")

    /// A list whose headings nobody else would understand.
    private static func list(_ unit: String, _ names: [String]) -> String {
        let head = """
            ỦY BAN NHÂN DÂN \(unit),,,
            DANH SÁCH MÔ HÌNH,,,
            STT,Tờ A,Bên làm,Thời gian bắt đầu

            """
        return names.enumerated().reduce(into: head) { text, name in
            text +=
                "\(name.offset + 1),\(name.element),Đ\(name.offset)K,0\(name.offset + 1)/09/2021\n"
        }
    }

    private func run(_ office: Office, _ files: [String: String], at clock: Double) async throws {
        for (name, text) in files {
            let url = root.appending(path: "inbox/" + name)
            try Data(text.utf8).write(to: url)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: clock)],
                ofItemAtPath: url.path
            )
        }
        var options = RunOptions()
        (options.now, options.settle) = ("2021-12-31", 0)
        _ = try await office.consolidate(options)
    }

    /// The titles and units that `rows.csv` gives for a file.
    private func records(of file: String) throws -> [[String]] {
        let text = try String(
            contentsOf: root.appending(path: "output/data/rows.csv"),
            encoding: .utf8
        )
        let rows = CampaignTests.rows(text)
        let header = try #require(rows.first)
        let columns = try ["file", "title", "unit"].map { try #require(header.firstIndex(of: $0)) }
        return rows.dropFirst().filter { $0[columns[0]] == file }.map { row in
            columns.dropFirst().map { row[$0] }
        }
    }

    @Test func whatStaffSayOfAUnitIsUsedForItsNextList() async throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let office = Office(root: root.path)
        _ = try office.initialise(profile: "covid-2021", language: .vi)
        let own = "PHƯỜNG TÂY THẠNH"
        try await run(
            office,
            ["lan1.csv": Self.list(own, ["Sen", "Cúc", "Mai"])],
            at: 1_638_316_800
        )
        let before = try records(of: "lan1.csv")
        #expect(before.allSatisfy { $0[0].isEmpty })

        let said = """
            columns:
              - unit: "UBND phường Tây Thạnh"
                headers:
                  "Tờ A": title
                  "Bên làm": unit

            """
        try Data(said.utf8).write(to: root.appending(path: "profiles/columns.yaml"))
        try await run(
            office,
            [
                "lan2.csv": Self.list(own, ["Lan", "Huệ", "Đào"]),
                "khac.csv": Self.list("PHƯỜNG SƠN KỲ", ["Lý", "Ngâu", "Quế"]),
            ],
            at: 1_638_316_900
        )
        #expect(
            try records(of: "lan2.csv") == [["Lan", "Đ0K"], ["Huệ", "Đ1K"], ["Đào", "Đ2K"]]
        )
        // Of another unit nothing was said.
        #expect(try records(of: "khac.csv").allSatisfy { $0[0].isEmpty })
    }
}
