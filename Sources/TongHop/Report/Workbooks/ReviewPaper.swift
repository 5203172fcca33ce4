import SheetWriter

/// The pairs of the review workbook as they are read on paper: A above B, on the width of an A4 page.
///
/// Answers are given in the sheets before; this one is not read back.
struct ReviewPaper {
    private let report: ReviewReport
    private let parts: BookParts

    init(_ report: ReviewReport, _ parts: BookParts) {
        self.report = report
        self.parts = parts
    }

    /// One kind's pairs, in the order of the sheet that asks for the answers.
    func sheet(_ kind: RecordKind, _ pairs: [ReviewPair]) -> SheetPlan {
        let fields = report.toldFields(kind, pairs)
        let name = FieldLabels.name(kind, report.context.language)
        let table = TablePlan(
            name: "tbl_in_" + kind.rawValue,
            columns: columns(fields),
            rows: RowSource(pairs.enumerated().flatMap { rows($0 + 1, $1, fields) }),
            isBanded: false
        )
        return parts.sheet(
            name: "\(name.prefix(24)) \(parts.text(ReviewWords.print))",
            title: "\(parts.text(ReportWords.review)): \(name)",
            about: parts.text(ReviewWords.aboutPaper),
            table
        )
    }

    private func columns(_ fields: [FieldID]) -> [ColumnPlan] {
        [
            ColumnPlan(parts.text(ReviewWords.pair), .centred, width: .fixed(6)),
            ColumnPlan(parts.text(ReviewWords.record), .centred, width: .fixed(6)),
        ]
            + fields.map {
                ColumnPlan(parts.header($0), parts.kind($0), width: .fixed(Self.width($0)))
            } + [
                ColumnPlan(parts.text(ReviewWords.why), width: .fixed(34)),
                ColumnPlan(parts.text(ReviewWords.probability), .percent(0), width: .fixed(9)),
                ColumnPlan(parts.text(ReviewWords.decision), width: .fixed(12)),
            ]
    }

    /// Characters a line; texts are wrapped.
    private static func width(_ field: FieldID) -> Double {
        switch field {
        case .description, .achievement, .conclusion: 32
        case .title, .honouree, .unit, .delegation: 23
        case .position, .contact, .award: 15
        case .decisionNo: 14
        case .startDate, .decisionDate, .birthDate, .appraisalDate, .phone, .amount: 12
        case .wardCode, .districtCode, .field: 12
        default: 9
        }
    }

    /// The rows of a pair: A with what speaks for one record, B with what speaks for two.
    private func rows(
        _ number: Int,
        _ review: ReviewPair,
        _ fields: [FieldID]
    ) -> [[CellPlan]] {
        let reasons = report.reasons(review.pair.parts)
        let decision = review.decision.map {
            CodeLabels.verdict($0.verdict, report.context.language)
        }
        let values = fields.map {
            report.values($0, Int(review.pair.left), Int(review.pair.right))
        }
        let unlike = reasons.dropFirst().filter { !$0.isEmpty }.joined(separator: " ")
        let ends: [[CellPlan]] = [
            [
                .text(reasons.first ?? ""), .number(review.probability),
                .text(decision ?? "", tone: .input),
            ],
            [.text(unlike), .blank, .text(review.decision?.note ?? "", tone: .input)],
        ]
        return [ReviewWords.first, ReviewWords.second].enumerated().map { place, side in
            [.integer(Int64(number)), .text(parts.text(side))] + values.map { $0[place] }
                + ends[place]
        }
    }
}
