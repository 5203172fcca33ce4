import Glibc
import SheetReader

@testable import Understanding

/// Reads and understands workbooks stage by stage, several rounds in one process, and prints the CPU
/// seconds of each stage as JSON: the first round, and the median of the others.
///
/// What a run remembers across files is made anew for each round; what the program loads once, such as
/// the gazetteer, is in the first round only.
@main
struct Stages {
    /// The stages in their order, as they are printed.
    enum Stage: Int, CaseIterable {
        case setUp, read, repair, locate, map, detect, normalise, validate
    }

    /// CPU seconds by stage.
    struct Round {
        var seconds = [Double](repeating: 0, count: Stage.allCases.count)
        var rows = 0

        /// Runs a piece of work and adds its CPU time to a stage.
        mutating func time<Value>(_ stage: Stage, _ work: () throws -> Value) rethrows -> Value {
            let start = Self.now
            defer { seconds[stage.rawValue] += Self.now - start }
            return try work()
        }

        /// CPU seconds of the whole process, since reading a large sheet takes two threads.
        private static var now: Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
    }

    static func main() throws {
        guard CommandLine.arguments.count >= 4, let rounds = Int(CommandLine.arguments[2]) else {
            print("usage: TONGHOP_RESOURCES=DATA stages PROFILE ROUNDS FILE…")
            exit(64)
        }
        let profile = try ProfileLibrary().load(CommandLine.arguments[1])
        let files = try CommandLine.arguments.dropFirst(3).map { path in
            (name: PathText.name(of: path), bytes: try FileSystem.read(path, atMost: 1 << 30).bytes)
        }
        let results = try (0...max(1, rounds)).map { _ in try round(files, profile) }
        let body = Stage.allCases.map { stage in
            let values = results.dropFirst().map { $0.seconds[stage.rawValue] }.sorted()
            let first = results[0].seconds[stage.rawValue]
            return "\"\(stage)\": [\(first), \(values[values.count / 2])]"
        }
        let rows = results[0].rows
        print("{\"files\": \(files.count), \"rows\": \(rows), \(body.joined(separator: ", "))}")
    }

    private static func round(
        _ files: [(name: String, bytes: [UInt8])],
        _ profile: CampaignProfile
    ) throws -> Round {
        var round = Round()
        let tools = try round.time(.setUp) { try Tools(profile) }
        for (name, bytes) in files {
            try understand(name, bytes, tools, &round)
        }
        return round
    }

    private static func understand(
        _ name: String,
        _ bytes: [UInt8],
        _ tools: Tools,
        _ round: inout Round
    ) throws {
        var workbook = try round.time(.read) {
            try WorkbookReader.read(bytes: bytes, name: name, limits: ReadLimits())
        }
        var issues: IssueLog = []
        _ = round.time(.repair) { TextRepair().repair(&workbook) }
        var classifier = ValueClassifier(words: tools.words)
        var tables: [(region: TableRegion, mapping: HeaderMapping)] = []
        for sheet in workbook.sheets.indices {
            let regions = round.time(.locate) {
                tools.locator.locate(
                    in: workbook,
                    sheet: sheet,
                    classifier: &classifier,
                    issues: &issues
                )
            }
            for region in regions {
                let mapping = round.time(.map) {
                    tools.mapper.map(region, in: workbook, classifier: &classifier)
                }
                if mapping.kind != nil { tables.append((region, mapping)) }
            }
        }
        let submitter = round.time(.detect) {
            tools.detector.detect(
                file: name,
                workbook: workbook,
                regions: tables.map(\.region),
                mappings: tables.map(\.mapping)
            )
        }
        var batches: [RecordBatch] = []
        for (region, mapping) in tables {
            var batch = round.time(.normalise) {
                tools.normaliser.normalise(
                    workbook,
                    region: region,
                    mapping: mapping,
                    submitter: submitter,
                    issues: &issues
                )
            }
            round.time(.validate) {
                tools.validator.validate(&batch, region: region, mapping: mapping, issues: &issues)
            }
            batches.append(batch)
            round.rows += batch.count
        }
        round.time(.validate) { tools.validator.validateTogether(batches, issues: &issues) }
    }
}

/// The stages as a run sets them up.
private struct Tools {
    let words: ValueWords
    let locator: TableLocator
    let mapper: ColumnMapper
    let detector: SubmitterDetector
    let normaliser: FieldNormaliser
    let validator: Validator

    init(_ profile: CampaignProfile) throws {
        guard let path = Resources.path("data/headers.csv") else {
            throw ConfigurationError.missingResource("data/headers.csv")
        }
        let table = try FileSystem.read(path, atMost: 8 << 20).bytes
        let lexicon = HeaderLexicon(table: table, profile: profile)
        words = ValueWords(profile: profile)
        locator = TableLocator(profile: profile, headers: lexicon, values: words)
        mapper = ColumnMapper(profile: profile, headers: lexicon, words: words)
        let places = PlaceResolver()
        detector = SubmitterDetector(places: places)
        normaliser = FieldNormaliser(profile: profile, places: places)
        validator = Validator(profile: profile)
    }
}
