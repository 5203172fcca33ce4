/// Gathers how wide the columns of a sheet must be.
struct ColumnWidths {
    /// The width spreadsheet programs give a column nobody set.
    static let standard = 9.14
    static let most = 255.0

    private var widths: [Double]
    private var fixed: [Bool]
    private let scale: Double

    init(count: Int, font: FontPlan) {
        widths = Array(repeating: 0, count: count)
        fixed = Array(repeating: false, count: count)
        scale = font.size / 11
    }

    /// Makes `column` at least `digits` wide and padded.
    mutating func widen(_ column: Int, to digits: Double, factor: Double = 1) {
        guard widths.indices.contains(column) else { return }
        let width = digits * scale * factor + TextMeasure.padding
        if width > widths[column] { widths[column] = min(width, Self.most) }
    }

    /// The width of a column, never narrower than `least`.
    func width(_ column: Int, least: Double = 4) -> Double {
        widths.indices.contains(column) ? max(least, widths[column]) : Self.standard
    }

    /// The width of several columns together.
    func width(_ columns: Range<Int>) -> Double {
        columns.reduce(0) { $0 + width($1) }
    }
}
