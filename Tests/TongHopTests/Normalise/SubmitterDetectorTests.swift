import SheetReader
import TestSupport
import Testing

@testable import TongHop

@Suite struct SubmitterDetectorTests {
    private func detect(_ file: String, _ lines: [String] = [], column: Int = 0) -> Submitter {
        let preamble = lines.enumerated().map {
            ContextLine(row: $0.offset + 1, column: column, text: $0.element)
        }
        let region = TableRegion(
            sheetIndex: 0,
            header: 9...9,
            columns: 0...5,
            rows: [],
            preamble: preamble,
            footer: [],
            headerTexts: [:]
        )
        return SubmitterDetector().detect(
            file: file,
            workbook: Workbook(format: .xlsx),
            regions: [region]
        )
    }

    @Test func readsALetterheadInTwoLines() {
        let submitter = detect(
            "danh sach.xlsx",
            ["ỦY BAN NHÂN DÂN", "QUẬN TÂN PHÚ", "Số: 12/BC-UBND", "DANH SÁCH KHEN THƯỞNG"]
        )
        #expect(submitter.districtCode == "" || submitter.districtCode == "767")
        let named = detect(
            "bc.xlsx",
            ["THÀNH PHỐ HỒ CHÍ MINH", "ỦY BAN NHÂN DÂN", "QUẬN TÂN PHÚ", "DANH SÁCH"]
        )
        #expect(named.districtCode == "767")
        #expect(named.organisation == "ubnd")
        #expect(named.level == "h")
        #expect(named.unit == "Ủy ban nhân dân Quận Tân Phú")
    }

    @Test func takesTheLowerOfTwoOffices() {
        let submitter = detect(
            "a.xlsx",
            ["UBND THÀNH PHỐ HÀ NỘI", "ỦY BAN NHÂN DÂN THỊ XÃ SƠN TÂY", "TỔNG HỢP"]
        )
        #expect(submitter.districtCode == "269")
        #expect(submitter.provinceCode == "01")
        #expect(submitter.unit == "Ủy ban nhân dân thị xã Sơn Tây")
    }

    @Test func readsPartyLetterheads() {
        let submitter = detect(
            "a.xlsx",
            ["THÀNH ỦY TP. HỒ CHÍ MINH", "BAN DÂN VẬN", "*", "BIỂU TỔNG HỢP"]
        )
        #expect(submitter.provinceCode == "79")
        #expect(submitter.organisation == "ban dan van")
        #expect(submitter.level == "t")
    }

    @Test(arguments: [
        ("Quan_Tay_Ho_003_bdv_mohinh.xlsx", "h", "01", "003", "", "ban dan van"),
        ("Phuong_Yen_Phu_00106_ubnd.csv", "x", "01", "003", "00106", "ubnd"),
        ("Phuong_02_27190_ubnd.xlsx", "x", "79", "771", "27190", "ubnd"),
        ("P2_27391_bdv.xlsx", "x", "79", "776", "27391", "ban dan van"),
        ("Tinh_Ben_Tre_83_tdkt.xlsx", "t", "83", "", "", "tdkt"),
        ("Quận Tân Bình/danh sách (lần 2).xlsx", "h", "79", "766", "", ""),
        ("TP. Hồ Chí Minh/Quận 8/Phường 5.xlsx", "x", "79", "776", "27418", ""),
        ("Huyện Củ Chi - MTTQ - mô hình.xlsx", "h", "79", "783", "", "mttq"),
    ])
    func readsNamesOfFilesAndFolders(
        file: String,
        level: String,
        province: String,
        district: String,
        ward: String,
        organisation: String
    ) {
        let submitter = detect(file)
        #expect(submitter.level == level)
        #expect(submitter.provinceCode == province)
        #expect(submitter.districtCode == district)
        #expect(submitter.wardCode == ward)
        #expect(submitter.organisation == organisation)
    }

    @Test func readsTheCoveringLetter() {
        let lines = [
            "DANH SÁCH KHEN THƯỞNG",
            "(Kèm theo Báo cáo số 167/BC-UBND ngày 9/8/2021 của UBND phường Thảo Điền, Thủ Đức)",
        ]
        let submitter = detect("danh sach.xlsx", lines)
        #expect(submitter.wardCode == "27088")
        #expect(submitter.organisation == "ubnd")
    }

    @Test func readsTheTitleWhereNoLetterheadTellsTheSender() {
        let submitter = detect(
            "book1.xlsx",
            ["DANH SÁCH MÔ HÌNH HAY PHÒNG CHỐNG DỊCH - QUẬN TÂN BÌNH"]
        )
        #expect(submitter.districtCode == "766")
        #expect(submitter.level == "h")
    }

    @Test func findsInTheTitleWhichOfManyWardsOfOneNameSentTheList() {
        let lines = [
            "ỦY BAN NHÂN DÂN PHƯỜNG 7", "BÁO CÁO CÁC MÔ HÌNH", "Thành phố Bến Tre, tỉnh Bến Tre",
        ]
        #expect(detect("book1.xlsx", lines).wardCode == "28780")
    }

    @Test func doesNotTakeThePlaceThatAListsUnitsHelpedForTheSenders() {
        let lines = ["DANH SÁCH KHEN THƯỞNG LỰC LƯỢNG HỖ TRỢ THÀNH PHỐ HỒ CHÍ MINH"]
        #expect(detect("book1.xlsx", lines) == Submitter())
    }

    @Test(arguments: [
        ("QUẬN ỦY HAI BÀ TRƯNG", "Quận ủy Hai Bà Trưng"),
        ("BAN DÂN VẬN TỈNH ỦY BẾN TRE", "Ban dân vận tỉnh ủy Bến Tre"),
        ("SỞ Y TẾ TỈNH BẾN TRE", "Sở Y tế tỉnh Bến Tre"),
    ])
    func writesASendersCapitalsAsPeopleDo(line: String, unit: String) {
        #expect(detect("book1.xlsx", [line]).unit == unit)
    }

    @Test func doesNotTakeTheOnlyWardThatItsNameAloneTellsForTheSender() {
        let submitter = detect(
            "book1.xlsx",
            rows: """
                | Xã, phường |
                | Xã Mỹ Thạnh An |
                | Phường Phú Tân |
                | Xã Sơn Đông |
                """
        )
        #expect(submitter.wardCode.isEmpty)
        #expect(submitter.districtCode == "829")
    }

    @Test func staysEmptyWithoutEvidence() {
        let submitter = detect("book1.xlsx", ["DANH SÁCH KHEN THƯỞNG"])
        #expect(submitter == Submitter())
    }

    @Test func fallsBackToTheRowsPlaces() throws {
        let submitter = detect(
            "book1.xlsx",
            rows: """
                | Địa bàn |
                | phường Phú Khương, TP Bến Tre |
                | phường Phú Tân, thành phố Bến Tre |
                | TP. Bến Tre, tỉnh Bến Tre |
                """
        )
        #expect(submitter.districtCode == "829")
        #expect(submitter.level == "h")
    }

    @Test(arguments: [
        ("Phuong 7 mo hinh.xlsx", "27196"), ("P.7 - MTTQ.xlsx", "27196"),
        // The rows speak of another ward.
        ("Phuong 9 mo hinh.xlsx", ""),
    ])
    func letsTheRowsTellWhichOfManyWardsIsMeant(file: String, ward: String) throws {
        let submitter = detect(
            file,
            rows: """
                | Địa bàn |
                | Phường 07 - Quận 10 |
                | Phường 07 |
                | P.7 |
                """
        )
        #expect(submitter.wardCode == ward)
        #expect(submitter.districtCode == "771")
    }

    private func detect(_ file: String, rows grid: String) -> Submitter {
        let workbook = TextGrid.workbook(grid)
        let region = TableRegion(
            sheetIndex: 0,
            header: 1...1,
            columns: 0...0,
            rows: (2...4).map { TableRow(row: $0, role: .data) },
            preamble: [],
            footer: [],
            headerTexts: [:]
        )
        let mapping = HeaderMapping(
            kind: .initiative,
            kindScore: 1,
            columns: [
                ColumnMapping(
                    column: 0,
                    header: "Địa bàn",
                    role: .field(.locality),
                    score: 1,
                    evidence: []
                )
            ]
        )
        return SubmitterDetector().detect(
            file: file,
            workbook: workbook,
            regions: [region],
            mappings: [mapping]
        )
    }
}
