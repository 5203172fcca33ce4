import RecordLinkage
import SheetReader

/// The records of one kind, ready to be compared: numbers and interned keys, a column per feature.
///
/// All string work of the matching happens here, once per distinct value.
struct PreparedRecords: Sendable {
    /// Values that a column of numbers lacks.
    static let missing = LinkageInput.missing

    let kind: RecordKind
    /// Indices into the ``RecordTable``.
    var records: [Int32] = []
    /// Keys of all features; 0 is "none".
    var keys = StringTable()

    // Where
    var ward: [UInt32] = []
    var district: [UInt32] = []
    var province: [UInt32] = []
    /// The ward, or the district or province that a unit above the wards stands at.
    var place: [UInt32] = []
    /// Whether `place` is a ward.
    var isWard: [Bool] = []

    // Who
    var unit = UnitColumn()
    var honouree = HonoureeColumn()
    var phone: [UInt32] = []
    var contact: [UInt32] = []

    // What
    var title: [UInt32] = []
    var titleWords = TokenLists()
    var quarter: [Int32] = []
    var text = TokenLists()
    var position = TokenLists()
    var field: [UInt32] = []
    var words = StringTable()

    // When and how much
    var date: [Int64] = []
    var birth: [Int64] = []
    var people: [Int64] = []
    var amount: [Int64] = []

    // Honours
    var decision: [UInt32] = []
    var award: [UInt32] = []
    var awardLevel: [UInt32] = []

    // From which file
    var source = SourceColumn()

    var count: Int { records.count }
}

/// The units of all records.
struct UnitColumn: Sendable {
    var kind: [UInt32] = []
    /// Kind, number and own name in one.
    var key: [UInt32] = []
    var name: [UInt32] = []
    var number: [Int32] = []
    var isNamed: [Bool] = []
    /// All words before the place without blanks, which a slip of the space bar cannot change.
    var compact: [UInt32] = []

    mutating func append(_ unit: UnitKey, keys: inout StringTable) {
        kind.append(keys.intern(unit.kind))
        key.append(keys.intern(unit.key))
        name.append(keys.intern(unit.name.joined(separator: " ")))
        number.append(Int32(truncatingIfNeeded: unit.number))
        isNamed.append(!unit.name.isEmpty)
        compact.append(keys.intern(unit.compact))
    }
}

/// The honourees of all records.
struct HonoureeColumn: Sendable {
    var isCollective: [Bool] = []
    var name: [UInt32] = []
    /// The name with marks; 0 where it is written without any.
    var marked: [UInt32] = []
    /// The name of a person or collective without blanks.
    var compactName: [UInt32] = []
    var surname: [UInt32] = []
    var given: [UInt32] = []
    /// A collective's team, number and unit in one.
    var collective: [UInt32] = []
    var team: [UInt32] = []
    var teamNumber: [Int32] = []
    var unit = UnitColumn()

    /// Whether a row names nobody.
    func isSilent(_ row: Int) -> Bool { name[row] == 0 && collective[row] == 0 }
}

/// Where records come from.
struct SourceColumn: Sendable {
    var submission: [Int32] = []
    /// Submission and sheet in one.
    var sheet: [Int32] = []
    /// The submitter's level, as its first byte; 0 where unknown.
    var level: [UInt8] = []
    /// The last version of the submission's chain of resubmissions.
    var version: [Int32] = []
}
