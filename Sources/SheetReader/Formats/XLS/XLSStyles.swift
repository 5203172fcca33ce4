/// A font of the workbook.
struct XLSFont {
    let name: String
    let isBold: Bool
}

/// Fonts, number formats and cell formats as the file lists them.
struct XLSStyles {
    private(set) var fonts: [XLSFont] = []
    private var formats: [Int: String] = [:]
    private var formatCount = 0
    private var cellFormats: [(font: Int, format: Int)] = []
    /// For each cell format its place in ``styles``; made when first needed.
    private var places: [UInt16] = []
    /// The distinct styles; entry 0 is that of cells without a format of their own.
    private var styles: [CellStyle] = [CellStyle()]
    private var isSettled = false

    /// Adds a font.
    mutating func append(font: XLSFont, limits: ReadLimits) throws(ReadError) {
        try check(fonts.count, limits)
        fonts.append(font)
        isSettled = false
    }

    /// Adds a number format; without a number it takes the next one.
    mutating func append(format: String, number: Int?, limits: ReadLimits) throws(ReadError) {
        try check(formats.count, limits)
        formats[number ?? formatCount] = format
        formatCount += 1
        isSettled = false
    }

    /// Adds a cell format.
    mutating func append(font: Int, format: Int, limits: ReadLimits) throws(ReadError) {
        try check(cellFormats.count, limits)
        cellFormats.append((font, format))
        isSettled = false
    }

    /// The font of a number as records give it: number 4 was never used.
    func font(_ number: Int) -> XLSFont? {
        let index = number > 4 ? number - 1 : number
        return index < fonts.count ? fonts[index] : nil
    }

    /// The font of a cell format.
    func font(ofCellFormat index: Int) -> XLSFont? {
        cellFormats.indices.contains(index) ? font(cellFormats[index].font) : fonts.first
    }

    /// Whether fonts of more than one name are there.
    var hasSeveralFontNames: Bool { Set(fonts.map(\.name)).count > 1 }

    /// The distinct styles; entry 0 is that of cells without a format of their own.
    mutating func settledStyles() -> [CellStyle] {
        if !isSettled { settle() }
        return styles
    }

    /// The place in ``styles`` of a cell format.
    mutating func place(ofCellFormat index: Int) -> UInt16 {
        if !isSettled { settle() }
        return index < places.count ? places[index] : 0
    }

    /// What the style at a place makes of a number.
    func numberKind(at place: UInt16) -> CellKind {
        Int(place) < styles.count ? styles[Int(place)].numberKind : .number
    }

    private func check(_ count: Int, _ limits: ReadLimits) throws(ReadError) {
        guard count < limits.maxFormats else {
            throw ReadError(
                .tooLarge(limit: "maxFormats", allowed: limits.maxFormats),
                part: "Workbook",
                detail: "too many formats"
            )
        }
    }

    /// Makes the list of distinct styles.
    ///
    /// Places that were given out before stay as they are.
    private mutating func settle() {
        isSettled = true
        if styles.count == 1 {
            styles[0] = CellStyle(
                fontName: fonts.first?.name ?? "",
                isBold: fonts.first?.isBold ?? false
            )
        }
        var known: [CellStyle: UInt16] = [:]
        for (place, style) in styles.enumerated() { known[style] = UInt16(clamping: place) }
        places = cellFormats.map { cellFormat in
            let font = font(cellFormat.font)
            let style = CellStyle(
                fontName: font?.name ?? "",
                isBold: font?.isBold ?? false,
                numberKind: numberKind(ofFormat: cellFormat.format)
            )
            if let place = known[style] { return place }
            guard styles.count <= Int(UInt16.max) else { return 0 }
            let place = UInt16(clamping: styles.count)
            styles.append(style)
            known[style] = place
            return place
        }
    }

    private func numberKind(ofFormat number: Int) -> CellKind {
        NumberFormat.kind(id: number, code: formats[number])
    }
}
