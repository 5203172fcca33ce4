/// The kinds of record that lists hold.
public enum RecordKind: String, Sendable, CaseIterable, Codable, Comparable {
    /// A model, solution, practice or work (mô hình, giải pháp, cách làm hay, công trình).
    case initiative
    /// One award to one honouree (khen thưởng).
    case commendation
    /// What a delegation found of one initiative (thẩm định).
    case appraisal
    /// A registered work (đăng ký công trình "Dân vận khéo").
    case registration
    /// A summary row: a unit with counts, used to check detail lists (thống kê).
    case statistics

    /// The order of the cases.
    public static func < (left: RecordKind, right: RecordKind) -> Bool {
        left.order < right.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The fields that records of the kind have, in the order of output columns.
    var fields: [FieldID] {
        switch self {
        case .initiative:
            [
                .title, .initiativeKind, .field, .unit, .startDate, .endDate, .description, .result,
                .beneficiaries, .amount, .spread, .nominated, .contact, .phone, .email, .status,
                .note,
            ] + FieldID.place
        case .commendation:
            [
                .honouree, .htype, .birthDate, .gender, .position, .unit, .award, .awardLevel,
                .awardMode, .issuer, .decisionNo, .decisionDate, .achievement, .amount, .movement,
                .subject, .officerClass, .address, .contact, .phone, .status, .note,
            ] + FieldID.place
        case .appraisal:
            [
                .title, .unit, .delegation, .appraisalDate, .score, .conclusion, .recognitionLevel,
                .field, .description, .contact, .phone, .note,
            ] + FieldID.place
        case .registration:
            [
                .title, .unit, .field, .year, .startDate, .endDate, .registeredCount, .description,
                .movement, .contact, .phone, .status, .note,
            ] + FieldID.place
        case .statistics:
            [
                .unit, .registeredCount, .countTotal, .countCollective, .countIndividual,
                .countHousehold, .field, .year, .note,
            ] + FieldID.place
        }
    }

    /// The field that names the thing a record speaks of.
    var nameField: FieldID {
        switch self {
        case .initiative, .appraisal, .registration: .title
        case .commendation: .honouree
        case .statistics: .unit
        }
    }
}
