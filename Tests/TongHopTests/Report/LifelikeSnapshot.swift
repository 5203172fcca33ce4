import SheetReader

@testable import TongHop

/// A campaign like a real one, made of invented people and models, for tests of whole workbooks.
enum LifelikeSnapshot {
    /// Repeats on every run: a linear congruential generator.
    struct Dice {
        private var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
    }

    private static let titles = [
        "Siêu thị mini 0 đồng", "Vùng xanh an toàn", "ATM gạo nghĩa tình",
        "Mã QR khai báo y tế tại chợ truyền thống", "Tổ Covid cộng đồng",
        "Bếp ăn yêu thương phục vụ lực lượng tuyến đầu và người dân khu phong tỏa",
        "Shipper áo xanh", "Túi an sinh xã hội", "Tiêm vắc xin lưu động tại nhà cho người cao tuổi",
        "Oxy miễn phí", "Loa tuyên truyền lưu động", "Chốt bảo vệ vùng xanh",
    ]
    private static let results = [
        "Hỗ trợ hơn 1.200 lượt người dân; được nhân rộng ra 5 khu phố.",
        "- Bảo vệ 32 điểm vùng xanh\n- Không phát sinh ca nhiễm trong 42 ngày\n- Người dân đồng tình",
        "Giảm thời gian chờ còn 20 phút mỗi lượt.", "",
    ]
    private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi"]
    private static let middles = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc"]
    private static let given = ["An", "Bình", "Hương", "Khánh", "Lộc", "Nghĩa", "Phượng", "Tuyết"]

    static let districts: [(String, String)] = [
        ("760", "Quận 1"), ("770", "Quận 3"), ("773", "Quận 4"), ("774", "Quận 5"),
        ("775", "Quận 6"), ("778", "Quận 7"), ("776", "Quận 8"), ("771", "Quận 10"),
        ("772", "Quận 11"), ("761", "Quận 12"), ("777", "Quận Bình Tân"),
        ("765", "Quận Bình Thạnh"), ("764", "Quận Gò Vấp"), ("768", "Quận Phú Nhuận"),
        ("766", "Quận Tân Bình"), ("767", "Quận Tân Phú"), ("769", "Thành phố Thủ Đức"),
        ("785", "Huyện Bình Chánh"), ("787", "Huyện Cần Giờ"), ("783", "Huyện Củ Chi"),
        ("784", "Huyện Hóc Môn"), ("786", "Huyện Nhà Bè"),
    ]

    static let places = PlaceNames { list, code in
        switch list {
        case .district: districts.first { $0.0 == code }?.1
        case .province, .province2025:
            ["79": "Thành phố Hồ Chí Minh", "01": "Thành phố Hà Nội", "83": "Tỉnh Bến Tre"][code]
        case .ward, .ward2025: "Phường số \(code.suffix(2))"
        }
    }

    /// Builds the campaign: `perDistrict` initiatives a district, some told twice, with honours and findings.
    static func builder(
        perDistrict: Int = 12,
        _ profile: CampaignProfile = .sample
    ) -> SnapshotBuilder {
        var dice = Dice(seed: 42)
        var builder = SnapshotBuilder(profile)
        let city = builder.submission(
            "thanh-pho/Tổng hợp mô hình TP.HCM.xlsx",
            unit: "Ban Dân vận Thành ủy TP. Hồ Chí Minh",
            level: "t",
            province: "79",
            organisation: "bdv",
            kinds: [.initiative, .appraisal]
        )
        for (number, (code, name)) in districts.enumerated() {
            let file = builder.submission(
                "\(name)/BC mô hình \(name).xlsx",
                unit: "Ban Dân vận \(name)",
                level: "h",
                province: "79",
                district: code,
                organisation: "bdv",
                received: 1_635_125_400 + Int64(number) * 7_231
            )
            addInitiatives(perDistrict, code, name, file, city, &builder, &dice)
        }
        addHonours(&builder, &dice)
        addRest(&builder)
        return builder
    }

    private static func addInitiatives(
        _ count: Int,
        _ code: String,
        _ name: String,
        _ file: Int,
        _ city: Int,
        _ builder: inout SnapshotBuilder,
        _ dice: inout Dice
    ) {
        for number in 0..<count {
            let values: [FieldID: String] = [
                .title: dice.pick(titles), .initiativeKind: "mo_hinh",
                .field: dice.pick(["KS", "AS", "CN", "AS", "KS", ""]),
                .unit: "Ủy ban nhân dân Phường \(number + 1), \(name), Thành phố Hồ Chí Minh",
                .startDate: dice.pick(["2021-07-09", "2021-08", "2021", "2021-06-30"]),
                .result: dice.pick(results), .beneficiaries: "\(dice.roll(9_000) + 100)",
                .amount: "\((dice.roll(900) + 1) * 1_500_000)", .nominated: number < 3 ? "co" : "",
                .contact: "\(dice.pick(families)) \(dice.pick(middles)) \(dice.pick(given))",
                .phone: "09031\(23_456 + dice.roll(60_000))", .provinceCode: "79",
                .districtCode: code, .wardCode: "27\(100 + number)",
            ]
            let record = builder.add(.initiative, file, number + 9, values)
            if number == 0 {
                var again = values
                again[.title] = "Mô hình " + (values[.title] ?? "")
                builder.join(
                    record,
                    builder.add(.initiative, city, builder.table.count, sheet: "MH", again)
                )
            }
            if number < 2 {
                let appraisal = builder.add(
                    .appraisal,
                    city,
                    builder.table.count,
                    sheet: "Thẩm định",
                    [
                        .title: values[.title] ?? "", .unit: name, .appraisalDate: "2021-11-05",
                        .delegation: "\(Int(code) ?? 0 % 5 + 1)".suffix(1).description,
                        .conclusion: number == 0 ? "cong_nhan" : "bo_sung", .score: "8.5",
                        .districtCode: code, .provinceCode: "79",
                    ]
                )
                builder.link(.appraises, appraisal, record)
            }
            if number == 4 {
                builder.issue(
                    Issue(
                        .invalidDate,
                        at: CellOrigin(sheet: "Danh sách", row: number + 9, column: 4),
                        field: .startDate,
                        value: "31/02/2021"
                    ),
                    of: file
                )
            }
        }
        builder.issue(
            Issue(
                .unknownLocality,
                at: CellOrigin(sheet: "Danh sách", row: 11, column: 3),
                field: .locality,
                value: "P. Tân Thới Hoà, Q. TP",
                arguments: ["candidates": .text("Phường Tân Thới Hòa (Quận Tân Phú)")]
            ),
            of: file
        )
        builder.issue(
            Issue(
                .totalMismatch,
                at: CellOrigin(sheet: "Danh sách", row: count + 10, column: 7),
                field: .beneficiaries,
                value: "12.500",
                arguments: ["computed": .count(12_345), "difference": .count(155)]
            ),
            of: file
        )
    }

    private static func addHonours(_ builder: inout SnapshotBuilder, _ dice: inout Dice) {
        let file = builder.submission(
            "Quận Tân Phú/Danh sách khen thưởng Chỉ thị 05 - quận Tân Phú.xlsx",
            unit: "Ủy ban nhân dân Quận Tân Phú",
            level: "h",
            province: "79",
            district: "767",
            kinds: [.commendation]
        )
        for (level, htype, count) in [
            ("t", "tap_the", 11), ("t", "ca_nhan", 16), ("h", "tap_the", 30), ("h", "ca_nhan", 41),
        ] {
            for number in 0..<count {
                let person = "\(dice.pick(families)) \(dice.pick(middles)) \(dice.pick(given))"
                builder.add(
                    .commendation,
                    file,
                    builder.table.count,
                    [
                        .honouree: htype == "ca_nhan"
                            ? person : "Chi bộ khu phố \(number + 1), phường Tây Thạnh",
                        .htype: htype, .position: htype == "ca_nhan" ? "Phó Bí thư Chi bộ" : "",
                        .unit: "Đảng ủy phường Tây Thạnh",
                        .award: level == "t" ? "BANG_KHEN_TINH" : "GIAY_KHEN",
                        .awardLevel: level,
                        .decisionNo: number == 3 ? "" : "\(1200 + number)/QĐ-UBND",
                        .decisionDate: "2021-11-12", .subject: htype == "tap_the" ? "tt_dang" : "",
                        .achievement:
                            "Có thành tích xuất sắc trong 5 năm thực hiện Chỉ thị 05-CT/TW",
                    ]
                )
            }
        }
    }

    private static func addRest(_ builder: inout SnapshotBuilder) {
        let list = builder.submission(
            "Quận Tân Phú/Đăng ký Dân vận khéo.csv",
            unit: "Ban Dân vận Quận ủy Tân Phú",
            level: "h",
            province: "79",
            district: "767",
            organisation: "bdv",
            kinds: [.registration]
        )
        for number in 0..<20 {
            builder.add(
                .registration,
                list,
                number + 2,
                sheet: "",
                [
                    .title: "Công trình tuyến hẻm văn minh số \(number + 1)",
                    .unit: "Đảng ủy phường \(number / 2 + 1)", .year: "2021", .provinceCode: "79",
                ]
            )
        }
        let bad = builder.submission(
            "Quyết định khen thưởng.pdf",
            unit: "",
            status: .rejected,
            kinds: []
        )
        builder.issue(Issue(ReadError(.notASpreadsheet("pdf"), detail: "pdf")), of: bad)
        let old = builder.submission(
            "Quận 1/BC mô hình Quận 1 (bản cũ).xlsx",
            unit: "Ban Dân vận Quận 1",
            level: "h",
            province: "79",
            district: "760",
            status: .superseded,
            organisation: "bdv"
        )
        builder.add(.initiative, old, 9, [.title: "Bản cũ"])
        builder.review(
            2,
            30,
            probability: 0.71,
            parts: [
                WeightPart(comparison: "title", level: "exact", weight: 6.2),
                WeightPart(comparison: "unit", level: "different", weight: -3.1),
                WeightPart(comparison: "place", level: "same district", weight: 2.4),
            ]
        )
    }
}
