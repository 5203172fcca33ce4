import Testing

@testable import TongHop

@Suite struct ValidatorTests {
    private let drawing = "| honouree | award |\n| Lê An | Thưởng nóng |\n| Lê Bình | Cúp vàng |"

    @Test func givesFindingsTheProfilesSeverities() throws {
        var profile = try NormaliseSamples.profile()
        profile.severities = [.nonStatutoryAward: .off, .unknownAwardForm: .warning]
        let sample = try BatchSample(drawing, profile: profile)
        #expect(!sample.issues.contains { $0.code == .nonStatutoryAward })
        #expect(sample.issues.first { $0.code == .unknownAwardForm }?.severity == .warning)
        let usual = try BatchSample(drawing)
        #expect(usual.issues.first { $0.code == .unknownAwardForm }?.severity == .error)
    }

    @Test func raisesNoAlarmOnACleanList() throws {
        let sample = try BatchSample(
            """
            | row_no | honouree        | htype   | position | unit                    | locality         | award                     | award_level | decision_no    | decision_date | amount    |
            | 1      | Ông Lê Văn An   | cá nhân | Bí thư   | Đảng ủy phường Phú Tân  | phường Phú Tân   | Giấy khen                 | Cấp xã      | 12/QĐ-UBND     | '05/10/2021   | '447.000  |
            | 2      | TRẦN THỊ BÌNH   | CN      |          | Trường MN Hoa Mai       | P.Phú Khương     | GK của UBND cấp huyện     |             | Số 15/QĐ-UBND  | 2021-10-06    | 447000    |
            | 3      | Hội LHPN xã     | TT      |          | Hội LHPN xã             | Tp. Bến Tre      | Bằng khen của UBND tỉnh   |             | 7/QĐ - UBND    | '7.10.2021    |           |
            """
        )
        #expect(sample.issues.filter { $0.severity == .error } == [])
    }

    @Test func runsEveryCheckOnAnEmptyBatch() throws {
        var issues: IssueLog = []
        let validator = Validator(profile: try NormaliseSamples.profile())
        for kind in RecordKind.allCases {
            validator.validate(RecordBatch(kind: kind), issues: &issues)
        }
        validator.validateTogether([], issues: &issues)
        #expect(issues.isEmpty)
    }
}
