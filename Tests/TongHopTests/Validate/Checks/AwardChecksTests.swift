import Testing

@testable import TongHop

@Suite struct AwardNotInAuthorityTests {
    @Test func flagsLevelsThatMayNotGrant() throws {
        try expectIssues(
            [
                "①": .awardNotInAuthority, "②": .awardNotInAuthority, "③": .awardNotInAuthority,
                "④": .awardNotInAuthority,
            ],
            in: """
                | honouree | unit | award                              | award_level | decision_no | decision_date |
                | Lê An    | U    | ①Bằng khen của UBND cấp xã         |             | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Bình  | U    | ②Bằng khen của Thủ tướng Chính phủ | Cấp xã      | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Chi   | U    | ③CSTĐ cơ sở                        | cấp xã      | 12/QĐ-UBND  | 2021-10-05 |
                | Tổ 5     | U    | ④Tập thể LĐTT của UBND cấp xã      |             | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Dung  | U    | Giấy khen của UBND cấp xã          |             | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Em    | U    | Bằng khen của UBND tỉnh            | Cấp tỉnh    | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Giang | U    | CSTĐ cơ sở                         |             | 12/QĐ-UBND  | 2021-10-05 |
                """
        )
    }

    @Test func followsTheLawOfTheDecisionsDate() throws {
        try expectIssues(
            ["①": .awardNotInAuthority],
            in: """
                | honouree | unit | award     | award_level | decision_no | decision_date |
                | Lê An    | U    | Giấy khen | Cấp huyện   | 12/QĐ-UBND  | 2021-10-05 |
                | Lê Bình  | U    | ①Giấy khen | Cấp huyện  | 12/QĐ-UBND  | 2025-10-05 |
                """
        )
    }
}

@Suite struct WordedLevelTests {
    @Test func flagsLevelsThatTheWordsContradict() throws {
        try expectIssues(
            ["①": .issuerLevelMismatch, "②": .issuerLevelMismatch],
            in: """
                | honouree | unit | award                     | award_level | issuer              | decision_date |
                | Lê An    | U    | Giấy khen của UBND xã     | ①cấp huyện  |                     | 2021-10-05 |
                | Lê Bình  | U    | Giấy khen                 | ②cấp xã     | UBND huyện Châu Thành | 2021-10-05 |
                | Lê Chi   | U    | Giấy khen của UBND huyện  | cấp huyện   |                     | 2021-10-05 |
                | Lê Dung  | U    | Giấy khen                 | cấp xã      | UBND xã Tam Phước   | 2021-10-05 |
                | Lê Em    | U    | Giấy khen                 | cấp xã      |                     | 2021-10-05 |
                """
        )
    }
}

@Suite struct DecisionInFutureTests {
    @Test(arguments: [("2021-10-05", 1), ("2021-12-06", 0), ("2021-12", 0), ("2022", 1), ("", 0)])
    func comparesDecisionsWithTheDayOfReceipt(date: String, found: Int) throws {
        let sample = try BatchSample(
            """
            | honouree | unit | award | decision_date |
            | Lê An    | U    | GK    | \(date) |
            """
        )
        var issues: IssueLog = []
        let validator = Validator(profile: try NormaliseSamples.profile())
        let received = date == "2021-10-05" ? "2021-10-04" : "2021-12-06"
        validator.validate(sample.batch, receivedOn: received, issues: &issues)
        #expect(issues.filter { $0.code == .decisionInFuture }.count == found)
        #expect(sample.cells(.decisionInFuture).isEmpty)
    }
}

@Suite struct WrongSubjectTests {
    @Test func flagsTitlesOfTheOtherKind() throws {
        try expectIssues(
            ["①": .wrongSubject, "②": .wrongSubject, "③": .unusualSubject],
            in: """
                | honouree | htype   | award                            |
                | Lê An    | cá nhân | ①Cờ thi đua của UBND tỉnh        |
                | Tổ 5     | tập thể | ②Lao động tiên tiến              |
                | Tổ 6     | tập thể | ③KNC Vì sự nghiệp Dân vận        |
                | Tổ 7     | tập thể | Giấy khen                        |
                | Lê Bình  | cá nhân | CSTĐ cơ sở                       |
                """
        )
    }
}

@Suite struct WrongSignerTests {
    @Test func flagsStateAwardsOfOtherSigners() throws {
        try expectIssues(
            ["①": .wrongSigner],
            in: """
                | honouree | award                        | decision_no  |
                | Lê An    | Bằng khen của Thủ tướng      | 494/QĐ-TTg   |
                | Lê Bình  | Huân chương Lao động hạng Ba | 6086/QĐ-CTN  |
                | Lê Chi   | Huân chương Lao động hạng Ba | ①12/QĐ-UBND  |
                | Lê Dung  | Giấy khen                    | 12/QĐ-UBND   |
                """
        )
    }
}

@Suite struct OtherAwardChecksTests {
    @Test func flagsCentralDecisionsUnderALowerLevel() throws {
        try expectIssues(
            ["①": .issuerLevelMismatch],
            in: """
                | honouree | award     | award_level | decision_no |
                | Lê An    | Thư khen  | Cấp huyện   | ①26/QĐ-BYT  |
                | Lê Bình  | Thư khen  | Trung ương  | 26/QĐ-BYT   |
                | Lê Chi   | Thư khen  | Cấp huyện   | 26/QĐ-UBND  |
                """
        )
    }

    @Test func pointsOutFormsOutsideTheLaw() throws {
        try expectIssues(
            ["①": .nonStatutoryAward],
            in: "| honouree | award |\n| Lê An | ①Thưởng nóng |\n| Lê Bình | Giấy khen |"
        )
    }

    @Test func flagsTheSameAwardTwice() throws {
        try expectIssues(
            ["①": .duplicateAward],
            in: """
                | honouree  | unit | award     | decision_no |
                | Lê An     | U    | Giấy khen | 12/QĐ-UBND  |
                | Lê Bình   | U    | Giấy khen | 12/QĐ-UBND  |
                | ①LÊ AN    | U    | GK        | Số 12/QĐ-UBND |
                | Lê An     | U    | Thư khen  | 12/QĐ-UBND  |
                | Lê An     | V    | Giấy khen | 12/QĐ-UBND  |
                """
        )
    }

    @Test func flagsSeveralAwardsForOneAchievement() throws {
        try expectIssues(
            ["①": .severalAwardsOneAchievement],
            in: """
                | honouree | unit | award      | achievement      |
                | Lê An    | U    | Giấy khen  | Trực chốt 90 ngày |
                | Lê An    | U    | ①Thư khen  | Trực chốt 90 ngày |
                | Lê An    | U    | Thư khen   | Vận động ủng hộ  |
                | Lê Bình  | U    | Thư khen   | Trực chốt 90 ngày |
                """
        )
    }

    @Test func flagsDecisionsBeforeTheAchievement() throws {
        try expectIssues(
            ["①": .decisionBeforeAchievement],
            in: """
                | honouree | award | start_date | decision_date |
                | Lê An    | GK    | 2021-05-01 | ①2021-04-30   |
                | Lê Bình  | GK    | 2021-05-01 | 2021-05-01    |
                | Lê Chi   | GK    | '2021      | 2021-03-01    |
                """
        )
    }
}
