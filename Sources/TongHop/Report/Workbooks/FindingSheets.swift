import SheetWriter

/// Findings as a table: where, what, how to mend it.
struct FindingSheets: Sendable {
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
            ColumnPlan(parts.text(words.ruleCode), .identifier, width: .measured(most: 26)),
        ]
        return TablePlan(
            name: name,
            columns: columns,
            rows: RowSource(count: order.count) { index in
                Self.row(context.snapshot.issues[order[index]], context, namesFile: namesFile)
            }
        )
    }

    private static func row(
        _ found: SubmissionIssue,
        _ context: ReportContext,
        namesFile: Bool
    ) -> [CellPlan] {
        let issue = found.issue
        let submission = context.snapshot.table.submissions[Int(found.submission)]
        let said = IssueCatalogue.parts(
            issue,
            file: submission.file,
            profile: context.snapshot.profile,
            language: context.language
        )
        let tone: Tone? =
            switch issue.severity {
            case .error: .error
            case .warning: .warning
            case .info: nil
            }
        var cells: [CellPlan] = [
            .text(CodeLabels.severity(issue.severity, context.language), tone: tone),
            .text(IssueCatalogue.title(issue.code, context.language)),
        ]
        if namesFile { cells += [.text(submission.submitter.unit), .text(submission.file)] }
        return cells + [
            .text(issue.origin.sheet), .text(issue.origin.reference),
            .text(issue.field.map { context.name($0) } ?? ""),
            .text(IssueCatalogue.shown(issue)), .text(capitalised(said.problem)),
            .text(said.remedy), .text(issue.code.rawValue),
        ]
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
        for found in context.snapshot.issues where counts.indices.contains(Int(found.submission)) {
            switch found.issue.severity {
            case .error: counts[Int(found.submission)].errors += 1
            case .warning: counts[Int(found.submission)].warnings += 1
            case .info: break
            }
        }
        return counts
    }
}
