import Testing

@testable import RecordLinkage

@Suite struct BlockIndexTests {
    /// All pairs of an index, `left` smaller.
    private func pairs(_ index: BlockIndex, rows: Int) -> Set<[Int]> {
        var pairs: Set<[Int]> = []
        for row in 0..<rows { index.forEachPartner(of: row) { pairs.insert([row, Int($0)]) } }
        return pairs
    }

    @Test func pairsRowsThatAgreeInAllColumnsAndLackNone() throws {
        var input = LinkageInput(rowCount: 5)
        try input.set("ward", .ids([1, 1, 1, 0, 1]))
        try input.set("day", .numbers([9, 9, 8, 9, LinkageInput.missing]))
        let index = try BlockIndex(BlockingKey("key", of: ["ward", "day"]), input: input)
        #expect(pairs(index, rows: 5) == [[0, 1]])
        #expect(index.report.rows == 3)
        #expect(index.report.blocks == 1)
    }

    @Test func aTokenKeyMeetsRowsWhateverTheTokensPlace() throws {
        var input = LinkageInput(rowCount: 3)
        var words = TokenLists()
        words.append([7, 8])
        words.append([8, 9])
        words.append([9, 7])
        try input.set("words", .tokens(words))
        try input.set("ward", .ids([1, 1, 1]))
        let key = BlockingKey("key", of: ["ward"], eachOf: "words", tokenLimit: 2)
        #expect(pairs(try BlockIndex(key, input: input), rows: 3) == [[0, 1], [0, 2], [1, 2]])
        let first = BlockingKey("key", of: ["ward"], eachOf: "words", tokenLimit: 1)
        #expect(pairs(try BlockIndex(first, input: input), rows: 3).isEmpty)
    }

    @Test func splitsALargeBlockByTheColumnThatDividesItBest() throws {
        let count = 60
        var input = LinkageInput(rowCount: count)
        try input.set("town", .ids(Array(repeating: 1, count: count)))
        try input.set("half", .ids((0..<count).map { UInt32($0 % 2 + 1) }))
        try input.set("day", .ids((0..<count).map { UInt32($0 / 3 + 1) }))
        let key = BlockingKey(
            "town",
            of: ["town"],
            refinedBy: ["half", "day"],
            maximumBlock: 5
        )
        let index = try BlockIndex(key, input: input)
        // Twenty days of three rows: three pairs each, and none was lost to a cap.
        #expect(pairs(index, rows: count).count == 60)
        #expect(index.report.splitBlocks == 1)
        #expect(index.report.largestBlock == 3)
        #expect(index.report.cappedBlocks == 0)
    }

    @Test func aBlockThatNothingSplitsIsCappedAndReported() throws {
        let count = 100
        var input = LinkageInput(rowCount: count)
        try input.set("town", .ids(Array(repeating: 1, count: count)))
        let key = BlockingKey("town", of: ["town"], refinedBy: ["town"], maximumBlock: 10)
        let index = try BlockIndex(key, input: input)
        let found = pairs(index, rows: count)
        #expect(index.report.cappedBlocks == 1)
        #expect(index.report.largestBlock == 100)
        #expect(found.count < count * 10)
        #expect(found.contains([0, 1]))
    }
}
