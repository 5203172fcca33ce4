import Testing

@testable import TongHop

@Suite struct CodeLabelsTests {
    @Test func theProfileNamesComeFirst() {
        var profile = CampaignProfile(
            name: "thu",
            title: LocalizedText(vi: "Thử", en: "Trial"),
            kinds: []
        )
        profile.levels = [
            CodedName(code: "t", name: LocalizedText(vi: "cấp thành phố", en: "city level"))
        ]
        let labels = CodeLabels(profile, .vi)
        #expect(labels.level("t") == "cấp thành phố")
        #expect(labels.level("h") == "cấp huyện")
        #expect(labels.name("tap_the", of: .htype) == "Tập thể")
        #expect(labels.name("khác", of: .htype) == "khác")
    }

    @Test func decisionsAreKnownInBothLanguages() {
        #expect(CodeLabels.verdict(named: "Gộp") == .same)
        #expect(CodeLabels.verdict(named: "Keep apart") == .different)
        #expect(CodeLabels.verdict(named: "Để sau") == .later)
        #expect(CodeLabels.verdict(named: "gì đó") == nil)
    }

    @Test(arguments: ReadNumber.Doubt.allCases)
    func doubtsAboutFiguresAreSaidInEachLanguage(doubt: ReadNumber.Doubt) throws {
        let profile = try NormaliseSamples.profile()
        let names = Language.allCases.map {
            CodeLabels(profile, $0).name(doubt.rawValue, list: "doubt")
        }
        #expect(Set(names).count == Language.allCases.count)
        #expect(!names.contains(doubt.rawValue))
    }
}
