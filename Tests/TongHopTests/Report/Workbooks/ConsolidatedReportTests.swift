import Testing

@testable import SheetWriter
@testable import TongHop

@Suite struct ConsolidatedReportTests {
    private static func plan(_ language: Language = .vi) -> WorkbookPlan {
        let snapshot = LifelikeSnapshot.builder(perDistrict: 3).snapshot()
        let context = ReportContext(snapshot, places: LifelikeSnapshot.places, language: language)
        return ConsolidatedReport(context, statistics: Statistics(context).tables()).plan()
    }

    @Test func sheetsComeInTheirFixedOrder() {
        #expect(
            Self.plan().sheets.map(\.name) == [
                "Bìa", "Tóm tắt", "Mô hình, giải pháp", "Khen thưởng", "Thẩm định", "Đăng ký",
                "Vấn đề", "Nguồn", "Từ điển", "Quy tắc", "Danh mục", "Ghi chú",
            ]
        )
    }

    @Test(arguments: Language.allCases)
    func tablesHaveStableNamesAndUniqueHeaders(language: Language) {
        let tables = Self.plan(language).sheets.flatMap(\.tables)
        let names = tables.map(\.name)
        #expect(
            Set(names).isSuperset(of: [
                "tbl_mo_hinh", "tbl_khen_thuong", "tbl_tham_dinh", "tbl_dang_ky", "tbl_van_de",
                "tbl_nguon", "tbl_tu_dien",
            ])
        )
        #expect(Set(names).count == names.count)
        for table in tables {
            #expect(
                table.name.utf8.allSatisfy {
                    $0 == 95 || (97...122).contains($0) || (48...57).contains($0)
                }
            )
            let headers = table.columns.map(\.header)
            #expect(Set(headers).count == headers.count, "\(table.name)")
            for row in table.texts { #expect(row.count == headers.count, "\(table.name)") }
        }
    }

    /// Both faces are whole: an English workbook shows Vietnamese only where the data are Vietnamese.
    @Test func languagesAreNeverMixed() {
        let vietnamese = Set(Self.plan(.vi).ownWords)
        let english = Self.plan(.en).ownWords
        let names = ["Năm 2021", FindingSheets.hiddenHeader]
        for text in english where text.contains(where: { $0.isLetter }) && !names.contains(text) {
            #expect(!vietnamese.contains(text), "\(text)")
            let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.isASCII }
            #expect(letters.isEmpty, "\(text)")
        }
    }

    @Test func aRecordLeadsBackToItsSources() throws {
        let table = try #require(Self.plan().table("tbl_mo_hinh"))
        #expect(table.rows.count == 66)
        let sources = table.column("Nguồn (tệp!trang!dòng)")
        #expect(
            sources.contains {
                $0.contains(" | ") && $0.contains("BC mô hình Quận 1.xlsx!Danh sách!9")
            }
        )
        #expect(Set(table.column("Mã bản ghi")).count == 66)
        let lineage = table.columns.filter { $0.outlineLevel > 0 }
        #expect(lineage.map(\.header).contains("Mã bản ghi"))
        #expect(!lineage.contains { !$0.isHidden })
    }

    @Test func datesAreRealWhereTheyAreWhole() throws {
        let table = try #require(Self.plan().table("tbl_mo_hinh"))
        let index = try #require(table.columns.firstIndex { $0.header == "Ngày bắt đầu" })
        let values = (0..<table.rows.count).map { table.cells(of: $0)[index].value }
        #expect(values.contains(.date(CalendarDay(year: 2021, month: 7, day: 9))))
        #expect(values.contains(.text("08/2021")))
        #expect(table.column("Năm: Ngày bắt đầu").allSatisfy { $0 == "2021" })
    }

    @Test func findingsSayWhatToDoAndComeMostSeriousFirst() throws {
        let table = try #require(Self.plan().table("tbl_van_de"))
        #expect(table.column("Mức độ").allSatisfy { $0 == "Lỗi, phải sửa" })
        let problems = table.column("Vấn đề")
        #expect(
            problems.contains(
                "Không tìm thấy địa bàn «P. Tân Thới Hoà, Q. TP» trong danh mục đơn vị hành chính; gần giống: Phường Tân Thới Hòa (Quận Tân Phú)."
            )
        )
        #expect(table.column("Cách sửa").allSatisfy { $0.hasPrefix("Hãy") })
    }

    @Test func theDictionaryExplainsEveryColumnOfEveryKind() throws {
        let table = try #require(Self.plan().table("tbl_tu_dien"))
        let expected = RecordKind.goldenKinds.reduce(0) { $0 + $1.fields.count }
        #expect(table.rows.count == expected)
        #expect(table.texts.allSatisfy { $0.prefix(5).allSatisfy { !$0.isEmpty } })
        let rules = try #require(Self.plan().table("tbl_quy_tac"))
        #expect(rules.rows.count == IssueCode.allCases.count)
    }

    @Test func theCoverLinksToEverySheet() {
        let plan = Self.plan()
        let cover = plan.sheets[0]
        let targets = cover.blocks.compactMap { block -> LinkTarget? in
            if case .form(let row) = block { row.cells.first?.content.link } else { nil }
        }
        #expect(targets == plan.sheets.dropFirst().map { .sheet($0.name) })
        #expect(cover.freeTexts.contains("Thi đua phòng, chống dịch COVID-19"))
    }

    @Test func theClockNeverEnters() {
        #expect(Self.plan().created == TimeStamp(CalendarDay(year: 2021, month: 11, day: 30)))
        #expect(Self.plan().allTexts == Self.plan().allTexts)
    }

    @Test func anEmptyCampaignStillGivesAWorkbook() {
        let context = SnapshotBuilder().context()
        let plan = ConsolidatedReport(context, statistics: Statistics(context).tables()).plan()
        #expect(plan.table("tbl_mo_hinh")?.rows.count == 0)
        #expect(plan.table("tbl_van_de")?.rows.count == 0)
    }
}
