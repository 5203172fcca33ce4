import Testing

@testable import TongHop

@Suite struct PositionUnitTests {
    @Test(arguments: [
        ("Chủ tịch, UBND phường 5", "Chủ tịch", "UBND phường 5"),
        ("Trưởng thôn HND xã Đắk Xú", "Trưởng thôn", "HND xã Đắk Xú"),
        ("Nhân viên CA Huyện Tháp Mười", "Nhân viên", "CA Huyện Tháp Mười"),
        ("Bí thư Ấp 6, X. Giai Phạm", "Bí thư Ấp 6", "X. Giai Phạm"),
        ("Trưởng trạm Y tế xã Nhơn Đức", "Trưởng trạm", "Trạm Y tế xã Nhơn Đức"),
        ("Tổ trưởng Tổ Covid số 3", "Tổ trưởng", "Tổ Covid số 3"),
        ("Đội trưởng Đội dân phòng", "Đội trưởng", "Đội dân phòng"),
        ("Tổ trưởng", "Tổ trưởng", ""), ("Đội viên", "Đội viên", ""),
        ("TYT Long Sơn", "", "TYT Long Sơn"), ("Trưởng trạm", "Trưởng trạm", ""),
    ])
    func partsPositionAndUnit(text: String, position: String, unit: String) {
        let parts = PositionUnit.split(text)
        #expect(parts.position == position)
        #expect(parts.unit == unit)
    }
}
