extension Consolidation {
    /// Stores what units or the office explained, as far as it speaks of the findings as they are.
    mutating func apply(_ answers: FindingAnswers, of file: InboxFile) throws {
        let table = try ledger.records()
        let snapshot = CampaignSnapshot(
            profile: configuration.profile,
            table: table,
            resolution: Resolution(),
            issues: try ledger.findings(table.submissions),
            now: now,
            explanations: try ledger.explanations()
        )
        let context = ReportContext(snapshot, places: .none, language: options.language)
        let review = ExplanationReview(
            answers,
            context: context,
            source: file.name,
            by: file.facts.ownerName
        )
        summary.explanations.append(
            RunSummary.Explanations(
                file: file.name,
                applied: review.explanations.count,
                stale: review.stale.map { "\($0.sheet)!\($0.reference)" },
                refused: review.refused.map { "\($0.sheet)!\($0.reference)" }
            )
        )
        log.note(
            "explanations",
            [
                ("file", .text(file.name)), ("applied", .integer(review.explanations.count)),
                ("stale", .integer(review.stale.count)),
                ("refused", .integer(review.refused.count)),
            ]
        )
        if options.dryRun { return }
        try ledger.store(review.explanations, explainedAt: log.startedAt)
    }
}
