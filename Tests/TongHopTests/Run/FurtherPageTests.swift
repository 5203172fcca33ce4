import Testing

@testable import TongHop

/// Sheets without a header of their own.
@Suite("Further pages")
struct FurtherPageTests {
    private static let first = """
        == Trang 1
        | DANH SÁCH KHEN THƯỞNG QUẬN LONG BIÊN, TP HÀ NỘI | < | < | < | < | < |
        | STT | Họ và tên | Đơn vị | Hình thức | Số QĐ | Ngày QĐ |
        | 1 | Lê Văn Tám | P. Bồ Đề | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
        | 2 | Trần Thị Chín | P. Ngọc Lâm | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
        """

    @Test("the next sheet goes on with the list where the numbers do")
    func nextSheet() throws {
        let drawn = try DrawnSubmission(
            Self.first + "\n" + """
                == Trang 2
                | 3 | Phạm Hùng | P. Gia Thụy | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
                | 4 | Vũ Thị Na | P. Việt Hưng | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
                == Trang 3
                | 5 | Đào Duy | P. Sài Đồng | Giấy khen | 12/QĐ-UBND | 02/10/2021 |

                | | | | TM. ỦY BAN NHÂN DÂN | < | < |
                | | | | CHỦ TỊCH | < | < |
                """
        )
        #expect(
            drawn.values(.honouree) == "Lê Văn Tám, Trần Thị Chín, Phạm Hùng, Vũ Thị Na, Đào Duy"
        )
        #expect(drawn.values(.wardCode) == "00139, 00133, 00130, 00127, 00142")
        #expect(drawn.findings.isEmpty)
    }

    @Test("lines of a further page that belong to nothing are told like those of the first")
    func strayLines() throws {
        let drawn = try DrawnSubmission(
            Self.first + "\n" + """
                == Trang 2
                | 3 | Phạm Hùng | P. Gia Thụy | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
                | | | | (tiếp theo trang sau) | | |
                | 4 | Vũ Thị Na | P. Việt Hưng | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
                """
        )
        #expect(drawn.count == 4)
        #expect(drawn.findings == ["rows_left_out -@Trang 2:2"])
    }

    @Test("rows of another kind are no further page, and it is said that they gave nothing")
    func otherRows() throws {
        let drawn = try DrawnSubmission(
            Self.first + "\n" + """
                == Danh bạ
                | Phạm Hùng | 0912345678 | 12 Ngọc Lâm | 1985 |
                | Vũ Thị Na | 0912345679 | 15 Bồ Đề | 1990 |
                """
        )
        #expect(drawn.count == 2)
        #expect(drawn.findings == ["no_table -@Danh bạ:"])
    }

    @Test("columns with values that were not used are told, with what comes nearest")
    func unusedColumns() throws {
        let drawn = try DrawnSubmission(
            """
            | DANH SÁCH KHEN THƯỞNG QUẬN LONG BIÊN, TP HÀ NỘI | < | < | < | < | < | < |
            | STT | Họ và tên | Đơn vị | Hình thức | Số QĐ | Ngày QĐ | Cung hoàng đạo | Bỏ trống |
            | 1 | Lê Văn Tám | P. Bồ Đề | Giấy khen | 11/QĐ-UBND | 01/10/2021 | Sư Tử | |
            | 2 | Trần Thị Chín | P. Ngọc Lâm | Giấy khen | 11/QĐ-UBND | 01/10/2021 | Bạch Dương | |
            """
        )
        #expect(drawn.findings == ["unmapped_column -@:2"])
        #expect(drawn.result.issues.first?.origin.column == 6)
        #expect(drawn.result.issues.first?.value == "Cung hoàng đạo")
    }

    @Test("a list that says nowhere from where it comes is told so")
    func unknownSender() throws {
        let drawn = try DrawnSubmission(
            """
            | STT | Họ và tên | Đơn vị | Hình thức | Số QĐ | Ngày QĐ |
            | 1 | Lê Văn Tám | Tổ 5 | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
            | 2 | Trần Thị Chín | Tổ 6 | Giấy khen | 11/QĐ-UBND | 01/10/2021 |
            """
        )
        #expect(drawn.findings.contains("unknown_submitter -@:"))
    }

    @Test("zeros that a column of telephone numbers lost are put back, and told once")
    func lostZeros() throws {
        let drawn = try DrawnSubmission(
            """
            | MÔ HÌNH CỦA QUẬN LONG BIÊN, TP HÀ NỘI | < | < | < |
            | STT | Tên mô hình | Đơn vị | Thời gian bắt đầu | Điện thoại |
            | 1 | Siêu thị 0 đồng | P. Bồ Đề | 01/8/2021 | 912345678 |
            | 2 | Tổ Covid | P. Ngọc Lâm | 02/8/2021 | 987654321 |
            """
        )
        #expect(drawn.values(.phone) == "0912345678, 0987654321")
        #expect(drawn.findings == ["value_repaired phone@:3"])
    }
}
