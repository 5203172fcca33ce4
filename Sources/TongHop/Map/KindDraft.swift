/// The best reading of a table as one kind of record.
struct KindDraft {
    let kind: RecordKind
    /// How much speaks for the kind, above 0 where enough does.
    private(set) var score = 0.0
    /// Whether the columns that the kind cannot do without are there.
    private(set) var isComplete = false
    var choices: [Choice] = []

    struct Choice {
        var candidate: ColumnCandidate
        /// Entries with their weights, best first.
        var options: [Option]
        var chosen: Option?
    }

    /// A role that a column may have, as one kind of record sees it.
    struct Option {
        /// The number of the lexicon's entry; below 0 where it has none.
        var entry: Int
        /// The number of the role.
        var role: Int
        /// What can be given to one column only: a role, or a role with a parameter.
        var place: Int
        var isForeign = false
        var header: Double
        var values: Double
        /// The number of the lexicon's wording; below 0 where none fits.
        var wording = -1
        var weight: Double { header + values }

        func isField(_ field: FieldID) -> Bool { role == field.order }
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
        assign(placeCount: lexicon.placeCount)
        useWholeName()
        useStandIn()
        useUnnamed(title)
        judge(title)
    }

    // MARK: - Assignment

    private mutating func assign(placeCount: Int) {
        guard !choices.isEmpty else { return }
        // Entries of one role with other parameters are different places: award columns, Nam and Nữ.
        var ranks = [Int](repeating: -1, count: placeCount)
        var count = 0
        for choice in choices {
            for option in choice.options
            where !RoleFacts.all[option.role].repeats && ranks[option.place] < 0 {
                ranks[option.place] = count
                count += 1
            }
        }
        var gains = choices.map { _ in [Double](repeating: 0, count: count) }
        let fallbacks = choices.map { choice in
            choice.options.filter { RoleFacts.all[$0.role].repeats && $0.weight > 0 }.max {
                $0.weight < $1.weight
            }
        }
        for (row, choice) in choices.enumerated() {
            let base = max(0, fallbacks[row]?.weight ?? 0)
            for option in choice.options where ranks[option.place] >= 0 {
                let rank = ranks[option.place]
                gains[row][rank] = max(gains[row][rank], option.weight - base)
            }
        }
        let assigned = Assignment.solve(gains)
        for row in choices.indices {
            if let rank = assigned[row] {
                choices[row].chosen = choices[row].options.first { ranks[$0.place] == rank }
            } else {
                choices[row].chosen = fallbacks[row]
            }
        }
    }

    // MARK: - Is it this kind?

    private func chosen(_ role: ColumnRole, above least: Double = 0.5) -> Option? {
        let number = role.number
        var best: Option?
        for choice in choices {
            guard let option = choice.chosen, option.role == number, option.weight >= least,
                best.map({ $0.weight < option.weight }) ?? true
            else { continue }
            best = option
        }
        return best
    }

    private func has(_ field: FieldID, above least: Double = 0.5) -> Bool {
        chosen(.field(field), above: least) != nil
            || ColumnRole.markedFields.contains(field)
                && chosen(.valueMark(field), above: least) != nil
    }

    private mutating func judge(_ title: KindEvidence) {
        var sum = 0.0
        var marked = RoleSet()
        for choice in choices {
            guard let option = choice.chosen else { continue }
            if option.isForeign {
                sum -= option.header > 3 ? 1.6 : 0.4
                continue
            }
            if case .valueMark = RoleFacts.all[option.role].role {
                // All columns of marks of a field say one thing.
                if marked.contains(option.role) { continue }
                marked.insert(option.role)
            }
            sum +=
                min(max(option.weight, 0), 4) / 4
                * RoleFacts.all[option.role].significance[kind.index]
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
        choices.contains { $0.candidate.speaksOfRegistering }
    }

    private var isPlaced: Bool {
        has(.locality) || chosen(.ward) != nil || chosen(.district) != nil
            || chosen(.province) != nil
    }
}
