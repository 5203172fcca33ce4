import Glibc
import RecordLinkage
import SheetReader

@testable import TongHop

/// Matches the records of a table made by `fixtures/linkage/make_table.py` and prints, as JSON, what it
/// took and how well it did.
@main
struct LinkTable {
    /// Columns as typed.
    private static let typed: [String: FieldID] = [
        "title": .title, "honouree": .honouree, "unit": .unit, "position": .position,
        "description": .description, "achievement": .achievement, "contact": .contact,
        "locality": .locality,
    ]
    /// Columns as the reader would have understood them.
    private static let understood: [String: FieldID] = [
        "start_date": .startDate, "decision_date": .decisionDate, "decision_no": .decisionNo,
        "beneficiaries": .beneficiaries, "amount": .amount, "phone": .phone, "field": .field,
        "htype": .htype, "award": .award, "award_level": .awardLevel, "stated_ward": .wardCode,
        "stated_district": .districtCode, "stated_province": .provinceCode,
    ]
    /// The weight in bits from which records are joined.
    private static let threshold: Float = 4.25

    static func main() throws {
        guard CommandLine.arguments.count >= 2 else {
            print("usage: linktable FOLDER [THREADS [candidates | misses | curve]]")
            exit(64)
        }
        let threads = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 2 : 2
        let (table, entities) = try load(CommandLine.arguments[1])
        if CommandLine.arguments.last == "curve" {
            return try printCurve(table, entities, threads: threads)
        }
        let loaded = Usage.now
        let clock = ContinuousClock()
        let start = clock.now
        let results = Parallel.map(count: kinds.count, threads: threads) { number in
            Result { try match(table, kinds[number], threads: threads) }
        }
        let wall = start.duration(to: clock.now)
        let used = Usage.now
        let matches = try results.map { try $0.get() }
        // What was found is looked at after the clock has stopped.
        let truths = matches.lazy.map { TruePairs(of: $0.match.rows, entities) }
        switch CommandLine.arguments.last {
        case "misses":
            for (matched, truth) in zip(matches, truths) {
                MissedPairs(table, matched.match, matched.clusters, truth).print()
            }
            return
        case "candidates":
            let found = try zip(matches, truths).map { matched, truth in
                try truth.shareFound(by: matched.match, table, threads: threads)
            }
            print(
                "{\"initiatives\": \(rounded(found[0])), \"commendations\": \(rounded(found[1]))}"
            )
            return
        default: break
        }
        var score = PairScore()
        for matched in matches {
            let records = matched.match.rows.records
            score.add(matched.clusters.map { $0.map { entities[Int(records[$0])] } })
        }
        let seconds =
            Double(wall.components.seconds) + Double(wall.components.attoseconds) * 1e-18
        let candidates = matches.reduce(0) { $0 + $1.match.outcome.blocking.pairs }
        print(
            """
            {"rows": \(table.count), "match_s": \(rounded(seconds)), "cpu_s": \(rounded(used.cpu - loaded.cpu)), \
            "load_s": \(rounded(loaded.cpu)), "peak_mb": \(used.peakMegabytes), \
            "pairs_per_row": \(rounded(Double(candidates) / Double(max(1, table.count)))), \
            "precision": \(rounded(score.precision)), "recall": \(rounded(score.recall)), "f1": \(rounded(score.f1))}
            """
        )
    }

    private static let kinds = [RecordKind.initiative, .commendation]

    /// Prints precision and recall of the clusters at each threshold, as CSV.
    private static func printCurve(
        _ table: RecordTable,
        _ entities: [String],
        threads: Int
    ) throws {
        let matches = try [RecordKind.initiative, .commendation].map {
            try Matcher(threads: threads).match(table, kind: $0)
        }
        print("bits,precision,recall,f1")
        for step in -4...28 {
            let threshold = Float(step) / 2
            var score = PairScore()
            for match in matches {
                let scorer = match.outcome.scorer
                let clusters = Clusterer(threshold: threshold).clusters(
                    rowCount: match.rows.count,
                    pairs: match.outcome.pairs,
                    threads: threads
                ) { scorer.weight($0, $1) }
                score.add(clusters.map { $0.map { entities[Int(match.rows.records[$0])] } })
            }
            let figures = [score.precision, score.recall, score.f1].map { String(rounded($0)) }
            print("\(threshold),\(figures.joined(separator: ","))")
        }
    }

    /// The pairs of one kind and the clusters of its rows.
    private static func match(
        _ table: RecordTable,
        _ kind: RecordKind,
        threads: Int
    ) throws -> (match: KindMatch, clusters: [[Int]]) {
        let match = try Matcher(threads: threads).match(table, kind: kind)
        let scorer = match.outcome.scorer
        let clusters = Clusterer(threshold: threshold).clusters(
            rowCount: match.rows.count,
            pairs: match.outcome.pairs,
            threads: threads
        ) { scorer.weight($0, $1) }
        return (match, clusters)
    }

    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

    // MARK: - Input

    private static func load(_ folder: String) throws -> (RecordTable, [String]) {
        var table = RecordTable()
        let files = try loadFiles(folder, &table)
        var flat = RecordSink(table, fields: typed, apart: ["file", "row", "kind"])
        try WorkbookReader.stream(path: folder + "/flat.csv", limits: limits, into: &flat)
        var truth = RecordSink(flat.table, fields: understood, apart: ["entity_id"])
        try WorkbookReader.stream(path: folder + "/truth_records.csv", limits: limits, into: &truth)
        table = truth.table
        let names = flat.apart["file"] ?? []
        let rows = flat.apart["row"] ?? []
        for (index, kind) in (flat.apart["kind"] ?? []).enumerated() {
            table.ids.append("R\(index)")
            table.kinds.append(kind == "initiative" ? .initiative : .commendation)
            table.submission.append(files[names[index]] ?? 0)
            table.sheetIndex.append(0)
            table.sheetNames.append(.empty)
            table.rows.append(Int32(rows[index]) ?? 0)
            table.hidden.append(false)
        }
        for field in 0..<table.columns.count where table.columns[field].isEmpty {
            table.columns[field] = [TextID](repeating: .empty, count: table.count)
        }
        return (table, truth.apart["entity_id"] ?? [])
    }

    private static var limits: ReadLimits {
        var limits = ReadLimits.streaming
        limits.maxFileBytes = 1 << 30
        return limits
    }

    private static func loadFiles(
        _ folder: String,
        _ table: inout RecordTable
    ) throws -> [String: Int32] {
        let columns = [
            "file", "submit_level", "submit_province", "submit_district", "submit_ward",
            "supersedes",
        ]
        var sink = RecordSink(RecordTable(), fields: [:], apart: columns)
        try WorkbookReader.stream(path: folder + "/truth_files.csv", into: &sink)
        let lists = columns.map { sink.apart[$0] ?? [] }
        var places: [String: Int32] = [:]
        for (index, file) in lists[0].enumerated() {
            var submission = Submission(
                id: "S\(index)",
                file: file,
                sha256: "",
                receivedAt: Int64(index)
            )
            submission.submitter = Submitter(
                level: lists[1][index],
                provinceCode: lists[2][index],
                districtCode: lists[3][index],
                wardCode: lists[4][index]
            )
            places[file] = Int32(index)
            table.submissions.append(submission)
        }
        for (index, earlier) in lists[5].enumerated() {
            guard let place = places[earlier] else { continue }
            table.submissions[Int(place)].status = .superseded
            table.submissions[Int(place)].supersededBy = "S\(index)"
        }
        return places
    }
}
