/// Pairs that people, or rules outside the weights, have decided.
public struct LinkageConstraints: Sendable, Equatable {
    /// Pairs that are the same.
    public var mustLink: [(left: Int, right: Int)] = []
    /// Pairs that are not the same.
    public var cannotLink: [(left: Int, right: Int)] = []

    /// Makes an empty list.
    public init() {}

    /// Whether both lists name the same pairs in the same order.
    public static func == (left: LinkageConstraints, right: LinkageConstraints) -> Bool {
        left.mustLink.elementsEqual(right.mustLink, by: ==)
            && left.cannotLink.elementsEqual(right.cannotLink, by: ==)
    }
}

/// Groups rows by their weights so that no chain of likenesses joins what is unlike.
///
/// Rows linked by weights over the threshold form components; inside each, groups grow by the highest
/// average weight over all their pairs (average linkage), scored on demand, and never across a veto or a
/// cannot-link. A bridge row between two groups that do not resemble each other joins only one.
public struct Clusterer: Sendable {
    /// The least average weight at which two groups are one.
    public let threshold: Float
    /// Weights are cut to this range before they are averaged, so that one pair cannot outvote ten.
    public let bounds: ClosedRange<Float>
    /// Components of more rows than this are divided at rising thresholds first.
    public let largestComponent: Int

    /// Makes a clusterer.
    public init(
        threshold: Float,
        bounds: ClosedRange<Float> = -15...20,
        largestComponent: Int = 200
    ) {
        self.threshold = threshold
        self.bounds = bounds
        self.largestComponent = max(largestComponent, 2)
    }

    /// The groups of all rows, each ascending, in the order of their first rows.
    ///
    /// `weight` scores any pair, nil where a veto forbids it.
    public func clusters(
        rowCount: Int,
        pairs: ScoredPairs,
        constraints: LinkageConstraints = LinkageConstraints(),
        threads: Int = 1,
        weight: @escaping @Sendable (_ left: Int, _ right: Int) -> Float?
    ) -> [[Int]] {
        var sets = UnionFind(count: rowCount)
        for pair in 0..<pairs.count where pairs.weight[pair] >= threshold {
            sets.join(Int(pairs.left[pair]), Int(pairs.right[pair]))
        }
        let must = constraints.mustLink.filter { valid($0, rowCount) }
        for (left, right) in must { sets.join(left, right) }
        let components = sets.sets()
        let large = components.filter { $0.count > 1 }
        let context = ClusterContext(
            pairs: pairs,
            must: must,
            cannot: constraints.cannotLink.filter { valid($0, rowCount) },
            weight: weight
        )
        let divided = Parallel.map(count: large.count, threads: threads) { component in
            divide(large[component], threshold: threshold, context)
        }
        let groups = components.filter { $0.count == 1 } + divided.flatMap { $0 }
        return groups.sorted { $0[0] < $1[0] }
    }

    private func valid(_ pair: (left: Int, right: Int), _ rowCount: Int) -> Bool {
        pair.left != pair.right && (0..<rowCount).contains(pair.left)
            && (0..<rowCount).contains(pair.right)
    }

    /// Divides one component.
    private func divide(
        _ rows: [Int],
        threshold: Float,
        _ context: ClusterContext
    ) -> [[Int]] {
        if rows.count <= largestComponent || threshold > bounds.upperBound + 40 {
            var groups = AverageLinkage(rows, bounds: bounds, context)
            return groups.merge(downTo: self.threshold)
        }
        let raised = threshold + 2
        var sets = UnionFind(count: rows.count)
        context.forEachEdge(among: rows, atLeast: raised) { sets.join($0, $1) }
        return sets.sets().flatMap { part in
            divide(part.map { rows[$0] }, threshold: raised, context)
        }
    }
}

/// What the division of components needs to know of the whole.
private struct ClusterContext: Sendable {
    let weight: @Sendable (Int, Int) -> Float?
    private let pairs: ScoredPairs
    /// Where each left row's pairs start.
    private let starts: [UInt32: Int]
    private let must: [Int: [Int]]
    private let cannot: Set<UInt64>

    init(
        pairs: ScoredPairs,
        must: [(left: Int, right: Int)],
        cannot: [(left: Int, right: Int)],
        weight: @escaping @Sendable (Int, Int) -> Float?
    ) {
        self.pairs = pairs
        self.weight = weight
        var starts: [UInt32: Int] = [:]
        for pair in 0..<pairs.count where pair == 0 || pairs.left[pair] != pairs.left[pair - 1] {
            starts[pairs.left[pair]] = pair
        }
        self.starts = starts
        var partners: [Int: [Int]] = [:]
        for (left, right) in must {
            partners[left, default: []].append(right)
            partners[right, default: []].append(left)
        }
        self.must = partners
        self.cannot = Set(cannot.map { Self.key($0.left, $0.right) })
    }

    static func key(_ left: Int, _ right: Int) -> UInt64 {
        UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    }

    func isForbidden(_ left: Int, _ right: Int) -> Bool { cannot.contains(Self.key(left, right)) }

    func isRequired(_ left: Int, _ right: Int) -> Bool { must[left]?.contains(right) ?? false }

    /// Calls `visit` with the places in `rows` of each pair at or above a weight, or required.
    func forEachEdge(among rows: [Int], atLeast threshold: Float, _ visit: (Int, Int) -> Void) {
        var places: [UInt32: Int] = [:]
        for (place, row) in rows.enumerated() { places[UInt32(truncatingIfNeeded: row)] = place }
        for (place, row) in rows.enumerated() {
            for partner in must[row] ?? [] {
                if let other = places[UInt32(truncatingIfNeeded: partner)] { visit(place, other) }
            }
            guard var pair = starts[UInt32(truncatingIfNeeded: row)] else { continue }
            while pair < pairs.count, Int(pairs.left[pair]) == row {
                if pairs.weight[pair] >= threshold, let other = places[pairs.right[pair]] {
                    visit(place, other)
                }
                pair += 1
            }
        }
    }
}

/// Groups that grow by the highest average weight over all their pairs.
private struct AverageLinkage {
    /// A weight that stands for "never".
    private static let forbidden: Float = -1e9

    private var groups: [[Int]?]
    /// Sums of weights between groups, a square.
    private var sums: [Float]
    private let count: Int

    init(_ rows: [Int], bounds: ClosedRange<Float>, _ context: ClusterContext) {
        count = rows.count
        groups = rows.map { [$0] }
        sums = [Float](repeating: 0, count: count * count)
        var required: [(Int, Int)] = []
        for left in 0..<count {
            for right in left + 1..<max(count, left + 1) {
                var value = Self.forbidden
                if context.isRequired(rows[left], rows[right]) {
                    value = bounds.upperBound
                    required.append((left, right))
                } else if !context.isForbidden(rows[left], rows[right]),
                    let weight = context.weight(rows[left], rows[right])
                {
                    value = min(max(weight, bounds.lowerBound), bounds.upperBound)
                }
                sums[left * count + right] = value
                sums[right * count + left] = value
            }
        }
        var sets = UnionFind(count: count)
        for (left, right) in required { sets.join(left, right) }
        for set in sets.sets() { for member in set.dropFirst() { join(set[0], member) } }
    }

    /// Joins the best two groups again and again while their average reaches the threshold.
    mutating func merge(downTo threshold: Float) -> [[Int]] {
        while let (left, right) = best(atLeast: threshold) { join(left, right) }
        return groups.compactMap { $0?.sorted() }.sorted { $0[0] < $1[0] }
    }

    private func best(atLeast threshold: Float) -> (Int, Int)? {
        var best: (left: Int, right: Int, average: Float)?
        for left in 0..<count {
            guard let first = groups[left] else { continue }
            for right in left + 1..<max(count, left + 1) {
                guard let second = groups[right] else { continue }
                let average = sums[left * count + right] / Float(first.count * second.count)
                if average >= threshold, average > best?.average ?? -.infinity {
                    best = (left, right, average)
                }
            }
        }
        return best.map { ($0.left, $0.right) }
    }

    private mutating func join(_ left: Int, _ right: Int) {
        guard let first = groups[left], let second = groups[right] else { return }
        groups[left] = first + second
        groups[right] = nil
        for other in 0..<count where other != left && groups[other] != nil {
            sums[left * count + other] += sums[right * count + other]
            sums[other * count + left] = sums[left * count + other]
        }
    }
}
