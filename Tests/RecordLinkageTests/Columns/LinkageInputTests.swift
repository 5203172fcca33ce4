import RecordLinkage
import Testing

@Suite struct LinkageInputTests {
    @Test func refusesColumnsOfAnotherLengthNameOrKind() throws {
        var input = LinkageInput(rowCount: 2)
        #expect(throws: LinkageError.columnLength("a", 1, 2)) { try input.set("a", .ids([1])) }
        try input.set("a", .ids([1, 2]))
        #expect(throws: LinkageError.unknownColumn("b")) { try input.ids("b") }
        #expect(throws: LinkageError.columnKind("a")) { try input.numbers("a") }
        #expect(throws: LinkageError.columnKind("a")) { try input.tokens("a") }
        #expect(try input.ids("a") == [1, 2])
        #expect(input.columnNames == ["a"])
    }
}
