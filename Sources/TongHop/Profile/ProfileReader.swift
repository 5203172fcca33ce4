import Foundation

/// Reads a campaign profile from YAML and checks every value.
///
/// All mistakes of a file are told in one pass, each with its line and column:
///
/// ```swift
/// let reading = ProfileReader.read(text, file: "profiles/dan-van-kheo.yaml")
/// reading.profile    // nil where a mistake makes the profile unusable
/// reading.problems   // [ProfileProblem]
/// ```
struct ProfileReader {
    private let log: YAMLCursor.ProblemLog
    private var profile = CampaignProfile(
        name: "",
        title: LocalizedText(vi: "", en: ""),
        kinds: []
    )

    static func read(
        _ text: String,
        file: String
    ) -> (
        profile: CampaignProfile?, problems: [ProfileProblem]
    ) {
        let log = YAMLCursor.ProblemLog(file: file)
        guard let root = YAMLCursor.parse(text, log: log) else {
            if log.problems.isEmpty {
                log.problems.append(
                    ProfileProblem(kind: .missingKey("campaign"), file: file, line: 1, column: 1)
                )
            }
            return (nil, log.problems)
        }
        var reader = ProfileReader(log: log)
        reader.read(root)
        return (log.problems.isEmpty ? reader.profile : nil, log.problems)
    }

    private init(log: YAMLCursor.ProblemLog) { self.log = log }

    private mutating func read(_ root: YAMLCursor) {
        let top = root.entries(
            allowed: [
                "campaign", "title", "year", "records", "locate", "map", "fields",
                "decision_number", "levels", "awards", "laws", "fields_of_work", "lists",
                "subjects", "checks", "match", "survive", "report",
            ],
            in: "profile"
        )
        for key in ["campaign", "title", "records"] where top[key] == nil {
            root.report(.missingKey(key))
        }
        profile.name = top["campaign"]?.text("campaign") ?? ""
        profile.title = top["title"].map { localized($0, "title") } ?? profile.title
        profile.year = top["year"]?.integer("year")
        profile.kinds = top["records"]?.choices("records", of: RecordKind.self) ?? []
        readUnderstanding(top)
        readValues(top)
        readChecks(top)
        readMatching(top)
        if let report = top["report"] { readReport(report) }
    }

    // MARK: - Locate and map

    private mutating func readUnderstanding(_ top: [String: YAMLCursor]) {
        if let locate = top["locate"] {
            let entries = locate.entries(allowed: ["total_rows"], in: "locate")
            profile.totalRows = entries["total_rows"]?.texts("total_rows") ?? []
        }
        if let map = top["map"] {
            let entries = map.entries(allowed: ["threshold", "headers"], in: "map")
            profile.mappingThreshold =
                entries["threshold"]?.number("threshold") ?? profile.mappingThreshold
            for (key, value) in entries["headers"]?.pairs(in: "headers") ?? [] {
                guard let role = key.text("headers") else { continue }
                profile.headers.append(
                    ColumnHeader(role: role, wordings: value.texts("headers"))
                )
            }
        }
        for (key, value) in top["fields"]?.pairs(in: "fields") ?? [] {
            guard let field = key.choice("fields", of: FieldID.self) else { continue }
            readField(field, value)
        }
    }

    private mutating func readField(_ field: FieldID, _ value: YAMLCursor) {
        let entries = value.entries(
            allowed: ["required", "window", "more_headers"],
            in: field.rawValue
        )
        for kind in entries["required"]?.choices("required", of: RecordKind.self) ?? [] {
            profile.required[kind, default: []].append(field)
        }
        if let window = entries["window"] { profile.windows[field] = dates(window, "window") }
        if let headers = entries["more_headers"] {
            profile.headers.append(
                ColumnHeader(role: field.rawValue, wordings: headers.texts("more_headers"))
            )
        }
    }

    // MARK: - Values

    private mutating func readValues(_ top: [String: YAMLCursor]) {
        if let pattern = top["decision_number"], let text = pattern.text("decision_number") {
            do {
                _ = try Regex(text)
                profile.decisionPattern = text
            } catch {
                pattern.report(.badPattern(text))
            }
        }
        profile.levels = codedNames(top["levels"], "levels")
        profile.subjects = codedNames(top["subjects"], "subjects")
        profile.awards = (top["awards"]?.list("awards") ?? []).compactMap(award)
        profile.fieldsOfWork = (top["fields_of_work"]?.list("fields_of_work") ?? [])
            .compactMap(fieldOfWork)
        for (key, value) in top["lists"]?.pairs(in: "lists") ?? [] {
            guard let field = key.choice("lists", of: FieldID.self) else { continue }
            profile.codeLists[field] = codedNames(value, field.rawValue)
        }
    }

    private func award(_ cursor: YAMLCursor) -> AwardForm? {
        let entries = cursor.entries(
            allowed: ["code", "vi", "en", "wordings", "levels", "subject", "statutory", "signers"],
            in: "awards"
        )
        guard let named = codedName(entries, cursor) else { return nil }
        let subject = entries["subject"]?.text("subject") ?? "b"
        if !["b", "c", "t"].contains(subject) {
            entries["subject"]?.report(
                .unknownValue(key: "subject", value: subject, allowed: ["b", "c", "t"])
            )
        }
        return AwardForm(
            code: named.code,
            name: named.name,
            wordings: named.wordings,
            levels: levels(entries["levels"]),
            subject: subject,
            isStatutory: entries["statutory"]?.flag("statutory") ?? true,
            signers: entries["signers"]?.texts("signers") ?? []
        )
    }

    private func levels(_ cursor: YAMLCursor?) -> [String] {
        let known = profile.levels.map(\.code)
        return (cursor?.list("levels") ?? []).compactMap { item in
            guard let level = item.text("levels") else { return nil }
            if known.contains(level) { return level }
            item.report(.unknownValue(key: "levels", value: level, allowed: known))
            return nil
        }
    }

    private func fieldOfWork(_ cursor: YAMLCursor) -> FieldOfWork? {
        let entries = cursor.entries(
            allowed: ["code", "vi", "en", "wordings", "keywords"],
            in: "fields_of_work"
        )
        guard let named = codedName(entries, cursor) else { return nil }
        return FieldOfWork(
            code: named.code,
            name: named.name,
            wordings: named.wordings,
            keywords: entries["keywords"]?.texts("keywords") ?? []
        )
    }

    // MARK: - Checks

    private mutating func readChecks(_ top: [String: YAMLCursor]) {
        for (key, value) in top["checks"]?.pairs(in: "checks") ?? [] {
            guard let code = key.choice("checks", of: IssueCode.self) else { continue }
            let allowed = ["error", "warning", "info", "off"]
            let text = value.text(code.rawValue) ?? ""
            if let choice = SeverityChoice(rawValue: text) {
                profile.severities[code] = choice
            } else {
                value.report(.unknownValue(key: code.rawValue, value: text, allowed: allowed))
            }
        }
        for cursor in top["laws"]?.list("laws") ?? [] {
            let entries = cursor.entries(allowed: ["name", "from", "levels"], in: "laws")
            guard let name = entries["name"]?.text("name"), let from = entries["from"],
                let date = isoDate(from, "from")
            else {
                cursor.report(.missingKey(entries["name"] == nil ? "name" : "from"))
                continue
            }
            var byAward: [String: [String]] = [:]
            for (key, value) in entries["levels"]?.pairs(in: "levels") ?? [] {
                let codes = profile.awards.map(\.code)
                guard let code = key.text("levels") else { continue }
                if !codes.contains(code) {
                    key.report(.unknownKey(code, nearest: YAMLCursor.nearest(code, among: codes)))
                }
                byAward[code] = levels(value)
            }
            profile.laws.append(AwardLaw(name: name, from: date, levels: byAward))
        }
        profile.laws.sort { $0.from < $1.from }
    }

    // MARK: - Match and resolve

    private mutating func readMatching(_ top: [String: YAMLCursor]) {
        for (key, value) in top["match"]?.pairs(in: "match") ?? [] {
            guard let kind = key.choice("match", of: RecordKind.self) else { continue }
            let entries = value.entries(allowed: ["join", "review"], in: kind.rawValue)
            var settings = MatchingSettings()
            settings.join = probability(entries["join"], "join") ?? settings.join
            settings.review = probability(entries["review"], "review") ?? settings.review
            profile.matching[kind] = settings
        }
        for (key, value) in top["survive"]?.pairs(in: "survive") ?? [] {
            guard let name = key.text("survive"),
                let rule = value.choice(name, of: SurvivorshipRule.self)
            else { continue }
            if name == "default" {
                profile.defaultSurvivorship = rule
            } else if let field = key.choice("survive", of: FieldID.self) {
                profile.survivorship[field] = rule
            }
        }
    }

    private func probability(_ cursor: YAMLCursor?, _ key: String) -> Double? {
        guard let cursor, let value = cursor.number(key) else { return nil }
        if (0...1).contains(value) { return value }
        cursor.report(.unknownValue(key: key, value: String(value), allowed: ["0…1"]))
        return nil
    }

    // MARK: - Report

    private mutating func readReport(_ cursor: YAMLCursor) {
        let entries = cursor.entries(
            allowed: ["recognised_conclusions", "rollups"],
            in: "report"
        )
        if let conclusions = entries["recognised_conclusions"] {
            profile.recognisedConclusions = conclusions.texts("recognised_conclusions")
        }
        for item in entries["rollups"]?.list("rollups") ?? [] {
            let rollup = item.entries(allowed: ["code", "title", "groups", "map"], in: "rollups")
            guard let code = rollup["code"]?.text("code"), let title = rollup["title"] else {
                item.report(.missingKey(rollup["code"] == nil ? "code" : "title"))
                continue
            }
            let groups = codedNames(rollup["groups"], "groups")
            profile.rollups.append(
                Rollup(
                    code: code,
                    title: localized(title, "title"),
                    groups: groups,
                    map: rollupMap(rollup["map"], groups: groups.map(\.code))
                )
            )
        }
    }

    private func rollupMap(_ cursor: YAMLCursor?, groups: [String]) -> [String: String] {
        let fields = profile.fieldsOfWork.map(\.code)
        var map: [String: String] = [:]
        for (key, value) in cursor?.pairs(in: "map") ?? [] {
            guard let field = key.text("map"), let group = value.text(field) else { continue }
            if !fields.contains(field) {
                key.report(.unknownKey(field, nearest: YAMLCursor.nearest(field, among: fields)))
            }
            if !groups.contains(group) {
                value.report(.unknownValue(key: field, value: group, allowed: groups))
            }
            map[field] = group
        }
        return map
    }

    // MARK: - Common forms

    private func localized(_ cursor: YAMLCursor, _ key: String) -> LocalizedText {
        let entries = cursor.entries(allowed: ["vi", "en"], in: key)
        for language in ["vi", "en"] where entries[language] == nil {
            cursor.report(.missingKey(language))
        }
        return LocalizedText(
            vi: entries["vi"]?.text("vi") ?? "",
            en: entries["en"]?.text("en") ?? ""
        )
    }

    private func codedNames(_ cursor: YAMLCursor?, _ key: String) -> [CodedName] {
        (cursor?.list(key) ?? []).compactMap { item in
            codedName(item.entries(allowed: ["code", "vi", "en", "wordings"], in: key), item)
        }
    }

    private func codedName(_ entries: [String: YAMLCursor], _ cursor: YAMLCursor) -> CodedName? {
        for key in ["code", "vi", "en"] where entries[key] == nil {
            cursor.report(.missingKey(key))
        }
        guard let code = entries["code"]?.text("code"), let vi = entries["vi"]?.text("vi"),
            let en = entries["en"]?.text("en")
        else { return nil }
        return CodedName(
            code: code,
            name: LocalizedText(vi: vi, en: en),
            wordings: entries["wordings"]?.texts("wordings") ?? []
        )
    }

    private func dates(_ cursor: YAMLCursor, _ key: String) -> DateWindow? {
        let items = cursor.list(key)
        guard items.count == 2, let from = isoDate(items[0], key),
            let through = isoDate(items[1], key)
        else {
            cursor.report(.wrongForm(key: key, expected: .dates))
            return nil
        }
        if from > through { cursor.report(.badDate("\(from) – \(through)")) }
        return DateWindow(from: from, through: through)
    }

    private func isoDate(_ cursor: YAMLCursor, _ key: String) -> String? {
        guard let text = cursor.text(key) else { return nil }
        if ISODay(text) != nil { return text }
        cursor.report(.badDate(text))
        return nil
    }
}
