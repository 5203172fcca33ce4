import RecordLinkage

/// Rows by place and title word, for looking up works of one kind.
struct WorkIndex {
    private let rows: PreparedRecords
    private var byTitle: [Key: [Int32]] = [:]
    private var byWord: [Key: [Int32]] = [:]
    private var byWording: [Wording: [Int32]] = [:]
    private var kinds: Set<RecordKind> = []
    /// More works than this with a word at one place are found by their whole title only.
    private static let largest = 60

    private struct Key: Hashable {
        var kind: RecordKind
        var place: UInt32
        var value: UInt32
    }

    /// A title, and a unit with the ward that it names itself by.
    private struct Wording: Hashable {
        var title: UInt32
        var unit: UInt32
        var ward: UInt32
    }

    init(_ rows: PreparedRecords, kinds: [RecordKind]) {
        self.rows = rows
        for row in 0..<rows.count where kinds[row] == .initiative || kinds[row] == .registration {
            self.kinds.insert(kinds[row])
            let entry = Int32(truncatingIfNeeded: row)
            if kinds[row] == .initiative, let wording = wording(of: row) {
                byWording[wording, default: []].append(entry)
            }
            for place in places(row) {
                let key = Key(kind: kinds[row], place: place, value: rows.title[row])
                byTitle[key, default: []].append(entry)
                for word in Set(rows.titleWords[row]).sorted() {
                    byWord[Key(kind: kinds[row], place: place, value: word), default: []]
                        .append(entry)
                }
            }
        }
    }

    /// Whether there is any work of a kind.
    func holds(_ kind: RecordKind) -> Bool { kinds.contains(kind) }

    /// Rows of a kind at the row's place whose titles share the title or a word that is not common.
    func works(like row: Int, kind: RecordKind) -> [Int] {
        var found: Set<Int32> = []
        for place in places(row) {
            found.formUnion(
                byTitle[Key(kind: kind, place: place, value: rows.title[row])]?
                    .prefix(Self.largest) ?? []
            )
            for word in Set(rows.titleWords[row]) {
                let list = byWord[Key(kind: kind, place: place, value: word)] ?? []
                if list.count <= Self.largest { found.formUnion(list) }
            }
        }
        return found.sorted().map { Int($0) }.filter { $0 != row }
    }

    /// Initiatives anywhere with the row's title, of a unit that is named alike down to its ward.
    func works(inWordsOf row: Int) -> [Int] {
        guard let wording = wording(of: row) else { return [] }
        return (byWording[wording] ?? []).map { Int($0) }
    }

    /// A district's or province's unit names no ward, and is then told by its district alone.
    private func wording(of row: Int) -> Wording? {
        let wording = Wording(
            title: rows.title[row],
            unit: rows.unit.key[row],
            ward: rows.unit.ward[row]
        )
        return wording.title == 0 || wording.unit == 0 || wording.ward == 0 ? nil : wording
    }

    /// The places under which a row is filed: its own, and its district.
    private func places(_ row: Int) -> [UInt32] {
        [rows.place[row], rows.district[row]].filter { $0 != 0 }
    }
}
