import SheetReader

/// What a look at a text's bytes tells the locator, so that long lists cost one look at each text.
struct TextLook: OptionSet {
    let rawValue: UInt8

    /// Nothing or white space only.
    static let blank = TextLook(rawValue: 1)
    /// It can neither be a total's label nor an example's.
    static let noLabel = TextLook(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Looks at one text.
    init(_ texts: TextPool, _ id: TextID) {
        self = texts.withUTF8(of: id) { TextLook($0) }
    }

    private init(_ utf8: Span<UInt8>) {
        self = []
        if Self.isBlank(utf8) { insert(.blank) }
        if Self.isNoLabel(utf8) { insert(.noLabel) }
    }

    /// Looks at all texts.
    static func all(of texts: TextPool) -> [TextLook] {
        var looks: [TextLook] = []
        looks.reserveCapacity(texts.count)
        for position in 0..<texts.count {
            looks.append(TextLook(texts, TextID(rawValue: UInt32(truncatingIfNeeded: position))))
        }
        return looks
    }

    private static func isBlank(_ utf8: Span<UInt8>) -> Bool {
        for index in utf8.indices {
            let byte = utf8[index]
            // U+00A0 is C2 A0, U+200B is E2 80 8B.
            let isSpace =
                byte <= 0x20 || byte == 0xC2 || byte == 0xA0 || byte == 0xE2 || byte == 0x80
                || byte == 0x8B
            if !isSpace { return false }
        }
        return true
    }

    private static func isNoLabel(_ utf8: Span<UInt8>) -> Bool {
        if utf8.count > 24 { return true }
        var first: UInt8 = 0
        for index in utf8.indices where utf8[index] > 0x20 {
            first = utf8[index] | 0x20
            break
        }
        if first == UInt8(ascii: "t") || first == UInt8(ascii: "c") { return false }
        // "Nguyễn Văn A"
        return utf8.count < 2 || utf8[utf8.count - 2] != 0x20
    }
}
