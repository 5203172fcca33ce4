/// Small steps over the bytes of plain XML, for the scanners.
///
/// Each starts at a pointer into a ``ScanBuffer`` and returns where it stopped, or nil for anything
/// that it does not know. None goes beyond the zeros that follow the bytes: zero is in no class of
/// bytes, and a literal is shorter than the padding.
enum XMLScan {
    typealias Place = UnsafePointer<UInt8>

    /// Classes of bytes.
    private static let space: UInt8 = 1
    /// In an attribute's value: ASCII without quotes, `&` and `<`.
    private static let value: UInt8 = 2
    /// In text: ASCII without `&`, `<`, `>` and controls, but tab and line feed.
    private static let text: UInt8 = 4

    private static let classes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in 0x20...0x7e { table[byte] = value | text }
        for byte in [0x20, 0x09, 0x0a, 0x0d] { table[byte] |= space }
        for byte in "&<".utf8 { table[Int(byte)] = 0 }
        table[Int(UInt8(ascii: ">"))] = value
        for byte in "\"'".utf8 { table[Int(byte)] = text }
        table[0x09] |= text
        table[0x0a] |= text
        return table
    }()

    /// Calls `body` with the table of classes.
    static func withClasses<Result>(
        _ body: (Place) throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        try unsafe classes.withUnsafeBufferPointer { (table) throws(ReadError) in
            // The table has 256 entries: one for each byte.
            try unsafe body(table.baseAddress.unsafelyUnwrapped)
        }
    }

    @inline(__always)
    static func spaces(_ place: Place, _ classes: Place) -> Place {
        var place = unsafe place
        while unsafe classes[Int(place.pointee)] & space != 0 { unsafe place += 1 }
        return unsafe place
    }

    /// The quote that ends an attribute's value, whose first quote is at `place`.
    @inline(__always)
    static func valueEnd(_ place: Place, _ classes: Place) -> Place? {
        let quote = unsafe place.pointee
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        var end = unsafe place + 1
        while unsafe classes[Int(end.pointee)] & value != 0 { unsafe end += 1 }
        return unsafe end.pointee == quote ? end : nil
    }

    /// The end of plain ASCII text.
    @inline(__always)
    static func plainText(_ place: Place, _ classes: Place) -> Place {
        var end = unsafe place
        while unsafe classes[Int(end.pointee)] & text != 0 { unsafe end += 1 }
        return unsafe end
    }

    /// Whether a literal of at most 30 bytes stands at a place.
    @inline(__always)
    static func has(_ literal: StaticString, at place: Place) -> Bool {
        for index in 0..<literal.utf8CodeUnitCount
        where unsafe place[index] != literal.utf8Start[index] {
            return false
        }
        return true
    }

    /// The next `<` after text without references; nil for other text.
    @inline(__always)
    static func bareText(_ start: Place, _ classes: Place) -> Place? {
        var place = unsafe start
        while true {
            unsafe place = plainText(place, classes)
            let byte = unsafe place.pointee
            if byte < 0x80 { return unsafe byte == UInt8(ascii: "<") ? place : nil }
            guard let length = unsafe character(place) else { return nil }
            unsafe place += length
        }
    }

    /// An element with text only, whose name has one letter; returns what follows it.
    static func element(
        _ name: StaticString,
        _ start: Place,
        _ classes: Place,
        into buffer: inout ByteBuffer
    ) -> Place? {
        var place = unsafe start + 2
        if unsafe has(" xml:space=\"preserve\"", at: place) { unsafe place += 21 }
        if unsafe has("/>", at: place) { return unsafe place + 2 }
        guard unsafe place.pointee == UInt8(ascii: ">"),
            let text = unsafe text(place + 1, classes, into: &buffer),
            unsafe text[0] == UInt8(ascii: "<"), unsafe text[1] == UInt8(ascii: "/"),
            unsafe text[2] == name.utf8Start[0], unsafe text[3] == UInt8(ascii: ">")
        else { return nil }
        return unsafe text + 4
    }

    /// A text of plain `t` elements up to the closing tag `</is>` or `</si>`, with its escapes decoded;
    /// returns what follows.
    ///
    /// Nil also for a text that is too long: libxml2's lane finds the words.
    @inline(__always)
    static func item(
        _ start: Place,
        _ closing: StaticString,
        _ classes: Place,
        maxUnits: Int,
        into buffer: inout ByteBuffer
    ) -> Place? {
        buffer.removeAll()
        var place = unsafe spaces(start, classes)
        while unsafe has("<t", at: place) {
            guard let after = unsafe element("t", place, classes, into: &buffer) else { return nil }
            unsafe place = spaces(after, classes)
        }
        guard unsafe has(closing, at: place) else { return nil }
        if unsafe StringEscapes.isPresent(buffer.bytes) {
            let decoded = unsafe StringEscapes.decode(buffer.bytes)
            buffer.removeAll()
            unsafe decoded.withUnsafeBufferPointer { unsafe buffer.append($0) }
        }
        if buffer.count > maxUnits, buffer.utf16Count > maxUnits { return nil }
        return unsafe place + closing.utf8CodeUnitCount
    }

    /// Text up to the next `<`: pieces of the document as they are, and characters that references
    /// stand for.
    ///
    /// Nil for anything that libxml2 would treat otherwise than by handing it on.
    static func text(
        _ start: Place,
        _ classes: Place,
        into buffer: inout ByteBuffer
    ) -> Place? {
        var place = unsafe start
        var piece = unsafe start
        while true {
            unsafe place = plainText(place, classes)
            let byte = unsafe place.pointee
            if byte >= 0x80 {
                guard let length = unsafe character(place) else { return nil }
                unsafe place += length
            } else if byte == UInt8(ascii: ">") {
                // `]]>` may not stand in text.
                if unsafe place > start, unsafe place[-1] == UInt8(ascii: "]") { return nil }
                unsafe place += 1
            } else {
                unsafe buffer.append(UnsafeBufferPointer(start: piece, count: place - piece))
                if byte == UInt8(ascii: "<") { return unsafe place }
                guard byte == UInt8(ascii: "&"),
                    let after = unsafe reference(place, into: &buffer)
                else { return nil }
                unsafe place = after
                unsafe piece = after
            }
        }
    }

    /// The length of a well-formed character of two to four bytes that XML allows.
    @inline(__always)
    private static func character(_ place: Place) -> Int? {
        let first = unsafe place[0]
        let second = unsafe place[1]
        guard second & 0xc0 == 0x80 else { return nil }
        if first < 0xe0 { return first >= 0xc2 ? 2 : nil }
        let third = unsafe place[2]
        guard third & 0xc0 == 0x80 else { return nil }
        if first < 0xf0 {
            if first == 0xe0, second < 0xa0 { return nil }
            if first == 0xed, second > 0x9f { return nil }
            // U+FFFE and U+FFFF are no characters of XML.
            if first == 0xef, second == 0xbf, third >= 0xbe { return nil }
            return 3
        }
        guard unsafe place[3] & 0xc0 == 0x80 else { return nil }
        if first == 0xf0, second < 0x90 { return nil }
        if first == 0xf4, second > 0x8f { return nil }
        return first <= 0xf4 ? 4 : nil
    }

    /// What follows `&amp;` or `&#7879;`, whose character goes to the buffer.
    private static func reference(_ place: Place, into buffer: inout ByteBuffer) -> Place? {
        if unsafe place[1] == UInt8(ascii: "#") { return unsafe number(place + 2, into: &buffer) }
        let known: [(StaticString, UInt8)] = [
            ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
            ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
        ]
        for (name, byte) in known where unsafe has(name, at: place) {
            buffer.append(byte)
            return unsafe place + name.utf8CodeUnitCount
        }
        return nil
    }

    private static func number(_ start: Place, into buffer: inout ByteBuffer) -> Place? {
        var place = unsafe start
        let isHexadecimal = unsafe place.pointee == UInt8(ascii: "x")
        if isHexadecimal { unsafe place += 1 }
        var scalar: UInt32 = 0
        var digits = 0
        while unsafe place.pointee != UInt8(ascii: ";") {
            guard let digit = unsafe digit(place.pointee, isHexadecimal), digits < 8 else {
                return nil
            }
            scalar = scalar &* (isHexadecimal ? 16 : 10) &+ digit
            digits += 1
            unsafe place += 1
        }
        guard digits > 0, isAllowed(scalar) else { return nil }
        buffer.append(scalar: scalar)
        return unsafe place + 1
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal:
            UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal:
            UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Whether XML allows a character.
    private static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
        default: false
        }
    }
}
