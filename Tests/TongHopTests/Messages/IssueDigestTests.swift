import Testing

@testable import TongHop

@Suite struct IssueDigestTests {
    private let profile = CampaignProfile.sample

    private func cell(_ row: Int, _ column: Int) -> CellOrigin {
        CellOrigin(sheet: "Biểu 1", row: row, column: column)
    }

    @Test func repeatsInAColumnAreSaidOnce() {
        let dates = (17..<59).map {
            Issue(.invalidDate, at: cell($0, 3), field: .startDate, value: "31/02/2021")
        }
        let query = Issue(.badPhone, at: cell(9, 7), field: .phone, value: "12")
        let lines = IssueDigest.lines(
            [query] + dates,
            file: "BC.xlsx",
            profile: profile,
            language: .vi
        )
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("Tệp «BC.xlsx», trang «Biểu 1», ô D17: «31/02/2021»"))
        #expect(lines[0].contains("(cũng ở D18, D19, D20,"))
        #expect(lines[0].hasSuffix("D41 và 17 chỗ khác) (invalid_date)"))
        #expect(lines[1].hasSuffix("(bad_phone)"))
    }

    @Test func fewRepeatsAreAllNamed() {
        let issues = [5, 9, 12].map { Issue(.invalidDate, at: cell($0, 1), value: "x") }
        let lines = IssueDigest.lines(issues, file: "", profile: profile, language: .en)
        #expect(lines.count == 1)
        #expect(lines[0].hasSuffix("(also at B9, B12) (invalid_date)"))
    }

    @Test func otherFieldsOfARowAreSaidEach() {
        let row = CellOrigin(sheet: "Biểu 1", row: 9, column: nil)
        let later = CellOrigin(sheet: "Biểu 1", row: 12, column: nil)
        let issues = [
            Issue(.missingColumn, at: row, field: .decisionNo),
            Issue(.missingColumn, at: row, field: .decisionDate),
            Issue(.missingColumn, at: later, field: .decisionDate),
        ]
        let lines = IssueDigest.lines(issues, file: "", profile: profile, language: .vi)
        #expect(lines.count == 2)
        #expect(lines[0].contains("Số quyết định"))
        #expect(lines[1].hasSuffix("(cũng ở dòng 12) (missing_column)"))
    }

    @Test func otherSheetsAndColumnsAreOtherGroups() {
        let other = CellOrigin(sheet: "Biểu 2", row: 5, column: 3)
        let groups = IssueDigest.grouped([
            Issue(.invalidDate, at: cell(5, 3)), Issue(.invalidDate, at: other),
            Issue(.invalidDate, at: cell(5, 4)), Issue(.notANumber, at: cell(5, 3)),
            Issue(.invalidDate, at: cell(8, 3)),
        ])
        #expect(groups.map(\.others.count) == [1, 0, 0, 0])
    }
}
