import RecordLinkage
import SheetReader

@testable import TongHop

/// All pairs of rows of one kind that tell of the same entity, as `smaller << 32 | larger`.
struct TruePairs {
    let pairs: [UInt64]

    init(of rows: PreparedRecords, _ entities: [String]) {
        var members: [String: [UInt64]] = [:]
        for row in 0..<rows.count {
            members[entities[Int(rows.records[row])], default: []].append(UInt64(row))
        }
        var pairs: [UInt64] = []
        for rows in members.values {
            for (place, left) in rows.enumerated() {
                for right in rows[(place + 1)...] { pairs.append(left << 32 | right) }
            }
        }
        self.pairs = pairs.sorted()
    }

    /// The share of the pairs that are candidates, whatever became of them.
    func shareFound(by match: KindMatch, _ table: RecordTable, threads: Int) throws -> Double {
        let candidates = try match.candidates(threads: threads)
        var found = 0
        var place = 0
        for pair in pairs {
            while place < candidates.count, candidates[place] < pair { place += 1 }
            if place < candidates.count, candidates[place] == pair { found += 1 }
        }
        return Double(found) / Double(max(1, pairs.count))
    }
}

extension KindMatch {
    /// All candidate pairs, ascending.
    func candidates(threads: Int) throws -> [UInt64] {
        let (input, model) =
            rows.kind == .commendation
            ? try CommendationModel.make(rows) : try WorkModel.make(rows)
        return try Linker(model: model, threads: threads).candidates(of: input)
    }
}

/// Says why true pairs were not joined, and shows some of each reason.
struct MissedPairs {
    private let table: RecordTable
    private let match: KindMatch
    private let truth: TruePairs
    private var groupOf: [Int]

    init(_ table: RecordTable, _ match: KindMatch, _ clusters: [[Int]], _ truth: TruePairs) {
        self.table = table
        self.match = match
        self.truth = truth
        groupOf = [Int](repeating: 0, count: match.rows.count)
        for (number, group) in clusters.enumerated() { for row in group { groupOf[row] = number } }
    }

    /// Prints how many true pairs were lost for each reason, with examples.
    func print() {
        let candidates = Set((try? match.candidates(threads: 2)) ?? [])
        var counts: [String: Int] = [:]
        var examples: [String: [UInt64]] = [:]
        var against: [String: Int] = [:]
        for pair in truth.pairs {
            let (left, right) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            if groupOf[left] == groupOf[right] { continue }
            let scorer = match.outcome.scorer
            var reason = ""
            if let veto = scorer.veto(left, right) {
                reason = "veto: " + scorer.model.vetoes[veto].name
            } else {
                let weight = Int((scorer.weight(left, right) ?? -99).rounded(.down))
                reason =
                    weight < -6
                    ? "below -6 bits"
                    : weight < 0 ? "-6 to 0 bits" : weight < 5 ? "0 to 5 bits" : "above 5 bits"
                if !candidates.contains(pair) { reason += ", no candidate" }
            }
            counts[reason, default: 0] += 1
            examples[reason, default: []].append(pair)
            let spoke = parts(left, right).filter { $0.bits < -1 }.map(\.name)
            against[spoke.sorted().joined(separator: " + "), default: 0] += 1
        }
        Swift.print(
            "\(match.rows.kind): \(truth.pairs.count) true pairs, candidates \(candidates.count)"
        )
        Swift.print("  what spoke against them:")
        for (parts, count) in Self.sorted(against).prefix(25) {
            Swift.print("    \(count)  \(parts.isEmpty ? "nothing" : parts)")
        }
        for (reason, count) in Self.sorted(counts) {
            Swift.print("  \(count)  \(reason)")
            let list = examples[reason] ?? []
            for pair in stride(from: 0, to: list.count, by: max(1, list.count / 6)).prefix(6).map({
                list[$0]
            }) {
                show(Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            }
        }
    }

    private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }

    /// What a pair's weight is made of.
    private func parts(_ left: Int, _ right: Int) -> [(name: String, bits: Double)] {
        let scorer = match.outcome.scorer
        return scorer.parts(left, right).filter { $0.level > 0 }.map { part in
            let comparison = scorer.model.comparisons[part.comparison]
            let name = "\(comparison.name)/\(comparison.levels[Int(part.level) - 1].name)"
            return (name, part.weight + part.adjustment)
        }
    }

    private func show(_ left: Int, _ right: Int) {
        for row in [left, right] {
            let record = Int(match.rows.records[row])
            let values = FieldID.allCases.compactMap { field -> String? in
                let text = table.texts.string(table.columns[field.order][record])
                return text.isEmpty ? nil : "\(field): \(text.prefix(60))"
            }
            Swift.print(
                "      \(table.submissions[Int(table.submission[record])].file) | "
                    + values.joined(separator: " | ")
            )
        }
        let shown = parts(left, right).map { "\($0.name) \(($0.bits * 10).rounded() / 10)" }
        Swift.print("      = " + shown.joined(separator: "; "))
    }
}
