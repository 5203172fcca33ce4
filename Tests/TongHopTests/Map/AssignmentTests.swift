import Testing

@testable import TongHop

@Suite("Assignment")
struct AssignmentTests {
    @Test("the sum counts, not the first best")
    func prefersTheSum() {
        #expect(Assignment.solve([[5, 4], [4.9, 0.1]]) == [1, 0])
    }

    @Test("what gains nothing is not assigned")
    func leavesWithoutGain() {
        #expect(Assignment.solve([[-1, 0], [2, -3]]) == [nil, 0])
        #expect(Assignment.solve([]).isEmpty)
        #expect(Assignment.solve([[], []]) == [nil, nil])
    }

    @Test("agrees with trying everything, on seeded random matrices", arguments: 1...40)
    func agreesWithExhaustiveSearch(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random() -> Double {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Double(state % 1000) / 100 - 3
        }
        let rows = seed % 5 + 1
        let columns = seed % 4 + 1
        let gains = (0..<rows).map { _ in (0..<columns).map { _ in random() } }
        func best(_ row: Int, _ used: Set<Int>) -> Double {
            if row == rows { return 0 }
            var value = best(row + 1, used)
            for column in 0..<columns where !used.contains(column) && gains[row][column] > 0 {
                value = max(value, gains[row][column] + best(row + 1, used.union([column])))
            }
            return value
        }
        let assigned = Assignment.solve(gains)
        let sum = assigned.enumerated().reduce(0.0) { sum, item in
            sum + (item.element.map { gains[item.offset][$0] } ?? 0)
        }
        #expect(abs(sum - best(0, [])) < 1e-9)
        #expect(Set(assigned.compactMap { $0 }).count == assigned.compactMap { $0 }.count)
    }
}
