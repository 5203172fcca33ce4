import Testing

@testable import RecordLinkage

@Suite struct ClustererTests {
    /// Weights of pairs; a pair without an entry weighs -10, a nil one is vetoed.
    private func clusters(
        rows: Int,
        _ weights: [[Int]: Float?],
        threshold: Float = 4,
        largest: Int = 200,
        constraints: LinkageConstraints = LinkageConstraints()
    ) -> [[Int]] {
        var pairs = ScoredPairs()
        for (pair, weight) in weights.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let weight else { continue }
            pairs.append(
                left: UInt32(pair[0]),
                right: UInt32(pair[1]),
                weight: weight,
                pattern: 0
            )
        }
        return Clusterer(threshold: threshold, largestComponent: largest).clusters(
            rowCount: rows,
            pairs: pairs,
            constraints: constraints
        ) { left, right in weights[[min(left, right), max(left, right)], default: -10] }
    }

    @Test func joinsWhatIsAlikeAndLeavesTheRest() {
        #expect(clusters(rows: 4, [[0, 2]: 8, [1, 3]: 3]) == [[0, 2], [1], [3]])
    }

    @Test func aBridgeRowJoinsOnlyOneSide() {
        // 0-1-2 and 3-4 are two things; row 2 also resembles 3.
        let weights: [[Int]: Float?] = [
            [0, 1]: 12, [0, 2]: 10, [1, 2]: 11, [2, 3]: 9, [3, 4]: 12,
        ]
        #expect(clusters(rows: 5, weights) == [[0, 1, 2], [3, 4]])
    }

    @Test func aLongChainOfLikenessesIsNoCluster() {
        var weights: [[Int]: Float?] = [:]
        for row in 0..<9 { weights[[row, row + 1]] = 9 }
        let found = clusters(rows: 10, weights)
        #expect(found.allSatisfy { $0.count <= 2 })
    }

    @Test func aVetoKeepsTwoRowsApartWhateverTheyShare() {
        let weights: [[Int]: Float?] = [[0, 1]: 20, [1, 2]: 15, [0, 2]: Float?.none]
        #expect(clusters(rows: 3, weights) == [[0, 1], [2]])
    }

    @Test func decisionsAreObeyed() {
        var constraints = LinkageConstraints()
        constraints.mustLink = [(0, 3)]
        constraints.cannotLink = [(2, 1)]
        let found = clusters(rows: 4, [[1, 2]: 20], constraints: constraints)
        #expect(found == [[0, 3], [1], [2]])
    }

    @Test func constraintsOutsideTheTableAreIgnored() {
        var constraints = LinkageConstraints()
        constraints.mustLink = [(0, 9), (1, 1)]
        #expect(clusters(rows: 2, [:], constraints: constraints) == [[0], [1]])
    }

    @Test func aHugeComponentIsDividedAtHigherWeights() {
        var weights: [[Int]: Float?] = [:]
        for left in 0..<12 {
            for right in left + 1..<12 {
                weights[[left, right]] = left / 4 == right / 4 ? 14 : 5
            }
        }
        let found = clusters(rows: 12, weights, largest: 6)
        #expect(found == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
    }
}
