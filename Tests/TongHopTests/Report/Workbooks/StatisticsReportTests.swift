import Testing

@testable import SheetWriter
@testable import TongHop

@Suite struct StatisticsReportTests {
    private static func plan(_ language: Language = .vi) -> WorkbookPlan {
        let snapshot = LifelikeSnapshot.builder(perDistrict: 3).snapshot()
        let context = ReportContext(snapshot, places: LifelikeSnapshot.places, language: language)
        return StatisticsReport(context, statistics: Statistics(context).tables()).plan()
    }

    @Test func chartsAreNativeAndDescribed() {
        let charts = Self.plan().sheets.flatMap(\.charts)
        #expect(charts.count >= 4)
        for chart in charts {
            #expect(!chart.title.isEmpty)
            #expect(chart.altText.count > chart.title.count)
        }
    }

    @Test(arguments: Language.allCases)
    func chartsDrawColumnsThatExist(language: Language) throws {
        let plan = Self.plan(language)
        for chart in plan.sheets.flatMap(\.charts) {
            for column in [chart.categories] + chart.series {
                let table = try #require(plan.table(column.table))
                #expect(table.columns.contains { $0.header == column.column }, "\(column)")
            }
        }
    }

    @Test func barsAreSorted() throws {
        let table = try #require(Self.plan().table("tbl_mo_hinh_theo_linh_vuc"))
        let values = table.column("Số mô hình, giải pháp").compactMap(Int.init)
        // What is not known stands last, whatever its number.
        let known = values.dropLast(table.column("Lĩnh vực").last == "Chưa rõ" ? 1 : 0)
        #expect(known.elementsEqual(known.sorted(by: >)))
    }

    @Test func totalsStandBelowTheTablesNotInThem() throws {
        let plan = Self.plan()
        let sheet = try #require(plan.sheets.first { $0.name == "MH theo huyện" })
        #expect(!(sheet.tables[0].column("Quận, huyện").contains("Tổng cộng")))
        #expect(sheet.freeTexts.contains("Tổng cộng"))
        #expect(sheet.freeTexts.contains("66"))
        #expect(sheet.tables[0].rows.count == 22)
    }

    @Test func listsWhatGoesUp() throws {
        let table = try #require(Self.plan().table("tbl_trinh_cap_tren_ds"))
        #expect(table.rows.count == 66 + 2)
        #expect(Set(table.column("Loại")) == ["Mô hình, giải pháp", "Khen thưởng"])
    }

    @Test func sheetNamesAreShortAndUnique() {
        for language in Language.allCases {
            let names = Self.plan(language).sheets.map(\.name)
            #expect(names.allSatisfy { $0.count <= 31 }, "\(names.filter { $0.count > 31 })")
            #expect(Set(names).count == names.count)
        }
    }

    @Test func languagesAreNeverMixed() {
        for text in Self.plan(.en).ownWords where text != "Năm 2021" {
            let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.isASCII }
            #expect(letters.isEmpty, "\(text)")
        }
    }

    @Test func eachFigureCanBeNamed() throws {
        let table = try #require(Self.plan().table("tbl_mo_hinh_theo_huyen"))
        #expect(table.column("Mã").contains("760"))
        #expect(table.columns[1].note?.contains("mo_hinh_theo_huyen.<Mã>.mo_hinh") == true)
    }
}
