import SheetReader
import Testing

@testable import TongHop

/// Sheets as offices lay them out, domain.md §3 items 3, 5, 9, 11, 12 and 14, and the forms of forms.md.
@Suite("Hard sheets: forms, signatures, wrong files")
struct HardSheetFormTests {
    @Test("3: title, period and unit of measure stay above; the unit holds for the money")
    func titlePeriodUnit() {
        let layout = Layout(
            """
            | BIỂU TỔNG HỢP MÔ HÌNH, GIẢI PHÁP PHÒNG, CHỐNG DỊCH COVID-19 | < | < | < |
            | (Từ ngày 27/4/2021 đến ngày 30/9/2021) | < | < | < |
            | Năm 2021 | < | < | < |
            |  |  | Đơn vị tính: nghìn đồng | < |
            | STT | Tên mô hình | Đơn vị thực hiện | Kinh phí |
            | 1 | Siêu thị 0 đồng | Phường 1 | 25000 |
            | 2 | ATM gạo | Phường 2 | 12500 |
            """
        )
        #expect(layout.regions.first?.header == 5...5)
        #expect(layout.rows(.data) == [6, 7])
        #expect(layout.column("D")?.multiplier == 1000)
        #expect(layout.regions.first?.preamble.count == 4)
    }

    @Test(
        "5: captions of columns with formulas are never data",
        arguments: [
            "| A | B | 1=(2+3) | 2 | 3 |", "| (1) | (2) | (3)=(4)+(5) | (4) | (5) |",
            "| 1 | 2 | 3=4+5 | 4 | 5 |", "| A | B | C | D | E |",
        ]
    )
    func captions(row: String) {
        let layout = Layout(
            """
            | SỐ LIỆU KHEN THƯỞNG THEO ĐƠN VỊ | < | < | < | < |
            | STT | Đơn vị | Tổng số | Tập thể | Cá nhân |
            \(row)
            | 1 | Phường 1 | 5 | 2 | 3 |
            | 2 | Phường 2 | 7 | 3 | 4 |
            """
        )
        #expect(layout.rows(.data) == [4, 5])
        #expect(layout.rows(.columnNumbers) == [3])
    }

    @Test(
        "9: blocks of signatures end the list, and the printed names are nobody's award",
        arguments: [
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Chủ"],
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Phó"],
            ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Hoàng Bí"],
            ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ", "Phạm Minh Nội"],
            ["Thủ trưởng đơn vị", "(Ký, họ tên, đóng dấu)", "Võ Thị Trưởng"],
            ["XÁC NHẬN CỦA UBND XÃ", "CHỦ TỊCH", "Đặng Văn Xác"],
            ["HIỆU TRƯỞNG", "(Đã ký)", "Bùi Thị Hiệu"],
            ["Quận 3, ngày 05 tháng 10 năm 2021", "TRƯỞNG BAN", "Hồ Văn Ban"],
        ]
    )
    func signatures(lines: [String]) {
        let layout = Layout(
            """
            | STT | Họ và tên | Chức vụ | Đơn vị | Hình thức khen thưởng |
            | 1 | Trần Thị Bình | Y sĩ | Trạm Y tế phường 1 | Giấy khen |
            | 2 | Lê Văn Cường | Giáo viên | Trường THCS Lê Lợi | Giấy khen |

            | Người lập biểu | | | \(lines[0]) | < |
            | (Ký, ghi rõ họ tên) | | | \(lines[1]) | < |


            | Ngô Thị Lập | | | \(lines[2]) | < |
            """
        )
        #expect(layout.rows(.data) == [2, 3])
        #expect(layout.rows(.leftOut).isEmpty)
        #expect(layout.regions.first?.footer.contains { $0.text == lines[2] } == true)
    }

    @Test("9: a signature directly below the last row")
    func signatureAtOnce() {
        let layout = Layout(
            """
            | STT | Họ và tên | Đơn vị | Hình thức khen thưởng |
            | 1 | Trần Thị Bình | Trạm Y tế phường 1 | Giấy khen |
            | 2 | Lê Văn Cường | Trường THCS Lê Lợi | Giấy khen |
            | NGƯỜI LẬP | < | TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG | < |
            | | | CHỦ TỊCH | < |
            | Ngô Thị Lập | < | Hồ Văn Hội | < |
            """
        )
        #expect(layout.rows(.data) == [2, 3])
        #expect(layout.rows(.leftOut).isEmpty)
    }

    @Test("11: broken formulas, hard spaces and blank texts change no row")
    func brokenCells() {
        let layout = Layout(
            """
            | STT | Họ\u{A0}và\u{A0}tên | Đơn\u{A0}vị\\ncông tác | Hình thức  khen thưởng | Số\u{A0}QĐ |
            | 1 | \u{A0}Trần Thị  Bình | #REF! | Giấy khen | 12/QĐ-UBND |
            | 2 | Lê Văn Cường\u{A0} | #N/A | Giấy\u{A0}khen | '12/QĐ-UBND |
            | 3 | \u{A0} | \u{A0} | \u{A0} | |
            """
        )
        #expect(layout.rows(.data).prefix(2) == [2, 3])
        #expect(layout.roles() == "A:row_no B:honouree C:unit D:award E:decision_no")
    }

    @Test(
        "14: other subjects with the same layout are no list of ours",
        arguments: [
            """
            | DANH SÁCH HỘ NGHÈO NĂM 2021 | < | < | < |
            | STT | Họ và tên chủ hộ | Năm sinh | Địa chỉ | Số nhân khẩu |
            | 1 | Trần Thị Bình | 1960 | Ấp 1 | 4 |
            | 2 | Lê Văn Cường | 1955 | Ấp 2 | 3 |
            """,
            """
            | DANH SÁCH TIÊM VẮC XIN PHÒNG COVID-19 ĐỢT 5 | < | < | < | < |
            | STT | Họ và tên | Năm sinh | Số CCCD | Loại vắc xin | Ngày tiêm mũi 1 |
            | 1 | Trần Thị Bình | 1960 | '079160001234 | AstraZeneca | 10/8/2021 |
            | 2 | Lê Văn Cường | 1955 | '079155001234 | Moderna | 10/8/2021 |
            """,
            """
            | BẢNG CHẤM CÔNG THÁNG 10/2021 | < | < | < | < |
            | STT | Họ và tên | Chức vụ | 1 | 2 | 3 | Tổng công |
            | 1 | Trần Thị Bình | Y sĩ | x | x | | 2 |
            | 2 | Lê Văn Cường | Lái xe | x | | x | 2 |
            """,
            """
            | DANH SÁCH ỦNG HỘ QUỸ PHÒNG CHỐNG DỊCH COVID-19 | < | < | < |
            | STT | Đơn vị, cá nhân | Số tiền | Ngày nộp |
            | 1 | Công ty TNHH An Phát | 50000000 | 12/8/2021 |
            | 2 | Ông Trần Văn Mười | 500000 | 13/8/2021 |
            """,
            """
            | LỊCH CÔNG TÁC TUẦN 35 CỦA LÃNH ĐẠO UBND QUẬN | < | < | < |
            | Thứ, ngày | Buổi | Nội dung | Thành phần | Địa điểm |
            | Thứ hai 23/8 | Sáng | Họp Ban Chỉ đạo phòng, chống dịch | Đ/c Chủ tịch | Phòng họp 1 |
            | Thứ ba 24/8 | Chiều | Kiểm tra chốt kiểm soát | Đ/c Phó Chủ tịch | Phường 5 |
            """,
            """
            | Biểu số: 0601.N/BNV-TĐKT | < | SỐ PHONG TRÀO THI ĐUA | < | < |
            | | Mã số | Tổng số | Chia ra | < |
            | ^ | ^ | ^ | Hội đồng TĐKT Trung ương | Bộ, ban, ngành, tỉnh |
            | A | B | 1=(2+3) | 2 | 3 |
            | Tổng số | '01 | 31 | 3 | 28 |
            | Toàn quốc | '02 | 3 | 3 | |
            | Bộ, ngành, địa phương | '03 | 28 | | 28 |
            """,
        ]
    )
    func otherSubjects(drawing: String) {
        let layout = Layout(drawing)
        #expect(layout.mappings.allSatisfy { $0.kind == nil })
    }

    @Test(
        "forms.md 2: the combined list of a provincial system, with codes and hidden lists behind it"
    )
    func combinedList() {
        let layout = Layout(
            """
            == Danh sách
            | STT | Tên gọi (Ông/Bà/Chức danh) | Tên tập thể/cá nhân/hộ gia đình | Chức vụ | Đơn vị công tác | Phân loại khen thưởng | Danh hiệu thi đua/Hình thức khen thưởng | Mã HTKT |
            | 1 | Ông | Trần Văn Khải | Phó Chủ tịch | UBND xã An Thạnh | Cá nhân | Giấy khen | 12 |
            | 2 | Bà | Huỳnh Thị Thu Trang | Công chức | UBND xã An Thạnh | Cá nhân | Giấy khen | 12 |
            | 3 | | Ban Chỉ huy Quân sự xã An Thạnh | | UBND xã An Thạnh | Tập thể | Giấy khen | 12 |
            == HTKT (hidden)
            | STT | Mã | Tên |
            | 1 | 12 | Giấy khen |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(
            layout.roles()
                == "A:row_no B:salutation C:honouree D:position E:unit F:htype G:award H:code"
        )
    }

    @Test("forms.md 5: awards as columns of marks under Tập thể and Cá nhân")
    func courtForm() {
        let layout = Layout(
            """
            | DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA, KHEN THƯỞNG | < | < | < | < | < |
            | TT | Tên | Tập thể | < | Cá nhân | < |
            | ^ | ^ | TTLĐTT | Cờ TAND | LĐTT | CSTĐ cơ sở |
            | I | TẬP THỂ | | | | |
            | 1 | Văn phòng | x | x | | |
            | II | CÁ NHÂN | | | | |
            | 1 | Nguyễn Thị Bích | | | x | x |
            """
        )
        #expect(layout.kind() == .commendation)
        #expect("CDEF".allSatisfy { layout.column($0)?.role == .awardMark })
        #expect(layout.column("D")?.parameter == "Cờ TAND")
    }

    @Test("forms.md 9: a score sheet of criteria is no appraisal of works")
    func scoreSheet() {
        let layout = Layout(
            """
            | BẢNG CHẤM ĐIỂM THI ĐUA CÁC XÃ, PHƯỜNG NĂM 2025 | < | < | < | < | < |
            | STT | Nội dung tiêu chí | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Ghi chú |
            | I | CÔNG TÁC TUYÊN TRUYỀN | 20 | 18 | 17 | |
            | 1 | Tổ chức ngày hội Đại đoàn kết | 10 | 9 | 9 | |
            | 2 | Xây dựng khu dân cư | 10 | 9 | 8 | |
            """
        )
        #expect(layout.kind() == nil)
    }
}
