import Testing

@testable import TongHop

/// Appraisals and honours of a city whose wards all have works of the same few names.
@Suite struct LinkPrecisionTests {
    private static let titles = [
        "Siêu thị mini 0 đồng", "ATM gạo nghĩa tình", "Vùng xanh an toàn", "Bếp ăn tình thương",
        "Đi chợ hộ", "Chuyến xe yêu thương",
    ]
    private static let units = [
        ("Hội Phụ nữ", "HLHPN"), ("Công an", "CA"), ("Đoàn Thanh niên", "Đoàn TN"),
        ("Hội Nông dân", "HND"),
    ]

    private struct Work {
        var title: String
        var unit: Int
        var ward: Int
        var record: Int
    }

    private static func place(_ ward: Int) -> [FieldID: String] {
        [.wardCode: "00\(101 + ward)", .districtCode: "00\(1 + ward / 5)", .provinceCode: "01"]
    }

    /// Fifteen wards of three districts; in each every unit has two works, and titles repeat.
    private static func city() -> (RecordTableBuilder, [Work]) {
        var builder = RecordTableBuilder()
        var works: [Work] = []
        for ward in 0..<15 {
            builder.submission(
                "xa\(ward).xlsx",
                level: "x",
                ward: "00\(101 + ward)",
                district: "00\(1 + ward / 5)"
            )
            for unit in units.indices {
                for number in 0..<2 {
                    let title = titles[(ward + unit * 2 + number * 3) % titles.count]
                    let record = builder.add(
                        .initiative,
                        place(ward).merging([
                            .title: title, .unit: "\(units[unit].0) phường \(ward + 1)",
                            .startDate: "2021-0\(1 + unit)-1\(number)",
                        ]) { $1 }
                    )
                    works.append(Work(title: title, unit: unit, ward: ward, record: record))
                }
            }
        }
        return (builder, works)
    }

    /// How many links lead from the added records to the work that each tells of, and how many elsewhere.
    private static func count(
        _ builder: RecordTableBuilder,
        _ meant: [Int: Int],
        _ relation: RecordLink.Relation
    ) throws -> (right: Int, wrong: Int) {
        let resolution = try Resolver(profile: .plain, threads: 2)
            .resolve(builder.table, decisions: [])
        var right = 0
        var wrong = 0
        for (record, work) in meant {
            let from = resolution.clusterOfRecord[record]
            let links = resolution.links.filter { $0.from == from && $0.relation == relation }
            #expect(links.count <= 1)
            guard let link = links.first else { continue }
            if link.to == resolution.clusterOfRecord[work] { right += 1 } else { wrong += 1 }
        }
        return (right, wrong)
    }

    @Test func appraisalsAreLinkedToTheWorkOfTheirUnitAndWard() throws {
        var (builder, works) = Self.city()
        builder.submission("doan.xlsx", level: "", district: "", province: "")
        var meant: [Int: Int] = [:]
        for (number, work) in works.enumerated() where number % 3 == 0 {
            let record = builder.add(
                .appraisal,
                Self.place(work.ward).merging([
                    .title: "Mô hình “\(work.title)”",
                    .unit: "\(Self.units[work.unit].1) P. \(work.ward + 1)", .score: "9",
                ]) { $1 }
            )
            meant[record] = work.record
        }
        let found = try Self.count(builder, meant, .appraises)
        #expect(found.wrong == 0)
        #expect(found.right == meant.count)
    }

    /// Works that nobody reported, in wards that have others of the name: no link is right.
    @Test func appraisalsOfWorksThatWereNotReportedAreNotLinked() throws {
        var (builder, works) = Self.city()
        builder.submission("doan.xlsx", level: "", district: "", province: "")
        var added: [Int: Int] = [:]
        for ward in 0..<15 {
            for unit in Self.units.indices {
                let own = works.filter { $0.ward == ward && $0.unit == unit }.map(\.title)
                guard let title = Self.titles.first(where: { !own.contains($0) }) else { continue }
                let record = builder.add(
                    .appraisal,
                    Self.place(ward).merging([
                        .title: title, .unit: "\(Self.units[unit].0) phường \(ward + 1)",
                    ]) { $1 }
                )
                added[record] = -1
            }
        }
        let resolution = try Resolver(profile: .plain, threads: 2)
            .resolve(builder.table, decisions: [])
        let from = Set(added.keys.map { resolution.clusterOfRecord[$0] })
        #expect(resolution.links.count { from.contains($0.from) && $0.relation == .appraises } == 0)
    }

    @Test func honoursAreLinkedToTheWorkOfTheirUnitOrToNone() throws {
        var (builder, works) = Self.city()
        builder.submission("khen.xlsx", level: "t")
        var meant: [Int: Int] = [:]
        for (number, work) in works.enumerated() where number % 2 == 0 {
            let record = builder.add(
                .commendation,
                Self.place(work.ward).merging([
                    .honouree: "Trần Văn \(["An", "Bình", "Cường", "Dũng"][number % 4]) \(number)",
                    .htype: "ca_nhan", .unit: "\(Self.units[work.unit].0) phường \(work.ward + 1)",
                    .award: "GIAY_KHEN", .decisionNo: "\(100 + number)/QĐ-UBND",
                    .achievement: "Có nhiều sáng kiến trong mô hình “\(work.title)”",
                ]) { $1 }
            )
            meant[record] = work.record
        }
        let found = try Self.count(builder, meant, .rewards)
        #expect(found.wrong == 0)
        #expect(found.right * 10 >= meant.count * 9)
    }
}
