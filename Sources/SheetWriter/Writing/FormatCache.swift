internal import CXLSXWriter

/// How a cell is shown: one of these is one format of the workbook.
struct CellLook: Hashable {
    enum Number: Hashable {
        case general
        case text
        case integer
        case decimal(Int)
        case percent(Int)
        case date
        case dateTime

        /// The format code; the viewer's locale chooses the separators.
        var code: String? {
            switch self {
            case .general: nil
            case .text: "@"
            case .integer: "#,##0"
            case .decimal(let places): "#,##0" + Self.fraction(places)
            case .percent(let places): "0" + Self.fraction(places) + "%"
            case .date: "dd/mm/yyyy"
            case .dateTime: "dd/mm/yyyy hh:mm"
            }
        }

        private static func fraction(_ places: Int) -> String {
            places > 0 ? "." + String(repeating: "0", count: places.clamped(to: 0...15)) : ""
        }
    }

    var number: Number = .general
    var style: TextStyle = .body
    /// The fill of every second row.
    var isBanded = false
    var isLink = false
    /// Middle of the row's height, as headers have; else top.
    var isMiddle = false
}

/// The formats of one workbook, each made once.
@safe struct FormatCache {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let font: FontPlan
    private var formats: [CellLook: Format] = unsafe [:]

    init(workbook: UnsafeMutablePointer<lxw_workbook>, font: FontPlan) {
        unsafe self.workbook = unsafe workbook
        self.font = font
    }

    mutating func format(_ look: CellLook) throws(WriteError) -> Format {
        if let known = unsafe formats[look] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else { throw .outOfMemory }
        unsafe setFont(of: format, look)
        unsafe setPlace(of: format, look)
        if let code = look.number.code { unsafe format_set_num_format(format, code) }
        if let fill = Self.fill(of: look) { unsafe format_set_bg_color(format, fill.rgb) }
        if look.style.isFramed {
            unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            unsafe format_set_border_color(format, 0xBFBFBF)
        }
        unsafe formats[look] = format
        return unsafe format
    }

    private func setFont(of format: Format, _ look: CellLook) {
        let style = look.style
        unsafe format_set_font_name(format, font.name)
        unsafe format_set_font_size(format, (font.size + style.larger).clamped(to: 1...409))
        let isTotal = style.tone == .total || style.tone == .header
        if style.isBold || isTotal { unsafe format_set_bold(format) }
        if style.isItalic { unsafe format_set_italic(format) }
        if style.isUnderlined || look.isLink {
            unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if let colour = Self.ink(of: look) { unsafe format_set_font_color(format, colour.rgb) }
    }

    private func setPlace(of format: Format, _ look: CellLook) {
        switch look.style.alignment {
        case .natural: break
        case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        let vertical = look.isMiddle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        if look.style.wraps { unsafe format_set_text_wrap(format) }
    }

    private static func ink(of look: CellLook) -> Colour? {
        switch look.style.tone {
        case .header: Colour(0xFFFFFF)
        case .muted: Colour(0x7F7F7F)
        case _ where look.isLink: Colour(0x0563C1)
        default: look.style.colour
        }
    }

    private static func fill(of look: CellLook) -> Colour? {
        fill(of: look.style.tone) ?? (look.isBanded ? Colour(0xF3F7FB) : nil)
    }

    static func fill(of tone: Tone) -> Colour? {
        switch tone {
        case .plain, .muted: nil
        case .header: .accent
        case .total: Colour(0xE7E6E6)
        case .input: Colour(0xFFF9E1)
        case .error: Colour(0xF8CBAD)
        case .warning: Colour(0xFFE699)
        case .good: Colour(0xD5EBC8)
        }
    }
}
