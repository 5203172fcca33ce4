import Testing

@testable import TongHop

@Suite struct DateOutOfWindowTests {
    @Test func flagsDatesOutsideTheCampaign() throws {
        try expectIssues(
            ["①": .dateOutOfWindow, "②": .dateOutOfWindow, "③": .dateOutOfWindow],
            in: """
                | title | unit | start_date   |
                | A     | U    | 2020-01-23   |
                | B     | U    | ①2020-01-22  |
                | C     | U    | 2021-12-31   |
                | D     | U    | ②'10/01/2024 |
                | E     | U    | '2021        |
                | F     | U    | 'tháng 1/2020 |
                | G     | U    | ③'tháng 12/2019 |
                | H     | U    | 'chưa rõ     |
                """,
            kind: .initiative
        )
    }
}
