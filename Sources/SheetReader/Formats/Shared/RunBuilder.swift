/// Gathers which stretch of a text has which font, while elements that set fonts open and close.
struct RunBuilder {
    private var runs: [TextRun] = []
    private var open: [(depth: Int, font: String)] = []
    private var start = 0

    /// From here on a font holds, until the element at a depth ends.
    mutating func open(_ font: String, depth: Int, at position: Int) {
        flush(at: position)
        open.append((depth, font))
    }

    /// An element ends.
    mutating func close(depth: Int, at position: Int) {
        guard let last = open.last, last.depth == depth else { return }
        flush(at: position)
        open.removeLast()
    }

    /// The stretches of a text of some bytes; empty for a text in the cell's font.
    mutating func finished(at end: Int) -> [TextRun] {
        if runs.isEmpty, open.isEmpty { return [] }
        flush(at: end)
        return runs
    }

    private mutating func flush(at position: Int) {
        guard position > start else { return }
        let font = open.last?.font ?? ""
        if let last = runs.last, last.fontName == font {
            runs[runs.count - 1].utf8Count += position - start
        } else {
            runs.append(TextRun(utf8Count: position - start, fontName: font))
        }
        start = position
    }
}
