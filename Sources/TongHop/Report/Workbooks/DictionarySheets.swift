import SheetWriter

/// The data dictionary: columns, rules and code lists, explained.
struct DictionarySheets: Sendable {
    private let context: ReportContext
    private let parts: BookParts

    init(_ context: ReportContext) {
        self.context = context
        parts = BookParts(context: context)
    }

    /// A row for each field of each kind.
    func dictionary(_ kinds: [RecordKind]) -> SheetPlan {
        let required = context.snapshot.profile.required
        let rows = kinds.flatMap { kind in
            kind.fields.map { field -> [CellPlan] in
                [
                    .text(FieldLabels.name(kind, context.language)), .text(context.name(field)),
                    .text(field.rawValue), .text(FieldLabels.meaning(field, context.language)),
                    .text(FieldLabels.type(field, context.language)),
                    .text(allowed(field, isRequired: required[kind]?.contains(field) ?? false)),
                ]
            }
        }
        let words = ReportWords.self
        return parts.sheet(
            words.dictionary,
            TablePlan(
                name: "tbl_tu_dien",
                columns: [
                    ColumnPlan(parts.text(words.recordKind)),
                    ColumnPlan(parts.text(words.column), width: .measured(most: 32)),
                    ColumnPlan(parts.text(words.canonicalName), .identifier),
                    ColumnPlan(parts.text(words.meaning), width: .measured(most: 60)),
                    ColumnPlan(parts.text(words.type), width: .measured(most: 26)),
                    ColumnPlan(parts.text(words.allowed), width: .measured(most: 44)),
                ],
                rows: RowSource(rows)
            ),
            keyColumns: 2
        )
    }

    /// What values a field may have: required or not, its window, its list.
    private func allowed(_ field: FieldID, isRequired: Bool) -> String {
        var said: [String] = []
        if isRequired { said.append(parts.text(Words.required)) }
        if let window = context.snapshot.profile.windows[field] {
            let from = ValueFormat.date(window.from)
            let through = ValueFormat.date(window.through)
            said.append(parts.text(Words.window(from, through)))
        }
        if field.form == .code, PlaceNames.list(of: field) == nil {
            said.append(parts.text(Words.seeCodeList))
        }
        return said.joined(separator: "; ")
    }

    /// A row for each rule.
    func rules() -> SheetPlan {
        let (context, parts) = (context, parts)
        let entries = IssueCatalogue.entries
        let choices = context.snapshot.profile.severities
        let words = ReportWords.self
        let rows = entries.map { entry -> [CellPlan] in
            let severity =
                switch choices[entry.code] {
                case .error: Severity.error
                case .warning: Severity.warning
                case .info: Severity.info
                case .off, nil: entry.code.defaultSeverity
                }
            let isOff = choices[entry.code] == .off
            return [
                .text(entry.code.rawValue), .text(parts.text(entry.title)),
                .text(
                    isOff
                        ? parts.text(Words.turnedOff)
                        : CodeLabels.severity(severity, context.language)
                ),
                .text(MessageTemplate(parts.text(entry.remedy)).text(["field": "…"])),
            ]
        }
        return parts.sheet(
            words.rules,
            TablePlan(
                name: "tbl_quy_tac",
                columns: [
                    ColumnPlan(parts.text(words.ruleCode), .identifier, width: .measured(most: 30)),
                    ColumnPlan(parts.text(words.rule), width: .measured(most: 44)),
                    ColumnPlan(parts.text(words.severity)),
                    ColumnPlan(parts.text(words.remedy), width: .measured(most: 70)),
                ],
                rows: RowSource(rows)
            ),
            keyColumns: 1
        )
    }

    /// A row for each code of each list.
    func codes() -> SheetPlan {
        let profile = context.snapshot.profile
        var lists: [(FieldID, [(String, LocalizedText)])] = [
            (.field, profile.fieldsOfWork.map { ($0.code, $0.name) }),
            (.award, profile.awards.map { ($0.code, $0.name) }),
            (.awardLevel, profile.levels.map { ($0.code, $0.name) }),
            (.subject, profile.subjects.map { ($0.code, $0.name) }),
        ]
        for field in profile.codeLists.keys.sorted() {
            lists.append((field, profile.codeLists[field, default: []].map { ($0.code, $0.name) }))
        }
        let rows = lists.flatMap { field, codes in
            codes.map { code, name -> [CellPlan] in
                [.text(context.name(field)), .text(code), .text(parts.text(name))]
            }
        }
        let words = ReportWords.self
        return parts.sheet(
            words.codes,
            TablePlan(
                name: "tbl_danh_muc",
                columns: [
                    ColumnPlan(parts.text(words.list), width: .measured(most: 34)),
                    ColumnPlan(parts.text(words.code), .identifier, width: .measured(most: 26)),
                    ColumnPlan(parts.text(words.name), width: .measured(most: 60)),
                ],
                rows: RowSource(rows)
            ),
            keyColumns: 1
        )
    }
}
