import Testing

@testable import TongHop

/// From where a list comes, by what stands over it.
@Suite("Senders")
struct SenderTests {
    @Test(
        "the Party's and the youth's committees name their place",
        arguments: [
            ("TỈNH ỦY AN GIANG", "BAN DÂN VẬN HUYỆN ỦY CHÂU PHÚ", "889"),
            ("TỈNH ỦY TÂY NINH", "THỊ ỦY HÒA THÀNH", "709"),
            ("THÀNH ỦY CẦN THƠ", "QUẬN ỦY NINH KIỀU - BAN DÂN VẬN", "916"),
            ("TỈNH ỦY PHÚ THỌ", "HUYỆN ỦY ĐOAN HÙNG", "230"),
            ("UBND TỈNH PHÚ THỌ", "UBND HUYỆN ĐOAN HÙNG", "230"),
            ("TỈNH ĐOÀN BẾN TRE", "HUYỆN ĐOÀN BA TRI", "836"),
            ("THÀNH ĐOÀN TP HỒ CHÍ MINH", "QUẬN ĐOÀN 5", "774"),
            ("HUYỆN ĐOÀN CHỢ LÁCH, BẾN TRE", "XÃ ĐOÀN SƠN ĐỊNH", "832"),
            ("SỞ Y TẾ HÀ TĨNH", "TTYT HUYỆN KỲ ANH", "447"),
        ]
    )
    func committees(above: String, below: String, district: String) throws {
        let drawn = try DrawnSubmission(
            """
            | \(above) | < | < | < |
            | \(below) | < | < | < |
            | TỔNG HỢP MÔ HÌNH PHÒNG, CHỐNG DỊCH | < | < | < |
            | TT | Tên mô hình | Đơn vị thực hiện | Thời gian |
            | 1 | Chợ 0 đồng | Văn phòng | 15/7/2021 |
            """
        )
        #expect(drawn.values(.districtCode) == district)
    }

    @Test("a workbook with a sheet for each ward is the district's, each sheet its ward's")
    func sheetsOfWards() throws {
        let drawn = try DrawnSubmission(
            """
            == Ngọc Hà
            | UBND PHƯỜNG NGỌC HÀ - QUẬN BA ĐÌNH | < | < | < | < |
            | TT | Họ tên | Hình thức | Số QĐ | Ngày QĐ |
            | 1 | Lê Thị Hạnh | Giấy khen | 12/QĐ-UBND | 12/09/2021 |
            == Cống Vị
            | UBND PHƯỜNG CỐNG VỊ - QUẬN BA ĐÌNH | < | < | < | < |
            | TT | Họ tên | Hình thức | Số QĐ | Ngày QĐ |
            | 1 | Nguyễn Bá Thanh | Giấy khen | 15/QĐ-UBND | 13/09/2021 |
            """
        )
        #expect(drawn.values(.wardCode) == "00016, 00007")
        #expect(drawn.values(.awardLevel) == "x, x")
        #expect(drawn.result.submission.submitter.districtCode == "001")
        #expect(drawn.result.submission.submitter.wardCode.isEmpty)
        // Each sheet says whose it is: there is no unit to ask for.
        #expect(drawn.findings.isEmpty)
    }

    @Test("a sender whose name several communes bear is told with those")
    func doubtfulSender() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND XÃ MỸ THẠNH | < | < | < |
            | TỔNG HỢP MÔ HÌNH PHÒNG, CHỐNG DỊCH | < | < | < |
            | TT | Tên mô hình | Đơn vị thực hiện | Thời gian |
            | 1 | Chợ 0 đồng | Văn phòng | 15/7/2021 |
            """
        )
        #expect(drawn.findings == ["ambiguous_locality -@:1"])
    }

    @Test("the whole of a district is the sender's, two communes lie in what holds both")
    func wholeAndSeveral() throws {
        let drawn = try DrawnSubmission(
            """
            | BAN DÂN VẬN HUYỆN ỦY CHÂU PHÚ, TỈNH AN GIANG | < | < | < |
            | TỔNG HỢP MÔ HÌNH PHÒNG, CHỐNG DỊCH | < | < | < |
            | TT | Tên mô hình | Đơn vị thực hiện | Địa bàn | Thời gian |
            | A | Mô hình của xã, thị trấn | | | |
            | 1 | Chợ 0 đồng | Hội LHPN | Xã Mỹ Đức | 15/7/2021 |
            | 2 | Tổ tự quản | Công an | X. Bình Mỹ, X. Khánh Hòa | 16/7/2021 |
            | 3 | Bếp ăn | Hội LHPN | Toàn huyện | 17/7/2021 |
            """
        )
        #expect(drawn.values(.districtCode) == "889, 889, 889")
        #expect(drawn.values(.wardCode) == "30469, -, -")
        #expect(drawn.findings.isEmpty)
    }

    @Test("a work under another's running number is of the same unit")
    func goesOn() throws {
        let drawn = try DrawnSubmission(
            """
            | ĐĂNG KÝ MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2022, HUYỆN VĨNH BẢO, HẢI PHÒNG | < | < |
            | TT | Tên đơn vị | Tên mô hình | Ghi chú |
            | 1 | Đảng ủy xã Trấn Dương | Tuyến đường hoa | |
            | | | Camera an ninh | |
            | 2 | MTTQ huyện | Nhà đại đoàn kết | |
            """
        )
        #expect(drawn.values(.unit) == "Đảng ủy xã Trấn Dương, Đảng ủy xã Trấn Dương, MTTQ huyện")
    }

    @Test("the delegation of the letterhead, and the sum of the scores rather than one of them")
    func appraisal() throws {
        let drawn = try DrawnSubmission(
            """
            | ĐOÀN THẨM ĐỊNH SỐ 5 | < | < | < | < | < |
            | KẾT QUẢ THẨM ĐỊNH MÔ HÌNH DÂN VẬN KHÉO NĂM 2021 | < | < | < | < | < |
            | STT | Tên mô hình | Đơn vị | Điểm đánh giá | < | < | Tổng cộng | Kết luận |
            | ^ | ^ | ^ | Lãnh đạo (20đ) | Kết quả (40đ) | So sánh (20đ) | ^ | ^ |
            | 1 | Vườn rau 0 đồng | Huyện Củ Chi | 18 | 35 | 17 | 70 | Công nhận |
            | 2 | Tổ hợp tác may | Huyện Hóc Môn | 15 | 30 | 12 | 57 | Cần bổ sung |
            """
        )
        #expect(drawn.values(.delegation) == "5, 5")
        #expect(drawn.values(.score) == "70, 57")
    }

    @Test("delegations as sections, with the level in the conclusion and the hour before the day")
    func delegations() throws {
        let drawn = try DrawnSubmission(
            """
            | KẾT QUẢ THẨM ĐỊNH CÁC MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2021 CỦA THÀNH PHỐ HỒ CHÍ MINH | < | < | < | < | < |
            | STT | Thời gian | Đơn vị | Tên mô hình | Thành phần đoàn | Điểm | Kết luận của đoàn |
            | ĐOÀN THẨM ĐỊNH SỐ 1 | < | < | < | < | < | < |
            | 1 | 8g00 ngày 15/11/2021 | Quận 4 | Tuyến hẻm xanh | 05 đ/c | 92 | Đề nghị công nhận cấp Thành phố |
            | 2 | 14g00 ngày 15/11/2021 | Quận 7 | Siêu thị 0 đồng | 05 đ/c | 88 | Đề nghị công nhận cấp Quận |
            | ĐOÀN THẨM ĐỊNH SỐ 2 | < | < | < | < | < | < |
            | 1 | Chiều 16/11/2021 | Quận Gò Vấp | Bếp ăn nghĩa tình | 04 | 75 | Cần bổ sung hồ sơ |
            """
        )
        #expect(drawn.values(.delegation) == "1, 1, 2")
        #expect(drawn.values(.appraisalDate) == "2021-11-15, 2021-11-15, 2021-11-16")
        #expect(drawn.values(.recognitionLevel) == "t, h, -")
        #expect(drawn.values(.conclusion) == "cong_nhan, cong_nhan, bo_sung")
    }
}
