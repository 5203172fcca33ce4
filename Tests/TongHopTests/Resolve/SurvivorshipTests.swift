import Testing

@testable import TongHop

@Suite struct SurvivorshipTests {
    private func golden(
        _ rules: [FieldID: SurvivorshipRule],
        _ rows: [(level: String, values: [FieldID: String])],
        superseded: [Int] = []
    ) -> [FieldID: GoldenValue] {
        var builder = RecordTableBuilder()
        for (number, row) in rows.enumerated() {
            builder.submission("f\(number)", level: row.level)
            builder.add(.commendation, row.values)
        }
        for index in superseded { builder.supersede(index, by: rows.count - 1) }
        var profile = CampaignProfile.plain
        profile.survivorship = rules
        return Survivorship(profile: profile, table: builder.table)
            .golden(of: rows.indices.map { Int32($0) })
    }

    @Test func mostCompletePrefersMarksAndThenLength() {
        let value = golden(
            [:],
            [
                ("x", [.honouree: "Tran Thi Bich Ngoc Lan"]), ("x", [.honouree: "Trần Thị Bích"]),
                ("x", [.honouree: "Trần Thị Bích Ngọc"]),
            ]
        )[.honouree]
        #expect(value == GoldenValue(value: "Trần Thị Bích Ngọc", record: 2, rule: "most_complete"))
    }

    @Test(arguments: [
        (SurvivorshipRule.latestSubmission, "3"), (.highestLevel, "2"), (.lowestLevel, "1"),
        (.mostFrequent, "1"), (.mostComplete, "1"),
    ])
    func figuresFollowTheRule(rule: SurvivorshipRule, expected: String) {
        let value = golden(
            [.amount: rule],
            [
                ("x", [.amount: "1"]), ("t", [.amount: "2"]), ("x", [.amount: "1"]),
                ("h", [.amount: "3"]), ("h", [:]),
            ]
        )[.amount]
        #expect(value?.value == expected)
        #expect(value?.rule == rule.rawValue)
    }

    @Test func aDecisionSurvivesAsOneFact() {
        let values = golden(
            [.decisionNo: .highestLevel],
            [
                ("x", [.decisionNo: "1/QĐ", .decisionDate: "2021-01-01"]),
                ("t", [.decisionNo: "2/QĐ", .decisionDate: "2021-02-02"]),
                ("t", [.decisionNo: "3/QĐ"]),
            ]
        )
        #expect(values[.decisionNo]?.record == 1)
        #expect(values[.decisionDate]?.record == 1)
    }

    @Test func supersededRecordsAreHeardOnlyWhenNobodyElseIs() {
        let rows: [(level: String, values: [FieldID: String])] = [
            ("x", [.unit: "Uỷ ban nhân dân phường Phú Tân", .position: "A"]),
            ("x", [.unit: "UBND P"]),
        ]
        let values = golden([:], rows, superseded: [0])
        #expect(values[.unit]?.value == "UBND P")
        #expect(values[.position] == nil)
        let all = golden([:], [rows[0]], superseded: [0])
        #expect(all[.unit]?.record == 0)
    }
}
