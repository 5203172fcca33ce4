/// Collects one text item: plain `t`, runs `r` with their fonts; phonetic runs `rPh` are left out.
///
/// It is told of everything between an item's start and its end, the item itself excluded.
@safe struct RichText: ~Copyable {
    private enum Level: UInt8 {
        case item
        case text
        case run
        case runText
        case properties
    }

    /// The text so far.
    var bytes: UnsafeBufferPointer<UInt8> { unsafe buffer.bytes }

    private var buffer = ByteBuffer()
    private var runs: [TextRun] = []
    private var runStart = 0
    private var runFont = ""
    private var hasFonts = false
    private var level = Level.item
    private var skipped = 0
    private let names: Names
    private let main: MainNamespace
    private let maxUnits: Int

    private struct Names {
        let text: XMLName
        let run: XMLName
        let properties: XMLName
        let font: XMLName
        let value: XMLName
    }

    init(_ names: XMLNames, _ main: MainNamespace, limits: ReadLimits) {
        self.names = Names(
            text: names.intern("t"),
            run: names.intern("r"),
            properties: names.intern("rPr"),
            font: names.intern("rFont"),
            value: names.intern("val")
        )
        self.main = main
        maxUnits = limits.maxCellText
    }

    /// Starts a new item.
    mutating func reset() {
        buffer.removeAll()
        level = .item
        skipped = 0
        if hasFonts || !runs.isEmpty {
            runs.removeAll(keepingCapacity: true)
            hasFonts = false
        }
    }

    mutating func start(_ element: XMLElement, _ attributes: XMLAttributes) {
        guard skipped == 0, main.holds(element.namespace) else {
            skipped += 1
            return
        }
        switch level {
        case .item where element.name == names.text: level = .text
        case .item where element.name == names.run:
            level = .run
            runStart = buffer.count
            runFont = ""
        case .run where element.name == names.text: level = .runText
        case .run where element.name == names.properties: level = .properties
        case .properties:
            if element.name == names.font, let font = attributes.first(names.value) {
                runFont = font.string
                hasFonts = true
            }
            skipped = 1
        default: skipped = 1
        }
    }

    mutating func end() {
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch level {
        case .text: level = .item
        case .runText, .properties: level = .run
        case .run:
            level = .item
            addRun()
        case .item: break
        }
    }

    @inline(__always)
    mutating func append(_ text: XMLBytes) throws(ReadError) {
        guard skipped == 0, level == .text || level == .runText else { return }
        buffer.append(text)
        // An escape of seven bytes is the longest form of one unit.
        if buffer.count > maxUnits { try checkLength(factor: 7) }
    }

    /// Takes a piece of a `t` right below the item, which this is not told of otherwise; returns false
    /// where the text may become too long.
    @inline(__always)
    mutating func takePlain(_ text: XMLBytes) -> Bool {
        guard text.count <= maxUnits - buffer.count else { return false }
        if !buffer.takeShort(text) { buffer.append(text) }
        return true
    }

    /// Takes such a piece of any length.
    mutating func appendPlain(_ text: XMLBytes) throws(ReadError) {
        buffer.append(text)
        if buffer.count > maxUnits { try checkLength(factor: 7) }
    }

    /// Ends the item: escapes are decoded, the length is checked exactly.
    mutating func finish() throws(ReadError) {
        if unsafe StringEscapes.isPresent(buffer.bytes) { decodeEscapes() }
        if buffer.count > maxUnits { try checkUnits() }
    }

    /// The runs, where fonts differ inside the text.
    var fontRuns: [TextRun]? {
        guard hasFonts, runs.contains(where: { $0.fontName != runs[0].fontName }) || runs.count == 1
        else { return nil }
        return runs
    }

    private mutating func addRun() {
        let count = buffer.count - runStart
        if count > 0 { runs.append(TextRun(utf8Count: count, fontName: runFont)) }
    }

    /// Decodes run by run, so that the runs' lengths stay true.
    private mutating func decodeEscapes() {
        let source = unsafe Array(buffer.bytes)
        let covered = runs.reduce(0) { $0 + $1.utf8Count }
        buffer.removeAll()
        guard covered == source.count else {
            runs.removeAll()
            hasFonts = false
            append(StringEscapes.decode(source))
            return
        }
        var position = 0
        for index in runs.indices {
            let end = position + runs[index].utf8Count
            let decoded = StringEscapes.decode(source[position..<end])
            runs[index].utf8Count = decoded.count
            append(decoded)
            position = end
        }
    }

    private mutating func append(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append($0) }
    }

    private func checkLength(factor: Int) throws(ReadError) {
        if buffer.count / factor > maxUnits { throw tooLong }
    }

    private func checkUnits() throws(ReadError) {
        if buffer.utf16Count > maxUnits { throw tooLong }
    }

    private var tooLong: ReadError {
        ReadError(.tooLarge(limit: "maxCellText", allowed: maxUnits), detail: "text too long")
    }
}
