import RecordLinkage

/// Compares two collectives by team, number and unit, apart from their places.
struct CollectiveLikeness: Sendable {
    private let honouree: HonoureeColumn
    private let keys: StringTable
    private let named: @Sendable (Int, Int) -> UnitComparison.Likeness
    private let stated: @Sendable (Int, Int) -> UnitComparison.Likeness

    init(_ rows: PreparedRecords) {
        honouree = rows.honouree
        keys = rows.keys
        named = UnitComparison.likeness(of: rows.honouree.unit, keys: rows.keys)
        stated = UnitComparison.likeness(of: rows.unit, keys: rows.keys)
    }

    func compare(_ left: Int, _ right: Int) -> UnitComparison.Likeness {
        let first = honouree.collective[left]
        let second = honouree.collective[right]
        if first == 0 || second == 0 { return .unknown }
        if first == second { return .same }
        let compact = (honouree.compactName[left], honouree.compactName[right])
        if compact.0 == compact.1 { return .same }
        if StringSimilarity.withinOneEdit(keys[compact.0], keys[compact.1]),
            honouree.teamNumber[left] == honouree.teamNumber[right],
            honouree.unit.number[left] == honouree.unit.number[right]
        {
            return .same
        }
        let likeness = likenessOfParts(left, right)
        // A slip may hide where the team ends and the unit begins: then letters and numbers tell, and
        // the unit as the record states it.
        if likeness != .same, honouree.numbers[left] == honouree.numbers[right],
            stated(left, right) == .same, haveSameHead(left, right)
        {
            return .same
        }
        return likeness
    }

    private func haveSameHead(_ left: Int, _ right: Int) -> Bool {
        let heads = (keys[honouree.head[left]], keys[honouree.head[right]])
        let least: Float = honouree.numbers[left] == 0 ? 0.95 : 0.9
        return StringSimilarity.jaroWinkler(heads.0, heads.1) >= least
    }

    private func likenessOfParts(_ left: Int, _ right: Int) -> UnitComparison.Likeness {
        let unit = unitLikeness(left, right)
        if unit == .different { return .different }
        let team = (honouree.team[left], honouree.team[right])
        if team.0 == 0, team.1 == 0 { return unit }
        if team.0 == 0 || team.1 == 0 { return .different }
        if honouree.teamNumber[left] != honouree.teamNumber[right] { return .different }
        let likeness = StringSimilarity.jaroWinkler(keys[team.0], keys[team.1])
        if likeness >= 0.93 { return unit == .unknown ? .partial : unit }
        return likeness >= 0.85 ? .partial : .different
    }

    /// The unit in the honouree's name, or else the unit that the record states.
    private func unitLikeness(_ left: Int, _ right: Int) -> UnitComparison.Likeness {
        let unit = named(left, right)
        if unit == .same { return .same }
        return stated(left, right) == .same ? .partial : unit
    }
}
