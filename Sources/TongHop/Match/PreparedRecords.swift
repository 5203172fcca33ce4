import RecordLinkage
import SheetReader

/// The records of one kind, ready to be compared: numbers and interned keys, a column per feature.
///
/// All string work of the matching happens here, once per distinct value.
struct PreparedRecords: Sendable {
    /// Values that a column of numbers lacks.
    static let missing = LinkageInput.missing

    let kind: RecordKind
    /// How many threads may work on the records; nothing depends on it.
    var threads = 1
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

    // Who
    var unit = UnitColumn()
    var honouree = HonoureeColumn()
    var phone: [UInt32] = []
    var contact: [UInt32] = []

    // What
    var title: [UInt32] = []
    /// The title without blanks.
    var compactTitle: [UInt32] = []
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

    mutating func append(title: TitleKey, words: [UInt32], key: UInt32, compact: UInt32) {
        self.title.append(key)
        compactTitle.append(compact)
        titleWords.append(words)
        quarter.append(Int32(truncatingIfNeeded: title.quarter))
    }
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
    /// The name of the ward that the unit's name tells.
    var ward: [UInt32] = []

    mutating func append(_ unit: UnitNumbers) {
        kind.append(unit.kind)
        key.append(unit.key)
        name.append(unit.name)
        number.append(unit.number)
        isNamed.append(unit.isNamed)
        compact.append(unit.compact)
        ward.append(unit.ward)
    }
}

/// One unit as numbers.
struct UnitNumbers: Sendable {
    var kind: UInt32 = 0
    var key: UInt32 = 0
    var name: UInt32 = 0
    var number: Int32 = 0
    var isNamed = false
    var compact: UInt32 = 0
    var ward: UInt32 = 0

    init() {}

    init(_ unit: UnitKey, keys: inout StringTable) {
        kind = keys.intern(unit.kind)
        key = keys.intern(unit.key)
        name = keys.intern(unit.name.joined(separator: " "))
        number = Int32(truncatingIfNeeded: unit.number)
        isNamed = !unit.name.isEmpty
        compact = keys.intern(unit.compact)
        ward = keys.intern(unit.ward)
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
    /// A collective's name up to its first number, and its numbers.
    var head: [UInt32] = []
    var numbers: [UInt32] = []
    var unit = UnitColumn()

    mutating func append(_ honouree: HonoureeNumbers) {
        isCollective.append(honouree.isCollective)
        name.append(honouree.name)
        marked.append(honouree.marked)
        compactName.append(honouree.compactName)
        surname.append(honouree.surname)
        given.append(honouree.given)
        collective.append(honouree.collective)
        team.append(honouree.team)
        teamNumber.append(honouree.teamNumber)
        head.append(honouree.head)
        numbers.append(honouree.numbers)
        unit.append(honouree.unit)
    }

    /// Whether a row names nobody.
    func isSilent(_ row: Int) -> Bool { name[row] == 0 && collective[row] == 0 }
}

/// One honouree as numbers.
struct HonoureeNumbers: Sendable {
    var isCollective = false
    var name: UInt32 = 0
    var marked: UInt32 = 0
    var compactName: UInt32 = 0
    var surname: UInt32 = 0
    var given: UInt32 = 0
    var collective: UInt32 = 0
    var team: UInt32 = 0
    var teamNumber: Int32 = 0
    var head: UInt32 = 0
    var numbers: UInt32 = 0
    var unit = UnitNumbers()

    init() {}

    init(_ key: HonoureeKey, keys: inout StringTable) {
        isCollective = key.isCollective
        name = keys.intern(key.name.joined(separator: " "))
        marked = key.hasMarks && !key.isCollective ? keys.intern(key.markedName) : 0
        compactName = keys.intern(key.compact)
        surname = keys.intern(key.name.first ?? "")
        given = keys.intern(key.name.last ?? "")
        collective = keys.intern(key.collective)
        team = keys.intern(key.team.joined(separator: " "))
        teamNumber = Int32(truncatingIfNeeded: key.teamNumber)
        let parts = key.isCollective ? key.headAndNumbers : ("", "")
        head = keys.intern(parts.0)
        numbers = keys.intern(parts.1)
        unit = UnitNumbers(key.unit, keys: &keys)
    }
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
