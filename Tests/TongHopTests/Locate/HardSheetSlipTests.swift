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

    @Test(
        "a letter lost or two beside each other swapped leave a heading what it is",
        arguments: [
            ("Họ tn", "Chức vụ - Đn vị", "Khu vự", "Danh hiêuj"),
            ("Họvà tên", "Chức vụ, đon vị công tác", "Đại bàn", "Hnìh thứckhen thưởng"),
        ]
    )
    func slipsInHeadings(names: String, position: String, place: String, award: String) {
        let layout = Layout(
            """
            | TT | \(names) | \(position) | \(place) | \(award) | Số QĐ | Ngày ký |
            | 1 | Lê Văn Cường | Chuyên viên, UBND huyện | Huyện Mỏ Cày Nam | Giấy khen | 12/QĐ-UBND | 01/09/2021 |
            | 2 | Trần Thị Bình | Y sĩ, Trạm Y tế xã Tân Hội | Xã Tân Hội | Giấy khen | 12/QĐ-UBND | 01/09/2021 |
            """
        )
        #expect(layout.column("B")?.role == .field(.honouree))
        #expect(layout.column("C")?.role == .positionAndUnit)
        #expect(layout.column("D")?.role == .field(.locality))
        #expect(layout.column("E")?.role == .field(.award))
    }

    @Test("abbreviations with a letter lost are known by their consonants")
    func slipsInAbbreviations() {
        let layout = Layout(
            """
            | TT | Họ và tên | ĐCT | DHOĐ | NTN | Số QĐ | Ngày ký |
            | 1 | Lê Văn Cường | UBND phường 3 | Giấy khen | 1970 | 12/QĐ-UBND | 01/09/2021 |
            | 2 | Trần Thị Bình | Trạm Y tế phường | LĐTT | 1981 | 12/QĐ-UBND | 01/09/2021 |
            """
        )
        #expect(layout.column("C")?.role == .field(.unit))
        #expect(layout.column("D")?.role == .field(.award))
        #expect(layout.column("E")?.role == .field(.birthDate))
    }

    @Test(
        "a heading of another kind of list is no field of this one, whatever its values look like"
    )
    func headingsOfOtherKinds() {
        let layout = Layout(
            """
            | TT | Tên mô hình | Đơn vị thực hiện | Ngày ra mắt | Đợt thi đua |
            | 1 | Chợ 0 đồng | Hội LHPN phường | 01/09/2021 | An sinh xã hội |
            | 2 | Bếp yêu thương | Đoàn TN phường | 02/09/2021 | Xét nghiệm |
            """
        )
        #expect(layout.column("E")?.role == nil)
    }

    @Test(
        "3: a heading of two rows printed again below a short list, whose address stands at the top"
    )
    func repeatedBelowAddress() {
        let layout = Layout(
            """
            | UBND PHƯỜNG LÊ BÌNH | < | Lê Bình, ngày … tháng … năm 2021 | < | |
            | DANH SÁCH MÔ HÌNH | < | < | < | |
            | TT | Tên mô hình | Đơn vị thực hiện | Kết quả | < |
            | ^ | ^ | ^ | Số người thụ hưởng | Kinh phí |
            | A. An sinh xã hội | < | < | < | < |
            | 1 | Chợ 0 đồng | Hội LHPN phường | 400 | 5000000 |
            | TT | Tên mô hình | Đơn vị thực hiện | Kết quả | |
            | | | | Số người thụ hưởng | Kinh phí |
            | 2 | Bếp yêu thương | Đoàn TN phường | 500 | 7000000 |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(layout.rows(.repeatedHeader) == [7, 8])
        #expect(layout.rows(.data) == [6, 9])
    }

    @Test("4: headings whose words stand in two rows of cells, above column numbers")
    func brokenHeadings() {
        let layout = Layout(
            """
            | BIỂU TỔNG HỢP KẾT QUẢ KHEN THƯỞNG | < | < | < | < | < | < |
            | Số | Họ, tên cá nhân | Nghề nghiệp, | Nơi | Hình thức | Số, ngày | Ghi |
            | TT | hoặc tên tập thể | chức vụ | công tác | khen thưởng | quyết định | chú |
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
            | 1 | Ấp Tân An | | xã Tân Hưng | Giấy khen | 15/QĐ-UBND, 02/9/2021 | |
            | 2 | Lê Văn Sáu | Chủ tịch | UBND xã | Giấy khen | 16/QĐ-UBND, 15/9/2021 | |
            """
        )
        #expect(layout.regions.map(\.header) == [2...3])
        #expect(layout.regions.first?.headerTexts[4] == "Hình thức khen thưởng")
        #expect(layout.rows(.data) == [5, 6])
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:position D:unit E:award F:decision_no_date G:note"
        )
    }

    @Test("4: a first record in capitals is not the second line of the headings")
    func recordInCapitals() {
        let layout = Layout(
            """
            | DANH SÁCH KHEN THƯỞNG | < | < | < |
            | HỌ TÊN | CHỨC VỤ | ĐƠN VỊ | HÌNH THỨC |
            | TRẦN THỊ BÌNH | Y SĨ | TRẠM Y TẾ PHƯỜNG 1 | GIẤY KHEN |
            | LÊ VĂN CƯỜNG | GIÁO VIÊN | TRƯỜNG THCS LÊ LỢI | GIẤY KHEN |
            """
        )
        #expect(layout.regions.first?.header == 2...2)
        #expect(layout.rows(.data) == [3, 4])
    }

    @Test("headings cut down to their first consonants")
    func shortenedHeadings() {
        let layout = Layout(
            """
            | Stt | Họ & tên | Ng.sinh | Ch.vụ | Đ/v | Th.tích | Hthức KT | Ng.ký |
            | 01. | Nguyễn Hoàng Anh | 20/11/1999 | Bí thư | Phường 3 | 45 ngày trực chốt tại khu phố | Giấy khen | 01/9/2021 |
            | 02. | Lê Minh Tâm | 5/5/98 | Y sĩ | Phường 4 | Lấy mẫu xét nghiệm cộng đồng | Giấy khen | 01/9/2021 |
            """
        )
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:birth_date D:position E:unit F:achievement G:award H:decision_date"
        )
    }

    @Test("telephone numbers under three letters with a slip are known by their values")
    func shortHeadingWithASlip() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Thời gian bắt đầu | Phụ trách | SmT |
            | 1 | Siêu thị 0 đồng | UBND phường 1 | 01/8/2021 | Lê Văn Cường | 912345678 |
            | 2 | Bếp yêu thương | Hội LHPN phường 2 | 02/8/2021 | Trần Thị Bình | 987654321 |
            | 3 | Chợ online | UBND phường 3 | 03/8/2021 | Đỗ Văn Minh | 905123456 |
            | 4 | ATM gạo | UBND phường 4 | 04/8/2021 | Bùi Thị Hoa | 918777666 |
            """
        )
        #expect(layout.column("F")?.role == .field(.phone))
    }
}
