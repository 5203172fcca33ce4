import Testing

@testable import TongHop

/// Lists of those who are proposed for an award, and matrices of awards.
@Suite("Nominations")
struct NominationTests {
    @Test("the awards somebody had before are not the award of the list, which the title names")
    func earlierAwards() throws {
        let drawn = try DrawnSubmission(
            """
            | SỞ Y TẾ THÀNH PHỐ ĐÀ NẴNG | < | < | < | < |
            | DANH SÁCH TRÍCH NGANG | < | < | < | < |
            | Đề nghị Chủ tịch UBND thành phố tặng Bằng khen vì có thành tích xuất sắc | < | < | < | < |
            | TT | Họ tên | Chức vụ, đơn vị công tác | Các danh hiệu, hình thức khen thưởng đã được tặng | Tóm tắt thành tích |
            | 1 | Lê Đức Nhân | Giám đốc Bệnh viện Đà Nẵng | CSTĐ cấp TP 2019 | Chỉ đạo điều trị |
            | 2 | Hoàng Thị Hương | Phó Trưởng khoa, Trung tâm Y tế quận Liên Chiểu | LĐTT 2020 | Lấy mẫu |
            | 3 | Đinh Phước Toàn | Điều dưỡng - Bệnh viện Đà Nẵng | | Chăm sóc F0 |
            """
        )
        #expect(drawn.values(.award) == "BANG_KHEN_TINH, BANG_KHEN_TINH, BANG_KHEN_TINH")
        #expect(drawn.values(.status) == "de_nghi, de_nghi, de_nghi")
        #expect(drawn.findings.isEmpty)
    }

    @Test("an award given stays the award, whatever its heading says of the past")
    func awardsGiven() throws {
        let drawn = try DrawnSubmission(
            """
            | DANH SÁCH KHEN THƯỞNG CỦA UBND QUẬN 4, THÀNH PHỐ HỒ CHÍ MINH | < | < | < | < |
            | TT | Họ tên | Đơn vị | Hình thức đã được tặng | Số QĐ | Ngày QĐ |
            | 1 | Lê Đức Nhân | UBND Phường 3 | Giấy khen | 12/QĐ-UBND | 05/10/2021 |
            | 2 | Hoàng Thị Hương | UBND Phường 4 | Giấy khen | 12/QĐ-UBND | 05/10/2021 |
            """
        )
        #expect(drawn.values(.award) == "GIAY_KHEN, GIAY_KHEN")
        #expect(drawn.values(.status) == "-, -")
    }

    @Test("an award that is not there has the level of the others of its decision")
    func levelOfTheSameDecision() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND XÃ LẠNG PHONG, HUYỆN NHO QUAN, TỈNH NINH BÌNH | < | < | < | < |
            | DANH SÁCH KHEN THƯỞNG NĂM 2021 | < | < | < | < |
            | STT | Họ và tên | Đơn vị công tác | Hình thức | Số QĐ | Ngày QĐ |
            | 1 | Trần Văn Bình | Công an xã | Giấy khen | 2653/QĐ-UBND | 12/10/2021 |
            | 2 | Lê Thị Mai | Trạm Y tế xã | | 2653/QĐ-UBND | 12/10/2021 |
            | 3 | Lê Văn Hải | Trạm Y tế xã | | 4102/QĐ-UBND | 13/10/2021 |
            """
        )
        #expect(drawn.values(.awardLevel) == "x, x, h")
    }

    @Test("a certificate without a level is the Prime Minister's where its decision is")
    func primeMinistersDecision() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND HUYỆN HẢI LĂNG, TỈNH QUẢNG TRỊ | < | < | < | < |
            | DANH SÁCH KHEN THƯỞNG NĂM 2021 | < | < | < | < |
            | STT | Họ và tên | Đơn vị công tác | Hình thức | Số QĐ | Ngày QĐ |
            | 1 | Trần Văn Bình | Công an huyện | BK TT | 1791/QĐ-TTg | 12/10/2021 |
            | 2 | Lê Thị Mai | Công an huyện | BK | 2291/QĐ-UBND | 02\u{C2}\u{A0}/ 08 / 2021 |
            """
        )
        #expect(drawn.values(.award) == "BANG_KHEN_TTG, BANG_KHEN_TINH")
        #expect(drawn.values(.awardLevel) == "w, t")
        #expect(drawn.values(.decisionDate) == "2021-10-12, 2021-08-02")
    }

    @Test("the decision stands above a list without marks")
    func decisionAboveWithoutMarks() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND THI XA NGHIA LO, TINH YEN BAI | < | < | < |
            | DANH SACH KHEN THUONG NAM 2021 | < | < | < |
            | (Kem theo Quyet dinh so 749/QD-UBND ngay 23/07/2021 cua Chu tich UBND thi xa) | < | < | < |
            | STT | Ho va ten | Don vi cong tac | Hinh thuc khen thuong |
            | 1 | Lo The Viet | Truong Tieu hoc Vo Thi Sau | Giay khen |
            | 2 | Mac Minh Hung | Tram Y te phuong Trung Tam | Giay khen |
            """
        )
        #expect(drawn.values(.decisionNo) == "749/QĐ-UBND, 749/QĐ-UBND")
        #expect(drawn.values(.decisionDate) == "2021-07-23, 2021-07-23")
    }

    @Test("bodies in the section of their district tell their commune")
    func communesOfBodies() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND TỈNH ĐẮK LẮK | < | < | < |
            | DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG | < | < | < |
            | STT | Tên tập thể | Hình thức khen thưởng | Số QĐ | Ngày QĐ |
            | I | Huyện Krông Búk | | | |
            | 1 | HTX Hùng Vương, X Cư Né | Giấy khen | 12/QĐ-UBND | 12/10/2021 |
            | 2 | Đoàn Thanh niên huyện | Giấy khen | 12/QĐ-UBND | 12/10/2021 |
            """
        )
        #expect(drawn.values(.wardCode) == "24307, -")
        #expect(drawn.values(.districtCode) == "649, 649")
    }

    @Test("who grants the award may stand before the word that gives it")
    func grantorBefore() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND PHƯỜNG 9, QUẬN 4, THÀNH PHỐ HỒ CHÍ MINH | < | < | < |
            | DANH SÁCH CÁ NHÂN ĐƯỢC CHỦ TỊCH UBND QUẬN 4 TẶNG GIẤY KHEN | < | < | < |
            | STT | Họ và tên | Đơn vị công tác | Số QĐ | Ngày QĐ |
            | 1 | Trần Văn Bình | Công an Phường 9 | 123/QĐ-UBND | 12/10/2021 |
            | 2 | Lê Thị Mai | Trạm Y tế Phường 9 | 123/QĐ-UBND | 12/10/2021 |
            """
        )
        #expect(drawn.values(.award) == "GIAY_KHEN, GIAY_KHEN")
        #expect(drawn.values(.awardLevel) == "h, h")
    }

    @Test("marks under an award that no list knows are told, also under Tập thể and Cá nhân")
    func unknownAwardMarks() throws {
        let drawn = try DrawnSubmission(
            """
            | LIÊN ĐOÀN LAO ĐỘNG TỈNH BẾN TRE | < | < | < | < | < | < |
            | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2021 | < | < | < | < | < | < |
            | STT | Họ và tên, đơn vị | Tập thể | < | Cá nhân | < | < |
            | ^ | ^ | TTLĐTT | Cờ TLĐ | LĐTT | CSTĐ cơ sở | Cúp Sáng tạo |
            | I | TẬP THỂ | | | | | |
            | 1 | Công đoàn Sở Y tế | x | x | | | |
            | II | CÁ NHÂN | | | | | |
            | 1 | Nguyễn Thị Bích | | | x | x | |
            | 2 | Lê Hữu Tài | | | | | X |
            """
        )
        #expect(drawn.values(.award) == "TT_LDTT, -, LDTT, CSTD_CO_SO, -")
        #expect(drawn.findings.filter { $0.hasPrefix("unknown_award_form") }.count == 2)
    }

    @Test("a section's award that the law does not list is named in the finding")
    func sectionAward() throws {
        let drawn = try DrawnSubmission(
            """
            | DANH SÁCH KHEN THƯỞNG CỦA UBND QUẬN 4, THÀNH PHỐ HỒ CHÍ MINH | < | < | < |
            | STT | Họ và tên | Đơn vị | Số QĐ | Ngày QĐ |
            | I. THƯ KHEN | < | < | < | < |
            | 1 | Trần Văn Bình | Công an Phường 9 | 123/QĐ-UBND | 12/10/2021 |
            | 2 | Lê Thị Mai | Trạm Y tế Phường 9 | 123/QĐ-UBND | 12/10/2021 |
            """
        )
        #expect(drawn.values(.award) == "THU_KHEN, THU_KHEN")
        #expect(drawn.result.issues.map(\.value) == ["Thư khen", "Thư khen"])
    }

    @Test("what a council found is the status, and a position tells the commune where no unit does")
    func councilResults() throws {
        let drawn = try DrawnSubmission(
            """
            | HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG HUYỆN CỦ CHI | < | < | < |
            | KẾT QUẢ XÉT DUYỆT ĐỀ NGHỊ KHEN THƯỞNG | < | < | < |
            | STT | Đơn vị, cá nhân | Chức vụ | Tỷ lệ phiếu | Kết quả |
            | A | Bằng khen UBND Thành phố | | | |
            | 1 | Đảng ủy xã Tân Phú Trung | | '100% | Đạt |
            | B | Giấy khen UBND huyện | | | |
            | 1 | Lê Thị Phượng | Trưởng trạm Y tế xã Trung An | '80% | Không đạt |
            """
        )
        #expect(drawn.values(.award) == "BANG_KHEN_TINH, GIAY_KHEN")
        #expect(drawn.values(.status) == "da_xet, khong_dat")
        #expect(drawn.values(.wardCode) == "27553, 27523")
    }

    @Test("numbers before the names of a list without a column for them are no part of the names")
    func numberedNames() throws {
        let drawn = try DrawnSubmission(
            """
            | UBND huyện Mỏ Cày Bắc, tỉnh Bến Tre báo cáo danh sách khen thưởng như sau: | < | < | < |
            | Họ tên | Đơn vị | Hình thức khen | Quyết định | Thành tích |
            | 1. Nguyễn Văn Bảy | Ấp Tân Lợi, xã Tân Bình | Giấy khen | 2135/QĐ-UBND ngày 05/8/2021 | Trực chốt |
            | 2. Phan Thị Tám | Hội LHPN xã Nhuận Phú Tân | Giấy khen | 2135/QĐ-UBND ngày 05/8/2021 | Nấu ăn |
            | 3. Lê Văn Chín | Công an xã Khánh Thạnh Tân | Thư khen | Thư khen số 12/TK-CT | Truy vết |
            """
        )
        #expect(drawn.values(.honouree) == "Nguyễn Văn Bảy, Phan Thị Tám, Lê Văn Chín")
        #expect(drawn.values(.htype) == "ca_nhan, ca_nhan, ca_nhan")
        #expect(!drawn.findings.contains { $0.hasPrefix("invalid_date") })
    }
}
