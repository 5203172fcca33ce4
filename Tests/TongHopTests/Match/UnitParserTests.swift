import Testing

@testable import TongHop

@Suite struct UnitParserTests {
    private let parser = UnitParser()

    @Test(arguments: [
        [
            "Hội LHPN phường Phú Tân", "HLHPN P.Phú Tân", "Hội Liên hiệp Phụ nữ P. Phú Tân",
            "Hoi Phu nu",
        ],
        ["Đoàn TNCS HCM xã Nhơn Đức", "ĐTN Xã Nhơn Đức", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"],
        ["KP 5, P. Tân Tạo", "Khu phố 5", "KP. 5 - Phường Tân Tạo", "Kp5", "Khu phố số 5", "KP 5"],
        ["Trường MN Lê Quý Đôn - P. Yên Phụ", "Trường Mầm non Lê Quý Đôn"],
        [
            "Cty TNHH MTV Kim Ngân, P. Yên Phụ",
            "Công ty Trách nhiệm hữu hạn Một thành viên Kim Ngân",
        ],
        ["UBND P12", "Uỷ ban ND phường 12", "Ủy ban nhân dân Phường 12, Quận 3"],
        ["Hội Nông dân xã", "HND", "Hội Nông ân X. Phú Sơn", "Hội nnông dân"],
    ])
    func wordingsOfOneUnitHaveOneKey(texts: [String]) {
        let keys = Set(texts.map { parser.parse($0).key })
        #expect(keys.count == 1, "\(keys.sorted())")
        #expect(keys.first?.isEmpty == false)
    }

    @Test(arguments: [
        ("Khu phố 5", "Khu phố 6"), ("Trường MN Hoa Hồng", "Trường MN Sơn Ca"),
        ("Hội Phụ nữ P. Phú Tân", "Hội Nông dân P. Phú Tân"),
        ("Trường THCS Kim Đồng", "Trường THPT Kim Đồng"), ("Trạm Y tế xã", "Trung tâm Y tế huyện"),
    ])
    func otherUnitsHaveOtherKeys(left: String, right: String) {
        #expect(parser.parse(left).key != parser.parse(right).key)
    }

    @Test func readsTheLevelAndThePlace() {
        let ward = parser.parse("HLHPN P.Phú Tân, TP Bến Tre")
        #expect(ward.level == .ward)
        #expect(ward.ward == "phu tan")
        #expect(ward.district == "ben tre")
        let district = parser.parse("Công an Huyện Nhà Bè")
        #expect(district.level == .district)
        #expect(district.ward == "")
        #expect(parser.parse("Sở Y tế Tỉnh Bến Tre").level == .province)
        #expect(parser.parse("TYT xã").level == .ward)
        #expect(parser.parse("UBND Phường 09").ward == "9")
    }

    @Test func aCompanyMayBeNamedLikeAPlace() {
        let key = parser.parse("Công ty TNHH Phương Nam Miền Tây – xã Nhơn Đức")
        #expect(key.name == ["phuong", "nam", "mien", "tay"])
        #expect(key.ward == "nhon duc")
    }

    @Test func slipsOfTheSpaceBarDoNotChangeANumber() {
        #expect(parser.parse("KP 1 0 – P.Trần Hưng Đạo").number == 10)
        #expect(parser.parse("KP.10").number == 10)
    }

    @Test(arguments: ["", "-", "123", "P.", "số", "Q. Q. Q.", "(((", "ấp", "trường"])
    func oddTextsDoNoHarm(text: String) {
        #expect(parser.parse(text).number >= 0)
    }
}
