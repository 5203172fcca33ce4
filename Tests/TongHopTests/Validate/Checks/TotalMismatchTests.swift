import Testing

@testable import TongHop

@Suite struct TotalMismatchTests {
    @Test func comparesTotalsWithAllRowsHiddenOnesToo() throws {
        try expectIssues(
            ["①": .totalMismatch],
            in: """
                | title | unit | start_date | beneficiaries | amount*1000000 |
                | A     | U    | 2021-05-01 | '1.250        | '14,5          |
                ~| B    | U    | 2021-05-01 | 750           | 20             |
                | ΣTổng cộng | |            | ①'2.100 người | '34,5          |
                """,
            kind: .initiative
        )
    }

    @Test func checksSubtotalsOfTheirSection() throws {
        try expectIssues(
            ["①": .totalMismatch],
            in: """
                | title | unit | start_date | beneficiaries |
                | §I    |      |            |               |
                | A     | U    | 2021-05-01 | 10            |
                | B     | U    | 2021-05-01 | 20            |
                | σCộng I |    |            | 30            |
                | §II   |      |            |               |
                | C     | U    | 2021-05-01 | 5             |
                | σCộng II |   |            | ①6            |
                | ΣTổng cộng | |            | 35            |
                """,
            kind: .initiative
        )
    }

    @Test func saysNothingOfAColumnWithAFaultyNumber() throws {
        try expectIssues(
            [:],
            of: [.totalMismatch],
            in: """
                | title | unit | start_date | beneficiaries |
                | A     | U    | 2021-05-01 | 10            |
                | B     | U    | 2021-05-01 | nhiều         |
                | ΣTổng cộng | |            | 50            |
                """,
            kind: .initiative
        )
    }

    @Test func acceptsSumsOfMoneyInOtherUnits() throws {
        try expectIssues(
            [:],
            of: [.totalMismatch],
            in: """
                | title | unit | start_date | amount |
                | A     | U    | 2021-05-01 | '1,25 tỷ đồng |
                | B     | U    | 2021-05-01 | '350 triệu |
                | C     | U    | 2021-05-01 | '- |
                | ΣTổng cộng | |            | '1.600.000.000 |
                """,
            kind: .initiative
        )
    }

    @Test func takesATotalThatStandsFirst() throws {
        try expectIssues(
            ["①": .totalMismatch],
            in: """
                | title       | unit | start_date | beneficiaries |
                | ΣTổng số    |      |            | ①31           |
                | A           | U    | 2021-05-01 | 10            |
                | B           | U    | 2021-05-01 | 20            |
                """,
            kind: .initiative
        )
    }
}
