import SheetReader

/// The way back from a result to file, sheet and cell, with each rule and decision applied.
public struct Explanation: Sendable {
    private let context: ReportContext
    private let raw: [String: [String: String]]

    init(_ context: ReportContext, raw: [String: [String: String]]) {
        self.context = context
        self.raw = raw
    }

    private var language: Language { context.language }
    private var table: RecordTable { context.snapshot.table }
    private var resolution: Resolution { context.snapshot.resolution }

    private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// The records whose typed values an explanation of `name` shows.
    static func records(behind name: String, in snapshot: CampaignSnapshot) -> [String] {
        guard let cluster = cluster(of: name, in: snapshot) else { return [] }
        return snapshot.resolution.clusters[cluster].members.map { snapshot.table.ids[Int($0)] }
    }

    private static func cluster(of name: String, in snapshot: CampaignSnapshot) -> Int? {
        if let index = snapshot.resolution.clusters.firstIndex(where: { $0.id == name }) {
            return index
        }
        guard let record = snapshot.table.ids.firstIndex(of: name),
            snapshot.resolution.clusterOfRecord.indices.contains(record)
        else { return nil }
        return Int(snapshot.resolution.clusterOfRecord[record])
    }

    /// What stands behind a record, a cluster or a figure; nil where nothing has that name.
    func text(of name: String) -> String? {
        if let index = Self.cluster(of: name, in: context.snapshot) {
            return text(ofCluster: index, marked: name)
        }
        guard let figure = Statistics.figure(name, in: Statistics(context).tables()) else {
            return nil
        }
        return text(of: figure)
    }

    // MARK: - Records and clusters

    private func text(ofCluster index: Int, marked name: String) -> String {
        let cluster = resolution.clusters[index]
        let kind = CodeLabels(context.snapshot.profile, language)
            .name(cluster.kind.rawValue, list: "kind")
        var lines = [
            "\(cluster.id) · \(kind) · "
                + pick(
                    "\(cluster.members.count) dòng nguồn",
                    "\(cluster.members.count) source rows"
                ),
            "", pick("Giá trị hợp nhất và nguồn:", "Golden values and their sources:"),
        ]
        for (field, golden) in cluster.golden.sorted(by: { $0.key < $1.key }) {
            lines.append("  " + line(field, golden))
        }
        lines += ["", pick("Các dòng nguồn:", "Source rows:")]
        for member in cluster.members {
            let mark = table.ids[Int(member)] == name ? "→ " : "  "
            lines.append(mark + table.ids[Int(member)] + "  " + place(Int(member), nil))
        }
        lines += waterfall(cluster)
        let decisions = resolution.review.filter {
            $0.decision != nil
                && (cluster.members.contains($0.pair.left)
                    || cluster.members.contains($0.pair.right))
        }
        if !decisions.isEmpty {
            lines += ["", pick("Quyết định:", "Decisions:")]
            lines += decisions.compactMap { pair in
                pair.decision.map { "  " + ReviewList.line($0, language) }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ field: FieldID, _ golden: GoldenValue) -> String {
        let record = Int(golden.record)
        var line = "\(FieldLabels.name(field, language)): \(golden.value)"
        if let typed = raw[table.ids[record]]?[field.rawValue], typed != golden.value {
            line += pick(" (ghi là «\(typed)»)", " (typed “\(typed)”)")
        }
        return line + "  ← " + place(record, field)
            + " [\(ReviewWords.rule(golden.rule, language))]"
    }

    private func place(_ record: Int, _ field: FieldID?) -> String {
        let origin = table.origin(record, field)
        let file = table.submissions[Int(table.submission[record])].file
        return [file, origin.sheet, origin.reference].filter { !$0.isEmpty }.joined(separator: "!")
    }

    /// Why the rows were joined: each comparison of each scored pair within the cluster.
    private func waterfall(_ cluster: RecordCluster) -> [String] {
        let members = Set(cluster.members)
        let pairs = resolution.scores.filter {
            members.contains($0.left) && members.contains($0.right)
        }
        if pairs.isEmpty { return [] }
        var lines = ["", pick("Vì sao gộp (bit):", "Why they were joined (bits):")]
        for pair in pairs.prefix(20) {
            let weight = ValueFormat.decimal(pair.weight, language, places: 1)
            lines.append(
                "  \(table.ids[Int(pair.left)]) – \(table.ids[Int(pair.right)]): \(weight)"
            )
            for part in pair.parts {
                let word = ReviewWords.comparison(part.comparison)?.text(in: language)
                let sign = part.weight > 0 ? "+" : ""
                lines.append(
                    "      \(word ?? part.comparison): \(sign)"
                        + ValueFormat.decimal(part.weight, language, places: 1)
                )
            }
        }
        return lines
    }

    // MARK: - Figures

    private func text(of figure: Figure) -> String {
        var lines = ["\(figure.rowLabel) · \(figure.columnLabel) = \(figure.text)"]
        var records: [Int32] = []
        switch figure.basis {
        case .clusters(let clusters):
            for cluster in clusters { records += resolution.clusters[Int(cluster)].members }
        case .records(let rows): records = rows
        case .submissions(let submissions):
            lines += submissions.map { "  " + table.submissions[Int($0)].file }
        default: break
        }
        for record in records where table.isCurrent(Int(record)) {
            lines.append("  \(table.ids[Int(record)])  \(place(Int(record), nil))")
        }
        return lines.joined(separator: "\n")
    }
}

extension Office {
    /// What stands behind a record, a cluster or a figure of the statistics.
    ///
    /// - Returns: The explanation, or nil where nothing has that name.
    public func explain(
        _ name: String,
        now: String?,
        language: Language
    ) throws(RunError) -> String? {
        let snapshot = try snapshot(now: now)
        return try RunError.wrapping {
            let ledger = try Ledger.forReading(workspace.ledgerFile)
            var raw: [String: [String: String]] = [:]
            for record in Explanation.records(behind: name, in: snapshot) {
                raw[record] = try ledger.rawValues(of: record)
            }
            let context = ReportContext(snapshot, places: .builtIn, language: language)
            return Explanation(context, raw: raw).text(of: name)
        }
    }

    /// The pairs that want a decision, and the decisions made.
    public func review(now: String?, language: Language) throws(RunError) -> ReviewList {
        ReviewList(ReportContext(try snapshot(now: now), places: .builtIn, language: language))
    }
}
