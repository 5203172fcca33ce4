import RecordLinkage

/// What a unit's name says: its kind, number and own name, and the place it names.
struct UnitKey: Sendable, Equatable {
    /// Levels of government that a unit may stand at.
    enum Level: UInt8, Sendable { case unknown, ward, district, province }

    /// The kind of organisation, such as `phu nu`; empty where none is recognised.
    var kind = ""
    /// The number of a quarter or team, such as 5 of "Tổ dân phố số 5"; 0 for none.
    var number = 0
    /// The folded words of its own name, such as `le quy don`.
    var name: [String] = []
    /// The level of the place it is named by.
    var level = Level.unknown
    /// The folded name of the ward it names, without the type of ward.
    var ward = ""
    /// The folded name of the district it names.
    var district = ""
    /// All words before the place, without blanks.
    var compact = ""

    /// Whether nothing was recognised.
    var isEmpty: Bool { kind.isEmpty && name.isEmpty }

    /// One text per unit, apart from its place.
    var key: String {
        isEmpty ? "" : "\(kind)|\(number)|\(name.joined(separator: " "))"
    }
}

/// Reads the names of units as offices write them.
struct UnitParser: Sendable {
    /// A pattern's words by their first word, the longest first.
    private let patterns: [String: [(words: [String], kind: String, isNamed: Bool)]]

    /// Wordings without blanks, by their length, for finding them in spite of a slip.
    private let wordingsByLength: [[Wording]]

    /// For each first letter the lengths of the words that begin a wording, as bits: most words begin none.
    private let heads: [UInt64]

    private struct Wording {
        var letters: [UInt8]
        var kind: String
        var isNamed: Bool
    }

    init() {
        var patterns: [String: [(words: [String], kind: String, isNamed: Bool)]] = [:]
        var joined = [[Wording]](repeating: [], count: Self.longestLetters + 2)
        for pattern in OrganisationPattern.all {
            for words in pattern.wordings {
                patterns[words[0], default: []].append((words, pattern.kind, pattern.isNamed))
                let letters = Array(words.joined().utf8)
                guard joined.indices.dropFirst(6).contains(letters.count) else { continue }
                joined[letters.count].append(
                    Wording(letters: letters, kind: pattern.kind, isNamed: pattern.isNamed)
                )
            }
        }
        wordingsByLength = joined
        var heads = [UInt64](repeating: 0, count: 256)
        for head in patterns.keys {
            heads[Int(head.utf8.first ?? 0)] |= 1 << UInt64(min(head.utf8.count, 63))
        }
        self.heads = heads
        self.patterns = patterns.mapValues { list in
            list.enumerated()
                .sorted {
                    ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
                }
                .map(\.element)
        }
    }

    /// Reads a unit's name.
    func parse(_ text: String) -> UnitKey { parse(FoldedText(text).words[...]) }

    /// Reads a unit's name from its words.
    func parse(_ all: ArraySlice<FoldedText.Word>) -> UnitKey {
        var key = UnitKey()
        let words = Self.splitLevels(all)
        let texts = words.map(\.folded)
        var next = 0
        var isNamed = true
        if let found = organisation(in: texts, words: words) {
            key.kind = found.kind
            isNamed = found.isNamed
            next = found.end
            if key.kind == "quarter" || key.kind == "hoi" {
                next = Self.number(in: texts, from: next, into: &key)
            }
        }
        let place = Self.firstPlace(in: words, texts: texts, from: next, isNamed: isNamed)
        key.compact = texts[..<place].joined()
        if isNamed || key.kind.isEmpty {
            key.name = Array(texts[next..<max(place, next)].filter { !Self.fillers.contains($0) })
        } else if place > next, key.number == 0, let number = Int(texts[next]), number < 1000 {
            key.number = number
        }
        Self.readPlace(texts, words, from: place, into: &key)
        return key
    }

    /// An organisation named in a text.
    struct Found {
        var kind: String
        var isNamed: Bool
        /// The places of its first word and of the word after its last.
        var start: Int
        var end: Int
    }

    /// The first organisation that a text names, also with a typing slip where it stands first.
    func organisation(
        in texts: [String],
        words: [FoldedText.Word],
        from start: Int = 0
    ) -> Found? {
        let exact = exactOrganisation(in: texts, words: words, from: start)
        let letters = exact.map { found in
            found.start > start
                ? 5 : texts[found.start..<found.end].reduce(0) { $0 + $1.utf8.count } + 2
        }
        // "Hội Nône dân" is no "Hội": a longer wording with a slip goes before a short one without.
        return misspelt(in: texts, at: start, longerThan: letters ?? 5) ?? exact
    }

    /// A wording of at least six letters at a place, one edit off; the longest such.
    private func misspelt(
        in texts: [String],
        at start: Int,
        longerThan least: Int
    ) -> Found? {
        guard start < texts.count, let head = texts[start].utf8.first else { return nil }
        var best: (found: Found, length: Int)?
        var text: [UInt8] = []
        for end in start..<min(texts.count, start + Self.longestWording) {
            text += texts[end].utf8
            if text.count > Self.longestLetters { break }
            for length in max(text.count - 1, 0)...(text.count + 1) {
                for wording in wordingsByLength[length] where length > best?.length ?? least {
                    // A slip in the first letter is rare, and leaves the last as it was.
                    guard wording.letters[0] == head || wording.letters.last == text.last,
                        StringSimilarity.withinOneEdit(text[...], wording.letters[...])
                    else { continue }
                    let found = Found(
                        kind: wording.kind,
                        isNamed: wording.isNamed,
                        start: start,
                        end: end + 1
                    )
                    best = (found, length)
                }
            }
        }
        return best?.found
    }

    /// No wording has more words, or letters.
    private static let longestWording = 10
    private static let longestLetters = 48

    /// The first organisation that a text names in one of the known wordings.
    func exactOrganisation(
        in texts: [String],
        words: [FoldedText.Word],
        from start: Int
    ) -> Found? {
        for place in start..<max(texts.count, start) {
            if let found = exactOrganisation(in: texts, words: words, at: place) { return found }
        }
        return nil
    }

    /// The organisation whose name begins a text, also with a typing slip.
    func leadingOrganisation(in texts: [String], words: [FoldedText.Word]) -> Found? {
        guard !texts.isEmpty else { return nil }
        let exact = exactOrganisation(in: texts, words: words, at: 0)
        let letters = exact.map { found in
            texts[..<found.end].reduce(0) { $0 + $1.utf8.count } + 2
        }
        return misspelt(in: texts, at: 0, longerThan: letters ?? 5) ?? exact
    }

    /// The organisation named in one of the known wordings from a place on.
    func exactOrganisation(
        in texts: [String],
        words: [FoldedText.Word],
        at place: Int
    ) -> Found? {
        let head = texts[place].utf8
        let lengths = heads[Int(head.first ?? 0)]
        guard lengths & 1 << UInt64(min(head.count, 63)) != 0,
            let candidates = patterns[texts[place]],
            // "phòng" of "phòng, chống" and "số" of "số 5" are no departments.
            !Self.isOrdinaryWord(at: place, texts: texts, words: words),
            let found = candidates.first(where: { Self.matches($0.words, texts, at: place) })
        else { return nil }
        return Found(
            kind: found.kind,
            isNamed: found.isNamed,
            start: place,
            end: place + found.words.count
        )
    }

    // MARK: - Reading

    private static let fillers: Set<String> = ["va", "cua", "cho", "cac", "so", "tai", "thuoc"]

    private static func matches(_ pattern: [String], _ texts: [String], at place: Int) -> Bool {
        guard place + pattern.count <= texts.count else { return false }
        for (offset, word) in pattern.enumerated() where texts[place + offset] != word {
            return false
        }
        return true
    }

    private static func isOrdinaryWord(
        at place: Int,
        texts: [String],
        words: [FoldedText.Word]
    ) -> Bool {
        let next = place + 1 < texts.count ? texts[place + 1] : ""
        switch texts[place] {
        case "so": return Int(next) != nil || next.isEmpty || place > 0
        case "phong": return next == "chong" || next == "dich"
        case "ca": return words[place].hasMarks || next == "nhan"
        case "ban": return place > 0
        case "hoi", "tt", "nh", "du", "dn", "mn", "truong": return place > 0
        case "ap": return words[place].hasMarks && words[place].marked != apMarked
        default: return false
        }
    }

    /// "ấp" as marked.
    private static let apMarked = "a^p4"

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let splitHeads: Set<Substring> = [
        "p", "q", "kp", "tdp", "ap", "to", "x", "h", "kdc",
    ]

    /// "P12" is "P 12", "Q1" is "Q 1", "KP3" is "KP 3".
    private static func splitLevels(_ words: ArraySlice<FoldedText.Word>) -> [FoldedText.Word] {
        var result: [FoldedText.Word] = []
        result.reserveCapacity(words.count)
        for word in words {
            let utf8 = word.folded.utf8
            guard let first = utf8.first, let last = utf8.last, !isDigit(first), isDigit(last),
                let cut = utf8.firstIndex(where: isDigit)
            else {
                result.append(word)
                continue
            }
            let letters = word.folded[..<cut]
            let digits = word.folded[cut...]
            guard splitHeads.contains(letters), digits.utf8.allSatisfy(isDigit) else {
                result.append(word)
                continue
            }
            var head = word
            head.folded = String(letters)
            head.marked = head.folded
            let tail = FoldedText.Word(
                folded: String(digits),
                marked: String(digits),
                followsBreak: false
            )
            result.append(head)
            result.append(tail)
        }
        return result
    }

    private static func number(in texts: [String], from start: Int, into key: inout UnitKey) -> Int
    {
        var place = start
        if place < texts.count, texts[place] == "so" { place += 1 }
        guard place < texts.count, let number = Int(texts[place]), number < 10_000 else {
            return start
        }
        // "KP 1 0": a slip of the space bar parts the digits.
        if number < 10, place + 1 < texts.count, texts[place + 1].utf8.count == 1,
            let next = Int(texts[place + 1])
        {
            key.number = number * 10 + next
            return place + 2
        }
        key.number = number
        return place + 1
    }

    /// A word that opens the name of a place, with its level and how many words it takes.
    private static func placeMarker(
        _ texts: [String],
        _ words: [FoldedText.Word],
        at place: Int
    ) -> (level: UnitKey.Level, length: Int)? {
        let text = texts[place]
        let next = place + 1 < texts.count ? texts[place + 1] : ""
        switch text {
        case "p", "x": return (.ward, 1)
        case "phuong":
            // "Phương" is a name.
            if words[place].hasMarks, words[place].lastMark != 0x31 { return nil }
            return (.ward, 1)
        case "xa": return next == "hoi" ? nil : (.ward, 1)
        case "tt": return (.ward, 1)
        case "thi": return next == "tran" ? (.ward, 2) : next == "xa" ? (.district, 2) : nil
        case "q", "h", "tx": return (.district, 1)
        case "quan":
            if words[place].hasMarks, words[place].lastMark != 0x35 { return nil }
            return next == "su" || next == "ly" ? nil : (.district, 1)
        case "huyen": return (.district, 1)
        case "tp": return (.district, 1)
        case "thanh": return next == "pho" ? (.district, 2) : nil
        case "tinh":
            return words[place].hasMarks && words[place].lastMark != 0x32 ? nil : (.province, 1)
        default:
            // "Phườnng", "hPường": a name is never so long.
            let isSlip =
                (6...7).contains(text.utf8.count)
                && StringSimilarity.withinOneEdit(Array(text.utf8)[...], wardLetters[...])
            return isSlip ? (.ward, 1) : nil
        }
    }

    private static let wardLetters = Array("phuong".utf8)

    private static func firstPlace(
        in words: [FoldedText.Word],
        texts: [String],
        from start: Int,
        isNamed: Bool
    ) -> Int {
        // The first word of a named unit is its name even where it reads like a type of place.
        var place = start + (isNamed && start < texts.count && !words[start].followsBreak ? 1 : 0)
        if isNamed, start < texts.count, texts[start] == "tinh" || texts[start] == "huyen" {
            place = start
        }
        while place < texts.count {
            if placeMarker(texts, words, at: place) != nil { return place }
            place += 1
        }
        return texts.count
    }

    private static func readPlace(
        _ texts: [String],
        _ words: [FoldedText.Word],
        from start: Int,
        into key: inout UnitKey
    ) {
        var place = start
        while place < texts.count {
            guard let marker = placeMarker(texts, words, at: place) else {
                place += 1
                continue
            }
            var end = place + marker.length
            var name: [String] = []
            while end < texts.count {
                if name.count > 0,
                    words[end].followsBreak || placeMarker(texts, words, at: end) != nil
                {
                    break
                }
                name.append(numberWithoutZeros(texts[end]))
                end += 1
            }
            if key.level == .unknown { key.level = marker.level }
            if marker.level == .ward, key.ward.isEmpty { key.ward = name.joined(separator: " ") }
            if marker.level == .district, key.district.isEmpty {
                key.district = name.joined(separator: " ")
            }
            place = max(end, place + 1)
        }
    }

    private static func numberWithoutZeros(_ text: String) -> String {
        Int(text).map { String($0) } ?? text
    }
}
