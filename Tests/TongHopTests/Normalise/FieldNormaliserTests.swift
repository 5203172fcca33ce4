import TestSupport
import Testing

@testable import TongHop

@Suite struct FieldNormaliserTests {
    @Test func readsARecordWithItsRawValues() throws {
        let sample = try BatchSample(
            """
            | honouree         | unit                     | award                   | decision_no        | decision_date | amount    |
            | Ông Trần Văn Lộc | Hội LHPN phường Phú Tân  | Giấy khen của UBND cấp xã | Số 12 /QD-UBND   | '5/9/2021     | '745.000 đồng |
            """
        )
        let batch = sample.batch
        #expect(batch.value(0, .award) == "GIAY_KHEN")
        #expect(batch.value(0, .awardLevel) == "x")
        #expect(batch.value(0, .decisionNo) == "12/QĐ-UBND")
        #expect(batch.raw(0, .decisionNo) == "Số 12 /QD-UBND")
        #expect(batch.value(0, .decisionDate) == "2021-09-05")
        #expect(batch.value(0, .amount) == "745000")
        #expect(batch.value(0, .htype) == "ca_nhan")
        #expect(batch.value(0, .wardCode) == "28757")
        #expect(batch.value(0, .districtCode) == "829")
        #expect(sample.cells(.decisionNumberMended) == ["D2"])
    }

    @Test func inheritsSectionsForKindPlaceAndField() throws {
        let sample = try BatchSample(
            """
            | row_no | honouree         | unit      | award     |
            | §TẬP THỂ |                |           |           |
            | §§Phường Phú Khương |    |           |           |
            | 1      | Tổ Covid số 3    | Khu phố 3 | Giấy khen |
            | §CÁ NHÂN (2 người) |     |           |           |
            | 2      | Nguyễn Thị Lan   | UBND phường Phú Tân | GK |
            | 3      | Đoàn Văn Hải     | Công an TP Bến Tre  | GK |
            """
        )
        #expect(sample.values(.htype) == ["tap_the", "ca_nhan", "ca_nhan"])
        #expect(sample.values(.wardCode) == ["28756", "28757", ""])
        #expect(sample.values(.locality) == ["Phường Phú Khương", "", ""])
        let models = try BatchSample(
            """
            | title        | unit |
            | §An sinh xã hội |   |
            | Bếp yêu thương | UBND phường Phú Tân |
            """,
            kind: .initiative
        )
        #expect(models.values(.field) == ["AS"])
    }

    @Test func inheritsAwardsOfSectionsThatEndInAPlace() throws {
        let sample = try BatchSample(
            """
            | honouree          | unit                 |
            | §BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH |     |
            | Khoa Truyền nhiễm | Bệnh viện Nguyễn Đình Chiểu |
            | §DANH HIỆU TẬP THỂ LAO ĐỘNG XUẤT SẮC |   |
            | Phòng Nội vụ      | UBND huyện Ba Tri    |
            """
        )
        #expect(sample.values(.award) == ["BANG_KHEN_TINH", "TT_LDXS"])
        #expect(sample.values(.awardLevel).first == "t")
        #expect(!sample.issues.contains { $0.code == .missingColumn && $0.field == .award })
    }

    @Test func takesFromASectionBothWhoIsHonouredAndHow() throws {
        let sample = try BatchSample(
            """
            | honouree       | unit              |
            | §Danh sách tập thể được tặng Giấy khen |   |
            | Đội 3          | UBND huyện Ba Tri |
            | §CÁ NHÂN       |                   |
            | Nguyễn Thị Lan | UBND huyện Ba Tri |
            """
        )
        #expect(sample.values(.htype) == ["tap_the", "ca_nhan"])
        #expect(sample.values(.award) == ["GIAY_KHEN", ""])
    }

    @Test func takesAddressesThatNamePlacesForLocalities() throws {
        let sample = try BatchSample(
            """
            | honouree       | unit     | address                | award     |
            | Nguyễn Thị Lan | Hội LHPN | P. Phú Khương          | Giấy khen |
            | Lê Văn Hải     | Trạm Y tế | phường Phú Tân, TP Bến Tre | GK    |
            | Trần Văn Tám   | Công an  | TP Bến Tre             | GK        |
            | Bùi Thị Hoa    | Hội CTĐ  | phường Phú Tình        | GK        |
            """
        )
        #expect(sample.values(.wardCode) == ["28756", "28757", "", ""])
        #expect(sample.cells(.unknownLocality) == ["C5"])
    }

    @Test func takesAMisspeltLocalityForTheUnitsPlace() throws {
        let sample = try BatchSample(
            """
            | honouree       | unit                      | locality        | award     |
            | Nguyễn Thị Lan | Hội LHPN phường Phú Khương | P. Ph Khuog   | Giấy khen |
            | Lê Văn Hải     | Công an xã Nhơn Thạnh     | Xx Nhơ Thanh, TP Bến Tre | GK |
            | Trần Văn Tám   | Công an xã Nhơn Thạnh     | xã Bình Yên Đông | GK       |
            """
        )
        #expect(sample.values(.wardCode).prefix(2) == ["28756", "28795"])
        #expect(sample.cells(.unknownLocality) == ["C4"])
    }

    @Test func leavesAddressesOfHousesAlone() throws {
        let sample = try BatchSample(
            """
            | honouree       | unit     | address                | award     |
            | Nguyễn Thị Lan | Hội LHPN | 12/3 đường Nguyễn Huệ  | Giấy khen |
            | Lê Văn Hải     | Trạm Y tế | 45 Đồng Khởi          | GK        |
            """
        )
        #expect(sample.values(.locality) == ["", ""])
        #expect(sample.cells(.unknownLocality).isEmpty)
    }

    @Test func joinsFamilyAndGivenNamesAndReadsSexes() throws {
        let sample = try BatchSample(
            """
            | salutation | family_name | given_name | birth_year_of_gender=nam | birth_year_of_gender=nu | award |
            | Ông        | Nguyễn Văn  | An         | 1985 |      | GK |
            | Bà         | TRẦN THỊ    | BÌNH       |      | '12/3/90 | GK |
            """
        )
        #expect(sample.values(.honouree) == ["Nguyễn Văn An", "Trần Thị Bình"])
        #expect(sample.values(.gender) == ["nam", "nu"])
        #expect(sample.values(.birthDate) == ["1985", "1990-03-12"])
    }

    @Test func partsPositionAndUnit() throws {
        let sample = try BatchSample(
            """
            | honouree | position_unit                           | award |
            | Lê An    | Chủ tịch, UBND phường Phú Tân           | GK |
            | Lê Bình  | Bí thư Đoàn - Đoàn phường Phú Khương    | GK |
            | Lê Chi   | Trưởng trạm Trạm Y tế phường Phú Tân    | GK |
            | Tổ số 5  | phường Phú Tân                          | GK |
            | Lê Dũng  | Phường đội trưởng                       | GK |
            | Lê Giang | Quản lý                                 | GK |
            | Lê Hà    | Tình nguyện viên                        | GK |
            """
        )
        #expect(
            sample.values(.position)
                == [
                    "Chủ tịch", "Bí thư Đoàn", "Trưởng trạm", "", "Phường đội trưởng", "Quản lý",
                    "Tình nguyện viên",
                ]
        )
        #expect(sample.values(.unit)[2] == "Trạm Y tế phường Phú Tân")
        #expect(sample.values(.unit)[3] == "phường Phú Tân")
    }

    @Test func readsAMatrixOfAwards() throws {
        let sample = try BatchSample(
            """
            | honouree | award_mark=Giấy khen | award_mark=CSTĐ cơ sở | htype_mark=tap_the | htype_mark=ca_nhan |
            | Lê An    | x |   |   | x |
            | Tổ 5     |   | X | x |   |
            """
        )
        #expect(sample.values(.award) == ["GIAY_KHEN", "CSTD_CO_SO"])
        #expect(sample.values(.htype) == ["ca_nhan", "tap_the"])
    }

    @Test func readsMarksUnderTheValuesOfAField() throws {
        let sample = try BatchSample(
            """
            | title | unit | field_mark=Kinh tế | field_mark=VH-XH | conclusion_mark=Đạt | conclusion_mark=Không đạt |
            | Hiến đất | UBND xã An Đức | x | | x | |
            | Không rác | UBND xã An Đức | | X | | x |
            | Nói với dân | UBND xã An Đức | | | | |
            """,
            kind: .appraisal
        )
        #expect(sample.values(.conclusion) == ["cong_nhan", "khong_cong_nhan", ""])
    }

    @Test func readsAwardsInAColumnForEachGrantor() throws {
        let sample = try BatchSample(
            """
            | honouree     | unit    | award=Chính phủ | award=UBND tỉnh | award=Công an tỉnh |
            | Lê Thanh Hải | Công an |           | Bằng khen |           |
            | Lê Thị Bích  | Công an |           |           | Giấy khen |
            | Danh Hoàng   | Công an | Bằng khen | Bằng khen |           |
            """
        )
        #expect(sample.values(.honouree).count == 4)
        #expect(
            sample.values(.award) == [
                "BANG_KHEN_TINH", "GIAY_KHEN", "BANG_KHEN_TTG", "BANG_KHEN_TINH",
            ]
        )
    }

    @Test func partsWhatFollowsANameWhereTheListHasNoOtherColumn() throws {
        let sample = try BatchSample(
            """
            | honouree | award | award_level_mark=Huyện | award_level_mark=Xã |
            | Ông VŨ ĐỨC THẮNG - Trưởng thôn Đông Duyên, xã Tô Hiệu | Giấy khen | x | |
            | Chị Bùi Thị Hậu, Trạm Y tế xã Duyên Thái | Giấy khen | | x |
            | Hộ ông Đào Văn Sự (xã Vạn Điểm) | Giấy khen | | x |
            | Tổ tự quản thôn Đông, xã Tô Hiệu | Giấy khen | x | |
            """
        )
        #expect(
            sample.values(.honouree) == [
                "Ông Vũ Đức Thắng", "Chị Bùi Thị Hậu", "Hộ ông Đào Văn Sự",
                "Tổ tự quản thôn Đông, xã Tô Hiệu",
            ]
        )
        #expect(sample.values(.position) == ["Trưởng thôn Đông Duyên", "", "", ""])
        #expect(
            sample.values(.unit) == ["xã Tô Hiệu", "Trạm Y tế xã Duyên Thái", "xã Vạn Điểm", ""]
        )
        #expect(sample.values(.awardLevel) == ["h", "x", "x", "h"])
    }

    @Test func partsDecisionNumberAndDate() throws {
        let sample = try BatchSample(
            """
            | honouree | decision_no_date                   | award |
            | Lê An    | 12/QĐ-UBND, ngày 05/10/2021        | GK |
            | Lê Bình  | QĐ số 15/QĐ-UBND ngày 6 tháng 9 năm 2021 | GK |
            | Lê Chi   | 15/QĐ-UBND\\n31/02/2021            | GK |
            """
        )
        #expect(sample.values(.decisionNo) == ["12/QĐ-UBND", "15/QĐ-UBND", "15/QĐ-UBND"])
        #expect(sample.values(.decisionDate) == ["2021-10-05", "2021-09-06", ""])
        #expect(sample.cells(.invalidDate) == ["B4"])
    }

    @Test func reportsANumberThatIsNoneOnlyOnceWhereItsDateStandsInTheCell() throws {
        let sample = try BatchSample(
            """
            | honouree | unit | award | decision_no_date |
            | Trần Văn Tám | UBND xã An Thạnh | Giấy khen | không số |
            | Lê Văn Hải | UBND xã An Thạnh | Giấy khen | 12/QĐ-UBND, 31/9/2021 |
            """
        )
        #expect(sample.batch.flaws.map(\.code) == [.badDecisionNumber, .invalidDate])
    }

    @Test(arguments: [
        ("Nguyễn Văn út", "Nguyễn Văn Út"), ("Lê Thị ánh", "Lê Thị Ánh"),
        ("TRẦN VĂN LỘC", "Trần Văn Lộc"), ("Trần văn Lộc", "Trần văn Lộc"),
        ("Ban chỉ đạo ấp 3", "Ban chỉ đạo ấp 3"), ("Tổ ủng hộ", "Tổ ủng hộ"),
    ])
    func writesNamesOfPersonsWithCapitals(typed: String, name: String) throws {
        let sample = try BatchSample(
            """
            | honouree | unit | award |
            | \(typed) | UBND xã An Thạnh | Giấy khen |
            """
        )
        #expect(sample.values(.honouree) == [name])
    }

    @Test func takesTheDecisionAndAwardFromTheTitle() throws {
        let sample = try BatchSample(
            """
            ^DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN
            ^(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/10/2021 của UBND thành phố)
            | honouree | unit |
            | Lê An    | UBND phường Phú Tân |
            """
        )
        #expect(sample.values(.award) == ["GIAY_KHEN"])
        #expect(sample.values(.decisionNo) == ["123/QĐ-UBND"])
        #expect(sample.values(.decisionDate) == ["2021-10-05"])
        #expect(sample.cells(.missingColumn).isEmpty)
    }

    @Test func infersTheLevelFromFormDecisionAndSender() throws {
        let sample = try BatchSample(
            """
            | honouree | award                     | award_level | decision_no | decision_date |
            | Lê An    | Giấy khen                 | Cấp xã      | 12/QĐ-UBND  | 2021-10-05 |
            | Lê Bình  | Giấy khen                 |             | 12/QĐ-UBND  | 2021-10-05 |
            | Lê Chi   | Bằng khen của Thủ tướng   |             | 494/QĐ-TTG  | 2021-10-05 |
            | Lê Dung  | Giấy khen                 |             | 99/QĐ-UBND  | 2021-10-05 |
            | Lê Em    | Thư khen                  |             | 26/QĐ-BYT   | 2021-10-05 |
            """
        )
        #expect(sample.values(.awardLevel) == ["x", "x", "w", "h", "w"])
        #expect(sample.batch.raw(3, .awardLevel) == "")
    }

    @Test func multipliesByTheHeadersUnit() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date | amount*1000000 | beneficiaries |
            | A     | U    | 2021-05-01 | 35.5           | '1.250 người  |
            | B     | U    | 2021-05-01 | '1,25 tỷ       | '-            |
            | C     | U    | 2021-05-01 | '24,5          | 0             |
            """,
            kind: .initiative
        )
        #expect(sample.values(.amount) == ["35500000", "1250000000", "24500000"])
        #expect(sample.values(.beneficiaries) == ["1250", "", ""])
        #expect(sample.issues.isEmpty)
    }

    @Test func readsAColumnOfSerialNumbersAndMixedDates() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date |
            | A     | U    | 44494      |
            | B     | U    | '25/10/2021 |
            | C     | U    | '12-11     |
            | D     | U    | 2021-10-26 |
            | E     | U    | 'Quý IV/2021 |
            """,
            kind: .initiative
        )
        #expect(
            sample.values(.startDate) == [
                "2021-10-25", "2021-10-25", "2021-11-12", "2021-10-26", "2021-10",
            ]
        )
    }

    @Test func reportsTheSignatureOfSwappedDaysOncePerColumn() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date  |
            | A     | U    | 2021-10-05  |
            | B     | U    | 2021-03-04  |
            | C     | U    | 2021-12-07  |
            | D     | U    | '25/10/2021 |
            | E     | U    | '31/08/2021 |
            """,
            kind: .initiative
        )
        #expect(sample.cells(.dayMonthSwapped) == ["C2"])
        let honest = try BatchSample(
            """
            | title | unit | start_date  |
            | A     | U    | 2021-10-05  |
            | B     | U    | 2021-03-24  |
            | C     | U    | 2021-12-07  |
            | D     | U    | '25/10/2021 |
            | E     | U    | '31/08/2021 |
            """,
            kind: .initiative
        )
        #expect(honest.cells(.dayMonthSwapped).isEmpty)
    }

    @Test func partsContactFromTelephone() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date | contact |
            | A     | U    | 2021-05-01 | Lê Thanh Khoa (090-412-5381) |
            | B     | U    | 2021-05-01 | Bà Lan - ĐT: 0903 123 456 |
            | C     | U    | 2021-05-01 | Nguyễn Văn An |
            """,
            kind: .initiative
        )
        #expect(sample.values(.contact) == ["Lê Thanh Khoa", "Bà Lan", "Nguyễn Văn An"])
        #expect(sample.values(.phone) == ["0904125381", "0903123456", ""])
    }

    @Test func joinsLocalityColumns() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date | ward     | district      |
            | A     | U    | 2021-05-01 | Phú Tân  | TP Bến Tre    |
            | B     | U    | 2021-05-01 | 5        | TP Bến Tre    |
            | C     | U    | 2021-05-01 |          | Huyện Chợ Lách |
            """,
            kind: .initiative
        )
        #expect(sample.values(.wardCode) == ["28757", "28768", ""])
        #expect(sample.values(.districtCode) == ["829", "829", "832"])
    }

    @Test func leavesOutRowsThatHoldOnlyANumber() throws {
        let sample = try BatchSample(
            """
            | row_no | honouree | award |
            | 1      | Lê An    | GK    |
            | 2      |          |       |
            | 3      |          |       |
            """
        )
        #expect(sample.batch.count == 1)
        #expect(sample.cells(.rowsLeftOut) == ["A3"])
    }

    @Test func reportsFormulaErrors() throws {
        let sample = try BatchSample(
            """
            | honouree | unit | award |
            | Lê An    | #N/A | GK    |
            """
        )
        #expect(sample.cells(.errorValue) == ["B2"])
        #expect(sample.values(.unit) == [""])
        #expect(!sample.cells(.missingRequired).contains("B2"))
    }

    @Test func givesPlacesOfTodayToRecordsOfToday() throws {
        let sample = try BatchSample(
            """
            | title | unit | start_date  | locality |
            | A     | U    | '05/08/2025 | Xã Chợ Lách |
            """,
            kind: .initiative
        )
        #expect(!sample.values(.wardCode2025)[0].isEmpty)
        #expect(sample.values(.provinceCode2025) == ["86"])
    }

    @Test func takesWardsOfSchoolsFromOtherRows() throws {
        let sample = try BatchSample(
            """
            | title | unit                 | start_date | locality |
            | A     | Trường MN Chu Văn An | 2021-05-01 | phường Phú Khương |
            | B     | Trường MN Chu Văn An | 2021-05-01 | TP Bến Tre |
            | C     | Hội Phụ nữ           | 2021-05-01 | TP Bến Tre |
            """,
            kind: .initiative
        )
        #expect(sample.values(.wardCode) == ["28756", "28756", ""])
    }

    @Test func survivesEmptyAndOddRegions() throws {
        let empty = try BatchSample("| honouree | award |\n|  |  |")
        #expect(empty.batch.count == 0)
        var issues: IssueLog = []
        let normaliser = FieldNormaliser(profile: try NormaliseSamples.profile())
        let batch = normaliser.normalise(
            TextGrid.workbook("| a |"),
            region: TableRegion(
                sheetIndex: 7,
                header: 1...1,
                columns: 0...0,
                rows: [],
                preamble: [],
                footer: [],
                headerTexts: [:]
            ),
            mapping: HeaderMapping(kind: .initiative, kindScore: 1, columns: []),
            submitter: Submitter(),
            issues: &issues
        )
        #expect(batch.count == 0)
    }
}
