import Testing

@testable import TongHop

@Suite struct CodeReaderTests {
    @Test(arguments: [
        ("Kiểm soát dịch bệnh", "KS"), ("Khoanh vùng, kiểm soát", "KS"),
        ("Kiểm soát, khoanh vùng dịch", "KS"),
        ("Kiem soat dich bnh", "KS"), ("ASXH", "AS"), ("Bảo đảm an sinh xã hội", "AS"),
        ("Lĩnh vực an sinh xã hội", "AS"),
        ("Truy vết, xét nghiệm", "XN"), ("Y tế, điều trị", "DT"), ("Chăm sóc sức khoẻ", "DT"),
        ("GD&ĐT", "GD"), ("GD&DT", "GD"), ("GDĐT", "GD"), ("Giáo dc", "GD"), ("Tiêm vắc xin", "TC"),
        ("Phát triển kinh tế", "SX"), ("SXKD", "SX"), ("ảSn xuất, kinh doanh", "SX"),
        ("Hỗ trợ tuyến đầu", "TN"),
        ("Ứng dụng CNTT", "CN"), ("CNTT", "CN"), ("Quốc phòng, an ninh", "AN"), ("ANTT", "AN"),
        ("Thông tin, tuyên truyền", "TT"), ("Cung ứng hàng hoá", "HC"), ("KS", "KS"),
        ("KS dịch", "KS"), ("KS dịchh", "KS"), ("Koanh vùng, kiểm soát", "KS"),
        ("Phát triển sản xuất", "SX"), ("Phat  trien san xuat", "SX"), ("GD-ĐT", "GD"),
        ("QP-AN", "AN"), ("Điều tịr F0", "DT"), ("PCD", "KS"),
        ("CNTn", "CN"), ("CrTT", "CN"), ("AXH", "AS"), ("ANTTT", "AN"), ("SXKnD", "SX"),
        ("Bảo dảm an sinh xã hội", "AS"), ("Kiểm soát, khoanh vùg dịch", "KS"),
    ])
    func readsFieldsOfWork(text: String, code: String) throws {
        let reader = CodeReader(try NormaliseSamples.profile().fieldsOfWork)
        #expect(reader.read(text) == code)
    }

    @Test(arguments: [
        "Thể thao", "Khác", "abc", "Nông nghiệp", "KHKT", "ĐBCL", "Lan tỏa", "ANX", "",
    ])
    func leavesOtherWordsAlone(text: String) throws {
        let reader = CodeReader(try NormaliseSamples.profile().fieldsOfWork)
        #expect(reader.read(text) == nil)
    }

    @Test(arguments: [
        (FieldID.htype, "TT", "tap_the"), (.htype, "tập thể", "tap_the"), (.htype, "CN", "ca_nhan"),
        (.htype, "Cá nhân", "ca_nhan"), (.htype, "T.T", "tap_the"), (.gender, "Nữ", "nu"),
        (.gender, "Nam", "nam"),
        (.nominated, "x", "co"), (.nominated, "X", "co"), (.nominated, "Có", "co"),
        (.nominated, "✓", "co"),
        (.nominated, "Đề nghị khen cấp trên", "co"), (.nominated, "Không", "khong"),
        (.conclusion, "Đề xuất công nhận", "cong_nhan"),
        (.conclusion, "Không công nhận", "khong_cong_nhan"),
        (.conclusion, "Cần bổ sung hồ sơ", "bo_sung"),
    ])
    func readsLists(field: FieldID, text: String, code: String) throws {
        let reader = CodeReader(try NormaliseSamples.profile().codeLists[field] ?? [])
        #expect(reader.read(text) == code)
    }
}
