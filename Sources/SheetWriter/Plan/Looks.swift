/// A colour as red, green and blue, `0xRRGGBB`.
public struct Colour: Sendable, Hashable {
    /// The three bytes, `0xRRGGBB`.
    public let rgb: UInt32

    /// Makes a colour from `0xRRGGBB`.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

    /// The accent of titles, headers and first series.
    public static let accent = Self(0x1F4E79)
    /// A second colour that stays apart from ``accent`` in grey print.
    public static let accentLight = Self(0x9DC3E6)
}

/// What a cell's fill says; never the only carrier of that meaning.
public enum Tone: Sendable, Hashable, CaseIterable {
    /// Nothing particular.
    case plain
    /// A heading.
    case header
    /// A total.
    case total
    /// Something the reader should fill in.
    case input
    /// Wrong: must be mended.
    case error
    /// Doubtful: should be looked at.
    case warning
    /// In order, accepted.
    case good
    /// Of less weight: superseded, technical.
    case muted
}

/// How text outside tables looks.
public struct TextStyle: Sendable, Hashable {
    /// Where text stands in its cell.
    public enum Alignment: Sendable, Hashable {
        /// Left for text, right for numbers.
        case natural
        /// At the left.
        case left
        /// In the middle.
        case centre
        /// At the right.
        case right
    }

    /// How much larger than the workbook's font, in points.
    public var larger: Double
    /// Bold.
    public var isBold: Bool
    /// Italic.
    public var isItalic: Bool
    /// Underlined.
    public var isUnderlined: Bool
    /// Where the text stands.
    public var alignment: Alignment
    /// Whether long text wraps in its cell instead of running over the next.
    public var wraps: Bool
    /// What its fill says.
    public var tone: Tone
    /// Whether a thin frame is drawn.
    public var isFramed: Bool
    /// The text's colour, or nil for black.
    public var colour: Colour?

    /// Makes a style.
    public init(
        larger: Double = 0,
        isBold: Bool = false,
        isItalic: Bool = false,
        isUnderlined: Bool = false,
        alignment: Alignment = .natural,
        wraps: Bool = false,
        tone: Tone = .plain,
        isFramed: Bool = false,
        colour: Colour? = nil
    ) {
        self.larger = larger
        self.isBold = isBold
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.alignment = alignment
        self.wraps = wraps
        self.tone = tone
        self.isFramed = isFramed
        self.colour = colour
    }

    /// Plain text.
    public static let body = Self()
    /// The title of a sheet.
    public static let title = Self(larger: 5, isBold: true, colour: .accent)
    /// The line below a title that says what the sheet holds.
    public static let subtitle = Self(isItalic: true, colour: Colour(0x595959))
    /// A heading inside a sheet.
    public static let heading = Self(larger: 2, isBold: true, colour: .accent)
    /// The name of a fact, as on a cover page.
    public static let label = Self(isBold: true)
    /// A remark in small print.
    public static let note = Self(larger: -1, isItalic: true, colour: Colour(0x595959))
    /// A wrapped value with a frame.
    public static let framed = Self(wraps: true, isFramed: true)
    /// A total under a table.
    public static let total = Self(isBold: true, tone: .total, isFramed: true)
    /// Bold in the middle, as mottoes and printed titles are.
    public static let centredBold = Self(isBold: true, alignment: .centre)
    /// In the middle.
    public static let centred = Self(alignment: .centre)
    /// Italic in the middle, as place and date are.
    public static let centredItalic = Self(isItalic: true, alignment: .centre)
}
