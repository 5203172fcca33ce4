import SheetReader
import TestSupport
import Testing

@testable import TongHop

@Suite struct ProfileReaderTests {
    private func problems(_ text: String) -> [ProfileProblem] {
        ProfileReader.read(text, file: "p.yaml").problems
    }

    private static let head = """
        campaign: thu
        title: { vi: "Thử", en: "Trial" }
        records: [initiative]

        """

    @Test func builtInProfilesHaveNoMistakes() throws {
        let library = ProfileLibrary(officeFolder: nil)
        let entries = library.entries()
        #expect(entries.map(\.name).contains("covid-2021"))
        for entry in entries {
            let text = try library.text(entry.name).text
            #expect(ProfileReader.read(text, file: entry.file).problems.isEmpty)
        }
    }

    @Test func theCampaignOf2021HasTheContractsFormsAndWindows() throws {
        let profile = try ProfileLibrary(officeFolder: nil).load("covid-2021")
        #expect(
            profile.windows[.decisionDate] == DateWindow(from: "2020-02-01", through: "2022-06-30")
        )
        #expect(profile.required[.commendation]?.contains(.decisionNo) == true)
        let merit = try #require(profile.awards.first { $0.code == "GIAY_KHEN" })
        #expect(merit.levels == ["x", "h", "t"])
        #expect(profile.fieldsOfWork.map(\.code).prefix(3) == ["KS", "XN", "TC"])
        #expect(profile.rollups.map(\.groups.count) == [6, 8])
    }

    @Test func everyFieldOfWorkIsRolledUpToAGroup() throws {
        let profile = try ProfileLibrary(officeFolder: nil).load("covid-2021")
        for rollup in profile.rollups {
            for field in profile.fieldsOfWork {
                let group = rollup.map[field.code]
                #expect(rollup.groups.contains { $0.code == group } || group == nil)
            }
        }
    }

    @Test func aMistypedKeyIsToldWithItsPlaceAndTheNearestKey() {
        let found = problems(Self.head + "yaer: 2021\n")
        #expect(
            found == [
                ProfileProblem(
                    kind: .unknownKey("yaer", nearest: "year"),
                    file: "p.yaml",
                    line: 4,
                    column: 1
                )
            ]
        )
    }

    @Test func allMistakesAreToldInOnePass() {
        let text =
            Self.head + """
                fields: { start_date: { window: [2021-02-30, 2021-12-31] } }
                decision_number: '('
                match: { initiative: { join: 1.5 } }

                """
        let kinds = problems(text).map(\.kind)
        #expect(kinds.contains(.badDate("2021-02-30")))
        #expect(kinds.contains(.badPattern("(")))
        #expect(kinds.contains(.unknownValue(key: "join", value: "1.5", allowed: ["0…1"])))
    }

    @Test func brokenYAMLIsToldWithItsLine() {
        let found = problems("campaign: [a\ntitle: }")
        #expect(found.count == 1)
        #expect(found.first.map { $0.line >= 1 } == true)
    }

    @Test func missingKeysAreNamed() {
        #expect(
            problems("campaign: x\n").map(\.kind) == [.missingKey("title"), .missingKey("records")]
        )
        #expect(problems("").map(\.kind) == [.missingKey("campaign")])
    }

    @Test func theSettingsTemplateIsValidInBothLanguages() {
        for language in Language.allCases {
            let text = SettingsTemplate.text(profile: "covid-2021", language: language)
            let reading = WorkspaceSettings.read(text, file: "tonghop.yaml")
            #expect(reading.problems.isEmpty)
            #expect(reading.settings == WorkspaceSettings())
        }
    }

    @Test func limitsAndExpectedUnitsAreRead() {
        let text = """
            profile: covid-2021
            limits: { cells: 1000 }
            expected_units:
              - { unit: "Quận 1", code: "760", level: h, kinds: [initiative], deadline: 2021-11-20 }

            """
        let reading = WorkspaceSettings.read(text, file: "tonghop.yaml")
        #expect(reading.problems.isEmpty)
        #expect(reading.settings.limits.maxCells == 1000)
        #expect(reading.settings.expectedUnits.first?.deadline == "2021-11-20")
    }
}
