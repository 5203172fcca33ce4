import Testing

@testable import TongHop

/// Campaigns in which nothing is told twice: training on them must not find duplicates.
@Suite struct DistinctWorksTests {
    /// What the lists of a campaign are like.
    struct Lists: Sendable, CustomTestStringConvertible {
        var name: String
        var count: Int
        var titles = 12
        var hasPlaces = true
        var hasFigures = true
        var testDescription: String { "\(name), \(count)" }
    }

    private static let titles = [
        "Siêu thị mini 0 đồng", "ATM gạo nghĩa tình", "Vùng xanh an toàn", "Tổ Covid cộng đồng",
        "Chuyến xe yêu thương", "Bếp ăn tình thương", "Đi chợ hộ", "Cổng trường an toàn",
        "Trạm y tế lưu động", "Shipper áo xanh", "Túi thuốc an sinh", "Loa kéo tuyên truyền",
    ]
    private static let units = [
        "UBND", "Hội Phụ nữ", "Đoàn Thanh niên", "Hội Nông dân", "Công an", "Hội Cựu chiến binh",
        "Mặt trận Tổ quốc", "Trạm Y tế",
    ]

    /// No two works of one commune are one unit's with one title.
    private func works(_ lists: Lists) -> RecordTableBuilder {
        var builder = RecordTableBuilder()
        var state: UInt64 = 7
        func number(_ below: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % below
        }
        let perWard = min(24, Self.units.count * lists.titles)
        for row in 0..<lists.count {
            let ward = row / perWard
            let code = "00\(101 + ward)"
            let place = row % perWard
            if place == 0 {
                builder.submission(
                    "xa\(ward).xlsx",
                    level: lists.hasPlaces ? "x" : "",
                    ward: lists.hasPlaces ? code : "",
                    district: lists.hasPlaces ? "00\(1 + ward / 6)" : "",
                    province: lists.hasPlaces ? "01" : ""
                )
            }
            var values: [FieldID: String] = [
                .title: Self.titles[(place / Self.units.count + ward) % lists.titles],
                .unit: Self.units[place % Self.units.count] + " phường",
            ]
            if lists.hasPlaces {
                values[.wardCode] = code
                values[.districtCode] = "00\(1 + ward / 6)"
                values[.provinceCode] = "01"
            }
            if lists.hasFigures {
                values[.startDate] = "2021-0\(1 + number(9))-\(10 + number(19))"
                values[.beneficiaries] = String(100 + number(9000))
                values[.phone] = "09\(10_000_000 + number(89_999_999))"
            }
            builder.add(.initiative, values)
        }
        return builder
    }

    @Test(arguments: [
        Lists(name: "few rows", count: 1), Lists(name: "few rows", count: 5),
        Lists(name: "few rows", count: 20), Lists(name: "few rows", count: 50),
        Lists(name: "a campaign", count: 832),
        Lists(name: "one title", count: 30, titles: 1),
        Lists(name: "one title", count: 400, titles: 1),
        Lists(name: "places unknown", count: 50, hasPlaces: false),
        Lists(name: "places unknown", count: 600, hasPlaces: false),
        Lists(name: "titles and units only", count: 40, hasFigures: false),
        Lists(name: "titles and units only", count: 600, hasFigures: false),
        Lists(name: "one title, places unknown", count: 300, titles: 1, hasPlaces: false),
    ])
    func staysApart(_ lists: Lists) throws {
        let table = works(lists).table
        let resolution = try Resolver(profile: .plain, threads: 2).resolve(table, decisions: [])
        #expect(resolution.clusters.count == lists.count)
    }

    @Test(arguments: [5, 40, 400])
    func peopleOfOneDecisionStayApart(_ count: Int) throws {
        var builder = RecordTableBuilder()
        builder.submission("xa.xlsx", level: "x", ward: "00101")
        let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ"]
        let middles = ["Văn", "Thị", "Quốc", "Minh", "Thanh", "Ngọc", "Hữu", "Đức"]
        let given = ["An", "Bình", "Cường", "Dũng", "Hà", "Hải", "Lan", "Mai", "Nam", "Yến"]
        for row in 0..<count {
            let name = [surnames[row % 5], middles[row / 5 % 8], given[row / 40 % 10]]
            builder.add(
                .commendation,
                [
                    .honouree: name.joined(separator: " "), .htype: "ca_nhan",
                    .unit: "UBND phường", .wardCode: "00101", .districtCode: "001",
                    .award: "GIAY_KHEN", .awardLevel: "h", .decisionNo: "12/QĐ-UBND",
                    .decisionDate: "2021-09-02",
                ]
            )
        }
        let resolution = try Resolver(profile: .plain, threads: 2)
            .resolve(builder.table, decisions: [])
        #expect(resolution.clusters.count == count)
    }
}
