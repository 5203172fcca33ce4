import Foundation
import SheetReader

/// What `tonghop.yaml` says: which campaign, which period, who is expected, which limits.
struct WorkspaceSettings: Sendable, Equatable {
    var profile = "covid-2021"
    /// The reporting period as it stands on covers.
    var period = ""
    /// Minutes east of Greenwich of the office's clock; Asia/Ho_Chi_Minh has had no other since 1975.
    var timeZone = "Asia/Ho_Chi_Minh"
    var expectedUnits: [ExpectedUnit] = []
    var limits = ReadLimits()

    /// Reads the file's text.
    ///
    /// All mistakes are told, each with its line.
    static func read(
        _ text: String,
        file: String
    ) -> (
        settings: WorkspaceSettings, problems: [ProfileProblem]
    ) {
        let log = YAMLCursor.ProblemLog(file: file)
        var settings = WorkspaceSettings()
        guard let root = YAMLCursor.parse(text, log: log) else { return (settings, log.problems) }
        let top = root.entries(
            allowed: ["profile", "period", "time_zone", "expected_units", "limits"],
            in: "tonghop.yaml"
        )
        settings.profile = top["profile"]?.text("profile") ?? settings.profile
        settings.period = top["period"]?.text("period") ?? ""
        if let entry = top["time_zone"], let zone = entry.text("time_zone") {
            if TimeZone(identifier: zone) == nil {
                let allowed = [settings.timeZone, "Asia/Bangkok", "UTC"]
                entry.report(.unknownValue(key: "time_zone", value: zone, allowed: allowed))
            } else {
                settings.timeZone = zone
            }
        }
        settings.expectedUnits = (top["expected_units"]?.list("expected_units") ?? [])
            .compactMap(expectedUnit)
        if let limits = top["limits"] { settings.limits = readLimits(limits) }
        return (settings, log.problems)
    }

    private static func expectedUnit(_ cursor: YAMLCursor) -> ExpectedUnit? {
        let entries = cursor.entries(
            allowed: ["unit", "code", "level", "kinds", "deadline"],
            in: "expected_units"
        )
        guard let unit = entries["unit"]?.text("unit") else {
            cursor.report(.missingKey("unit"))
            return nil
        }
        let deadline = entries["deadline"]?.text("deadline")
        if let deadline, ISODay(deadline) == nil {
            entries["deadline"]?.report(.badDate(deadline))
        }
        return ExpectedUnit(
            unit: unit,
            code: entries["code"]?.text("code") ?? "",
            level: entries["level"]?.text("level") ?? "",
            kinds: entries["kinds"]?.choices("kinds", of: RecordKind.self) ?? [],
            deadline: deadline
        )
    }

    /// The keys of `limits`, with the limit that each sets and the name that the reader gives it.
    private static var limitKeys:
        [(key: String, name: String, limit: WritableKeyPath<ReadLimits, Int>)]
    {
        [
            ("file_bytes", "maxFileBytes", \.maxFileBytes),
            ("part_bytes", "maxPartBytes", \.maxPartBytes),
            ("total_bytes", "maxTotalBytes", \.maxTotalBytes), ("cells", "maxCells", \.maxCells),
            ("columns", "maxColumns", \.maxColumns), ("strings", "maxStrings", \.maxStrings),
            ("cell_text", "maxCellText", \.maxCellText), ("entries", "maxEntries", \.maxEntries),
            ("relationships", "maxRelationships", \.maxRelationships),
            ("sheets", "maxSheets", \.maxSheets), ("merges", "maxMerges", \.maxMerges),
            ("depth", "maxDepth", \.maxDepth), ("formats", "maxFormats", \.maxFormats),
            ("details", "maxDetails", \.maxDetails),
        ]
    }

    /// The key of `limits` that raises a limit of the reader; nil where nothing does.
    static func limitKey(of name: String, allowed: Int) -> String? {
        // Excel's grid has no more columns, so that a higher figure changes nothing.
        if name == "maxColumns", allowed >= ReadLimits().maxColumns { return nil }
        return limitKeys.first { $0.name == name }?.key
    }

    private static func readLimits(_ cursor: YAMLCursor) -> ReadLimits {
        var limits = ReadLimits()
        let keys = limitKeys
        let entries = cursor.entries(allowed: keys.map(\.key), in: "limits")
        for (key, _, limit) in keys {
            guard let entry = entries[key], let value = entry.integer(key) else { continue }
            if value > 0 {
                limits[keyPath: limit] = value
            } else {
                entry.report(.unknownValue(key: key, value: String(value), allowed: ["> 0"]))
            }
        }
        return limits
    }
}
