extension RecordKind {
    /// How much a column with a role speaks for the kind: what only this kind has speaks loudest.
    func significance(of role: ColumnRole) -> Double {
        switch role {
        case .awardMark, .decisionNumberAndDate: 2
        case .positionAndUnit: 1
        case .familyName, .givenName, .birthYearOfGender, .htypeMark: 0.5
        case .salutation, .code, .ignored: 0
        case .ward, .district, .province: 0.3
        case .field(let field), .valueMark(let field): significance(of: field)
        }
    }

    private func significance(of field: FieldID) -> Double {
        switch (self, field) {
        case (_, .rowNumber), (_, .note): 0.1
        case (.initiative, .title): 3.6
        case (.registration, .title): 3.4
        case (.appraisal, .title): 2.4
        case (.commendation, .honouree): 2
        case (.commendation, .award), (.commendation, .decisionNo): 2.4
        case (.commendation, .achievement), (.commendation, .awardLevel): 1.8
        case (.commendation, .decisionDate), (.commendation, .issuer), (.commendation, .htype): 1
        case (.commendation, .position): 0.6
        case (.registration, .field), (.initiative, .field), (.initiative, .beneficiaries),
            (.initiative, .nominated):
            1.2
        case (.initiative, .description), (.initiative, .result), (.initiative, .initiativeKind): 1
        case (.appraisal, .delegation), (.appraisal, .conclusion), (.appraisal, .recognitionLevel):
            2.4
        case (.appraisal, .score), (.appraisal, .appraisalDate): 1.6
        case (.registration, .registeredCount): 3.4
        case (.statistics, .countTotal), (.statistics, .countCollective),
            (.statistics, .countIndividual):
            1.8
        case (.statistics, .countHousehold): 1.2
        case (.statistics, .registeredCount): 1
        default: 0.4
        }
    }
}
