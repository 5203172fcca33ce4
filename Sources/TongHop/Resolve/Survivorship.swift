import SheetReader

/// Chooses the values that survive in a golden record, field by field, by the profile's rules.
///
/// Fields that make one fact survive together: a place, a decision, a contact. Only records of accepted
/// submissions are heard, unless a cluster has none.
struct Survivorship {
    private let profile: CampaignProfile
    private let table: RecordTable
    private let fieldGroups: [RecordKind: [[FieldID]]]

    init(profile: CampaignProfile, table: RecordTable) {
        self.profile = profile
        self.table = table
        fieldGroups = Dictionary(
            uniqueKeysWithValues: RecordKind.allCases.map { ($0, Self.groups(of: $0.fields)) }
        )
    }

    /// The golden record of a cluster's members.
    func golden(of members: [Int32]) -> [FieldID: GoldenValue] {
        guard let first = members.first else { return [:] }
        let current = members.filter { table.isCurrent(Int($0)) }
        let heard = current.isEmpty ? members : current
        var golden: [FieldID: GoldenValue] = [:]
        for group in fieldGroups[table.kinds[Int(first)]] ?? [] {
            let lead = group[0]
            let rule = profile.survivorship[lead] ?? profile.defaultSurvivorship
            for record in order(heard, by: group, rule: rule) {
                for field in group where golden[field] == nil {
                    let id = table.id(Int(record), field)
                    if id == .empty { continue }
                    golden[field] = GoldenValue(
                        value: table.texts.string(id),
                        record: record,
                        rule: rule.rawValue
                    )
                }
            }
        }
        return golden
    }

    // MARK: - Groups

    /// Facts that several fields tell together, the leading field first.
    private static let facts: [[FieldID]] = [
        FieldID.place, [.decisionNo, .decisionDate, .issuer], [.contact, .phone, .email],
        [.award, .awardLevel, .awardMode],
    ]

    private static func groups(of fields: [FieldID]) -> [[FieldID]] {
        var groups: [[FieldID]] = []
        var taken: Set<FieldID> = []
        for field in fields where !taken.contains(field) {
            let fact = facts.first { $0.contains(field) }?.filter { fields.contains($0) } ?? [field]
            taken.formUnion(fact)
            groups.append(fact)
        }
        return groups
    }

    // MARK: - Rules

    /// The records in the order in which they are heard on a fact.
    private func order(
        _ records: [Int32],
        by group: [FieldID],
        rule: SurvivorshipRule
    ) -> [Int32] {
        if records.count < 2 { return records }
        let ranked = records.map { record in
            (record: record, rank: rank(Int(record), group, rule, among: records))
        }
        return ranked.sorted { left, right in
            if left.rank == right.rank { return left.record < right.record }
            return right.rank.lexicographicallyPrecedes(left.rank)
        }.map(\.record)
    }

    /// What ranks a record, the first number most; the higher, the sooner it is heard.
    private func rank(
        _ record: Int,
        _ group: [FieldID],
        _ rule: SurvivorshipRule,
        among records: [Int32]
    ) -> [Int] {
        let id = table.id(record, group[0])
        // A record that tells more of the fact goes before one that tells less.
        let told = group.count { table.id(record, $0) != .empty }
        let latest = Int(table.submission[record])
        switch rule {
        case .mostComplete where group[0].form != .text && group[0].form != .date:
            // No figure or code is more complete than another: what more records say counts.
            return [told, frequency(id, group[0], records), latest]
        case .mostComplete: return [told] + completeness(id) + [latest]
        case .latestSubmission: return [told > 0 ? 1 : 0, latest, told]
        case .highestLevel: return [told > 0 ? 1 : 0, level(record), told] + completeness(id)
        case .lowestLevel: return [told > 0 ? 1 : 0, -level(record), told] + completeness(id)
        case .mostFrequent:
            return [frequency(id, group[0], records)] + completeness(id) + [latest]
        }
    }

    private func frequency(_ id: TextID, _ field: FieldID, _ records: [Int32]) -> Int {
        id == .empty ? 0 : records.count { table.id(Int($0), field) == id }
    }

    /// Marks before none, then the longer text.
    private func completeness(_ id: TextID) -> [Int] {
        if id == .empty { return [0, 0] }
        let text = table.texts.string(id)
        let marks = text.unicodeScalars.count { $0.value > 0x7F }
        return [marks > 0 ? 1 : 0, text.unicodeScalars.count]
    }

    private func level(_ record: Int) -> Int {
        let submitter = table.submissions[Int(table.submission[record])].submitter
        switch submitter.level {
        case "w": return 4
        case "t": return 3
        case "h": return 2
        case "x": return 1
        default: return 0
        }
    }
}
