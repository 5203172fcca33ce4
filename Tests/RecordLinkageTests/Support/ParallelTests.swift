import RecordLinkage
import Testing

@Suite struct ParallelTests {
    @Test(arguments: [1, 2, 3, 8, 100])
    func keepsTheOrderOfChunks(threads: Int) {
        let squares = Parallel.map(count: 37, threads: threads) { $0 * $0 }
        #expect(squares == (0..<37).map { $0 * $0 })
    }

    @Test func rangesCoverAllItemsOnce() {
        let ranges = Parallel.ranges(of: 10, size: 4)
        #expect(ranges == [0..<4, 4..<8, 8..<10])
        #expect(Parallel.ranges(of: 0, size: 4).isEmpty)
        #expect(Parallel.map(count: 0, threads: 2) { $0 }.isEmpty)
    }
}
