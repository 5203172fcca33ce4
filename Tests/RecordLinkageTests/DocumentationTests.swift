import RecordLinkage
import TestSupport
import Testing

// What the pages and comments of RecordLinkage show, as code that is compiled and run.

// example
/// Groups rows that name the same person; days are counted from any day.
func samePeople(_ names: [String], born: [Int64]) throws -> [[Int]] {
    var table = StringTable()
    var input = LinkageInput(rowCount: names.count)
    try input.set("name", .ids(names.map { table.intern($0) }))
    try input.set("born", .numbers(born))

    let name = Comparison(
        "name",
        levels: [
            ComparisonLevel("other", m: 0.05, u: 0.9),
            ComparisonLevel("like", m: 0.2, u: 0.09),
            ComparisonLevel("equal", m: 0.75, u: 0.01),
        ],
        rule: .jaroWinkler("name", table, [0.94])
    )
    let day = Comparison(
        "born",
        levels: [
            ComparisonLevel("other", m: 0.1, u: 0.99),
            ComparisonLevel("equal", m: 0.9, u: 0.01),
        ],
        rule: .exact("born")
    )
    let model = LinkageModel(
        comparisons: [name, day],
        keys: [BlockingKey("born", of: ["born"]), BlockingKey("name", of: ["name"])]
    )
    let outcome = try Linker(model: model).link(input)
    let scorer = outcome.scorer
    return Clusterer(threshold: 3).clusters(rowCount: names.count, pairs: outcome.pairs) {
        left,
        right in
        scorer.weight(left, right)
    }
}
// end

private enum Shown {
    static func strings() {
        // example
        var table = StringTable()
        let id = table.intern("nguyen van an")
        _ = table.intern("nguyen van an") == id
        _ = table.intern("")
        // end
        #expect(id == 1 && table.intern("nguyen van an") == id && table.intern("") == 0)
    }

    static func columns() throws {
        // example
        var names = StringTable()
        var input = LinkageInput(rowCount: 2)
        try input.set("name", .ids([names.intern("tran thi bich"), names.intern("tran thi bic")]))
        try input.set("born", .numbers([7032, 7032]))
        // end
    }

    static func tokens() {
        var words = StringTable()
        var tokens = TokenLists()
        for text in ["cho online khu dan cu", "cho onlin khu dan cu"] {
            tokens.append(text.split(separator: " ").map { words.intern(String($0)) })
        }
        // example
        let titles = SoftTokens(lists: tokens, words: words)
        _ = titles.similarity(0, 1).overlap
        // end
        #expect(titles.similarity(0, 1).overlap > 0.85)
    }

    static func keys() {
        // example
        _ = BlockingKey("ward and date", of: ["ward", "date"], refinedBy: ["title", "unit"])
        // end
    }

    static func linking(model: LinkageModel, input: LinkageInput) throws {
        // example
        let result = try Linker(model: model).link(input)
        _ = result.pairs.weight[0]
        _ = result.scorer.weights.weight(0, level: 3)
        // end
    }
}

@Suite struct DocumentationTests {
    static let blocks = Examples.documented(
        in: "RecordLinkage",
        comments: [
            "Blocking/BlockingKey.swift", "Columns/LinkageInput.swift",
            "Columns/StringTable.swift", "Compare/SoftTokens.swift", "Linker.swift",
        ]
    )

    @Test func examplesAreFound() {
        #expect(Self.blocks.count >= 6)
    }

    @Test(arguments: blocks) func exampleIsCompiled(_ block: Examples.Block) {
        #expect(Examples.compiled(in: #filePath).contains(block.code))
    }

    @Test func shortExamplesDoWhatTheySay() throws {
        Shown.strings()
        try Shown.columns()
        Shown.tokens()
        Shown.keys()
    }

    @Test func pageGroupsThoseOfOneNameAndDay() throws {
        let names = ["tran thi binh", "le van cuong", "tran thi binh", "le van cuong", "pham an"]
        let groups = try samePeople(names, born: [7032, 8001, 7032, 9400, 7032])
        #expect(groups == [[0, 2], [1], [3], [4]])
    }
}
