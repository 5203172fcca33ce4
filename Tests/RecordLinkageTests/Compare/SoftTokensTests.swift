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

    @Test func aWordIsNearJustWhenItIsWithinOneEdit() {
        var numbers = SeededNumbers(seed: 5)
        let letters = Array("abcdeo0158".utf8)
        func word() -> [UInt8] {
            (0..<Int.random(in: 3...7, using: &numbers)).map { _ in
                letters[Int.random(in: letters.indices, using: &numbers)]
            }
        }
        var near = 0
        for _ in 0..<4_000 {
            let first = word()
            var second = first
            for _ in 0..<Int.random(in: 1...2, using: &numbers) {
                let place = Int.random(in: second.indices, using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0 where second.count > 1: second.remove(at: place)
                case 1: second.insert(letters[place], at: place)
                case 2: second.swapAt(place, second.count - 1)
                default: second[place] = letters[Int.random(in: letters.indices, using: &numbers)]
                }
            }
            let texts = [first, second].map { String(decoding: $0, as: UTF8.self) }
            let isNear =
                texts[0] == texts[1]
                || (min(first.count, second.count) >= 4
                    && StringSimilarity.withinOneEdit(first[...], second[...]))
            #expect((tokens(texts).similarity(0, 1).overlap > 0) == isNear, "\(texts)")
            near += isNear ? 1 : 0
        }
        #expect(near > 500)
    }
}
