import RecordLinkage

/// How commendations are compared: by person or collective, decision, unit and place, award.
///
/// A person is the same only where workplace, birth date or decision agree; two awards of one person are
/// two records.
enum CommendationModel {
    /// The table and the recipe.
    static func make(_ rows: PreparedRecords) throws(LinkageError) -> (LinkageInput, LinkageModel) {
        let names = NameFrequencies(rows)
        let input = try input(rows, names)
        let achievements = SoftTokens(lists: rows.text, words: rows.words, threads: rows.threads)
        let model = LinkageModel(
            comparisons: [
                person(rows, names), collective(rows),
                decision(rows, ofOneHonouree: true), decision(rows, ofOneHonouree: false),
                workplace(rows), award(rows), position(rows),
                CommonComparisons.text("achievement", achievements),
                CommonComparisons.figure("amount", column: "amount"),
                birth,
                CommonComparisons.source(rows),
            ],
            vetoes: vetoes(rows, achievements),
            keys: keys,
            neighbours: neighbours,
            prior: LinkageModel.Prior(matchShare: 0.03, strength: 300, sampleWithin: "place")
        )
        return (input, model)
    }

    // MARK: - Who

    private static func person(_ rows: PreparedRecords, _ names: NameFrequencies) -> Comparison {
        let honouree = rows.honouree
        let keys = rows.keys
        return Comparison(
            "person",
            levels: [
                ComparisonLevel("other", m: 0.002, u: 0.955, fixed: .m),
                ComparisonLevel("one name in common", m: 0.008, u: 0.03, fixed: .m),
                ComparisonLevel("like", m: 0.02, u: 0.006),
                ComparisonLevel("nearly equal", m: 0.13, u: 0.002),
                ComparisonLevel("equal but for marks", m: 0.04, u: 0.0007),
                ComparisonLevel("equal", m: 0.80, u: 0.006),
            ],
            rule: .custom { left, right in
                if honouree.isCollective[left] || honouree.isCollective[right] { return 0 }
                let first = honouree.name[left]
                let second = honouree.name[right]
                if first == 0 || second == 0 { return 0 }
                if first == second {
                    let marked = honouree.marked[left]
                    let other = honouree.marked[right]
                    return marked == 0 || other == 0 || marked == other ? 6 : 5
                }
                let texts = (keys[honouree.compactName[left]], keys[honouree.compactName[right]])
                if StringSimilarity.withinOneEdit(texts.0, texts.1) { return 4 }
                // A name is long and its beginnings are few: who is meant, the given name tells.
                let given = (honouree.given[left], honouree.given[right])
                let isGivenAlike =
                    given.0 == given.1
                    || StringSimilarity.withinOneEdit(keys[given.0], keys[given.1])
                if !isGivenAlike { return 1 }
                let likeness = StringSimilarity.jaroWinkler(texts.0, texts.1)
                if likeness >= 0.95 { return 4 }
                if likeness >= 0.90 { return 3 }
                return given.0 == given.1 ? 2 : 1
            }
        ).adjusted(
            by: .custom { left, right, level in
                level >= 3 ? names.adjustment(left, right) : 0
            }
        )
    }

    /// A collective is the same by its team, its unit and their place together: one fact.
    private static func collective(_ rows: PreparedRecords) -> Comparison {
        let likeness = CollectiveLikeness(rows)
        let place = rows.place
        let district = rows.district
        return Comparison(
            "collective",
            levels: [
                ComparisonLevel("other", m: 0.006, u: 0.95, fixed: .m),
                ComparisonLevel("equal, other place", bits: -6),
                ComparisonLevel("like", m: 0.06, u: 0.02),
                ComparisonLevel("equal, place open", bits: 4),
                ComparisonLevel("equal", m: 0.934, u: 0.03),
            ],
            rule: .custom { left, right in
                switch likeness.compare(left, right) {
                case .unknown: return 0
                case .different: return 1
                case .partial, .same:
                    let isSame = likeness.compare(left, right) == .same
                    if district[left] != 0, district[right] != 0, district[left] != district[right]
                    {
                        return 2
                    }
                    if place[left] == 0 || place[right] == 0 { return isSame ? 4 : 3 }
                    if place[left] != place[right] { return 2 }
                    return isSame ? 5 : 3
                }
            }
        ).adjusted(by: .column("collective at place", fromLevel: 5, limits: -0.3...2))
    }

    /// A person's unit; a collective's unit is compared with the collective.
    private static func workplace(_ rows: PreparedRecords) -> Comparison {
        let honouree = rows.honouree
        let level = UnitComparison.level(of: rows, units: rows.unit)
        return Comparison(
            "unit",
            levels: UnitComparison.levels,
            rule: .custom { left, right in
                if honouree.collective[left] != 0, honouree.collective[right] != 0 { return 0 }
                return level(left, right)
            }
        ).adjusted(by: UnitComparison.density(rows))
    }

    // MARK: - What for

    /// Number and date of the decision are one fact; a decision that names hundreds says little.
    ///
    /// Of one honouree it says much: nobody is named twice by one decision. Hence the chances are told
    /// apart for pairs with one name and for the others. A number with another date is another issuer's or
    /// year's decision as often as a slip.
    private static func decision(_ rows: PreparedRecords, ofOneHonouree: Bool) -> Comparison {
        let number = rows.decision
        let date = rows.date
        let keys = rows.keys
        let honouree = rows.honouree
        let likeness = CollectiveLikeness(rows)
        let isOneHonouree: @Sendable (Int, Int) -> Bool = { left, right in
            if honouree.isCollective[left] { return likeness.compare(left, right) == .same }
            let names = (honouree.compactName[left], honouree.compactName[right])
            return names.0 != 0 && names.1 != 0
                && (names.0 == names.1
                    || StringSimilarity.withinOneEdit(keys[names.0], keys[names.1]))
        }
        return Comparison(
            ofOneHonouree ? "decision on one name" : "decision",
            levels: ofOneHonouree ? decisionLevelsOfOneName : decisionLevels,
            rule: .custom { left, right in
                if isOneHonouree(left, right) != ofOneHonouree { return 0 }
                let days = DayLikeness(date[left], date[right])
                let first = number[left]
                let second = number[right]
                if first == 0 || second == 0 {
                    switch days {
                    case .unknown: return 0
                    case .equal: return 5
                    case .near: return 2
                    case .other: return 1
                    }
                }
                if first == second {
                    switch days {
                    case .equal: return 7
                    case .unknown, .near: return 6
                    case .other: return 3
                    }
                }
                let isSlip = StringSimilarity.withinOneEdit(keys[first], keys[second])
                if days == .equal { return isSlip ? 5 : 4 }
                // A digit misread; short numbers are neighbours more often than slips.
                let isLong = keys[first].count >= 3 && keys[second].count >= 3
                return isSlip && isLong && days != .other ? 2 : 1
            }
        ).adjusted(by: .column("decision and date", fromLevel: 7, limits: -0.4...2))
    }

    private static let decisionLevels = [
        ComparisonLevel("other", m: 0.004, u: 0.50, fixed: .m),
        ComparisonLevel("near date or number", m: 0.004, u: 0.01),
        ComparisonLevel("number, other date", bits: 0),
        ComparisonLevel("date, other number", m: 0.01, u: 0.02),
        ComparisonLevel("date", m: 0.04, u: 0.03),
        ComparisonLevel("number", m: 0.04, u: 0.04),
        ComparisonLevel("number and date", m: 0.892, u: 0.396),
    ]

    private static let decisionLevelsOfOneName = [
        ComparisonLevel("other", m: 0.004, u: 0.847, fixed: .m),
        ComparisonLevel("near date or number", m: 0.004, u: 0.03),
        ComparisonLevel("number, other date", m: 0.01, u: 0.006),
        ComparisonLevel("date, other number", m: 0.01, u: 0.02),
        ComparisonLevel("date", m: 0.04, u: 0.012),
        ComparisonLevel("number", m: 0.04, u: 0.012),
        ComparisonLevel("number and date", m: 0.892, u: 0.073),
    ]

    private static func award(_ rows: PreparedRecords) -> Comparison {
        let award = rows.award
        let level = rows.awardLevel
        return Comparison(
            "award",
            levels: [
                ComparisonLevel("other", m: 0.03, u: 0.55),
                ComparisonLevel("same, other level", m: 0.04, u: 0.15),
                ComparisonLevel("same", m: 0.93, u: 0.30),
            ],
            rule: .custom { left, right in
                if award[left] == 0 || award[right] == 0 { return 0 }
                if award[left] != award[right] { return 1 }
                let differ = level[left] != 0 && level[right] != 0 && level[left] != level[right]
                return differ ? 2 : 3
            }
        )
    }

    private static func position(_ rows: PreparedRecords) -> Comparison {
        Comparison(
            "position",
            levels: [
                ComparisonLevel("other", m: 0.10, u: 0.75),
                ComparisonLevel("some words", m: 0.12, u: 0.10),
                ComparisonLevel("same", m: 0.78, u: 0.15),
            ],
            rule: .softTokens(
                SoftTokens(lists: rows.position, words: rows.words, threads: rows.threads),
                [0.7, 0.35]
            )
        )
    }

    private static let birth = Comparison(
        "birth date",
        levels: [
            ComparisonLevel("other", m: 0.03, u: 0.97),
            ComparisonLevel("day and month exchanged", m: 0.01, u: 0.001),
            ComparisonLevel("equal", m: 0.96, u: 0.029),
        ],
        rule: .days("birth", within: [], exchanged: true)
    )

    // MARK: - Never the same

    /// Whether two texts agree in nearly all and in a word or figure that few rows have: sentences that
    /// every list has tell nothing.
    private static func tellOneAchievement(_ texts: SoftTokens, _ left: Int, _ right: Int) -> Bool {
        let rareBits: Float = 8
        return texts.rarestShared(left, right) >= rareBits
            && texts.similarity(left, right).overlap >= 0.8
    }

    /// The awards, without those that nobody of the stated level gives: what such a row means is open.
    private static func certainAwards(_ rows: PreparedRecords) -> [UInt32] {
        let below = ["x", "h"].compactMap { rows.keys.find($0) }
        let highForms = ["BANG_KHEN", "CO_THI_DUA", "HUAN_CHUONG", "HUY_CHUONG"]
        let high = Set(
            Set(rows.award).filter { award in
                highForms.contains { rows.keys.string(award).hasPrefix($0) }
            }
        )
        return zip(rows.award, rows.awardLevel).map { award, level in
            below.contains(level) && high.contains(award) ? 0 : award
        }
    }

    private static func vetoes(
        _ rows: PreparedRecords,
        _ achievements: SoftTokens
    ) -> [LinkageModel.Veto] {
        let honouree = rows.honouree
        let number = rows.decision
        let date = rows.date
        let keys = rows.keys
        let sheet = rows.source.sheet
        let listed = ListedNames(rows.honouree.marked, keys: keys)
        let award = certainAwards(rows)
        let quarterKind = keys.find("quarter") ?? UInt32.max
        return [
            LinkageModel.Veto("person and collective") { left, right in
                honouree.isCollective[left] != honouree.isCollective[right]
                    && !honouree.isSilent(left) && !honouree.isSilent(right)
            },
            LinkageModel.Veto("other team") { left, right in
                CommonComparisons.areOtherNumbers(
                    honouree.teamNumber[left],
                    honouree.teamNumber[right]
                )
            },
            LinkageModel.Veto("other quarter") { left, right in
                let units = honouree.unit
                return honouree.isCollective[left] && units.kind[left] == quarterKind
                    && units.kind[right] == quarterKind
                    && CommonComparisons.areOtherNumbers(units.number[left], units.number[right])
            },
            // A list names each person once: like names that are both rightly spelt are two people's.
            LinkageModel.Veto("two names in one list") { left, right in
                sheet[left] == sheet[right] && honouree.marked[left] != honouree.marked[right]
                    && listed.areTwoPeople(left, right)
            },
            // One person's two awards are two records, whoever tells of them. But two lists that tell one
            // achievement under one decision name its award differently.
            LinkageModel.Veto("two awards") { left, right in
                if award[left] == 0 || award[right] == 0 || award[left] == award[right] {
                    return false
                }
                return number[left] == 0 || number[left] != number[right]
                    || sheet[left] == sheet[right] || DayLikeness(date[left], date[right]) == .other
                    || !tellOneAchievement(achievements, left, right)
            },
            LinkageModel.Veto("two decisions") { left, right in
                let first = number[left]
                let second = number[right]
                if first == 0 || second == 0 || first == second { return false }
                if DayLikeness(date[left], date[right]) != .other { return false }
                return !StringSimilarity.withinOneEdit(keys[first], keys[second])
            },
        ]
    }
}

/// How two days compare for a decision.
enum DayLikeness: Sendable {
    case unknown, other, near, equal

    @inline(__always)
    init(_ left: Int64, _ right: Int64) {
        if left == LinkageInput.missing || right == LinkageInput.missing {
            self = .unknown
        } else if left == right {
            self = .equal
        } else if abs(left - right) <= 10 || CivilDay(left).exchanged == CivilDay(right) {
            self = .near
        } else {
            self = .other
        }
    }
}
