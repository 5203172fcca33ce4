import SheetReader
import SheetWriter

/// `can-quyet-dinh.xlsx`: the pairs that a person should decide, most useful first, side by side.
///
/// Saved and dropped in the inbox it is read back: the hidden columns at the right hold the records' stable
/// ids and a check over both rows, so that sorting does no harm and stale answers are noticed.
struct ReviewReport: Sendable {
    /// Headers of the hidden columns, the same in both languages.
    static let hiddenHeaders = ["left_id", "right_id", "check"]
    /// What the tables' names begin with.
    static let tablePrefix = "tbl_quyet_dinh_"

    let context: ReportContext
    private let parts: BookParts

    init(_ context: ReportContext) {
        self.context = context
        parts = BookParts(context: context)
    }

    /// The workbook, ready to be written.
    func plan() -> WorkbookPlan {
        let table = context.snapshot.table
        let pairs = context.snapshot.resolution.review.filter { pair in
            [pair.pair.left, pair.pair.right].allSatisfy { (0..<table.count).contains(Int($0)) }
        }
        let sheets = RecordKind.goldenKinds.compactMap { kind -> SheetPlan? in
            let own = pairs.filter { table.kinds[Int($0.pair.left)] == kind }
            return own.isEmpty ? nil : sheet(kind, own)
        }
        let papers = RecordKind.goldenKinds.compactMap { kind -> SheetPlan? in
            let own = pairs.filter { table.kinds[Int($0.pair.left)] == kind }
            return own.isEmpty ? nil : ReviewPaper(self, parts).sheet(kind, own)
        }
        return parts.book(
            ReportWords.review,
            [parts.page(ReviewWords.guide, lines: ReviewWords.steps)] + sheets + papers
        )
    }

    /// A check over the records of a pair: it changes when either row's content does.
    func check(_ left: Int32, _ right: Int32) -> String {
        let table = context.snapshot.table
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        for record in [Int(left), Int(right)] where (0..<table.count).contains(record) {
            mix(table.ids[record])
            for field in table.kinds[record].fields { mix(table.value(record, field)) }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The fields that are shown side by side.
    static func comparedFields(_ kind: RecordKind) -> [FieldID] {
        switch kind {
        case .initiative:
            [
                .title, .unit, .wardCode, .districtCode, .startDate, .beneficiaries, .amount,
                .contact, .phone, .field, .description,
            ]
        case .commendation:
            [
                .honouree, .position, .unit, .wardCode, .birthDate, .award, .awardLevel,
                .decisionNo, .decisionDate, .amount, .achievement,
            ]
        case .appraisal: [.title, .unit, .delegation, .appraisalDate, .conclusion]
        case .registration: [.title, .unit, .districtCode, .year]
        case .statistics: [.unit]
        }
    }

    /// The fields that are shown of some pairs: one that no record tells would only part those that do.
    func toldFields(_ kind: RecordKind, _ pairs: [ReviewPair]) -> [FieldID] {
        let records = context.snapshot.table
        return Self.comparedFields(kind).filter { field in
            pairs.contains { review in
                [review.pair.left, review.pair.right].contains {
                    records.id(Int($0), field) != .empty
                }
            }
        }
    }

    private func sheet(_ kind: RecordKind, _ pairs: [ReviewPair]) -> SheetPlan {
        let fields = toldFields(kind, pairs)
        let rows = pairs.map { row($0, fields) }
        let name = FieldLabels.name(kind, context.language)
        let table = TablePlan(
            name: Self.tablePrefix + kind.rawValue,
            columns: leadColumns() + fields.flatMap(fieldColumns) + tailColumns(),
            rows: RowSource(rows),
            isBanded: false
        )
        return parts.sheet(
            name: name,
            title: "\(parts.text(ReportWords.review)): \(name)",
            about: parts.text(ReviewWords.about),
            table,
            keyColumns: 3
        )
    }

    private func leadColumns() -> [ColumnPlan] {
        let verdicts = [Decision.Verdict.same, .different, .later].map {
            CodeLabels.verdict($0, context.language)
        }
        return [
            ColumnPlan(
                parts.text(ReviewWords.decision),
                .centred,
                width: .fixed(13),
                choices: Choices(
                    verdicts,
                    isStrict: true,
                    errorTitle: parts.text(ReviewWords.decision),
                    errorMessage: parts.text(ReviewWords.chooseOne)
                )
            ),
            ColumnPlan(parts.text(ReviewWords.note), width: .fixed(24)),
            ColumnPlan(parts.text(ReviewWords.probability), .percent(0), width: .fixed(10)),
            ColumnPlan(parts.text(ReviewWords.why), width: .measured(most: 44)),
        ]
    }

    private func fieldColumns(_ field: FieldID) -> [ColumnPlan] {
        [ReviewWords.first, ReviewWords.second].map { side in
            ColumnPlan(
                "\(parts.header(field)) (\(parts.text(side)))",
                parts.kind(field),
                width: .measured(most: 34)
            )
        }
    }

    private func tailColumns() -> [ColumnPlan] {
        [ReviewWords.first, ReviewWords.second].map { side in
            ColumnPlan(
                "\(parts.text(ReportWords.sourcePlaces)) (\(parts.text(side)))",
                width: .measured(most: 44)
            )
        }
            + Self.hiddenHeaders.map {
                ColumnPlan($0, .identifier, width: .fixed(16), isHidden: true)
            }
    }

    private func row(_ review: ReviewPair, _ fields: [FieldID]) -> [CellPlan] {
        let table = context.snapshot.table
        let (left, right) = (Int(review.pair.left), Int(review.pair.right))
        let decision = review.decision.map { CodeLabels.verdict($0.verdict, context.language) }
        var cells: [CellPlan] = [
            .text(decision ?? "", tone: .input), .text(review.decision?.note ?? "", tone: .input),
            .number(review.probability),
            .text(reasons(review.pair.parts).filter { !$0.isEmpty }.joined(separator: " ")),
        ]
        for field in fields { cells += values(field, left, right) }
        return cells + [left, right].map { .text(place(of: $0)) } + [
            .text(table.ids[left]), .text(table.ids[right]),
            .text(check(review.pair.left, review.pair.right)),
        ]
    }

    /// What two records say in a field.
    ///
    /// Differences are marked where both say something; the words beside say it too. Capitals are no
    /// difference.
    func values(_ field: FieldID, _ left: Int, _ right: Int) -> [CellPlan] {
        let table = context.snapshot.table
        let (a, b) = (table.value(left, field), table.value(right, field))
        let differs = !a.isEmpty && !b.isEmpty && a.lowercased() != b.lowercased()
        return [a, b].map { value in
            var cell = parts.cell(value, field)
            if differs { cell.tone = .warning }
            return cell
        }
    }

    private func place(of record: Int) -> String {
        let table = context.snapshot.table
        let file = table.submissions[Int(table.submission[record])].file
        let sheet = table.texts.string(table.sheetNames[record])
        return [file, sheet, String(table.rows[record])].filter { !$0.isEmpty }.joined(
            separator: "!"
        )
    }

    /// What speaks for one record, what for two, and what was so before, in words, heaviest first.
    ///
    /// `Giống: Tên – rất giống (+6,2). Khác: Số tiền – khác (-3,4).` What weighs less than a bit is left out.
    func reasons(_ weights: [WeightPart]) -> [String] {
        let sorted = weights.enumerated().sorted { left, right in
            let (a, b) = (abs(left.element.weight), abs(right.element.weight))
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        let told = sorted.filter { $0.comparison != "prior" && abs($0.weight) >= 1 }
        let sides = [(ReviewWords.alike, 1.0), (ReviewWords.unlike, -1.0)].map { side, sign in
            let own = told.filter { $0.weight * sign > 0 }
            if own.isEmpty { return "" }
            let words = own.map { part in
                let strength = parts.text(ReviewWords.strength(part.weight))
                return "\(comparison(part.comparison)) – \(strength) (\(signed(part.weight)))"
            }
            return "\(parts.text(side)): \(words.joined(separator: "; "))."
        }
        let start = sorted.filter { $0.comparison == "prior" }.map {
            "\(comparison($0.comparison)) (\(signed($0.weight)))."
        }
        return sides + start
    }

    private func signed(_ weight: Double) -> String {
        (weight > 0 ? "+" : "") + ValueFormat.decimal(weight, context.language, places: 1)
    }

    private func comparison(_ name: String) -> String {
        if let word = ReviewWords.comparison(name) { return parts.text(word) }
        return FieldID(rawValue: name).map { context.name($0) } ?? name
    }
}
