import RecordLinkage
import SheetReader

/// Finds which initiative was appraised, which was rewarded, and which had been registered.
///
/// Records of different kinds tell of one work in their own words: an appraisal by its title, a
/// commendation by the model that its achievement names ("Có sáng kiến trong mô hình “ATM gạo”").
/// Works of one unit or place are compared by name; a link is to the best of them.
struct WorkLinks {
    private let table: RecordTable
    private let threads: Int
    /// The least weight of a link, in bits.
    private static let least: Float = 3

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
        let named = NamedWorks()
        var titles: [Int32: String] = [:]
        var records: [Int] = []
        for record in 0..<table.count {
            switch table.kinds[record] {
            case .initiative, .appraisal, .registration:
                if table.id(record, .title) != .empty { records.append(record) }
            case .commendation:
                let name = named.work(in: table.value(record, .achievement))
                if name.isEmpty { continue }
                titles[Int32(truncatingIfNeeded: record)] = name
                records.append(record)
            case .statistics: continue
            }
        }
        if !records.contains(where: { table.kinds[$0] != .initiative }) { return [] }
        let rows = RecordPreparation.prepare(
            table,
            records: records,
            titles: titles,
            threads: threads
        )
        let (input, model) = try WorkModel.linking(rows)
        let scorer = try PairScorer(model: model, input: input)
        var best: [LinkKey: Float] = [:]
        let index = WorkIndex(rows, kinds: rows.records.map { table.kinds[Int($0)] })
        for row in 0..<rows.count {
            for relation in Self.relations(of: table.kinds[Int(rows.records[row])]) {
                var top: (row: Int, weight: Float)?
                for other in index.works(like: row, kind: relation.target) {
                    guard let weight = scorer.weight(row, other), weight >= Self.least else {
                        continue
                    }
                    if weight > top?.weight ?? -.infinity { top = (other, weight) }
                }
                guard let top else { continue }
                let key = LinkKey(
                    from: resolution.clusterOfRecord[Int(rows.records[row])],
                    to: resolution.clusterOfRecord[Int(rows.records[top.row])],
                    relation: relation.relation
                )
                best[key] = max(best[key] ?? top.weight, top.weight)
            }
        }
        return Self.strongest(best)
    }

    // MARK: - Parts

    private struct LinkKey: Hashable {
        var from: Int32
        var to: Int32
        var relation: RecordLink.Relation
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

    /// One link a cluster and relation: to the target with the highest weight.
    private static func strongest(_ weights: [LinkKey: Float]) -> [RecordLink] {
        let sorted = weights.sorted { left, right in
            let (a, b) = (left.key, right.key)
            if a.from != b.from { return a.from < b.from }
            if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
            if left.value != right.value { return left.value > right.value }
            return a.to < b.to
        }
        var links: [RecordLink] = []
        for (key, weight) in sorted {
            if let last = links.last, last.from == key.from, last.relation == key.relation {
                continue
            }
            links.append(
                RecordLink(
                    from: key.from,
                    to: key.to,
                    relation: key.relation,
                    weight: Double(weight)
                )
            )
        }
        return links
    }
}

/// Rows by place and title word, for looking up works of one kind.
private struct WorkIndex {
    private let rows: PreparedRecords
    private let kinds: [RecordKind]
    private var byTitle: [Key: [Int32]] = [:]
    private var byWord: [Key: [Int32]] = [:]
    /// More works than this with a word at one place are found by their whole title only.
    private static let largest = 60

    private struct Key: Hashable {
        var kind: RecordKind
        var place: UInt32
        var value: UInt32
    }

    init(_ rows: PreparedRecords, kinds: [RecordKind]) {
        self.rows = rows
        self.kinds = kinds
        for row in 0..<rows.count where kinds[row] == .initiative || kinds[row] == .registration {
            let entry = Int32(truncatingIfNeeded: row)
            for place in places(row) {
                let key = Key(kind: kinds[row], place: place, value: rows.title[row])
                byTitle[key, default: []].append(entry)
                for word in Set(rows.titleWords[row]).sorted() {
                    byWord[Key(kind: kinds[row], place: place, value: word), default: []]
                        .append(entry)
                }
            }
        }
    }

    /// Rows of a kind at the row's place whose titles share the title or a word that is not common.
    func works(like row: Int, kind: RecordKind) -> [Int] {
        var found: Set<Int32> = []
        for place in places(row) {
            found.formUnion(
                byTitle[Key(kind: kind, place: place, value: rows.title[row])]?
                    .prefix(Self.largest) ?? []
            )
            for word in Set(rows.titleWords[row]) {
                let list = byWord[Key(kind: kind, place: place, value: word)] ?? []
                if list.count <= Self.largest { found.formUnion(list) }
            }
        }
        return found.sorted().map { Int($0) }.filter { $0 != row }
    }

    /// The places under which a row is filed: its own, and its district.
    private func places(_ row: Int) -> [UInt32] {
        [rows.place[row], rows.district[row]].filter { $0 != 0 }
    }
}
