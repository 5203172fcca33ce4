import SheetReader
import Testing

@testable import TongHop

/// Sheets as offices lay them out, domain.md §3, each drawn and read: items 7 to 13.
@Suite("Hard sheets: totals, repetitions, footers, several tables")
struct HardSheetRowTests {
    @Test("7: totals at the end, subtotals for each section, with what they sum")
    func totals() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Số người thụ hưởng |
            | I | QUẬN 1 | | |
            | 1 | ATM gạo | Phường 1 | 100 |
            | 2 | Bếp ăn tình thương | Phường 2 | 50 |
            | | Cộng I | | 150 |
            | II | QUẬN 3 | | |
            | 3 | Chợ online | Phường 7 | 30 |
            | | Cộng II | | 30 |
            | TỔNG CỘNG | < | < | 180 |
            """
        )
        #expect(layout.rows(.data) == [3, 4, 7])
        #expect(layout.rows(.subtotal) == [5, 8])
        #expect(layout.rows(.total) == [9])
        #expect(layout.row(5)?.sums == 3...4)
        #expect(layout.row(8)?.sums == 7...7)
        #expect(layout.row(9)?.sums == 3...7)
    }

    @Test("7: the ministry's forms put the total first")
    func totalFirst() {
        let layout = Layout(
            """
            | Biểu số: 0603.N/BNV-TĐKT | | | |
            | SỐ LƯỢNG KHEN THƯỞNG CẤP TỈNH | < | < | < |
            | Tên đơn vị | Tổng số | Tập thể | Cá nhân |
            | A | 1=(2+3) | 2 | 3 |
            | Tổng số | 60 | 20 | 40 |
            | Quận 1 | 30 | 10 | 20 |
            | Quận 3 | 30 | 10 | 20 |
            """
        )
        #expect(layout.rows(.total) == [5])
        #expect(layout.rows(.data) == [6, 7])
        #expect(layout.row(5)?.sums == 6...7)
        #expect(layout.kind() == .statistics)
    }

    @Test("7: a plain Cộng closes each section in turn")
    func plainSubtotals() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Số người thụ hưởng |
            | I. QUẬN 1 | < | < | < |
            | 1 | ATM gạo | Phường 1 | 100 |
            | | Cộng | | 100 |
            | II. QUẬN 3 | < | < | < |
            | 1 | Chợ online | Phường 7 | 30 |
            | | Cộng | | 30 |
            | | Tổng cộng | | 130 |
            """
        )
        #expect(layout.rows(.subtotal) == [4, 7])
        #expect(layout.row(7)?.sums == 6...6)
        #expect(layout.row(8)?.sums == 3...6)
    }

    @Test(
        "7: labels of totals with slips, without marks, abbreviated",
        arguments: [
            "Tổng cộng", "TONG CONG", "Tổng cộng:", "Tông cộng", "TỔNG SỐ", "Tổng", "Cộng",
            "Tổng cộg",
            "TỔNG CỘNG (I+II)", "Cộng chung", "Tổng cộng toàn quận", "TC", "* Tổng cộng",
            "III. Tổng cộng",
        ]
    )
    func totalLabels(label: String) {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Số người thụ hưởng |
            | 1 | ATM gạo | Phường 1 | 100 |
            | 2 | Chợ online | Phường 7 | 30 |
            | | \(label) | | 130 |
            """
        )
        #expect(layout.rows(.data) == [2, 3])
        #expect(layout.rows(.total) + layout.rows(.subtotal) == [4])
    }

    @Test(
        "7: names that begin like a total are records",
        arguments: [
            "Công đoàn phường 3", "Cộng đồng cùng chống dịch", "Tổng phụ trách Đội giỏi",
            "TỐNG ĐÌNH TIẾN",
            "Tổ tự quản số 5", "Công an phường", "Tổng đài 1022",
        ]
    )
    func namesLikeTotals(name: String) {
        let layout = Layout(
            """
            | Tên mô hình | Đơn vị | Lĩnh vực | Số người thụ hưởng |
            | ATM gạo | Phường 1 | ASXH | 100 |
            | \(name) | Phường 2 | ASXH | 20 |
            | Chợ online | Phường 7 | ASXH | 30 |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4])
    }

    @Test("8: a unit written once for many rows, merged or left blank")
    func verticalMerges() {
        let layout = Layout(
            """
            | STT | Đơn vị | Tên mô hình | Lĩnh vực |
            | 1 | Phường 1 | ATM gạo | ASXH |
            | 2 | ^ | Chợ online | ASXH |
            | 3 | ^ | Tổ xét nghiệm | Xét nghiệm |
            | 4 | Phường 2 | Bếp yêu thương | ASXH |
            | 5 | | Tủ sách thiếu nhi | ASXH |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4, 5, 6])
        #expect(layout.roles() == "A:row_no B:unit C:title D:field")
    }

    @Test("8: two awards of one person under a merged number and name")
    func mergedPerson() {
        let layout = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Số quyết định | Ngày quyết định |
            | 1 | Trần Thị Bình | Giấy khen | 15/QĐ-UBND | 25/10/2021 |
            | ^ | ^ | Bằng khen | 99/QĐ-UBND | 26/11/2021 |
            | 2 | Lê Văn Cường | Giấy khen | 15/QĐ-UBND | 25/10/2021 |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4])
    }

    @Test("9: the statement of the number of people, remarks and addressees are no records")
    func statements() {
        let layout = Layout(
            """
            | STT | Họ và tên | Đơn vị | Hình thức khen thưởng |
            | 1 | Trần Thị Bình | Phường 1 | Giấy khen |
            | 2 | Lê Văn Cường | Phường 2 | Giấy khen |
            | Danh sách này có 02 người./. | < | < | < |
            | Ghi chú: danh sách xếp theo vần | < | < | < |
            | Nơi nhận: | | TM. BAN THƯỜNG VỤ | |
            | - Như trên; | | PHÓ BÍ THƯ | |
            | - Lưu: VT. | | | |
            | | | Nguyễn Văn Bí | |
            """
        )
        #expect(layout.rows(.data) == [2, 3])
        #expect(layout.rows(.section).isEmpty)
        #expect(layout.regions.first?.footer.first?.text == "Danh sách này có 02 người./.")
    }

    @Test("9: printed names below a gap without any word of office")
    func bareSignatures() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị |
            | 1 | ATM gạo | Phường 1 |
            | 2 | Chợ online | Phường 2 |



            | | Trần Văn Lập | Nguyễn Thị Chủ |
            """
        )
        #expect(layout.rows(.data) == [2, 3])
    }

    @Test("10: the header again on each printed page, with its column numbers and the title")
    func repeatedHeader() {
        let layout = Layout(
            """
            | DANH SÁCH MÔ HÌNH PHÒNG CHỐNG DỊCH | < | < | < |
            | STT | Tên mô hình | Đơn vị | Lĩnh vực |
            | (1) | (2) | (3) | (4) |
            | 1 | ATM gạo | Phường 1 | ASXH |
            | 2 | Chợ online | Phường 2 | ASXH |
            | DANH SÁCH MÔ HÌNH PHÒNG CHỐNG DỊCH | < | < | < |
            | STT | Tên mô hình | Đơn vị | Lĩnh vực |
            | (1) | (2) | (3) | (4) |
            | 3 | Bếp yêu thương | Phường 3 | ASXH |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(layout.rows(.data) == [4, 5, 9])
        #expect(layout.rows(.section).isEmpty)
    }

    @Test("10: collectives, then individuals with other columns, in one sheet")
    func stackedTables() {
        let layout = Layout(
            """
            | DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG | < | < | < | < |
            | STT | Tên tập thể | Hình thức khen thưởng | Số quyết định | Ngày ký |
            | 1 | Trạm Y tế phường 1 | Giấy khen | 15/QĐ-UBND | 02/08/2021 |
            | 2 | Công an phường 1 | Giấy khen | 15/QĐ-UBND | 02/08/2021 |

            | DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG | < | < | < | < | < |
            | STT | Họ và tên | Năm sinh | Chức vụ | Hình thức khen thưởng | Số quyết định |
            | 1 | Trần Thị Bình | 1985 | Trưởng trạm | Giấy khen | 16/QĐ-UBND |
            """
        )
        #expect(layout.regions.count == 2)
        #expect(layout.rows(.data) == [3, 4])
        #expect(layout.rows(.data, region: 1) == [8])
        #expect(layout.column("C", region: 1)?.role == .field(.birthDate))
    }

    @Test("10: two tables side by side")
    func sideBySide() {
        let layout = Layout(
            """
            | TẬP THỂ | < | < | | CÁ NHÂN | < | < |
            | STT | Tên tập thể | Hình thức khen thưởng | | STT | Họ và tên | Hình thức khen thưởng |
            | 1 | Trạm Y tế phường 1 | Giấy khen | | 1 | Trần Thị Bình | Giấy khen |
            | 2 | Công an phường 1 | Giấy khen | | 2 | Lê Văn Cường | Bằng khen |
            | | | | | 3 | Đỗ Văn Minh | Giấy khen |
            """
        )
        #expect(layout.regions.map(\.columns) == [0...2, 4...6])
        #expect(layout.rows(.data) == [3, 4])
        #expect(layout.rows(.data, region: 1) == [3, 4, 5])
    }

    @Test("10: tables side by side without a gap, known by a second column of numbers")
    func sideBySideWithoutGap() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | STT | Tên mô hình | Đơn vị |
            | 1 | ATM gạo | Phường 1 | 1 | Chợ online | Phường 5 |
            | 2 | Bếp yêu thương | Phường 2 | 2 | Tủ bánh mì | Phường 6 |
            """
        )
        #expect(layout.regions.map(\.columns) == [0...2, 3...5])
    }

    @Test("10: hidden code lists give nothing, visible ones no records")
    func codeLists() {
        let layout = Layout(
            """
            == DS
            | STT | Họ và tên | Hình thức khen thưởng | Số quyết định |
            | 1 | Trần Thị Bình | Giấy khen | 15/QĐ-UBND |
            == HTKT (hidden)
            | STT | Mã số | Hình thức khen thưởng |
            | 1 | 101 | Giấy khen |
            | 2 | 102 | Bằng khen |
            == DANHMUC
            | STT | Mã số | Hình thức khen thưởng | | STT | Mã số | Danh hiệu thi đua |
            | 1 | 101 | Giấy khen | | 1 | 201 | Lao động tiên tiến |
            | 2 | 102 | Bằng khen | | 2 | 202 | Chiến sĩ thi đua cơ sở |
            """
        )
        #expect(layout.regions.allSatisfy { $0.sheetIndex != 1 })
        #expect(layout.kind() == .commendation)
        #expect(layout.mappings.dropFirst().allSatisfy { $0.kind == nil })
    }

    @Test("11: formulas without values and error values in prepared rows are no records")
    func preparedRows() {
        let prepared = (4...400).map { "| \($0 - 1) | | | #N/A | 0 |" }.joined(separator: "\n")
        let layout = Layout(
            """
            | STT | Tên tập thể/cá nhân | Hình thức khen thưởng | Mã hình thức | Số tiền |
            | 1 | Trần Thị Bình | Giấy khen | 101 | 500000 |
            | 2 | Lê Văn Cường | Giấy khen | #N/A | 500000 |
            \(prepared)
            """
        )
        #expect(layout.rows(.data) == [2, 3])
    }

    @Test("11: prepared rows with the same default text are no records")
    func preparedRowsWithDefaults() {
        let prepared = (4...60).map { "| \($0 - 1) | | Quận Tân Phú | | |" }.joined(separator: "\n")
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Lĩnh vực | Kinh phí |
            | 1 | ATM gạo | Quận Tân Phú | ASXH | 500000 |
            | 2 | Chợ online | Quận Tân Phú | ASXH | 500000 |
            \(prepared)
            """
        )
        #expect(layout.rows(.data) == [2, 3])
    }

    @Test("11: ditto marks fill records")
    func dittoMarks() {
        let layout = Layout(
            """
            | STT | Họ và tên | Đơn vị công tác | Hình thức khen thưởng | Số quyết định |
            | 1 | Trần Thị Bình | Trạm Y tế phường 1 | Giấy khen | 15/QĐ-UBND |
            | 2 | Lê Văn Cường | nt | " | -//- |
            | 3 | Đỗ Văn Minh | như trên | nt | nt |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4])
        #expect(layout.roles() == "A:row_no B:honouree C:unit D:award E:decision_no")
    }

    @Test("12: numbers that start again, are missing, or are texts; hidden rows count")
    func runningNumbers() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Lĩnh vực |
            | '01 | ATM gạo | Phường 1 | ASXH |
            ~| '02 | Chợ online | Phường 2 | ASXH |
            | | Bếp yêu thương | Phường 3 | ASXH |
            | '01 | Tủ bánh mì | Phường 4 | ASXH |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4, 5])
    }

    @Test("12: a column of internal codes beyond a gap belongs to the table")
    func codesBeyondGap() {
        let layout = Layout(
            """
            == DS (hide F)
            | STT | Tên mô hình | Đơn vị | Ghi chú | | Mã nội bộ |
            | 1 | ATM gạo | Phường 1 | | | X7 |
            | 2 | Chợ online | Phường 2 | Đã nhân rộng | | X8 |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(layout.column("F")?.role == .code)
    }

    @Test("13: example rows of templates are known")
    func exampleRows() {
        let layout = Layout(
            """
            | STT | Họ và tên | Chức vụ | Đơn vị công tác | Hình thức khen thưởng |
            | 1 | Nguyễn Văn A | Chuyên viên | Phòng Nội vụ | Giấy khen |
            | 2 | Trần Thị B | Giáo viên | Trường THCS X | Bằng khen |
            | 1 | Lê Văn Cường | Giáo viên | Trường THCS Lê Lợi | Bằng khen |
            | 2 | Đỗ Thị Mai | Giáo viên | Trường THCS Lê Lợi | Bằng khen |
            """
        )
        #expect(layout.rows(.example) == [2, 3])
        #expect(layout.rows(.data) == [4, 5])
        #expect(layout.issues.filter { $0.code == .exampleRow }.count == 2)
    }

    @Test("a blank row inside the list does not end it")
    func gapInside() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Lĩnh vực |
            | 1 | ATM gạo | Phường 1 | ASXH |

            | 2 | Chợ online | Phường 2 | ASXH |


            | 3 | Bếp yêu thương | Phường 3 | ASXH |
            """
        )
        #expect(layout.rows(.data) == [2, 4, 7])
    }

    @Test("lines that belong to nothing are left out and said")
    func strayLines() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Lĩnh vực |
            | 1 | ATM gạo | Phường 1 | ASXH |
            | | | | (tiếp theo trang sau) |
            | 2 | Chợ online | Phường 2 | ASXH |
            """
        )
        #expect(layout.rows(.data) == [2, 4])
        #expect(layout.rows(.leftOut) == [3])
        #expect(layout.issues.contains { $0.code == .rowsLeftOut })
    }

    @Test("a list without running numbers, in capitals throughout")
    func capitalsWithoutNumbers() {
        let layout = Layout(
            """
            | HỌ VÀ TÊN | ĐƠN VỊ CÔNG TÁC | HÌNH THỨC KHEN THƯỞNG |
            | TRẦN THỊ BÌNH | TRẠM Y TẾ PHƯỜNG 1 | GIẤY KHEN |
            | LÊ VĂN CƯỜNG | | |
            | ĐỖ VĂN MINH | PHÒNG NỘI VỤ | GIẤY KHEN |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4])
    }
}
