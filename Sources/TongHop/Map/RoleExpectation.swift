/// What the values under a role look like, for weighing a column's values for and against it.
struct RoleExpectation: Sendable {
    /// What fits.
    let fits: ValueClass
    /// What speaks against the role.
    var contradicts: ValueClass
    /// What fits as well, but a sister role better: a number alone where number and day are expected.
    let unlike: ValueClass
    /// What a value that fits says for the role, and one that does not against it, as natural logarithms.
    private let gain: Double
    private let loss: Double

    /// `rate` says how often values of the role fit, `otherRate` how often those of any other column do.
    init(
        fits: ValueClass,
        rate: Double,
        otherRate: Double,
        contradicts: ValueClass = [],
        unlike: ValueClass = []
    ) {
        self.fits = fits
        self.contradicts = contradicts
        self.unlike = unlike
        gain = RealMath.log(rate / otherRate)
        loss = RealMath.log((1 - rate) / (1 - otherRate))
    }

    /// The weight of a column's values in natural-log units, the more values the surer.
    func weight(of profile: ColumnProfile) -> Double {
        guard profile.filled > 0 else { return 0 }
        let share = profile.share(of: fits)
        let against = profile.share(of: contradicts.subtracting(fits))
        let perValue = share * gain + (1 - share) * loss
        let certainty = Double(min(profile.filled, 6)) / 6
        return max(-5, min(4, (perValue * 1.8 - against * 3) * (0.4 + 0.6 * certainty)))
            - (unlike != [] && profile.share(of: unlike) > 0.6 ? 1.6 : 0)
    }

    static let none = RoleExpectation(fits: [], rate: 0.5, otherRate: 0.5)

    private static let figures: ValueClass = [.number, .money, .persons]
    private static let prose: ValueClass = [.words, .long, .short]

    /// What to expect of a role.
    static func of(_ role: ColumnRole) -> RoleExpectation {
        switch role {
        case .field(let field): of(field)
        case .positionAndUnit:
            .init(
                fits: [.positionAndUnit, .position],
                rate: 0.8,
                otherRate: 0.15,
                contradicts: [.date, .number]
            )
        case .decisionNumberAndDate:
            .init(
                fits: [.decisionAndDate, .decision],
                rate: 0.93,
                otherRate: 0.06,
                contradicts: [.person, .number],
                unlike: .decision
            )
        case .familyName:
            .init(
                fits: .familyName,
                rate: 0.9,
                otherRate: 0.15,
                contradicts: [.date, .number, .long]
            )
        case .givenName:
            .init(
                fits: .oneWord,
                rate: 0.9,
                otherRate: 0.12,
                contradicts: [.date, .number, .long, .short]
            )
        case .salutation:
            .init(fits: .salutation, rate: 0.95, otherRate: 0.02, contradicts: [.long, .number])
        case .birthYearOfGender:
            .init(fits: [.year, .date, .mark], rate: 0.95, otherRate: 0.2, contradicts: .words)
        case .awardMark:
            .init(fits: .mark, rate: 0.92, otherRate: 0.04, contradicts: [.words, .date, .long])
        case .htypeMark, .valueMark:
            .init(fits: .mark, rate: 0.92, otherRate: 0.04, contradicts: [.words, .date, .long])
        case .ward:
            .init(
                fits: [.ward, .place],
                rate: 0.75,
                otherRate: 0.12,
                contradicts: [.date, .number, .long]
            )
        case .district:
            .init(
                fits: [.district],
                rate: 0.75,
                otherRate: 0.1,
                contradicts: [.date, .number, .long]
            )
        case .province:
            .init(
                fits: [.province],
                rate: 0.7,
                otherRate: 0.08,
                contradicts: [.date, .number, .long]
            )
        case .code:
            .init(
                fits: [.code, .number, .oneWord],
                rate: 0.8,
                otherRate: 0.35,
                contradicts: [.long, .person]
            )
        case .ignored: .none
        }
    }

    private static func of(_ field: FieldID) -> RoleExpectation {
        switch field {
        case .title:
            .init(
                fits: prose,
                rate: 0.97,
                otherRate: 0.55,
                contradicts: [.date, .number, .phone, .person, .award, .place, .decision],
                unlike: .organisation
            )
        case .honouree:
            .init(
                fits: [.person, .organisation],
                rate: 0.93,
                otherRate: 0.3,
                contradicts: [.date, .number, .award, .decision, .phone, .mark]
            )
        case .unit:
            .init(
                fits: [.organisation, .place],
                rate: 0.8,
                otherRate: 0.2,
                contradicts: [.date, .number, .award, .phone, .decision, .mark]
            )
        case .locality:
            .init(
                fits: .place,
                rate: 0.78,
                otherRate: 0.12,
                contradicts: [.date, .number, .award, .long, .person]
            )
        case .htype:
            .init(
                fits: .htype,
                rate: 0.95,
                otherRate: 0.02,
                contradicts: [.long, .date, .number, .person]
            )
        case .initiativeKind:
            .init(
                fits: .initiativeKind,
                rate: 0.85,
                otherRate: 0.03,
                contradicts: [.long, .date, .number]
            )
        case .field:
            .init(
                fits: .fieldOfWork,
                rate: 0.75,
                otherRate: 0.04,
                contradicts: [.long, .date, .number, .person, .htype]
            )
        case .subject, .officerClass:
            .init(
                fits: [.short, .code, .position],
                rate: 0.8,
                otherRate: 0.5,
                contradicts: [.date, .long, .htype]
            )
        case .birthDate:
            .init(
                fits: [.date, .year],
                rate: 0.96,
                otherRate: 0.15,
                contradicts: [.words, .phone]
            )
        case .startDate, .endDate, .appraisalDate:
            .init(
                fits: [.date, .year],
                rate: 0.9,
                otherRate: 0.12,
                contradicts: [.person, .organisation, .phone, .award]
            )
        case .decisionDate:
            .init(
                fits: .date,
                rate: 0.94,
                otherRate: 0.12,
                contradicts: [.words, .phone, .decision]
            )
        case .year: .init(fits: .year, rate: 0.93, otherRate: 0.06, contradicts: [.words, .long])
        case .gender:
            .init(
                fits: [.gender, .mark],
                rate: 0.95,
                otherRate: 0.02,
                contradicts: [.long, .date, .number]
            )
        case .position:
            .init(
                fits: .position,
                rate: 0.82,
                otherRate: 0.08,
                contradicts: [.date, .number, .long, .award]
            )
        case .award:
            .init(
                fits: .award,
                rate: 0.9,
                otherRate: 0.04,
                contradicts: [.date, .number, .long, .person, .htype, .level]
            )
        case .awardLevel:
            .init(
                fits: .level,
                rate: 0.88,
                otherRate: 0.03,
                contradicts: [.date, .number, .long, .person, .award]
            )
        case .awardMode:
            .init(
                fits: [.short, .oneWord],
                rate: 0.85,
                otherRate: 0.4,
                contradicts: [.date, .number, .long, .award, .htype]
            )
        case .achievement:
            .init(
                fits: [.achievement, .long, .words],
                rate: 0.95,
                otherRate: 0.45,
                contradicts: [.date, .number, .person, .award]
            )
        case .description, .result:
            .init(
                fits: [.long, .words],
                rate: 0.95,
                otherRate: 0.5,
                contradicts: [.date, .phone, .person]
            )
        case .decisionNo:
            .init(
                fits: [.decision, .decisionAndDate],
                rate: 0.92,
                otherRate: 0.04,
                contradicts: [.words, .person],
                unlike: .decisionAndDate
            )
        case .issuer:
            .init(
                fits: [.organisation, .position, .words],
                rate: 0.85,
                otherRate: 0.4,
                contradicts: [.date, .number, .level]
            )
        case .beneficiaries:
            .init(
                fits: [.number, .persons],
                rate: 0.9,
                otherRate: 0.2,
                contradicts: [.date, .long, .person, .phone]
            )
        case .amount:
            .init(
                fits: [.money, .number],
                rate: 0.92,
                otherRate: 0.2,
                contradicts: [.long, .person, .persons]
            )
        case .registeredCount, .countTotal, .countCollective, .countIndividual, .countHousehold:
            .init(
                fits: .number,
                rate: 0.93,
                otherRate: 0.2,
                contradicts: [.words, .date, .long, .mark, .money]
            )
        case .score:
            .init(fits: .number, rate: 0.93, otherRate: 0.2, contradicts: [.words, .money, .date])
        case .rowNumber:
            .init(
                fits: .number,
                rate: 0.93,
                otherRate: 0.2,
                contradicts: [.words, .long, .money, .date]
            )
        case .delegation:
            .init(
                fits: [.number, .short, .oneWord],
                rate: 0.9,
                otherRate: 0.4,
                contradicts: [.long, .date]
            )
        case .conclusion:
            .init(fits: .conclusion, rate: 0.85, otherRate: 0.06, contradicts: [.date, .person])
        case .recognitionLevel:
            .init(fits: .level, rate: 0.85, otherRate: 0.03, contradicts: [.date, .number, .long])
        case .nominated:
            .init(
                fits: [.mark, .conclusion, .level],
                rate: 0.85,
                otherRate: 0.08,
                contradicts: [.date, .number, .long]
            )
        case .contact:
            .init(
                fits: [.person, .personAndPhone],
                rate: 0.9,
                otherRate: 0.1,
                contradicts: [.date, .number, .long, .award]
            )
        case .phone:
            .init(fits: .phone, rate: 0.93, otherRate: 0.02, contradicts: [.words, .date, .long])
        case .email:
            .init(fits: .email, rate: 0.95, otherRate: 0.01, contradicts: [.number, .date])
        case .status:
            .init(
                fits: prose.union([.oneWord, .conclusion]),
                rate: 0.8,
                otherRate: 0.6,
                contradicts: [.decision, .phone, .achievement, .date, .organisation, .person]
            )
        case .note, .spread, .movement, .address, .wardCode, .districtCode, .provinceCode,
            .wardCode2025,
            .provinceCode2025:
            .init(
                fits: prose.union(.oneWord),
                rate: 0.8,
                otherRate: 0.6,
                contradicts: [.decision, .phone]
            )
        }
    }
}
