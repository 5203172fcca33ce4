import Testing

@testable import TongHop

@Suite struct EditDistanceTests {
    @Test(arguments: 0...4) func givesTheDistanceUpToTheBound(bound: Int) {
        // All but random words of three letters.
        var state: UInt32 = 7
        func word() -> [UInt8] {
            state = state &* 1_664_525 &+ 1_013_904_223
            let length = Int(state >> 24) % 8
            return (0..<length).map { UInt8(97 + (state >> (UInt32($0) * 3)) % 3) }
        }
        for _ in 0..<2000 {
            let (left, right) = (word(), word())
            let distance = Self.distance(left, right)
            let found = EditDistance.within(bound, left, right)
            #expect(found == (distance <= bound ? distance : nil), "\(left) \(right)")
        }
    }

    /// The whole table, for comparison.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: right.count + 1),
            count: left.count + 1
        )
        for i in 0...left.count { table[i][0] = i }
        for j in 0...right.count { table[0][j] = j }
        for i in left.indices {
            for j in right.indices {
                var cost = table[i][j] + (left[i] == right[j] ? 0 : 1)
                cost = min(cost, table[i][j + 1] + 1, table[i + 1][j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, table[i - 1][j - 1] + 1)
                }
                table[i + 1][j + 1] = cost
            }
        }
        return table[left.count][right.count]
    }
}
