import Foundation
import SheetReader
import SheetWriter
import TestSupport
import Testing

@testable import TongHop

@Suite struct ReviewAnswersTests {
    /// The workbook of decisions of two like records, as the program writes it.
    private func context() throws -> ReportContext {
        let ledger = try Ledger(file: ":memory:")
        var batch = RecordBatch(kind: .initiative)
        let id = batch.texts.intern("Vùng xanh")
        batch.origins = [RowOrigin(row: 5), RowOrigin(row: 6)]
        batch.columns[.title] = RecordColumn(values: [id, id], raw: [id, id], sourceColumn: 1)
        let submission = Submission(id: "Saa", file: "a.csv", sha256: "aa", receivedAt: 1)
        try ledger.take(
            SubmissionResult(submission: submission, batches: [batch], issues: []),
            arrival: Arrival(
                path: "a.csv",
                sha256: "aa",
                device: 0,
                inode: 0,
                size: 0,
                modifiedNanoseconds: 0,
                target: "archive/a.csv"
            )
        )
        let table = try ledger.records()
        var resolution = Resolution(unmatched: table)
        let pair = ScoredPair(left: 0, right: 1, weight: 2, parts: [])
        resolution.review = [ReviewPair(pair: pair, probability: 0.8, decision: nil)]
        let snapshot = CampaignSnapshot(
            profile: try ProfileLibrary(officeFolder: nil).load("covid-2021"),
            table: table,
            resolution: resolution,
            issues: [],
            now: "2021-12-31"
        )
        return ReportContext(snapshot, places: .none, language: .vi)
    }

    /// Writes the workbook, lets `edit` change it as a person would, and reads it back.
    private func workbook(
        _ context: ReportContext,
        edit: (inout Workbook) -> Void
    ) throws -> Workbook {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-review-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try WorkbookWriter.write(ReviewReport(context).plan(), to: file)
        var workbook = try WorkbookReader.read(path: file)
        edit(&workbook)
        return workbook
    }

    /// Types a choice into the first data row of the sheet of pairs.
    private func choose(_ text: String, in workbook: inout Workbook) {
        let id = workbook.texts.append(text)
        let sheet = workbook.sheets.firstIndex { $0.name.hasPrefix("Mô hình") } ?? 0
        var changed = Sheet(name: workbook.sheets[sheet].name)
        let old = workbook.sheets[sheet]
        var isBelowHeader = false
        for row in 0..<old.rowCount {
            var cells = Array(old.cells(inStoredRow: row))
            if isBelowHeader {
                cells.removeAll { $0.column == 0 }
                cells.insert(Cell(column: 0, text: id), at: 0)
            }
            isBelowHeader =
                isBelowHeader || cells.contains { workbook.texts.string($0.text) == "left_id" }
            changed.appendRow(number: Int(old.rowNumbers[row]), cells: cells)
        }
        workbook.sheets[sheet] = changed
    }

    @Test func aChoiceBecomesADecisionAboutTheTwoRecords() throws {
        let context = try context()
        let filled = try workbook(context) { choose("Gộp", in: &$0) }
        let answers = try #require(ReviewAnswers(filled))
        let review = AnswerReview(answers, context: context, source: "b.xlsx")
        #expect(review.stale.isEmpty)
        #expect(review.decisions.map(\.verdict) == [.same])
        #expect(
            Set([review.decisions[0].leftID, review.decisions[0].rightID])
                == Set(context.snapshot.table.ids)
        )
    }

    @Test func rowsWithoutAChoiceDecideNothing() throws {
        let context = try context()
        let answers = try #require(ReviewAnswers(try workbook(context) { _ in }))
        #expect(answers.answers.isEmpty)
        #expect(answers.unknown.isEmpty)
    }

    @Test func anotherWordThanTheThreeIsToldWithItsCell() throws {
        let context = try context()
        let filled = try workbook(context) { choose("chắc vậy", in: &$0) }
        let answers = try #require(ReviewAnswers(filled))
        #expect(answers.answers.isEmpty)
        #expect(answers.unknown.map(\.column) == [0])
    }

    @Test func recordsThatChangedMeanwhileMakeAnAnswerStale() throws {
        let context = try context()
        let filled = try workbook(context) { choose("Tách", in: &$0) }
        let answers = try #require(ReviewAnswers(filled))
        var snapshot = context.snapshot
        snapshot.table.columns[FieldID.title.order][0] = snapshot.table.texts.intern("Khác")
        let changed = ReportContext(snapshot, places: .none, language: .vi)
        let review = AnswerReview(answers, context: changed, source: "b.xlsx")
        #expect(review.decisions.isEmpty)
        #expect(review.stale.count == 1)
    }

    @Test func otherWorkbooksAreNoAnswers() {
        #expect(ReviewAnswers(Workbook(format: .xlsx)) == nil)
    }
}
