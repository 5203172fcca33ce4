import Testing

@testable import TongHop

@Suite struct ReportedFlawsTests {
    @Test func placesEachFlawOnItsCell() throws {
        try expectIssues(
            [
                "①": .invalidDate, "②": .notANumber, "③": .negativeNumber, "④": .unknownLocality,
                "⑤": .badPhone, "⑥": .unknownField,
            ],
            in: """
                | title | unit | start_date   | beneficiaries | amount | locality            | phone      | field |
                | A     | U    | ①'31/02/2021 | 12            | 5      | phường Phú Tân      | '0903123456 | ASXH |
                | B     | U    | 2021-05-01   | ②nhiều        | ③'-379 | ④Xã Bình Minh Mới 9 | ⑤'12345    | ⑥Thể thao |
                """,
            kind: .initiative
        )
    }

    @Test func reportsAwardsAndDecisions() throws {
        try expectIssues(
            ["①": .unknownAwardForm, "②": .badDecisionNumber],
            in: """
                | honouree | unit | award            | decision_no | decision_date |
                | Lê An    | U    | ①Cúp Bàn tay vàng | 12/QĐ-UBND | 2021-10-05 |
                | Lê Bình  | U    | Giấy khen        | ②QĐ-UBND/2021 | 2021-10-05 |
                """
        )
    }
}
