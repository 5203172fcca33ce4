import RecordLinkage

/// Comparisons that several kinds of record share.
enum CommonComparisons {
    /// Rows of one sheet, of other files, of other levels of government, versions of one file.
    ///
    /// Two rows of one sheet are rarely the same, since a list is made not to say a thing twice.
    static func source(_ rows: PreparedRecords) -> Comparison {
        let source = rows.source
        return Comparison(
            "source",
            levels: [
                ComparisonLevel("one sheet", m: 0.05, u: 0.48),
                ComparisonLevel("same level", m: 0.09, u: 0.04),
                ComparisonLevel("other level", m: 0.72, u: 0.44),
                ComparisonLevel("versions of a file", m: 0.14, u: 0.04),
            ],
            rule: .custom { left, right in
                if source.submission[left] == source.submission[right] {
                    return source.sheet[left] == source.sheet[right] ? 1 : 2
                }
                if source.version[left] == source.version[right] { return 4 }
                return source.level[left] == source.level[right] ? 2 : 3
            }
        )
    }

    /// What was done, in words weighted by rarity; the figures in a text are its rarest words.
    static func text(_ name: String, _ soft: SoftTokens) -> Comparison {
        Comparison(
            name,
            levels: [
                ComparisonLevel("other", m: 0.03, u: 0.60),
                ComparisonLevel("a few words", m: 0.03, u: 0.20),
                ComparisonLevel("many words", m: 0.06, u: 0.12),
                ComparisonLevel("most words", m: 0.13, u: 0.05),
                ComparisonLevel("nearly all", m: 0.75, u: 0.03),
            ],
            rule: .custom { left, right in
                if soft.lists[left].isEmpty || soft.lists[right].isEmpty { return 0 }
                let likeness = soft.similarity(left, right)
                // A higher level often shortens what a lower one told.
                let cut = likeness.shared >= 12 ? likeness.containment * 0.9 : 0
                switch max(likeness.overlap, cut) {
                case 0.9...: return 5
                case 0.7..<0.9: return 4
                case 0.45..<0.7: return 3
                case 0.2..<0.45: return 2
                default: return 1
                }
            }
        ).adjusted(
            by: .custom { left, right, level in
                // Short texts that everybody writes say little: below some 20 bits shared, less.
                if level < 4 { return 0 }
                let shared = min(soft.total(left), soft.total(right))
                return min(max((shared - 24) * 0.12, -3), 2)
            }
        )
    }

    /// Days: equal, day and month exchanged, within ten days, within a month.
    static func date(_ name: String, column: String) -> Comparison {
        Comparison(
            name,
            levels: [
                ComparisonLevel("other", m: 0.02, u: 0.875),
                ComparisonLevel("within a month", m: 0.03, u: 0.08),
                ComparisonLevel("within ten days", m: 0.09, u: 0.035),
                ComparisonLevel("day and month exchanged", m: 0.005, u: 0.001),
                ComparisonLevel("equal", m: 0.855, u: 0.009),
            ],
            rule: .days(column, within: [10, 31], exchanged: true)
        )
    }

    /// Figures, which grow between levels of government.
    static func figure(_ name: String, column: String) -> Comparison {
        Comparison(
            name,
            levels: [
                ComparisonLevel("other", m: 0.05, u: 0.70),
                ComparisonLevel("within half", m: 0.25, u: 0.28),
                ComparisonLevel("equal", m: 0.70, u: 0.02),
            ],
            rule: .ratio(column, [0.6])
        ).adjusted(by: .column(column, fromLevel: 3, limits: -0.5...2))
    }

    /// People served: also where one row's text tells the other row's figure.
    static func people(_ rows: PreparedRecords) -> Comparison {
        let people = rows.people
        let text = rows.text
        // The word that each figure would be; figures of two digits stand in too many texts.
        let words = people.map { figure in
            figure < 100 ? 0 : rows.words.find(String(figure)) ?? 0
        }
        return Comparison(
            "people",
            levels: [
                ComparisonLevel("other", m: 0.05, u: 0.70),
                ComparisonLevel("within half", m: 0.25, u: 0.277),
                ComparisonLevel("told in the text", m: 0.06, u: 0.003),
                ComparisonLevel("equal", m: 0.64, u: 0.02),
            ],
            rule: .custom { left, right in
                let first = people[left]
                let second = people[right]
                if first != LinkageInput.missing, first == second { return 4 }
                if words[left] != 0, text[right].contains(words[left]) { return 3 }
                if words[right] != 0, text[left].contains(words[right]) { return 3 }
                if first == LinkageInput.missing || second == LinkageInput.missing { return 0 }
                let part = Double(min(first, second)) / Double(max(first, second, 1))
                return part >= 0.6 ? 2 : 1
            }
        ).adjusted(by: .column("people", fromLevel: 4, limits: -2...2))
    }

    /// Whether two numbers of quarters or teams are others, and not one with its digits exchanged.
    @inline(__always)
    static func areOtherNumbers(_ left: Int32, _ right: Int32) -> Bool {
        if left == 0 || right == 0 || left == right { return false }
        let isExchanged = left < 100 && right < 100 && left == right % 10 * 10 + right / 10
        return !isExchanged
    }

    /// A code that is equal or not.
    static func code(_ name: String, column: String, m: Double, u: Double) -> Comparison {
        Comparison(
            name,
            levels: [
                ComparisonLevel("other", m: 1 - m, u: 1 - u), ComparisonLevel("equal", m: m, u: u),
            ],
            rule: .exact(column)
        )
    }

    /// Whom to ask: telephone number and name in one.
    ///
    /// A unit's works have the same contact more often than not, so that it says little in one unit and
    /// much between two.
    static func contact(_ rows: PreparedRecords, inOneUnit: Bool) -> Comparison {
        let phone = rows.phone
        let contact = rows.contact
        let keys = rows.keys
        let unit = rows.unit.key
        return Comparison(
            inOneUnit ? "contact" : "contact, units differing",
            levels: inOneUnit ? contactLevelsOfOneUnit : contactLevelsOfTwoUnits,
            rule: .custom { left, right in
                if (unit[left] == unit[right]) != inOneUnit { return 0 }
                let first = phone[left]
                let second = phone[right]
                if first != 0, first == second { return 4 }
                if first != 0, second != 0,
                    StringSimilarity.withinOneEdit(keys[first], keys[second])
                {
                    return 4
                }
                let name = contact[left]
                let other = contact[right]
                if name == 0 || other == 0 { return first == 0 || second == 0 ? 0 : 1 }
                if name == other { return first == 0 || second == 0 ? 3 : 2 }
                let likeness = StringSimilarity.jaroWinkler(keys[name], keys[other])
                return likeness > 0.93 ? 2 : 1
            }
        )
    }

    private static let contactLevelsOfOneUnit = [
        ComparisonLevel("other", m: 0.12, u: 0.45),
        ComparisonLevel("like name", m: 0.06, u: 0.03),
        ComparisonLevel("same name", m: 0.07, u: 0.07),
        ComparisonLevel("same number", m: 0.75, u: 0.45),
    ]

    private static let contactLevelsOfTwoUnits = [
        ComparisonLevel("other", m: 0.15, u: 0.97),
        ComparisonLevel("like name", m: 0.06, u: 0.012),
        ComparisonLevel("same name", m: 0.07, u: 0.006),
        ComparisonLevel("same number", m: 0.72, u: 0.012),
    ]
}
