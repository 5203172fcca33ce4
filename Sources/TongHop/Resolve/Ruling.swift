import RecordLinkage

/// People's decisions, by the records of a table.
struct Ruling: Sendable {
    /// Decided pairs, the smaller index first, in the order of the decisions.
    private(set) var pairs: [(left: Int32, right: Int32, decision: Decision)] = []

    /// Decisions about records that the table does not hold are left out.
    init(_ decisions: [Decision], table: RecordTable) {
        if decisions.isEmpty { return }
        var places: [String: Int32] = [:]
        for (place, id) in table.ids.enumerated() { places[id] = Int32(truncatingIfNeeded: place) }
        for decision in decisions {
            guard let left = places[decision.leftID], let right = places[decision.rightID],
                left != right
            else { continue }
            pairs.append((min(left, right), max(left, right), decision))
        }
    }

    /// The decisions as constraints on the rows of one kind.
    func constraints(of rows: PreparedRecords) -> LinkageConstraints {
        var constraints = LinkageConstraints()
        for (left, right, decision) in decided(among: rows) {
            switch decision.verdict {
            case .same: constraints.mustLink.append((left, right))
            case .different: constraints.cannotLink.append((left, right))
            case .later: break
            }
        }
        return constraints
    }

    /// Decided pairs by the rows of one kind.
    func decided(among rows: PreparedRecords) -> [(left: Int, right: Int, decision: Decision)] {
        if pairs.isEmpty { return [] }
        var places: [Int32: Int] = [:]
        for (row, record) in rows.records.enumerated() { places[record] = row }
        return pairs.compactMap { pair in
            guard let left = places[pair.left], let right = places[pair.right] else { return nil }
            return (left, right, pair.decision)
        }
    }
}
