/// Finds the rows of a table that tell of the same thing: blocks, compares, trains, weighs.
///
/// ```swift
/// let result = try Linker(model: model).link(input)
/// result.pairs.weight[0]       // bits: 10 is a thousand to one
/// result.scorer.weights.weight(0, level: 3)
/// ```
/// The result is the same for any number of threads.
public struct Linker: Sendable {
    /// What a linkage came to.
    public struct Outcome: Sendable {
        /// Pairs at or above the model's floor.
        public var pairs: ScoredPairs
        /// Scores any pair with the weights that were found.
        public var scorer: PairScorer
        /// What the blocking did.
        public var blocking: BlockingReport
        /// How many candidates each veto forbade, in the model's order.
        public var vetoed: [Int]
    }

    /// The recipe.
    public let model: LinkageModel
    /// How many threads work.
    public let threads: Int

    /// Makes a linker.
    public init(model: LinkageModel, threads: Int = 1) {
        self.model = model
        self.threads = threads
    }

    /// Links the rows of a table.
    public func link(_ input: LinkageInput) throws(LinkageError) -> Outcome {
        let generator = try CandidateGenerator(
            keys: model.keys,
            searches: model.neighbours,
            input: input,
            threads: threads
        )
        var scorer = try PairScorer(model: model, input: input)
        let ranges = Parallel.ranges(of: input.rowCount, size: 2048)
        let bound = scorer
        let chunks = Parallel.map(count: ranges.count, threads: threads) { chunk in
            CandidateChunk(ranges[chunk], generator: generator, scorer: bound)
        }
        if model.prior.isTrained {
            var patterns: [UInt64: Int] = [:]
            for chunk in chunks { patterns.merge(chunk.patternCounts) { $0 + $1 } }
            let chance = try chancePatterns(of: input, scorer: scorer)
            scorer.use(
                WeightTrainer(model: model).train(candidates: patterns, chance: chance)
            )
        }
        let trained = scorer
        let scored = Parallel.map(count: chunks.count, threads: threads) { chunk in
            chunks[chunk].scored(by: trained, floor: Float(model.floor))
        }
        var pairs = ScoredPairs()
        for part in scored { pairs.append(contentsOf: part) }
        return Outcome(
            pairs: pairs,
            scorer: scorer,
            blocking: report(generator, chunks),
            vetoed: model.vetoes.indices.map { veto in
                chunks.reduce(0) { $0 + $1.vetoed[veto] }
            }
        )
    }

    /// All candidate pairs, for measuring what blocking finds: `left << 32 | right`.
    public func candidates(of input: LinkageInput) throws(LinkageError) -> [UInt64] {
        let generator = try CandidateGenerator(
            keys: model.keys,
            searches: model.neighbours,
            input: input,
            threads: threads
        )
        var counts = [Int](repeating: 0, count: generator.report.keys.count)
        var partners = Partners()
        var pairs: [UInt64] = []
        for row in 0..<input.rowCount {
            generator.partners(of: row, into: &partners, newPairs: &counts)
            for partner in partners.rows { pairs.append(UInt64(row) << 32 | UInt64(partner)) }
        }
        return pairs
    }

    /// The patterns of pairs drawn by chance, without those that a veto forbids.
    private func chancePatterns(
        of input: LinkageInput,
        scorer: PairScorer
    ) throws(LinkageError) -> [UInt64: Int] {
        let pairs = try PairSample.draw(
            from: input,
            within: model.prior.sampleWithin,
            size: model.prior.sampleSize
        )
        let ranges = Parallel.ranges(of: pairs.count, size: 8192)
        let counted = Parallel.map(count: ranges.count, threads: threads) { chunk in
            var counts: [UInt64: Int] = [:]
            for pair in pairs[ranges[chunk]] {
                let left = Int(pair >> 32)
                let right = Int(pair & 0xFFFF_FFFF)
                if scorer.veto(left, right) != nil { continue }
                counts[scorer.pattern(left, right), default: 0] += 1
            }
            return counts
        }
        return counted.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
    }

    private func report(
        _ generator: CandidateGenerator,
        _ chunks: [CandidateChunk]
    ) -> BlockingReport {
        var report = generator.report
        for chunk in chunks {
            report.pairs += chunk.candidateCount
            for (key, pairs) in chunk.newPairs.enumerated() { report.keys[key].newPairs += pairs }
        }
        return report
    }
}

/// The candidates of a range of rows with their levels.
private struct CandidateChunk: Sendable {
    private(set) var left: [UInt32] = []
    private(set) var right: [UInt32] = []
    private(set) var patterns: [UInt64] = []
    private(set) var newPairs: [Int]
    private(set) var vetoed: [Int]
    private(set) var candidateCount = 0

    init(_ rows: Range<Int>, generator: CandidateGenerator, scorer: PairScorer) {
        newPairs = [Int](repeating: 0, count: generator.report.keys.count)
        vetoed = [Int](repeating: 0, count: scorer.model.vetoes.count)
        var partners = Partners()
        for row in rows {
            generator.partners(of: row, into: &partners, newPairs: &newPairs)
            candidateCount += partners.rows.count
            for partner in partners.rows {
                if let veto = scorer.veto(row, Int(partner)) {
                    vetoed[veto] += 1
                    continue
                }
                left.append(UInt32(truncatingIfNeeded: row))
                right.append(partner)
                patterns.append(scorer.pattern(row, Int(partner)))
            }
        }
    }

    var patternCounts: [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        for pattern in patterns { counts[pattern, default: 0] += 1 }
        return counts
    }

    func scored(by scorer: PairScorer, floor: Float) -> ScoredPairs {
        var pairs = ScoredPairs()
        for place in left.indices {
            let weight = scorer.weight(
                Int(left[place]),
                Int(right[place]),
                pattern: patterns[place]
            )
            if weight >= floor {
                pairs.append(
                    left: left[place],
                    right: right[place],
                    weight: weight,
                    pattern: patterns[place]
                )
            }
        }
        return pairs
    }
}
