import Testing

@testable import TongHop

@Suite struct RowCountMismatchTests {
    @Test func comparesStatementsWithTheRows() throws {
        let drawing = """
            | honouree | htype   | award |
            | Lê An    | cá nhân | GK    |
            | Lê Bình  | cá nhân | GK    |
            | Tổ 5     | tập thể | GK    |
            """
        let right = try BatchSample(drawing + "\n$Tổng cộng: 01 tập thể, 02 cá nhân")
        #expect(right.cells(.rowCountMismatch).isEmpty)
        let wrong = try BatchSample(drawing + "\n$Tổng cộng: 01 tập thể, 05 cá nhân")
        #expect(wrong.issues.filter { $0.code == .rowCountMismatch }.count == 1)
        let none = try BatchSample(drawing + "\n$Tổng cộng: 02 hộ gia đình, 01 tập thể")
        #expect(none.issues.filter { $0.code == .rowCountMismatch }.isEmpty)
        let people = try BatchSample(drawing + "\n$Danh sách này có 47 người")
        #expect(people.issues.filter { $0.code == .rowCountMismatch }.count == 1)
    }
}

/// The number in the letter, the rows, and the attached reports are one.
@Suite struct SubmissionLetterTests {
    private static let rows = """

        | honouree | htype   | award |
        | Lê An    | cá nhân | GK    |
        | Lê Bình  | cá nhân | GK    |
        | Tổ 5     | tập thể | GK    |
        """

    @Test(arguments: [
        ("^(Kèm theo Tờ trình số 15/TTr-UBND: 01 tập thể và 02 cá nhân)", 0),
        ("^(Kèm theo Tờ trình số 15/TTr-UBND: 01 tập thể và 05 cá nhân)", 1),
        ("^(Kèm theo Báo cáo số 51/BC-UBND ngày 05 tháng 10 năm 2021)", 0),
        ("^(Kèm theo Kế hoạch nhân rộng 12 mô hình)", 0),
        ("^Tờ trình kèm theo 03 báo cáo thành tích", 0),
        ("^Tờ trình kèm theo 04 báo cáo thành tích", 1),
    ])
    func isHeldAgainstTheRows(line: String, found: Int) throws {
        let sample = try BatchSample(line + Self.rows)
        #expect(sample.issues.filter { $0.code == .rowCountMismatch }.count == found, "\(line)")
    }

    @Test func reportsBelowTheListCountToo() throws {
        let sample = try BatchSample(
            Self.rows.dropFirst() + "\n$Kèm theo danh sách là 02 báo cáo thành tích"
        )
        #expect(sample.issues.filter { $0.code == .rowCountMismatch }.count == 1)
    }
}

@Suite struct RowNumberGapTests {
    @Test func flagsSkippedNumbersButNoRestarts() throws {
        try expectIssues(
            ["①": .rowNumberGap],
            in: """
                | row_no | honouree | award |
                | 1      | Lê An    | GK |
                | 2      | Lê Bình  | GK |
                | ①5     | Lê Chi   | GK |
                | §II    |          |    |
                | 1      | Lê Dung  | GK |
                | '02    | Lê Em    | GK |
                """
        )
    }
}

@Suite struct SummaryMismatchTests {
    @Test func comparesASummaryWithTheDetailedList() throws {
        let summary = try BatchSample(
            """
            | unit        | registered_count |
            | UBND quận 1 | 2 |
            | UBND quận 3 | 5 |
            | UBND quận 4 | 7 |
            """,
            kind: .statistics
        )
        let detail = try BatchSample(
            """
            | title | unit        |
            | A     | UBND quận 1 |
            | B     | UBND Quận 1 |
            | C     | UBND quận 3 |
            """,
            kind: .registration
        )
        var issues: IssueLog = []
        SummaryMismatch().inspect([summary.batch, detail.batch], issues: &issues)
        #expect(issues.map(\.origin.reference) == ["B3"])
        #expect(issues.first?.arguments["counted"] == .count(1))
    }
}
