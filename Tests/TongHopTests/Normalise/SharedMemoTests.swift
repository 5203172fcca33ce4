import Testing

@testable import TongHop

@Suite struct SharedMemoTests {
    @Test func makesAnAnswerOnce() {
        let memo = SharedMemo<Int>()
        #expect(memo.value(of: "Quận 8") { 8 } == 8)
        #expect(memo.value(of: "Quận 8") { 9 } == 8)
        #expect(memo.value(of: "Quận 9") { 9 } == 9)
    }

    @Test func tellsSpellingsApartByTheirBytes() {
        let memo = SharedMemo<Int>()
        #expect(memo.value(of: "H\u{1ED3}") { 1 } == 1)
        #expect(memo.value(of: "Ho\u{302}\u{300}") { 2 } == 2)
    }

    @Test func keepsNoMoreThanItsLimits() {
        let memo = SharedMemo<Int>(limit: 2, longest: 4)
        #expect(memo.value(of: "too long") { 1 } == 1)
        #expect(memo.value(of: "too long") { 2 } == 2)
        #expect(memo.value(of: "a") { 1 } == 1)
        #expect(memo.value(of: "b") { 1 } == 1)
        #expect(memo.value(of: "c") { 1 } == 1)
        #expect(memo.value(of: "a") { 2 } == 2)
    }
}
