/// Gathers the words of a cell as a browser would show them: white space collapsed, lines apart.
struct HTMLText {
    /// The text so far; it never ends in white space.
    private(set) var utf8: [UInt8] = []
    private var pendingSpace = false
    private var pendingLines = 0
    /// Whether anything but spaces that do not break is there.
    private(set) var isVisible = false

    /// Forgets the text and keeps the memory.
    mutating func clear() {
        utf8.removeAll(keepingCapacity: true)
        pendingSpace = false
        pendingLines = 0
        isVisible = false
    }

    /// Adds characters of the page.
    mutating func append(_ text: XMLBytes) {
        for index in 0..<text.count {
            let byte = text[index]
            if byte == 0x20 || (0x09...0x0d).contains(byte) {
                pendingSpace = true
                continue
            }
            flush()
            if !isVisible { isVisible = !Self.isPartOfFixedSpace(byte, after: utf8.last) }
            utf8.append(byte)
        }
    }

    /// Ends a line.
    mutating func breakLine() {
        pendingLines += 1
        pendingSpace = false
    }

    /// Ends a line, unless one was ended already.
    mutating func endBlock() {
        pendingLines = max(pendingLines, 1)
        pendingSpace = false
    }

    private mutating func flush() {
        if !utf8.isEmpty {
            if pendingLines > 0 {
                utf8.append(contentsOf: repeatElement(0x0a, count: pendingLines))
            } else if pendingSpace {
                utf8.append(0x20)
            }
        }
        pendingSpace = false
        pendingLines = 0
    }

    /// U+00A0 is 0xC2 0xA0.
    private static func isPartOfFixedSpace(_ byte: UInt8, after previous: UInt8?) -> Bool {
        byte == 0xc2 || (byte == 0xa0 && previous == 0xc2)
    }
}
