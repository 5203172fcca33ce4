import Testing

@testable import TongHop

@Suite struct TitleParserTests {
    @Test(arguments: [
        ("Mô hình “Bếp ăn 0 đồng”", "bep an 0 dong", 0),
        ("Xây dựng mô hình Bếp ăn không đồng tại khu phố 6", "bep an 0 dong", 6),
        ("BẾP ĂN 0Đ", "bep an 0 dong", 0),
        ("Giải pháp Bếp ăn 0 đồng trên địa bàn Quận Tây Hồ", "bep an 0 dong", 0),
        ("Bếp ăn 0 đồng trong phòng, chống dịch COVID-19", "bep an 0 dong", 0),
        ("Bếp ăn 0 đồng - TDP số 12 (mô hình)", "bep an 0 dong", 12),
        ("Phòng chống dịch khép kín", "phong chong dich khep kin", 0),
        ("Mô hình", "mo hinh", 0), ("", "", 0),
        // Slips of the space bar in the opening.
        ("Xâydựng mô hình Bếp ăn 0 đồng", "bep an 0 dong", 0), ("MOHINH BEP AN", "bep an", 0),
        ("Mô hìnhBếp ăn", "mo hinhbep an", 0), ("Mô hìnhmới", "mo hinhmoi", 0),
    ])
    func takesOffWhatAllTitlesHave(title: String, words: String, quarter: Int) {
        let key = TitleParser().parse(title)
        #expect(key.words.joined(separator: " ") == words)
        #expect(key.quarter == quarter)
    }
}
