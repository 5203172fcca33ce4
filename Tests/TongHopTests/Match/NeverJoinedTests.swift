import RecordLinkage
import Testing

@testable import TongHop

/// Lists made to mislead: what agrees in nearly all and is not the same must stay apart.
@Suite struct NeverJoinedTests {
    private static let honour: [FieldID: String] = [
        .htype: "ca_nhan", .unit: "UBND phường", .wardCode: "00101", .districtCode: "001",
        .provinceCode: "01", .award: "GIAY_KHEN", .awardLevel: "h", .decisionNo: "12/QĐ-UBND",
        .decisionDate: "2021-09-02", .achievement: "Có thành tích trong phòng chống dịch",
    ]

    /// Lists of other people and works, so that training sees an ordinary campaign.
    private static func campaign() -> RecordTableBuilder {
        var builder = RecordTableBuilder()
        let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ"]
        let given = ["An", "Bình", "Cường", "Dũng", "Hà", "Hải", "Lan", "Mai", "Sơn", "Yến"]
        let titles = ["ATM gạo", "Vùng xanh", "Đi chợ hộ", "Bếp ăn 0 đồng", "Tổ Covid cộng đồng"]
        for (file, ward) in ["00111", "00112", "00113"].enumerated() {
            for level in ["x", "h"] {
                builder.submission(
                    "\(level)\(file).xlsx",
                    level: level,
                    ward: level == "x" ? ward : ""
                )
                for (place, name) in given.enumerated() {
                    builder.add(
                        .commendation,
                        honour.merging([
                            .honouree: "\(surnames[(place + file) % 5]) Văn \(name)",
                            .wardCode: ward, .decisionNo: "\(30 + file)/QĐ-UBND",
                            .unit: ["UBND phường", "Công an phường", "Hội Phụ nữ phường"][
                                place % 3
                            ],
                        ]) { $1 }
                    )
                }
                for (place, title) in titles.enumerated() {
                    builder.add(
                        .initiative,
                        [
                            .title: title, .unit: "UBND phường", .wardCode: ward,
                            .districtCode: "001", .provinceCode: "01",
                            .startDate: "2021-0\(place + 2)-1\(file)",
                            .beneficiaries: String(500 + place * 311 + file * 17),
                        ]
                    )
                }
            }
        }
        return builder
    }

    /// The clusters of lists of honours added to the campaign, as the numbers of the rows.
    private static func clusters(
        _ kind: RecordKind,
        _ lists: [(level: String, rows: [[FieldID: String]])]
    ) throws -> Set<Set<Int>> {
        var builder = campaign()
        var records: [Int] = []
        for (number, list) in lists.enumerated() {
            builder.submission(
                "ds\(number).xlsx",
                level: list.level,
                ward: list.level == "x" ? list.rows.first?[.wardCode] ?? "" : ""
            )
            for row in list.rows { records.append(builder.add(kind, row)) }
        }
        let found = try Resolver(profile: .plain, threads: 2).resolve(builder.table, decisions: [])
        let groups = Dictionary(grouping: records.indices) { found.clusterOfRecord[records[$0]] }
        for (cluster, _) in groups {
            let members = found.clusters[Int(cluster)].members.map(Int.init)
            #expect(members.allSatisfy { records.contains($0) }, "joined with another list's row")
        }
        return Set(groups.values.map(Set.init))
    }

    private static func person(_ name: String, _ more: [FieldID: String] = [:]) -> [FieldID: String]
    {
        honour.merging([.honouree: name]) { $1 }.merging(more) { $1 }
    }

    private static func isTogether(_ clusters: Set<Set<Int>>, _ left: Int, _ right: Int) -> Bool {
        clusters.contains { $0.contains(left) && $0.contains(right) }
    }

    // MARK: - Persons and collectives

    @Test(arguments: ["", "ca_nhan"])
    func aPersonIsNeverTheCollectiveOfThatName(type: String) throws {
        let names = ["Nguyễn Huệ", "Trần Phú", "Lê Hồng Phong", "Võ Thị Sáu"]
        let people = names.map { Self.person($0, [.htype: type]) }
        let schools = names.map {
            Self.person(
                "Trường Tiểu học \($0)",
                [.htype: "tap_the", .unit: "Trường Tiểu học \($0)"]
            )
        }
        let clusters = try Self.clusters(.commendation, [("x", people), ("h", schools)])
        for number in names.indices {
            #expect(!Self.isTogether(clusters, number, number + names.count))
        }
    }

    // MARK: - People of one decision

    /// Names that differ by a syllable, a letter or a mark, all of one unit and one decision.
    @Test func peopleWhoShareADecisionStayApart() throws {
        let names = [
            "Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Nguyễn Văn Hừng", "Nguyễn Thị Hoa",
            "Nguyễn Thị Hòa", "Trần Quốc Tuấn", "Trần Quốc Toản", "Lê Thanh Tâm", "Lê Thanh Tám",
            "Phạm Minh Đức", "Phạm Minh Đúc",
        ]
        let rows = names.map { Self.person($0) }
        let clusters = try Self.clusters(.commendation, [("x", rows), ("h", rows)])
        for left in names.indices {
            #expect(Self.isTogether(clusters, left, left + names.count), "\(names[left])")
            for right in names.indices where right != left {
                #expect(!Self.isTogether(clusters, left, right), "\(names[left]), \(names[right])")
            }
        }
    }

    // MARK: - Two awards

    /// One person's two awards, told by commune, district and province.
    @Test(arguments: [
        [
            FieldID.award: "BANG_KHEN_TINH", .awardLevel: "t", .decisionNo: "88/QĐ-UBND",
            .decisionDate: "2021-12-20",
        ],
        [.award: "BANG_KHEN_TINH", .awardLevel: "t", .decisionNo: "", .decisionDate: ""],
        [.award: "THU_KHEN"],
        [.award: "BIEU_DUONG", .decisionNo: "13/QĐ-UBND", .decisionDate: "2021-09-05"],
        [.decisionNo: "77/QĐ-UBND", .decisionDate: "2022-06-01"],
    ])
    func twoAwardsOfOnePersonAreTwoRecords(other: [FieldID: String]) throws {
        let name = "Trương Thị Bích Ngọc"
        let both = [Self.person(name), Self.person(name, other)]
        let clusters = try Self.clusters(.commendation, [("x", both), ("h", both), ("t", both)])
        #expect(clusters == [[0, 2, 4], [1, 3, 5]])
        let apart = try Self.clusters(.commendation, [("x", [both[0]]), ("h", [both[1]])])
        #expect(apart.count == 2)
    }

    /// In a campaign of many rows a figure that few texts have tells that two lists may mean one award,
    /// which one of them calls by another name; not so in one list, or where all texts are alike.
    @Test(arguments: [
        ("Vận động 813 triệu đồng ủng hộ quỹ vắc xin", true, true),
        ("Vận động 813 triệu đồng ủng hộ quỹ vắc xin", false, false),
        ("Có thành tích trong phòng chống dịch", true, false),
    ])
    func anAwardMayHaveTwoNamesWhereTheDecisionAndARareFigureAgree(
        achievement: String,
        isInTwoLists: Bool,
        isAllowed: Bool
    ) throws {
        var builder = RecordTableBuilder()
        builder.submission("x.xlsx", level: "x", ward: "00101")
        let row = Self.person("Trương Thị Bích Ngọc", [.achievement: achievement])
        builder.add(.commendation, row)
        if isInTwoLists { builder.submission("h.xlsx", level: "h", ward: "") }
        builder.add(.commendation, row.merging([.award: "BIEU_DUONG"]) { $1 })
        for number in 0..<900 {
            let others =
                number % 2 == 0 ? "Vận động \(number + 1000) triệu đồng ủng hộ quỹ vắc xin" : nil
            let name = "Phạm Văn \(["An", "Bình", "Cường", "Dũng", "Hà"][number % 5])"
            builder.add(
                .commendation,
                Self.person(name, others.map { [.achievement: $0] } ?? [:])
            )
        }
        let scorer = try Matcher().match(builder.table, kind: .commendation).outcome.scorer
        let veto = scorer.veto(0, 1).map { scorer.model.vetoes[$0].name }
        #expect(veto == (isAllowed ? nil : "two awards"))
    }

    // MARK: - Bridges

    /// A row without place, unit and decision resembles two people of one name; they stay two.
    @Test func noChainRunsThroughABridgeRow() throws {
        let name = "Trần Văn Nam"
        let here = Self.person(name, [.unit: "Công an phường", .position: "Cán bộ"])
        let there = Self.person(
            name,
            [
                .wardCode: "00150", .districtCode: "002", .unit: "Trường Tiểu học Kim Đồng",
                .position: "Giáo viên", .decisionNo: "407/QĐ-UBND", .decisionDate: "2021-11-18",
            ]
        )
        let bridge: [FieldID: String] = [.honouree: name, .htype: "ca_nhan", .award: "GIAY_KHEN"]
        let clusters = try Self.clusters(
            .commendation,
            [("x", [here]), ("h", [there]), ("t", [bridge])]
        )
        #expect(!Self.isTogether(clusters, 0, 1))
    }

    @Test func noChainRunsThroughAWorkWithoutAPlace() throws {
        let work: [FieldID: String] = [
            .title: "Phiên chợ nghĩa tình", .unit: "Hội Phụ nữ phường", .startDate: "2021-08-15",
            .beneficiaries: "2350", .provinceCode: "01",
        ]
        func at(_ ward: String, _ district: String) -> [FieldID: String] {
            work.merging([.wardCode: ward, .districtCode: district]) { $1 }
        }
        let clusters = try Self.clusters(
            .initiative,
            [("x", [at("00101", "001")]), ("x", [at("00150", "002")]), ("t", [work])]
        )
        #expect(!Self.isTogether(clusters, 0, 1))
    }

    // MARK: - Like-named works

    /// A movement spreads one model with its name, month and figures over the wards of a district.
    @Test func likeNamedWorksOfOtherWardsStayApart() throws {
        let wards = (101...112).map { "00\($0)" }
        let rows = wards.map { ward -> [FieldID: String] in
            [
                .title: "Siêu thị mini 0 đồng", .unit: "Hội Phụ nữ phường", .wardCode: ward,
                .districtCode: "001", .provinceCode: "01", .startDate: "2021-08-15",
                .beneficiaries: "1000", .phone: "0912345678", .contact: "Nguyễn Thị Hoa",
                .description: "Hỗ trợ 1.000 người dân khó khăn vì dịch.",
            ]
        }
        var lists = rows.map { (level: "x", rows: [$0]) }
        lists.append((level: "h", rows: rows))
        let clusters = try Self.clusters(.initiative, lists)
        #expect(clusters == Set(wards.indices.map { [$0, $0 + wards.count] }))
    }

    /// Where wards are told by name alone, "Phường 1" is not "Phường 11".
    @Test func likeNamedWorksOfNumberedWardsStayApart() throws {
        let rows = [1, 11, 12, 2].map { number -> [FieldID: String] in
            [
                .title: "Siêu thị mini 0 đồng", .unit: "UBND Phường \(number)",
                .wardCode: "0020\(number)", .districtCode: "001", .provinceCode: "01",
                .startDate: "2021-08-15", .beneficiaries: "1000",
            ]
        }
        let clusters = try Self.clusters(.initiative, [("h", rows), ("t", rows)])
        #expect(clusters == [[0, 4], [1, 5], [2, 6], [3, 7]])
    }
}
