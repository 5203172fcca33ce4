import RecordLinkage
import Synchronization
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

    @Test(arguments: [1, 2, 3, 8])
    func nestedCallsKeepTheirOrderAndEnd(threads: Int) {
        for round in 0..<20 {
            let sums = Parallel.map(count: 5, threads: threads) { outer in
                Parallel.map(count: 40 * outer, threads: threads) { inner in
                    Parallel.map(count: 3, threads: threads) { $0 + inner + round }.reduce(0, +)
                }
            }
            let expected = (0..<5).map { outer in (0..<40 * outer).map { 3 * ($0 + round) + 3 } }
            #expect(sums == expected)
        }
    }

    @Test func everyChunkIsDoneOnceOnNoMoreThreadsThanAllowed() {
        let atWork = Atomic<Int>(0)
        let most = Atomic<Int>(0)
        let done = Parallel.map(count: 300, threads: 3) { chunk in
            let now = atWork.add(1, ordering: .relaxed).newValue
            most.max(now, ordering: .relaxed)
            var sum = 0
            for number in 0..<2_000 { sum &+= number &* chunk }
            atWork.subtract(1, ordering: .relaxed)
            return sum == -1 ? -1 : chunk
        }
        #expect(done == Array(0..<300))
        #expect(most.load(ordering: .relaxed) <= 3)
    }
}
