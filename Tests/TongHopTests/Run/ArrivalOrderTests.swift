import Foundation
import TestSupport
import Testing

@testable import TongHop

/// However files arrive, run by run, the outputs are those of one run over all of them.
@Suite struct ArrivalOrderTests {
    /// Random numbers that are the same for the same seed.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private struct File {
        var name: String
        var text: String
        var receivedAt: Int
    }

    private static let titles = [
        "Siêu thị mini 0 đồng", "ATM gạo nghĩa tình", "Vùng xanh an toàn", "Tổ Covid cộng đồng",
        "Chuyến xe yêu thương", "Bếp ăn tình thương", "Đi chợ hộ", "Cổng trường an toàn",
        "Trạm y tế lưu động", "Shipper áo xanh", "Túi thuốc an sinh", "Loa kéo tuyên truyền",
    ]
    private static let units = ["UBND", "Hội Phụ nữ", "Đoàn Thanh niên", "Công an", "Hội Nông dân"]
    private static let wards = ["Tân Quý", "Phú Thạnh", "Tân Thành", "Hòa Thạnh"]

    /// Works as their ward tells them; the district tells some of them in other words.
    private static func rows(_ ward: Int, _ numbers: inout Numbers) -> [[String]] {
        titles.indices.map { place in
            [
                titles[(place + ward) % titles.count],
                "\(units[(place * 3 + ward) % units.count]) phường \(wards[ward])",
                "\(10 + place)/0\(6 + ward)/2021",
                String(Int.random(in: 100...9000, using: &numbers)),
            ]
        }
    }

    private static func list(_ unit: String, _ rows: [[String]]) -> String {
        var lines = [
            "ỦY BAN NHÂN DÂN,,,,", "\(unit.uppercased()),,,,", "DANH SÁCH MÔ HÌNH,,,,",
            "STT,Tên mô hình,Đơn vị thực hiện,Thời gian bắt đầu,Số người hưởng lợi",
        ]
        for (place, row) in rows.enumerated() {
            lines.append("\(place + 1)," + row.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lists of four wards and their district, some sent again with rows changed and taken back.
    private static func files(seed: UInt64) -> [File] {
        var numbers = Numbers(state: seed)
        var files: [File] = []
        var told: [[String]] = []
        for ward in wards.indices {
            let rows = rows(ward, &numbers)
            let unit = "phường \(wards[ward]) quận Tân Phú"
            files.append(
                File(name: "mo hinh \(ward).csv", text: list(unit, rows), receivedAt: ward)
            )
            told += rows.shuffled(using: &numbers).prefix(6)
            if Bool.random(using: &numbers) {
                var again = rows.filter { _ in Int.random(in: 0..<6, using: &numbers) > 0 }
                again[0][3] = "77"
                files.append(
                    File(
                        name: "mo hinh \(ward) lần 2.csv",
                        text: list(unit, again),
                        receivedAt: 50 + ward
                    )
                )
            }
        }
        let district = told.map { row in
            ["Mô hình “\(row[0])”", row[1].replacing("phường", with: "P."), row[2], row[3]]
        }
        files.append(
            File(name: "quan.csv", text: list("quận Tân Phú", district), receivedAt: 30)
        )
        return files
    }

    /// Runs a workspace over batches of files; gives all outputs.
    private static func outputs(_ batches: [[File]]) async throws -> [String: Data] {
        let root = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-arrival-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let office = Office(root: root.path)
        _ = try office.initialise(profile: "covid-2021", language: .vi)
        var options = RunOptions()
        options.now = "2021-12-31"
        options.settle = 0
        for batch in batches {
            for file in batch {
                let place = root.appending(path: "inbox/\(file.name)")
                try Data(file.text.utf8).write(to: place)
                let moment = Date(
                    timeIntervalSince1970: TimeInterval(1_638_316_800 + file.receivedAt)
                )
                try FileManager.default.setAttributes(
                    [.modificationDate: moment],
                    ofItemAtPath: place.path
                )
            }
            _ = try await office.consolidate(options)
        }
        var found: [String: Data] = [:]
        let start = root.appending(path: "output")
        for case let name as String in FileManager.default.enumerator(atPath: start.path) ?? .init()
        {
            found[name] = try? Data(contentsOf: start.appending(path: name))
        }
        return found
    }

    @Test(arguments: [UInt64](1...4))
    func outputsAreThoseOfOneRunOverAllFiles(seed: UInt64) async throws {
        let files = Self.files(seed: seed)
        let once = try await Self.outputs([files])
        #expect(once.count > 8)
        var numbers = Numbers(state: seed &+ 99)
        var batches: [[File]] = []
        for file in files.shuffled(using: &numbers) {
            if batches.isEmpty || Int.random(in: 0..<3, using: &numbers) > 0 { batches.append([]) }
            batches[batches.count - 1].append(file)
        }
        let grown = try await Self.outputs(batches)
        #expect(grown.keys.sorted() == once.keys.sorted())
        for (name, bytes) in once where grown[name] != bytes {
            Issue.record("\(name) differs after \(batches.count) runs")
        }
    }

    /// The cluster of each record, without those of the file that came later.
    private static func clusters(_ outputs: [String: Data]) throws -> [String: String] {
        let text = String(decoding: try #require(outputs["data/rows.csv"]), as: UTF8.self)
        let rows = CampaignTests.rows(text)
        let file = try #require(rows[0].firstIndex(of: "file"))
        let record = try #require(rows[0].firstIndex(of: "record_id"))
        let cluster = try #require(rows[0].firstIndex(of: "cluster_id"))
        let own = rows.dropFirst().filter { $0[file] != "khac.csv" }
        return Dictionary(uniqueKeysWithValues: own.map { ($0[record], $0[cluster]) })
    }

    /// A list of another ward leaves the names and members of all other clusters.
    @Test func clustersThatNothingNewTouchesKeepTheirNames() async throws {
        let files = Self.files(seed: 5)
        let other = File(
            name: "khac.csv",
            text: Self.list(
                "phường Tân Sơn Nhì quận Tân Phú",
                [["Máy bán rau tự động", "Công an phường Tân Sơn Nhì", "02/09/2021", "311"]]
            ),
            receivedAt: 10
        )
        let before = try Self.clusters(try await Self.outputs([files]))
        let after = try Self.clusters(try await Self.outputs([files, [other]]))
        #expect(before == after)
        #expect(Set(before.values).count < before.count)
    }

    /// The district's list joins some clusters; those whose members stay keep their names.
    @Test(arguments: [UInt64](1...3))
    func clustersWhoseMembersStayKeepTheirNames(seed: UInt64) async throws {
        let files = Self.files(seed: seed)
        func groups(_ batches: [[File]]) async throws -> [Set<String>: String] {
            let clusters = try Self.clusters(try await Self.outputs(batches))
            return Dictionary(grouping: clusters.keys) { clusters[$0] ?? "" }
                .reduce(into: [:]) { $0[Set($1.value)] = $1.key }
        }
        let before = try await groups([files.dropLast()])
        let after = try await groups([files.dropLast(), files.suffix(1)])
        var kept = 0
        for (members, name) in before {
            guard let later = after[members] else { continue }
            #expect(later == name)
            kept += 1
        }
        #expect(kept > 10 && kept < before.count)
    }
}
