/// All that is said of one code, in both languages.
///
/// Templates may use `{file}`, `{sheet}`, `{cell}`, `{row}`, `{value}`, `{field}` and the arguments
/// listed; a part between square brackets is left out where an argument in it is missing.
struct IssueEntry: Sendable {
    let code: IssueCode
    /// The rule in a few words, as a heading.
    let title: LocalizedText
    /// What is wrong.
    let sentence: LocalizedText
    /// How to mend it.
    let remedy: LocalizedText
    /// The names of the finding's own arguments.
    let arguments: [String]

    init(
        _ code: IssueCode,
        title: (vi: String, en: String),
        sentence: (vi: String, en: String),
        remedy: (vi: String, en: String),
        arguments: [String] = []
    ) {
        self.code = code
        self.title = LocalizedText(vi: title.vi, en: title.en)
        self.sentence = LocalizedText(vi: sentence.vi, en: sentence.en)
        self.remedy = LocalizedText(vi: remedy.vi, en: remedy.en)
        self.arguments = arguments
    }

    /// The placeholders that every finding can fill.
    static let base = ["cell", "field", "file", "row", "sheet", "value"]
}
