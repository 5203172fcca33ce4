import SheetWriter

/// Findings as a table: where, what, how to mend it.
///
/// A person may write an explanation beside a query; the hidden column holds the identity of the
/// finding, by which the workbook is read back from the inbox.
struct FindingSheets: Sendable {
    /// Header of the hidden column, the same in both languages.
    static let hiddenHeader = "finding_id"

    private let context: ReportContext
    private let parts: BookParts

    init(_ context: ReportContext) {
        self.context = context
        parts = BookParts(context: context)
    }

    /// The sheet of all findings of files that count or were sent back.
    func sheet() -> SheetPlan {
        let submissions = context.snapshot.table.submissions
        let wanted = submissions.indices.filter {
            submissions[$0].status == .accepted || submissions[$0].status == .rejected
        }
        let order = ordered(wanted.flatMap { context.ofSubmission[$0].issues.map { Int($0) } })
        return parts.sheet(
            ReportWords.findings,
            table("tbl_van_de", order, namesFile: true),
            keyColumns: 2
        )
    }

    /// Findings, by their positions, most serious first, then by file and place.
    func ordered(_ positions: [Int]) -> [Int] {
        let issues = context.snapshot.issues
        let submissions = context.snapshot.table.submissions
        return positions.sorted { left, right in
            let (a, b) = (issues[left], issues[right])
            if a.issue.severity != b.issue.severity { return a.issue.severity < b.issue.severity }
            if a.submission == b.submission { return left < right }
            let (x, y) = (submissions[Int(a.submission)].file, submissions[Int(b.submission)].file)
            return x == y ? left < right : x < y
        }
    }

    /// Findings, by their positions, as a table.
    func table(_ name: String, _ order: [Int], namesFile: Bool) -> TablePlan {
        let (context, words) = (context, ReportWords.self)
        var columns = [
            ColumnPlan(parts.text(words.severity), width: .measured(most: 22)),
            ColumnPlan(parts.text(words.rule), width: .measured(most: 30)),
        ]
        if namesFile {
            columns += [
                ColumnPlan(parts.text(words.unit), width: .measured(most: 30)),
                ColumnPlan(parts.text(words.file), width: .measured(most: 40)),
            ]
        }
        columns += [
            ColumnPlan(parts.text(words.sheet), width: .measured(most: 20)),
            ColumnPlan(parts.text(words.cell), .centred),
            ColumnPlan(parts.text(words.column), width: .measured(most: 24)),
            ColumnPlan(parts.text(words.value), .identifier, width: .measured(most: 30)),
            ColumnPlan(parts.text(words.problem), width: .measured(most: 50)),
            ColumnPlan(parts.text(words.remedy), width: .measured(most: 50)),
            ColumnPlan(parts.text(words.explanation), width: .fixed(40)),
            ColumnPlan(parts.text(words.ruleCode), .identifier, width: .measured(most: 26)),
            ColumnPlan(Self.hiddenHeader, .identifier, width: .fixed(18), isHidden: true),
        ]
        return TablePlan(
            name: name,
            columns: columns,
            rows: RowSource(count: order.count) { index in
                Self.row(order[index], context, namesFile: namesFile)
            }
        )
    }

    private static func row(
        _ position: Int,
        _ context: ReportContext,
        namesFile: Bool
    ) -> [CellPlan] {
        let found = context.snapshot.issues[position]
        let issue = found.issue
        let explanation = context.explanation(position)
        let submission = context.snapshot.table.submissions[Int(found.submission)]
        let said = IssueCatalogue.parts(
            issue,
            file: submission.file,
            profile: context.snapshot.profile,
            language: context.language
        )
        var cells: [CellPlan] = [
            severity(issue, isExplained: !explanation.isEmpty, context),
            .text(IssueCatalogue.title(issue.code, context.language)),
        ]
        if namesFile { cells += [.text(submission.submitter.unit), .text(submission.file)] }
        return cells + [
            .text(issue.origin.sheet), .text(issue.origin.reference),
            .text(issue.field.map { context.name($0) } ?? ""),
            .text(IssueCatalogue.shown(issue)), .text(capitalised(said.problem)),
            .text(said.remedy),
            issue.severity == .warning ? .text(explanation, tone: .input) : .blank,
            .text(issue.code.rawValue), .text(context.findingIDs[position]),
        ]
    }

    /// How much a finding matters; a query that was explained is one no more.
    private static func severity(
        _ issue: Issue,
        isExplained: Bool,
        _ context: ReportContext
    ) -> CellPlan {
        if isExplained {
            return .text(ReportWords.explained.text(in: context.language), tone: .good)
        }
        let tone: Tone? =
            switch issue.severity {
            case .error: .error
            case .warning: .warning
            case .info: nil
            }
        return .text(CodeLabels.severity(issue.severity, context.language), tone: tone)
    }

    /// A sentence that follows no place begins with a capital letter.
    private static func capitalised(_ sentence: String) -> String {
        sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    /// How many errors and queries each submission has.
    static func counts(_ context: ReportContext) -> [(errors: Int, warnings: Int)] {
        var counts = [(errors: Int, warnings: Int)](
            repeating: (0, 0),
            count: context.snapshot.table.submissions.count
        )
        for (position, found) in context.snapshot.issues.enumerated()
        where counts.indices.contains(Int(found.submission)) {
            switch found.issue.severity {
            case .error: counts[Int(found.submission)].errors += 1
            case .warning:
                // What was explained asks nothing any more.
                if context.explanation(position).isEmpty {
                    counts[Int(found.submission)].warnings += 1
                }
            case .info: break
            }
        }
        return counts
    }
}
