import SheetReader
import SheetWriter
import VietText

/// What a submission came to, as its sender is told.
enum FeedbackOutcome: String, Sendable, CaseIterable {
    /// Nhận đủ: all rows taken in, nothing to mend.
    case complete = "nhan-du"
    /// Nhận, còn lỗi: all rows taken in, some values to mend.
    case withErrors = "nhan-con-loi"
    /// Nhận một phần: some rows, columns or sheets were left out.
    case partial = "nhan-mot-phan"
    /// Trả lại: nothing could be used.
    case rejected = "tra-lai"
}

/// The feedback workbook of one submission: what was taken in, what to mend and where, its own rows.
///
/// It holds nothing of other units.
struct FeedbackReport: Sendable {
    let context: ReportContext
    /// The submission's position in the snapshot.
    let submission: Int
    private let parts: BookParts
    private let findings: [Int]
    private let records: [Int]

    /// Makes the report of one submission; nil for a position that does not exist.
    init?(_ context: ReportContext, submission: Int) {
        guard context.snapshot.table.submissions.indices.contains(submission) else { return nil }
        self.context = context
        self.submission = submission
        parts = BookParts(context: context)
        findings = FindingSheets(context).ordered(
            context.ofSubmission[submission].issues.map { Int($0) }
        )
        records = context.ofSubmission[submission].records.map { Int($0) }
    }

    private var facts: Submission { context.snapshot.table.submissions[submission] }

    /// What the submission came to.
    var outcome: FeedbackOutcome {
        if facts.status == .rejected { return .rejected }
        let issues = findings.map { context.snapshot.issues[$0].issue }
        let leftOut: Set<IssueCode> = [.rowsLeftOut, .unmappedColumn, .missingColumn, .noTable]
        let isPartial = findings.contains { position in
            let issue = context.snapshot.issues[position].issue
            return leftOut.contains(issue.code) && issue.severity != .info
                && context.explanation(position).isEmpty
        }
        if isPartial { return .partial }
        return issues.contains { $0.severity == .error } ? .withErrors : .complete
    }

    /// The file's name: the original's in plain letters, the outcome, and the submission's id.
    ///
    /// `Quan-1-BC-mo-hinh_nhan-con-loi_S0123456789ab.xlsx`
    var fileName: String {
        let name = facts.file.split(separator: "/").last.map(String.init) ?? ""
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        var plain = ""
        for character in Viet.fold(stem) {
            let isPlain = character.isASCII && (character.isLetter || character.isNumber)
            if isPlain {
                plain.append(character)
            } else if !plain.hasSuffix("-"), !plain.isEmpty {
                plain.append("-")
            }
            if plain.count >= 80 { break }
        }
        while plain.hasSuffix("-") { plain.removeLast() }
        return "\(plain.isEmpty ? "tep" : plain)_\(outcome.rawValue)_\(facts.id).xlsx"
    }

    /// The workbook, ready to be written.
    func plan() -> WorkbookPlan {
        let title = parts.text(ReportWords.feedback)
        var sheets = [summary()]
        if !findings.isEmpty {
            let table = FindingSheets(context).table("tbl_can_sua", findings, namesFile: false)
            sheets.append(parts.sheet(ReportWords.toMend, table, keyColumns: 1))
        }
        for kind in RecordKind.allCases {
            let own = records.filter { context.snapshot.table.kinds[$0] == kind }
            if !own.isEmpty { sheets.append(rows(kind, own)) }
        }
        return WorkbookPlan(
            created: parts.created,
            properties: DocumentProperties(title: "\(title): \(facts.file)"),
            sheets: sheets
        )
    }

    /// The letter on top: status, numbers, what to do.
    private func summary() -> SheetPlan {
        let words = FeedbackWords.self
        let severities = findings.map { context.snapshot.issues[$0].issue.severity }
        let explained = findings.count { !context.explanation($0).isEmpty }
        let tone: SheetWriter.Tone =
            switch outcome {
            case .complete: .good
            case .withErrors, .partial: .warning
            case .rejected: .error
            }
        var sheet = SheetPlan(
            name: parts.text(ReportWords.feedback),
            freeze: .none,
            fixedWidths: [0: 30, 1: 78],
            showsGridlines: false,
            page: PagePlan(isLandscape: false, repeatsHeader: false)
        )
        sheet.add(.line(parts.text(words.title), .title))
        sheet.add(.line(parts.text(context.snapshot.profile.title), .subtitle))
        sheet.add(.gap)
        var lines: [(LocalizedText, CellPlan, ColumnKind, TextStyle)] = [
            (
                ReportWords.status, .text(parts.text(words.outcome(outcome))), .text,
                TextStyle(isBold: true, tone: tone)
            ),
            (ReportWords.file, .text(facts.file), .text, TextStyle(wraps: true)),
            (ReportWords.unit, .text(facts.submitter.unit), .text, TextStyle(wraps: true)),
            (ReportWords.received, parts.moment(facts.receivedAt), .dateTime, left),
            (ReportWords.rowCount, .integer(facts.rowCount), .integer, left),
            (ReportWords.errorCount, .integer(severities.count { $0 == .error }), .integer, left),
            (ReportWords.queryCount, .integer(severities.count { $0 == .warning }), .integer, left),
            (ReportWords.explainedCount, .integer(explained), .integer, left),
            (ReportWords.submissionID, .text(facts.id), .identifier, left),
        ]
        if facts.status == .superseded {
            lines.append(
                (words.note, .text(parts.text(words.superseded)), .text, TextStyle(wraps: true))
            )
        }
        for (label, value, kind, style) in lines {
            sheet.add(
                .form(
                    FormRow([
                        FormCell(.text(parts.text(label)), style: .label),
                        FormCell(value, kind: kind, style: style),
                    ])
                )
            )
        }
        sheet.add(.gap)
        sheet.add(.line(parts.text(words.whatToDo), .heading))
        for line in words.steps(outcome) { sheet.add(.line(parts.text(line), .body)) }
        return sheet
    }

    private let left = TextStyle(alignment: .left)

    /// The unit's own rows of a kind, as they were understood; cells with findings are marked.
    private func rows(_ kind: RecordKind, _ own: [Int]) -> SheetPlan {
        let (context, parts) = (context, parts)
        let table = context.snapshot.table
        let fields = kind.fields.filter { field in
            own.contains { !table.value($0, field).isEmpty }
        }
        let marks = marks()
        let place = [
            ColumnPlan(parts.text(ReportWords.sheet), width: .measured(most: 20)),
            ColumnPlan(parts.text(ReportWords.row), .centred),
        ]
        let columns = fields.map {
            ColumnPlan(parts.header($0), parts.kind($0), width: parts.width($0))
        }
        let plan = TablePlan(
            name: GoldenSheets.tableName(kind),
            columns: place + columns,
            rows: RowSource(count: own.count) { index in
                let record = own[index]
                let sheet = table.texts.string(table.sheetNames[record])
                let row = Int(table.rows[record])
                return [.text(sheet), .integer(row)]
                    + fields.map { field in
                        var cell = parts.cell(table.value(record, field), field)
                        cell.tone = marks[Mark(sheet: sheet, row: row, field: field)]
                        return cell
                    }
            }
        )
        let name = FieldLabels.name(kind, context.language)
        return parts.sheet(
            name: name,
            title: "\(parts.text(ReportWords.ownRows.title)): \(name)",
            about: parts.text(ReportWords.ownRows.about),
            plan,
            keyColumns: 2
        )
    }

    private struct Mark: Hashable {
        let sheet: String
        let row: Int
        let field: FieldID
    }

    /// The worst finding of each cell, as a tone.
    private func marks() -> [Mark: SheetWriter.Tone] {
        var marks: [Mark: SheetWriter.Tone] = [:]
        // The findings come most serious first: the first one of a cell stays.
        for index in findings {
            let issue = context.snapshot.issues[index].issue
            guard let row = issue.origin.row, let field = issue.field, issue.severity != .info,
                context.explanation(index).isEmpty
            else { continue }
            let mark = Mark(sheet: issue.origin.sheet, row: row, field: field)
            if marks[mark] == nil { marks[mark] = issue.severity == .error ? .error : .warning }
        }
        return marks
    }
}
