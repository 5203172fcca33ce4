import SheetReader

/// The pairs that want a decision, and the decisions made, as `tonghop review` shows them.
public struct ReviewList: Sendable {
    private let context: ReportContext

    init(_ context: ReportContext) { self.context = context }

    private var language: Language { context.language }

    private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    private var pairs: [ReviewPair] { context.snapshot.resolution.review }

    /// The list as a person reads it at a terminal.
    public var text: String {
        let open = pairs.filter(\.isOpen)
        var lines = [
            pick(
                "\(open.count) cặp chờ quyết định; trả lời trong output/can-quyet-dinh.xlsx rồi chép tệp vào inbox/.",
                "\(open.count) pairs want a decision; answer in output/can-quyet-dinh.xlsx and copy it into inbox/."
            )
        ]
        for pair in open {
            lines.append("")
            lines.append(
                pick("Khả năng trùng ", "Likely the same: ")
                    + ValueFormat.decimal(pair.probability * 100, language, places: 0) + " %"
            )
            lines += [pair.pair.left, pair.pair.right].map { "  " + describe(Int($0)) }
            lines.append("  " + reasons(pair.pair))
        }
        let decided = pairs.filter { $0.decision != nil }
        if !decided.isEmpty {
            lines += ["", pick("Đã quyết định:", "Decided:")]
            lines += decided.compactMap { pair in
                pair.decision.map { "  " + Self.line($0, language) }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A decision in one line: what about whom, who said so in which file and when, and why.
    static func line(_ decision: Decision, _ language: Language) -> String {
        let verdict = CodeLabels.verdict(decision.verdict, language)
        let origin = [decision.decidedBy, decision.source, decision.decidedAt]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        let note = decision.note.isEmpty ? "" : " «\(decision.note)»"
        return "\(verdict): \(decision.leftID) – \(decision.rightID) (\(origin))\(note)"
    }

    private func describe(_ record: Int) -> String {
        let table = context.snapshot.table
        let values = ReviewReport.comparedFields(table.kinds[record]).prefix(5)
            .map { context.shown(table.value(record, $0), $0) }.filter { !$0.isEmpty }
        return "\(table.ids[record])  \(values.joined(separator: " · "))  [\(place(of: record))]"
    }

    private func place(of record: Int) -> String {
        let table = context.snapshot.table
        let file = table.submissions[Int(table.submission[record])].file
        let sheet = table.texts.string(table.sheetNames[record])
        return [file, sheet, String(table.rows[record])].filter { !$0.isEmpty }
            .joined(separator: "!")
    }

    private func reasons(_ pair: ScoredPair) -> String {
        pair.parts.filter { $0.weight != 0 }.map { part in
            let word = ReviewWords.comparison(part.comparison).map { $0.text(in: language) }
            let sign = part.weight > 0 ? "+" : ""
            return (word ?? part.comparison) + " " + sign
                + ValueFormat.decimal(part.weight, language, places: 1)
        }.joined(separator: "; ")
    }

    /// The list as one JSON object.
    public var json: String {
        let table = context.snapshot.table
        return JSONText.object([
            (
                "pairs",
                .list(
                    pairs.map { pair in
                        .pairs([
                            ("left", .text(table.ids[Int(pair.pair.left)])),
                            ("right", .text(table.ids[Int(pair.pair.right)])),
                            ("probability", .decimal(pair.probability)),
                            ("weight", .decimal(pair.pair.weight)),
                            (
                                "decision",
                                pair.decision.map { .text($0.verdict.rawValue) } ?? .null
                            ),
                        ])
                    }
                )
            )
        ])
    }
}
