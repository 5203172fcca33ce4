import SheetReader
import VietText

/// Something that may be wrong with a batch: one file and one test each.
///
/// A check looks at columns and appends issues; it knows nothing of sheets, files or sentences.
protocol Check: Sendable {
    /// Appends what it finds.
    func inspect(_ batch: RecordBatch, _ context: CheckContext, issues: inout IssueLog)
}

/// Something that may be wrong with the batches of one file together.
protocol WorkbookCheck: Sendable {
    /// Appends what it finds.
    func inspect(_ batches: [RecordBatch], issues: inout IssueLog)
}

/// What a check needs to know besides the batch.
struct CheckContext {
    let profile: CampaignProfile
    /// Comparison keys of the batch's texts, made once for all checks.
    let keys = ComparisonKeys()
    /// Columns whose header was understood too little to use them, so that a missing field may be there.
    var hasUnmappedColumns = false
    /// The day on which the file was received, as an ISO date; nil where it is not known.
    var receivedOn: String?

    /// The award of a code.
    func award(_ code: String) -> AwardForm? { profile.awards.first { $0.code == code } }

    /// The levels that may grant an award by the law of a decision's date; empty where any may.
    func levels(of award: AwardForm, on date: String) -> [String] {
        let day = date.isEmpty ? "" : String(date.prefix(10))
        let law = profile.laws.filter { $0.from <= day }.max { $0.from < $1.from }
        return law?.levels[award.code] ?? award.levels
    }
}

/// Comparison keys of one batch's fields as numbers.
final class ComparisonKeys {
    private var known: [FieldID: FieldKeys] = [:]

    /// The keys of a field, which are made as they are asked for.
    func of(_ field: FieldID, _ batch: RecordBatch) -> FieldKeys {
        if let keys = known[field] { return keys }
        let keys = FieldKeys(field, batch)
        known[field] = keys
        return keys
    }
}

/// Comparison keys of one field as numbers that are equal for values with equal keys; 0 for empty ones.
final class FieldKeys {
    private let texts: TextPool
    private let ids: [TextID]
    private var keys = TextPool()
    private var buffer: [UInt8] = []
    private var memo = TextMemo<Int32>()

    init(_ field: FieldID, _ batch: RecordBatch) {
        texts = batch.texts
        ids = batch.ids(field) ?? []
    }

    subscript(record: Int) -> Int32 {
        guard record < ids.count, ids[record] != .empty else { return 0 }
        let id = ids[record]
        return memo.value(of: id) {
            buffer.removeAll(keepingCapacity: true)
            texts.withUTF8(of: id) { Viet.key($0, into: &buffer) }
            return Int32(truncatingIfNeeded: keys.intern(buffer).rawValue)
        }
    }
}

extension RecordBatch {
    /// The identities of a field's canonical values as numbers; 0 for empty ones.
    func numbers(_ field: FieldID) -> [Int32] {
        ids(field)?.map { Int32(truncatingIfNeeded: $0.rawValue) }
            ?? [Int32](repeating: 0, count: count)
    }

    /// The canonical values of a field; nil where the table has none.
    func ids(_ field: FieldID) -> [TextID]? { columns[field]?.values }

    /// What a value means, worked out once for each distinct one.
    func memo<Value>(_ field: FieldID, _ make: (String) -> Value) -> [Value]? {
        guard let ids = ids(field) else { return nil }
        var memo = TextMemo<Value>()
        return ids.map { id in memo.value(of: id) { make(texts.string(id)) } }
    }

    /// The place of a flaw: its own column where it has one.
    func origin(of flaw: ValueFlaw) -> CellOrigin {
        var place = origin(flaw.record, flaw.field)
        if let column = flaw.column { place.column = column }
        return place
    }

    /// The records whose value of a field has a flaw, of certain codes or of any.
    func flawed(_ field: FieldID, by codes: Set<IssueCode>? = nil) -> Set<Int> {
        Set(flaws.filter { $0.field == field && (codes?.contains($0.code) ?? true) }.map(\.record))
    }
}
