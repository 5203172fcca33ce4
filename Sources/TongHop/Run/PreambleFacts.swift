import VietText

/// What the lines above a table say of the list as a whole.
struct PreambleFacts: Equatable {
    /// The reporting period as written, such as "Quý IV năm 2021"; empty where none is stated.
    private(set) var period = ""
    /// The form's number as written, such as "Mẫu số 02"; empty where none is stated.
    private(set) var form = ""

    init(regions: [TableRegion]) {
        for line in regions.flatMap(\.preamble) {
            let text = Viet.clean(line.text)
            let folded = Viet.fold(text)
            if form.isEmpty, Self.formWords.contains(where: folded.hasPrefix) { form = text }
            if period.isEmpty, Self.isPeriod(folded) {
                period =
                    text.hasPrefix("(") && text.hasSuffix(")")
                    ? String(text.dropFirst().dropLast()) : text
            }
        }
    }

    private static let formWords = ["bieu so", "mau so", "phu luc", "bieu mau", "form"]

    /// A short line that speaks of nothing but a stretch of time.
    private static func isPeriod(_ folded: String) -> Bool {
        let words = folded.split(separator: " ")
        guard let first = words.first, words.count <= 14 else { return false }
        let hasYear = words.contains { $0.count == 4 && ($0.hasPrefix("20") || $0.hasPrefix("19")) }
        guard hasYear else { return false }
        return switch first {
        case "nam", "quy", "thang", "6", "06", "9", "sau": true
        case "tu": words.contains("den")
        case "ky", "dot": true
        default: false
        }
    }
}
