import Testing

@testable import TongHop

@Suite struct StatisticsTests {
    /// Two units of the city and one of another province; the city repeats a model of Quận 1.
    private static func initiatives() -> SnapshotBuilder {
        var builder = SnapshotBuilder()
        let first = builder.submission(
            "Quan1.xlsx",
            unit: "Quận ủy Quận 1",
            level: "h",
            province: "79",
            district: "760"
        )
        let second = builder.submission(
            "TanPhu.xlsx",
            unit: "Quận ủy Tân Phú",
            level: "h",
            province: "79",
            district: "767"
        )
        let city = builder.submission(
            "ThanhPho.xlsx",
            unit: "Thành ủy",
            level: "t",
            province: "79"
        )
        let old = builder.submission(
            "Quan1_cu.xlsx",
            unit: "Quận ủy Quận 1",
            level: "h",
            province: "79",
            district: "760",
            status: .superseded
        )
        let other = builder.submission(
            "HN.csv",
            unit: "UBND Quận Tây Hồ",
            level: "h",
            province: "01",
            district: "003"
        )
        let a = builder.add(
            .initiative,
            first,
            5,
            [.title: "Vùng xanh", .field: "KS", .nominated: "co"]
        )
        builder.add(.initiative, first, 6, [.title: "ATM gạo", .field: "AS", .provinceCode: "79"])
        builder.add(
            .initiative,
            second,
            5,
            [.title: "Vùng xanh", .field: "KS", .wardCode: "27028"]
        )
        let again = builder.add(
            .initiative,
            city,
            9,
            [.title: "Vùng  xanh Quận 1", .provinceCode: "79", .districtCode: "760"]
        )
        builder.add(.initiative, old, 5, [.title: "Bản cũ", .field: "AS"])
        builder.add(.initiative, other, 2, [.title: "Mã QR", .field: "CN"])
        builder.join(a, again)
        let appraisal = builder.add(
            .appraisal,
            city,
            3,
            sheet: "TĐ",
            [.title: "Vùng xanh", .delegation: "3", .conclusion: "cong_nhan", .unit: "Quận 1"]
        )
        builder.link(.appraises, appraisal, a)
        return builder
    }

    private func value(_ tables: [StatisticsTable], _ id: String) -> Double? {
        Statistics.figure(id, in: tables)?.value
    }

    @Test func countsThingsOnceAndRowsBesideThem() {
        let tables = Statistics(Self.initiatives().context()).tables()
        #expect(value(tables, "mo_hinh_theo_tinh.79.mo_hinh") == 3)
        #expect(value(tables, "mo_hinh_theo_tinh.79.dong_bao_cao") == 4)
        #expect(value(tables, "mo_hinh_theo_tinh.79.don_vi_gui") == 3)
        #expect(value(tables, "mo_hinh_theo_tinh.79.de_nghi") == 1)
        #expect(value(tables, "mo_hinh_theo_tinh.01.mo_hinh") == 1)
        #expect(value(tables, "mo_hinh_theo_tinh.tong.mo_hinh") == 4)
        #expect(value(tables, "mo_hinh_theo_tinh.tong.don_vi_gui") == 4)
        #expect(value(tables, "tong_quan.mo_hinh.so_luong") == 4)
    }

    @Test func aRecordWithoutAPlaceCountsWhereItsSubmitterIs() {
        let tables = Statistics(Self.initiatives().context()).tables()
        #expect(value(tables, "mo_hinh_theo_huyen.760.mo_hinh") == 2)
        #expect(value(tables, "mo_hinh_theo_huyen.767.mo_hinh") == 1)
        let table = tables.first { $0.code == "mo_hinh_theo_huyen" }
        #expect(table?.rows.first?.label == "Quận 1, Thành phố Hồ Chí Minh")
    }

    @Test func rollsFieldsUpToGroups() {
        let tables = Statistics(Self.initiatives().context()).tables()
        #expect(value(tables, "nhom_sau_noi_dung.an_sinh.mo_hinh") == 1)
        #expect(value(tables, "nhom_sau_noi_dung.cntt.mo_hinh") == 1)
        #expect(value(tables, "nhom_sau_noi_dung.ngoai_nhom.mo_hinh") == 2)
        #expect(value(tables, "nhom_sau_noi_dung.tong.mo_hinh") == 4)
    }

    @Test func followsInitiativesFromReportToReward() {
        let tables = Statistics(Self.initiatives().context()).tables()
        let steps = ["bao_cao", "de_nghi", "tham_dinh", "cong_nhan", "khen_thuong"]
        #expect(steps.map { value(tables, "pheu.\($0).mo_hinh") } == [4, 1, 1, 1, 0])
        #expect(value(tables, "pheu.de_nghi.ty_le") == 0.25)
        #expect(value(tables, "tham_dinh_theo_tinh.79.doan") == 1)
        #expect(value(tables, "tham_dinh_theo_doan.79-3.de_xuat") == 1)
    }

    @Test func everyFigureLeadsToItsRecords() throws {
        let builder = Self.initiatives()
        let snapshot = builder.snapshot()
        let tables = Statistics(builder.context()).tables()
        let figure = try #require(Statistics.figure("mo_hinh_theo_tinh.79.de_nghi", in: tables))
        #expect(figure.sourceIDs(in: snapshot) == ["C000001"])
        #expect(figure.rowLabel == "Thành phố Hồ Chí Minh")
        #expect(figure.columnLabel == "Đề nghị cấp trên công nhận")
        for figure in tables.flatMap(\.figures) where figure.value != 0 {
            // Lists of expected units may count units that sent nothing.
            #expect(figure.basis != .none, "\(figure.id)")
        }
        let ids = tables.flatMap(\.figures).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { id in id.utf8.allSatisfy { $0 < 128 } })
    }

    @Test func countsHonoursByLevelAndKindOfHonouree() {
        var builder = SnapshotBuilder()
        let file = builder.submission(
            "TanPhu_KT.xlsx",
            unit: "UBND quận Tân Phú",
            level: "h",
            province: "79",
            district: "767"
        )
        for (level, htype, count) in [
            ("t", "tap_the", 11), ("t", "ca_nhan", 16), ("h", "tap_the", 13), ("h", "ca_nhan", 22),
        ] {
            for number in 0..<count {
                builder.add(
                    .commendation,
                    file,
                    builder.table.count + 2,
                    [
                        .honouree: "\(htype) \(number)", .htype: htype, .awardLevel: level,
                        .award: "GIAY_KHEN", .decisionNo: "1/QĐ-UBND", .subject: "tt_dang",
                    ]
                )
            }
        }
        let tables = Statistics(builder.context()).tables()
        let row = "khen_thuong_theo_huyen.767"
        #expect(value(tables, "\(row).t_tap_the") == 11)
        #expect(value(tables, "\(row).t_ca_nhan") == 16)
        #expect(value(tables, "\(row).h_tap_the") == 13)
        #expect(value(tables, "\(row).h_ca_nhan") == 22)
        #expect(value(tables, "\(row).tong_so") == 62)
        #expect(value(tables, "khen_thuong_theo_cap.h.ca_nhan") == 22)
        #expect(value(tables, "khen_thuong_theo_hinh_thuc.GIAY_KHEN.tong_so") == 62)
        #expect(value(tables, "khen_thuong_theo_doi_tuong.tt_dang.tong_so") == 62)
        let figure = Statistics.figure("\(row).t_tap_the", in: tables)
        #expect(figure?.rowLabel == "Quận Tân Phú, Thành phố Hồ Chí Minh")
        #expect(figure?.columnLabel == "Cấp tỉnh, thành phố: Tập thể")
    }

    @Test func reconcilesDetailedListsWithSummaries() {
        var builder = SnapshotBuilder()
        let list = builder.submission(
            "DK.xlsx",
            unit: "Ban Dân vận Quận ủy",
            level: "h",
            province: "79",
            district: "767"
        )
        // A: three works listed, the summary says four. B: a summary only. C: one row for two works.
        for number in 1...3 {
            builder.add(
                .registration,
                list,
                number + 3,
                [.unit: "Phường Tây Thạnh", .title: "Công trình \(number)"]
            )
        }
        builder.add(.statistics, list, 20, [.unit: "Phường Tây Thạnh", .registeredCount: "4"])
        builder.add(.statistics, list, 21, [.unit: "Phường Hòa Thạnh", .registeredCount: "5"])
        builder.add(
            .registration,
            list,
            22,
            [
                .unit: "Trường THCS Lê Anh Xuân", .title: "Vườn rau; tuyến hẻm",
                .registeredCount: "2",
            ]
        )
        let tables = Statistics(builder.context()).tables()
        let row = "dang_ky_theo_huyen.767"
        #expect(value(tables, "\(row).don_vi") == 3)
        #expect(value(tables, "\(row).cong_trinh") == 10)
        #expect(value(tables, "\(row).chi_tiet") == 5)
        #expect(value(tables, "\(row).tong_hop") == 9)
        #expect(value(tables, "\(row).chenh_lech") == 1)
        #expect(value(tables, "tong_quan.cong_trinh.so_luong") == 10)
    }

    @Test func unitsOfOneNameInTwoDistrictsAreTwo() {
        var builder = SnapshotBuilder()
        for district in ["767", "760"] {
            let file = builder.submission(
                "\(district).csv",
                unit: "Quận ủy",
                level: "h",
                province: "79",
                district: district
            )
            builder.add(.registration, file, 2, [.unit: "Phòng Nội vụ", .title: "Công trình A"])
        }
        let city = builder.submission("TP.csv", unit: "Thành ủy", level: "t", province: "79")
        builder.add(
            .registration,
            city,
            2,
            [.unit: "Quận Đoàn 3", .title: "B", .districtCode: "770", .provinceCode: "79"]
        )
        builder.add(.statistics, city, 9, [.unit: "Quận Đoàn 3", .registeredCount: "1"])
        let tables = Statistics(builder.context()).tables()
        #expect(value(tables, "dang_ky_theo_tinh.79.don_vi") == 3)
        #expect(value(tables, "dang_ky_theo_huyen.767.don_vi") == 1)
        #expect(value(tables, "dang_ky_theo_huyen.770.tong_hop") == 1)
    }

    @Test func saysWhatGoesUpForReward() {
        var builder = SnapshotBuilder()
        let file = builder.submission("X.xlsx", unit: "UBND quận", level: "h", province: "79")
        builder.add(.initiative, file, 2, [.title: "A", .nominated: "co"])
        builder.add(.commendation, file, 3, [.honouree: "B", .htype: "ca_nhan", .awardLevel: "t"])
        builder.add(
            .commendation,
            file,
            4,
            [.honouree: "C", .htype: "ca_nhan", .awardLevel: "t", .decisionNo: "9/QĐ-UBND"]
        )
        builder.add(
            .commendation,
            file,
            5,
            [.honouree: "D", .htype: "tap_the", .status: "trinh_cap_tren"]
        )
        builder.add(.commendation, file, 6, [.honouree: "E", .htype: "tap_the", .awardLevel: "h"])
        let tables = Statistics(builder.context()).tables()
        #expect(value(tables, "trinh_cap_tren.79.mo_hinh") == 1)
        #expect(value(tables, "trinh_cap_tren.79.ca_nhan") == 1)
        #expect(value(tables, "trinh_cap_tren.79.tap_the") == 1)
    }

    @Test func countsFindingsByRuleAndLeavesOutSupersededFiles() {
        var builder = SnapshotBuilder()
        let file = builder.submission("X.xlsx", unit: "UBND quận", level: "h")
        let old = builder.submission("X0.xlsx", unit: "UBND quận", level: "h", status: .superseded)
        let place = CellOrigin(sheet: "A", row: 4, column: 1)
        builder.issue(Issue(.invalidDate, at: place), of: file)
        builder.issue(Issue(.invalidDate, at: place), of: old)
        builder.issue(Issue(.valueRepaired, at: place), of: file)
        let tables = Statistics(builder.context()).tables()
        #expect(value(tables, "loi_theo_quy_tac.invalid_date.loi") == 1)
        #expect(value(tables, "loi_theo_quy_tac.tong.tong_so") == 2)
        #expect(value(tables, "tong_quan.loi.so_luong") == 1)
    }

    @Test func tellsExpectedUnitsFromThoseThatSent() {
        var profile = CampaignProfile.sample
        profile.expectedUnits = [
            ExpectedUnit(
                unit: "",
                code: "767",
                level: "h",
                kinds: [.initiative],
                deadline: "2021-10-25"
            ),
            ExpectedUnit(
                unit: "UBND  quận 1",
                code: "",
                level: "h",
                kinds: [],
                deadline: "2021-10-24"
            ),
            ExpectedUnit(unit: "", code: "785", level: "h", kinds: [], deadline: nil),
        ]
        var builder = SnapshotBuilder(profile)
        builder.submission("A.xlsx", unit: "Quận ủy", level: "h", province: "79", district: "767")
        builder.submission(
            "B.xlsx",
            unit: "UBND Quận 1",
            level: "h",
            province: "79",
            district: "760"
        )
        let tables = Statistics(builder.context()).tables()
        let columns = ["can_gui", "da_gui", "dung_han", "tre_han", "chua_gui"]
        #expect(columns.map { value(tables, "phai_gui_theo_cap.h.\($0)") } == [3, 2, 1, 1, 1])
    }

    @Test func anEmptyCampaignGivesTablesWithoutFigures() {
        let tables = Statistics(SnapshotBuilder().context()).tables()
        #expect(value(tables, "tong_quan.mo_hinh.so_luong") == 0)
        #expect(tables.first { $0.code == "mo_hinh_theo_tinh" }?.isEmpty == true)
    }

    @Test func bothLanguagesGiveTheSameFigures() {
        let builder = Self.initiatives()
        let vi = Statistics(builder.context(.vi)).tables().flatMap(\.figures)
        let en = Statistics(builder.context(.en)).tables().flatMap(\.figures)
        #expect(vi.map(\.id) == en.map(\.id))
        #expect(vi.map(\.value) == en.map(\.value))
        #expect(en.first?.columnLabel == "Number")
    }
}
