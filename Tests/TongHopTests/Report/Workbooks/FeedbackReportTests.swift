import SheetReader
import Testing

@testable import SheetWriter
@testable import TongHop

@Suite struct FeedbackReportTests {
    private static let place = CellOrigin(sheet: "Danh sách", row: 7, column: 4)

    private static func builder(
        _ issues: [TongHop.Issue],
        status: Submission.Status = .accepted
    ) -> SnapshotBuilder {
        var builder = SnapshotBuilder()
        let other = builder.submission(
            "khac/Bí mật.xlsx",
            unit: "Đơn vị khác",
            level: "h",
            district: "785"
        )
        let own = builder.submission(
            "Quận 1/BC mô hình (bản cuối).xlsx",
            unit: "UBND Quận 1",
            level: "h",
            district: "760",
            status: status
        )
        let foreign = builder.add(
            .initiative,
            other,
            3,
            [.title: "Tên của đơn vị khác", .contact: "Người khác"]
        )
        let mine = builder.add(.initiative, own, 7, [.title: "ATM gạo", .unit: "Phường 1"])
        builder.join(foreign, mine)
        builder.issue(
            Issue(.invalidDate, at: place, field: .startDate, value: "31/02/2021"),
            of: other
        )
        for issue in issues { builder.issue(issue, of: own) }
        return builder
    }

    private static func report(
        _ issues: [TongHop.Issue],
        status: Submission.Status = .accepted,
        _ language: Language = .vi
    ) throws -> FeedbackReport {
        try #require(
            FeedbackReport(builder(issues, status: status).context(language), submission: 1)
        )
    }

    @Test func tellsWhatTheSubmissionCameTo() throws {
        let error = Issue(.invalidDate, at: Self.place, field: .startDate, value: "x")
        let query = Issue(.badPhone, at: Self.place, field: .phone, value: "12")
        let partial = Issue(.rowsLeftOut, at: Self.place)
        #expect(try Self.report([]).outcome == .complete)
        #expect(try Self.report([query]).outcome == .complete)
        #expect(try Self.report([query, error]).outcome == .withErrors)
        #expect(try Self.report([error, partial]).outcome == .partial)
        #expect(try Self.report([error], status: .rejected).outcome == .rejected)
        let words = FeedbackOutcome.allCases.map { FeedbackWords.outcome($0).vi }
        #expect(words == ["Nhận đủ", "Nhận, còn lỗi", "Nhận một phần", "Trả lại"])
    }

    @Test func holdsNothingOfOtherUnits() throws {
        let issue = Issue(.invalidDate, at: Self.place, field: .startDate, value: "30/02/2021")
        let plan = try Self.report([issue]).plan()
        let all = plan.allTexts.joined(separator: "\n")
        for secret in ["Bí mật", "Đơn vị khác", "Tên của đơn vị khác", "Người khác", "31/02/2021"] {
            #expect(!all.contains(secret), "\(secret)")
        }
        #expect(all.contains("30/02/2021") && all.contains("ATM gạo") && all.contains("E7"))
    }

    @Test func marksTheCellsOfFindings() throws {
        let issue = Issue(.unknownLocality, at: Self.place, field: .unit, value: "P1")
        let plan = try Self.report([issue]).plan()
        let table = try #require(plan.table("tbl_mo_hinh"))
        let unit = try #require(table.columns.firstIndex { $0.header == "Đơn vị" })
        #expect(table.cells(of: 0)[unit].tone == .error)
        #expect(table.cells(of: 0)[unit - 1].tone == nil)
    }

    @Test func isNamedAfterTheFileItsOutcomeAndItsId() throws {
        let name = try Self.report([]).fileName
        #expect(name == "bc-mo-hinh-ban-cuoi_nhan-du_S000000000002.xlsx")
        #expect(name.utf8.allSatisfy { $0 < 128 })
        #expect(FeedbackReport(Self.builder([]).context(), submission: 9) == nil)
    }

    @Test func speaksOneLanguage() throws {
        let plan = try Self.report([Issue(.badPhone, at: Self.place)], .en).plan()
        for text in plan.ownWords where !text.hasPrefix("Quận 1/") && !text.hasPrefix("UBND") {
            let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic && !$0.isASCII }
            #expect(letters.isEmpty, "\(text)")
        }
    }
}
