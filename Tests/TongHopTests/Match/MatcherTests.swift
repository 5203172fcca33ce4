import Testing

@testable import TongHop

/// Whether two records end in one cluster, for lists as offices send them.
@Suite struct MatcherTests {
    /// Lists of a ward, its district and its province that fill the campaign with other works.
    private func campaign() -> RecordTableBuilder {
        var builder = RecordTableBuilder()
        let titles = [
            "Siêu thị mini 0 đồng", "ATM gạo nghĩa tình", "Vùng xanh an toàn", "Tổ Covid cộng đồng",
            "Chuyến xe yêu thương", "Bếp ăn tình thương", "Đi chợ hộ", "Cổng trường an toàn",
        ]
        let units = ["UBND", "Hội Phụ nữ", "Đoàn TN", "Hội Nông dân", "Công an", "Hội CCB"]
        for (number, ward) in ["00101", "00102", "00103"].enumerated() {
            builder.submission("xa\(number).xlsx", level: "x", ward: ward)
            for (place, title) in titles.enumerated() {
                builder.add(
                    .initiative,
                    [
                        .title: title, .wardCode: ward, .districtCode: "001",
                        .unit: units[(place + number) % 6] + " phường",
                        .startDate: "2021-0\(place + 1)-1\(number + place % 3)",
                        .beneficiaries: String(1000 + 137 * place + 41 * number),
                        .phone: "09010000\(number)\(place)",
                        .description: "Hỗ trợ \(320 + place * 7 + number) lượt người dân khó khăn.",
                    ]
                )
            }
        }
        return builder
    }

    private func clusters(_ builder: RecordTableBuilder) throws -> [Int32] {
        try Resolver(profile: .plain, threads: 1).resolve(builder.table, decisions: [])
            .clusterOfRecord
    }

    /// A work as its ward tells it.
    private static let work: [FieldID: String] = [
        .title: "Mô hình “Phiên chợ nghĩa tình”", .unit: "HLHPN phường", .wardCode: "00101",
        .districtCode: "001", .startDate: "2021-08-15", .beneficiaries: "2350",
        .phone: "0912345678", .contact: "Nguyễn Thị Hoa",
        .description: "Trao 482 phần quà cho 2.350 hộ dân khó khăn.",
    ]

    private func joined(_ first: [FieldID: String], _ second: [FieldID: String]) throws -> Bool {
        var builder = campaign()
        let one = builder.add(.initiative, first)
        builder.submission("huyen.xlsx", level: "h")
        let other = builder.add(.initiative, second)
        let clusters = try clusters(builder)
        return clusters[one] == clusters[other]
    }

    private static func changed(_ changes: [FieldID: String]) -> [FieldID: String] {
        work.merging(changes) { $1 }
    }

    @Test func reportsOfOneWorkByWardAndDistrictJoin() throws {
        let report = Self.changed([
            .title: "PHIÊN CHỢ NGHĨA TÌNH TRÊN ĐỊA BÀN PHƯỜNG", .unit: "Hội Liên hiệp Phụ nữ P. A",
            .beneficiaries: "2500", .phone: "",
        ])
        #expect(try joined(Self.work, report))
    }

    @Test func aRewordedTitleJoinsWhenAllElseAgrees() throws {
        #expect(try joined(Self.work, Self.changed([.title: "Chợ phiên san sẻ"])))
    }

    @Test func anotherWardsLikeNamedWorkStaysApart() throws {
        let other = Self.changed([
            .wardCode: "00102", .startDate: "2021-08-20", .phone: "0987654321",
            .beneficiaries: "2400", .description: "Trao 500 phần quà cho 2.400 hộ dân khó khăn.",
        ])
        #expect(try !joined(Self.work, other))
    }

    @Test func anotherUnitsLikeNamedWorkInOneWardStaysApart() throws {
        let other = Self.changed([
            .unit: "Hội Nông dân phường", .startDate: "2021-05-02", .phone: "0987654321",
            .beneficiaries: "900", .description: "Trao 77 phần quà.",
        ])
        #expect(try !joined(Self.work, other))
    }

    @Test func anotherQuarterIsAnotherWork() throws {
        let first = Self.changed([.unit: "Khu phố 3"])
        #expect(try !joined(first, Self.changed([.unit: "Khu phố 8"])))
        let titled = Self.changed([.title: "Phiên chợ nghĩa tình tại khu phố 3"])
        #expect(
            try !joined(titled, Self.changed([.title: "Phiên chợ nghĩa tình tại khu phố 8"]))
        )
    }

    // MARK: - Commendations

    private static let honour: [FieldID: String] = [
        .honouree: "Trần Thị Bích Ngọc", .htype: "ca_nhan", .position: "Hội viên",
        .unit: "HLHPN phường", .wardCode: "00101", .districtCode: "001", .award: "GIAY_KHEN",
        .awardLevel: "h", .decisionNo: "3544/QĐ-UBND", .decisionDate: "2021-09-02",
        .achievement: "Vận động 862 triệu đồng hỗ trợ người dân khó khăn",
    ]

    private func joinedHonours(
        _ changes: [FieldID: String],
        sameList: Bool = false
    ) throws -> Bool {
        var builder = campaign()
        let names = ["Nguyễn Văn An", "Lê Thị Cúc", "Phạm Quốc Dũng", "Võ Minh Hải", "Đỗ Thu Lan"]
        for (place, name) in names.enumerated() {
            builder.add(
                .commendation,
                Self.honour.merging([
                    .honouree: name,
                    .unit: ["UBND", "Công an", "Khu phố 2"][place % 3] + " phường",
                    .achievement: "Tham gia trực chốt \(place + 40) ngày",
                ]) { $1 }
            )
        }
        let one = builder.add(.commendation, Self.honour)
        if !sameList { builder.submission("huyen.xlsx", level: "h") }
        let other = builder.add(.commendation, Self.honour.merging(changes) { $1 })
        let clusters = try clusters(builder)
        return clusters[one] == clusters[other]
    }

    @Test func onePersonsAwardToldTwiceJoins() throws {
        #expect(
            try joinedHonours([
                .honouree: "BÀ TRẦN THỊ BÍCH NGỌC", .unit: "Hội Phụ nữ P. A", .awardLevel: "",
            ])
        )
        #expect(try joinedHonours([.honouree: "Tran Thi Bich Ngoc", .position: ""]))
        #expect(try joinedHonours([.honouree: "Trần Thị Bích Ngoọc"]))
    }

    @Test func twoPeopleOfOneDecisionStayApart() throws {
        #expect(try !joinedHonours([.honouree: "Trần Thị Bích Hạnh"]))
        #expect(try !joinedHonours([.honouree: "Lê Văn Cường", .htype: ""]))
    }

    @Test func twoAwardsOfOnePersonStayApart() throws {
        #expect(
            try !joinedHonours([
                .award: "BANG_KHEN_TINH", .decisionNo: "88/QĐ-UBND", .decisionDate: "2022-01-05",
                .achievement: "",
            ])
        )
        #expect(try !joinedHonours([.award: "THU_KHEN"], sameList: true))
    }

    @Test func aPersonIsNotACollective() throws {
        #expect(
            try !joinedHonours([.honouree: "Hội Phụ nữ phường", .htype: "tap_the", .position: ""])
        )
    }

    @Test func aTeamInTheUnitsColumnIsWhoWasHonoured() throws {
        var builder = campaign()
        func honour(_ values: [FieldID: String]) -> Int {
            builder.add(.commendation, Self.honour.merging(values) { $1 })
        }
        let team = honour([
            .honouree: "Tổ tuần tra số 3 - Đoàn TN phường", .htype: "tap_the", .position: "",
            .unit: "Đoàn TN phường",
        ])
        builder.submission("huyen.xlsx", level: "h")
        let exchanged = honour([
            .honouree: "Đoàn Thanh niên phường", .htype: "tap_the", .position: "",
            .unit: "Tổ tuần tra số 3 - Đoàn Thanh niên phường",
        ])
        let other = honour([
            .honouree: "Đoàn Thanh niên phường", .htype: "tap_the", .position: "",
            .unit: "Tổ tuần tra số 4 - Đoàn Thanh niên phường",
        ])
        let clusters = try clusters(builder)
        #expect(clusters[team] == clusters[exchanged])
        #expect(clusters[team] != clusters[other])
    }

    @Test func aBareNameOfTheCommuneAfterASchoolsNameIsNoOtherSchool() throws {
        func joined(_ name: String) throws -> Bool {
            var builder = campaign()
            let school = Self.honour.merging([
                .honouree: "Trường THPT Họa Mi", .unit: "Trường THPT Họa Mi", .position: "",
                .htype: "tap_the",
            ]) { $1 }
            let one = builder.add(.commendation, school)
            builder.submission("huyen.xlsx", level: "h")
            let other = builder.add(
                .commendation,
                school.merging([.honouree: name, .unit: name]) { $1 }
            )
            let clusters = try clusters(builder)
            return clusters[one] == clusters[other]
        }
        #expect(try joined("THPT Họa Mi, Tân Lạc"))
        #expect(try !joined("Trường THPT Kim Đồng, Tân Lạc"))
    }

    @Test func aUnitStatedAsAPersonIsACollective() throws {
        var builder = campaign()
        let unit = Self.honour.merging([
            .honouree: "Hội Nông dân phường", .unit: "Hội Nông dân phường", .position: "",
        ]) { $1 }
        let one = builder.add(.commendation, unit.merging([.htype: "tap_the"]) { $1 })
        builder.submission("huyen.xlsx", level: "h")
        let other = builder.add(.commendation, unit.merging([.unit: "HND phường"]) { $1 })
        let clusters = try clusters(builder)
        #expect(clusters[one] == clusters[other])
    }

    @Test func aNamesakeElsewhereStaysApart() throws {
        #expect(
            try !joinedHonours([
                .wardCode: "00102", .unit: "Trường Tiểu học Kim Đồng", .position: "Giáo viên",
                .decisionNo: "17/QĐ-UBND", .decisionDate: "2021-11-20", .achievement: "",
            ])
        )
    }
}
