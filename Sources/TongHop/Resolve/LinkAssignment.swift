/// Gives each record of one kind the work that it tells of: the likeliest first, one work to one
/// appraisal or registered work of a list.
///
/// A list does not appraise a work twice: of two works that are named alike the second appraisal gets
/// the one that is left. Many people are honoured for one work.
struct LinkAssignment {
    /// Two clusters and how they relate.
    struct Key: Hashable {
        var from: Int32
        var to: Int32
        var relation: RecordLink.Relation

        func link(weight: Double) -> RecordLink {
            RecordLink(from: from, to: to, relation: relation, weight: weight)
        }
    }

    /// How much less likely, in bits, a work may be that is taken for want of the likeliest.
    private static let tolerance = 2.0

    private let table: RecordTable
    private let resolution: Resolution
    private var chosen: [Source: RecordLink] = [:]
    private var taken: Set<Use> = []

    private struct Source: Hashable {
        var cluster: Int32
        var relation: RecordLink.Relation
    }

    /// That a work is told of in a list.
    private struct Use: Hashable {
        var work: Int32
        var relation: RecordLink.Relation
        var submission: Int32
        var sheet: Int32
    }

    init(table: RecordTable, resolution: Resolution) {
        self.table = table
        self.resolution = resolution
    }

    /// All links that were taken, in the order of their clusters.
    var links: [RecordLink] {
        chosen.values.sorted { left, right in
            (left.from, left.relation.rawValue) < (right.from, right.relation.rawValue)
        }
    }

    /// Whether a cluster has such a link.
    func isLinked(_ cluster: Int32, _ relation: RecordLink.Relation) -> Bool {
        chosen[Source(cluster: cluster, relation: relation)] != nil
    }

    /// Whether another record of one of the cluster's lists has the work already.
    func isTaken(_ work: Int32, by cluster: Int32, _ relation: RecordLink.Relation) -> Bool {
        uses(of: work, by: cluster, relation).contains { taken.contains($0) }
    }

    /// Takes links, the strongest first, of clusters that have none and to works that are free.
    ///
    /// Where the likeliest work is another's, the next one must be about as likely.
    mutating func take(_ candidates: [RecordLink]) {
        var best: [Source: Double] = [:]
        for link in candidates {
            let source = Source(cluster: link.from, relation: link.relation)
            best[source] = max(best[source] ?? link.weight, link.weight)
        }
        let sorted = candidates.sorted { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            if left.from != right.from { return left.from < right.from }
            if left.to != right.to { return left.to < right.to }
            return left.relation.rawValue < right.relation.rawValue
        }
        for link in sorted {
            let source = Source(cluster: link.from, relation: link.relation)
            if chosen[source] != nil || link.weight < (best[source] ?? 0) - Self.tolerance {
                continue
            }
            if isTaken(link.to, by: link.from, link.relation) { continue }
            chosen[source] = link
            taken.formUnion(uses(of: link.to, by: link.from, link.relation))
        }
    }

    /// The uses that a link makes of a work: one for each list with a record of the cluster.
    private func uses(
        of work: Int32,
        by cluster: Int32,
        _ relation: RecordLink.Relation
    ) -> [Use] {
        let source = resolution.clusters[Int(cluster)]
        if source.kind == .commendation { return [] }
        return source.members.map { member in
            Use(
                work: work,
                relation: relation,
                submission: table.submission[Int(member)],
                sheet: table.sheetIndex[Int(member)]
            )
        }
    }
}
