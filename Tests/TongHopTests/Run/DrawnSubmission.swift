import SheetReader
import TestSupport

@testable import TongHop

/// What is made of a drawn workbook, from its cells to records and findings.
struct DrawnSubmission {
    let result: SubmissionResult

    init(
        _ drawing: String,
        file: String = "danh-sach.xlsx",
        format: WorkbookFormat = .xlsx
    ) throws {
        let reader = try SubmissionReader(
            profile: NormaliseSamples.profile(),
            limits: ReadLimits()
        )
        let submission = Submission(id: "S", file: file, sha256: "", receivedAt: 0)
        result = reader.understand(TextGrid.workbook(drawing, format: format), submission)
    }

    /// How many records there are.
    var count: Int { result.batches.reduce(0) { $0 + $1.count } }

    /// A field's values in the order of the records, as `a, b, -`.
    func values(_ field: FieldID) -> String {
        result.batches.flatMap { batch in
            (0..<batch.count).map { batch.value($0, field) }.map { $0.isEmpty ? "-" : $0 }
        }.joined(separator: ", ")
    }

    /// The findings in their order, as `missing_column unit@Danh sách:3`.
    var findings: [String] {
        result.issues.map { issue in
            let place = "\(issue.origin.sheet):\(issue.origin.row.map(String.init) ?? "")"
            return "\(issue.code.rawValue) \(issue.field?.rawValue ?? "-")@\(place)"
        }
    }
}
