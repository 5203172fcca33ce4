/// Findings of one file in few lines: repeats of one rule for one field in one column are said once.
///
/// ```
/// Tệp «BC.xlsx», trang «Biểu 1», ô D17: «31/02/2021» không phải ngày có thật. Hãy nhập ngày/tháng/năm,
/// ví dụ 28/02/2021. (cũng ở D18, D22, D30) (invalid_date)
/// ```
enum IssueDigest {
    /// How many further cells of a group are named before the rest is only counted.
    private static let namedCells = 24

    /// The lines, most serious first, one a group.
    static func lines(
        _ issues: [Issue],
        file: String,
        profile: CampaignProfile,
        language: Language
    ) -> [String] {
        grouped(issues).map { group in
            let parts = IssueCatalogue.parts(
                group.first,
                file: file,
                profile: profile,
                language: language
            )
            let problem =
                parts.place.isEmpty ? parts.problem : "\(parts.place): \(parts.problem)"
            let more = repeats(group, language)
            return [problem, parts.remedy, more, "(\(parts.code))"].filter { !$0.isEmpty }
                .joined(separator: " ")
        }
    }

    /// Findings of one rule for one field in one column of one sheet.
    struct Group: Sendable, Equatable {
        let first: Issue
        /// Where else, in the order found.
        var others: [CellOrigin] = []
    }

    /// Groups in order of severity, then as they were found.
    static func grouped(_ issues: [Issue]) -> [Group] {
        struct Key: Hashable {
            let code: IssueCode
            let severity: Severity
            let sheet: String
            let column: Int?
            let field: FieldID?
        }
        var groups: [Group] = []
        var positions: [Key: Int] = [:]
        for issue in issues {
            let key = Key(
                code: issue.code,
                severity: issue.severity,
                sheet: issue.origin.sheet,
                column: issue.origin.column,
                field: issue.field
            )
            if let position = positions[key] {
                groups[position].others.append(issue.origin)
            } else {
                positions[key] = groups.count
                groups.append(Group(first: issue))
            }
        }
        return groups.enumerated().sorted { left, right in
            let (a, b) = (left.element.first.severity, right.element.first.severity)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    private static func repeats(_ group: Group, _ language: Language) -> String {
        if group.others.isEmpty { return "" }
        let places = group.others.compactMap { $0.row == nil ? nil : $0.reference }
        let isCell = group.first.origin.column != nil
        let named = places.prefix(namedCells).joined(separator: ", ")
        let inVietnamese = isCell ? named : "dòng \(named)"
        let inEnglish = isCell ? named : "row \(named)"
        let rest = group.others.count - min(places.count, namedCells)
        let number = ValueFormat.integer(rest, language)
        let text =
            if named.isEmpty {
                FieldLabels.both("(và \(number) chỗ khác)", "(and \(number) more places)")
            } else if rest > 0 {
                FieldLabels.both(
                    "(cũng ở \(inVietnamese) và \(number) chỗ khác)",
                    "(also at \(inEnglish) and \(number) more places)"
                )
            } else {
                FieldLabels.both("(cũng ở \(inVietnamese))", "(also at \(inEnglish))")
            }
        return text.text(in: language)
    }
}
