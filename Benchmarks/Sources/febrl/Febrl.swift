import Foundation
import RecordLinkage

/// Links a Febrl table (CSV with `rec_id` first) by a generic model and prints its quality as JSON.
///
/// The model knows nothing of the set but its columns: names and places compared by Jaro-Winkler, numbers
/// by one edit, all weighed by rarity; m and u are learned from the table.
@main
struct Febrl {
    private static let names: Set<String> = [
        "given_name", "surname", "address_1", "address_2", "suburb",
    ]
    private static let blocks = [
        ["soc_sec_id"], ["date_of_birth"], ["given_name", "surname"], ["postcode", "surname"],
        ["postcode", "given_name"], ["address_1"],
    ]
    /// The weight in bits from which pairs are one: the product's own.
    private static let threshold: Float = 4.25

    static func main() throws {
        guard CommandLine.arguments.count == 2,
            let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
        else {
            print("usage: febrl TABLE.csv")
            exit(64)
        }
        let table = FebrlTable(String(decoding: data, as: UTF8.self))
        let start = ContinuousClock.now
        let input = try input(table)
        let outcome = try Linker(model: model(table), threads: 2).link(input)
        let scorer = outcome.scorer
        let groups = Clusterer(threshold: threshold).clusters(
            rowCount: table.count,
            pairs: outcome.pairs,
            threads: 2
        ) { scorer.weight($0, $1) }
        let seconds = start.duration(to: .now) / .seconds(1)
        var found = 0
        var right = 0
        for pair in 0..<outcome.pairs.count where outcome.pairs.weight[pair] >= threshold {
            found += 1
            let (left, other) = (Int(outcome.pairs.left[pair]), Int(outcome.pairs.right[pair]))
            if table.entities[left] == table.entities[other] { right += 1 }
        }
        let total = pairs(Dictionary(grouping: table.entities) { $0 }.values.map(\.count))
        let joined = pairs(groups.map(\.count))
        let joinedRight = groups.reduce(0) { sum, group in
            sum + pairs(Dictionary(grouping: group) { table.entities[$0] }.values.map(\.count))
        }
        let candidates = Double(outcome.blocking.pairs) / Double(max(1, table.count))
        print(
            """
            {"precision": \(share(right, found)), "recall": \(share(right, total)), \
            "f1": \(share(2 * right, found + total)), "clusters_f1": \(share(2 * joinedRight, joined + total)), \
            "candidates_per_row": \(candidates), "seconds": \(seconds)}
            """
        )
    }

    private static func pairs(_ sizes: [Int]) -> Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

    private static func share(_ part: Int, _ whole: Int) -> Double {
        Double(part) / Double(max(1, whole))
    }

    // MARK: - The model

    private static func input(_ table: FebrlTable) throws -> LinkageInput {
        var input = LinkageInput(rowCount: table.count)
        for (column, name) in table.columns.enumerated() {
            try input.set(name, .ids(table.values[column]))
        }
        try input.set("features", .tokens(table.features()))
        try input.set("all", .ids([UInt32](repeating: 1, count: table.count)))
        return input
    }

    private static func model(_ table: FebrlTable) -> LinkageModel {
        LinkageModel(
            comparisons: table.columns.enumerated().map { column, name in
                comparison(name, table.texts[column])
            },
            keys: blocks.map { BlockingKey($0.joined(separator: " "), of: $0) },
            neighbours: [NeighbourSearch("words", scope: "all", tokens: "features")],
            prior: LinkageModel.Prior(matchShare: 0.0005, strength: 100, sampleSize: 300_000)
        )
    }

    private static func comparison(_ name: String, _ texts: StringTable) -> Comparison {
        if names.contains(name) {
            return Comparison(
                name,
                levels: [
                    ComparisonLevel("other", m: 0.08, u: 0.95),
                    ComparisonLevel("like", m: 0.05, u: 0.03),
                    ComparisonLevel("near", m: 0.12, u: 0.01),
                    ComparisonLevel("equal", m: 0.75, u: 0.01),
                ],
                rule: .jaroWinkler(name, texts, [0.92, 0.8])
            ).adjusted(by: .column(name, fromLevel: 4, limits: -3...3))
        }
        return Comparison(
            name,
            levels: [
                ComparisonLevel("other", m: 0.08, u: 0.98),
                ComparisonLevel("one edit", m: 0.07, u: 0.01),
                ComparisonLevel("equal", m: 0.85, u: 0.01),
            ],
            rule: .oneEdit(name, texts)
        ).adjusted(by: .column(name, fromLevel: 3, limits: -3...3))
    }
}

/// A Febrl table in columns; what a row is a copy of stands in its `rec_id`.
struct FebrlTable {
    let columns: [String]
    private(set) var texts: [StringTable]
    private(set) var values: [[UInt32]]
    private(set) var entities: [String] = []

    var count: Int { entities.count }

    init(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        columns = Array(lines.first?.dropFirst() ?? [])
        texts = columns.map { _ in StringTable() }
        values = columns.map { _ in [] }
        for line in lines.dropFirst() where line.count == columns.count + 1 {
            let parts = line[0].split(separator: "-")
            entities.append(parts.count > 1 ? String(parts[1]) : line[0])
            for (column, value) in line.dropFirst().enumerated() {
                let whole = value.hasSuffix(".0") ? String(value.dropLast(2)) : value
                values[column].append(texts[column].intern(whole.lowercased()))
            }
        }
    }

    /// Each value, and each of its words, as a token of its column.
    func features() -> TokenLists {
        var words = StringTable()
        var lists = TokenLists()
        for row in 0..<count {
            var tokens: [UInt32] = []
            for column in columns.indices where values[column][row] != 0 {
                let value = texts[column].string(values[column][row])
                tokens.append(words.intern("\(column) \(value)"))
                for word in value.split(separator: " ") {
                    tokens.append(words.intern("\(column)w \(word)"))
                }
            }
            lists.append(tokens)
        }
        return lists
    }
}
