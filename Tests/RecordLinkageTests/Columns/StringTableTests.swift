import RecordLinkage
import Testing

@Suite struct StringTableTests {
    @Test func equalTextsHaveOneNumberAndTheEmptyTextIsZero() {
        var table = StringTable()
        let first = table.intern("nguyen van an")
        #expect(table.intern("nguyen van an") == first)
        #expect(table.intern("nguyen van anh") != first)
        #expect(table.intern("") == 0)
        #expect(table.string(first) == "nguyen van an")
        #expect(table.find("nguyen van an") == first)
        #expect(table.find("tran") == nil)
    }

    @Test func staysRightWhileItGrows() {
        var table = StringTable()
        var known: [String: UInt32] = [:]
        var numbers = SeededNumbers(seed: 5)
        for _ in 0..<3000 {
            let text = String(UInt64.random(in: 0..<900, using: &numbers), radix: 3)
            let id = table.intern(text)
            #expect(known[text, default: id] == id)
            known[text] = id
        }
        #expect(table.count == known.count + 1)
        table.checkInvariants()
    }

    @Test func aNumberItDoesNotHoldIsTheEmptyText() {
        #expect(StringTable().string(77) == "")
    }
}
