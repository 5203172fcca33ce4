import VietText

/// The words of a header, folded and weighed, ready to be compared with known wordings.
struct HeaderWords: Sendable {
    struct Word: Sendable {
        /// Lower case without marks.
        var folded: [UInt8]
        /// Lower case with marks.
        var accented: String
        /// What the word's place makes of its weight: less in brackets and in the upper rows.
        var factor: Double
        /// Whether the word stands in the lowest header row.
        var isLeaf: Bool
    }
    var words: [Word] = []
    /// Whether any word has Vietnamese marks; without them nothing follows from missing ones.
    var hasMarks = false

    /// The words of a header whose rows are joined with " / ".
    init(_ text: String) {
        var levels: [Substring] = []
        var rest = Substring(text)
        while let range = rest.firstBytes(of: " / ") {
            levels.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        levels.append(rest)
        for (index, level) in levels.enumerated() {
            add(level, isLeaf: index == levels.count - 1)
        }
        hasMarks = words.contains { $0.accented.utf8.contains { $0 >= 0x80 } }
    }

    /// The words of the lowest header row only.
    var leaf: HeaderWords {
        var leaf = self
        leaf.words.removeAll { !$0.isLeaf }
        return leaf
    }

    /// All letters without spaces, for headers whose words were run together or torn apart.
    var glued: [UInt8] { words.filter(\.isLeaf).flatMap(\.folded) }

    /// Abbreviations with one meaning in headings; others are compared by their initials.
    private static let abbreviations: [String: [String]] = {
        let list = """
            qđ quyết định, đv đơn vị, mh mô hình, gp giải pháp, kp kinh phí, sl số lượng, tg thời gian,
            sđt số điện thoại, htkt hình thức khen thưởng, đvct đơn vị công tác, lv lĩnh vực,
            nd nội dung, kq kết quả, đvt đơn vị tính, dvk dân vận khéo, gc ghi chú, cv chức vụ,
            cq cơ quan, lh liên hệ, dh danh hiệu, đvth đơn vị thực hiện, ntns ngày tháng năm sinh,
            hgđ hộ gia đình, tđkt thi đua khen thưởng, đtdđ điện thoại di động, sk sáng kiến,
            dhtđ danh hiệu thi đua, tgth thời gian thực hiện, hq hiệu quả, đđ địa điểm, đb địa bàn, đp địa phương
            """
        var known: [String: [String]] = [:]
        for entry in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = entry.split(separator: " ").map(String.init)
            guard let short = words.first else { continue }
            known[Viet.fold(short)] = Array(words.dropFirst())
        }
        return known
    }()

    /// The long abbreviations with their marks, for those with a slip.
    private static let marked: [(key: [UInt8], full: [String])] = abbreviations.values.compactMap {
        let initials = $0.compactMap(\.first).map(String.init).joined()
        return initials.count >= 4 ? (Array(initials.utf8), $0) : nil
    }

    /// What a heading of one word stands for that is one slip away from a long abbreviation: "DTĐ", "ĐTtĐ", "DHOĐ".
    private static func slipped(_ word: String) -> [String]? {
        let bytes = Array(word.utf8)
        guard (3...6).contains(word.count), abbreviations[Viet.fold(word)] == nil else {
            return nil
        }
        // "SĐĐT": a key that was held too long.
        var single = ""
        for letter in word where letter != single.last { single.append(letter) }
        if single != word, let full = abbreviations[Viet.fold(single)] { return full }
        // A wrong letter may be a vowel where the others say enough.
        let vowels = bytes.count { "aeiouy".utf8.contains($0) }
        guard vowels == 0 || vowels == 1 && word.count > 3 else { return nil }
        let near = marked.filter { EditDistance.within(1, bytes, $0.key) != nil }
        return near.count == 1 ? near[0].full : nil
    }

    private static let longestAbbreviation = abbreviations.keys.map(\.utf8.count).max() ?? 0

    private mutating func add(_ text: Substring, isLeaf: Bool) {
        var start = text.startIndex
        var depth = 0
        let utf8 = text.utf8
        for index in utf8.indices {
            let byte = utf8[index]
            let isOpening = byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
            guard isOpening || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") else {
                continue
            }
            addPart(String(text[start..<index]), isBracketed: depth > 0, isLeaf: isLeaf)
            start = utf8.index(after: index)
            depth = isOpening ? depth + 1 : max(0, depth - 1)
        }
        addPart(String(text[start...]), isBracketed: depth > 0, isLeaf: isLeaf)
    }

    private mutating func addPart(_ text: String, isBracketed: Bool, isLeaf: Bool) {
        if text.isEmpty { return }
        let folded = Viet.fold(text).split(separator: " ")
        if folded.isEmpty { return }
        // A column number such as "(1)" below the header's words says nothing of them.
        if isBracketed, folded.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return }
        let accented = Viet.key(text).split(separator: " ")
        let factor = (isBracketed ? 0.35 : 1) * (isLeaf ? 1 : 0.5)
        for (index, word) in folded.enumerated() {
            let marked = accented.count == folded.count ? String(accented[index]) : String(word)
            if word.utf8.count <= Self.longestAbbreviation,
                let full = Self.abbreviations[String(word)]
            {
                for part in full {
                    words.append(
                        Word(
                            folded: Array(Viet.fold(part).utf8),
                            accented: part,
                            factor: factor,
                            isLeaf: isLeaf
                        )
                    )
                }
                continue
            }
            if folded.count == 1, let full = Self.slipped(marked) {
                for part in full {
                    let bytes = Array(Viet.fold(part).utf8)
                    words.append(
                        Word(folded: bytes, accented: part, factor: factor, isLeaf: isLeaf)
                    )
                }
                continue
            }
            words.append(
                Word(folded: Array(word.utf8), accented: marked, factor: factor, isLeaf: isLeaf)
            )
        }
    }
}
