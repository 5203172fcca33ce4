import Foundation
import RecordLinkage
import SheetReader

/// Turns the records of a campaign and people's decisions into clusters, golden records, links and
/// pairs to review.
///
/// A pure function of its arguments: the order in which files arrived does not matter, and a cluster
/// that nothing new touches keeps its identifier.
struct Resolver: Sendable {
    let profile: CampaignProfile
    /// How many threads score pairs; the result does not depend on it.
    var threads = ProcessInfo.processInfo.activeProcessorCount

    init(profile: CampaignProfile, threads: Int? = nil) {
        self.profile = profile
        if let threads { self.threads = threads }
    }

    func resolve(_ table: RecordTable, decisions: [Decision]) throws -> Resolution {
        let ruling = Ruling(decisions, table: table)
        let kinds = Matcher.kinds.filter { table.kinds.contains($0) }
        let parts = try Parallel.map(count: kinds.count, threads: threads) { number in
            Result { try resolve(table, kind: kinds[number], ruling: ruling) }
        }.map { try $0.get() }
        var groups = parts.flatMap(\.groups)
        let matched = Set(Matcher.kinds)
        groups += table.kinds.indices.filter { !matched.contains(table.kinds[$0]) }
            .map { [Int32(truncatingIfNeeded: $0)] }
        groups.sort { $0[0] < $1[0] }
        var resolution = Resolution()
        resolution.clusterOfRecord = [Int32](repeating: -1, count: table.count)
        let survivorship = Survivorship(profile: profile, table: table)
        for members in groups {
            let index = Int32(truncatingIfNeeded: resolution.clusters.count)
            for member in members { resolution.clusterOfRecord[Int(member)] = index }
            resolution.clusters.append(
                RecordCluster(
                    id: Self.identifier(of: members, in: table),
                    kind: table.kinds[Int(members[0])],
                    members: members,
                    golden: survivorship.golden(of: members)
                )
            )
        }
        resolution.review = Self.review(parts.flatMap(\.review), records: table.count)
        resolution.scores = resolution.review.map(\.pair) + parts.flatMap(\.reasons)
        resolution.links = try WorkLinks(table: table, threads: threads).links(resolution)
        return resolution
    }

    /// The weight of any two records of one kind with what it is made of, by today's weights.
    func explain(_ table: RecordTable, _ left: Int, _ right: Int) throws -> ScoredPair? {
        guard table.kinds.indices.contains(left), table.kinds.indices.contains(right),
            table.kinds[left] == table.kinds[right], Matcher.kinds.contains(table.kinds[left])
        else { return nil }
        let match = try matcher.match(table, kind: table.kinds[left])
        guard let first = match.rows.records.firstIndex(of: Int32(truncatingIfNeeded: left)),
            let second = match.rows.records.firstIndex(of: Int32(truncatingIfNeeded: right))
        else { return nil }
        return match.explained(min(first, second), max(first, second))
    }

    // MARK: - One kind

    /// Pairs under review in a thousand rows; two rows a pair.
    private static let reviewShare = 15
    /// As many pairs are asked of people in the smallest campaign too.
    private static let leastReview = 5

    /// All pairs that were decided, and the most useful ones of those that want a decision.
    private static func review(
        _ candidates: [KindResolution.Candidate],
        records: Int
    ) -> [ReviewPair] {
        let sorted = candidates.sorted(by: KindResolution.isMoreUseful)
        let decided = sorted.filter { $0.pair.decision != nil }
        let open = sorted.filter { $0.pair.decision == nil }
        return (decided + open.prefix(max(leastReview, records * reviewShare / 1000))).map(\.pair)
    }

    private var matcher: Matcher { Matcher(threads: threads, windows: profile.windows) }

    private func resolve(
        _ table: RecordTable,
        kind: RecordKind,
        ruling: Ruling
    ) throws -> KindResolution {
        let settings = profile.matching[kind] ?? MatchingSettings()
        let match = try matcher.match(table, kind: kind)
        let scorer = match.outcome.scorer
        let groups = Clusterer(threshold: Float(Self.bits(settings.join))).clusters(
            rowCount: match.rows.count,
            pairs: match.outcome.pairs,
            constraints: ruling.constraints(of: match.rows),
            threads: threads
        ) { scorer.weight($0, $1) }
        return KindResolution(match, groups: groups, settings: settings, ruling: ruling)
    }

    /// log2 of the odds of a probability.
    static func bits(_ probability: Double) -> Double {
        let bounded = min(max(probability, 1e-9), 1 - 1e-9)
        return log2(bounded / (1 - bounded))
    }

    /// "C" and the number of the record that stands first; the members' order is the table's.
    private static func identifier(of members: [Int32], in table: RecordTable) -> String {
        let id = table.ids[Int(members[0])]
        return "C" + (id.first == "R" ? String(id.dropFirst()) : id)
    }
}
