/// How much a finding matters.
enum Severity: String, Sendable, Codable, Comparable {
    /// Must be mended.
    case error
    /// May be right; explain or mend (a query).
    case warning
    /// For information.
    case info

    static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .info: 2
        }
    }
}

/// A finding about a file, a table, a row or a cell: facts without sentences.
struct Issue: Sendable, Hashable {
    var code: IssueCode
    var severity: Severity
    var origin: CellOrigin
    var field: FieldID?
    /// The value as typed.
    var value: String
    /// What the sentence needs besides, by placeholder name.
    var arguments: [String: IssueValue]

    init(
        _ code: IssueCode,
        severity: Severity? = nil,
        at origin: CellOrigin,
        field: FieldID? = nil,
        value: String = "",
        arguments: [String: IssueValue] = [:]
    ) {
        self.code = code
        self.severity = severity ?? code.defaultSeverity
        self.origin = origin
        self.field = field
        self.value = value
        self.arguments = arguments
    }
}

/// A value in a finding's sentence; each language formats it in its own way.
enum IssueValue: Sendable, Hashable, Codable {
    case text(String)
    case count(Int)
    case number(Double)
    /// An ISO date of any precision.
    case date(String)
    case field(FieldID)
    /// A code of a list of the profile: `award`, `level`, `htype`, `kind`.
    case code(list: String, code: String)
}

/// The findings of a run of stages.
typealias IssueLog = [Issue]

/// The stable code of a finding; sentences are in `Messages/IssueCatalogue`.
enum IssueCode: String, Sendable, CaseIterable, Codable {
    // Rules of interface.md
    case missingRequired = "missing_required"
    case dateOutOfWindow = "date_out_of_window"
    case invalidDate = "invalid_date"
    case unknownLocality = "unknown_locality"
    case unknownAwardForm = "unknown_award_form"
    case awardNotInAuthority = "award_not_in_authority"
    case negativeNumber = "negative_number"
    case notANumber = "not_a_number"
    case badDecisionNumber = "bad_decision_number"
    case totalMismatch = "total_mismatch"
    // Further rules of domain.md §4, §5
    case ambiguousLocality = "ambiguous_locality"
    case wrongSubject = "wrong_subject"
    case unusualSubject = "unusual_subject"
    case wrongSigner = "wrong_signer"
    case nonStatutoryAward = "non_statutory_award"
    case decisionBeforeAchievement = "decision_before_achievement"
    case decisionInFuture = "decision_in_future"
    case issuerLevelMismatch = "issuer_level_mismatch"
    case duplicateAward = "duplicate_award"
    case severalAwardsOneAchievement = "several_awards_one_achievement"
    case dayMonthSwapped = "day_month_swapped"
    case suspectNumber = "suspect_number"
    case badPhone = "bad_phone"
    case personalID = "personal_id"
    case unknownField = "unknown_field_of_work"
    case unknownValue = "unknown_value"
    case rowNumberGap = "row_number_gap"
    case rowCountMismatch = "row_count_mismatch"
    case valueRepaired = "value_repaired"
    case decisionNumberMended = "decision_number_mended"
    case exampleRow = "example_row"
    case errorValue = "error_value"
    // Reading and understanding
    case unmappedColumn = "unmapped_column"
    case missingColumn = "missing_column"
    case noTable = "no_table"
    case rowsLeftOut = "rows_left_out"
    case legacyEncoding = "legacy_encoding"
    case mojibake = "mojibake"
    case unknownSubmitter = "unknown_submitter"
    case summaryMismatch = "summary_mismatch"
    // A whole file
    case unreadableFile = "unreadable_file"
    case encryptedFile = "encrypted_file"
    case notASpreadsheet = "not_a_spreadsheet"
    case fileTooLarge = "file_too_large"
    case unsafeFile = "unsafe_file"
    case noKnownTable = "no_known_table"

    var defaultSeverity: Severity {
        switch self {
        case .missingRequired, .dateOutOfWindow, .invalidDate, .unknownLocality, .unknownAwardForm,
            .awardNotInAuthority, .negativeNumber, .notANumber, .badDecisionNumber, .totalMismatch,
            .wrongSubject, .wrongSigner, .unreadableFile, .encryptedFile, .notASpreadsheet,
            .fileTooLarge, .unsafeFile, .noKnownTable, .missingColumn, .errorValue:
            .error
        case .ambiguousLocality, .unusualSubject, .decisionBeforeAchievement, .decisionInFuture,
            .issuerLevelMismatch, .duplicateAward, .severalAwardsOneAchievement, .dayMonthSwapped,
            .suspectNumber,
            .badPhone, .personalID, .unknownValue, .unknownField, .rowCountMismatch, .rowsLeftOut,
            .summaryMismatch, .noTable, .unknownSubmitter:
            .warning
        case .nonStatutoryAward, .unmappedColumn, .rowNumberGap, .valueRepaired,
            .decisionNumberMended, .exampleRow,
            .legacyEncoding, .mojibake:
            .info
        }
    }
}
