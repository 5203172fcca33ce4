import Testing

@testable import TongHop

@Suite struct EnglishCountTests {
    @Test func oneIsSingular() {
        #expect(EnglishCount.of(1, "row") == "1 row")
        #expect(EnglishCount.of(0, "query", "queries") == "0 queries")
        #expect(EnglishCount.of(2, "error") == "2 errors")
    }
}
