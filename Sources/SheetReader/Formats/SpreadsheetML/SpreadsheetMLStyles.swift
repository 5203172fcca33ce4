/// The styles of a SpreadsheetML workbook, by their identifiers.
struct SpreadsheetMLStyles {
    private var known: [String: CellStyle] = [:]
    private var places: [String: UInt16] = [:]
    private var placesOfStyles: [CellStyle: UInt16] = [:]
    private var current: String?
    private let limits: ReadLimits
    /// The distinct styles; entry 0 is that of cells without a style of their own.
    private(set) var styles: [CellStyle] = [CellStyle()]

    init(limits: ReadLimits) {
        self.limits = limits
    }

    /// The style of cells that name none.
    static let defaultName = "Default"

    /// Begins a style, which is like its parent in what it does not say itself.
    mutating func begin(_ name: String, parent: String?) throws(ReadError) {
        guard known.count < limits.maxFormats else {
            throw ReadError(
                .tooLarge(limit: "maxFormats", allowed: limits.maxFormats),
                part: SpreadsheetMLHandler.part,
                detail: "too many styles"
            )
        }
        current = name
        known[name] = known[parent ?? Self.defaultName] ?? CellStyle()
    }

    /// Sets the font of the style that is open.
    mutating func setFont(name: String?, isBold: Bool?) {
        guard let current else { return }
        if let name { known[current]?.fontName = name }
        if let isBold { known[current]?.isBold = isBold }
    }

    /// Sets the number format of the style that is open.
    mutating func setFormat(_ code: String) {
        guard let current else { return }
        known[current]?.numberKind = Self.kind(code)
    }

    /// Ends the style that is open.
    mutating func end() {
        if current == Self.defaultName { styles[0] = known[Self.defaultName] ?? CellStyle() }
        current = nil
    }

    /// The place in ``styles`` of a style.
    mutating func place(of name: String) -> UInt16 {
        if let place = places[name] { return place }
        guard let style = known[name] else { return 0 }
        var place = style == styles[0] ? 0 : placesOfStyles[style]
        if place == nil, styles.count <= Int(UInt16.max) {
            place = UInt16(clamping: styles.count)
            placesOfStyles[style] = place
            styles.append(style)
        }
        places[name] = place ?? 0
        return place ?? 0
    }

    /// What the style at a place makes of a number.
    func numberKind(at place: UInt16) -> CellKind {
        Int(place) < styles.count ? styles[Int(place)].numberKind : .number
    }

    /// Formats have names or, where they have none, codes.
    static func kind(_ code: String) -> CellKind {
        switch code {
        case "General Date": .datetime
        case "Long Date", "Medium Date", "Short Date": .date
        case "Long Time", "Medium Time", "Short Time": .time
        case "Currency", "Euro Currency", "Fixed", "Standard", "Percent", "Scientific", "Yes/No",
            "True/False", "On/Off":
            .number
        default: NumberFormat.kind(code: code)
        }
    }
}
