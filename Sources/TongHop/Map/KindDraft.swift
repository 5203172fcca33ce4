import VietText

/// The best reading of a table as one kind of record.
struct KindDraft {
    let kind: RecordKind
    /// How much speaks for the kind, above 0 where enough does.
    private(set) var score = 0.0
    /// Whether the columns that the kind cannot do without are there.
    private(set) var isComplete = false
    private var choices: [Choice] = []

    private struct Choice {
        var candidate: ColumnCandidate
        /// Entries with their weights, best first.
        var options: [Option]
        var chosen: Option?
    }

    struct Option {
        var entry: Int
        var role: ColumnRole
        var parameter: String?
        var isForeign = false
        var header: Double
        var values: Double
        var wording: String
        var weight: Double { header + values }
    }

    init(
        _ kind: RecordKind,
        columns: [ColumnCandidate],
        lexicon: HeaderLexicon,
        title: KindEvidence
    ) {
        self.kind = kind
        choices = columns.map { candidate in
            Choice(candidate: candidate, options: Self.options(for: candidate, kind, lexicon))
        }
        assign()
        useStandIn()
        useUnnamed(title)
        judge(title)
    }

    // MARK: - Weights

    private static func options(
        for candidate: ColumnCandidate,
        _ kind: RecordKind,
        _ lexicon: HeaderLexicon
    ) -> [Option] {
        var options: [Option] = []
        var seen: Set<ColumnRole> = []
        for match in candidate.matches.prefix(24) {
            let entry = lexicon.entries[match.entry]
            guard allows(entry.role, kind) else { continue }
            let values = candidate.weights[entry.role] ?? 0
            options.append(
                Option(
                    entry: match.entry,
                    role: entry.role,
                    parameter: entry.parameter,
                    isForeign: entry.isForeign,
                    header: ColumnCandidate.weight(ofLikeness: match.likeness[kind.index])
                        - (entry.isForeign ? 0.3 : 0),
                    values: entry.role == .field(.rowNumber) && candidate.profile.isSequence
                        ? values + 1 : values,
                    wording: lexicon.wordings[match.wording].text
                )
            )
            seen.insert(entry.role)
        }
        addStandIns(kind, &options, candidate)
        for (number, entry) in lexicon.entries.enumerated()
        where !seen.contains(entry.role) && entry.parameter == nil {
            guard allows(entry.role, kind), entry.role != .ignored, entry.role != .code else {
                continue
            }
            // Digits alone do not say what is counted.
            if candidate.header.isEmpty, isCount(entry.role) { continue }
            seen.insert(entry.role)
            var values = candidate.weights[entry.role] ?? 0
            if entry.role == .field(.rowNumber) {
                values += candidate.profile.isSequence ? 1.5 : -2
            }
            let option = Option(
                entry: number,
                role: entry.role,
                header: candidate.unnamedWeight,
                values: values,
                wording: ""
            )
            if option.weight > -3 { options.append(option) }
        }
        return options.sorted { ($0.weight, $1.entry) > ($1.weight, $0.entry) }
    }

    /// In a list of awards "Đơn vị" may be the honouree, in a list of models "Nội dung" the title, where no
    /// other column is.
    private static func addStandIns(
        _ kind: RecordKind,
        _ options: inout [Option],
        _ candidate: ColumnCandidate
    ) {
        let (target, sources, cost): (FieldID, [FieldID], Double)
        (target, sources) = standIns(for: kind)
        cost = kind == .commendation ? 2.2 : kind == .statistics ? 1.5 : 4.2
        guard !options.contains(where: { $0.role == .field(target) && $0.header > 1 }),
            let source = options.filter({ option in sources.contains { option.role == .field($0) } }
            )
            .max(by: { $0.header < $1.header })
        else { return }
        var option = source
        option.role = .field(target)
        option.entry = -1 - target.order
        option.header -= cost
        option.values = candidate.weights[.field(target)] ?? 0
        options.append(option)
    }

    /// The field that a record cannot do without, and what may stand for it.
    private static func standIns(for kind: RecordKind) -> (FieldID, [FieldID]) {
        switch kind {
        case .commendation: (.honouree, [.unit])
        case .initiative, .appraisal, .registration: (.title, [.description, .movement])
        case .statistics: (.unit, [.locality, .award, .field])
        }
    }

    /// Where no column is the field itself, the one that may stand for it does.
    private mutating func useStandIn() {
        let (target, sources) = Self.standIns(for: kind)
        let isNamed = choices.contains { choice in
            choice.chosen?.role == .field(target) || choice.chosen?.role == .familyName
        }
        guard !isNamed, kind != .appraisal, kind != .registration else { return }
        for row in choices.indices {
            guard let chosen = choices[row].chosen,
                sources.contains(where: { chosen.role == .field($0) }),
                let standIn = choices[row].options.first(where: {
                    $0.role == .field(target) && $0.weight > 0.5
                })
            else { continue }
            choices[row].chosen = standIn
            return
        }
    }

    /// A list that says in its title what it holds has its names in some column, be its heading ever so garbled.
    private mutating func useUnnamed(_ title: KindEvidence) {
        let (target, fits): (FieldID, ValueClass)
        switch kind {
        case .initiative: (target, fits) = (.title, [.words])
        case .commendation: (target, fits) = (.honouree, [.person])
        default: return
        }
        let isNamed = choices.contains { choice in
            choice.chosen?.role == .field(target) || choice.chosen?.role == .familyName
        }
        guard !isNamed, title.weights[kind.index] >= 1.5 else { return }
        let open = choices.indices.filter { row in
            let candidate = choices[row].candidate
            return choices[row].chosen.map { $0.weight < 2 } ?? true
                && (candidate.matches.first?.best ?? 0) < 0.75 && candidate.profile.filled >= 1
                && candidate.profile.share(of: fits) >= 0.6
        }
        guard let row = open.first else { return }
        let values = choices[row].candidate.weights[.field(target)] ?? 0
        guard values > -0.5 else { return }
        let option = Option(
            entry: -1 - target.order,
            role: .field(target),
            header: 1.2,
            values: max(values, 0),
            wording: ""
        )
        choices[row].options = [option]
        choices[row].chosen = option
    }

    private static func allows(_ role: ColumnRole, _ kind: RecordKind) -> Bool {
        switch role {
        case .field(.rowNumber), .code, .ignored, .ward, .district, .province: return true
        case .field(let field):
            // Statistics sum what others list: the label may be any of these.
            if kind == .statistics, [.award, .movement, .field, .locality].contains(field) {
                return true
            }
            return fields[kind.index].contains(field)
        case .positionAndUnit, .decisionNumberAndDate, .familyName, .givenName, .salutation,
            .birthYearOfGender,
            .awardMark, .htypeMark:
            return kind == .commendation
        }
    }

    private static let fields = RecordKind.allCases.map { Set($0.fields) }

    private static func isCount(_ role: ColumnRole) -> Bool {
        switch role {
        case .field(.amount), .field(.beneficiaries), .field(.registeredCount), .field(.countTotal),
            .field(.countCollective), .field(.countIndividual), .field(.countHousehold),
            .field(.score):
            true
        default: false
        }
    }

    /// Roles that several columns may have.
    private static func repeats(_ role: ColumnRole) -> Bool {
        switch role {
        case .ignored, .code, .field(.note): true
        default: false
        }
    }

    // MARK: - Assignment

    private mutating func assign() {
        // Entries of one role with other parameters are different places: award columns, Nam and Nữ.
        var places: [Place: Int] = [:]
        for choice in choices {
            for option in choice.options
            where !Self.repeats(option.role) && places[Place(option)] == nil {
                places[Place(option)] = places.count
            }
        }
        var gains = choices.map { _ in [Double](repeating: 0, count: places.count) }
        let fallbacks = choices.map { choice in
            choice.options.filter { Self.repeats($0.role) && $0.weight > 0 }.max {
                $0.weight < $1.weight
            }
        }
        for (row, choice) in choices.enumerated() {
            let base = max(0, fallbacks[row]?.weight ?? 0)
            for option in choice.options where !Self.repeats(option.role) {
                guard let place = places[Place(option)] else { continue }
                gains[row][place] = max(gains[row][place], option.weight - base)
            }
        }
        guard !choices.isEmpty else { return }
        let assigned = Assignment.solve(gains)
        for row in choices.indices {
            if let place = assigned[row] {
                choices[row].chosen = choices[row].options.first { places[Place($0)] == place }
            } else {
                choices[row].chosen = fallbacks[row]
            }
        }
    }

    private struct Place: Hashable {
        var role: ColumnRole
        var parameter: String?
        init(_ option: Option) {
            role = option.role
            parameter = option.parameter
        }
    }

    // MARK: - Is it this kind?

    private func chosen(_ role: ColumnRole, above least: Double = 0.5) -> Option? {
        choices.compactMap(\.chosen).filter { $0.role == role && $0.weight >= least }.max {
            $0.weight < $1.weight
        }
    }

    private func has(_ field: FieldID, above least: Double = 0.5) -> Bool {
        chosen(.field(field), above: least) != nil
    }

    private mutating func judge(_ title: KindEvidence) {
        var sum = 0.0
        for choice in choices {
            guard let option = choice.chosen else { continue }
            if option.isForeign {
                sum -= option.header > 3 ? 1.6 : 0.4
                continue
            }
            sum += min(max(option.weight, 0), 4) / 4 * kind.significance(of: option.role)
        }
        if kind == .registration, speaksOfRegistering { sum += 1.5 }
        score = sum + title.weights[kind.index] - title.against - 3.7
        isComplete = isComplete(title)
    }

    private func isComplete(_ title: KindEvidence) -> Bool {
        let own = title.weights[kind.index]
        switch kind {
        case .initiative:
            guard let name = chosen(.field(.title)) else { return false }
            return name.header > 1 || own >= 1.5
        case .commendation:
            let named = has(.honouree) || chosen(.familyName) != nil && chosen(.givenName) != nil
            let award =
                chosen(.awardMark) != nil || has(.award) || has(.decisionNo)
                || chosen(.decisionNumberAndDate) != nil
            return named
                && (award || has(.awardLevel) || has(.achievement) && own > 0 || own >= 1.5)
        case .appraisal:
            return (has(.title) || has(.unit))
                && (has(.conclusion) || has(.recognitionLevel) || has(.score)
                    || has(.appraisalDate))
                && (own > 0 || has(.delegation) || has(.conclusion, above: 3)
                    || has(.recognitionLevel, above: 3))
        case .registration:
            let counts = has(.registeredCount, above: 1.5)
            return counts && (has(.unit) || isPlaced)
                || has(.title, above: 1) && (own > 0 || speaksOfRegistering)
        case .statistics:
            let counts: [FieldID] = [
                .countTotal, .countCollective, .countIndividual, .countHousehold, .registeredCount,
            ]
            let found = counts.filter { has($0, above: 1.5) }.count
            let labelled = has(.unit) || isPlaced || has(.award) || has(.field) || has(.movement)
            return labelled && (found >= 2 || found == 1 && own > 0)
        }
    }

    /// "Đơn vị đăng ký", "Mô hình đăng ký".
    private var speaksOfRegistering: Bool {
        choices.contains { Viet.fold($0.candidate.header).contains("dang ky") }
    }

    private var isPlaced: Bool {
        has(.locality) || chosen(.ward) != nil || chosen(.district) != nil
            || chosen(.province) != nil
    }

    // MARK: - Result

    /// What the columns are taken for, with scores and evidence.
    func mappings(lexicon: HeaderLexicon, threshold: Double) -> [ColumnMapping] {
        var takenBy: [Place: Int] = [:]
        for choice in choices {
            if let option = choice.chosen, !Self.repeats(option.role) {
                takenBy[Place(option)] = choice.candidate.column
            }
        }
        return choices.map { choice in
            let open = choice.options.filter { isAlternative($0, for: choice, takenBy) }
            let total = open.reduce(1.0) { $0 + RealMath.exp(min($1.weight, 12)) }
            var mapping = ColumnMapping(
                column: choice.candidate.column,
                header: choice.candidate.header,
                role: nil,
                score: 0,
                evidence: [],
                nearest: choice.options.first { !$0.isForeign }?.role
            )
            guard let option = choice.chosen else { return mapping }
            mapping.score = RealMath.exp(min(option.weight, 12)) / total
            mapping.evidence = Self.evidence(option, choice.candidate)
            if option.isForeign {
                mapping.nearest = nil
            } else if mapping.score >= threshold {
                mapping.role = option.role
                mapping.parameter = option.parameter
                mapping.nearest = nil
            } else {
                mapping.nearest = option.role
            }
            return mapping
        }
    }

    /// Whether an option competes with the chosen one: roles that another column got do not, nor does what
    /// a column is called that stands for a missing one.
    private func isAlternative(
        _ option: Option,
        for choice: Choice,
        _ takenBy: [Place: Int]
    ) -> Bool {
        if let holder = takenBy[Place(option)] { return holder == choice.candidate.column }
        // Where the day or the unit has its own column, this one does not hold it too.
        let joined: [(ColumnRole, FieldID, FieldID)] = [
            (.decisionNumberAndDate, .decisionNo, .decisionDate),
            (.positionAndUnit, .position, .unit),
        ]
        for (role, first, second) in joined
        where option.role == role && choice.chosen?.role == .field(first) {
            if takenBy.contains(where: { $0.key.role == .field(second) }) { return false }
        }
        let standIns = Self.standIns(for: kind)
        return choice.chosen?.role != .field(standIns.0)
            || !standIns.1.contains { option.role == .field($0) }
    }

    private static func evidence(
        _ option: Option,
        _ candidate: ColumnCandidate
    ) -> [MappingEvidence] {
        var evidence: [MappingEvidence] = []
        if !option.wording.isEmpty {
            evidence.append(
                MappingEvidence(source: .header, detail: option.wording, weight: option.header)
            )
        }
        if let pattern = candidate.profile.patterns.first, candidate.profile.filled > 0 {
            let share = Int(
                (Double(pattern.count) / Double(candidate.profile.filled) * 100).rounded()
            )
            evidence.append(
                MappingEvidence(
                    source: .values,
                    detail: "\(share) % \(pattern.classes.name)",
                    weight: option.values
                )
            )
        }
        return evidence.sorted { $0.weight > $1.weight }
    }
}

extension RecordKind {
    /// How much a column with a role speaks for the kind: what only this kind has speaks loudest.
    fileprivate func significance(of role: ColumnRole) -> Double {
        switch role {
        case .awardMark, .decisionNumberAndDate: 2
        case .positionAndUnit: 1
        case .familyName, .givenName, .birthYearOfGender, .htypeMark: 0.5
        case .salutation, .code, .ignored: 0
        case .ward, .district, .province: 0.3
        case .field(let field): significance(of: field)
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
        case (.initiative, .field), (.initiative, .beneficiaries), (.initiative, .nominated): 1.2
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
