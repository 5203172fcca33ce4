import Foundation

extension Office {
    /// What the ledger knows, without a run: for `status`, `export` and later `explain`.
    func snapshot(now: String?) throws(RunError) -> CampaignSnapshot {
        if let now, ISODay(now) == nil { throw RunError.badDate(now) }
        let configuration = try configuration()
        try requireLedger()
        return try RunError.wrapping {
            let ledger = try Ledger.forReading(workspace.ledgerFile)
            var table = try ledger.records()
            var resolution: Resolution
            if let stored = try ledger.resolution(of: table) {
                resolution = stored
                resolution.completeGolden(profile: configuration.profile, table: table)
            } else {
                // A run is at work or was killed: what it would come to.
                Resubmission.mark(&table)
                resolution = try Resolver(profile: configuration.profile).resolve(
                    table,
                    decisions: try ledger.decisions()
                )
            }
            return CampaignSnapshot(
                profile: configuration.profile,
                table: table,
                resolution: resolution,
                issues: try ledger.findings(table.submissions),
                now: now ?? OfficeClock.today(in: configuration.settings.timeZone),
                explanations: try ledger.explanations(),
                period: configuration.settings.period
            )
        }
    }

    /// Writes the exported tables into a folder.
    ///
    /// - Returns: The paths of the files written.
    public func export(
        to folder: String,
        format: ExportFormat,
        now: String?,
        language: Language
    )
        throws(RunError) -> [String]
    {
        let snapshot = try snapshot(now: now)
        return try RunError.wrapping {
            try FileSystem.makeFolder(folder)
            let context = ReportContext(snapshot, places: .builtIn, language: language)
            let tables = DataTables(context, statistics: Statistics(context).tables())
            return try tables.all.map { table in
                let path = "\(folder)/\(table.name).\(format.rawValue)"
                switch format {
                case .csv:
                    try FileSystem.replace(path) { write throws(FileError) in
                        try CSVWriter.write(table, to: write)
                    }
                case .ndjson:
                    try FileSystem.replace(path) { write throws(FileError) in
                        try NDJSONWriter.write(table, to: write)
                    }
                }
                return path
            }
        }
    }

    /// Who was to send what, who did, and what waits for a person.
    public func status(now: String?) throws(RunError) -> StatusReport {
        let snapshot = try snapshot(now: now)
        let inbox = Inbox(folder: workspace.inbox).scan(settle: 0, now: OfficeClock.nanoseconds())
        return StatusReport(snapshot, waiting: inbox.files.count)
    }
}

/// A form in which tables can be exported.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// Comma-separated values, RFC 4180.
    case csv
    /// A JSON object a line.
    case ndjson
}

extension Resolution {
    /// Gives records that stand alone their golden values: their own.
    mutating func completeGolden(profile: CampaignProfile, table: RecordTable) {
        let survivorship = Survivorship(profile: profile, table: table)
        for index in clusters.indices where clusters[index].members.count == 1 {
            clusters[index].golden = survivorship.golden(of: clusters[index].members)
        }
    }

    /// Every record for itself: before a run has matched anything.
    init(unmatched table: RecordTable) {
        self.init()
        for record in 0..<table.count {
            clusterOfRecord.append(Int32(record))
            clusters.append(
                RecordCluster(
                    id: "C" + table.ids[record].dropFirst(),
                    kind: table.kinds[record],
                    members: [Int32(record)],
                    golden: [:]
                )
            )
        }
    }
}

extension PlaceNames {
    /// The names of the gazetteer that comes with the program.
    static let builtIn = PlaceNames { list, code in
        let gazetteer = Gazetteer.shared
        guard let number = Int(code) else { return nil }
        let entry =
            switch list {
            case .province: gazetteer.province(number, era: .y2021)
            case .district: gazetteer.district(number)
            case .ward: gazetteer.ward(number, era: .y2021)
            case .province2025: gazetteer.province(number, era: .y2025)
            case .ward2025: gazetteer.ward(number, era: .y2025)
            }
        return entry.map { "\($0.kind.word) \(gazetteer.name($0))" }
    }
}
