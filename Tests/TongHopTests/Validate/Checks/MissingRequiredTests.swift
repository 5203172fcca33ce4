import Testing

@testable import TongHop

@Suite struct MissingRequiredTests {
    @Test func flagsBlankSpaceAndDash() throws {
        try expectIssues(
            [
                "①": .missingRequired, "②": .missingRequired, "③": .missingRequired,
                "④": .missingRequired,
            ],
            in: """
                | honouree | unit    | award     | decision_no | decision_date |
                | Lê An    | UBND phường Phú Tân | GK | 12/QĐ-UBND | 2021-10-05 |
                | ①        | UBND phường Phú Tân | GK | 12/QĐ-UBND | 2021-10-05 |
                | Lê Chi   | ②'-      | GK        | 12/QĐ-UBND  | 2021-10-05    |
                | Lê Dung  | UBND phường Phú Tân | ③' | 12/QĐ-UBND | 2021-10-05 |
                | Lê Em    | UBND phường Phú Tân | GK | ④           | 2021-10-05 |
                | Lê Giang | UBND phường Phú Tân | GK | 13/QĐ-UBND | '31/02/2021 |
                | Lê Hà    | UBND phường Phú Tân | Cúp vàng | Số 13 | 2021-10-05 |
                """
        )
    }

    @Test func reportsAnAbsentColumnOnce() throws {
        let sample = try BatchSample(
            """
            | honouree | unit | award | decision_no |
            | Lê An    | UBND phường Phú Tân | GK | 12/QĐ-UBND |
            | Lê Bình  | UBND phường Phú Tân | GK | 12/QĐ-UBND |
            """
        )
        let missing = sample.issues.filter { $0.code == .missingColumn }
        #expect(missing.map(\.field) == [.decisionDate])
        #expect(!sample.issues.contains { $0.code == .missingRequired })
    }

    @Test func asksNothingOfOtherKinds() throws {
        let sample = try BatchSample("| title | unit |\n| A | B |", kind: .registration)
        #expect(sample.cells(.missingRequired).isEmpty)
        #expect(sample.cells(.missingColumn).isEmpty)
    }
}
