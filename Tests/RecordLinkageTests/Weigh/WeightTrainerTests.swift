import Testing

@testable import RecordLinkage

@Suite struct WeightTrainerTests {
    private func model(strength: Double, fixed: ComparisonLevel.Fixed = .nothing) -> LinkageModel {
        LinkageModel(
            comparisons: ["a", "b", "c"].map { name in
                Comparison(
                    name,
                    levels: [
                        ComparisonLevel("other", m: 0.2, u: 0.8, fixed: fixed),
                        ComparisonLevel("equal", m: 0.8, u: 0.2),
                    ],
                    rule: .exact(name)
                )
            },
            keys: [],
            prior: LinkageModel.Prior(matchShare: 0.1, strength: strength)
        )
    }

    /// Patterns of pairs whose comparisons agree with these chances.
    private func patterns(pairs: Int, agree: Double, seed: UInt64) -> [UInt64: Int] {
        var numbers = SeededNumbers(seed: seed)
        var counts: [UInt64: Int] = [:]
        for _ in 0..<pairs {
            var pattern: UInt64 = 0
            for comparison in 0..<3 {
                let isEqual = Double.random(in: 0..<1, using: &numbers) < agree
                pattern |= (isEqual ? 2 : 1) << UInt64(comparison * 4)
            }
            counts[pattern, default: 0] += 1
        }
        return counts
    }

    @Test func recoversWhatTheDataWasMadeWith() {
        let same = patterns(pairs: 3000, agree: 0.95, seed: 1)
        let chance = same.merging(patterns(pairs: 60_000, agree: 0.05, seed: 2)) { $0 + $1 }
        // Candidates are pairs that agree in something.
        let candidates = chance.filter { $0.key != 0x111 }
        let weights = WeightTrainer(model: model(strength: 50))
            .train(candidates: candidates, chance: chance)
        for comparison in 0..<3 {
            #expect(abs(weights.comparisons[comparison].m[1] - 0.95) < 0.02)
            #expect(abs(weights.comparisons[comparison].u[1] - 0.05) < 0.01)
        }
        #expect(abs(weights.matchShare - 3000.0 / 63_000) < 0.003)
        #expect(weights.rounds > 1)
    }

    @Test func fewPairsStayNearTheStartValuesAndNothingReachesZero() {
        let weights = WeightTrainer(model: model(strength: 1000))
            .train(candidates: [0x222: 3], chance: [0x111: 5])
        #expect(abs(weights.comparisons[0].m[1] - 0.8) < 0.02)
        #expect(abs(weights.comparisons[0].u[1] - 0.2) < 0.02)
        let extreme = WeightTrainer(model: model(strength: 1))
            .train(candidates: [0x222: 1_000_000], chance: [0x111: 1_000_000])
        #expect(extreme.comparisons[0].m[0] > 0)
        #expect(extreme.comparisons[0].u[1] > 0)
        #expect(extreme.weight(0, level: 2).isFinite)
    }

    @Test func noPairsGiveTheStartValues() {
        let weights = WeightTrainer(model: model(strength: 10)).train(candidates: [:], chance: [:])
        #expect(abs(weights.weight(0, level: 2) - 2) < 1e-9)
        #expect(weights.weight(0, level: 0) == 0)
    }

    @Test func aFixedLevelKeepsItsChance() {
        let weights = WeightTrainer(model: model(strength: 10, fixed: .m))
            .train(candidates: [0x222: 5000], chance: [0x111: 5000])
        #expect(weights.comparisons[0].m[0] == 0.2)
        #expect(abs(weights.comparisons[0].m[1] - 0.8) < 1e-6)
    }

    @Test func aLevelInBitsHasThatWeight() {
        for bits in [-9.0, -1, 0, 2.5, 8] {
            let level = ComparisonLevel("level", bits: bits)
            #expect(abs(logarithm(level.m / level.u) - bits) < 1e-9)
        }
    }
}
