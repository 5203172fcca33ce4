extension FieldID {
    /// The position in `allCases`.
    ///
    /// Columns are looked up by it for every value that is read; a switch costs nothing there, and a
    /// test holds it to `allCases`.
    var order: Int {
        switch self {
        case .title: 0
        case .honouree: 1
        case .htype: 2
        case .initiativeKind: 3
        case .birthDate: 4
        case .gender: 5
        case .position: 6
        case .unit: 7
        case .address: 8
        case .officerClass: 9
        case .subject: 10
        case .field: 11
        case .movement: 12
        case .description: 13
        case .result: 14
        case .achievement: 15
        case .spread: 16
        case .nominated: 17
        case .status: 18
        case .year: 19
        case .startDate: 20
        case .endDate: 21
        case .award: 22
        case .awardLevel: 23
        case .awardMode: 24
        case .issuer: 25
        case .decisionNo: 26
        case .decisionDate: 27
        case .beneficiaries: 28
        case .amount: 29
        case .registeredCount: 30
        case .countTotal: 31
        case .countCollective: 32
        case .countIndividual: 33
        case .countHousehold: 34
        case .delegation: 35
        case .appraisalDate: 36
        case .score: 37
        case .conclusion: 38
        case .recognitionLevel: 39
        case .contact: 40
        case .phone: 41
        case .email: 42
        case .note: 43
        case .locality: 44
        case .wardCode: 45
        case .districtCode: 46
        case .provinceCode: 47
        case .wardCode2025: 48
        case .provinceCode2025: 49
        case .rowNumber: 50
        }
    }
}
