/// What is known of a role whatever table it stands in.
struct RoleFacts: Sendable {
    let role: ColumnRole
    let expectation: RoleExpectation
    /// The kinds whose tables may have it, as bits in the order of `RecordKind.allCases`.
    let kinds: UInt8
    /// What a column with the role adds to the score of each kind.
    let significance: [Double]
    /// Whether several columns may have it.
    let repeats: Bool
    /// Whether it counts something: digits alone do not say what.
    let isCount: Bool

    /// The facts of all roles, by ``ColumnRole/number``.
    static let all: [RoleFacts] = ColumnRole.all.map { RoleFacts($0) }

    private init(_ role: ColumnRole) {
        self.role = role
        expectation = RoleExpectation.of(role)
        var kinds: UInt8 = 0
        for kind in RecordKind.allCases where Self.allows(role, kind) { kinds |= 1 << kind.index }
        self.kinds = kinds
        significance = RecordKind.allCases.map { $0.significance(of: role) }
        switch role {
        case .ignored, .code, .field(.note), .valueMark: repeats = true
        default: repeats = false
        }
        switch role {
        case .field(.amount), .field(.beneficiaries), .field(.registeredCount), .field(.countTotal),
            .field(.countCollective), .field(.countIndividual), .field(.countHousehold),
            .field(.score):
            isCount = true
        default: isCount = false
        }
    }

    private static func allows(_ role: ColumnRole, _ kind: RecordKind) -> Bool {
        switch role {
        case .field(.rowNumber), .code, .ignored, .ward, .district, .province: return true
        case .field(let field):
            // Statistics sum what others list: the label may be any of these.
            if kind == .statistics, [.award, .movement, .field, .locality].contains(field) {
                return true
            }
            return kind.fields.contains(field)
        case .positionAndUnit, .decisionNumberAndDate, .familyName, .givenName, .salutation,
            .birthYearOfGender, .awardMark, .htypeMark:
            return kind == .commendation
        case .valueMark(let field): return kind.fields.contains(field)
        }
    }
}

extension ColumnRole {
    /// All roles by number.
    static let all: [ColumnRole] =
        FieldID.allCases.map { .field($0) } + [
            .positionAndUnit, .decisionNumberAndDate, .familyName, .givenName, .salutation,
            .birthYearOfGender, .awardMark, .htypeMark, .ward, .district, .province, .code,
            .ignored,
        ] + markedFields.map { .valueMark($0) }

    /// The position in ``all``.
    var number: Int {
        switch self {
        case .field(let field): field.order
        case .positionAndUnit: FieldID.allCases.count
        case .decisionNumberAndDate: FieldID.allCases.count + 1
        case .familyName: FieldID.allCases.count + 2
        case .givenName: FieldID.allCases.count + 3
        case .salutation: FieldID.allCases.count + 4
        case .birthYearOfGender: FieldID.allCases.count + 5
        case .awardMark: FieldID.allCases.count + 6
        case .htypeMark: FieldID.allCases.count + 7
        case .ward: FieldID.allCases.count + 8
        case .district: FieldID.allCases.count + 9
        case .province: FieldID.allCases.count + 10
        case .code: FieldID.allCases.count + 11
        case .ignored: FieldID.allCases.count + 12
        case .valueMark(let field):
            FieldID.allCases.count + 13 + (Self.markedFields.firstIndex(of: field) ?? 0)
        }
    }
}

/// A set of roles by their numbers.
struct RoleSet {
    private var bits: UInt128 = 0

    func contains(_ role: Int) -> Bool { bits >> UInt128(role) & 1 == 1 }
    mutating func insert(_ role: Int) { bits |= 1 << UInt128(role) }
}
