import VietText

/// The wordings by which columns are known, with an index for comparing headers with all of them.
///
/// ```swift
/// let lexicon = HeaderLexicon(table: csv, profile: profile)
/// lexicon.matches("ĐV t.hiện").first    // unit, 0.8
/// ```
struct HeaderLexicon: Sendable {
    /// A role, or the mark of a table that is none of ours.
    struct Entry: Sendable, Hashable {
        var role: ColumnRole
        /// The value that the column stands for, such as an award's code, `tap_the` or `nam`.
        var parameter: String?
        /// Whether the wording belongs to other subjects: payrolls, timetables, price lists.
        var isForeign = false
    }

    /// A known wording.
    struct Wording: Sendable {
        var text: String
        var entry: Int
        /// The kinds that it speaks of, as bits in the order of `RecordKind.allCases`.
        var kinds: UInt8
        /// Vocabulary numbers of its words, in order.
        var words: [Int32]
        var accents: [String]
        /// What its words weigh: their rarity, less in brackets.
        var weights: [Double]
        var weight: Double
    }

    private(set) var entries: [Entry] = []
    /// The role number of each entry.
    private(set) var roles: [Int] = []
    /// What each entry can be given to one column only: its role, or its role with its parameter.
    private(set) var places: [Int] = []
    var placeCount: Int { ColumnRole.all.count + entries.count }
    /// The first entry of each role that stands for a column's values, not for one value.
    private(set) var plainEntries: [Int] = []
    private(set) var wordings: [Wording] = []
    private(set) var vocabulary = HeaderVocabulary()
    let memory = HeaderMemory()
    /// Where each word of the vocabulary stands in wordings; by word number.
    private(set) var postings: [[Posting]] = []
    /// How many words each wording has.
    private(set) var wordCounts: [Int32] = []
    /// Words with their marks by number.
    private(set) var accents: [String: Int32] = [:]
    /// Where the initials of words in a row occur: "sdt" in "Số điện thoại".
    private(set) var acronyms: [[UInt8]: [Acronym]] = [:]
    /// Wordings by their letters without spaces.
    private(set) var glued: [[UInt8]: [Int32]] = [:]
    /// Which letters each wording has, as bits.
    private(set) var gluedLetters: [UInt32] = []
    /// Hashes of the folded wordings, for a quick look at many rows.
    private(set) var hashes: Set<UInt64> = []

    /// A word's place in a wording.
    struct Posting: Sendable {
        var wording: Int32
        var position: Int32
        /// The number of the word with its marks.
        var accent: Int32
    }

    struct Acronym: Sendable {
        var wording: Int32
        var start: Int32
        var count: Int32
    }

    /// Reads `data/headers.csv` and adds the wordings and award names of a profile.
    init(table: [UInt8], profile: CampaignProfile) {
        var rows = Self.rows(of: table)
        for header in profile.headers {
            rows += header.wordings.map { Row(role: header.role, wording: $0, kinds: "") }
        }
        var seen: [Entry: Int] = [:]
        for row in rows {
            guard let entry = Self.entry(row) else { continue }
            add(row.wording, entry, kinds: row.kinds, seen: &seen)
        }
        for award in profile.awards {
            let entry = Entry(role: .awardMark, parameter: award.code)
            for wording in Set([award.name.vi] + award.wordings).sorted() {
                add(wording, entry, kinds: "c", seen: &seen)
            }
        }
        finish()
    }

    private struct Row {
        var role: String
        var wording: String
        var kinds: String
    }

    /// The three columns of each line; wordings may be quoted.
    private static func rows(of table: [UInt8]) -> [Row] {
        var rows: [Row] = []
        for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
            var fields: [[UInt8]] = [[]]
            var isQuoted = false
            for byte in line where byte != UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\"") {
                    isQuoted.toggle()
                } else if byte == UInt8(ascii: ","), !isQuoted {
                    fields.append([])
                } else {
                    fields[fields.count - 1].append(byte)
                }
            }
            guard fields.count == 3 else { continue }
            let text = fields.map { String(decoding: $0, as: UTF8.self) }
            rows.append(Row(role: text[0], wording: text[1], kinds: text[2]))
        }
        return rows
    }

    private static func entry(_ row: Row) -> Entry? {
        if row.role == "foreign" { return Entry(role: .ignored, isForeign: true) }
        guard let role = ColumnRole(name: row.role) else { return nil }
        switch role {
        case .birthYearOfGender:
            let isFemale = Viet.key(row.wording).split(separator: " ").contains("nữ")
            return Entry(role: role, parameter: isFemale ? "nu" : "nam")
        case .htypeMark:
            let folded = Viet.fold(row.wording)
            let code =
                folded.hasPrefix("ca nhan")
                ? "ca_nhan" : folded.hasPrefix("ho ") ? "ho_gia_dinh" : "tap_the"
            return Entry(role: role, parameter: code)
        default:
            return Entry(role: role)
        }
    }

    private mutating func add(
        _ text: String,
        _ entry: Entry,
        kinds: String,
        seen: inout [Entry: Int]
    ) {
        let header = HeaderWords(text)
        guard !header.words.isEmpty else { return }
        let number: Int
        if let known = seen[entry] {
            number = known
        } else {
            number = entries.count
            entries.append(entry)
            seen[entry] = number
        }
        var mask: UInt8 = 0
        for (index, kind) in RecordKind.allCases.enumerated()
        where kinds.isEmpty || kinds.contains(kind.letter) {
            mask |= 1 << UInt8(index)
        }
        wordings.append(
            Wording(
                text: text,
                entry: number,
                kinds: mask,
                words: header.words.map { vocabulary.add($0.folded, entry: number) },
                accents: header.words.map(\.accented),
                weights: header.words.map(\.factor),
                weight: 0
            )
        )
    }

    /// Weighs words by their rarity and builds the indexes.
    private mutating func finish() {
        roles = entries.map(\.role.number)
        places = entries.indices.map {
            entries[$0].parameter == nil ? roles[$0] : ColumnRole.all.count + $0
        }
        var seen = RoleSet()
        for (number, entry) in entries.enumerated()
        where entry.parameter == nil && entry.role != .ignored && entry.role != .code
            && !seen.contains(roles[number])
        {
            seen.insert(roles[number])
            plainEntries.append(number)
        }
        vocabulary.weigh(entryCount: entries.count)
        postings = Array(repeating: [], count: vocabulary.words.count)
        for index in wordings.indices {
            let number = Int32(index)
            let words = wordings[index].words
            for position in words.indices {
                wordings[index].weights[position] *= vocabulary.weights[Int(words[position])]
                let accented = wordings[index].accents[position]
                let accent = accents[accented] ?? Int32(clamping: accents.count)
                accents[accented] = accent
                postings[Int(words[position])].append(
                    Posting(wording: number, position: Int32(position), accent: accent)
                )
            }
            wordCounts.append(Int32(clamping: words.count))
            wordings[index].weight = max(wordings[index].weights.reduce(0, +), 0.01)
            addAcronyms(of: number)
            let letters = words.flatMap { vocabulary.words[Int($0)] }
            glued[letters, default: []].append(number)
            addShortened(of: number)
            gluedLetters.append(HeaderVocabulary.letters(of: letters))
            hashes.insert(Self.hash([Array(Viet.fold(wordings[index].text).utf8)]))
        }
    }

    /// "Th.tích", "Hthức", "Ng.ký": the first word of two cut down to the consonants it begins with.
    private mutating func addShortened(of number: Int32) {
        let words = wordings[Int(number)].words
        guard words.count == 2, wordings[Int(number)].text.utf8.contains(where: { $0 >= 0x80 })
        else { return }
        let first = vocabulary.words[Int(words[0])]
        let second = vocabulary.words[Int(words[1])]
        guard let initial = first.first, first.count > 2 else { return }
        glued[[initial] + second, default: []].append(number)
        let isPair = "th ng nh ch gh kh ph tr gi qu".utf8.split(separator: 0x20).contains {
            $0.elementsEqual(first.prefix(2))
        }
        if isPair { glued[first.prefix(2) + second, default: []].append(number) }
    }

    private mutating func addAcronyms(of number: Int32) {
        let words = wordings[Int(number)].words
        // Offices abbreviate Vietnamese headings; the initials of English ones are syllables: "tap".
        guard words.count > 1, wordings[Int(number)].text.utf8.contains(where: { $0 >= 0x80 })
        else { return }
        for start in 0..<words.count - 1 {
            var initials: [UInt8] = []
            for end in start..<min(words.count, start + 6) {
                guard let first = vocabulary.words[Int(words[end])].first else { break }
                initials.append(first)
                guard initials.count > 1 else { continue }
                acronyms[initials, default: []].append(
                    Acronym(wording: number, start: Int32(start), count: Int32(initials.count))
                )
            }
        }
    }

    /// FNV-1a over words and single spaces between them.
    static func hash(_ words: [[UInt8]]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (index, word) in words.enumerated() {
            if index > 0 { hash = (hash ^ 0x20) &* 0x100_0000_01b3 }
            for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return hash
    }
}

extension RecordKind {
    /// The letter by which `data/headers.csv` names the kind.
    var letter: Character { rawValue.first ?? " " }

    /// The position in `allCases`.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
