import Foundation
import SheetReader

/// One run, as a table of contents: finish what was left, take in what is new, match, report.
struct Consolidation {
    let workspace: Workspace
    let configuration: Office.Configuration
    let options: RunOptions
    let now: String
    let ledger: Ledger
    let mover: OriginalMover
    let log: RunLog
    var summary = RunSummary()
    /// Targets of moves that were carried out and that the ledger does not know of yet.
    private var moved: [String] = []

    init(workspace: Workspace, configuration: Office.Configuration, options: RunOptions) throws {
        self.workspace = workspace
        self.configuration = configuration
        self.options = options
        now = options.now ?? OfficeClock.today(in: configuration.settings.timeZone)
        if options.dryRun {
            ledger = try Ledger.forReading(workspace.ledgerFile)
        } else {
            for folder in Workspace.folders { try FileSystem.makeFolder(workspace.path(folder)) }
            for folder in Workspace.written {
                FileSystem.removeTemporaries(
                    in: workspace.path(folder),
                    ofWorkbooks: folder == "output" || folder == "feedback"
                )
            }
            ledger = try Ledger(file: workspace.ledgerFile)
        }
        mover = OriginalMover(workspace: workspace, ledger: ledger)
        log = RunLog(folder: options.dryRun ? nil : workspace.logs)
        summary.dryRun = options.dryRun
    }

    mutating func carryOut() async throws -> RunSummary {
        log.note("start", [("version", .text(Office.version))])
        defer { log.save() }
        let stuck = options.dryRun ? try ledger.pendingMoves() : try mover.finishPending()
        try await takeIn(except: stuck)
        try noteNotices()
        if options.dryRun { return summary }
        try match()
        log.note("end", [("outputs", .flag(summary.rebuiltOutputs))])
        return summary
    }

    // MARK: - Left half

    /// Reads new files in parallel and stores them in order of receipt.
    private mutating func takeIn(except stuck: [Arrival]) async throws {
        let scan = Inbox(folder: workspace.inbox).scan(
            settle: options.settle,
            now: OfficeClock.nanoseconds()
        )
        summary.notices = scan.notices
        let held = Dictionary(grouping: stuck, by: \.inode)
        let files = scan.files.filter { file in
            !(held[file.facts.inode] ?? []).contains {
                $0.path == file.path && file.facts.isArrival($0)
            }
        }
        if !options.dryRun { summary.notices += stuck.map { .stuck(file: $0.path.nfc) } }
        let reader = try SubmissionReader(
            profile: configuration.profile,
            limits: configuration.settings.limits
        )
        let ledger = ledger
        let workspace = workspace
        let width = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        let results = OrderedTasks(files, width: max(1, width)) { file in
            FileReading.read(file, in: workspace, reader: reader, ledger: ledger)
        }
        try await results.handOn { file, reading in
            try self.store(reading, of: file)
        }
        try ledger.confirmMoves(targets: moved)
        moved = []
        if summary.taken.count + summary.rejected.count > 0, !options.dryRun {
            try ledger.noteRun(
                startedAt: log.startedAt,
                version: Office.version,
                new: summary.taken.count,
                rejected: summary.rejected.count
            )
        }
    }

    private mutating func store(_ reading: FileReading, of file: InboxFile) throws {
        switch reading {
        case .changing:
            summary.notices.append(.changing(file: file.name))
        case .unreadable:
            summary.notices.append(.unreadable(file: file.name))
        case .gone: break
        case .answers(let answers, let sha256):
            try apply(answers, of: file)
            try take(nil, file: file, sha256: sha256, folder: "archive")
        case .explanations(let answers, let sha256):
            try apply(answers, of: file)
            try take(nil, file: file, sha256: sha256, folder: "archive")
        case .known(let sha256, let status):
            summary.duplicates.append(file.name)
            let folder = status == .rejected ? "rejected" : "archive"
            try take(nil, file: file, sha256: sha256, folder: folder)
        case .read(let result):
            // Equal content may have come twice in this very run.
            if try ledger.submission(sha256: result.submission.sha256)?.status == .accepted {
                return try store(
                    .known(sha256: result.submission.sha256, status: .accepted),
                    of: file
                )
            }
            if result.submission.status == .rejected {
                try reject(result, file: file)
            } else {
                try accept(result, file: file)
            }
        }
    }

    private mutating func accept(_ result: SubmissionResult, file: InboxFile) throws {
        let errors = result.issues.count { $0.severity == .error }
        let warnings = result.issues.count { $0.severity == .warning }
        summary.taken.append(
            RunSummary.Taken(
                file: file.name,
                submission: result.submission.id,
                rows: result.submission.rowCount,
                errors: errors,
                warnings: warnings
            )
        )
        log.note(
            "taken",
            [
                ("file", .text(file.name)), ("submission", .text(result.submission.id)),
                ("rows", .integer(result.submission.rowCount)), ("errors", .integer(errors)),
                ("warnings", .integer(warnings)),
            ]
        )
        try take(result, file: file, sha256: result.submission.sha256, folder: "archive")
    }

    private mutating func reject(_ result: SubmissionResult, file: InboxFile) throws {
        let reason = result.issues.first.map { issue in
            IssueCatalogue.message(
                issue,
                file: "",
                profile: configuration.profile,
                language: options.language
            )
        }
        let code = result.issues.first?.code.rawValue ?? ""
        summary.rejected.append(
            RunSummary.Rejected(file: file.name, code: code, message: reason ?? "")
        )
        log.note("rejected", [("file", .text(file.name)), ("code", .text(code))])
        if options.dryRun { return }
        let sha256 = result.submission.sha256
        let target = try mover.target(in: "rejected", name: file.name, sha256: sha256)
        let snapshot = CampaignSnapshot(
            profile: configuration.profile,
            table: RecordTable(),
            resolution: Resolution(),
            issues: [],
            now: now
        )
        let note = RejectionNote(
            ReportContext(snapshot, places: .none, language: options.language)
        )
        try FileSystem.replace(
            workspace.path(target + OriginalMover.noteEnding),
            with: note.bytes(result.submission, result.issues)
        )
        try take(result, file: file, sha256: sha256, target: target)
    }

    /// Stores what people decided, as far as it speaks of the records as they are.
    private mutating func apply(_ answers: ReviewAnswers, of file: InboxFile) throws {
        let table = try ledger.records()
        let snapshot = CampaignSnapshot(
            profile: configuration.profile,
            table: table,
            resolution: Resolution(unmatched: table),
            issues: [],
            now: now
        )
        let context = ReportContext(snapshot, places: .none, language: options.language)
        let review = AnswerReview(
            answers,
            context: context,
            source: file.name,
            by: file.facts.ownerName
        )
        summary.decisions.append(
            RunSummary.Decisions(
                file: file.name,
                applied: review.decisions.count,
                stale: review.stale.map { "\($0.sheet)!\($0.reference)" },
                unknown: answers.unknown.map { "\($0.sheet)!\($0.reference)" }
            )
        )
        log.note(
            "decisions",
            [
                ("file", .text(file.name)), ("applied", .integer(review.decisions.count)),
                ("stale", .integer(review.stale.count)),
                ("unknown", .integer(answers.unknown.count)),
            ]
        )
        if options.dryRun || review.decisions.isEmpty { return }
        try ledger.store(review.decisions, decidedAt: log.startedAt)
    }

    private mutating func take(
        _ result: SubmissionResult?,
        file: InboxFile,
        sha256: String,
        folder: String
    )
        throws
    {
        if options.dryRun { return }
        let target = try mover.target(in: folder, name: file.name, sha256: sha256)
        try take(result, file: file, sha256: sha256, target: target)
    }

    private mutating func take(
        _ result: SubmissionResult?,
        file: InboxFile,
        sha256: String,
        target: String
    )
        throws
    {
        let arrival = Arrival(
            path: file.path,
            sha256: sha256,
            device: file.facts.device,
            inode: file.facts.inode,
            size: file.facts.size,
            modifiedNanoseconds: file.facts.modifiedNanoseconds,
            target: target
        )
        try ledger.take(result, arrival: arrival, moved: moved)
        moved = []
        switch try mover.move(arrival) {
        case .moved: moved = [arrival.target]
        case .stuck: summary.notices.append(.stuck(file: file.name))
        case .forgotten: summary.notices.append(.changing(file: file.name))
        }
    }

    /// Parts what an earlier run told already from what is new, and logs what stays in the inbox.
    private mutating func noteNotices() throws {
        for notice in summary.notices { log.note("waiting", notice.json) }
        let marks = summary.notices.map { notice in
            notice.isPassing ? "" : String(ContentHash.sha256("\(notice)").prefix(16))
        }
        let told = try ledger.setting("told_notices") ?? ""
        let known = Set(told.split(separator: " ").map(String.init))
        summary.freshNotices = zip(summary.notices, marks).filter { !known.contains($1) }.map(\.0)
        let current = Set(marks.filter { !$0.isEmpty }).sorted().joined(separator: " ")
        if current != told, !options.dryRun { try ledger.setSetting("told_notices", current) }
    }

    // MARK: - Right half

    /// Matches all records and rebuilds the outputs, unless nothing changed since they were made.
    private mutating func match() throws {
        let outputs = OutputSet(workspace: workspace, ledger: ledger)
        let state = ContentHash.sha256(
            [
                String(try ledger.revision()), configuration.hash, now, Office.version,
                options.language.rawValue,
            ].joined(separator: "\n")
        )
        let counts = (try ledger.setting("counts") ?? "").split(separator: " ").compactMap {
            Int($0)
        }
        if counts.count == 4, try outputs.areCurrent(state: state) {
            summarise(counts)
            summary.knowsOpenDecisions = true
            return
        }
        var table = try ledger.records()
        Resubmission.mark(&table)
        for submission in table.submissions where submission.status == .superseded {
            let later = table.submissions.first { $0.id == submission.supersededBy }
            if let later, summary.taken.contains(where: { $0.submission == later.id }) {
                summary.superseded.append((submission.file, later.file))
            }
        }
        let resolution = try Resolver(profile: configuration.profile).resolve(
            table,
            decisions: try ledger.decisions()
        )
        try ledger.store(resolution, of: table)
        let latest = Self.counts(table, resolution)
        summarise(latest)
        summary.knowsOpenDecisions = counts.last == latest.last && summary.taken.isEmpty
        if counts != latest {
            try ledger.setSetting("counts", latest.map(String.init).joined(separator: " "))
        }
        let snapshot = CampaignSnapshot(
            profile: configuration.profile,
            table: table,
            resolution: resolution,
            issues: try ledger.findings(table.submissions),
            now: now,
            explanations: try ledger.explanations(),
            period: configuration.settings.period
        )
        try outputs.write(
            snapshot,
            state: state,
            configuration: configuration.hash,
            language: options.language
        )
        summary.rebuiltOutputs = true
    }

    /// How many submissions, records and clusters count, and how many pairs want a decision.
    private static func counts(_ table: RecordTable, _ resolution: Resolution) -> [Int] {
        [
            table.submissions.count { $0.status == .accepted },
            (0..<table.count).count { table.isCurrent($0) },
            resolution.clusters.count { cluster in
                cluster.members.contains { table.isCurrent(Int($0)) }
            },
            resolution.review.count(where: \.isOpen),
        ]
    }

    private mutating func summarise(_ counts: [Int]) {
        summary.submissions = counts[0]
        summary.records = counts[1]
        summary.clusters = counts[2]
        summary.openDecisions = counts[3]
    }
}
