import RecordLinkage
import Testing

@Suite struct SoftTokensTests {
    private func tokens(_ texts: [String]) -> SoftTokens {
        var words = StringTable()
        var lists = TokenLists()
        for text in texts {
            lists.append(text.split(separator: " ").map { words.intern(String($0)) })
        }
        return SoftTokens(lists: lists, words: words, rarestCount: 1)
    }

    @Test func wordOrderAndRepeatsDoNotMatter() {
        let soft = tokens(["cho online khu dan cu", "khu dan cu cho online online", "bep an"])
        #expect(soft.similarity(0, 1).overlap == 1)
        #expect(soft.similarity(0, 2).overlap == 0)
    }

    @Test func aWordOneEditOffCountsForTheGreaterPart() {
        let soft = tokens(["sieu thi online", "sieu thi onlin", "sieu thi khac"])
        let slip = soft.similarity(0, 1).overlap
        let other = soft.similarity(0, 2).overlap
        #expect(slip > 0.8 && slip < 1)
        #expect(other < slip)
    }

    @Test func shortWordsMustBeTheSame() {
        let soft = tokens(["khu 3", "khu 8"])
        #expect(soft.similarity(0, 1).overlap < 0.6)
    }

    @Test func rareWordsWeighMore() {
        let common = Array(repeating: "mo hinh chung", count: 30)
        let soft = tokens(["mo hinh oxy", "mo hinh atm", "khac oxy"] + common)
        #expect(soft.similarity(0, 2).overlap > soft.similarity(0, 1).overlap)
    }

    @Test func anEmptyRowIsLikeNothing() {
        #expect(tokens(["", "a"]).similarity(0, 1).overlap == 0)
    }
}
