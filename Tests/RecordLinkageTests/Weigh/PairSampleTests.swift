import Testing

@testable import RecordLinkage

@Suite struct PairSampleTests {
    @Test func takesAllPairsOfASmallTable() throws {
        var input = LinkageInput(rowCount: 5)
        try input.set("place", .ids([1, 1, 1, 2, 0]))
        let pairs = try PairSample.draw(from: input, within: "place", size: 100)
        #expect(pairs.sorted() == [1, 2, 1 << 32 | 2] as [UInt64])
        #expect(try PairSample.draw(from: input, within: nil, size: 100).count == 10)
    }

    @Test func drawsAboutAsManyAsAskedAndOnlyWithinAValue() throws {
        let count = 4000
        var input = LinkageInput(rowCount: count)
        let places = (0..<count).map { UInt32($0 % 5 + 1) }
        try input.set("place", .ids(places))
        let pairs = try PairSample.draw(from: input, within: "place", size: 10_000)
        #expect((8_500...11_500).contains(pairs.count))
        for pair in pairs {
            let left = Int(pair >> 32)
            let right = Int(pair & 0xFFFF_FFFF)
            #expect(left < right)
            #expect(places[left] == places[right])
        }
        #expect(try PairSample.draw(from: input, within: "place", size: 10_000) == pairs)
    }
}
