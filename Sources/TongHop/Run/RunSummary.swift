/// What a run did: counts and names of files, never values from them.
public struct RunSummary: Sendable, Equatable {
    /// A file that was taken in.
    public struct Taken: Sendable, Equatable {
        /// The path below inbox/.
        public var file: String
        /// The submission's id.
        public var submission: String
        /// How many records it gave.
        public var rows: Int
        /// Findings that must be mended.
        public var errors: Int
        /// Findings that may be explained.
        public var warnings: Int
    }
    /// A file that could not be used.
    public struct Rejected: Sendable, Equatable {
        /// The path below inbox/.
        public var file: String
        /// The finding's code.
        public var code: String
        /// Why and what to do, in the run's language.
        public var message: String
    }
    /// A workbook of decisions that was applied.
    public struct Decisions: Sendable, Equatable {
        /// The path below inbox/.
        public var file: String
        /// How many decisions were stored.
        public var applied: Int
        /// Cells whose rows are not the records of today.
        public var stale: [String]
        /// Cells with a choice that is none of the three.
        public var unknown: [String]
    }
    /// A feedback workbook that came back with explanations.
    public struct Explanations: Sendable, Equatable {
        /// The path below inbox/.
        public var file: String
        /// How many explanations were stored.
        public var applied: Int
        /// Cells whose finding is not that of today.
        public var stale: [String]
        /// Cells beside errors, which cannot be explained away.
        public var refused: [String]
    }
    /// Feedback workbooks in order of receipt.
    public var explanations: [Explanations] = []
    /// Workbooks of decisions in order of receipt.
    public var decisions: [Decisions] = []
    /// Submissions taken in by this run, in order of receipt.
    public var taken: [Taken] = []
    /// Files moved to rejected/.
    public var rejected: [Rejected] = []
    /// Files whose content was taken in before.
    public var duplicates: [String] = []
    /// Submissions that took the place of an earlier version, with that version's file.
    public var superseded: [(file: String, by: String)] = []
    /// Files left in the inbox for now.
    var notices: [InboxNotice] = []
    /// Those of them that an earlier run has not told already.
    var freshNotices: [InboxNotice] = []
    /// Whether an earlier run told of the same number of open pairs.
    var knowsOpenDecisions = false
    /// Pairs that want a decision.
    public var openDecisions = 0
    /// Whether outputs were written anew.
    public var rebuiltOutputs = false
    /// All submissions that count.
    public var submissions = 0
    /// All records that count.
    public var records = 0
    /// All clusters that count.
    public var clusters = 0
    /// Whether nothing was to be written.
    public var dryRun = false

    /// Whether something waits for a person.
    public var needsPerson: Bool {
        !rejected.isEmpty || taken.contains { $0.errors > 0 } || openDecisions > 0
            || decisions.contains { !$0.stale.isEmpty || !$0.unknown.isEmpty }
            || explanations.contains { !$0.stale.isEmpty || !$0.refused.isEmpty }
            || notices.contains { !$0.isPassing }
    }

    /// Whether two summaries tell the same.
    public static func == (left: RunSummary, right: RunSummary) -> Bool {
        left.json == right.json && left.taken == right.taken
    }

    /// What wants a person: at most 20 lines, most serious first.
    ///
    /// With `onlyNews`, what an earlier run told already is left out, so that a run every few
    /// minutes does not repeat itself.
    public func digest(in language: Language, onlyNews: Bool = false) -> [String] {
        var told = self
        if onlyNews {
            told.notices = freshNotices
            if knowsOpenDecisions { told.openDecisions = 0 }
        }
        return RunMessages(language: language).digest(told)
    }

    /// What a person at a terminal sees at the end.
    public func closing(in language: Language) -> [String] {
        RunMessages(language: language).closing(self)
    }

    /// The summary as one JSON object.
    public var json: String {
        JSONText.object([
            (
                "taken",
                .list(
                    taken.map { taken in
                        .pairs([
                            ("file", .text(taken.file)), ("submission", .text(taken.submission)),
                            ("rows", .integer(taken.rows)), ("errors", .integer(taken.errors)),
                            ("warnings", .integer(taken.warnings)),
                        ])
                    }
                )
            ),
            (
                "rejected",
                .list(
                    rejected.map {
                        .pairs([
                            ("file", .text($0.file)), ("code", .text($0.code)),
                            ("message", .text($0.message)),
                        ])
                    }
                )
            ),
            ("duplicates", .list(duplicates.map { .text($0) })),
            (
                "superseded",
                .list(
                    superseded.map {
                        .pairs([("file", .text($0.file)), ("by", .text($0.by))])
                    }
                )
            ),
            (
                "decisions",
                .list(
                    decisions.map {
                        .pairs([
                            ("file", .text($0.file)), ("applied", .integer($0.applied)),
                            ("stale", .list($0.stale.map { .text($0) })),
                            ("unknown", .list($0.unknown.map { .text($0) })),
                        ])
                    }
                )
            ),
            (
                "explanations",
                .list(
                    explanations.map {
                        .pairs([
                            ("file", .text($0.file)), ("applied", .integer($0.applied)),
                            ("stale", .list($0.stale.map { .text($0) })),
                            ("refused", .list($0.refused.map { .text($0) })),
                        ])
                    }
                )
            ),
            ("waiting", .list(notices.map { .pairs($0.json) })),
            ("open_decisions", .integer(openDecisions)),
            ("rebuilt_outputs", .flag(rebuiltOutputs)),
            ("submissions", .integer(submissions)),
            ("records", .integer(records)),
            ("clusters", .integer(clusters)),
            ("dry_run", .flag(dryRun)),
            ("needs_person", .flag(needsPerson)),
        ])
    }
}

extension InboxNotice {
    var json: [(String, JSONText.Value)] {
        switch self {
        case .unsettled(let file): [("file", .text(file)), ("why", .text("unsettled"))]
        case .open(let file): [("file", .text(file)), ("why", .text("open"))]
        case .notAFile(let file): [("file", .text(file)), ("why", .text("not_a_file"))]
        case .badName(let folder): [("file", .text(folder)), ("why", .text("bad_name"))]
        case .unreadable(let file): [("file", .text(file)), ("why", .text("unreadable"))]
        case .changing(let file): [("file", .text(file)), ("why", .text("changing"))]
        case .stuck(let file): [("file", .text(file)), ("why", .text("stuck"))]
        }
    }
}
