/// The sentences of all findings: one entry per code, both languages side by side.
///
/// ```swift
/// IssueCatalogue.message(issue, file: "BC Q1.xlsx", profile: profile, language: .vi)
/// // Tệp «BC Q1.xlsx», trang «Biểu 1», ô D17: «31/02/2021» không phải ngày có thật.
/// // Hãy nhập ngày/tháng/năm, ví dụ 28/02/2021. (invalid_date)
/// ```
enum IssueCatalogue {
    /// The parts of a message: where, what, what to do, which rule.
    struct Parts: Sendable, Equatable {
        var place: String
        var problem: String
        var remedy: String
        var code: String
    }

    /// Every entry, in the order of the reference page.
    static let entries: [IssueEntry] =
        valueEntries + awardEntries + tableEntries + fileEntries

    /// The entry of a code; a general one where the catalogue has none, so that no finding is lost.
    static func entry(_ code: IssueCode) -> IssueEntry {
        byCode[code]
            ?? IssueEntry(
                code,
                title: (code.rawValue, code.rawValue),
                sentence: ("cần xem lại[ «{value}»].", "please check[ “{value}”]."),
                remedy: ("Hãy kiểm tra lại ô này.", "Check this cell.")
            )
    }

    /// The rule in a few words.
    static func title(_ code: IssueCode, _ language: Language) -> String {
        entry(code).title.text(in: language)
    }

    /// The name of a severity.
    static func severityLabel(_ severity: Severity, _ language: Language) -> String {
        CodeLabels.severity(severity, language)
    }

    /// The whole message: where, what, how to mend it, and the rule's code.
    static func message(
        _ issue: Issue,
        file: String,
        profile: CampaignProfile,
        language: Language
    ) -> String {
        let parts = parts(issue, file: file, profile: profile, language: language)
        let problem = parts.place.isEmpty ? parts.problem : "\(parts.place): \(parts.problem)"
        return [problem, parts.remedy, "(\(parts.code))"].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The message in its parts, for workbooks that have a column for each.
    static func parts(
        _ issue: Issue,
        file: String,
        profile: CampaignProfile,
        language: Language
    ) -> Parts {
        let labels = CodeLabels(profile, language)
        let entry = entry(issue.code)
        let values = values(of: issue, file: file, labels: labels)
        return Parts(
            place: place(issue.origin, file: file, language),
            problem: template(issue.code, language)?.sentence.text(values)
                ?? MessageTemplate(entry.sentence.text(in: language)).text(values),
            remedy: remedy(issue, entry, values, language),
            code: issue.code.rawValue
        )
    }

    /// Where a finding stands, such as `tệp «BC.xlsx», trang «Biểu 1», ô D17`.
    static func place(_ origin: CellOrigin, file: String, _ language: Language) -> String {
        var parts: [String] = []
        if !file.isEmpty { parts.append(language == .vi ? "Tệp «\(file)»" : "File “\(file)”") }
        if !origin.sheet.isEmpty {
            parts.append(language == .vi ? "trang «\(origin.sheet)»" : "sheet “\(origin.sheet)”")
        }
        if !origin.reference.isEmpty {
            let isCell = origin.column != nil
            let word =
                switch language {
                case .vi: isCell ? "ô" : "dòng"
                case .en: isCell ? "cell" : "row"
                }
            parts.append("\(word) \(origin.reference)")
        }
        return parts.joined(separator: ", ")
    }

    private static let byCode = Dictionary(
        entries.map { ($0.code, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    private static func remedy(
        _ issue: Issue,
        _ entry: IssueEntry,
        _ values: [String: String],
        _ language: Language
    ) -> String {
        if issue.code == .notASpreadsheet, case .code(_, let kind) = issue.arguments["seems"] {
            return ReadErrorText.remedy(fileKind: kind, language)
        }
        return template(issue.code, language)?.remedy.text(values)
            ?? MessageTemplate(entry.remedy.text(in: language)).text(values)
    }

    /// The templates of a code, read once for all findings.
    private static func template(
        _ code: IssueCode,
        _ language: Language
    ) -> (sentence: MessageTemplate, remedy: MessageTemplate)? {
        templates[language]?[code]
    }

    private static let templates:
        [Language: [IssueCode: (sentence: MessageTemplate, remedy: MessageTemplate)]] =
            Dictionary(
                Language.allCases.map { language in
                    (
                        language,
                        byCode.mapValues {
                            (
                                MessageTemplate($0.sentence.text(in: language)),
                                MessageTemplate($0.remedy.text(in: language))
                            )
                        }
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )

    private static func values(
        of issue: Issue,
        file: String,
        labels: CodeLabels
    ) -> [String: String] {
        let language = labels.language
        var values = issue.arguments.mapValues { text($0, labels) }
        values["file"] = file
        values["sheet"] = issue.origin.sheet
        values["cell"] = issue.origin.reference
        values["row"] = issue.origin.row.map { ValueFormat.integer($0, language) } ?? ""
        values["value"] = shown(issue)
        if let field = issue.field { values["field"] = FieldLabels.name(field, language) }
        return values
    }

    /// The value as it is shown: on one line, cut when long, personal numbers masked.
    static func shown(_ issue: Issue) -> String {
        let flat = issue.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let short = flat.count > 120 ? String(flat.prefix(119)) + "…" : flat
        return PersonalMask.mask(short, field: issue.field, code: issue.code)
    }

    private static func text(_ value: IssueValue, _ labels: CodeLabels) -> String {
        switch value {
        case .text(let text):
            PersonalMask.mask(text.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .count(let count): ValueFormat.integer(count, labels.language)
        case .number(let number): ValueFormat.decimal(number, labels.language)
        case .date(let iso): ValueFormat.date(iso)
        case .field(let field): FieldLabels.name(field, labels.language)
        case .code(let list, let code): labels.name(code, list: list)
        }
    }
}
