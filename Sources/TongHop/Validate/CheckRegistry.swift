/// All checks in the order in which they run.
enum CheckRegistry {
    /// Checks of one table.
    static let checks: [any Check] = [
        ReportedFlaws(),
        MissingRequired(),
        DateOutOfWindow(),
        AwardNotInAuthority(),
        WrongSubject(),
        UnusualSubject(),
        WrongSigner(),
        IssuerLevelMismatch(),
        NonStatutoryAward(),
        DuplicateAward(),
        SeveralAwards(),
        DecisionBeforeAchievement(),
        DecisionInFuture(),
        TotalMismatch(),
        RowNumberGap(),
    ]

    /// Checks of a file's tables together.
    static let workbookChecks: [any WorkbookCheck] = [RowCountMismatch(), SummaryMismatch()]
}
