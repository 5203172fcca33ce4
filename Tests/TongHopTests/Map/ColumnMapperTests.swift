import SheetReader
import Testing

@testable import TongHop

@Suite("Column mapper")
struct ColumnMapperTests {
    @Test("a matrix of marks: each award is a column")
    func awardColumns() {
        let layout = Layout(
            """
            | ĐĂNG KÝ THI ĐUA, DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG | < | < | < | < | < |
            | STT | Họ và tên | Chức vụ | Hình thức khen thưởng | < | < |
            | ^ | ^ | ^ | Giấy khen | CSTĐ cơ sở | Kỷ niệm chương ngành |
            | 1 | Trần Thị Bình | Chuyên viên | x | | |
            | 2 | Lê Văn Cường | Trưởng phòng | | x | |
            | 3 | Đỗ Văn Minh | Phó phòng | X | | x |
            """
        )
        #expect(layout.kind() == .commendation)
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:position D:award_mark(GIAY_KHEN) "
                + "E:award_mark(CSTD_CO_SO) F:award_mark(Kỷ niệm chương ngành)"
        )
    }

    @Test("Nam and Nữ as columns that hold the year of birth")
    func genderColumns() {
        let layout = Layout(
            """
            | STT | Họ và tên | Năm sinh | < | Đơn vị công tác | Hình thức khen thưởng |
            | ^ | ^ | Nam | Nữ | ^ | ^ |
            | 1 | Trần Thị Bình | | 1985 | Trạm Y tế | Giấy khen |
            | 2 | Lê Văn Cường | 1979 | | Công an phường | Giấy khen |
            | 3 | Đỗ Văn Minh | 1990 | | Công an phường | Giấy khen |
            """
        )
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:birth_year_of_gender(nam) D:birth_year_of_gender(nu) "
                + "E:unit F:award"
        )
    }

    @Test("Tập thể and Cá nhân as columns of marks")
    func honoureeTypeColumns() {
        let layout = Layout(
            """
            | STT | Tên tập thể, cá nhân | Tập thể | Cá nhân | Hình thức khen thưởng | Số QĐ |
            | 1 | Trạm Y tế phường 1 | x | | Giấy khen | 15/QĐ-UBND |
            | 2 | Trần Thị Bình | | x | Giấy khen | 15/QĐ-UBND |
            | 3 | Lê Văn Cường | | x | Giấy khen | 15/QĐ-UBND |
            """
        )
        #expect(
            layout.roles()
                == "A:row_no B:honouree C:htype_mark(tap_the) D:htype_mark(ca_nhan) E:award F:decision_no"
        )
    }

    @Test("family and given names apart, position and unit together, number and day together")
    func splitAndMergedColumns() {
        let layout = Layout(
            """
            | TT | Họ và chữ lót | Tên | Chức vụ, đơn vị công tác | Danh hiệu thi đua | Số, ngày quyết định |
            | 1 | Trần Thị | Bình | Trưởng trạm, Trạm Y tế phường 1 | LĐTT | 15/QĐ-UBND ngày 02/8/2021 |
            | 2 | Lê Văn | Cường | Giáo viên, Trường THCS Lê Lợi | LĐTT | 15/QĐ-UBND ngày 02/8/2021 |
            """
        )
        #expect(layout.kind() == .commendation)
        #expect(
            layout.roles()
                == "A:row_no B:family_name C:given_name D:position_unit E:award F:decision_no_date"
        )
    }

    @Test("Đơn vị is the unit beside a name, the honouree where nothing else is")
    func unitOrHonouree() {
        let beside = Layout(
            """
            | STT | Họ và tên | Đơn vị | Hình thức khen thưởng |
            | 1 | Trần Thị Bình | Trạm Y tế phường 1 | Giấy khen |
            | 2 | Lê Văn Cường | Công an phường 1 | Giấy khen |
            """
        )
        #expect(beside.roles() == "A:row_no B:honouree C:unit D:award")
        let alone = Layout(
            """
            | DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG | < | < | < |
            | STT | Tên đơn vị | Hình thức khen thưởng | Số quyết định |
            | 1 | Trạm Y tế phường 1 | Giấy khen | 15/QĐ-UBND |
            | 2 | Công an phường 1 | Giấy khen | 15/QĐ-UBND |
            """
        )
        #expect(alone.roles() == "A:row_no B:honouree C:award D:decision_no")
    }

    @Test("one column of two alike gets the field, the other is left with its nearest")
    func competition() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị thực hiện | Đơn vị đề nghị | Lĩnh vực |
            | 1 | ATM gạo | Hội LHPN phường 1 | Ban Dân vận Quận ủy | ASXH |
            | 2 | Chợ online | Đoàn TN phường 2 | Ban Dân vận Quận ủy | ASXH |
            """
        )
        #expect(layout.column("C")?.role == .field(.unit))
        #expect(layout.column("D")?.role != .field(.unit))
    }

    @Test(
        "abbreviations, lost marks, slips and torn words still name the column",
        arguments: [
            ("Tên MH, GP", "title"), ("Ten mo hinh", "title"), ("Tên mô hìnnh", "title"),
            ("T ê n  m ô  h ì n h", "title"), ("TÊN MÔ HÌNH\\n(ghi rõ tên)", "title"),
            ("Tên các mô hình, cách làm hay, hiệu quả", "title"),
        ]
    )
    func titles(header: String, role: String) {
        let layout = Layout(
            """
            | STT | \(header) | ĐV t.hiện | L.vực | TGTH | SL người th.hưởng | KP (tr.đ) | SĐT LH |
            | 1 | ATM gạo nghĩa tình | Hội LHPN phường 1 | ASXH | 5/7/2021 | 250 | 12 | 0903123456 |
            | 2 | Chợ online 0 đồng | Đoàn TN phường 2 | ASXH | 6/7/2021 | 350 | 7 | 0903123457 |
            """
        )
        #expect(
            layout.roles()
                == "A:row_no B:\(role) C:unit D:field E:start_date F:beneficiaries G:amount H:phone"
        )
        #expect(layout.column("G")?.multiplier == 1_000_000)
    }

    @Test(
        "units of money in headers",
        arguments: [
            ("Kinh phí (triệu đồng)", 1e6), ("Kinh phí (tr.đ)", 1e6), ("Kinh phí (đồng)", 1),
            ("Kinh phí (nghìn đồng)", 1e3), ("Kinh phí (1.000đ)", 1e3),
            ("Kinh phí, ĐVT: tỷ đồng", 1e9),
            ("KP (triệu)", 1e6), ("Kinh phí", 1),
        ]
    )
    func moneyUnits(header: String, multiplier: Double) {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | \(header) |
            | 1 | ATM gạo | Phường 1 | 12 |
            | 2 | Chợ online | Phường 2 | 7.5 |
            """
        )
        #expect(layout.column("D")?.role == .field(.amount))
        #expect(layout.column("D")?.multiplier == multiplier)
    }

    @Test("columns without a heading are known by strong values only")
    func missingHeadings() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | | |
            | 1 | ATM gạo | Hội LHPN phường 1 | 0903123456 | tốt |
            | 2 | Chợ online | Đoàn TN phường 2 | 0903123457 | khá |
            | 3 | Tủ bánh mì | Đoàn TN phường 3 | 0903123458 | |
            """
        )
        #expect(layout.column("D")?.role == .field(.phone))
        #expect(layout.column("E")?.role == nil)
    }

    @Test("ward, district and province columns")
    func placeColumns() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị thực hiện | Phường/xã | Quận/huyện | Tỉnh/TP |
            | 1 | ATM gạo | Hội LHPN | Phường 1 | Quận 3 | TP Hồ Chí Minh |
            | 2 | Chợ online | Đoàn TN | Xã Nhơn Đức | Huyện Nhà Bè | TP Hồ Chí Minh |
            """
        )
        #expect(layout.roles() == "A:row_no B:title C:unit D:ward E:district F:province")
    }

    @Test("an appraisal with scores and conclusions")
    func appraisal() {
        let layout = Layout(
            """
            | KẾT QUẢ THẨM ĐỊNH MÔ HÌNH CỦA ĐOÀN SỐ 3 | < | < | < | < | < |
            | TT | Đơn vị | Tên mô hình | Ngày thẩm định | Tổng điểm | Kết luận |
            | 1 | Quận 1 | ATM gạo | 25/10/2021 | 92.5 | Đề xuất công nhận |
            | 2 | Quận 3 | Chợ online | 26/10/2021 | 78 | Cần bổ sung |
            """
        )
        #expect(layout.kind() == .appraisal)
        #expect(layout.roles() == "A:row_no B:unit C:title D:appraisal_date E:score F:conclusion")
    }

    @Test("a registration by counts, with places as units")
    func registrationCounts() {
        let layout = Layout(
            """
            | TỔNG HỢP ĐĂNG KÝ CÔNG TRÌNH “DÂN VẬN KHÉO” NĂM 2021 | < | < |
            | TT | Quận, huyện | Số công trình đăng ký |
            | 1 | Quận 1 | 12 |
            | 2 | Quận 3 | 9 |
            """
        )
        #expect(layout.kind() == .registration)
        #expect(layout.roles() == "A:row_no B:unit C:registered_count")
    }

    @Test("numbers with their dates behind a comma or a break, and times before a day")
    func decisionsWithDates() {
        let layout = Layout(
            """
            | STT | Họ và tên | Hình thức khen thưởng | Quyết định (số, ngày) |
            | 1 | Lê Văn Cường | Giấy khen | 12/QĐ-UBND, 04/01/2021 |
            | 2 | Trần Thị Bình | Giấy khen | 13/QĐ-UBND 05-10-2021 |
            """
        )
        #expect(layout.column("D")?.role == .decisionNumberAndDate)
        let times = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Thời gian |
            | 1 | Chợ 0 đồng | Hội LHPN phường | 14:43 31/08/2021 |
            | 2 | Bếp yêu thương | Đoàn TN phường | 07:05 01/09/2021 |
            """
        )
        #expect(times.column("D")?.role == .field(.startDate))
    }

    @Test("statistics of units by collectives and individuals")
    func statistics() {
        let layout = Layout(
            """
            | THỐNG KÊ SỐ LƯỢNG KHEN THƯỞNG | < | < | < | < |
            | STT | Đơn vị | Tổng số | Trong đó | < |
            | ^ | ^ | ^ | Tập thể | Cá nhân |
            | 1 | Quận 1 | 30 | 10 | 20 |
            | 2 | Quận 3 | 12 | 4 | 8 |
            """
        )
        #expect(layout.kind() == .statistics)
        #expect(
            layout.roles() == "A:row_no B:unit C:count_total D:count_collective E:count_individual"
        )
    }

    @Test(
        "lists of other subjects are refused",
        arguments: [
            """
            | CUNG LAO ĐỘNG | < | < | < | < |
            | STT | Họ và tên\\n(1) | Ngày tháng năm sinh | < | Tình trạng việc làm |
            | ^ | ^ | Nam | Nữ | ^ |
            | 1 | Trần Thị Bình | | 1985 | x |
            | 2 | Lê Văn Cường | 1979 | | |
            """,
            """
            | THỜI KHÓA BIỂU | < | < | < |
            | Tiết | Thứ 2 | Thứ 3 | Thứ 4 |
            | 1 | Toán | Ngữ văn | Vật lý |
            | 2 | Toán | Lịch sử | Tin học |
            """,
            """
            | STT | Tên công trình | Chủ đầu tư | Tổng mức đầu tư | Kế hoạch vốn | Ghi chú |
            | 1 | Cầu Rạch Dơi | Ban QLDA | 120000 | 30000 | |
            | 2 | Đường Lê Văn Lương | Ban QLDA | 95000 | 20000 | |
            """,
            """
            | STT | Mã | Tên | Cấp | Tên tiếng Anh |
            | 1 | 00001 | Phường Phúc Xá | Phường | Phuc Xa |
            | 2 | 00004 | Phường Trúc Bạch | Phường | Truc Bach |
            """,
            """
            | STT | Mã hàng | Tên hàng | ĐVT | Số lượng | Đơn giá | Thành tiền |
            | 1 | A01 | Khẩu trang y tế | hộp | 10 | 35000 | 350000 |
            | 2 | A02 | Nước rửa tay | chai | 5 | 60000 | 300000 |
            """,
            """
            | STT | Họ và tên | Toán | Ngữ văn | Vật lý | Điểm trung bình môn |
            | 1 | Trần Thị Bình | 8 | 7 | 9 | 8 |
            | 2 | Lê Văn Cường | 6 | 7 | 7 | 6.7 |
            """,
            """
            | STT | Họ và tên | Chức vụ | Hệ số lương | Phụ cấp | Thực lĩnh |
            | 1 | Trần Thị Bình | Chuyên viên | 3.33 | 0.3 | 5400000 |
            | 2 | Lê Văn Cường | Kế toán | 2.67 | 0 | 3978000 |
            """,
        ]
    )
    func otherSubjects(drawing: String) {
        #expect(Layout(drawing).mappings.allSatisfy { $0.kind == nil })
    }

    @Test("an unknown column is left out with its nearest field, and keeps its evidence")
    func unknownColumn() {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị thực hiện | Màu sắc chủ đạo |
            | 1 | ATM gạo | Hội LHPN phường 1 | xanh |
            | 2 | Chợ online | Đoàn TN phường 2 | đỏ |
            """
        )
        #expect(layout.column("D")?.role == nil)
        #expect(layout.column("B")?.evidence.first?.source == .header)
        #expect((layout.column("B")?.score ?? 0) > 0.9)
    }

    @Test("a profile's wordings are known, and stand above nothing else")
    func profileWordings() {
        var profile = Layout.profile
        profile.headers = [ColumnHeader(role: "title", wordings: ["Tên gương sáng"])]
        let lexicon = HeaderLexicon(table: [], profile: profile)
        #expect(
            lexicon.matches("Tên gương sáng").first.map { lexicon.entries[$0.entry].role }
                == .field(.title)
        )
    }
}
