import Testing

@testable import TongHop

@Suite struct WorkLinksTests {
    @Test func linksAppraisalsRewardsAndRegistrationsToTheWorkOfTheSamePlace() throws {
        var builder = RecordTableBuilder()
        builder.submission("xa.xlsx", level: "x", ward: "00101")
        let unit: [FieldID: String] = [.unit: "Hội Phụ nữ phường", .wardCode: "00101"]
        func with(_ values: [FieldID: String]) -> [FieldID: String] { unit.merging(values) { $1 } }
        let registered = builder.add(.registration, with([.title: "Bếp ăn 0 đồng", .year: "2021"]))
        let work = builder.add(.initiative, with([.title: "Mô hình “Bếp ăn 0 đồng”"]))
        let other = builder.add(
            .initiative,
            [.title: "Bếp ăn 0 đồng", .unit: "Hội Nông dân phường", .wardCode: "00102"]
        )
        let appraisal = builder.add(.appraisal, with([.title: "BẾP ĂN KHÔNG ĐỒNG", .score: "9"]))
        let honour = builder.add(
            .commendation,
            with([
                .honouree: "Lê Thị Lan", .award: "GIAY_KHEN",
                .achievement: "Có sáng kiến trong mô hình “Bếp ăn 0 đồng”",
            ])
        )
        builder.add(.commendation, with([.honouree: "Lê Thị Na", .achievement: "Trực chốt"]))
        let resolution = try Resolver(profile: .plain, threads: 1)
            .resolve(builder.table, decisions: [])
        func cluster(_ record: Int) -> Int32 { resolution.clusterOfRecord[record] }
        let found = Set(resolution.links.map { "\($0.relation) \($0.from) \($0.to)" })
        #expect(found.contains("appraises \(cluster(appraisal)) \(cluster(work))"))
        #expect(found.contains("rewards \(cluster(honour)) \(cluster(work))"))
        #expect(found.contains("registers \(cluster(work)) \(cluster(registered))"))
        #expect(!resolution.links.contains { $0.from == cluster(other) || $0.to == cluster(other) })
        #expect(resolution.links.allSatisfy { $0.weight >= 3 })
    }

    @Test(arguments: [
        ("Có sáng kiến trong mô hình “ATM gạo”", "atm gạo"),
        ("Xây dựng mô hình Tổ Covid cộng đồng, góp phần chống dịch", "tổ covid cộng đồng"),
        ("Tham gia trực chốt 40 ngày", ""), ("Mô hình", ""), ("", ""),
        ("Nhân rộng giải pháp \"Đi chợ hộ\" tại phường", "đi chợ hộ"),
    ])
    func readsTheWorkThatAnAchievementNames(text: String, name: String) {
        #expect(NamedWorks().work(in: text) == name)
    }
}
