import SheetReader
import VietText

/// What people typed into `can-quyet-dinh.xlsx`, read back from the inbox.
///
/// The workbook is known by its hidden columns, in whatever order the rows or columns stand now.
struct ReviewAnswers: Sendable, Equatable {
    /// One answered row.
    struct Answer: Sendable, Equatable {
        var leftID: String
        var rightID: String
        /// What the row's records were when the workbook was written.
        var check: String
        var verdict: Decision.Verdict
        var note: String
        var origin: CellOrigin
    }

    /// Rows with a choice.
    private(set) var answers: [Answer] = []
    /// Cells whose choice is none of the three.
    private(set) var unknown: [CellOrigin] = []

    /// Reads a workbook; nil where it is no workbook of decisions.
    init?(_ workbook: Workbook) {
        var isReview = false
        for sheet in workbook.sheets {
            for stored in 0..<min(sheet.rowCount, 12) {
                guard let columns = Columns(sheet.cells(inStoredRow: stored), in: workbook) else {
                    continue
                }
                isReview = true
                read(sheet, below: stored, columns, in: workbook)
                break
            }
        }
        if !isReview { return nil }
    }

    /// Where the columns stand in this sheet.
    private struct Columns {
        var left: UInt16
        var right: UInt16
        var check: UInt16
        var verdict: UInt16
        var note: UInt16?

        init?(_ header: ArraySlice<Cell>, in workbook: Workbook) {
            var places: [String: UInt16] = [:]
            for cell in header where cell.kind == .text {
                places[workbook.texts.string(cell.text)] = cell.column
            }
            let hidden = ReviewReport.hiddenHeaders.compactMap { places[$0] }
            guard hidden.count == 3 else { return nil }
            func column(_ text: LocalizedText) -> UInt16? { places[text.vi] ?? places[text.en] }
            guard let verdict = column(ReviewWords.decision) else { return nil }
            (left, right, check) = (hidden[0], hidden[1], hidden[2])
            self.verdict = verdict
            note = column(ReviewWords.note)
        }
    }

    /// The verdict that a cell names in either language, in capitals or without marks as well.
    private static func verdict(_ choice: String) -> Decision.Verdict? {
        let folded = Viet.fold(choice)
        return [Decision.Verdict.same, .different, .later].first { verdict in
            Language.allCases.contains {
                Viet.fold(CodeLabels.verdict(verdict, $0)) == folded
            }
        }
    }

    private mutating func read(
        _ sheet: Sheet,
        below header: Int,
        _ columns: Columns,
        in workbook: Workbook
    ) {
        for stored in (header + 1)..<max(header + 1, sheet.rowCount) {
            var values: [UInt16: String] = [:]
            var isOtherChoice = false
            for cell in sheet.cells(inStoredRow: stored) {
                if cell.kind == .text {
                    values[cell.column] = Viet.clean(workbook.texts.string(cell.text))
                } else if cell.column == columns.verdict {
                    isOtherChoice = true
                }
            }
            if isOtherChoice { values[columns.verdict] = "?" }
            guard let choice = values[columns.verdict], !choice.isEmpty else { continue }
            let origin = CellOrigin(
                sheet: sheet.name,
                row: Int(sheet.rowNumbers[stored]),
                column: Int(columns.verdict)
            )
            guard let verdict = Self.verdict(choice) else {
                unknown.append(origin)
                continue
            }
            answers.append(
                Answer(
                    leftID: values[columns.left] ?? "",
                    rightID: values[columns.right] ?? "",
                    check: values[columns.check] ?? "",
                    verdict: verdict,
                    note: columns.note.flatMap { values[$0] } ?? "",
                    origin: origin
                )
            )
        }
    }
}

/// Answers sorted by what can be done with them.
struct AnswerReview: Sendable, Equatable {
    /// Decisions to store.
    var decisions: [Decision] = []
    /// Rows whose records are unknown or have another content than when the workbook was written.
    var stale: [CellOrigin] = []

    /// Holds answers against the records as they are now.
    init(_ answers: ReviewAnswers, context: ReportContext, source: String, by person: String = "") {
        let table = context.snapshot.table
        var records: [String: Int32] = [:]
        for (index, id) in table.ids.enumerated() { records[id] = Int32(index) }
        let report = ReviewReport(context)
        for answer in answers.answers {
            guard let left = records[answer.leftID], let right = records[answer.rightID],
                left != right, report.check(left, right) == answer.check
            else {
                stale.append(answer.origin)
                continue
            }
            decisions.append(
                Decision(
                    leftID: answer.leftID,
                    rightID: answer.rightID,
                    verdict: answer.verdict,
                    note: answer.note,
                    source: source,
                    decidedBy: person
                )
            )
        }
    }
}
