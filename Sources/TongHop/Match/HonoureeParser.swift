import RecordLinkage

/// Who was honoured: a person, or a collective by its parts.
struct HonoureeKey: Sendable, Equatable {
    /// A person's syllables without marks; empty for a collective.
    var name: [String] = []
    /// The same with marks, the tone last in each syllable.
    var markedName = ""
    /// Whether any syllable is written with marks.
    var hasMarks = false
    /// A team inside a unit, such as `to phan ung nhanh`; empty for a unit itself.
    var team: [String] = []
    /// The team's number, 0 for none.
    var teamNumber = 0
    /// The unit honoured, or the unit that the team belongs to.
    var unit = UnitKey()
    var isCollective = false

    /// The name without blanks, which a slip of the space bar cannot change.
    var compact: String {
        isCollective
            ? team.joined() + (teamNumber > 0 ? "\(teamNumber)" : "") + unit.compact : name.joined()
    }

    /// The letters of a collective's name before its first number, and its numbers.
    ///
    /// They tell teams apart even where slips run words together.
    var headAndNumbers: (head: String, numbers: String) {
        let letters = Array(compact.utf8)
        let head = letters.prefix { !(0x30...0x39).contains($0) }
        var numbers: [[UInt8]] = []
        var isOpen = false
        for letter in letters {
            let isDigit = (0x30...0x39).contains(letter)
            if isDigit, isOpen { numbers[numbers.count - 1].append(letter) }
            if isDigit, !isOpen { numbers.append([letter]) }
            isOpen = isDigit
        }
        let isNumbered = head.count > 4 && head.suffix(2).elementsEqual("so".utf8)
        return (
            String(decoding: isNumbered ? head.dropLast(2) : head, as: UTF8.self),
            numbers.map { String(Int(String(decoding: $0, as: UTF8.self)) ?? 0) }
                .joined(separator: ".")
        )
    }

    /// One text per collective, apart from its place.
    var collective: String {
        isCollective && !(team.isEmpty && unit.isEmpty)
            ? "\(team.joined(separator: " "))|\(teamNumber)|\(unit.key)" : ""
    }
}

/// Reads the names of honourees as lists write them.
struct HonoureeParser: Sendable {
    let units: UnitParser

    /// `type` is `ca_nhan` or `tap_the` where the record states it.
    func parse(_ text: String, type: String) -> HonoureeKey {
        var words = FoldedText(text).words[...]
        var key = HonoureeKey()
        var texts = words.map(\.folded)
        if texts.first == "tapthe" {
            key.isCollective = true
            words = words.dropFirst()
            texts.removeFirst()
        }
        if texts.starts(with: ["tap", "the"]) || texts.starts(with: ["ho", "gia", "dinh"]) {
            let count = texts[0] == "tap" ? 2 : 3
            key.isCollective = count == 2
            words = words.dropFirst(count)
            texts.removeFirst(count)
        }
        switch type {
        case "ca_nhan": key.isCollective = false
        case "tap_the": key.isCollective = true
        default: key.isCollective = key.isCollective || looksCollective(texts, Array(words))
        }
        if key.isCollective {
            readCollective(texts, Array(words), into: &key)
        } else {
            readPerson(Array(words), text, into: &key)
        }
        return key
    }

    // MARK: - Persons

    /// Surnames that no unit's name begins with.
    private static let surnamesOnly: Set<String> = [
        "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "bui", "ngo",
    ]

    /// Whether a text begins as only a person's name does, which saves looking for a unit in it.
    static func beginsAsPerson(_ text: String) -> Bool {
        surnamesOnly.contains(firstWord(of: text))
    }

    /// Whether a text may name a team, by its first word.
    static func mayNameTeam(_ text: String) -> Bool {
        let first = firstWord(of: text)
        return first.isEmpty || teamWords.contains(first) || collectiveHeads.contains(first)
    }

    /// Words that may stand before a collective's name.
    private static let collectiveHeads: Set<String> = ["tap", "tapthe", "ho"]

    /// The first word without marks; empty where a text begins with something else or a long word.
    private static func firstWord(of text: String) -> String {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            let letter = LetterTable.shared[scalar]
            if (0x300...0x36F).contains(scalar.value) { continue }
            if letter.base == 0 { break }
            folded.append(letter.base)
            if folded.count > 7 { return "" }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Titles before a name; a single "O" or "B" is "Ông", "Bà".
    private static let titles: Set<String> = [
        "ong", "ba", "d", "c", "dc", "bs", "ths", "ts", "ks", "o", "b", "gs", "pgs", "ds", "dd",
        "ys",
        "cki", "ckii", "bsck1", "bsck2", "bscki", "bsckii",
    ]

    private static let surnames: Set<String> = [
        "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do",
        "ho", "ngo", "duong", "ly", "trinh", "dinh", "luong", "truong", "mai", "cao", "lam", "ha",
    ]

    /// Syllables of names that look like a slip of "Ông".
    private static let namesLikeTitle: Set<String> = [
        "tong", "vong", "hong", "cong", "long", "dong", "song", "mong", "nong", "on", "ang", "ung",
    ]

    /// Whether a word is "Ông" with a slip: what follows is a surname, and it is no name itself.
    private static func isSlipOfTitle(_ word: String, before next: String) -> Bool {
        let first = Array(word.utf8)
        return surnames.contains(next) && !namesLikeTitle.contains(word) && first.count >= 2
            && StringSimilarity.withinOneEdit(first[...], Array("ong".utf8)[...])
    }

    private func readPerson(_ words: [FoldedText.Word], _ text: String, into key: inout HonoureeKey)
    {
        var rest = words[...]
        while rest.count > 2, let first = rest.first {
            let folded = first.folded
            let second = rest[rest.startIndex + 1].folded
            if (folded == "dong" && second == "chi") || (folded == "bac" && second == "si")
                || (folded == "dieu" && second == "duong") || (folded == "thac" && second == "si")
            {
                rest = rest.dropFirst(2)
            } else if Self.titles.contains(folded)
                || (rest.count > 3 && Self.isSlipOfTitle(folded, before: second))
            {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        // What follows a comma or a bracket is a post or a place.
        if let cut = rest.indices.dropFirst(2).first(where: { rest[$0].followsBreak }) {
            rest = rest[..<cut]
        }
        key.name = rest.map(\.folded)
        key.markedName = rest.map(\.marked)
            .joined(separator: " ")
        key.hasMarks = rest.contains { $0.hasMarks }
    }

    // MARK: - Collectives

    private static let teamWords: Set<String> = [
        "to", "doi", "nhom", "chi", "clb", "cau", "ban", "tram", "chot", "lop", "khoa", "phong",
        "bep",
    ]

    private func looksCollective(_ texts: [String], _ words: [FoldedText.Word]) -> Bool {
        if texts.count > 6 || texts.contains(where: { Int($0) != nil }) { return true }
        guard let first = texts.first else { return false }
        if ["to", "doi", "nhom", "clb"].contains(first), texts.count > 3 { return true }
        if first == "chi", texts.count > 1, texts[1] == "hoi" || texts[1] == "doan" { return true }
        if Self.abbreviations.contains(first) { return true }
        guard let found = units.leadingOrganisation(in: texts, words: words) else { return false }
        // "Đoàn Văn Hậu" and "Trương Thị Mai" are names of people.
        if found.kind == "truong" { return words[0].lastMark == 0x31 && texts.count > 2 }
        return texts[..<found.end].reduce(0) { $0 + $1.utf8.count } >= 5
    }

    private static let abbreviations: Set<String> = [
        "ubnd", "mttq", "ubmttq", "hlhpn", "hnd", "hccb", "tyt", "ttyt", "syt", "dtn", "bchqs",
        "ldld",
        "kp", "tdp", "thcs", "thpt", "cty", "htx", "ca", "hctd", "pgd", "bv", "chqs", "lhpn", "ccb",
        "ubmttqvn", "mttqvn", "bdv",
    ]

    private func readCollective(
        _ texts: [String],
        _ words: [FoldedText.Word],
        into key: inout HonoureeKey
    ) {
        let start = teamEnd(texts, words, into: &key)
        key.unit = units.parse(words[start...])
    }

    /// Where the unit that a team belongs to begins; 0 where no team is named.
    private func teamEnd(
        _ texts: [String],
        _ words: [FoldedText.Word],
        into key: inout HonoureeKey
    ) -> Int {
        guard let first = texts.first, Self.teamWords.contains(first),
            !texts.starts(with: ["to", "dan", "pho"]), !texts.starts(with: ["tram", "y", "te"])
        else { return 0 }
        if first == "chi", texts.count > 1, texts[1] == "cuc" { return 0 }
        if first == "ban" || first == "phong" || first == "tram" {
            if units.leadingOrganisation(in: texts, words: words) != nil { return 0 }
        }
        var end = 1
        while end < texts.count {
            if let number = Int(texts[end]), number < 1000 {
                key.teamNumber = number
                end += 1
                break
            }
            if words[end].followsBreak { break }
            if end > 2, let found = units.exactOrganisation(in: texts, words: words, at: end),
                found.end - end > 1 || Self.abbreviations.contains(texts[end])
            {
                break
            }
            end += 1
        }
        key.team = texts[..<end].filter { $0 != "so" && Int($0) == nil }
        return end
    }
}
