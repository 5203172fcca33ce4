import SheetReader

/// All records of a campaign, a column per field: what the right half of the pipeline works on.
///
/// Values are canonical texts as in ``RecordBatch``; equal values share an identity in `texts`
/// (interned), so that equality of values is equality of identities.
struct RecordTable: Sendable {
    var texts = TextPool()
    /// Records in a fixed order: received time, file, sheet index, row, then id.
    var ids: [String] = []
    var kinds: [RecordKind] = []
    /// Indices into `submissions`.
    var submission: [Int32] = []
    var sheetIndex: [Int32] = []
    var sheetNames: [TextID] = []
    var rows: [Int32] = []
    var hidden: [Bool] = []
    /// One identity per record and field; every field of `FieldID.allCases` is present.
    var columns: [[TextID]] = Array(repeating: [], count: FieldID.allCases.count)
    /// The sheet column (A is 0) of each value, -1 where derived or inherited; same shape as `columns`.
    var sourceColumns: [[Int16]] = Array(repeating: [], count: FieldID.allCases.count)
    /// The submissions in order of receipt: time, file, id.
    var submissions: [Submission] = []

    var count: Int { ids.count }

    func id(_ record: Int, _ field: FieldID) -> TextID { columns[field.order][record] }

    func value(_ record: Int, _ field: FieldID) -> String {
        texts.string(columns[field.order][record])
    }

    /// Whether the record counts in results: its submission is accepted.
    func isCurrent(_ record: Int) -> Bool {
        submissions[Int(submission[record])].status == .accepted
    }

    /// Where a value stands.
    func origin(_ record: Int, _ field: FieldID? = nil) -> CellOrigin {
        let column = field.map { Int(sourceColumns[$0.order][record]) } ?? -1
        return CellOrigin(
            sheet: texts.string(sheetNames[record]),
            row: Int(rows[record]),
            column: column < 0 ? nil : column
        )
    }
}
