import SheetReader
import VietText

/// Finds submissions that take the place of an earlier version by the same submitter.
///
/// A pure function of all submissions and their records, so that the order in which files arrive
/// within a run does not matter. A file counts as a newer version of another when the same unit
/// sent it, it holds the same kinds of list, and most of the earlier one's rows stand in it again
/// (domain.md §9: "bổ sung", "lần 2", "(sửa)", "v2", "final").
enum Resubmission {
    /// Sets `status` and `supersededBy` of the table's submissions.
    static func mark(_ table: inout RecordTable) {
        for index in table.submissions.indices {
            if table.submissions[index].status == .superseded {
                table.submissions[index].status = .accepted
                table.submissions[index].supersededBy = nil
            }
        }
        let versions = self.versions(of: table)
        for group in groups(versions) {
            for (position, earlier) in group.enumerated() {
                for later in group[(position + 1)...] where supersedes(later, earlier) {
                    table.submissions[earlier.index].status = .superseded
                    table.submissions[earlier.index].supersededBy =
                        table.submissions[later.index].id
                    break
                }
            }
        }
    }

    /// A submission as a version of a list.
    private struct Version {
        var index: Int
        /// The file's folder and name without marks of a version, folded.
        var stem: String
        /// What the marks say: 1 for none, 2 for "lần 2", "bổ sung" or "sửa".
        var number: Int
        var submitter: Submitter
        var kinds: [RecordKind]
        var receivedAt: Int64
        var file: String
        /// Keys of the rows: kind and name, folded.
        var keys: Set<RowKey>
    }

    private struct RowKey: Hashable {
        var kind: RecordKind
        var name: Int
        var detail: Int
    }

    private static func versions(of table: RecordTable) -> [Version] {
        var folder = KeyFolder()
        var keys = [Set<RowKey>](repeating: [], count: table.submissions.count)
        for record in 0..<table.count {
            let kind = table.kinds[record]
            let detail: FieldID = kind == .commendation ? .award : .unit
            keys[Int(table.submission[record])].insert(
                RowKey(
                    kind: kind,
                    name: folder.key(table.id(record, kind.nameField), in: table.texts),
                    detail: kind == .commendation
                        ? folder.key(table.id(record, detail), in: table.texts) : 0
                )
            )
        }
        return table.submissions.indices.compactMap { index in
            let submission = table.submissions[index]
            guard submission.status == .accepted, !keys[index].isEmpty else { return nil }
            let name = VersionedName(file: submission.file)
            return Version(
                index: index,
                stem: name.stem,
                number: name.number,
                submitter: submission.submitter,
                kinds: submission.kinds.sorted(),
                receivedAt: submission.receivedAt,
                file: submission.file,
                keys: keys[index]
            )
        }
    }

    /// Versions that may be of one list, each group from the earliest to the latest.
    private static func groups(_ versions: [Version]) -> [[Version]] {
        var byUnit: [[String]: [Version]] = [:]
        for version in versions {
            let submitter = version.submitter
            let place = [
                submitter.level, submitter.provinceCode, submitter.districtCode, submitter.wardCode,
            ]
            let isKnown = !submitter.provinceCode.isEmpty && !submitter.organisation.isEmpty
            let key = isKnown ? place + [submitter.organisation] : ["file", version.stem]
            byUnit[key, default: []].append(version)
        }
        return byUnit.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { group in
            group.value.sorted {
                if $0.stem == $1.stem, $0.number != $1.number { return $0.number < $1.number }
                return ($0.receivedAt, $0.number, $0.file) < ($1.receivedAt, $1.number, $1.file)
            }
        }
    }

    private static func supersedes(_ later: Version, _ earlier: Version) -> Bool {
        guard later.kinds == earlier.kinds else { return false }
        let shared = Double(later.keys.intersection(earlier.keys).count)
        let overlap = shared / Double(earlier.keys.count)
        let keepsSize = Double(later.keys.count) >= 0.6 * Double(earlier.keys.count)
        if later.stem == earlier.stem {
            return keepsSize && overlap >= (later.number > earlier.number ? 0.3 : 0.5)
        }
        // Another name: only nearly the whole list again says that it is the same list.
        return keepsSize && overlap >= 0.8 && earlier.keys.count >= 3
    }
}

/// Folds texts once per identity and gives equal keys equal numbers.
private struct KeyFolder {
    private var numbers: [String: Int] = [:]
    private var known: [TextID: Int] = [:]

    mutating func key(_ id: TextID, in texts: TextPool) -> Int {
        if let number = known[id] { return number }
        let folded = Viet.fold(texts.string(id))
        let number = numbers[folded] ?? numbers.count
        numbers[folded] = number
        known[id] = number
        return number
    }
}

/// A file's name with the marks of a version taken off.
struct VersionedName: Equatable {
    /// Folder and name, folded, without marks.
    let stem: String
    /// 1 where no mark stands in the name.
    let number: Int

    init(file: String) {
        let parts = file.split(separator: "/")
        let base = parts.last.map(String.init) ?? file
        let name = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
        let (bare, copy) = Self.takeCopyNumber(name)
        var words = Viet.fold(bare).split(separator: " ").map(String.init)
        var number = copy
        for (pattern, mark) in Self.marks {
            while let range = words.firstRange(of: pattern) {
                words.removeSubrange(range)
                number = max(number, mark)
            }
        }
        number = max(number, Self.takeNumbered(&words))
        let folder = parts.dropLast().map { Viet.fold(String($0)) }.joined(separator: "/")
        stem = folder + "/" + words.joined(separator: " ")
        self.number = number
    }

    private static let marks: [([String], Int)] = [
        (["ban", "cuoi"], 9), (["final"], 9), (["chinh", "thuc"], 9), (["thay", "the"], 2),
        (["bo", "sung"], 2), (["bosung"], 2), (["dieu", "chinh"], 2), (["dinh", "chinh"], 2),
        (["da", "sua"], 2), (["ban", "sua"], 2), (["bansua"], 2), (["sua", "doi"], 2),
        (["sua"], 2), (["gui", "lai"], 2), (["guilai"], 2), (["copy"], 2),
    ]

    /// Takes off a trailing "(1)", as a browser or Explorer adds to a second copy.
    private static func takeCopyNumber(_ name: String) -> (name: String, number: Int) {
        guard name.hasSuffix(")"), let start = name.lastIndex(of: "("),
            let value = Int(name[name.index(after: start)...].dropLast()), (1...99).contains(value)
        else { return (name, 1) }
        return (String(name[..<start]), value + 1)
    }

    /// Takes off "lần 2", "lan2", "v2".
    private static func takeNumbered(_ words: inout [String]) -> Int {
        var number = 1
        for index in words.indices.reversed() {
            let word = words[index]
            for prefix in ["lan", "v", "ver", "version", "ban"] where word.hasPrefix(prefix) {
                if let value = Int(word.dropFirst(prefix.count)), (1...20).contains(value) {
                    words.remove(at: index)
                    number = max(number, value)
                    break
                }
                if word == prefix, index + 1 < words.count, let value = Int(words[index + 1]),
                    (1...20).contains(value), prefix != "ban"
                {
                    words.removeSubrange(index...(index + 1))
                    number = max(number, value)
                    break
                }
            }
        }
        return number
    }
}
