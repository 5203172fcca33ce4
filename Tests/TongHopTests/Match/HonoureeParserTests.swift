import Testing

@testable import TongHop

@Suite struct HonoureeParserTests {
    private let parser = HonoureeParser(units: UnitParser())

    @Test(arguments: [
        ("Ông Nguyễn Văn An", "nguyen van an"), ("Đ/c LÊ HÀ", "le ha"), ("Bà Lê Hà", "le ha"),
        ("BS. Trần Thị Bích", "tran thi bich"), ("Nguyễn Văn An - Chủ tịch", "nguyen van an"),
        ("Ôngg Võ Ngọc Tâm", "vo ngoc tam"), ("Ôtg Lê Văn Hà", "le van ha"),
        ("Tống Trần Minh Hà", "tong tran minh ha"), ("Hồng Lê Hà", "hong le ha"),
        ("Trương Đức Sơn", "truong duc son"), ("Đoàn Văn Hậu", "doan van hau"),
    ])
    func readsPersons(text: String, name: String) {
        let key = parser.parse(text, type: "")
        #expect(!key.isCollective)
        #expect(key.name.joined(separator: " ") == name)
    }

    @Test(arguments: [
        "Tập thể Hội Phụ nữ P. Phú Tân", "HLHPN P Phú Tân", "CA Phường 13",
        "Hội ND quận Bình Thạnh",
        "Trường Tiểu học Kim Đồng", "Tổ phản ứng nhanh số 11, Khu phố 5", "Khu phố 9",
    ])
    func recognisesCollectives(text: String) {
        #expect(parser.parse(text, type: "").isCollective)
    }

    @Test func theStatedTypeDecides() {
        #expect(parser.parse("Hoa Hồng", type: "tap_the").isCollective)
        #expect(!parser.parse("Khu phố 9", type: "ca_nhan").isCollective)
    }

    @Test func readsTeamsWithTheirUnits() {
        let key = parser.parse("Tổ tiêm chủng lưu động số 6, Hội ND X. Phú Sơn", type: "tap_the")
        #expect(key.team == ["to", "tiem", "chung", "luu", "dong"])
        #expect(key.teamNumber == 6)
        #expect(key.unit.kind == "nong dan")
        #expect(key.unit.ward == "phu son")
        let quarter = parser.parse("Tổ dân phố số 5, P. Yên Phụ", type: "tap_the")
        #expect(quarter.team.isEmpty)
        #expect(quarter.unit.number == 5)
    }

    @Test func lettersAndNumbersTellATeamInSpiteOfSlips() {
        let right = parser.parse("Chi hội Phụ nữ số 14, Trường MN Trần Phú", type: "tap_the")
        let slip = parser.parse("Chihội Phụ nữ số 14 Trường MN Trần Phú", type: "tap_the")
        #expect(right.headAndNumbers.head == slip.headAndNumbers.head)
        #expect(right.headAndNumbers.numbers == "14")
        #expect(slip.headAndNumbers.numbers == "14")
    }
}
