import Testing

@testable import TongHop

@Suite struct FieldLabelsTests {
    @Test(arguments: FieldID.allCases)
    func everyFieldHasANameAndAMeaningInBothLanguages(field: FieldID) throws {
        let label = try #require(FieldLabels.labels[field])
        #expect(label.name.vi != label.name.en)
        #expect(label.meaning.vi != label.meaning.en)
        #expect(!label.name.vi.isEmpty && !label.meaning.en.isEmpty)
    }

    @Test func headersOfAKindAreUnique() {
        for kind in RecordKind.allCases {
            for language in Language.allCases {
                let names = kind.fields.map { FieldLabels.name($0, language) }
                #expect(Set(names).count == names.count)
            }
        }
    }
}
