import RecordLinkage

/// How works of different kinds are compared: an appraisal, an honour or a registration with the work
/// that it tells of.
///
/// The start values hold: whoever appraises a work writes its title and unit from the work's own row.
enum LinkModel {
    /// The table and the recipe; `isHonour` tells the rows that stand for a work named by an honour.
    static func make(
        _ rows: PreparedRecords,
        isHonour: [Bool]
    ) throws(LinkageError) -> (LinkageInput, LinkageModel) {
        let soft = SoftTokens(lists: rows.titleWords, words: rows.words, threads: rows.threads)
        let titles = EstablishedWords(soft: soft, keys: rows.title)
        let model = LinkageModel(
            comparisons: [
                WorkModel.title(rows, soft, titles),
                unit(rows, isHonour),
                titleOfUnit(rows, isHonour),
                CommonComparisons.contact(rows, inOneUnit: false),
                CommonComparisons.code("field", column: "field", m: 0.95, u: 0.25),
            ],
            vetoes: WorkModel.vetoes(rows),
            keys: [],
            prior: LinkageModel.Prior(matchShare: 0.06, isTrained: false)
        )
        return (try WorkModel.input(rows, titles), model)
    }

    /// Who is honoured for a work may belong to another unit of the commune than the one that runs it.
    private static func unit(_ rows: PreparedRecords, _ isHonour: [Bool]) -> Comparison {
        let level = UnitComparison.level(of: rows, units: rows.unit)
        let otherUnit = UInt8(4)
        let open = UInt8(6)
        return Comparison(
            "unit",
            levels: UnitComparison.levels,
            rule: .custom { left, right in
                let found = level(left, right)
                return found == otherUnit && isHonour[left] != isHonour[right] ? open : found
            }
        )
    }

    /// One unit seldom gives two of its works one title, however common the title is elsewhere.
    private static func titleOfUnit(_ rows: PreparedRecords, _ isHonour: [Bool]) -> Comparison {
        let title = rows.title
        let place = rows.place
        let likeness = UnitComparison.likeness(of: rows.unit, keys: rows.keys)
        return Comparison(
            "title of the unit",
            levels: [
                ComparisonLevel("other title of an honour", bits: -5),
                ComparisonLevel("equal title at the place", bits: 4),
                ComparisonLevel("equal title of the same unit", bits: 4.5),
            ],
            rule: .custom { left, right in
                let isHonoured = isHonour[left] != isHonour[right]
                if title[left] == 0 || title[left] != title[right] { return isHonoured ? 1 : 0 }
                if place[left] == 0 || place[left] != place[right] { return 0 }
                if likeness(left, right) == .same { return 3 }
                return isHonoured ? 2 : 0
            }
        )
    }
}
