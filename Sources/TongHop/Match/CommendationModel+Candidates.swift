import RecordLinkage

/// Which commendations are compared at all.
extension CommendationModel {
    static let keys: [BlockingKey] = [
        BlockingKey(
            "decision, given name",
            of: ["decision", "given"],
            refinedBy: ["name", "district"],
            maximumBlock: 20
        ),
        BlockingKey("name, place", of: ["name", "place"], refinedBy: ["date"], maximumBlock: 20),
        BlockingKey("name, date", of: ["name", "date"], refinedBy: ["district"], maximumBlock: 20),
        BlockingKey(
            "collective, place",
            of: ["collective", "place"],
            refinedBy: ["date", "decision"],
            maximumBlock: 20
        ),
        BlockingKey(
            "collective, district, date",
            of: ["collective", "district", "date"],
            refinedBy: ["place"],
            maximumBlock: 20
        ),
        BlockingKey(
            "collective, decision",
            of: ["collective", "decision"],
            refinedBy: ["district", "place"],
            maximumBlock: 20
        ),
        BlockingKey(
            "name, district",
            of: ["name", "district"],
            refinedBy: ["date", "unit"],
            maximumBlock: 12
        ),
        BlockingKey(
            "decision, date, unit, place",
            of: ["decision", "date", "unit", "place"],
            refinedBy: ["given", "collective"],
            maximumBlock: 12
        ),
        BlockingKey(
            "date, given name, place",
            of: ["date", "given", "place"],
            refinedBy: ["name"],
            maximumBlock: 15
        ),
        BlockingKey(
            "name but for a syllable, date",
            of: ["date"],
            eachOf: "name parts",
            tokenLimit: 5,
            refinedBy: ["decision", "place"],
            maximumBlock: 15
        ),
        BlockingKey(
            "name but for a syllable, place",
            of: ["place"],
            eachOf: "name parts",
            tokenLimit: 5,
            refinedBy: ["date", "unit"],
            maximumBlock: 12
        ),
        BlockingKey("name, birth date", of: ["name", "birth"], maximumBlock: 20),
    ]

    static let neighbours: [NeighbourSearch] = [
        NeighbourSearch(
            "features in the district",
            scope: "district",
            tokens: "features",
            count: 3,
            maximumPosting: 150
        ),
        NeighbourSearch(
            "features in the province",
            scope: "province",
            tokens: "features",
            count: 3,
            maximumPosting: 60
        ),
    ]

    static func input(
        _ rows: PreparedRecords,
        _ names: NameFrequencies
    ) throws(LinkageError) -> LinkageInput {
        var input = LinkageInput(rowCount: rows.count)
        try input.set("place", .ids(rows.place))
        try input.set("district", .ids(rows.district))
        try input.set("province", .ids(rows.province))
        try input.set("name", .ids(rows.honouree.name))
        try input.set("name parts", .tokens(Features.partsOfNames(names.syllables)))
        try input.set("given", .ids(rows.honouree.given))
        try input.set("collective", .ids(rows.honouree.collective))
        try input.set("unit", .ids(rows.unit.key))
        try input.set("date", .numbers(rows.date))
        try input.set("birth", .numbers(rows.birth))
        try input.set("amount", .numbers(rows.amount))
        try input.set("award", .ids(rows.award))
        try input.set("decision", .ids(rows.decision))
        try input.set(
            "decision and date",
            .ids(
                Features.pairs(rows.decision, rows.date.map { UInt32(truncatingIfNeeded: $0) | 1 })
            )
        )
        try input.set(
            "collective at place",
            .ids(Features.pairs(rows.honouree.collective, rows.place))
        )
        try input.set("unit at place", .ids(Features.pairs(rows.unit.key, rows.place)))
        try input.set(
            "features",
            .tokens(Features.ofCommendations(rows, syllables: names.syllables))
        )
        return input
    }
}
