import SheetReader
import VietText

/// What people typed into the column "Giải trình" of a feedback workbook (or of the list of findings
/// in `tong-hop.xlsx`), read back from the inbox.
///
/// The workbook is known by its hidden column, in whatever order the rows or columns stand now.
struct FindingAnswers: Sendable, Equatable {
    /// One row with an explanation.
    struct Answer: Sendable, Equatable {
        var findingID: String
        var text: String
        var origin: CellOrigin
    }

    /// Rows with an explanation.
    private(set) var answers: [Answer] = []

    /// Longer texts are cut: an explanation is a sentence or two.
    private static let longest = 1000

    /// Reads a workbook; nil where it has no table of findings.
    init?(_ workbook: Workbook) {
        var isAnswered = false
        for sheet in workbook.sheets {
            for stored in 0..<min(sheet.rowCount, 12) {
                let header = sheet.cells(inStoredRow: stored)
                guard let columns = Self.columns(header, in: workbook) else { continue }
                isAnswered = true
                read(sheet, below: stored, columns, in: workbook)
                break
            }
        }
        if !isAnswered { return nil }
    }

    /// Where the finding's id and the explanation stand in this sheet.
    private static func columns(
        _ header: ArraySlice<Cell>,
        in workbook: Workbook
    ) -> (id: UInt16, text: UInt16)? {
        var (id, text): (UInt16?, UInt16?)
        for cell in header where cell.kind == .text {
            let heading = workbook.texts.string(cell.text)
            let words = ReportWords.explanation
            if heading == FindingSheets.hiddenHeader { id = cell.column }
            if heading == words.vi || heading == words.en { text = cell.column }
        }
        guard let id, let text else { return nil }
        return (id, text)
    }

    private mutating func read(
        _ sheet: Sheet,
        below header: Int,
        _ columns: (id: UInt16, text: UInt16),
        in workbook: Workbook
    ) {
        for stored in (header + 1)..<max(header + 1, sheet.rowCount) {
            var (id, text) = ("", "")
            for cell in sheet.cells(inStoredRow: stored) {
                if cell.column == columns.id, cell.kind == .text {
                    id = Viet.clean(workbook.texts.string(cell.text))
                }
                if cell.column == columns.text {
                    text = Viet.clean(
                        CellValue(cell, in: workbook).typed(uses1904: workbook.uses1904Dates)
                    )
                }
            }
            if text.isEmpty { continue }
            answers.append(
                Answer(
                    findingID: id,
                    text: String(text.prefix(Self.longest)),
                    origin: CellOrigin(
                        sheet: sheet.name,
                        row: Int(sheet.rowNumbers[stored]),
                        column: Int(columns.text)
                    )
                )
            )
        }
    }
}

/// Explanations sorted by what can be done with them.
struct ExplanationReview: Sendable, Equatable {
    /// Explanations to store.
    var explanations: [FindingExplanation] = []
    /// Rows whose finding is an error, which wants mending, or no query at all.
    var refused: [CellOrigin] = []
    /// Rows whose finding is gone or has another value than when the workbook was written.
    var stale: [CellOrigin] = []

    /// Holds explanations against the findings as they are now.
    init(_ answers: FindingAnswers, context: ReportContext, source: String, by person: String = "")
    {
        var queries: [String: SubmissionIssue] = [:]
        for (found, id) in zip(context.snapshot.issues, context.findingIDs) where !id.isEmpty {
            queries[id] = found
        }
        for answer in answers.answers {
            guard !answer.findingID.isEmpty else {
                refused.append(answer.origin)
                continue
            }
            guard let found = queries[answer.findingID] else {
                stale.append(answer.origin)
                continue
            }
            // A dash takes back what was explained before.
            let text = NoValue.isBlank(answer.text) ? "" : answer.text
            let known = context.snapshot.explanations[answer.findingID]?.text ?? ""
            if text == known { continue }
            let submission = context.snapshot.table.submissions[Int(found.submission)]
            explanations.append(
                FindingExplanation(
                    findingID: answer.findingID,
                    text: text,
                    unit: submission.submitter.unit,
                    code: found.issue.code,
                    source: source,
                    explainedBy: person
                )
            )
        }
    }
}
