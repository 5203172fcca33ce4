import Glibc
import Testing

@testable import RecordLinkage

@Suite struct NeighbourSearchTests {
    private func input(_ rows: [[UInt32]], scopes: [UInt32]) throws -> LinkageInput {
        var input = LinkageInput(rowCount: rows.count)
        var lists = TokenLists()
        for row in rows { lists.append(row) }
        try input.set("words", .tokens(lists))
        try input.set("scope", .ids(scopes))
        return input
    }

    @Test func findsRowsThatShareRareWordsInOneScope() throws {
        // Word 1 is everywhere, 50 and 60 are rare.
        let rows: [[UInt32]] = [[1, 50], [1, 60], [1, 50, 3], [1, 60], [1, 2], [1, 50]]
        let input = try input(rows, scopes: [1, 1, 1, 1, 1, 2])
        let rule = NeighbourSearch("words", scope: "scope", tokens: "words", count: 1)
        let index = try NeighbourIndex(rule, input: input, threads: 1)
        #expect(index.partners[0].contains(2))
        #expect(index.partners[1].contains(3))
        // The last row stands in another scope.
        #expect((0..<5).allSatisfy { !index.partners[$0].contains(5) })
    }

    @Test(arguments: [1, 2, 5])
    func doesNotDependOnThreads(threads: Int) throws {
        var numbers = SeededNumbers(seed: 11)
        let rows = (0..<9000).map { _ in
            (0..<6).map { _ in UInt32.random(in: 1...4000, using: &numbers) }
        }
        let input = try input(rows, scopes: rows.map { $0[0] % 7 + 1 })
        let rule = NeighbourSearch("words", scope: "scope", tokens: "words", count: 3)
        let expected = try NeighbourIndex(rule, input: input, threads: 1)
        let found = try NeighbourIndex(rule, input: input, threads: threads)
        #expect((0..<9000).allSatisfy { found.partners[$0] == expected.partners[$0] })
    }

    @Test func rowsWithoutScopeFindNobody() throws {
        let input = try input([[5], [5]], scopes: [0, 0])
        let rule = NeighbourSearch("words", scope: "scope", tokens: "words")
        #expect(try NeighbourIndex(rule, input: input, threads: 1).partners[0].isEmpty)
    }

    @Test func findsWhatComparingAllRowsFinds() throws {
        var numbers = SeededNumbers(seed: 23)
        let rows = (0..<400).map { _ in
            Set((0..<8).map { _ in UInt32.random(in: 1...150, using: &numbers) }).sorted()
        }
        let scopes = rows.map { _ in UInt32.random(in: 0...3, using: &numbers) }
        let rule = NeighbourSearch("words", scope: "scope", tokens: "words", count: 2)
        let index = try NeighbourIndex(rule, input: input(rows, scopes: scopes), threads: 2)
        var postings: [[UInt32]: [Int]] = [:]
        for row in rows.indices where scopes[row] != 0 {
            for word in rows[row] { postings[[scopes[row], word], default: []].append(row) }
        }
        var expected = Set<[Int]>()
        for row in rows.indices where scopes[row] != 0 {
            var scores: [Int: Double] = [:]
            for word in rows[row] {
                let others = postings[[scopes[row], word]] ?? []
                for other in others where others.count > 1 {
                    scores[other, default: 0] += log2(401 / Double(others.count))
                }
            }
            let own = scores.removeValue(forKey: row) ?? 0
            // Sums in another order differ in their last bits.
            let nearest = scores.filter { $0.value >= own * rule.minimumShare }
                .sorted { abs($0.value - $1.value) > 1e-3 ? $0.value > $1.value : $0.key < $1.key }
            for (other, _) in nearest.prefix(2) {
                expected.insert([min(row, other), max(row, other)])
            }
        }
        let found = Set(
            rows.indices.flatMap { row in index.partners[row].map { [row, Int($0)] } }
        )
        #expect(found == expected)
    }
}
