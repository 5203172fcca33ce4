import RecordLinkage
import SheetReader

/// Reading who was honoured, with what the record's unit adds.
extension RecordPreparation {
    /// What a record's honouree is read as: by the text alone, a person, a collective.
    private enum Reading: Int, CaseIterable {
        case open, person, collective

        var type: String {
            switch self {
            case .open: ""
            case .person: "ca_nhan"
            case .collective: "tap_the"
            }
        }
    }

    /// Reads who was honoured; gives the units that the honourees name.
    mutating func addHonourees(_ units: DistinctValues<UnitKey>) -> [UnitKey] {
        guard prepared.kind == .commendation else { return [] }
        let parser = HonoureeParser(units: parser)
        let types = column(.htype)
        let names = column(.honouree)
        let unitIDs = column(.unit)
        let collectives = distinct(.honouree) { text -> HonoureeKey? in
            HonoureeParser.beginsAsPerson(text)
                ? nil : parser.parse(text, type: Reading.collective.type)
        }
        let readings = records.map { record in
            let stated = table.texts.string(types[record])
            let reading = Reading.allCases.first { $0.type == stated } ?? .open
            return Self.names(collectives[names[record]] ?? nil, unit: units[unitIDs[record]])
                ? .collective : reading
        }
        let texts = table.texts
        let parsed = Reading.allCases.map { reading in
            DistinctValues(
                names,
                of: zip(records, readings).filter { $1 == reading }.map(\.0),
                textCount: texts.count,
                threads: threads
            ) { id in
                if reading == .collective, let known = collectives[id] ?? nil { return known }
                return parser.parse(texts.string(id), type: reading.type)
            }
        }
        let teams = distinct(.unit) { text -> HonoureeKey? in
            if !HonoureeParser.mayNameTeam(text) { return nil }
            let key = parser.parse(text, type: Reading.collective.type)
            return key.team.isEmpty || key.unit.kind.isEmpty ? nil : key
        }
        var keys = prepared.keys
        let numbered = parsed.map { $0.map { HonoureeNumbers($0, keys: &keys) } }
        let numberedTeams = teams.map { $0.map { HonoureeNumbers($0, keys: &keys) } }
        prepared.keys = keys
        return zip(records, readings).map { record, reading in
            let honouree = parsed[reading.rawValue][names[record]] ?? HonoureeKey()
            if let team = teams[unitIDs[record]] ?? nil, Self.isUnit(honouree, of: team) {
                prepared.honouree.append(
                    (numberedTeams[unitIDs[record]] ?? nil) ?? HonoureeNumbers()
                )
                return team.unit
            }
            prepared.honouree.append(
                numbered[reading.rawValue][names[record]] ?? HonoureeNumbers()
            )
            return honouree.unit
        }
    }

    /// Whether a name is that of the record's own unit, and so no person's whatever is stated.
    private static func names(_ collective: HonoureeKey?, unit: UnitKey?) -> Bool {
        guard let collective, let unit, !unit.kind.isEmpty else { return false }
        return collective.unit.kind == unit.kind && collective.unit.number == unit.number
            && collective.unit.name == unit.name
    }

    /// Whether the unit's column tells the team that was honoured, and the honouree's only its unit:
    /// lists of teams have two columns of names, which some offices fill the other way round.
    private static func isUnit(_ honouree: HonoureeKey, of team: HonoureeKey) -> Bool {
        honouree.isCollective && honouree.team.isEmpty && honouree.unit.kind == team.unit.kind
            && honouree.unit.number == team.unit.number
    }
}
