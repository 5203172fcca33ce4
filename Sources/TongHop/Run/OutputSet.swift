import Foundation
import RecordLinkage
import SheetWriter

/// The files of output/ and feedback/: made from a snapshot, whole or not at all.
struct OutputSet {
    let workspace: Workspace
    let ledger: Ledger

    /// Whether the outputs on disk are those of a state: nothing to do then.
    func areCurrent(state: String) throws -> Bool {
        guard try ledger.setting("output_state") == state,
            let manifest = try ledger.setting("output_hashes")
        else { return false }
        return manifest.split(separator: "\n").allSatisfy { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return false }
            return (try? ContentHash.sha256(file: workspace.path(String(parts[1]))))
                == String(parts[0])
        }
    }

    /// Writes all outputs and notes their state.
    func write(
        _ snapshot: CampaignSnapshot,
        state: String,
        configuration: String,
        language: Language
    ) throws {
        let context = ReportContext(snapshot, places: .builtIn, language: language)
        let statistics = Statistics(context).tables()
        var files = try write(
            DataTables(context, statistics: statistics).all,
            books(context, statistics)
        )
        let manifest = RunManifest(
            versions: ["tonghop": Office.version],
            profileHash: configuration,
            outputs: files
        )
        files.append(try write(Array(manifest.json(context).utf8), to: "output/run.json"))
        files += try writeFeedback(context, configuration: configuration)
        try ledger.setSetting(
            "output_hashes",
            files.map { "\($0.sha256) \($0.path)" }.joined(separator: "\n")
        )
        try ledger.setSetting("output_state", state)
    }

    /// Writes tables and workbooks on two threads, the workbooks first, since one of them takes longest.
    private func write(
        _ tables: [ExportTable],
        _ books: [(String, WorkbookPlan)]
    ) throws -> [RunManifest.File] {
        let workspace = workspace
        let files = try Parallel.map(count: books.count + tables.count, threads: 2) { number in
            Result {
                number < books.count
                    ? try Self.write(books[number].1, to: books[number].0, of: workspace)
                    : try Self.write(tables[number - books.count], of: workspace)
            }
        }.map { try $0.get() }
        return Array(files[books.count...] + files[..<books.count])
    }

    private func books(
        _ context: ReportContext,
        _ statistics: [StatisticsTable]
    ) -> [(String, WorkbookPlan)] {
        [
            ("output/tong-hop.xlsx", ConsolidatedReport(context, statistics: statistics).plan()),
            ("output/thong-ke.xlsx", StatisticsReport(context, statistics: statistics).plan()),
            ("output/can-quyet-dinh.xlsx", ReviewReport(context).plan()),
        ]
    }

    /// Writes a table piece by piece, so that its size does not count in memory.
    private static func write(
        _ table: ExportTable,
        of workspace: Workspace
    ) throws -> RunManifest.File {
        let path = "output/data/\(table.name).csv"
        let final = workspace.path(path)
        try FileSystem.replace(final) { write throws(FileError) in
            try CSVWriter.write(table, to: write)
        }
        return RunManifest.File(
            path: path,
            sha256: try ContentHash.sha256(file: final),
            bytes: Int(FileSystem.facts(final)?.size ?? 0)
        )
    }

    private func write(_ bytes: [UInt8], to path: String) throws -> RunManifest.File {
        try FileSystem.replace(workspace.path(path), with: bytes)
        return RunManifest.File(
            path: path,
            sha256: ContentHash.sha256(bytes),
            bytes: bytes.count
        )
    }

    /// Builds a workbook beside its place, flushes it and lets it take the place.
    private static func write(
        _ plan: WorkbookPlan,
        to path: String,
        of workspace: Workspace
    ) throws -> RunManifest.File {
        let final = workspace.path(path)
        let temporary = FileSystem.temporarySibling(of: final)
        do {
            try WorkbookWriter.write(plan, to: temporary)
        } catch {
            unlink(temporary)
            throw failure(error, file: final)
        }
        let hash = try ContentHash.sha256(file: temporary)
        let size = FileSystem.facts(temporary)?.size ?? 0
        try FileSystem.promote(temporary, to: final)
        return RunManifest.File(path: path, sha256: hash, bytes: Int(size))
    }

    private static func failure(_ error: WriteError, file: String) -> RunError {
        func system(_ number: Int32) -> RunError {
            .file(FileError(operation: .write, path: file, errorNumber: number))
        }
        return switch error {
        case .cannotCreate(_, let code): system(code)
        case .diskFull: system(ENOSPC)
        case .inputOutput: system(EIO)
        default: .output(file: file, reason: String(describing: error))
        }
    }

    // MARK: - Feedback

    /// A feedback workbook for each submission that counts.
    ///
    /// It depends on the submission and its explanations alone, so that one that was written before is kept. Those of
    /// a superseded or retracted submission stay: the unit has them already.
    private func writeFeedback(
        _ context: ReportContext,
        configuration: String
    ) throws
        -> [RunManifest.File]
    {
        let known = try feedbackHashes()
        var files: [RunManifest.File] = []
        var lines: [String] = []
        for (index, submission) in context.snapshot.table.submissions.enumerated()
        where submission.status == .accepted {
            guard let report = FeedbackReport(context, submission: index) else { continue }
            let path = "feedback/" + report.fileName
            let explanations = context.ofSubmission[index].issues.map { Int($0) }
                .filter { !context.explanation($0).isEmpty }
                .map { context.findingIDs[$0] + context.explanation($0) }
            let key = ContentHash.sha256(
                ([submission.sha256, submission.file, path, configuration, Office.version]
                    + explanations).joined(separator: "\n") + context.language.rawValue
            )
            if let hash = known[key],
                hash == (try? ContentHash.sha256(file: workspace.path(path)))
            {
                files.append(RunManifest.File(path: path, sha256: hash, bytes: 0))
            } else {
                var plan = report.plan()
                plan.created = TimeStamp(secondsSince1970: submission.receivedAt)
                files.append(try Self.write(plan, to: path, of: workspace))
            }
            lines.append("\(key) \(files[files.count - 1].sha256)")
        }
        removeStaleFeedback(keeping: Set(files.map(\.path)), of: context.snapshot.table.submissions)
        try ledger.setSetting("feedback_hashes", lines.joined(separator: "\n"))
        return files
    }

    /// Removes workbooks whose name tells an outcome that is no longer so.
    private func removeStaleFeedback(keeping current: Set<String>, of submissions: [Submission]) {
        let accepted = Set(submissions.filter { $0.status == .accepted }.map(\.id))
        let names = (try? FileSystem.names(in: workspace.feedback)) ?? []
        for name in names.compactMap({ $0 }) where !current.contains("feedback/" + name) {
            guard let mark = name.lastIndex(of: "_"), name.hasSuffix(".xlsx") else { continue }
            let id = String(name[name.index(after: mark)...].dropLast(".xlsx".count))
            if accepted.contains(id) { unlink(workspace.feedback + "/" + name) }
        }
    }

    private func feedbackHashes() throws -> [String: String] {
        let text = try ledger.setting("feedback_hashes") ?? ""
        return Dictionary(
            text.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: " ")
                return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
