import RecordLinkage
import Testing

@Suite struct UnionFindTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func agreesWithRelabelling(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let count = 60
        var sets = UnionFind(count: count)
        var labels = Array(0..<count)
        for _ in 0..<50 {
            let left = Int.random(in: 0..<count, using: &numbers)
            let right = Int.random(in: 0..<count, using: &numbers)
            sets.join(left, right)
            let (kept, lost) = (labels[left], labels[right])
            for row in 0..<count where labels[row] == lost { labels[row] = kept }
            sets.checkInvariants()
        }
        for left in 0..<count {
            for right in 0..<count {
                #expect((sets.find(left) == sets.find(right)) == (labels[left] == labels[right]))
            }
        }
        #expect(sets.sets().flatMap { $0 }.sorted() == Array(0..<count))
    }

    @Test func theSmallestRowNamesASet() {
        var sets = UnionFind(count: 4)
        sets.join(3, 2)
        sets.join(2, 1)
        #expect(sets.find(3) == 1)
        #expect(sets.sets() == [[0], [1, 2, 3]])
    }
}
