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
    private var known: [FieldID: [Int32]] = [:]

    /// Numbers that are equal for values with equal keys; 0 for empty ones.
    func of(_ field: FieldID, _ batch: RecordBatch) -> [Int32] {
        if let keys = known[field] { return keys }
        let keys = batch.keys(field)
        known[field] = keys
        return keys
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

    /// Numbers that are equal for values with equal comparison keys; 0 for empty ones.
    func keys(_ field: FieldID) -> [Int32] {
        var numbers: [String: Int32] = [:]
        let keys = memo(field) { text -> Int32 in
            let key = Viet.key(text)
            if key.isEmpty { return 0 }
            if let number = numbers[key] { return number }
            let number = Int32(clamping: numbers.count + 1)
            numbers[key] = number
            return number
        }
        return keys ?? [Int32](repeating: 0, count: count)
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
