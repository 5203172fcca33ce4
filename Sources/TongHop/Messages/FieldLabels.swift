/// What a field is called, what it means and what its values are, in both languages.
struct FieldLabel: Sendable, Equatable {
    var name: LocalizedText
    var meaning: LocalizedText
}

/// The names of fields and of kinds of record.
enum FieldLabels {
    /// The name of a field in a sentence or as a column's heading.
    static func name(_ field: FieldID, _ language: Language) -> String {
        label(field).name.text(in: language)
    }

    /// What a field means, for the data dictionary.
    static func meaning(_ field: FieldID, _ language: Language) -> String {
        label(field).meaning.text(in: language)
    }

    /// What the values of a field look like, for the data dictionary.
    static func type(_ field: FieldID, _ language: Language) -> String {
        switch field.form {
        case .text: Words.typeText.text(in: language)
        case .date: Words.typeDate.text(in: language)
        case .integer:
            (field == .amount ? Words.typeMoney : Words.typeInteger).text(in: language)
        case .decimal: Words.typeDecimal.text(in: language)
        case .code: Words.typeCode.text(in: language)
        case .digits: Words.typeDigits.text(in: language)
        }
    }

    /// The name of a kind of record.
    static func name(_ kind: RecordKind, _ language: Language) -> String {
        switch kind {
        case .initiative: both("Mô hình, giải pháp", "Initiatives").text(in: language)
        case .commendation: both("Khen thưởng", "Commendations").text(in: language)
        case .appraisal: both("Thẩm định", "Appraisals").text(in: language)
        case .registration: both("Đăng ký", "Registrations").text(in: language)
        case .statistics: both("Số liệu tổng hợp", "Summary figures").text(in: language)
        }
    }

    /// What records of a kind are, for the data dictionary.
    static func meaning(_ kind: RecordKind, _ language: Language) -> String {
        switch kind {
        case .initiative:
            both(
                "Mỗi dòng là một mô hình, giải pháp, cách làm hay hoặc công trình, đã gộp các lần báo cáo trùng.",
                "One row for each model, solution, practice or work; repeated reports are merged."
            ).text(in: language)
        case .commendation:
            both(
                "Mỗi dòng là một lần khen thưởng cho một tập thể, cá nhân hoặc hộ gia đình.",
                "One row for each award to one collective, individual or household."
            ).text(in: language)
        case .appraisal:
            both(
                "Mỗi dòng là kết quả thẩm định một mô hình của một đoàn.",
                "One row for what one delegation found of one initiative."
            ).text(in: language)
        case .registration:
            both(
                "Mỗi dòng là một công trình, phần việc được đăng ký.",
                "One row for each registered work."
            ).text(in: language)
        case .statistics:
            both(
                "Mỗi dòng là số liệu tổng hợp của một đơn vị, dùng để đối chiếu với danh sách chi tiết.",
                "One row for the summary figures of a unit, compared with the detailed lists."
            ).text(in: language)
        }
    }

    /// A label of both languages.
    static func both(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: vi, en: en) }

    private static func label(_ field: FieldID) -> FieldLabel {
        labels[field]
            ?? FieldLabel(name: both(field.rawValue, field.rawValue), meaning: both("", ""))
    }

    /// Every field with its label.
    static let labels: [FieldID: FieldLabel] = Dictionary(
        entries.map { ($0.0, FieldLabel(name: both($0.1, $0.2), meaning: both($0.3, $0.4))) },
        uniquingKeysWith: { first, _ in first }
    )

    private static let entries: [(FieldID, String, String, String, String)] =
        subjectEntries + substanceEntries + figureEntries + placeEntries
}
