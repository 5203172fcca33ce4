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

    /// Many units' works with one title, and the two works that were nominated.
    private func commonTitle(_ appraised: [[FieldID: String]]) throws -> Set<String> {
        var builder = RecordTableBuilder()
        let units = ["Hội Phụ nữ", "Công an", "Đoàn Thanh niên"]
        for ward in 1...8 {
            builder.submission("xa\(ward).xlsx", level: "x", ward: "0010\(ward)")
            for unit in units {
                builder.add(
                    .initiative,
                    [
                        .title: "Siêu thị mini 0 đồng", .unit: "\(unit) phường \(ward)",
                        .wardCode: "0010\(ward)", .districtCode: "001",
                        .nominated: ward < 3 && unit == "Công an" ? "co" : "",
                    ]
                )
            }
        }
        builder.submission("doan.xlsx", level: "", district: "", province: "")
        let first = builder.table.count
        for values in appraised {
            builder.add(.appraisal, values.merging([.title: "Siêu thị mini 0 đồng"]) { $1 })
        }
        let table = builder.table
        let resolution = try Resolver(profile: .plain, threads: 1).resolve(table, decisions: [])
        return Set(
            resolution.links.map { link in
                let from = Int(resolution.clusters[Int(link.from)].members[0]) - first
                let to = Int(resolution.clusters[Int(link.to)].members[0])
                return "\(from): \(table.value(to, .unit))"
            }
        )
    }

    @Test func aCommonTitleIsLinkedByItsUnitAndPlace() throws {
        let found = try commonTitle([
            [.unit: "Công an phường 1", .wardCode: "00101", .districtCode: "001"],
            [.unit: "Đoàn TN phường 5", .wardCode: "00105", .districtCode: "001"],
        ])
        #expect(found == ["0: Công an phường 1", "1: Đoàn Thanh niên phường 5"])
    }

    @Test func anAppraisalOfAnOpenPlaceIsLinkedWhereOneWorkOnlyIsNamedSo() throws {
        #expect(try commonTitle([[.unit: "Công an phường 2"]]) == ["0: Công an phường 2"])
        #expect(try commonTitle([[.unit: "Trạm Y tế phường 2"]]).isEmpty)
        // Of two appraisals with one wording, one list cannot mean one work twice.
        let twice = try commonTitle([[.unit: "Công an phường 2"], [.unit: "CA phường 2"]])
        #expect(twice.count == 1)
    }

    @Test func anHonourIsLinkedToTheOnlyWorkOfThatNameInTheWard() throws {
        func links(_ others: [String]) throws -> Int {
            var builder = RecordTableBuilder()
            builder.submission("xa.xlsx", level: "x", ward: "00101")
            for unit in others {
                builder.add(
                    .initiative,
                    [.title: "ATM gạo", .unit: unit, .wardCode: "00101", .districtCode: "001"]
                )
            }
            builder.add(
                .initiative,
                [
                    .title: "Đi chợ hộ", .unit: "Công an phường", .wardCode: "00101",
                    .districtCode: "001",
                ]
            )
            builder.add(
                .commendation,
                [
                    .honouree: "Lê Thị Lan", .unit: "Công an phường", .wardCode: "00101",
                    .districtCode: "001", .award: "GIAY_KHEN",
                    .achievement: "Tổ chức hiệu quả mô hình “ATM gạo”",
                ]
            )
            return try Resolver(profile: .plain, threads: 1)
                .resolve(builder.table, decisions: []).links.count
        }
        #expect(try links(["UBND phường"]) == 1)
        #expect(try links(["UBND phường", "Hội Nông dân phường"]) == 0)
        #expect(try links(["UBND phường", "Công an phường"]) == 1)
        #expect(try links([]) == 0)
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
