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
    private var all: [UInt64]?

    init(_ field: FieldID, _ batch: RecordBatch) {
        texts = batch.texts
        ids = batch.ids(field) ?? [TextID](repeating: .empty, count: batch.count)
    }

    subscript(record: Int) -> Int32 {
        guard record < ids.count, ids[record] != .empty else { return 0 }
        let id = ids[record]
        return memo.value(of: id) {
            buffer.removeAll(keepingCapacity: true)
            Viet.key(texts[id].span, into: &buffer)
            return Int32(truncatingIfNeeded: keys.intern(buffer).rawValue)
        }
    }

    /// Numbers of some records that are equal where the keys are, and hardly ever elsewhere; 0 for no value.
    ///
    /// They cost less than the keys, which are needed only where two of them are equal.
    func hashes(of records: some Sequence<Int>) -> [UInt64] {
        let (texts, ids) = (texts, ids)
        var memo = TextMemo<UInt64>()
        return records.map { record in
            guard record < ids.count, ids[record] != .empty else { return 0 }
            return memo.value(of: ids[record]) { Viet.letterHash(texts[ids[record]].span) }
        }
    }

    /// The same of all records.
    func hashes() -> [UInt64] {
        if let all { return all }
        let made = hashes(of: ids.indices)
        all = made
        return made
    }
}

extension RecordBatch {
    /// The identities of a field's canonical values as numbers; 0 for empty ones.
    func numbers(_ field: FieldID) -> [Int32] {
        ids(field)?.map { Int32(truncatingIfNeeded: $0.rawValue) }
            ?? [Int32](repeating: 0, count: count)
    }

    /// The whole numbers of a field; nil in a row that holds none.
    func integers(_ field: FieldID) -> [Int?] {
        (ids(field) ?? []).map { id in
            let bytes = texts[id]
            guard bytes.count <= 18, !bytes.isEmpty,
                bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            else { return Int(texts.string(id)) }
            return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
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
