/// The reference page of all rules, made from the catalogue so that it can never lag behind.
enum RulesReference {
    /// The page as Markdown.
    static func markdown(_ language: Language) -> String {
        var lines = [
            "<!-- Made from Sources/TongHop/Messages by RulesReferenceTests; TONGHOP_RECORD=1 writes it anew. -->",
            "# " + heading.text(in: language), "", introduction.text(in: language), "",
        ]
        lines += table(language)
        for entry in IssueCatalogue.entries { lines += section(entry, language) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let heading = FieldLabels.both("Quy tắc kiểm tra", "Rules")
    private static let introduction = FieldLabels.both(
        "Mã quy tắc không đổi giữa các phiên bản. Hồ sơ phong trào có thể đổi mức độ hoặc tắt một quy tắc (mục `checks`).",
        "Codes are the same in all versions. A campaign's profile may change a severity or turn a rule off (section `checks`)."
    )
    private static let example = FieldLabels.both("Câu thông báo", "Message")

    private static func table(_ language: Language) -> [String] {
        let words = ReportWords.self
        let headers = [words.ruleCode, words.rule, words.severity].map { $0.text(in: language) }
        return [
            "| \(headers.joined(separator: " | ")) |", "|---|---|---|",
        ]
            + IssueCatalogue.entries.map { entry in
                let severity = CodeLabels.severity(entry.code.defaultSeverity, language)
                let code = entry.code.rawValue
                return "| [`\(code)`](#\(code)) | \(entry.title.text(in: language)) | \(severity) |"
            } + [""]
    }

    private static func section(_ entry: IssueEntry, _ language: Language) -> [String] {
        let severity = ReportWords.severity.text(in: language)
        let remedy = ReportWords.remedy.text(in: language)
        return [
            "## \(entry.code.rawValue)", "",
            "**\(entry.title.text(in: language))**", "",
            "- \(severity): \(CodeLabels.severity(entry.code.defaultSeverity, language))",
            "- \(example.text(in: language)): `\(entry.sentence.text(in: language))`",
            "- \(remedy): `\(entry.remedy.text(in: language))`", "",
        ]
    }
}
