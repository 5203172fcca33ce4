import Foundation
import SheetReader

/// The left half of the pipeline: one file's bytes in, its records and findings out.
///
/// It never looks at another file, at the clock or at the ledger, so that files are read in
/// parallel and `check` says what `run` would.
struct SubmissionReader: Sendable {
    let limits: ReadLimits
    private let profile: CampaignProfile
    private let understanding: SheetUnderstanding
    private let detector: SubmitterDetector
    private let normaliser: FieldNormaliser
    private let validator: Validator

    /// Sets up the stages from a profile.
    ///
    /// Throws where the program's own data is missing.
    init(profile: CampaignProfile, limits: ReadLimits) throws(ConfigurationError) {
        self.profile = profile
        self.limits = limits
        understanding = try SheetUnderstanding(profile: profile)
        if Gazetteer.shared.entries.isEmpty { throw .missingResource("data/gazetteer.txt") }
        let places = PlaceResolver()
        detector = SubmitterDetector(places: places)
        normaliser = FieldNormaliser(profile: profile, places: places)
        validator = Validator(profile: profile)
    }

    /// What a file turned out to be.
    enum Reading: Sendable {
        case submission(SubmissionResult)
        /// A filled-in workbook of decisions.
        case answers(ReviewAnswers)
        /// A workbook of findings with explanations.
        case explanations(FindingAnswers)
    }

    /// Reads a file's bytes.
    ///
    /// A submission comes back accepted with its records, or rejected with the finding that says
    /// why first.
    func read(_ bytes: [UInt8], _ submission: Submission) -> Reading {
        do throws(ReadError) {
            let workbook = try WorkbookReader.read(
                bytes: bytes,
                name: submission.file,
                limits: limits
            )
            if let answers = ReviewAnswers(workbook) { return .answers(answers) }
            if let answers = FindingAnswers(workbook) { return .explanations(answers) }
            return .submission(understand(workbook, submission))
        } catch {
            return .submission(Self.unreadable(submission, error))
        }
    }

    /// The result for a file that cannot be read.
    static func unreadable(_ submission: Submission, _ error: ReadError) -> SubmissionResult {
        var result = SubmissionResult(submission: submission)
        result.submission.status = .rejected
        result.issues = [Issue(error)]
        return result
    }

    /// Reads a workbook that is already open.
    func understand(_ workbook: Workbook, _ submission: Submission) -> SubmissionResult {
        var result = SubmissionResult(submission: submission)
        var workbook = workbook
        let repair = TextRepair().repair(&workbook)
        let tables = understanding.tables(
            of: workbook,
            file: submission.file,
            detector: detector,
            issues: &result.issues
        )
        result.issues += repair.issues(in: workbook)
        let known = tables.filter { $0.mapping.kind != nil }
        if known.isEmpty {
            result.submission.status = .rejected
            result.issues.insert(ReadFinding.noKnownTable(in: workbook, tables), at: 0)
            return result
        }
        normalise(known, of: workbook, into: &result)
        return result
    }

    private func normalise(
        _ tables: [UnderstoodTable],
        of workbook: Workbook,
        into result: inout SubmissionResult
    ) {
        result.submission.submitter = detector.detect(
            file: result.submission.file,
            workbook: workbook,
            regions: tables.map(\.region),
            mappings: tables.map(\.mapping)
        )
        if result.submission.submitter == Submitter() {
            let name = workbook.sheets[tables[0].region.sheetIndex].name
            let origin = CellOrigin(sheet: name, row: nil, column: nil)
            result.issues.append(Issue(.unknownSubmitter, at: origin))
        }
        var sender = result.submission.submitter
        var sheet: Int?
        for table in tables {
            if tables.count > 1, sheet != table.region.sheetIndex {
                sheet = table.region.sheetIndex
                sender = detector.sender(
                    of: tables.map(\.region).filter { $0.sheetIndex == sheet },
                    in: result.submission.submitter
                )
            }
            var batch = normaliser.normalise(
                workbook,
                region: table.region,
                mapping: table.mapping,
                submitter: sender,
                issues: &result.issues
            )
            validator.validate(
                &batch,
                region: table.region,
                mapping: table.mapping,
                receivedOn: result.submission.receivedOn,
                issues: &result.issues
            )
            result.batches.append(batch)
        }
        addDoubtfulSender(tables.map(\.region), workbook, &result)
        validator.validateTogether(result.batches, issues: &result.issues)
        result.submission.kinds = Set(result.batches.map(\.kind)).sorted()
        result.submission.rowCount = result.batches.reduce(0) { $0 + $1.count }
        let facts = PreambleFacts(regions: tables.map(\.region))
        result.submission.period = facts.period
        result.submission.form = facts.form
        result.issues = IssueOrder.sorted(result.issues, sheets: workbook.sheets.map(\.name))
    }

    /// "UBND XÃ MỸ THẠNH" in a file that says nowhere in which of the provinces that have one.
    private func addDoubtfulSender(
        _ regions: [TableRegion],
        _ workbook: Workbook,
        _ result: inout SubmissionResult
    ) {
        let isPlaced = result.batches.contains { batch in
            batch.columns[.provinceCode]?.values.contains { $0 != .empty } ?? false
        }
        guard !isPlaced, let (line, sheet, candidates) = detector.doubt(in: regions) else { return }
        result.issues.append(
            Issue(
                .ambiguousLocality,
                at: CellOrigin(
                    sheet: workbook.sheets[sheet].name,
                    row: line.row,
                    column: line.column
                ),
                value: line.text,
                arguments: ["candidates": .text(PlaceReading.list(candidates))]
            )
        )
    }
}

/// Findings about a file as a whole.
enum ReadFinding {
    /// Why a workbook without a known table is sent back.
    static func noKnownTable(in workbook: Workbook, _ tables: [UnderstoodTable]) -> Issue {
        Issue(
            .noKnownTable,
            at: CellOrigin(sheet: "", row: nil, column: nil),
            arguments: ["tables": .count(tables.count), "sheets": .count(workbook.sheets.count)]
        )
    }
}

/// The order in which findings are told: sheet, row, column, severity, code.
enum IssueOrder {
    static func sorted(_ issues: [Issue], sheets: [String]) -> [Issue] {
        var ranks: [String: Int] = ["": -1]
        for (rank, name) in sheets.enumerated() where ranks[name] == nil { ranks[name] = rank }
        return issues.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let first = (
                ranks[a.origin.sheet] ?? .max, a.origin.row ?? 0, a.origin.column ?? -1,
                a.code.rawValue
            )
            let second = (
                ranks[b.origin.sheet] ?? .max, b.origin.row ?? 0, b.origin.column ?? -1,
                b.code.rawValue
            )
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }
}

extension Submission {
    /// The day on which the file was received in Việt Nam; nil where that is not known.
    fileprivate var receivedOn: String? {
        if receivedAt <= 0 { return nil }
        return String(ValueFormat.timestamp(receivedAt, offsetSeconds: 7 * 3600).prefix(10))
    }
}
