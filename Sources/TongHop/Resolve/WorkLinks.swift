import RecordLinkage
import SheetReader

/// Finds which initiative was appraised, which was rewarded, and which had been registered.
///
/// Records of different kinds tell of one work in their own words: an appraisal by its title, a
/// commendation by the model that its achievement names ("Có sáng kiến trong mô hình “ATM gạo”").
/// Works of one unit or place are compared by name. Who stays without a link for want of a place is
/// then linked by its unit's and title's words, where one work only has both.
struct WorkLinks {
    private let table: RecordTable
    private let threads: Int
    /// The least weight of a link, in bits.
    private static let least: Float = 3
    /// What it says that a work was nominated, in bits: those are the works that are appraised.
    private static let nominatedBits: Float = 2
    /// How much likelier than any other the work of an honour must be, in bits.
    private static let clearBits = 0.5
    /// The weight of a link that only the words of title and unit make.
    private static let wordsOnly: Float = 4

    init(table: RecordTable, threads: Int) {
        self.table = table
        self.threads = threads
    }

    /// All links, in the order of their clusters.
    func links(_ resolution: Resolution) throws -> [RecordLink] {
        let kinds = Set(table.kinds)
        guard kinds.contains(.initiative) || kinds.contains(.registration), kinds.count > 1 else {
            return []
        }
        let (records, titles) = works()
        if !records.contains(where: { table.kinds[$0] != .initiative }) { return [] }
        let rows = RecordPreparation.prepare(
            table,
            records: records,
            titles: titles,
            threads: threads
        )
        let (input, model) = try LinkModel.make(
            rows,
            isHonour: records.map { table.kinds[$0] == .commendation }
        )
        let scorer = try PairScorer(model: model, input: input)
        let index = WorkIndex(rows, kinds: records.map { table.kinds[$0] })
        var assignment = LinkAssignment(table: table, resolution: resolution)
        assignment.take(candidates(rows, index, scorer, resolution))
        assignment.take(wordsOnly(rows, index, scorer, resolution, assignment))
        return assignment.links
    }

    // MARK: - Parts

    /// The records that tell of a work, and the titles of those that name it in a sentence.
    private func works() -> (records: [Int], titles: [Int32: String]) {
        let named = NamedWorks()
        var titles: [Int32: String] = [:]
        var records: [Int] = []
        for record in 0..<table.count {
            switch table.kinds[record] {
            case .initiative, .appraisal, .registration:
                if table.id(record, .title) != .empty { records.append(record) }
            case .commendation:
                if table.id(record, .achievement) == .empty { continue }
                let name = named.work(in: table.value(record, .achievement))
                if name.isEmpty { continue }
                titles[Int32(truncatingIfNeeded: record)] = name
                records.append(record)
            case .statistics: continue
            }
        }
        return (records, titles)
    }

    private static func relations(
        of kind: RecordKind
    ) -> [(relation: RecordLink.Relation, target: RecordKind)] {
        switch kind {
        case .appraisal: [(.appraises, .initiative)]
        case .commendation: [(.rewards, .initiative), (.registers, .registration)]
        case .initiative: [(.registers, .registration)]
        case .registration, .statistics: []
        }
    }

    /// The pairs of clusters whose works agree, with the weight of their best rows.
    private func candidates(
        _ rows: PreparedRecords,
        _ index: WorkIndex,
        _ scorer: PairScorer,
        _ resolution: Resolution
    ) -> [RecordLink] {
        var best: [LinkAssignment.Key: Float] = [:]
        for row in 0..<rows.count {
            let record = Int(rows.records[row])
            for (relation, target) in Self.relations(of: table.kinds[record]) {
                if !index.holds(target) { continue }
                for other in index.works(like: row, kind: target) {
                    guard var weight = scorer.weight(row, other) else { continue }
                    let work = Int(rows.records[other])
                    if relation == .appraises, isNominated(work) { weight += Self.nominatedBits }
                    if weight < Self.least { continue }
                    let key = LinkAssignment.Key(
                        from: resolution.clusterOfRecord[record],
                        to: resolution.clusterOfRecord[work],
                        relation: relation
                    )
                    best[key] = max(best[key] ?? weight, weight)
                }
            }
        }
        return Self.clear(best.map { key, weight in key.link(weight: Double(weight)) })
    }

    /// Without the honours for which two works are as likely: nothing tells which one is meant.
    private static func clear(_ links: [RecordLink]) -> [RecordLink] {
        var best: [Int32: (first: Double, second: Double)] = [:]
        for link in links where link.relation == .rewards {
            let known = best[link.from] ?? (-.infinity, -.infinity)
            best[link.from] =
                link.weight > known.first
                ? (link.weight, known.first) : (known.first, max(known.second, link.weight))
        }
        return links.filter { link in
            guard link.relation == .rewards, let known = best[link.from] else { return true }
            return known.first - known.second >= clearBits
        }
    }

    /// Links of appraisals whose place is open to the one work of such a unit with such a title.
    ///
    /// Nominated works come first, and then works of the districts that the appraisal's sheet names.
    private func wordsOnly(
        _ rows: PreparedRecords,
        _ index: WorkIndex,
        _ scorer: PairScorer,
        _ resolution: Resolution,
        _ assignment: LinkAssignment
    ) -> [RecordLink] {
        var districts: [Int32: Set<UInt32>] = [:]
        for row in 0..<rows.count where table.kinds[Int(rows.records[row])] == .appraisal {
            districts[rows.source.sheet[row], default: []].insert(rows.district[row])
        }
        var links: [RecordLink] = []
        for row in 0..<rows.count {
            let record = Int(rows.records[row])
            let from = resolution.clusterOfRecord[record]
            guard table.kinds[record] == .appraisal, rows.ward[row] == 0,
                !assignment.isLinked(from, .appraises)
            else { continue }
            var works = index.works(inWordsOf: row).filter { other in
                scorer.veto(row, other) == nil
                    && !assignment.isTaken(
                        resolution.clusterOfRecord[Int(rows.records[other])],
                        by: from,
                        .appraises
                    )
            }
            let narrower: [(Int) -> Bool] = [
                { isNominated(Int(rows.records[$0])) },
                { districts[rows.source.sheet[row]]?.contains(rows.district[$0]) ?? false },
            ]
            for isLikelier in narrower where works.contains(where: isLikelier) {
                works = works.filter(isLikelier)
            }
            let targets = Set(works.map { resolution.clusterOfRecord[Int(rows.records[$0])] })
            guard let target = targets.first, targets.count == 1 else { continue }
            links.append(
                RecordLink(
                    from: from,
                    to: target,
                    relation: .appraises,
                    weight: Double(Self.wordsOnly)
                )
            )
        }
        return links
    }

    private func isNominated(_ record: Int) -> Bool { table.value(record, .nominated) == "co" }
}
