import Testing

@testable import TongHop

@Suite struct FieldIDTests {
    @Test func theOrderIsThatOfTheCases() {
        #expect(FieldID.allCases.map(\.order) == Array(FieldID.allCases.indices))
    }
}
