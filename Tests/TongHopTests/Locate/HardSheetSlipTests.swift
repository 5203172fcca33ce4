import SheetReader
import Testing

@testable import TongHop

/// Sheets whose headings are misspelt, parted or bare.
@Suite("Hard sheets: slips in headings")
struct HardSheetSlipTests {
    @Test("a group of headings parted by another column, in a CSV, over a total that comes first")
    func partedGroup() {
        let layout = Layout(
            """
            | TÊN MÔ HÌNH | ĐƠN VỊ THỰC HIỆN | KẾT QUẢ THỰC HIỆN | CÁCH LÀM | KẾT QUẢ THỰC HIỆN | GHI CHÚ |
            | | | SỐ NGƯỜI THỤ HƯỞNG | | KINH PHÍ | |
            | Tổng cộng | | 900 | | 12000000 | |
            | Chợ 0 đồng | Hội LHPN phường | 400 | Bán hàng 0 đồng | 5000000 | |
            | Bếp yêu thương | Đoàn TN phường | 500 | Nấu cơm | 7000000 | |
            """
        )
        #expect(layout.rows(.data) == [4, 5])
        #expect(layout.column("C")?.role == .field(.beneficiaries))
        #expect(layout.column("E")?.role == .field(.amount))
    }

    @Test("6: a field of work alone in the column of names, where nothing is numbered or merged")
    func bareFields() {
        let layout = Layout(
            """
            | Tên mô hình | Đơn vị thực hiện | Thời gian bắt đầu | Số người thụ hưởng | Kinh phí |
            | An sinh xã hội | | | | |
            | Chợ 0 đồng | Hội LHPN phường | 01/09/2021 | 400 | 5000000 |
            | Bếp yêu thương | Đoàn TN phường | 02/09/2021 | 500 | 7000000 |
            | Xét nghiệm, truy vết | | | | |
            | Loa lưu động | Công an phường | 03/09/2021 | 900 | 1000000 |
            """
        )
        #expect(layout.rows(.section) == [2, 5])
        #expect(layout.rows(.data) == [3, 4, 6])
    }

    @Test("a slip in the heading of the names does not lose the list")
    func misspeltNames() {
        let layout = Layout(
            """
            | # | Họ tê | GT | Chức vụ, đơn vị công tác | Hình thức khen thưởng | Số QĐ | Ngày ký |
            | 1 | Lê Văn Cường | Nam | Chuyên viên, UBND phường | Giấy khen | 12/QĐ-UBND | 01/09/2021 |
            | 2 | Trần Thị Bình | Nữ | Y sĩ, Trạm Y tế phường | Giấy khen | 12/QĐ-UBND | 01/09/2021 |
            """
        )
        #expect(layout.kind() == .commendation)
        #expect(layout.column("B")?.role == .field(.honouree))
        #expect(layout.rows(.data) == [2, 3])
    }
}
