/// Who was to send what, who did, and what waits for a person.
public struct StatusReport: Sendable {
    private let board: UnitBoard
    private let submissions: [Submission]
    private let errors: [Int]
    private let queries: [Int]
    private let explained: [Int]
    private let openDecisions: Int
    private let waiting: Int
    private let today: String

    init(_ snapshot: CampaignSnapshot, waiting: Int) {
        let context = ReportContext(snapshot, places: .none, language: .vi)
        board = UnitBoard(context)
        submissions = snapshot.table.submissions
        var errors = [Int](repeating: 0, count: submissions.count)
        var (queries, explained) = (errors, errors)
        for (position, issue) in snapshot.issues.enumerated() {
            let submission = Int(issue.submission)
            switch issue.issue.severity {
            case .error: errors[submission] += 1
            case .warning where context.explanation(position).isEmpty: queries[submission] += 1
            case .warning: explained[submission] += 1
            case .info: break
            }
        }
        (self.errors, self.queries, self.explained) = (errors, queries, explained)
        openDecisions = snapshot.resolution.review.count(where: \.isOpen)
        self.waiting = waiting
        today = snapshot.now
    }

    /// A line of the board.
    private struct Line {
        var unit: String
        var code: String
        var state: State
        var files: [Int]
    }

    private enum State: String {
        case received, late, missing, overdue, rejected, unexpected
    }

    private var lines: [Line] {
        var seen = Set<Int>()
        var lines = board.expected.map { expected in
            let files = expected.accepted + expected.superseded + expected.rejected
            seen.formUnion(files)
            let state: State =
                if !expected.accepted.isEmpty {
                    expected.isLate ? .late : .received
                } else if !expected.rejected.isEmpty {
                    .rejected
                } else {
                    (expected.unit.deadline ?? "9999") < today ? .overdue : .missing
                }
            return Line(
                unit: expected.unit.unit,
                code: expected.unit.code,
                state: state,
                files: files
            )
        }
        for sender in board.senders {
            let files = sender.submissions.filter { !seen.contains($0) }
            if files.isEmpty { continue }
            let isRejected = files.allSatisfy { submissions[$0].status == .rejected }
            lines.append(
                Line(
                    unit: sender.name,
                    code: sender.code,
                    state: isRejected
                        ? .rejected : board.expected.isEmpty ? .received : .unexpected,
                    files: files
                )
            )
        }
        return lines
    }

    private func count(_ files: [Int], _ status: Submission.Status) -> Int {
        files.count { submissions[$0].status == status }
    }

    private func rows(_ files: [Int]) -> Int {
        files.reduce(0) {
            $0 + (submissions[$1].status == .accepted ? submissions[$1].rowCount : 0)
        }
    }

    // MARK: - Text

    /// The board as a person reads it at a terminal.
    public func text(in language: Language) -> String {
        let vi = language == .vi
        var table = [
            vi
                ? [
                    "Đơn vị", "Tình trạng", "Nhận", "Thay thế", "Trả lại", "Dòng", "Lỗi", "Cần xem",
                    "Giải trình",
                ]
                : [
                    "Unit", "State", "Accepted", "Superseded", "Rejected", "Rows", "Errors",
                    "Queries", "Explained",
                ]
        ]
        for line in lines {
            func sum(_ counts: [Int]) -> String {
                let accepted = line.files.filter { submissions[$0].status == .accepted }
                return String(accepted.reduce(0) { $0 + counts[$1] })
            }
            table.append([
                line.unit, label(line.state, vi), String(count(line.files, .accepted)),
                String(count(line.files, .superseded)), String(count(line.files, .rejected)),
                String(rows(line.files)), sum(errors), sum(queries), sum(explained),
            ])
        }
        let accepted = submissions.count { $0.status == .accepted }
        let records = rows(Array(submissions.indices))
        let head =
            vi
            ? "\(accepted) bài nộp được tính, \(records) dòng; \(openDecisions) cặp chờ quyết định; \(waiting) tệp trong inbox/."
            : "\(accepted) submissions count, \(records) rows; \(openDecisions) pairs want a decision; \(waiting) files in inbox/."
        return ([head, ""] + Self.align(table)).joined(separator: "\n")
    }

    private func label(_ state: State, _ vi: Bool) -> String {
        switch state {
        case .received: vi ? "đã nhận" : "received"
        case .late: vi ? "nhận muộn" : "late"
        case .missing: vi ? "chưa gửi" : "not yet sent"
        case .overdue: vi ? "quá hạn, chưa gửi" : "overdue"
        case .rejected: vi ? "bị trả lại" : "rejected"
        case .unexpected: vi ? "gửi ngoài danh sách" : "not expected"
        }
    }

    /// Columns padded to equal widths; figures stand at the right.
    private static func align(_ table: [[String]]) -> [String] {
        let widths = (table.first ?? []).indices.map { column in
            table.map { $0[column].count }.max() ?? 0
        }
        return table.map { row in
            row.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column < 2 ? row[column] + gap : gap + row[column]
            }.joined(separator: "  ")
        }
    }

    // MARK: - JSON

    /// The board as one JSON object.
    public var json: String {
        JSONText.object([
            ("now", .text(today)),
            ("open_decisions", .integer(openDecisions)),
            ("waiting_in_inbox", .integer(waiting)),
            ("units", .list(lines.map { .pairs(pairs($0)) })),
        ])
    }

    private func pairs(_ line: Line) -> [(String, JSONText.Value)] {
        [
            ("unit", .text(line.unit)), ("code", .text(line.code)),
            ("state", .text(line.state.rawValue)),
            ("accepted", .integer(count(line.files, .accepted))),
            ("superseded", .integer(count(line.files, .superseded))),
            ("rejected", .integer(count(line.files, .rejected))),
            ("rows", .integer(rows(line.files))),
            ("errors", .integer(line.files.reduce(0) { $0 + errors[$1] })),
            ("queries", .integer(line.files.reduce(0) { $0 + queries[$1] })),
            ("explained", .integer(line.files.reduce(0) { $0 + explained[$1] })),
            (
                "files",
                .list(
                    line.files.map {
                        .pairs([
                            ("submission_id", .text(submissions[$0].id)),
                            ("file", .text(submissions[$0].file)),
                            ("status", .text(submissions[$0].status.rawValue)),
                            ("rows", .integer(submissions[$0].rowCount)),
                            ("errors", .integer(errors[$0])),
                            ("queries", .integer(queries[$0])),
                            ("explained", .integer(explained[$0])),
                        ])
                    }
                )
            ),
        ]
    }
}
