import SheetReader
import Testing

@testable import TongHop

/// What the values under columns add to their headings.
@Suite("Column refinement")
struct ColumnRefinementTests {
    @Test("names of organisations are no titles, whatever their heading resembles")
    func organisationsAreNoTitles() {
        let layout = Layout(
            """
            | BIỂU TỔNG HỢP MÔ HÌNH, GIẢI PHÁP | < | < | < |
            | STT | Mô hình, cách làm mới | Nơi có đăng ký | Thời gian bắt đầu |
            | 1 | Mã QR quản lý ra vào chợ | UBND phường 1 | 25/10/2021 |
            | 2 | Hũ gạo tình thương | Hội LHPN phường 1 | 26/10/2021 |
            | 3 | Chốt xanh 24/7 | Đoàn Thanh niên phường 1 | 27/10/2021 |
            """
        )
        #expect(layout.column("B")?.role == .field(.title))
        #expect(layout.column("C")?.role == .field(.unit))
    }

    @Test("Địa chỉ over communes is the locality, over houses an address")
    func addresses() {
        let communes = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Địa chỉ |
            | 1 | Trần Thị Bình | Giấy khen | P14 |
            | 2 | Lê Văn Cường | Giấy khen | P1, Q5 |
            | 3 | Đỗ Thị Mai | Giấy khen | Lưu Kiền - H.Tương Dương |
            """
        )
        #expect(communes.column("D")?.role == .field(.locality))
        let houses = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Địa chỉ |
            | 1 | Trần Thị Bình | Giấy khen | 12/3 Lê Lợi, phường 14 |
            | 2 | Lê Văn Cường | Giấy khen | 5 Nguyễn Trãi, quận 5 |
            """
        )
        #expect(houses.column("D")?.role == .field(.address))
    }

    @Test("one commune's name in every row is a place, though it begins like a person's")
    func oneCommune() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị thực hiện | Địa phương |
            | 1 | ATM gạo | Hội LHPN xã | Phú Thứ |
            | 2 | Chợ online | Đoàn TN xã | Phú Thứ |
            | 3 | Tủ bánh mì | Trạm Y tế xã | Phú Thứ |
            | 4 | Chốt xanh | Công an xã | Phú Thứ |
            """
        )
        #expect(layout.column("D")?.role == .field(.locality))
    }

    @Test("words of a tier without a name are levels, not places")
    func tiers() {
        let layout = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Cấp khen |
            | 1 | Trần Thị Bình | Giấy khen | Xã/phường |
            | 2 | Lê Văn Cường | Giấy khen | Quận/huyện |
            | 3 | Đỗ Thị Mai | Giấy khen | Tỉnh/TP |
            """
        )
        #expect(layout.column("D")?.role == .field(.awardLevel))
    }

    @Test("days as Excel counts them, left over in a CSV beside one typed by hand")
    func serialDays() {
        let layout = Layout(
            """
            | STT | Họ và tên | Hình thức khen | Số QĐ | QĐ khen thưởng / Ngày ban hành | Tiền thưởng |
            | 1 | Trần Thị Bình | Giấy khen | 12/QĐ-UBND | 44207 | 447000 |
            | 2 | Lê Văn Cường | Giấy khen | 13/QĐ-UBND | 31/06/2021 | 447000 |
            | 3 | Đỗ Thị Mai | Giấy khen | 14/QĐ-UBND | 44310 | 745000 |
            """,
            format: .csv
        )
        #expect(layout.column("E")?.role == .field(.decisionDate))
        #expect(layout.column("F")?.role == .field(.amount))
    }

    @Test("digits without a heading are not said to be money")
    func unnamedDigits() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị thực hiện | |
            | 1 | ATM gạo | Hội LHPN phường 1 | 2500000 |
            | 2 | Chợ online | Đoàn TN phường 2 | 3500000 |
            | 3 | Tủ bánh mì | Đoàn TN phường 3 | 4500000 |
            """
        )
        #expect(layout.column("D")?.role == nil)
    }

    @Test("a heading over all columns but the first says nothing of them")
    func widestGroup() {
        let layout = Layout(
            """
            | BIỂU TỔNG HỢP MÔ HÌNH | < | < | < | < |
            | STT | Nội dung | < | < | < |
            | ^ | Tên mô hình | Đơn vị triển khai | Địa bàn thực hiện | Ngày ra mắt |
            | 1 | ATM gạo | Hội LHPN xã | Hòa Hải | 28/4/2021 |
            | 2 | Chợ online | Đoàn TN xã | Hòa Hải | 16/4/2021 |
            """
        )
        #expect(layout.regions.first?.headerTexts[3] == "Địa bàn thực hiện")
        #expect(layout.roles() == "A:row_no B:title C:unit D:locality E:start_date")
    }

    @Test("Nam and Nữ below the day of birth, typed without marks")
    func sexesWithoutMarks() {
        let layout = Layout(
            """
            | TT | Họ tên | Ngày, tháng, năm sinh | < | Hình thức khen thưởng |
            | ^ | ^ | Nam | Nu | ^ |
            | 1 | Trần Thị Bình | | 1985 | Giấy khen |
            | 2 | Lê Văn Cường | 1976 | | Giấy khen |
            """
        )
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:birth_year_of_gender(nam) D:birth_year_of_gender(nu) "
                + "E:award"
        )
    }
}
