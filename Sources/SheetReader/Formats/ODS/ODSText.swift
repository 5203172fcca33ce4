/// Gathers the text of a cell: paragraphs joined by line ends, and stretches with fonts of their own.
///
/// The standard would collapse all white space; LibreOffice Calc writes and reads spaces as they are.
/// So spaces stay, but white space with a line end in it is layout of the XML: one space, or none at
/// a paragraph's start and end.
struct ODSText {
    /// The text so far.
    private(set) var utf8: [UInt8] = []
    /// How many paragraphs have begun.
    private(set) var paragraphCount = 0
    private var runs: [TextRun] = []
    private var runStart = 0
    private var fontName = ""
    /// White space of which it is not known yet whether a line end is in it.
    private var pendingSpace: [UInt8] = []
    private var pendingHasLineEnd = false
    private var isAtStart = true

    /// Forgets the text.
    mutating func clear() {
        self = ODSText(reusing: utf8)
    }

    init() {}

    private init(reusing bytes: [UInt8]) {
        utf8 = bytes
        utf8.removeAll(keepingCapacity: true)
    }

    /// Begins a paragraph.
    mutating func beginParagraph() {
        if paragraphCount > 0 { utf8.append(0x0a) }
        paragraphCount += 1
        isAtStart = true
    }

    /// Ends a paragraph.
    mutating func endParagraph() {
        if !pendingHasLineEnd { utf8.append(contentsOf: pendingSpace) }
        dropPending()
    }

    /// Adds characters of the document.
    mutating func append(_ text: XMLBytes) {
        for index in 0..<text.count {
            let byte = text[index]
            if byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d {
                pendingSpace.append(byte)
                if byte != 0x20, byte != 0x09 { pendingHasLineEnd = true }
            } else {
                flushSpace()
                utf8.append(byte)
            }
        }
    }

    private mutating func flushSpace() {
        if pendingHasLineEnd {
            if !isAtStart { utf8.append(0x20) }
        } else {
            utf8.append(contentsOf: pendingSpace)
        }
        dropPending()
        isAtStart = false
    }

    private mutating func dropPending() {
        pendingSpace.removeAll(keepingCapacity: true)
        pendingHasLineEnd = false
    }

    /// Adds a character that is an element of its own, some times over.
    mutating func append(_ byte: UInt8, count: Int = 1) {
        flushSpace()
        utf8.append(contentsOf: repeatElement(byte, count: count))
    }

    /// From here on a font holds; the empty name stands for that of the cell.
    mutating func setFont(_ name: String) {
        guard name != fontName else { return }
        if !isAtStart, !pendingHasLineEnd { flushSpace() }
        closeRun()
        fontName = name
    }

    /// The stretches with fonts of their own; empty for a text in the cell's font.
    mutating func finishedRuns() -> [TextRun] {
        if runs.isEmpty, fontName.isEmpty { return [] }
        closeRun()
        return runs
    }

    /// How many UTF-16 units the text has.
    var unitCount: Int { UTF16Length.of(utf8) }

    private mutating func closeRun() {
        if utf8.count > runStart {
            runs.append(TextRun(utf8Count: utf8.count - runStart, fontName: fontName))
        }
        runStart = utf8.count
    }
}
