/// Findings of one file in few lines: repeats of one rule in one column are said once.
///
/// ```
/// Tệp «BC.xlsx», trang «Biểu 1», ô D17: «31/02/2021» không phải ngày có thật. Hãy nhập ngày/tháng/năm,
/// ví dụ 28/02/2021. (và 41 ô khác cùng cột) (invalid_date)
/// ```
enum IssueDigest {
    /// The lines, most serious first, at most `limit` of them; the last one says how many more there are.
    static func lines(
        _ issues: [Issue],
        file: String,
        profile: CampaignProfile,
        language: Language,
        limit: Int = 20
    ) -> [String] {
        let groups = grouped(issues)
        var lines = groups.prefix(max(0, limit)).map { group in
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
        if groups.count > lines.count {
            let rest = ValueFormat.integer(groups.count - lines.count, language)
            lines.append(
                FieldLabels.both(
                    "… và \(rest) loại phát hiện khác.",
                    "… and \(rest) more kinds of finding."
                )
                .text(in: language)
            )
        }
        return lines
    }

    /// Findings of one rule in one column of one sheet.
    struct Group: Sendable, Equatable {
        let first: Issue
        var count: Int
    }

    /// Groups in order of severity, then as they were found.
    static func grouped(_ issues: [Issue]) -> [Group] {
        struct Key: Hashable {
            let code: IssueCode
            let severity: Severity
            let sheet: String
            let column: Int?
        }
        var groups: [Group] = []
        var positions: [Key: Int] = [:]
        for issue in issues {
            let key = Key(
                code: issue.code,
                severity: issue.severity,
                sheet: issue.origin.sheet,
                column: issue.origin.column
            )
            if let position = positions[key] {
                groups[position].count += 1
            } else {
                positions[key] = groups.count
                groups.append(Group(first: issue, count: 1))
            }
        }
        return groups.enumerated().sorted { left, right in
            let (a, b) = (left.element.first.severity, right.element.first.severity)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    private static func repeats(_ group: Group, _ language: Language) -> String {
        if group.count < 2 { return "" }
        let number = ValueFormat.integer(group.count - 1, language)
        let isCell = group.first.origin.column != nil
        let text =
            isCell
            ? FieldLabels.both(
                "(và \(number) ô khác cùng cột)",
                "(and \(number) more cells of the column)"
            )
            : FieldLabels.both("(và \(number) chỗ khác)", "(and \(number) more places)")
        return text.text(in: language)
    }
}
