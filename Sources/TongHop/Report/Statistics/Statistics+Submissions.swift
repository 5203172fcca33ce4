/// Figures of submissions and of findings.
extension Statistics {
    func submissionTables() -> [StatisticsTable] {
        let board = UnitBoard(context)
        let byUnit = submissionTally { index, _ in board.code(ofSubmission: index) }
        return [
            submissionTally { _, submission in orUnknown(submission.submitter.provinceCode) }.table(
                StatisticsWords.submissionsByProvince,
                language,
                basis: FigureBasis.submissions,
                orderedBy: "tep",
                label: provinceName
            ),
            byUnit.table(
                StatisticsWords.submissionsByUnit,
                language,
                basis: FigureBasis.submissions,
                orderedBy: "tep",
                label: { board.name(ofCode: $0) }
            ),
            expected(board),
        ]
    }

    func submissionTally(_ row: (Int, Submission) -> String) -> Tally {
        var tally = Tally([
            column("don_vi_gui", StatisticsWords.submittingUnits),
            column("tep", StatisticsWords.files), column("da_nhan", StatisticsWords.acceptedFiles),
            column("thay_the", StatisticsWords.supersededFiles),
            column("tra_lai", StatisticsWords.rejectedFiles),
            column("da_rut", StatisticsWords.retractedFiles),
            column("dong", StatisticsWords.rowsReported),
        ])
        for (index, submission) in context.snapshot.table.submissions.enumerated() {
            let source = Int32(index)
            let row = row(index, submission)
            tally.add(source, row, "tep")
            switch submission.status {
            case .accepted:
                tally.add(source, row, "da_nhan")
                tally.add(distinct: context.senders[index], source, row, "don_vi_gui")
                tally.add(amount: Double(submission.rowCount), source, row, "dong")
            case .superseded: tally.add(source, row, "thay_the")
            case .rejected: tally.add(source, row, "tra_lai")
            case .retracted: tally.add(source, row, "da_rut")
            }
        }
        return tally
    }

    /// Expected units and what came of them.
    private func expected(_ board: UnitBoard) -> StatisticsTable {
        var tally = Tally([
            column("can_gui", StatisticsWords.expectedUnits),
            column("da_gui", StatisticsWords.unitsThatSent),
            column("dung_han", StatisticsWords.unitsInTime),
            column("tre_han", StatisticsWords.unitsLate),
            column("chua_gui", StatisticsWords.unitsMissing),
        ])
        let levels = board.expected.map(\.unit.level)
        for (index, unit) in board.expected.enumerated() {
            let row = orUnknown(unit.unit.level)
            let source = Int32(index)
            tally.add(source, row, "can_gui")
            tally.add(source, row, unit.accepted.isEmpty ? "chua_gui" : "da_gui")
            if !unit.accepted.isEmpty {
                tally.add(source, row, unit.isLate ? "tre_han" : "dung_han")
            }
        }
        let order = KnownCode.levels.reversed().filter { levels.contains($0) }
        return tally.table(
            StatisticsWords.expectedByLevel,
            language,
            basis: { list in
                .submissions(list.flatMap { board.expected[Int($0)].accepted.map { Int32($0) } })
            },
            fixed: order,
            label: { StatisticsWords.level($0)?.text(in: language) ?? context.labels.level($0) }
        )
    }

    func issueTables() -> [StatisticsTable] {
        let board = UnitBoard(context)
        return [
            issueTally { $0.issue.code.rawValue }.table(
                StatisticsWords.issuesByRule,
                language,
                basis: FigureBasis.issues,
                orderedBy: "tong_so",
                label: { code in
                    IssueCode(rawValue: code).map { IssueCatalogue.title($0, language) } ?? code
                }
            ),
            issueTally { board.code(ofSubmission: Int($0.submission)) }.table(
                StatisticsWords.issuesByUnit,
                language,
                basis: FigureBasis.issues,
                orderedBy: "tong_so",
                label: { board.name(ofCode: $0) }
            ),
        ]
    }

    /// Findings of files that count or were sent back; those of superseded files are history.
    func issueTally(_ row: (SubmissionIssue) -> String) -> Tally {
        let submissions = context.snapshot.table.submissions
        var tally = Tally([
            column("tong_so", StatisticsWords.issues), column("loi", StatisticsWords.errors),
            column("can_xem", StatisticsWords.warnings), column("thong_tin", StatisticsWords.infos),
            column("tep", StatisticsWords.files),
        ])
        for (index, found) in context.snapshot.issues.enumerated() {
            guard submissions.indices.contains(Int(found.submission)) else { continue }
            let submission = submissions[Int(found.submission)]
            guard submission.status == .accepted || submission.status == .rejected else { continue }
            let source = Int32(index)
            let row = row(found)
            tally.add(source, row, "tong_so")
            switch found.issue.severity {
            case .error: tally.add(source, row, "loi")
            case .warning: tally.add(source, row, "can_xem")
            case .info: tally.add(source, row, "thong_tin")
            }
            tally.add(distinct: submission.id, source, row, "tep")
        }
        return tally
    }

    /// The measures of the overview, in order.
    func measures() -> [OverviewMeasure] {
        let initiatives = initiativeTally { _ in ["x"] }
        let awards = htypeTally { _ in "x" }
        let appraisals = appraisalTally { _ in "x" }
        let registrations = registrationTally(registeringUnits()) { _ in "x" }
        let submissions = submissionTally { _, _ in "x" }
        let issues = issueTally { _ in "x" }
        let words = StatisticsWords.self
        return [
            (words.measure("tep", words.files), submissions, 1, FigureBasis.submissions),
            (
                words.measure("don_vi_gui", words.submittingUnits), submissions, 0,
                FigureBasis.submissions
            ),
            (words.measure("mo_hinh", words.initiatives), initiatives, 0, FigureBasis.clusters),
            (
                words.measure("dong_mo_hinh", words.initiativeRows), initiatives, 1,
                FigureBasis.clusters
            ),
            (
                words.measure("don_vi_gui_mo_hinh", words.unitsWithInitiatives), initiatives, 2,
                FigureBasis.clusters
            ),
            (
                words.measure("de_nghi", words.initiativesProposed), initiatives, 3,
                FigureBasis.clusters
            ),
            (words.measure("doan", words.delegations), appraisals, 0, FigureBasis.clusters),
            (
                words.measure("tham_dinh", words.initiativesAppraised), initiatives, 4,
                FigureBasis.clusters
            ),
            (
                words.measure("cong_nhan", words.initiativesRecognised), initiatives, 5,
                FigureBasis.clusters
            ),
            (words.measure("khen_thuong", words.commendations), awards, 0, FigureBasis.clusters),
            (words.measure("tap_the", words.collectivesHonoured), awards, 1, FigureBasis.clusters),
            (words.measure("ca_nhan", words.individualsHonoured), awards, 2, FigureBasis.clusters),
            (
                words.measure("ho_gia_dinh", words.householdsHonoured), awards, 3,
                FigureBasis.clusters
            ),
            (
                words.measure("don_vi_dang_ky", words.registeringUnits), registrations, 0,
                FigureBasis.records
            ),
            (
                words.measure("cong_trinh", words.registeredWorks), registrations, 1,
                FigureBasis.records
            ),
            (words.measure("loi", words.errors), issues, 1, FigureBasis.issues),
            (words.measure("can_xem", words.warnings), issues, 2, FigureBasis.issues),
        ]
    }
}
