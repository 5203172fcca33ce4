import SheetReader
import Testing

@testable import TongHop

/// Sheets as offices lay them out, domain.md §3, each drawn and read: items 1 to 6.
@Suite("Hard sheets: tables, headers, sections")
struct HardSheetTests {
    @Test("1: a list below two letterheads, a title and a period, above signatures")
    func letterheadsAndSignatures() {
        let layout = Layout(
            """
            | ỦY BAN NHÂN DÂN | < | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | < |
            | QUẬN TÂN PHÚ    | < | < | Độc lập - Tự do - Hạnh phúc        | < | < |
            | Số: …/BC-UBND   | < | < | Tân Phú, ngày … tháng … năm 2021   | < | < |

            | DANH SÁCH MÔ HÌNH, GIẢI PHÁP PHÒNG, CHỐNG DỊCH | < | < | < | < | < |
            | (Từ ngày 01/5/2021 đến ngày 30/9/2021)         | < | < | < | < | < |
            |     |              |            |              | Đơn vị tính: triệu đồng | < |
            | STT | Tên mô hình  | Đơn vị thực hiện | Lĩnh vực | Thời gian thực hiện | Kinh phí |
            | 1   | Siêu thị mini 0 đồng | UBND phường Hòa Thạnh | ASXH | 15/7/2021 | 250 |
            | 2   | Tổ xét nghiệm nhanh  | Trạm Y tế phường Phú Trung | Xét nghiệm | 20/7/2021 | 12 |

            | NGƯỜI LẬP BIỂU | < | < | TM. ỦY BAN NHÂN DÂN | < | < |
            | (Ký, ghi rõ họ tên) | < | < | CHỦ TỊCH | < | < |


            | Trần Văn Lập | < | < | Nguyễn Thị Chủ | < | < |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(layout.regions.first?.header == 8...8)
        #expect(layout.rows(.data) == [9, 10])
        #expect(
            layout.regions.first?.preamble.contains { $0.text.hasPrefix("DANH SÁCH MÔ HÌNH") }
                == true
        )
        #expect(layout.regions.first?.footer.map(\.text).contains("Trần Văn Lập") == true)
        #expect(layout.kind() == .initiative)
        #expect(layout.column("F")?.multiplier == 1_000_000)
    }

    @Test("1: Party letterhead, table beginning in column C")
    func partyLetterheadNotInColumnA() {
        let layout = Layout(
            """
            |  |  | THÀNH ỦY TP. HỒ CHÍ MINH | < | ĐẢNG CỘNG SẢN VIỆT NAM | < |
            |  |  | BAN DÂN VẬN | < | | |
            |  |  | * | | | |
            |  |  | BIỂU TỔNG HỢP MÔ HÌNH “DÂN VẬN KHÉO” | < | < | < |
            |  |  | TT | Tên mô hình | Đơn vị | Hiệu quả |
            |  |  | 1 | Bếp ăn nghĩa tình | Hội LHPN Quận 3 | Phục vụ 1.200 suất ăn mỗi ngày |
            |  |  | 2 | Chuyến xe 0 đồng | Quận Đoàn 5 | Chở 320 chuyến hàng |
            """
        )
        #expect(layout.regions.first?.columns == 2...5)
        #expect(layout.rows(.data) == [6, 7])
        #expect(layout.roles() == "C:row_no D:title E:unit F:result")
    }

    @Test("2: form number and appendix line stay above the table")
    func formNumber() {
        let layout = Layout(
            """
            | Phụ lục I | | | | Mẫu số 02 |
            | (Kèm theo Kế hoạch số 40-KH/BDVTU ngày 25/10/2021) | < | < | < | < |
            | DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2021 | < | < | < | < |
            | STT | Tên mô hình | Đơn vị đăng ký | Thời gian hoàn thành | Ghi chú |
            | 1 | Tuyến hẻm văn minh | Phường 4 | 30/11/2021 | |
            | 2 | Thùng rác thân thiện | Phường 5 | 15/12/2021 | |
            """
        )
        #expect(layout.rows(.data) == [5, 6])
        #expect(layout.kind() == .registration)
        #expect(layout.regions.first?.preamble.first?.text == "Phụ lục I")
    }

    @Test(
        "4: a header of three rows merged both ways, with line breaks and column numbers in the cells"
    )
    func headerOfThreeRows() {
        let layout = Layout(
            """
            | DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG | < | < | < | < | < | < |
            | STT\\n(1) | Họ và tên\\n(2) | Thông tin | < | Khen thưởng | < | < |
            | ^ | ^ | Chức vụ\\n(3) | Đơn vị công tác\\n(4) | Hình thức\\n(5) | Quyết định | < |
            | ^ | ^ | ^ | ^ | ^ | Số | Ngày |
            | 1 | Trần Thị Bình | Trưởng trạm | Trạm Y tế phường 1 | Giấy khen | 12/QĐ-UBND | 25/10/2021 |
            | 2 | Lê Văn Cường | Giáo viên | Trường THCS Lê Lợi | Bằng khen | 135/QĐ-UBND | 26/10/2021 |
            """
        )
        #expect(layout.regions.first?.header == 2...4)
        #expect(layout.regions.first?.headerTexts[5] == "Khen thưởng / Quyết định / Số")
        #expect(layout.regions.first?.headerTexts[1] == "Họ và tên")
        #expect(layout.rows(.data) == [5, 6])
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:position D:unit E:award F:decision_no G:decision_date"
        )
    }

    @Test("4: a CSV header of two rows, where nothing is merged")
    func unmergedHeader() {
        let layout = Layout(
            """
            | UBND HUYỆN CHỢ LÁCH | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | |
            | BIỂU THỐNG KÊ KHEN THƯỞNG | | | | | |
            | TT | Tên tập thể, cá nhân | Khen thưởng | | Quyết định | |
            | | | Hình thức | Cấp khen | Số | Ngày |
            | 1 | Hội Phụ nữ xã Phú Sơn | Giấy khen | Cấp xã | 15/QĐ-UBND | 02/08/2021 |
            | 2 | Võ Thị Sáu | Thư khen | Cấp huyện | 16/QĐ-UBND | 03/08/2021 |
            """,
            format: .csv
        )
        #expect(layout.regions.first?.header == 3...4)
        #expect(layout.regions.first?.headerTexts[3] == "Khen thưởng / Cấp khen")
        #expect(layout.rows(.data) == [5, 6])
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:award D:award_level E:decision_no F:decision_date"
        )
    }

    @Test("4: a group heading stands in the row above the full header")
    func groupRowAbove() {
        let layout = Layout(
            """
            | DANH SÁCH MÔ HÌNH | < | < | < | < |
            |     |             |        | Kết quả thực hiện | < |
            | STT | Tên mô hình | Đơn vị | Số người hưởng lợi | Kinh phí (đồng) |
            | 1 | Gian hàng 0 đồng | Phường 1 | 1200 | 5000000 |
            | 2 | Tủ bánh mì miễn phí | Phường 2 | 800 | 3000000 |
            """
        )
        #expect(layout.regions.first?.header == 2...3)
        #expect(layout.roles() == "A:row_no B:title C:unit D:beneficiaries E:amount")
    }

    @Test(
        "5: rows that number the columns are never data",
        arguments: [
            "| (1) | (2) | (3) | (4) | (5) |", "| 1 | 2 | 3 | 4 | 5 |", "| A | B | 1 | 2 | 3 |",
            "| (a) | (b) | (1) | (2) | 3=(1+2) |", "| '1 | '2 | '3 | '4 | 5=4:3 |",
            "| [1] | [2] | [3] | [4] | [5] |",
        ]
    )
    func columnNumbers(row: String) {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Số người thụ hưởng | Kinh phí (đồng) |
            \(row)
            | 1 | ATM gạo | UBND phường 1 | 250 | 1000000 |
            | 2 | Bếp yêu thương | UBND phường 2 | 120 | 2000000 |
            """
        )
        #expect(layout.rows(.data) == [3, 4])
        #expect(
            layout.rows(.columnNumbers) == (row.contains("(a)") ? layout.rows(.columnNumbers) : [2])
        )
    }

    @Test("6: merged section rows hand their text down")
    func mergedSections() {
        let layout = Layout(
            """
            | STT | Họ và tên/Tên tập thể | Đơn vị | Hình thức khen thưởng | Số QĐ |
            | I. TẬP THỂ | < | < | < | < |
            | 1 | Hội Nông dân xã Tân Hòa | Xã Tân Hòa | Giấy khen | 15/QĐ-UBND |
            | 2 | Trạm Y tế xã Tân Hòa | Xã Tân Hòa | Giấy khen | 15/QĐ-UBND |
            | II. CÁ NHÂN | < | < | < | < |
            | 1 | Phạm Văn Dũng | Xã Tân Hòa | Giấy khen | 16/QĐ-UBND |
            """
        )
        #expect(layout.rows(.data) == [3, 4, 6])
        #expect(layout.sections(ofRow: 4) == ["TẬP THỂ"])
        #expect(layout.sections(ofRow: 6) == ["CÁ NHÂN"])
        #expect(layout.row(5)?.numbering == "II")
    }

    @Test("6: the numeral in A, the heading in B")
    func numeralApart() {
        let layout = Layout(
            """
            | TT | Tên mô hình | Đơn vị thực hiện | Lĩnh vực |
            | I | QUẬN 1 | | |
            | 1 | ATM gạo | Phường Bến Thành | ASXH |
            | II | QUẬN 3 | | |
            | 2 | Vùng xanh khu phố 5 | Phường 7 | ASXH |
            """
        )
        #expect(layout.rows(.section) == [2, 4])
        #expect(layout.sections(ofRow: 5) == ["QUẬN 3"])
    }

    @Test("6: numbering I, 1, a, - nests; each row has all headings above it")
    func nestedNumbering() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Lĩnh vực | Số người hưởng lợi | Ghi chú |
            | I | QUẬN 1 | | | |
            | 1 | Phường Bến Thành | | | |
            | - | ATM gạo nghĩa tình | ASXH | 250 | |
            | - | Bếp ăn 0 đồng | ASXH | 120 | |
            | 2 | Phường Bến Nghé | | | |
            | - | Tổ xét nghiệm lưu động | Xét nghiệm | 90 | |
            | II | QUẬN 3 | | | |
            | 1 | Phường 7 | | | |
            | - | Chợ online | ASXH | 300 | |
            """
        )
        #expect(layout.rows(.data) == [4, 5, 7, 10])
        #expect(layout.sections(ofRow: 5) == ["QUẬN 1", "Phường Bến Thành"])
        #expect(layout.sections(ofRow: 7) == ["QUẬN 1", "Phường Bến Nghé"])
        #expect(layout.sections(ofRow: 10) == ["QUẬN 3", "Phường 7"])
    }

    @Test("6: I, I.1, 1: decimals go deeper")
    func decimalNumbering() {
        let layout = Layout(
            """
            | STT | Họ và tên | Chức vụ | Danh hiệu |
            | I | KHỐI ĐẢNG, ĐOÀN THỂ | | |
            | I.1 | Ban Dân vận | | |
            | 1 | Nguyễn Thị Lan | Chuyên viên | LĐTT |
            | I.2 | Ban Tổ chức | | |
            | 1 | Đỗ Văn Minh | Phó Trưởng ban | CSTĐ cơ sở |
            | II | KHỐI CHÍNH QUYỀN | | |
            | II.1 | Phòng Nội vụ | | |
            | 1 | Bùi Thị Hoa | Chuyên viên | LĐTT |
            """
        )
        #expect(layout.rows(.data) == [4, 6, 9])
        #expect(layout.sections(ofRow: 6) == ["KHỐI ĐẢNG, ĐOÀN THỂ", "Ban Tổ chức"])
        #expect(layout.sections(ofRow: 9) == ["KHỐI CHÍNH QUYỀN", "Phòng Nội vụ"])
    }

    @Test("6: headings without numbers nest by what they speak of")
    func unnumberedSections() {
        let layout = Layout(
            """
            | Họ và tên | Chức vụ | Đơn vị công tác | Hình thức khen thưởng |
            | QUẬN 1 | < | < | < |
            | TẬP THỂ | < | < | < |
            | Công an phường Bến Nghé | | Công an Quận 1 | Giấy khen |
            | CÁ NHÂN | < | < | < |
            | Nguyễn Thị Lan | Chuyên viên | UBND Quận 1 | Giấy khen |
            | QUẬN 3 | < | < | < |
            | CÁ NHÂN | < | < | < |
            | Đỗ Văn Minh | Giáo viên | Trường THCS Lê Lợi | Giấy khen |
            """
        )
        #expect(layout.rows(.data) == [4, 6, 9])
        #expect(layout.sections(ofRow: 6) == ["QUẬN 1", "CÁ NHÂN"])
        #expect(layout.sections(ofRow: 9) == ["QUẬN 3", "CÁ NHÂN"])
    }

    @Test("6: a section whose number was forgotten follows the numbered one")
    func forgottenNumber() {
        let layout = Layout(
            """
            | STT | Họ và tên | Đơn vị | Hình thức khen thưởng |
            | I. TẬP THỂ | < | < | < |
            | 1 | Trạm Y tế phường 2 | Phường 2 | Giấy khen |
            | CÁ NHÂN | < | < | < |
            | 1 | Đỗ Văn Minh | Phường 2 | Giấy khen |
            """
        )
        #expect(layout.sections(ofRow: 5) == ["CÁ NHÂN"])
    }

    @Test("6: a heading above the header is the section of the whole table")
    func sectionAboveHeader() {
        let layout = Layout(
            """
            | DANH SÁCH KHEN THƯỞNG | < | < | < |
            | I. TẬP THỂ | | | |
            | STT | Tên tập thể | Hình thức khen thưởng | Số quyết định |
            | 1 | Hội Chữ thập đỏ phường 4 | Giấy khen | 11/QĐ-UBND |

            | II. CÁ NHÂN | | | | |
            | STT | Họ và tên | Chức vụ | Hình thức khen thưởng | Số quyết định |
            | 1 | Đỗ Văn Minh | Công chức | Giấy khen | 12/QĐ-UBND |
            """
        )
        #expect(layout.regions.count == 2)
        #expect(layout.sections(ofRow: 4) == ["TẬP THỂ"])
        #expect(layout.sections(ofRow: 8, region: 1) == ["CÁ NHÂN"])
        #expect(layout.rows(.data, region: 1) == [8])
        #expect(layout.roles(region: 1) == "A:row_no B:honouree C:position D:award E:decision_no")
    }

    @Test("6: a record with many blank cells is no section")
    func sparseRecord() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Lĩnh vực | Kinh phí |
            | 1 | ATM gạo | UBND phường 1 | ASXH | 1000000 |
            | 2 | Tổ COVID cộng đồng | | | |
            | 3 | | Hội Nông dân xã | ASXH | |
            | 4 | Chợ online | UBND phường 3 | ASXH | 300000 |
            """
        )
        #expect(layout.rows(.data) == [2, 3, 4, 5])
        #expect(layout.rows(.section).isEmpty)
    }
}
