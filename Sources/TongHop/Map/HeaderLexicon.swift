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

    /// A known wording; what belongs to its words stands in arrays of the lexicon, for all wordings end to end.
    struct Wording: Sendable {
        /// Its bytes in the texts of all wordings.
        var text: Range<Int>
        var entry: Int
        /// The kinds that it speaks of, as bits in the order of `RecordKind.allCases`.
        var kinds: UInt8
        var words: Range<Int>
        /// What its words weigh together.
        var weight = 0.0
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
    private var texts: [UInt8] = []
    private(set) var vocabulary = HeaderVocabulary()
    /// Words with their marks.
    private(set) var accents = WordTable(expecting: 2048)
    let memory = HeaderMemory()

    /// Of each word of each wording: its number in the vocabulary, its number with its marks, what it weighs by its
    /// rarity, less in brackets.
    private var numbers: [Int32] = []
    private var marked: [Int32] = []
    private(set) var weights: [Double] = []
    /// Its first letter, 0 where initials say nothing.
    private var initials: [UInt8] = []

    /// Where each word of the vocabulary stands in wordings; those of word n from `postingStarts[n]` on.
    private(set) var postings: [Posting] = []
    private(set) var postingStarts: [Int32] = []
    /// Wordings by their letters without spaces, and by their folded texts for a quick look at many rows.
    private var glued = HashIndex(capacity: 0)
    /// Which letters each wording has, as bits.
    private var gluedLetters: [UInt32] = []
    private var whole = HashIndex(capacity: 0)

    /// A word's place in a wording.
    struct Posting: Sendable {
        var wording: Int32
        var position: Int16
        /// How many words the wording has.
        var count: Int16
        /// The number of the word with its marks.
        var accent: Int32
        /// What the word weighs.
        var weight: Float
    }

    /// Where two words in a row begin with two letters.
    private struct Pair: Sendable {
        var wording: Int32
        var start: Int32
    }
    private var pairs: [Pair] = []
    private var pairStarts: [Int32] = []
    private static let pairSlots = 1024

    private static func pairSlot(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(first) &* 37 &+ Int(second)) & (pairSlots - 1)
    }

    /// Reads `data/headers.csv` and adds the wordings and award names of a profile.
    init(table: [UInt8], profile: CampaignProfile) {
        reserve(bytes: table.count)
        var entries = EntryNumbers()
        HeaderRows.read(table) { role, wording, kinds in
            guard let entry = entries.entry(role, wording) else { return }
            add(wording, entry, kinds: Self.mask(kinds), &entries)
        }
        for header in profile.headers {
            for wording in header.wordings {
                let utf8 = wording.utf8.span
                guard let entry = entries.entry(header.role.utf8.span, utf8) else { continue }
                add(utf8, entry, kinds: .max, &entries)
            }
        }
        let commendations: UInt8 = 1 << RecordKind.commendation.index
        for award in profile.awards {
            let entry = Entry(role: .awardMark, parameter: award.code)
            for wording in Set([award.name.vi] + award.wordings).sorted() {
                add(wording.utf8.span, entry, kinds: commendations, &entries)
            }
        }
        finish()
    }

    private mutating func reserve(bytes: Int) {
        let words = bytes / 5
        texts.reserveCapacity(bytes)
        wordings.reserveCapacity(bytes / 16)
        numbers.reserveCapacity(words)
        marked.reserveCapacity(words)
        weights.reserveCapacity(words)
        initials.reserveCapacity(words)
    }

    private static func mask(_ kinds: Span<UInt8>) -> UInt8 {
        if kinds.isEmpty { return .max }
        var mask: UInt8 = 0
        for (index, kind) in RecordKind.allCases.enumerated() {
            for position in kinds.indices where kinds[position] == kind.letter {
                mask |= 1 << UInt8(index)
            }
        }
        return mask
    }

    /// The numbers of entries while they are collected.
    private struct EntryNumbers {
        private var known: [Entry: Int] = [:]
        /// The rows of a role stand together.
        private var lastName: [UInt8] = []
        private var last: Entry?

        /// The entry of a role with a wording; nil where no role has the name.
        mutating func entry(_ name: Span<UInt8>, _ wording: Span<UInt8>) -> Entry? {
            if name.count != lastName.count
                || !name.indices.allSatisfy({ name[$0] == lastName[$0] })
            {
                lastName = name.indices.map { name[$0] }
                let text = String(decoding: lastName, as: UTF8.self)
                last =
                    text == "foreign"
                    ? Entry(role: .ignored, isForeign: true)
                    : ColumnRole(name: text).map { Entry(role: $0) }
            }
            guard var entry = last else { return nil }
            if entry.isForeign { return entry }
            switch entry.role {
            case .birthYearOfGender:
                let isFemale = Viet.key(Self.text(wording)).split(separator: " ").contains("nữ")
                entry.parameter = isFemale ? "nu" : "nam"
            case .htypeMark:
                let folded = Viet.fold(Self.text(wording))
                entry.parameter =
                    folded.hasPrefix("ca nhan")
                    ? "ca_nhan" : folded.hasPrefix("ho ") ? "ho_gia_dinh" : "tap_the"
            default: break
            }
            return entry
        }

        private static func text(_ utf8: Span<UInt8>) -> String {
            String(decoding: utf8.indices.map { utf8[$0] }, as: UTF8.self)
        }

        mutating func number(of entry: Entry, in entries: inout [Entry]) -> Int {
            if let number = known[entry] { return number }
            known[entry] = entries.count
            entries.append(entry)
            return entries.count - 1
        }
    }

    private mutating func add(
        _ text: Span<UInt8>,
        _ entry: Entry,
        kinds: UInt8,
        _ numbersOfEntries: inout EntryNumbers
    ) {
        let header = HeaderWords(text)
        guard !header.words.isEmpty else { return }
        let start = texts.count
        var hasMarks = false
        for index in text.indices {
            texts.append(text[index])
            if text[index] >= 0x80 { hasMarks = true }
        }
        let first = numbers.count
        let bytes = header.bytes.span
        for word in header.words {
            numbers.append(vocabulary.add(bytes.extracting(word.folded)))
            marked.append(accents.add(bytes.extracting(word.accented)))
            weights.append(word.factor)
            // Offices abbreviate Vietnamese headings; the initials of English ones are syllables: "tap".
            initials.append(hasMarks ? bytes[word.folded.lowerBound] : 0)
        }
        wordings.append(
            Wording(
                text: start..<texts.count,
                entry: numbersOfEntries.number(of: entry, in: &entries),
                kinds: kinds,
                words: first..<numbers.count
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
        vocabulary.weigh(users: users(), entryCount: entries.count)
        for index in numbers.indices { weights[index] *= vocabulary.weights[Int(numbers[index])] }
        glued = HashIndex(capacity: wordings.count * 3)
        whole = HashIndex(capacity: wordings.count)
        var folded: [UInt8] = []
        for index in wordings.indices {
            let words = wordings[index].words
            wordings[index].weight = max(weights[words].reduce(0, +), 0.01)
            var letters = PhraseHash()
            var bits: UInt32 = 0
            for number in numbers[words] {
                add(number, to: &letters)
                bits |= vocabulary.letters[Int(number)]
            }
            gluedLetters.append(bits)
            glued.add(letters, Int32(truncatingIfNeeded: index))
            addShortened(index)
            folded.removeAll(keepingCapacity: true)
            Viet.fold(texts.span.extracting(wordings[index].text), into: &folded)
            whole.add(PhraseHash(folded), Int32(truncatingIfNeeded: index))
        }
        post()
        pairInitials()
    }

    /// Adds the letters of a word, or the first of them, to a hash.
    private func add(_ word: Int32, to hash: inout PhraseHash, atMost count: Int = .max) {
        for position in vocabulary.words.range(of: word).prefix(count) {
            hash.add(vocabulary.words.bytes[position])
        }
    }

    /// "Th.tích", "Hthức", "Ng.ký": the first word of two cut down to the consonants it begins with.
    private mutating func addShortened(_ wording: Int) {
        let words = wordings[wording].words
        guard words.count == 2, initials[words.lowerBound] != 0 else { return }
        let (first, second) = (numbers[words.lowerBound], numbers[words.lowerBound + 1])
        let letters = vocabulary.words.bytes[vocabulary.words.range(of: first)]
        guard letters.count > 2 else { return }
        let isPair = Self.consonantPairs.contains { letters.starts(with: $0.utf8) }
        for count in 1...(isPair ? 2 : 1) {
            var hash = PhraseHash()
            add(first, to: &hash, atMost: count)
            add(second, to: &hash)
            glued.add(hash, Int32(truncatingIfNeeded: wording))
        }
    }

    private static let consonantPairs = [
        "th", "ng", "nh", "ch", "gh", "kh", "ph", "tr", "gi", "qu",
    ]

    /// How many entries have each word.
    private func users() -> [Int32] {
        var order = Array(repeating: [Int32](), count: entries.count)
        for (index, wording) in wordings.enumerated() {
            order[wording.entry].append(Int32(truncatingIfNeeded: index))
        }
        var users = [Int32](repeating: 0, count: vocabulary.words.count)
        var last = [Int](repeating: -1, count: vocabulary.words.count)
        for entry in order.indices {
            for wording in order[entry] {
                for number in numbers[wordings[Int(wording)].words] where last[Int(number)] != entry
                {
                    last[Int(number)] = entry
                    users[Int(number)] += 1
                }
            }
        }
        return users
    }

    /// Lists the places of each word.
    private mutating func post() {
        postingStarts = Array(repeating: 0, count: vocabulary.words.count + 1)
        for number in numbers { postingStarts[Int(number) + 1] += 1 }
        for index in postingStarts.indices.dropFirst() {
            postingStarts[index] += postingStarts[index - 1]
        }
        var next = postingStarts
        postings = Array(
            repeating: Posting(wording: 0, position: 0, count: 0, accent: 0, weight: 0),
            count: numbers.count
        )
        for (number, wording) in wordings.enumerated() {
            for (position, index) in wording.words.enumerated() {
                let word = Int(numbers[index])
                postings[Int(next[word])] = Posting(
                    wording: Int32(truncatingIfNeeded: number),
                    position: Int16(clamping: position),
                    count: Int16(clamping: wording.words.count),
                    accent: marked[index],
                    weight: Float(weights[index])
                )
                next[word] += 1
            }
        }
    }

    /// Lists the places of two initials in a row.
    private mutating func pairInitials() {
        var slots: [(slot: Int, pair: Pair)] = []
        slots.reserveCapacity(initials.count)
        pairStarts = Array(repeating: 0, count: Self.pairSlots + 1)
        for (number, wording) in wordings.enumerated() {
            let words = wording.words
            for index in words.dropLast() where initials[index] != 0 {
                let slot = Self.pairSlot(initials[index], initials[index + 1])
                let start = Int32(truncatingIfNeeded: index - words.lowerBound)
                slots.append((slot, Pair(wording: Int32(truncatingIfNeeded: number), start: start)))
                pairStarts[slot + 1] += 1
            }
        }
        for slot in 0..<Self.pairSlots { pairStarts[slot + 1] += pairStarts[slot] }
        var next = pairStarts
        pairs = Array(repeating: Pair(wording: 0, start: 0), count: slots.count)
        for (slot, pair) in slots {
            pairs[Int(next[slot])] = pair
            next[slot] += 1
        }
    }

    // MARK: - Looking up

    /// A wording as it was given.
    func text(ofWording number: Int) -> String {
        String(decoding: texts[wordings[number].text], as: UTF8.self)
    }

    /// Whether a folded text is a wording.
    func isWording(folded: [UInt8]) -> Bool { whole.contains(PhraseHash(folded)) }

    /// The wordings that have the same letters but for spaces.
    func wordings(glued letters: [UInt8]) -> [Int32] { glued.numbers(of: PhraseHash(letters)) }

    /// The letters of a wording without spaces, and which they are as bits.
    func letters(ofWording number: Int) -> [UInt8] {
        numbers[wordings[number].words].flatMap {
            vocabulary.words.bytes[vocabulary.words.range(of: $0)]
        }
    }

    func letterBits(ofWording number: Int) -> UInt32 { gluedLetters[number] }

    /// Where the initials of words in a row make up a word: "sdt" in "Số điện thoại".
    func acronyms(of word: Span<UInt8>) -> [Acronym] {
        guard word.count > 1, word.count <= 6 else { return [] }
        var found: [Acronym] = []
        let slot = Self.pairSlot(word[0], word[1])
        for place in Int(pairStarts[slot])..<Int(pairStarts[slot + 1]) {
            let pair = pairs[place]
            let words = wordings[Int(pair.wording)].words
            let start = words.lowerBound + Int(pair.start)
            guard word.count <= words.upperBound - start else { continue }
            var length = 0
            while length < word.count, initials[start + length] == word[length] { length += 1 }
            guard length == word.count else { continue }
            let count = Int32(truncatingIfNeeded: length)
            found.append(Acronym(wording: pair.wording, start: pair.start, count: count))
        }
        return found
    }

    struct Acronym: Sendable {
        var wording: Int32
        var start: Int32
        var count: Int32
    }
}

extension RecordKind {
    /// The letter by which `data/headers.csv` names the kind.
    fileprivate var letter: UInt8 { rawValue.utf8.first ?? 0 }

    /// The position in `allCases`.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
