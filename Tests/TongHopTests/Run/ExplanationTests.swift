import Foundation
import SheetReader
import SheetWriter
import Testing

@testable import TongHop

/// Explanations of queries, from a workbook in the inbox to the outputs.
@Suite struct ExplanationTests {
    /// A scratch office with a clock for its files.
    private final class Scratch {
        let root: URL
        let office: Office
        private var clock = 1_638_316_800.0

        init() throws {
            root = FileManager.default.temporaryDirectory
                .appending(path: "tonghop-explain-\(UUID().uuidString)")
            office = Office(root: root.path)
            _ = try office.initialise(profile: "covid-2021", language: .vi)
        }

        deinit { try? FileManager.default.removeItem(at: root) }

        @discardableResult
        func run(_ files: [String: String] = [:]) async throws -> RunSummary {
            for (name, text) in files.sorted(by: { $0.key < $1.key }) {
                let url = root.appending(path: "inbox/" + name)
                try Data(text.utf8).write(to: url)
                clock += 60
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: clock)],
                    ofItemAtPath: url.path
                )
            }
            var options = RunOptions()
            (options.now, options.settle) = ("2021-12-31", 0)
            return try await office.consolidate(options)
        }

        /// The findings of a rule that count: value, identity, explanation.
        func findings(_ rule: String) throws -> [[String]] {
            let text = try String(
                contentsOf: root.appending(path: "output/data/issues.csv"),
                encoding: .utf8
            )
            let rows = CampaignTests.rows(text)
            let header = try #require(rows.first)
            let columns = try ["value", "finding_id", "explanation"].map {
                try #require(header.firstIndex(of: $0))
            }
            let status = try #require(header.firstIndex(of: "submission_status"))
            return rows.filter { $0.contains(rule) && $0[status] == "accepted" }.map { row in
                columns.map { row[$0] }
            }
        }

        func outputs() throws -> [String: Data] {
            var files: [String: Data] = [:]
            for folder in ["output/data", "feedback"] {
                let url = root.appending(path: folder)
                for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
                    files[name] = try Data(contentsOf: url.appending(path: name))
                }
            }
            return files
        }
    }

    private static func list(phone: String, more: String = "") -> String {
        """
        ỦY BAN NHÂN DÂN QUẬN TÂN PHÚ,,,,
        DANH SÁCH MÔ HÌNH,,,,
        STT,Tên mô hình,Đơn vị thực hiện,Thời gian bắt đầu,Điện thoại
        \(more)1,Chợ 0 đồng,Hội LHPN phường Tây Thạnh,01/09/2021,\(phone)
        2,Chốt xanh,Công an phường Tây Thạnh,02/09/2021,0903123456
        3,Bếp yêu thương,Đoàn TN phường Tây Thạnh,03/09/2021,0903123457

        """
    }

    @Test func anExplanationIsKeptUntilTheValueChanges() async throws {
        let scratch = try Scratch()
        try await scratch.run(["tan-phu.csv": Self.list(phone: "113")])
        let open = try scratch.findings("bad_phone")
        #expect(open.map { $0[2] } == [""])
        let id = try #require(open.first?[1])
        #expect(id.hasPrefix("F"))

        let answer = "finding_id,Giải trình\n\(id),Số trực ban của phường\n"
        let summary = try await scratch.run(["tra-loi.csv": answer])
        #expect(summary.explanations.map(\.applied) == [1])
        #expect(summary.taken.isEmpty && summary.rejected.isEmpty)
        #expect(try scratch.findings("bad_phone").map { $0[2] } == ["Số trực ban của phường"])
        let status = try scratch.office.status(now: "2021-12-31").json
        #expect(status.contains("\"explained\":1") || status.contains("\"explained\": 1"))

        // Nothing new: nothing is written, and the same workbook once more changes nothing.
        let before = try scratch.outputs()
        #expect(try await scratch.run().rebuiltOutputs == false)
        let again = try await scratch.run(["tra-loi-2.csv": answer + "\n"])
        #expect(again.explanations.map(\.applied) == [0])
        #expect(try scratch.outputs() == before)

        // The file comes again with a row more: the same value stays explained.
        let moved = Self.list(
            phone: "113",
            more: "1,Túi thuốc F0,Trạm y tế phường Tây Thạnh,01/09/2021,0903123458\n"
        )
        try await scratch.run(["tan-phu (sửa).csv": moved])
        #expect(try scratch.findings("bad_phone").map { $0[2] } == ["Số trực ban của phường"])

        // Another value is another question.
        try await scratch.run(["tan-phu (sửa 2).csv": Self.list(phone: "114")])
        let other = try scratch.findings("bad_phone").filter { $0[0] == "114" }
        #expect(other.map { $0[2] } == [""])
    }

    @Test func theSameHistoryGivesTheSameOutputs() async throws {
        var outputs: [[String: Data]] = []
        for _ in 0..<2 {
            let scratch = try Scratch()
            try await scratch.run(["a.csv": Self.list(phone: "113")])
            let id = try #require(try scratch.findings("bad_phone").first?[1])
            try await scratch.run(["b.csv": "Giải trình,finding_id\nSố trực ban,\(id)\n"])
            outputs.append(try scratch.outputs())
        }
        #expect(outputs[0] == outputs[1])
        #expect(!outputs[0].isEmpty)
    }

    @Test func errorsAndUnknownFindingsAreNotExplainedAway() async throws {
        let scratch = try Scratch()
        try await scratch.run(["a.csv": Self.list(phone: "113")])
        let summary = try await scratch.run([
            "b.csv": "finding_id,Giải trình\n,Lỗi này đúng rồi\nF0000000000000000,Đúng\n"
        ])
        let told = try #require(summary.explanations.first)
        #expect((told.applied, told.refused.count, told.stale.count) == (0, 1, 1))
        #expect(summary.needsPerson)
        #expect(summary.digest(in: .vi).count == 2)
    }

    @Test func aFeedbackWorkbookThatComesBackIsReadByItsHiddenColumn() throws {
        var builder = SnapshotBuilder()
        let submission = builder.submission("a.xlsx", unit: "UBND phường Tây Thạnh")
        builder.add(.initiative, submission, 5, [.title: "Chợ 0 đồng", .phone: "113"])
        for (code, field) in [(IssueCode.badPhone, FieldID.phone), (.invalidDate, .startDate)] {
            let origin = CellOrigin(sheet: "Danh sách", row: 5, column: 3)
            builder.issue(Issue(code, at: origin, field: field, value: "113"), of: submission)
        }
        var snapshot = builder.snapshot()
        let open = ReportContext(snapshot, places: .sample, language: .vi)
        #expect(open.findingIDs.map(\.isEmpty) == [false, true])
        #expect(try Self.answers(open).answers.isEmpty)

        let id = open.findingIDs[0]
        snapshot.explanations[id] = FindingExplanation(
            findingID: id,
            text: "Số trực ban",
            unit: "UBND phường Tây Thạnh",
            code: .badPhone,
            source: "b.xlsx"
        )
        let explained = ReportContext(snapshot, places: .sample, language: .vi)
        let answers = try Self.answers(explained)
        #expect(answers.answers.map(\.text) == ["Số trực ban"])
        // What is known already is no news; to a ledger without it, it is.
        let known = ExplanationReview(answers, context: explained, source: "c.xlsx")
        #expect(known == ExplanationReview(answers, context: explained, source: "d.xlsx"))
        #expect(known.explanations.isEmpty)
        let news = ExplanationReview(answers, context: open, source: "c.xlsx")
        #expect(news.explanations.map(\.source) == ["c.xlsx"])
        #expect(FindingSheets.counts(explained).map(\.warnings) == [0])
        #expect(FindingSheets.counts(explained).map(\.errors) == [1])
    }

    /// The feedback workbook of the first submission, written and read back.
    private static func answers(_ context: ReportContext) throws -> FindingAnswers {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "tonghop-feedback-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let report = try #require(FeedbackReport(context, submission: 0))
        try WorkbookWriter.write(report.plan(), to: file)
        return try #require(FindingAnswers(try WorkbookReader.read(path: file)))
    }

    @Test func aDashTakesAnExplanationBack() async throws {
        let scratch = try Scratch()
        try await scratch.run(["a.csv": Self.list(phone: "113")])
        let id = try #require(try scratch.findings("bad_phone").first?[1])
        try await scratch.run(["b.csv": "finding_id,Giải trình\n\(id),Số trực ban\n"])
        #expect(try scratch.findings("bad_phone").map { $0[2] } == ["Số trực ban"])
        try await scratch.run(["c.csv": "finding_id,Giải trình\n\(id),-\n"])
        #expect(try scratch.findings("bad_phone").map { $0[2] } == [""])
    }
}
