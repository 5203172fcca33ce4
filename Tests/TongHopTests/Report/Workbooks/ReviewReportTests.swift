import Testing

@testable import SheetWriter
@testable import TongHop

@Suite struct ReviewReportTests {
    private static func builder(_ second: String = "Siêu thị 0 đồng") -> SnapshotBuilder {
        var builder = SnapshotBuilder()
        let file = builder.submission("A.xlsx", unit: "UBND Quận 1", level: "h")
        let a = builder.add(
            .initiative,
            file,
            5,
            [.title: "Siêu thị mini 0 đồng", .unit: "Phường 1"]
        )
        let b = builder.add(.initiative, file, 9, [.title: second, .unit: "Phường 1"])
        builder.review(
            a,
            b,
            probability: 0.7,
            parts: [
                WeightPart(comparison: "unit", level: "exact", weight: 2.1),
                WeightPart(comparison: "title", level: "near", weight: 5.25),
                WeightPart(comparison: "start_date", level: "none", weight: -1.5),
            ],
            decision: Decision(
                leftID: "R000001",
                rightID: "R000002",
                verdict: .later,
                note: "hỏi lại",
                source: ""
            )
        )
        return builder
    }

    @Test func putsBothRecordsSideBySideAndMarksDifferences() throws {
        let table = try #require(
            ReviewReport(Self.builder().context()).plan().table("tbl_quyet_dinh_initiative")
        )
        #expect(table.column("Tên mô hình, giải pháp (A)") == ["Siêu thị mini 0 đồng"])
        #expect(table.column("Tên mô hình, giải pháp (B)") == ["Siêu thị 0 đồng"])
        let index = try #require(table.columns.firstIndex { $0.header.hasPrefix("Tên mô hình") })
        let cells = table.cells(of: 0)
        #expect(cells[index].tone == .warning && cells[index + 1].tone == .warning)
        #expect(cells[index + 2].tone == nil)
    }

    @Test func hasASheetForPaperWithARecordUnderTheOther() throws {
        let table = try #require(
            ReviewReport(Self.builder().context()).plan().table("tbl_in_initiative")
        )
        #expect(table.column("Bản ghi") == ["A", "B"])
        #expect(table.column("Cặp") == ["1", "1"])
        #expect(
            table.column("Tên mô hình, giải pháp") == ["Siêu thị mini 0 đồng", "Siêu thị 0 đồng"]
        )
        #expect(
            table.column("Vì sao") == [
                "Giống: Tên – rất giống (+5,3); Đơn vị – giống (+2,1).",
                "Khác: Ngày bắt đầu – khác (-1,5).",
            ]
        )
        #expect(table.column("Quyết định") == ["Để sau", "hỏi lại"])
        // What is read back is told by its hidden headers, which this sheet has not.
        #expect(table.columns.allSatisfy { !$0.isHidden })
    }

    @Test func thePaperSheetFitsAPage() throws {
        let table = try #require(
            ReviewReport(Self.builder().context()).plan().table("tbl_in_initiative")
        )
        let characters = table.columns.reduce(0.0) { sum, column in
            guard case .fixed(let width) = column.width else { return .infinity }
            return sum + width
        }
        // A landscape A4 page holds some 130 characters at full size; at half size nobody reads them.
        #expect(characters < 220)
    }

    @Test func saysWhyInPlainWords() throws {
        let table = try #require(
            ReviewReport(Self.builder().context()).plan().table("tbl_quyet_dinh_initiative")
        )
        #expect(
            table.column("Vì sao") == [
                "Giống: Tên – rất giống (+5,3); Đơn vị – giống (+2,1). Khác: Ngày bắt đầu – khác (-1,5)."
            ]
        )
    }

    @Test func offersThreeAnswersAndKeepsEarlierOnes() throws {
        let plan = ReviewReport(Self.builder().context()).plan()
        let table = try #require(plan.table("tbl_quyet_dinh_initiative"))
        #expect(table.columns[0].choices?.values == ["Gộp", "Tách", "Để sau"])
        #expect(table.columns[0].choices?.isStrict == true)
        #expect(table.texts[0].prefix(2) == ["Để sau", "hỏi lại"])
    }

    @Test func bindsAnswersToRecordsAndTheirContent() throws {
        let table = try #require(
            ReviewReport(Self.builder().context()).plan().table("tbl_quyet_dinh_initiative")
        )
        #expect(table.columns.suffix(3).map(\.header) == ReviewReport.hiddenHeaders)
        #expect(table.columns.suffix(3).map(\.isHidden) == [true, true, true])
        #expect(table.column("left_id") == ["R000001"] && table.column("right_id") == ["R000002"])
        let before = ReviewReport(Self.builder().context()).check(0, 1)
        let after = ReviewReport(Self.builder("Tên đã sửa").context()).check(0, 1)
        #expect(table.column("check") == [before])
        #expect(before != after)
    }

    @Test func withoutPairsThereIsOnlyTheGuide() {
        let plan = ReviewReport(SnapshotBuilder().context()).plan()
        #expect(plan.sheets.map(\.name) == ["Bìa", "Hướng dẫn"])
    }
}
