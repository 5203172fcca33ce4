/// The styles part: for each cell format its font and what it makes of a number.
final class StylesPart: XMLHandler {
    /// The styles in the order of `cellXfs`; at least one.
    var styles: [CellStyle] { found.isEmpty ? [CellStyle()] : found }

    private var found: [CellStyle] = []
    private var codes: [Int: String] = [:]
    private var kinds: [Int: CellKind] = [:]
    private var fonts: [Font] = []
    private var path: [XMLName] = []
    private var main: MainNamespace?
    private var names = Names()
    private let limits: ReadLimits

    private struct Font {
        var name = ""
        var isBold = false
    }

    private struct Names {
        var formats = XMLName.none
        var format = XMLName.none
        var formatID = XMLName.none
        var code = XMLName.none
        var fonts = XMLName.none
        var font = XMLName.none
        var fontID = XMLName.none
        var bold = XMLName.none
        var name = XMLName.none
        var value = XMLName.none
        var cellFormats = XMLName.none
        var cellFormat = XMLName.none
        var root = XMLName.none
    }

    init(limits: ReadLimits) {
        self.limits = limits
    }

    override func prepare(_ names: XMLNames) {
        main = MainNamespace(names)
        self.names = Names(
            formats: names.intern("numFmts"),
            format: names.intern("numFmt"),
            formatID: names.intern("numFmtId"),
            code: names.intern("formatCode"),
            fonts: names.intern("fonts"),
            font: names.intern("font"),
            fontID: names.intern("fontId"),
            bold: names.intern("b"),
            name: names.intern("name"),
            value: names.intern("val"),
            cellFormats: names.intern("cellXfs"),
            cellFormat: names.intern("xf"),
            root: names.intern("styleSheet")
        )
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        let name = main?.holds(element.namespace) ?? false ? element.name : .none
        if path.isEmpty, name != names.root {
            throw ReadError(.damaged, detail: "root element is not a style sheet")
        }
        path.append(name)
        if path.count == 3 {
            if path[1] == names.formats, name == names.format { try addCode(attributes) }
            if path[1] == names.fonts, name == names.font { try addFont() }
            if path[1] == names.cellFormats, name == names.cellFormat { try addStyle(attributes) }
        } else if path.count == 4, path[1] == names.fonts, path[2] == names.font {
            setFont(name, attributes)
        }
    }

    override func end(_ element: XMLElement) {
        path.removeLast()
    }

    private func check(_ count: Int) throws(ReadError) {
        if count >= limits.maxFormats {
            throw ReadError(
                .tooLarge(limit: "maxFormats", allowed: limits.maxFormats),
                detail: "too many cell formats"
            )
        }
    }

    private func addCode(_ attributes: XMLAttributes) throws(ReadError) {
        try check(codes.count)
        guard let id = attributes.first(names.formatID)?.integer else { return }
        codes[id] = attributes.first(names.code)?.string ?? ""
    }

    private func addFont() throws(ReadError) {
        try check(fonts.count)
        fonts.append(Font())
    }

    private func setFont(_ name: XMLName, _ attributes: XMLAttributes) {
        guard !fonts.isEmpty else { return }
        if name == names.bold {
            fonts[fonts.count - 1].isBold = attributes.first(names.value)?.boolean ?? true
        } else if name == names.name {
            fonts[fonts.count - 1].name = attributes.first(names.value)?.string ?? ""
        }
    }

    private func addStyle(_ attributes: XMLAttributes) throws(ReadError) {
        try check(found.count)
        let format = attributes.first(names.formatID)?.integer ?? 0
        let fontID = attributes.first(names.fontID)?.integer ?? 0
        let font = fonts.indices.contains(fontID) ? fonts[fontID] : Font()
        found.append(
            CellStyle(fontName: font.name, isBold: font.isBold, numberKind: kind(format))
        )
    }

    private func kind(_ format: Int) -> CellKind {
        if let known = kinds[format] { return known }
        let kind = NumberFormat.kind(id: format, code: codes[format])
        kinds[format] = kind
        return kind
    }
}
