/// Gathers the styles of a document: fonts, what cells' formats make of numbers, hidden sheets.
final class ODSStyles {
    /// A cell style as the document gives it.
    private struct Raw {
        var parent: String?
        var dataStyle: String?
        var fontName: String?
        var isBold: Bool?
    }
    /// What an open element of a style is.
    private enum Open {
        case cell(String)
        case text(String)
        case table(String)
        case data(String)
    }

    private var names: Names?
    private var open: Open?
    private var fontFaces: [String: String] = [:]
    private var cellStyles: [String: Raw] = [:]
    private var defaultStyle = Raw()
    private var textFonts: [String: String] = [:]
    private var hiddenTables = Set<String>()
    private var dataKinds: [String: CellKind] = [:]
    private var places: [String: UInt16] = [:]
    private var known: [CellStyle: UInt16] = [:]
    private let limits: ReadLimits
    /// The distinct styles in use; entry 0 is that of cells without a style of their own.
    private(set) var styles: [CellStyle] = [CellStyle()]

    init(limits: ReadLimits) {
        self.limits = limits
    }

    // MARK: - Answers

    /// The place in ``styles`` of a cell style, by its name.
    func place(of name: String) -> UInt16 {
        if let place = places[name] { return place }
        let style = resolved(name)
        var place = known[style]
        if place == nil, styles.count <= Int(UInt16.max) {
            place = UInt16(clamping: styles.count)
            styles.append(style)
            known[style] = place
        }
        places[name] = place ?? 0
        return place ?? 0
    }

    /// The font of a text style; empty where it keeps that of the cell.
    func font(ofText name: String) -> String { textFonts[name].map(family) ?? "" }

    /// Whether a table style hides its sheet.
    func isHidden(table name: String) -> Bool { hiddenTables.contains(name) }

    /// Settles the style of cells without one, once all styles are read.
    func settle() {
        styles[0] = resolved("Default")
        known[styles[0]] = 0
    }

    private func resolved(_ name: String) -> CellStyle {
        var raw = Raw()
        var next: String? = name
        // A chain of parents may be a circle; ten steps are more than any program makes.
        for _ in 0..<10 {
            guard let current = next, let style = cellStyles[current] else { break }
            raw.fontName = raw.fontName ?? style.fontName
            raw.isBold = raw.isBold ?? style.isBold
            raw.dataStyle = raw.dataStyle ?? style.dataStyle
            next = style.parent
        }
        let font = raw.fontName ?? defaultStyle.fontName
        return CellStyle(
            fontName: font.map(family) ?? "",
            isBold: raw.isBold ?? defaultStyle.isBold ?? false,
            numberKind: raw.dataStyle.flatMap { dataKinds[$0] } ?? .number
        )
    }

    /// The family of a font, which styles name by a declaration.
    private func family(_ name: String) -> String { fontFaces[name] ?? name }

    // MARK: - Events

    /// Interns the names of elements and attributes.
    func prepare(_ names: XMLNames) { self.names = Names(names) }

    /// Takes an element's start.
    func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
        guard let names else { return }
        let name = element.name
        if name == names.style || name == names.defaultStyle {
            try startStyle(attributes, isDefault: name == names.defaultStyle, names)
        } else if name == names.textProperties {
            takeTextProperties(attributes, names)
        } else if name == names.tableProperties {
            if case .table(let table) = open,
                attributes.first(names.display)?.boolean == false
            {
                hiddenTables.insert(table)
            }
        } else if name == names.fontFace {
            if let face = attributes.first(names.name),
                let family = attributes.first(names.fontFamily)
            {
                fontFaces[face.attributeText] = Self.firstFamily(family.attributeText)
            }
        } else {
            startDataStyle(name, attributes, names)
        }
    }

    /// Takes an element's end.
    func end(_ element: XMLElement) {
        guard let names else { return }
        let name = element.name
        if name == names.style || name == names.defaultStyle || name == names.dateStyle
            || name == names.timeStyle
        {
            open = nil
        }
    }

    private func startStyle(
        _ attributes: XMLAttributes,
        isDefault: Bool,
        _ names: Names
    ) throws(ReadError) {
        guard let family = attributes.first(names.family) else { return }
        let name = isDefault ? "" : attributes.first(names.name)?.attributeText ?? ""
        if family.equals("table-cell") {
            guard cellStyles.count < limits.maxFormats else {
                throw ReadError(
                    .tooLarge(limit: "maxFormats", allowed: limits.maxFormats),
                    detail: "too many styles"
                )
            }
            let raw = Raw(
                parent: attributes.first(names.parent)?.attributeText,
                dataStyle: attributes.first(names.dataStyle)?.attributeText
            )
            if isDefault { defaultStyle = raw } else { cellStyles[name] = raw }
            open = .cell(name)
        } else if family.equals("text") {
            open = isDefault ? nil : .text(name)
        } else if family.equals("table") {
            open = isDefault ? nil : .table(name)
        } else {
            open = nil
        }
    }

    private func takeTextProperties(_ attributes: XMLAttributes, _ names: Names) {
        let font = (attributes.first(names.fontName) ?? attributes.first(names.fontFamily)).map {
            Self.firstFamily($0.attributeText)
        }
        let weight = attributes.first(names.fontWeight)
        let isBold = weight.map { $0.equals("bold") || ($0.integer ?? 0) >= 600 }
        switch open {
        case .cell(""):
            defaultStyle.fontName = font
            defaultStyle.isBold = isBold
        case .cell(let name):
            cellStyles[name]?.fontName = font
            cellStyles[name]?.isBold = isBold
        case .text(let name):
            if let font { textFonts[name] = font }
        default: break
        }
    }

    private func startDataStyle(_ name: XMLName, _ attributes: XMLAttributes, _ names: Names) {
        if name == names.dateStyle || name == names.timeStyle {
            guard let style = attributes.first(names.name)?.attributeText else { return }
            let isOpenEnded = attributes.first(names.truncate)?.boolean == false
            let kind: CellKind =
                name == names.dateStyle ? .date : isOpenEnded ? .duration : .time
            dataKinds[style] = kind
            open = .data(style)
        } else if name == names.hours, case .data(let style) = open, dataKinds[style] == .date {
            dataKinds[style] = .datetime
        }
    }

    /// The first of the families that a style gives, without quotes.
    private static func firstFamily(_ list: String) -> String {
        let first = list.split(separator: ",").first ?? ""
        return String(
            first.drop { " '\"".contains($0) }.reversed().drop { " '\"".contains($0) }.reversed()
        )
    }

    /// The names that styles are made of.
    private struct Names {
        let style, defaultStyle, textProperties, tableProperties, fontFace: XMLName
        let dateStyle, timeStyle, hours: XMLName
        let name, family, parent, dataStyle, fontName, fontFamily, fontWeight: XMLName
        let display, truncate: XMLName

        init(_ names: XMLNames) {
            style = names.intern("style")
            defaultStyle = names.intern("default-style")
            textProperties = names.intern("text-properties")
            tableProperties = names.intern("table-properties")
            fontFace = names.intern("font-face")
            dateStyle = names.intern("date-style")
            timeStyle = names.intern("time-style")
            hours = names.intern("hours")
            name = names.intern("name")
            family = names.intern("family")
            parent = names.intern("parent-style-name")
            dataStyle = names.intern("data-style-name")
            fontName = names.intern("font-name")
            fontFamily = names.intern("font-family")
            fontWeight = names.intern("font-weight")
            display = names.intern("display")
            truncate = names.intern("truncate-on-overflow")
        }
    }
}

/// Gathers the styles of a package's part for styles.
final class ODSStylesHandler: XMLHandler {
    private let styles: ODSStyles

    init(_ styles: ODSStyles) {
        self.styles = styles
        super.init()
    }

    override func prepare(_ names: XMLNames) { styles.prepare(names) }

    override func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
        try styles.start(element, attributes)
    }

    override func end(_ element: XMLElement) throws(ReadError) { styles.end(element) }
}
