import Testing

@testable import RecordLinkage

@Suite struct ComparisonBindingTests {
    private func level(
        _ rule: Comparison.Rule,
        levels: Int,
        _ columns: [String: Column]
    ) throws -> UInt8 {
        var input = LinkageInput(rowCount: 2)
        for (name, column) in columns { try input.set(name, column) }
        let comparison = Comparison(
            "test",
            levels: (0..<levels).map { ComparisonLevel("level \($0 + 1)", m: 0.5, u: 0.5) },
            rule: rule
        )
        return try comparison.bind(to: input)(0, 1)
    }

    struct Case: Sendable {
        let left: Int64
        let right: Int64
        let expected: UInt8

        init(_ left: Int64, _ right: Int64, _ expected: UInt8) {
            self.left = left
            self.right = right
            self.expected = expected
        }
    }

    private static let day = CivilDay(year: 2021, month: 3, day: 4)?.number ?? 0
    private static let exchanged = CivilDay(year: 2021, month: 4, day: 3)?.number ?? 0
    private static let dayCases: [Case] = [
        Case(day, day, 5), Case(day, exchanged, 4), Case(day, day + 10, 3),
        Case(day, day - 31, 2), Case(day, day + 32, 1), Case(day, LinkageInput.missing, 0),
        Case(.max, .min + 1, 1),
    ]

    @Test(arguments: dayCases)
    func daysHaveTolerances(item: Case) throws {
        let rule = Comparison.Rule.days("day", within: [10, 31], exchanged: true)
        let column = Column.numbers([item.left, item.right])
        #expect(try level(rule, levels: 5, ["day": column]) == item.expected)
    }

    private static let figureCases: [Case] = [
        Case(100, 100, 4), Case(90, 100, 3), Case(50, 100, 2), Case(10, 100, 1), Case(-5, 5, 1),
        Case(0, 0, 4), Case(0, LinkageInput.missing, 0),
    ]

    @Test(arguments: figureCases)
    func figuresHaveRatios(item: Case) throws {
        let rule = Comparison.Rule.ratio("figure", [0.9, 0.5])
        let column = Column.numbers([item.left, item.right])
        #expect(try level(rule, levels: 4, ["figure": column]) == item.expected)
    }

    @Test func hierarchiesAgreeAtTheFinestLevelTheyCan() throws {
        let rule = Comparison.Rule.hierarchy(["ward", "district"])
        func compared(_ wards: [UInt32], _ districts: [UInt32]) throws -> UInt8 {
            try level(rule, levels: 3, ["ward": .ids(wards), "district": .ids(districts)])
        }
        #expect(try compared([1, 1], [5, 5]) == 3)
        #expect(try compared([1, 2], [5, 5]) == 2)
        #expect(try compared([1, 0], [5, 5]) == 2)
        #expect(try compared([1, 2], [5, 6]) == 1)
        #expect(try compared([0, 0], [5, 6]) == 1)
        #expect(try compared([0, 0], [5, 0]) == 0)
    }

    @Test func textsAreGraded() throws {
        var table = StringTable()
        let ids = ["martha", "marhta", "dixon"].map { table.intern($0) }
        let rule = Comparison.Rule.jaroWinkler("name", table, [0.95, 0.8])
        func graded(_ left: UInt32, _ right: UInt32) throws -> UInt8 {
            try level(rule, levels: 4, ["name": .ids([left, right])])
        }
        #expect(try graded(ids[0], ids[0]) == 4)
        #expect(try graded(ids[0], ids[1]) == 3)
        #expect(try graded(ids[0], ids[2]) == 1)
        #expect(try graded(ids[0], 0) == 0)
        let edit = Comparison.Rule.oneEdit("name", table)
        #expect(try level(edit, levels: 3, ["name": .ids([ids[0], ids[1]])]) == 2)
    }

    @Test func refusesMoreLevelsThanAPatternHolds() {
        #expect(throws: LinkageError.tooManyLevels("test")) {
            try level(.exact("a"), levels: 15, ["a": .ids([1, 1])])
        }
    }

    @Test func rareValuesWeighMoreAndTheCommonerOfTwoCounts() {
        let table = FrequencyTable([1, 1, 1, 1, 1, 1, 2, 2, 3, 0])
        #expect(table.adjustment(6, 7, limits: -9...9) > table.adjustment(0, 1, limits: -9...9))
        #expect(table.adjustment(0, 8, limits: -9...9) == table.adjustment(0, 1, limits: -9...9))
        #expect(table.adjustment(8, 8, limits: -1...1) == 1)
        #expect(table.adjustment(9, 8, limits: -9...9) == 0)
    }
}
