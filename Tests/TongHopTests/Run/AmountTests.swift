import Testing

@testable import TongHop

/// Sums of money as tables part and count them.
@Suite("Amounts")
struct AmountTests {
    @Test("sums by source under one heading are one sum, and their totals one total")
    func sources() throws {
        let drawn = try DrawnSubmission(
            """
            | MÔ HÌNH PHÒNG, CHỐNG DỊCH CỦA HUYỆN CHÂU PHÚ, TỈNH AN GIANG | < | < | < | < |
            | TT | Tên mô hình | Đơn vị | Thời gian triển khai | Nguồn lực | < |
            | ^ | ^ | ^ | ^ | Tiền mặt (tr.đ) | Hiện vật quy tiền (tr.đ) |
            | 1 | Chợ 0 đồng | UBND xã Mỹ Đức | 15/7/2021 | 50 | '120,5 |
            | 2 | Xe cấp cứu | Hội Chữ thập đỏ | 16/7/2021 | '15,25 | |
            | 3 | ATM gạo | Huyện Đoàn | 17/7/2021 | | 450 |
            | | Tổng cộng | | | '65,25 | '570,5 |
            """
        )
        #expect(drawn.values(.amount) == "170500000, 15250000, 450000000")
        #expect(drawn.findings.isEmpty)
    }

    @Test("parts of a sum beside their total are not added to it")
    func total() throws {
        let drawn = try DrawnSubmission(
            """
            | MÔ HÌNH PHÒNG, CHỐNG DỊCH CỦA HUYỆN CHÂU PHÚ, TỈNH AN GIANG | < | < | < | < | < |
            | TT | Tên mô hình | Đơn vị | Thời gian triển khai | Kinh phí (đồng) | < | < |
            | ^ | ^ | ^ | ^ | Tổng số | Nhà nước | Xã hội hóa |
            | 1 | Chợ 0 đồng | UBND xã Mỹ Đức | 15/7/2021 | 5000000 | 2000000 | 3000000 |
            | 2 | Xe cấp cứu | Hội Chữ thập đỏ | 16/7/2021 | 4000000 | 1000000 | 3000000 |
            """
        )
        #expect(drawn.values(.amount) == "5000000, 4000000")
    }

    @Test("the unit over the table holds for its sums, and nobody parts a đồng")
    func unitsAndCommas() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND QUẬN LIÊN CHIỂU, TP ĐÀ NẴNG | < | < | < | < | < |
            | | | | | | Đơn vị tính: 1.000 đồng |
            | STT | Họ và tên | Đơn vị | Hình thức | Số QĐ | Ngày QĐ | Tiền thưởng |
            | 1 | Nguyễn Văn Hai | UBND phường Hòa Minh | Giấy khen | 12/QĐ-UBND | 05/10/2021 | 298 |
            | 2 | Lê Thị Ba | UBND phường Hòa Minh | Giấy khen | 12/QĐ-UBND | 05/10/2021 | '1.490 |
            """
        )
        #expect(drawn.values(.amount) == "298000, 1490000")
        let plain = try DrawnSubmission(
            """
            | DANH SÁCH KHEN THƯỞNG CỦA UBND QUẬN LIÊN CHIỂU, TP ĐÀ NẴNG | < | < | < | < | < |
            | STT | Họ và tên | Đơn vị | Hình thức | Số QĐ | Ngày QĐ | Tiền thưởng |
            | 1 | Nguyễn Văn Hai | UBND phường Hòa Minh | Giấy khen | 12/QĐ-UBND | 05/10/2021 | '298.000 |
            | 2 | Lê Thị Ba | UBND phường Hòa Minh | Giấy khen | 12/QĐ-UBND | 05/10/2021 | '298,000 |
            """
        )
        #expect(plain.values(.amount) == "298000, 298000")
    }
}
