import VietText

extension KindDraft {
    // MARK: - Weights

    static func options(
        for candidate: ColumnCandidate,
        _ kind: RecordKind,
        _ lexicon: HeaderLexicon
    ) -> [Option] {
        if let role = candidate.learned { return learned(role, kind, lexicon) }
        if let field = candidate.marks { return marks(of: field, candidate, kind) }
        var options: [Option] = []
        options.reserveCapacity(24)
        var seen = RoleSet()
        let bit: UInt8 = 1 << kind.index
        let rowNumber = FieldID.rowNumber.order
        for match in candidate.matches.prefix(24) {
            let role = lexicon.roles[match.entry]
            guard RoleFacts.all[role].kinds & bit != 0 else { continue }
            let isForeign = lexicon.entries[match.entry].isForeign
            let values = candidate.weights[role]
            options.append(
                Option(
                    entry: match.entry,
                    role: role,
                    place: lexicon.places[match.entry],
                    isForeign: isForeign,
                    header: ColumnCandidate.weight(ofLikeness: match.likeness[kind.index])
                        - (isForeign ? 0.3 : 0),
                    values: role == rowNumber && candidate.profile.isSequence ? values + 1 : values,
                    wording: match.wording
                )
            )
            seen.insert(role)
        }
        doubtOthers(of: kind, &options, candidate, lexicon)
        addStandIns(kind, &options, candidate)
        for option in candidate.unnamed
        where !seen.contains(option.role) && RoleFacts.all[option.role].kinds & bit != 0 {
            options.append(option)
        }
        return options.sorted { ($0.weight, $1.entry) > ($1.weight, $0.entry) }
    }

    /// A heading that plainly names what this kind has no field for, "Đợt thi đua", is hardly another field of it.
    private static func doubtOthers(
        of kind: RecordKind,
        _ options: inout [Option],
        _ candidate: ColumnCandidate,
        _ lexicon: HeaderLexicon
    ) {
        let bit: UInt8 = 1 << kind.index
        let other = candidate.matches.prefix(24).first { match in
            let isOurs = RoleFacts.all[lexicon.roles[match.entry]].kinds & bit != 0
            return !isOurs && match.best >= 0.95
        }
        guard let other else { return }
        let least = ColumnCandidate.weight(ofLikeness: other.best - 0.25)
        for index in options.indices where options[index].header < least {
            options[index].header -= 3
        }
    }

    /// What staff said outweighs all else.
    static let learnedWeight = 8.0

    private static func learned(
        _ role: Int,
        _ kind: RecordKind,
        _ lexicon: HeaderLexicon
    )
        -> [Option]
    {
        guard RoleFacts.all[role].kinds & 1 << kind.index != 0 else { return [] }
        let entry = lexicon.plainEntries.first { lexicon.roles[$0] == role } ?? -1 - role
        return [Option(entry: entry, role: role, place: role, header: learnedWeight, values: 0)]
    }

    /// Marks under a value are nothing else where the kind has no such field.
    private static func marks(
        of field: FieldID,
        _ candidate: ColumnCandidate,
        _ kind: RecordKind
    ) -> [Option] {
        let role = ColumnRole.valueMark(field).number
        guard RoleFacts.all[role].kinds & 1 << kind.index != 0 else { return [] }
        let values = candidate.weights[role]
        return [Option(entry: -1 - role, role: role, place: role, header: 2.5, values: values)]
    }

    /// What a column may be by its values alone, whatever the kind of record.
    static func unnamed(_ candidate: ColumnCandidate, _ lexicon: HeaderLexicon) -> [Option] {
        let header = candidate.unnamedWeight
        let rowNumber = FieldID.rowNumber.order
        var options: [Option] = []
        for entry in lexicon.plainEntries {
            let role = lexicon.roles[entry]
            // Digits alone do not say what is counted, unless they speak of money.
            if RoleFacts.all[role].isCount,
                candidate.header.isEmpty || candidate.profile.share(of: .money) < 0.5
            {
                continue
            }
            var values = candidate.weights[role]
            if role == rowNumber { values += candidate.profile.isSequence ? 1.5 : -2 }
            guard header + values > -3 else { continue }
            options.append(
                Option(entry: entry, role: role, place: role, header: header, values: values)
            )
        }
        return options
    }

    /// In a list of awards "Đơn vị" may be the honouree, in a list of models "Nội dung" the title, where no
    /// other column is.
    private static func addStandIns(
        _ kind: RecordKind,
        _ options: inout [Option],
        _ candidate: ColumnCandidate
    ) {
        let (target, sources) = standIns(for: kind)
        let cost = kind == .commendation ? 2.2 : kind == .statistics ? 1.5 : 4.2
        guard !options.contains(where: { $0.isField(target) && $0.header > 1 }),
            let source = options.filter({ option in sources.contains { option.isField($0) } })
                .max(by: { $0.header < $1.header })
        else { return }
        var option = source
        option.role = target.order
        option.place = target.order
        option.entry = -1 - target.order
        option.header -= cost
        option.values = candidate.weights[target.order]
        options.append(option)
    }

    /// The field that a record cannot do without, and what may stand for it.
    static func standIns(for kind: RecordKind) -> (FieldID, [FieldID]) {
        switch kind {
        case .commendation: (.honouree, [.unit])
        case .initiative, .appraisal, .registration: (.title, [.description, .movement])
        case .statistics: (.unit, [.locality, .award, .field])
        }
    }

    private func isNamed(_ target: FieldID) -> Bool {
        let family = ColumnRole.familyName.number
        return choices.contains { choice in
            choice.chosen.map { $0.isField(target) || $0.role == family } ?? false
        }
    }

    /// "Họ tê" without a column of given names beside it holds whole names.
    mutating func useWholeName() {
        let (family, given) = (ColumnRole.familyName.number, ColumnRole.givenName.number)
        guard !choices.contains(where: { $0.chosen?.role == given }) else { return }
        for row in choices.indices where choices[row].chosen?.isField(.honouree) ?? false {
            choices[row].options.removeAll { $0.role == family }
        }
        guard kind == .commendation,
            !choices.contains(where: {
                $0.chosen.map { $0.role == given || $0.isField(.honouree) } ?? false
            }),
            let index = choices.firstIndex(where: { $0.chosen?.role == family }),
            let found = choices[index].chosen
        else { return }
        let honouree = FieldID.honouree.order
        var option =
            choices[index].options.first { $0.role == honouree && !$0.isForeign }
            ?? Option(
                entry: -1 - honouree,
                role: honouree,
                place: honouree,
                header: found.header,
                values: choices[index].candidate.weights[honouree]
            )
        // Persons below settle what a short heading with a slip leaves open.
        option.header = max(option.header, found.header, option.values > 0 ? 2 : 0)
        choices[index].options = [option]
        choices[index].chosen = option
    }

    /// Where no column is the field itself, the one that may stand for it does.
    mutating func useStandIn() {
        let (target, sources) = Self.standIns(for: kind)
        guard !isNamed(target), kind != .appraisal, kind != .registration else { return }
        for row in choices.indices {
            guard let chosen = choices[row].chosen,
                sources.contains(where: { chosen.isField($0) }),
                let standIn = choices[row].options.first(where: {
                    $0.isField(target) && $0.weight > 0.5
                })
            else { continue }
            choices[row].chosen = standIn
            return
        }
    }

    /// Whether two columns at least are surely those of a list of awards.
    private var speaksOfAwards: Bool {
        guard kind == .commendation else { return false }
        let telling: Set<Int> = [
            FieldID.award.order, FieldID.awardLevel.order, FieldID.decisionNo.order,
            ColumnRole.decisionNumberAndDate.number, FieldID.decisionDate.order,
        ]
        return choices.count { choice in
            choice.chosen.map { telling.contains($0.role) && $0.weight >= 2 } ?? false
        } >= 2
    }

    /// A list that says in its title what it holds has its names in some column, be its heading ever so garbled.
    mutating func useUnnamed(_ title: KindEvidence) {
        let (target, fits): (FieldID, ValueClass)
        switch kind {
        case .initiative: (target, fits) = (.title, [.words])
        case .commendation: (target, fits) = (.honouree, [.person])
        default: return
        }
        guard !isNamed(target), title.weights[kind.index] >= 1.5 || speaksOfAwards else { return }
        let open = choices.indices.filter { row in
            let candidate = choices[row].candidate
            return choices[row].chosen.map { $0.weight < 2 } ?? true
                && ((candidate.matches.first?.best ?? 0) < 0.75
                    || Viet.fold(candidate.header).hasPrefix("ho "))
                && candidate.profile.filled >= 1
                && candidate.profile.share(of: fits) >= 0.6
        }
        guard let row = open.first else { return }
        let values = choices[row].candidate.weights[target.order]
        guard values > -0.5 else { return }
        let option = Option(
            entry: -1 - target.order,
            role: target.order,
            place: target.order,
            header: speaksOfAwards ? 2 : 1.2,
            values: max(values, 0)
        )
        choices[row].options = [option]
        choices[row].chosen = option
    }
}
