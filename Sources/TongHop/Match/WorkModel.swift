import RecordLinkage

/// How initiatives, registered works and appraised works are compared: by title, unit and place, time,
/// figures, contact and description.
enum WorkModel {
    /// The table and the recipe for the records of such a kind.
    static func make(_ rows: PreparedRecords) throws(LinkageError) -> (LinkageInput, LinkageModel) {
        let soft = SoftTokens(lists: rows.titleWords, words: rows.words, threads: rows.threads)
        let titles = EstablishedWords(soft: soft, keys: rows.title)
        let input = try input(rows, titles)
        let model = LinkageModel(
            comparisons: [
                title(rows, soft, titles),
                Comparison(
                    "unit",
                    levels: UnitComparison.levels,
                    rule: .custom(UnitComparison.level(of: rows, units: rows.unit))
                ).adjusted(by: UnitComparison.density(rows)),
                CommonComparisons.date("date", column: "date"),
                CommonComparisons.people(rows),
                CommonComparisons.figure("amount", column: "amount"),
                CommonComparisons.contact(rows, inOneUnit: true),
                CommonComparisons.contact(rows, inOneUnit: false),
                CommonComparisons.text(
                    "description",
                    SoftTokens(lists: rows.text, words: rows.words, threads: rows.threads)
                ),
                CommonComparisons.code("field", column: "field", m: 0.97, u: 0.25),
                CommonComparisons.source(rows),
            ],
            vetoes: vetoes(rows),
            keys: keys,
            neighbours: neighbours,
            prior: LinkageModel.Prior(matchShare: 0.03, strength: 300, sampleWithin: "place")
        )
        return (input, model)
    }

    // MARK: - Comparisons

    static func title(
        _ rows: PreparedRecords,
        _ soft: SoftTokens,
        _ established: EstablishedWords
    ) -> Comparison {
        let keys = rows.title
        let compact = rows.compactTitle
        let keyTexts = rows.keys
        return Comparison(
            "title",
            levels: [
                ComparisonLevel("other", m: 0.04, u: 0.70),
                ComparisonLevel("a word in common", m: 0.04, u: 0.17),
                ComparisonLevel("some words", m: 0.09, u: 0.07),
                ComparisonLevel("most words", m: 0.13, u: 0.02),
                ComparisonLevel("nearly equal", m: 0.08, u: 0.008),
                ComparisonLevel("equal", m: 0.62, u: 0.032),
            ],
            rule: .custom { left, right in
                if keys[left] == 0 || keys[right] == 0 { return 0 }
                if keys[left] == keys[right] { return 6 }
                let likeness = soft.similarity(left, right)
                let value = max(likeness.overlap, likeness.containment * 0.75)
                if value >= 0.85 { return 5 }
                // Slips of the space bar change words but hardly the letters.
                let letters = (keyTexts[compact[left]], keyTexts[compact[right]])
                if letters.0.count >= 8, letters.1.count >= 8,
                    StringSimilarity.jaroWinkler(letters.0, letters.1) >= 0.96
                {
                    return 5
                }
                switch value {
                case 0.6..<0.85: return 4
                case 0.35..<0.6: return 3
                case 0.15..<0.35: return 2
                default: return 1
                }
            }
        ).adjusted(
            by: .custom { left, right, level in
                level >= 4 ? established.adjustment(left, right) : 0
            }
        )
    }

    static func vetoes(_ rows: PreparedRecords) -> [LinkageModel.Veto] {
        let quarter = rows.quarter
        let units = rows.unit
        let quarterKind = rows.keys.find("quarter") ?? UInt32.max
        let ward = rows.ward
        let district = rows.district
        return [
            // One name in two communes is two works, however much else agrees by chance: a movement
            // spreads its models with their names, months and figures.
            LinkageModel.Veto("other commune") { left, right in
                ward[left] != 0 && ward[right] != 0 && ward[left] != ward[right]
            },
            LinkageModel.Veto("other district") { left, right in
                district[left] != 0 && district[right] != 0 && district[left] != district[right]
            },
            LinkageModel.Veto("other quarter in the title") { left, right in
                CommonComparisons.areOtherNumbers(quarter[left], quarter[right])
            },
            LinkageModel.Veto("other quarter") { left, right in
                units.kind[left] == quarterKind && units.kind[right] == quarterKind
                    && CommonComparisons.areOtherNumbers(units.number[left], units.number[right])
            },
        ]
    }

    // MARK: - Candidates

    private static let keys: [BlockingKey] = [
        key("place, date", ["place", "date"], ["title", "unit", "people"], 25),
        key("place, title", ["place", "title"], ["unit", "date", "people"], 25),
        key("district, title, unit", ["district", "title", "unit"], ["date", "people"], 20),
        key("district, date, unit", ["district", "date", "unit"], ["title", "people"], 20),
        key("province, date, unit", ["province", "date", "unit"], ["title", "people"], 15),
        key("province, date, title", ["province", "date", "title"], ["unit", "people"], 15),
        key("province, people, date", ["province", "people", "date"], ["title"], 20),
        key("phone, date", ["phone", "date"], ["title"], 20),
        BlockingKey(
            "place, title word",
            of: ["place"],
            eachOf: "rare words",
            tokenLimit: 2,
            refinedBy: ["unit", "date", "people"],
            maximumBlock: 20
        ),
        BlockingKey(
            "place, unit, title word",
            of: ["place", "unit"],
            eachOf: "rare words",
            tokenLimit: 3,
            refinedBy: ["date", "people"],
            maximumBlock: 20
        ),
        key("province, amount, people", ["province", "amount", "people"], ["date"], 20),
        key("place, unit, people", ["place", "unit", "people"], ["date"], 20),
        key("file, title, unit", ["file", "title", "unit"], ["date", "people"], 20),
    ]

    private static func key(
        _ name: String,
        _ columns: [String],
        _ refinements: [String],
        _ maximumBlock: Int
    ) -> BlockingKey {
        BlockingKey(name, of: columns, refinedBy: refinements, maximumBlock: maximumBlock)
    }

    private static let neighbours: [NeighbourSearch] = [
        NeighbourSearch(
            "features in the district",
            scope: "district",
            tokens: "features",
            count: 5,
            maximumPosting: 200
        ),
        NeighbourSearch(
            "features in the province",
            scope: "province",
            tokens: "features",
            count: 4,
            maximumPosting: 80
        ),
    ]

    static func input(
        _ rows: PreparedRecords,
        _ titles: EstablishedWords
    ) throws(LinkageError) -> LinkageInput {
        var input = LinkageInput(rowCount: rows.count)
        try input.set("place", .ids(rows.place))
        try input.set("district", .ids(rows.district))
        try input.set("province", .ids(rows.province))
        try input.set("title", .ids(rows.title))
        try input.set("unit", .ids(rows.unit.key))
        try input.set("date", .numbers(rows.date))
        try input.set("people", .numbers(rows.people))
        try input.set("amount", .numbers(rows.amount))
        try input.set("phone", .ids(rows.phone))
        try input.set("field", .ids(rows.field))
        try input.set("file", .ids(rows.source.version.map { UInt32(bitPattern: $0) &+ 1 }))
        try input.set("unit at place", .ids(Features.pairs(rows.unit.key, rows.place)))
        try input.set("rare words", .tokens(titles.rarest))
        try input.set("features", .tokens(Features.ofWorks(rows)))
        return input
    }
}
