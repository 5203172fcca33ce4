/// Some rows of a sheet as a thread read them, for the builder that has the whole workbook.
///
/// Rows stand in the order in which they came, and so does what came between them: taking it all
/// again one after the other, the builder sees what it would have seen without a second thread.
struct SheetChunk: Sendable {
    /// What came between rows.
    struct Note: Sendable {
        enum Kind: UInt8, Sendable {
            /// Bytes came out of the decompressor: `value` is how many.
            case inflated
            /// A row is hidden: `value` is its number.
            case hiddenRow
            /// A column is hidden: `value` is its number.
            case hiddenColumn
            /// An area is merged: `value` is its place in `merges`.
            case merge
        }

        /// How many rows of the chunk came before.
        let rowsBefore: Int32
        let kind: Kind
        let value: Int32
    }

    /// The rows, in a sheet without a name.
    var rows = Sheet(name: "")
    /// Texts of the chunk's own cells; the first has the identity that the sheet's `firstText` says.
    var texts = TextPool()
    var richRuns: [TextID: [TextRun]] = [:]
    var notes: [Note] = []
    var merges: [CellRange] = []
    /// Whether a batch for a sink ends here.
    var endsBatch = false

    var isEmpty: Bool { rows.rowCount == 0 && notes.isEmpty }

    /// About how much memory the chunk takes.
    var byteCount: Int {
        rows.cells.count * MemoryLayout<Cell>.stride + rows.rowCount * 8
            + texts.byteCount + texts.count * 12 + richRuns.count * 128
            + notes.count * MemoryLayout<Note>.stride + merges.count * 32 + 256
    }
}

/// Takes what a thread reads of one sheet, and hands it to the thread that has the workbook.
final class SheetRelay {
    /// What the sheet takes out of the decompressor is counted here, and once more by the reader of
    /// the workbook: in the order of sheets.
    let budget: ReadBudget
    /// The identity of the first text that is the sheet's own.
    let firstText: Int
    private let index: Int
    private let ahead: SheetsAhead
    private var notes: [SheetChunk.Note] = []
    private var merges: [CellRange] = []
    private var inflated = 0

    private static let maxNotes = 8_192

    init(_ ahead: SheetsAhead, index: Int, budget: ReadBudget, firstText: Int) {
        self.ahead = ahead
        self.index = index
        self.budget = budget
        self.firstText = firstText
    }

    /// Whether there are so many notes that they should be handed on.
    var isFullOfNotes: Bool { notes.count >= Self.maxNotes }

    /// Notes what came after some rows of the chunk.
    func note(_ kind: SheetChunk.Note.Kind, _ value: Int, after rows: Int) {
        notes.append(
            SheetChunk.Note(
                rowsBefore: Int32(clamping: rows),
                kind: kind,
                value: Int32(clamping: value)
            )
        )
    }

    func noteMerge(_ range: CellRange, after rows: Int) {
        merges.append(range)
        note(.merge, merges.count - 1, after: rows)
    }

    /// Notes what came out of the decompressor since it was last asked.
    @inline(__always)
    func noteInflated(after rows: Int) {
        let total = budget.inflatedBytes
        if total != inflated {
            note(.inflated, total - inflated, after: rows)
            inflated = total
        }
    }

    /// Hands rows on, with the notes about them; returns false when no more are wanted.
    func put(_ chunk: SheetChunk) -> Bool {
        var chunk = chunk
        noteInflated(after: chunk.rows.rowCount)
        swap(&chunk.notes, &notes)
        swap(&chunk.merges, &merges)
        return chunk.isEmpty || ahead.put(chunk, of: index)
    }
}
