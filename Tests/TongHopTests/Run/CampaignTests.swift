import Foundation
import TestSupport
import Testing

@testable import TongHop

/// Whole campaigns from `fixtures/campaigns`, compared with reviewed copies.
@Suite struct CampaignTests {
    static let campaigns: [String] = {
        let folder = Shared.fixture("campaigns").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }()

    /// A campaign's files consolidated in a temporary workspace.
    struct Outcome {
        var summary: RunSummary
        var data: [String: String]
    }

    static func consolidate(_ campaign: String) async throws -> Outcome {
        let root = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-campaign-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let office = Office(root: root.path)
        _ = try office.initialise(profile: campaign, language: .vi)
        let inbox = root.appending(path: "inbox")
        try FileManager.default.removeItem(at: inbox)
        try FileManager.default.copyItem(
            at: Shared.fixture("campaigns/\(campaign)/inbox"),
            to: inbox
        )
        for case let name as String in FileManager.default.enumerator(atPath: inbox.path) ?? .init()
        {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_638_316_800)],
                ofItemAtPath: inbox.appending(path: name).path
            )
        }
        var options = RunOptions()
        options.now = "2021-12-31"
        options.settle = 0
        let summary = try await office.consolidate(options)
        var data: [String: String] = [:]
        let folder = root.appending(path: "output/data")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            data[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        return Outcome(summary: summary, data: data)
    }

    /// The cells of a simple CSV text; fields may be quoted.
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\r\n" where !isQuoted, "\n" where !isQuoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows.filter { $0 != [""] }
    }

    @Test(arguments: campaigns)
    func givesTheReviewedRowsIssuesAndStatistics(campaign: String) async throws {
        let outcome = try await Self.consolidate(campaign)
        let expected = Shared.fixture("campaigns/\(campaign)/expected")
        #expect(outcome.summary.rejected.isEmpty)

        let wanted = try String(contentsOf: expected.appending(path: "rows.csv"), encoding: .utf8)
        let found = Self.rows(try #require(outcome.data["rows.csv"]))
        let title = try #require(found[0].firstIndex(of: "title"))
        // A summary's rows, which name a unit and a number but no work, are checked by the figures.
        let records = found.dropFirst().filter {
            $0[3] != "statistics" && ($0[3] != "registration" || !$0[title].isEmpty)
        }
        try expectEqual(
            records.map { Array($0.prefix(4)) },
            Self.rows(wanted).dropFirst().map { Array($0.prefix(4)) }
        )

        let faults = try String(contentsOf: expected.appending(path: "issues.csv"), encoding: .utf8)
        try expectEqual(
            Self.rows(try #require(outcome.data["issues.csv"])).dropFirst()
                .filter { $0[6] == "error" }.map { [$0[0], $0[1], $0[2], $0[4], $0[5]] },
            Self.rows(faults).dropFirst().map { Array($0.prefix(5)) }
        )

        let statistics = try #require(outcome.data["statistics.csv"])
            .replacing("\r\n", with: "\n")
        let copy = expected.appending(path: "statistics.csv")
        if ProcessInfo.processInfo.environment["TONGHOP_RECORD"] == "1" {
            try statistics.write(to: copy, atomically: true, encoding: .utf8)
        }
        let reviewed = try String(contentsOf: copy, encoding: .utf8)
        try expectEqual(Self.rows(statistics), Self.rows(reviewed))
    }

    /// Compares lists as sets and shows only what differs, a few of each.
    private func expectEqual(_ found: [[String]], _ wanted: [[String]]) throws {
        let extra = Set(found).subtracting(wanted).map { $0.joined(separator: ",") }.sorted()
        let missing = Set(wanted).subtracting(found).map { $0.joined(separator: ",") }.sorted()
        #expect(extra.prefix(5) == [], "\(extra.count) more than wanted")
        #expect(missing.prefix(5) == [], "\(missing.count) missing")
    }

    /// The figures that the press reported of 2021: `seed_figures.csv` in the reference material.
    @Test func theStatisticsHoldTheFiguresOfTheSources() async throws {
        let outcome = try await Self.consolidate("covid-2021")
        let rows = Self.rows(try #require(outcome.data["statistics.csv"]))
        let figures = Dictionary(
            rows.dropFirst().map { ($0[0], $0[4]) },
            uniquingKeysWith: { first, _ in first }
        )
        let sources = [
            ("mo_hinh_theo_tinh.79.mo_hinh", "832"), ("mo_hinh_theo_tinh.79.de_nghi", "66"),
            ("mo_hinh_theo_tinh.79.don_vi_gui", "22"), ("tong_quan.doan.so_luong", "5"),
            ("dang_ky_theo_huyen.767.don_vi", "36"), ("dang_ky_theo_huyen.767.cong_trinh", "87"),
            ("khen_thuong_theo_huyen.767.t_tap_the", "11"),
            ("khen_thuong_theo_huyen.767.t_ca_nhan", "16"),
            ("khen_thuong_theo_huyen.767.h_tap_the", "132"),
            ("khen_thuong_theo_huyen.767.h_ca_nhan", "221"),
        ]
        for (id, value) in sources { #expect(figures[id] == value, "\(id)") }
    }
}
