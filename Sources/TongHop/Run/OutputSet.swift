import Foundation
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
    func write(_ snapshot: CampaignSnapshot, state: String, language: Language) throws {
        let context = ReportContext(snapshot, places: .builtIn, language: language)
        let statistics = Statistics(context).tables()
        var hashes: [(path: String, sha256: String)] = []
        for table in DataTables(context, statistics: statistics).all {
            let path = "output/data/\(table.name).csv"
            let bytes = CSVWriter.bytes(table)
            try FileSystem.replace(workspace.path(path), with: bytes)
            hashes.append((path, ContentHash.sha256(bytes)))
        }
        for (path, plan) in try books(context, statistics) {
            hashes.append((path, try write(plan, to: path)))
        }
        hashes += try writeFeedback(context)
        hashes.sort { $0.path < $1.path }
        let manifest = RunManifest(context, outputs: hashes)
        try FileSystem.replace(workspace.path("output/run.json"), with: manifest.bytes)
        hashes.append(("output/run.json", ContentHash.sha256(manifest.bytes)))
        try ledger.setSetting(
            "output_hashes",
            hashes.map { "\($0.sha256) \($0.path)" }.joined(separator: "\n")
        )
        try ledger.setSetting("output_state", state)
    }

    private func books(
        _ context: ReportContext,
        _ statistics: [StatisticsTable]
    ) throws
        -> [(String, WorkbookPlan)]
    {
        [
            ("output/tong-hop.xlsx", ConsolidatedReport(context, statistics: statistics).plan()),
            ("output/thong-ke.xlsx", StatisticsReport(context, statistics: statistics).plan()),
            ("output/can-quyet-dinh.xlsx", ReviewReport(context).plan()),
        ]
    }

    /// Builds a workbook beside its place, flushes it and lets it take the place.
    private func write(_ plan: WorkbookPlan, to path: String) throws -> String {
        let final = workspace.path(path)
        let temporary = FileSystem.temporarySibling(of: final)
        do {
            try WorkbookWriter.write(plan, to: temporary)
        } catch {
            unlink(temporary)
            throw RunError.output(file: final, reason: String(describing: error))
        }
        let hash = try ContentHash.sha256(file: temporary)
        try FileSystem.promote(temporary, to: final)
        return hash
    }

    /// A feedback workbook for each submission that counts.
    ///
    /// Those of a submission that was superseded or retracted stay: the unit has them already.
    private func writeFeedback(_ context: ReportContext) throws -> [(path: String, sha256: String)]
    {
        let known = try feedbackHashes()
        var hashes: [(path: String, sha256: String)] = []
        var lines: [String] = []
        for (index, submission) in context.snapshot.table.submissions.enumerated()
        where submission.status == .accepted {
            let report = FeedbackReport(context, submission: index)
            let path = "feedback/" + report.fileName
            let key = report.stateKey
            if let hash = known[key], FileSystem.facts(workspace.path(path)) != nil {
                hashes.append((path, hash))
            } else {
                hashes.append((path, try write(report.plan(), to: path)))
            }
            lines.append("\(key) \(hashes[hashes.count - 1].sha256)")
        }
        try ledger.setSetting("feedback_hashes", lines.joined(separator: "\n"))
        return hashes
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
