import RecordLinkage
import Testing

@Suite struct TokenListsTests {
    @Test func countsRowsThatHaveATokenAndNotItsOccurrences() {
        var lists = TokenLists()
        lists.append([1, 2, 2])
        lists.append([])
        lists.append([2, 3])
        #expect(lists.count == 3)
        #expect(Array(lists[2]) == [2, 3])
        #expect(lists.documentFrequencies() == [0, 1, 2, 1])
    }
}
