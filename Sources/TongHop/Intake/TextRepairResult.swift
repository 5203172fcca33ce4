import SheetReader
import VietText

/// What kind of repair a workbook's texts needed, and where first.
struct TextRepairNote: Sendable, Equatable {
    var kind: Repair.Kind
    /// How many cells were repaired so.
    var cells: Int
    /// The first of them: an index into the workbook's sheets, a row from 1, a column from 0.
    var sheet: Int
    var row: Int
    var column: Int
    /// Its text as it stood in the file, and as repaired.
    var original: TextID
    var repaired: TextID
}

/// The repairs of one workbook.
struct TextRepairResult: Sendable, Equatable {
    /// One note a kind of repair, in the order of their first cells.
    var notes: [TextRepairNote] = []
    /// The text as it stood in the file, by the identity of the repaired one.
    var originals: [TextID: TextID] = [:]
    /// Readable names of sheets whose own names were in an old encoding, by the sheet's index.
    ///
    /// The sheets keep their names: they are what people see on the tabs.
    var sheetNames: [Int: String] = [:]

    /// The text of a cell as it stood in the file.
    func original(of text: TextID) -> TextID { originals[text] ?? text }

    /// The findings that tell of the repairs; decomposed letters are mended without a word.
    func issues(in workbook: Workbook) -> [Issue] {
        notes.compactMap { note in
            guard workbook.sheets.indices.contains(note.sheet) else { return nil }
            let origin = CellOrigin(
                sheet: workbook.sheets[note.sheet].name,
                row: note.row,
                column: note.column
            )
            let original = workbook.texts.string(note.original)
            switch note.kind {
            case .legacy(let encoding):
                return Issue(
                    .legacyEncoding,
                    at: origin,
                    value: original,
                    arguments: ["encoding": .text(encoding.title), "count": .count(note.cells)]
                )
            case .mojibake:
                let mended = IssueValue.text(workbook.texts.string(note.repaired))
                return Issue(.mojibake, at: origin, value: original, arguments: ["mended": mended])
            case .form:
                return nil
            }
        }
    }
}

extension LegacyEncoding {
    /// The name that people know an encoding by.
    var title: String {
        switch self {
        case .tcvn3, .tcvn3Capitals: "TCVN3 (ABC)"
        case .tcvn5712: "TCVN 5712"
        case .vni: "VNI-Windows"
        case .viscii: "VISCII"
        case .vps: "VPS"
        case .windows1258: "Windows-1258"
        }
    }
}
