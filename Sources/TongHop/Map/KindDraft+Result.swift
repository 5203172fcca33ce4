extension KindDraft {
    /// What the columns are taken for, with scores and evidence.
    func mappings(lexicon: HeaderLexicon, threshold: Double) -> [ColumnMapping] {
        var holders = [Int](repeating: -1, count: lexicon.placeCount)
        for choice in choices {
            if let option = choice.chosen, !RoleFacts.all[option.role].repeats {
                holders[option.place] = choice.candidate.column
            }
        }
        return choices.map { choice in
            var total = 1.0
            for option in choice.options where isAlternative(option, for: choice, holders) {
                total += RealMath.exp(min(option.weight, 12))
            }
            let nearest = choice.options.first { !$0.isForeign }
            var mapping = ColumnMapping(
                column: choice.candidate.column,
                header: choice.candidate.header,
                role: nil,
                score: 0,
                evidence: [],
                nearest: nearest.map { RoleFacts.all[$0.role].role }
            )
            guard let option = choice.chosen else { return mapping }
            mapping.score = RealMath.exp(min(option.weight, 12)) / total
            mapping.evidence = Self.evidence(option, choice.candidate, lexicon)
            if option.isForeign {
                mapping.nearest = nil
            } else if mapping.score >= threshold {
                mapping.role = RoleFacts.all[option.role].role
                mapping.parameter =
                    option.entry >= 0 ? lexicon.entries[option.entry].parameter : nil
                if case .valueMark = mapping.role {
                    mapping.parameter = ValueMarks.value(of: mapping.header)
                }
                mapping.nearest = nil
            } else {
                mapping.nearest = RoleFacts.all[option.role].role
            }
            return mapping
        }
    }

    /// Whether an option competes with the chosen one: roles that another column got do not, nor does what
    /// a column is called that stands for a missing one.
    private func isAlternative(_ option: Option, for choice: Choice, _ holders: [Int]) -> Bool {
        if holders[option.place] >= 0 { return holders[option.place] == choice.candidate.column }
        // Where the day or the unit has its own column, this one does not hold it too.
        for (role, first, second) in Self.joined
        where option.role == role && choice.chosen?.isField(first) ?? false {
            if holders[second.order] >= 0 { return false }
        }
        let (target, sources) = Self.standIns(for: kind)
        return !(choice.chosen?.isField(target) ?? false)
            || !sources.contains { option.isField($0) }
    }

    private static let joined: [(Int, FieldID, FieldID)] = [
        (ColumnRole.decisionNumberAndDate.number, .decisionNo, .decisionDate),
        (ColumnRole.positionAndUnit.number, .position, .unit),
    ]

    private static func evidence(
        _ option: Option,
        _ candidate: ColumnCandidate,
        _ lexicon: HeaderLexicon
    ) -> [MappingEvidence] {
        var evidence: [MappingEvidence] = []
        if option.wording >= 0 {
            let wording = lexicon.text(ofWording: option.wording)
            evidence.append(
                MappingEvidence(source: .header, detail: wording, weight: option.header)
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
