/// A canonical field.
///
/// The raw value is the column's name in exported tables and in the ledger.
///
/// Values are kept as text in one canonical form per field, so that a column is a list of text
/// identities whatever the field: see ``ValueForm``.
public enum FieldID: String, Sendable, CaseIterable, Codable, Comparable {
    // What it is
    case title, honouree, htype
    case initiativeKind = "initiative_kind"
    case birthDate = "birth_date"
    case gender, position, unit, address
    case officerClass = "officer_class"
    case subject
    // What it was about
    case field, movement, description, result, achievement, spread, nominated, status, year
    case startDate = "start_date"
    case endDate = "end_date"
    // What it was honoured with
    case award
    case awardLevel = "award_level"
    case awardMode = "award_mode"
    case issuer
    case decisionNo = "decision_no"
    case decisionDate = "decision_date"
    // Figures
    case beneficiaries, amount
    case registeredCount = "registered_count"
    case countTotal = "count_total"
    case countCollective = "count_collective"
    case countIndividual = "count_individual"
    case countHousehold = "count_household"
    // Appraisal
    case delegation = "delegation_no"
    case appraisalDate = "appraisal_date"
    case score, conclusion
    case recognitionLevel = "recognition_level"
    // Whom to ask
    case contact, phone, email, note
    // Where: the locality as stated, and what it was resolved to
    case locality
    case wardCode = "ward_code"
    case districtCode = "district_code"
    case provinceCode = "province_code"
    case wardCode2025 = "ward_code_2025"
    case provinceCode2025 = "province_code_2025"
    /// The running number of a row; kept for checks, never exported.
    case rowNumber = "row_no"

    /// The fields that say where.
    static let place: [FieldID] = [
        .locality, .wardCode, .districtCode, .provinceCode, .wardCode2025, .provinceCode2025,
    ]

    /// The order of the cases.
    public static func < (left: FieldID, right: FieldID) -> Bool { left.order < right.order }

    /// The canonical form of the field's values.
    var form: ValueForm {
        switch self {
        case .birthDate, .startDate, .endDate, .decisionDate, .appraisalDate: .date
        case .beneficiaries, .registeredCount, .countTotal, .countCollective, .countIndividual,
            .countHousehold, .year, .rowNumber, .delegation:
            .integer
        case .amount: .integer
        case .score: .decimal
        case .htype, .award, .awardLevel, .awardMode, .field, .initiativeKind, .gender, .nominated,
            .conclusion, .recognitionLevel, .status, .wardCode, .districtCode, .provinceCode,
            .wardCode2025, .provinceCode2025:
            .code
        case .phone: .digits
        case .title, .honouree, .position, .unit, .address, .officerClass, .subject, .movement,
            .description, .result, .achievement, .spread, .issuer, .decisionNo, .contact, .email,
            .note, .locality:
            .text
        }
    }

    /// Whether values may identify a person, so that they stay out of logs.
    var isPersonal: Bool {
        switch self {
        case .honouree, .birthDate, .contact, .phone, .email, .address: true
        default: false
        }
    }
}

/// How a canonical value is written.
enum ValueForm: Sendable {
    /// Clean NFC text.
    case text
    /// ISO date with its precision: `2021`, `2021-10` or `2021-10-25`.
    case date
    /// A whole number without separators, such as `-12`; money in đồng.
    case integer
    /// A number with a point, such as `8.5`.
    case decimal
    /// A code of the profile or the gazetteer.
    case code
    /// Digits of a telephone number, with the leading zero.
    case digits
}
