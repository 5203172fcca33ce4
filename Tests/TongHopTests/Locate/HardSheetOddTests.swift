import SheetReader
import Testing

@testable import TongHop

/// Sheets that a newcomer lays out in ways of his own, each drawn and read.
@Suite("Hard sheets: odd ones")
struct HardSheetOddTests {
    @Test("two tables side by side whose headers stand in different rows")
    func sideBySideUneven() {
        let layout = Layout(
            """
            | DANH SÁCH KHEN THƯỞNG NĂM 2021 |
            | STT | Họ và tên | Hình thức khen thưởng | Số QĐ | | | | | |
            | 1 | Lê Văn Cường | Giấy khen | 12/QĐ-UBND | | STT | Tên tập thể | Danh hiệu | Số quyết định |
            | 2 | Trần Thị Bình | Giấy khen | 13/QĐ-UBND | | 1 | Chi bộ khu phố 3 | Giấy khen | 20/QĐ-UBND |
            | 3 | Đỗ Văn Minh | Giấy khen | 14/QĐ-UBND | | 2 | Hội LHPN phường | Giấy khen | 21/QĐ-UBND |
            """
        )
        #expect(layout.regions.map(\.columns) == [0...3, 5...8])
        #expect(layout.rows(.data) == [3, 4, 5])
        #expect(layout.rows(.data, region: 1) == [4, 5])
        #expect(layout.kind(region: 1) == .commendation)
    }

    @Test("a text broken over several rows goes on, the last one too")
    func brokenTexts() {
        let layout = Layout(
            """
            | TT | Tên mô hình | Đơn vị thực hiện | Nội dung | Thời gian |
            | 1 | Siêu thị 0 đồng | UBND Phường 5 | Hỗ trợ lương thực | 05/08/2021 |
            | | | | cho người dân khó khăn | |
            | | | | trong khu phong tỏa | |
            | 2 | Bếp ăn tình thương | Hội LHPN Phường 6 | Nấu 300 suất ăn | 10/08/2021 |
            | | | | gửi tuyến đầu | |
            """
        )
        #expect(layout.rows(.data) == [2, 5])
        #expect(layout.rows(.continuation) == [3, 4, 6])
        #expect(layout.rows(.leftOut).isEmpty)
    }

    @Test("sections counted I to XX go on with 21; Cộng 21 sums its own section")
    func sectionsCountedOn() {
        let layout = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Tiền thưởng |
            | XX. Hội Nông dân | | | |
            | 1 | Lê Văn Cường | Giấy khen | 224000 |
            | Cộng | | | 224000 |
            | 21. Trạm Y tế | | | |
            | 2 | Trần Thị Bình | Giấy khen | 224000 |
            | Cộng 21 | | | 224000 |
            | 22. Hội Phụ nữ | | | |
            | 3 | Đỗ Văn Minh | Giấy khen | 745000 |
            | Cộng | | | 745000 |
            """
        )
        #expect(layout.rows(.section) == [2, 5, 8])
        #expect(layout.sections(ofRow: 6) == ["Trạm Y tế"])
        #expect(layout.row(7)?.sums == 6...6)
        #expect(layout.row(10)?.sums == 9...9)
    }

    @Test("units over their rows in a list without running numbers")
    func unitsAboveUnnumberedRows() {
        let layout = Layout(
            """
            | Tên giải pháp | Mô tả | Bắt đầu từ | Tác giả | Điện thoại liên hệ |
            | * Bệnh viện Nguyễn Đình Chiểu | | | | |
            | Quy trình sàng lọc | Chia ba lớp | 05/2021 | BSCKII Nguyễn Văn Trọng | 0275.3822253 |
            | Robot chuyển thức ăn | Do kỹ sư chế tạo | 08/2021 | KS. Phan Thanh Tùng | 0919111222 |
            | * Trung tâm Kiểm soát bệnh tật | | | | |
            | Phần mềm truy vết | Ghép dữ liệu | 06/2021 | CN Hồ Thị Xuân | 0919333444 |
            | Xét nghiệm gộp mẫu | | | | |
            | Tủ lấy mẫu | Kín, áp lực âm | 07/2021 | TS Trần Minh | 0919333445 |
            """
        )
        #expect(layout.rows(.section) == [2, 5])
        #expect(layout.rows(.data) == [3, 4, 6, 7, 8])
        #expect(layout.sections(ofRow: 6) == ["Trung tâm Kiểm soát bệnh tật"])
        #expect(layout.column("D")?.role == .field(.contact))
    }

    @Test("sums carried over from page to page")
    func carriedSums() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Kinh phí (nghìn đồng) |
            | 1 | Vườn rau 0 đồng | Xã Vĩnh Thành | 12500 |
            | 2 | Bánh mì nghĩa tình | Xã Phú Sơn | 7250 |
            | | Cộng chuyển trang | | 19750 |
            | STT | Tên mô hình | Đơn vị | Kinh phí (nghìn đồng) |
            | | Trang trước mang sang | | 19750 |
            | 3 | Xe cấp cứu | Xã Hòa Nghĩa | 250000 |
            | | Tổng cộng | | 269750 |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 7])
        #expect(layout.rows(.carriedOver) == [4, 6])
        #expect(layout.row(8)?.sums == 2...7)
    }

    @Test("fields of work as columns of marks in a registration")
    func marksUnderFields() {
        let layout = Layout(
            """
            | BẢNG ĐĂNG KÝ MÔ HÌNH "DÂN VẬN KHÉO" NĂM 2021 |
            | STT | Đơn vị | Tên mô hình | Lĩnh vực | < | < | < | Ghi chú |
            | ^ | ^ | ^ | Kinh tế | VH-XH | QP-AN | XD HTCT | ^ |
            | 1 | Đảng ủy xã Tân Phú Tây | Hiến đất mở đường | x | | | | |
            | 2 | Đảng ủy xã Thành An | Tổ tự quản không rác | | X | | | |
            | 3 | Khối Mặt trận | Camera giám sát | | | x | | mới |
            | 4 | Đảng ủy xã Tân Bình | Nói chuyện với dân | | | | x | |
            """
        )
        #expect(layout.kind() == .registration)
        for column in "DEFG" {
            #expect(layout.column(column)?.role == .valueMark(.field))
        }
        #expect(layout.column("E")?.parameter == "VH-XH")
    }

    @Test("an appraisal whose conclusions and levels are marks")
    func marksUnderConclusions() {
        let layout = Layout(
            """
            | ĐOÀN SỐ 3 - BIÊN BẢN THẨM ĐỊNH CÁC MÔ HÌNH |
            | TT | Mô hình được thẩm định | Đơn vị | Kết quả thẩm định | < | Đề nghị công nhận cấp | < | Điểm |
            | ^ | ^ | ^ | Đạt | Không đạt | Thành phố | Quận/huyện | ^ |
            | 1 | Tổ dân phố an toàn | Phường 12, Quận Gò Vấp | x | | x | | 95 |
            | 2 | Đường dây nóng y tế | P. 14, Q. Gò Vấp | x | | | x | 87,5 |
            | 3 | Phiếu đi chợ | UBND phường 15, Gò Vấp | | x | | | 40 |
            """
        )
        #expect(layout.kind() == .appraisal)
        #expect(layout.column("D")?.role == .valueMark(.conclusion))
        #expect(layout.column("G")?.role == .valueMark(.recognitionLevel))
        #expect(layout.column("H")?.role == .field(.score))
    }

    @Test("awards in a column for each who grants them")
    func awardsByGrantor() {
        let layout = Layout(
            """
            | STT | Cấp bậc | Họ và tên | Chức vụ | Đơn vị | Khen thưởng | < | < |
            | ^ | ^ | ^ | ^ | ^ | Chính phủ | UBND tỉnh | Công an tỉnh |
            | 1 | Đại úy | Lê Thanh Hải | Đội phó | Công an huyện Vị Thủy | | Bằng khen | |
            | 2 | Thiếu tá | Nguyễn Thị Bích | Cán bộ | Công an TP Vị Thanh | | | Giấy khen |
            | 3 | Trung tá | Danh Hoàng | Trưởng CA | Công an thị xã Long Mỹ | Bằng khen | Bằng khen | |
            """
        )
        #expect(layout.column("D")?.role == .field(.position))
        for column in "FGH" { #expect(layout.column(column)?.role == .field(.award)) }
        #expect(layout.column("G")?.parameter == "UBND tỉnh")
    }

    @Test("headings in English")
    func english() {
        let layout = Layout(
            """
            | No. | Full name | Date of birth | Position | Workplace | Award | Decision No. | Decision date |
            | 1 | Lê Văn Cường | 01/02/1985 | Chuyên viên | UBND Quận 3 | Giấy khen | 12/QĐ-UBND | 12/11/2021 |
            | 2 | Trần Thị Bình | 03/04/1986 | Chuyên viên | UBND Quận 3 | Giấy khen | 13/QĐ-UBND | 12/11/2021 |
            """
        )
        #expect(layout.kind() == .commendation)
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:birth_date D:position E:unit F:award G:decision_no "
                + "H:decision_date"
        )
    }

    @Test("a title over the first column is no group of headings")
    func titleOverTheFirstColumn() {
        let layout = Layout(
            """
            | CÁC CÁCH LÀM HAY | | | |
            | Ghi chú | Cơ quan, đơn vị triển khai | Cách làm hay, sáng tạo | Số TT |
            | | UBND phường 1 | Siêu thị 0 đồng | 1 |
            | | UBND phường 2 | Bếp ăn tình thương | 2 |
            """
        )
        #expect(layout.regions.first?.header == 2...2)
        #expect(layout.kind() == .initiative)
    }

    @Test("a model row that says so where its number should be")
    func modelRow() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Thời gian |
            | (mẫu) | Mô hình Vùng xanh | UBND phường … | 01/2021 |
            | 1 | Siêu thị 0 đồng | UBND phường 3 | 10/08/2021 |
            | 2 | Bếp ăn tình thương | UBND phường 4 | 10/08/2021 |
            """
        )
        #expect(layout.rows(.example) == [2])
        #expect(layout.rows(.data) == [3, 4])
    }

    @Test("P1 and P.12 are places, no figures; digits without a word for money are no sums")
    func shortPlaces() {
        let layout = Layout(
            """
            | DANH SÁCH MÔ HÌNH |
            | TT chung | STT | Tên mô hình | Đơn vị | Thời gian từ | Thời gian đến |
            | 11 | 1 | Siêu thị 0 đồng | P1 | 01/07/2021 | 30/09/2021 |
            | 12 | 2 | Bếp ăn tình thương | P.12 | 01/07/2021 | 30/09/2021 |
            | 13 | 3 | ATM gạo | P3 | 02/07/2021 | 30/09/2021 |
            """
        )
        #expect(layout.column("C")?.role == .field(.title))
        #expect(layout.column("D")?.role == .field(.unit))
        #expect(layout.column("E")?.role == .field(.startDate))
        #expect(layout.column("F")?.role == .field(.endDate))
        #expect(layout.column("A")?.role != .field(.amount))
    }

    @Test("persons and collectives named in columns of their own")
    func namesInTwoColumns() {
        let layout = Layout(
            """
            | STT | Cá nhân | < | Tập thể | < | Quyết định | < |
            | ^ | Họ tên | Chức vụ | Tên tập thể | Hình thức | Số | Ngày |
            | 1 | Lê Văn Cường | Chủ tịch | | Giấy khen | 1/QĐ-UBND | 05/10/2021 |
            | 2 | | | Chi bộ khu phố 1 | Giấy khen | 2/QĐ-UBND | 05/10/2021 |
            """
        )
        #expect(layout.column("B")?.role == .field(.honouree))
        #expect(layout.column("D")?.role == .field(.honouree))
    }

    @Test("a register of letters is no list of awards")
    func registerOfLetters() {
        let layout = Layout(
            """
            | SỔ THEO DÕI CÔNG VĂN ĐẾN |
            | Số đến | Ngày đến | Số, ký hiệu | Ngày văn bản | Trích yếu nội dung | Nơi gửi |
            | 1 | 05/08/2021 | 12/UBND-VX | 03/08/2021 | Về việc báo cáo tình hình dịch | UBND tỉnh |
            | 2 | 06/08/2021 | 13/UBND-VX | 04/08/2021 | Về việc họp giao ban | UBND tỉnh |
            """
        )
        #expect(layout.kind() == nil)
    }

    @Test("numbered units with sums of their own over items with dashes")
    func unitsOverItems() {
        let layout = Layout(
            """
            | STT | Đơn vị/Tên mô hình | Số lượng mô hình | Số hộ được hỗ trợ | Tổng trị giá (triệu đồng) | Thời gian bắt đầu |
            | | TỔNG CỘNG | 4 | 1850 | 1035 | |
            | I | Thành phố Sóc Trăng | 3 | 1650 | 935 | |
            | 1 | Phường 1 | 2 | 900 | 435 | |
            | | - Gian hàng 0 đồng | | 500 | 235 | 15/7/2021 |
            | | - Tủ thuốc 0 đồng | | 400 | 200 | 20/7/2021 |
            | 2 | Phường 10 | 1 | 750 | 500 | |
            | | - Bếp ăn nghĩa tình | | 750 | 500 | 01/8/2021 |
            | II | Huyện Kế Sách | 1 | 200 | 100 | |
            | 1 | TT An Lạc Thôn | 1 | 200 | 100 | |
            | | - Chợ dân sinh lưu động | | 200 | 100 | 05/8/2021 |
            """
        )
        #expect(layout.rows(.total) == [2])
        #expect(layout.rows(.section) == [3, 4, 7, 9, 10])
        #expect(layout.rows(.data) == [5, 6, 8, 11])
        #expect(layout.sections(ofRow: 8) == ["Thành phố Sóc Trăng", "Phường 10"])
        #expect(layout.kind() == .initiative)
        #expect(layout.column("B")?.role == .field(.title))
    }

    @Test("a registration counted by field of work, with a total in the last column")
    func countedByField() {
        let layout = Layout(
            """
            | TỔNG HỢP ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2021 | < | < | < | < | < |
            | TT | Đơn vị | Số mô hình đăng ký | < | < | Tổng |
            | ^ | ^ | Kinh tế | Văn hóa - Xã hội | Quốc phòng - An ninh | ^ |
            | 1 | Thị trấn Thạnh Phú | 1 | 1 | 2 | 4 |
            | 2 | Xã An Điền | 2 | | 1 | 3 |
            | Tổng | | 3 | 1 | 3 | 7 |
            """
        )
        #expect(layout.kind() == .registration)
        #expect(layout.column("F")?.role == .field(.registeredCount))
        #expect(layout.rows(.data) == [4, 5])
        #expect(layout.rows(.total) == [6])
    }

    @Test("a summary with collectives and persons under each award counts them under none")
    func countsByAward() {
        let layout = Layout(
            """
            | KẾT QUẢ KHEN THƯỞNG NĂM 2021 | < | < | < | < | < | < |
            | STT | Đơn vị | Bằng khen | < | Giấy khen | < | Cộng |
            | ^ | ^ | TT | CN | TT | CN | ^ |
            | 1 | Phường 1 | 1 | 2 | 3 | 10 | 16 |
            | 2 | Phường 2 | 0 | 1 | 2 | 8 | 11 |
            """
        )
        #expect(layout.kind() == .statistics)
        #expect("CDEF".allSatisfy { layout.column($0)?.role == nil })
        #expect(layout.column("G")?.role == .field(.countTotal))
    }
}
