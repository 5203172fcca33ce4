import SheetReader

/// The distinct contents of a column as they stand in the workbook; the first is the empty one.
///
/// A text is a number until somebody asks for it, since most are told by their bytes alone.
struct ColumnContents: Sendable, RandomAccessCollection {
    private enum Kind: UInt8 {
        case empty, text, error, number, date, made
    }

    private struct Entry {
        var kind: Kind
        /// A text's position in the pool, a number's bits, or a position in `made`.
        var payload: UInt64
    }

    private var entries = [Entry(kind: .empty, payload: 0)]
    /// Values that stand in no cell as they are.
    private var made: [CellValue] = []
    private let texts: TextPool

    /// Only the empty value, of a workbook's texts.
    init(texts: TextPool = TextPool()) { self.texts = texts }

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }

    subscript(position: Int) -> CellValue {
        let entry = entries[position]
        switch entry.kind {
        case .empty: return .empty
        case .text: return .text(CellValue.withoutBrokenSpaces(texts.string(textID(entry))))
        case .error: return .error(texts.string(textID(entry)))
        case .number: return .number(Double(bitPattern: entry.payload))
        case .date: return .date(Double(bitPattern: entry.payload))
        case .made: return made[Int(truncatingIfNeeded: entry.payload)]
        }
    }

    mutating func append(_ value: CellValue) {
        entries.append(Entry(kind: .made, payload: UInt64(made.count)))
        made.append(value)
    }

    /// Appends what a cell of the workbook holds.
    mutating func append(_ cell: Cell) {
        switch cell.kind {
        case .text: entries.append(Entry(kind: .text, payload: UInt64(cell.text.rawValue)))
        case .error: entries.append(Entry(kind: .error, payload: UInt64(cell.text.rawValue)))
        case .date, .datetime: entries.append(Entry(kind: .date, payload: cell.number.bitPattern))
        case .number, .time, .duration:
            entries.append(Entry(kind: .number, payload: cell.number.bitPattern))
        case .boolean: append(.text(cell.number == 0 ? "Không" : "Có"))
        }
    }

    /// The bytes of a text that stands in a cell; nil for anything else.
    func bytes(_ position: Int) -> ArraySlice<UInt8>? {
        let entry = entries[position]
        return entry.kind == .text ? texts[textID(entry)] : nil
    }

    /// The value of a number that stands in a cell; nil for anything else.
    func number(_ position: Int) -> Double? {
        let entry = entries[position]
        return entry.kind == .number ? Double(bitPattern: entry.payload) : nil
    }

    /// Whether nothing is said, as ``CellValue/isBlank``.
    func isBlank(_ position: Int) -> Bool {
        switch entries[position].kind {
        case .empty: return true
        case .number, .date, .error: return false
        case .text, .made:
            if beginsWithWord(position) { return false }
            return self[position].isBlank
        }
    }

    /// Whether a text of a cell begins with a letter that is no sign for sure.
    func beginsWithLetter(_ position: Int) -> Bool {
        beginsWithWord(position) && (bytes(position)?.first ?? 0) > 0x39
    }

    /// Whether a text of a cell surely begins with a letter or a digit; an "Â" may belong to a broken space.
    private func beginsWithWord(_ position: Int) -> Bool {
        guard let first = bytes(position)?.first else { return false }
        return NoValue.isWordByte(first) && first != 0xC3
    }

    /// Whether a formula gave an error.
    func isError(_ position: Int) -> Bool { entries[position].kind == .error }

    /// Whether a text means "as above".
    func isDitto(_ position: Int) -> Bool {
        switch entries[position].kind {
        case .empty, .number, .date, .error: return false
        case .text, .made:
            if let bytes = bytes(position), bytes.count > NoValue.longestDitto { return false }
            guard case .text(let text) = self[position] else { return false }
            return NoValue.isDitto(text)
        }
    }

    private func textID(_ entry: Entry) -> TextID {
        TextID(rawValue: UInt32(truncatingIfNeeded: entry.payload))
    }
}
