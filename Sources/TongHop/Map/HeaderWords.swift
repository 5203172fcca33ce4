import VietText

/// The words of a header, folded and weighed, ready to be compared with known wordings.
struct HeaderWords: Sendable {
    struct Word: Sendable {
        /// Lower case without marks: its bytes in ``HeaderWords/bytes``.
        var folded: Range<Int>
        /// Lower case with marks.
        var accented: Range<Int>
        /// What the word's place makes of its weight: less in brackets and in the upper rows.
        var factor: Double
        /// Whether the word stands in the lowest header row.
        var isLeaf: Bool
    }
    private(set) var words: [Word] = []
    private(set) var bytes: [UInt8] = []
    /// Whether any word has Vietnamese marks; without them nothing follows from missing ones.
    private(set) var hasMarks = false

    /// The words of a header whose rows are joined with " / ".
    init(_ text: String) { self.init(text.utf8.span) }

    /// The words of a header given as UTF-8.
    init(_ utf8: Span<UInt8>) {
        bytes.reserveCapacity(utf8.count * 2 + 8)
        var start = 0
        var index = 0
        while index + 2 < utf8.count {
            if utf8[index + 1] == UInt8(ascii: "/"), utf8[index] == 0x20, utf8[index + 2] == 0x20 {
                add(utf8.extracting(start..<index), isLeaf: false)
                index += 2
                start = index + 1
            }
            index += 1
        }
        add(utf8.extracting(start..<utf8.count), isLeaf: true)
        hasMarks = words.contains { word in word.accented.contains { bytes[$0] >= 0x80 } }
    }

    /// The words of the lowest header row only.
    var leaf: HeaderWords {
        var leaf = self
        leaf.words.removeAll { !$0.isLeaf }
        return leaf
    }

    /// All letters without spaces, for headers whose words were run together or torn apart.
    var glued: [UInt8] { words.flatMap { $0.isLeaf ? bytes[$0.folded] : [] } }

    /// All words without marks, separated by spaces.
    var folded: String {
        words.map { String(decoding: bytes[$0.folded], as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func add(_ text: Span<UInt8>, isLeaf: Bool) {
        var start = 0
        var depth = 0
        for index in text.indices {
            let byte = text[index]
            let isOpening = byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
            guard isOpening || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") else {
                continue
            }
            addPart(text.extracting(start..<index), isBracketed: depth > 0, isLeaf: isLeaf)
            start = index + 1
            depth = isOpening ? depth + 1 : max(0, depth - 1)
        }
        addPart(text.extracting(start..<text.count), isBracketed: depth > 0, isLeaf: isLeaf)
    }

    private mutating func addPart(_ text: Span<UInt8>, isBracketed: Bool, isLeaf: Bool) {
        if text.isEmpty { return }
        let first = words.count
        let start = bytes.count
        Viet.fold(text, into: &bytes)
        let end = bytes.count
        let factor = (isBracketed ? 0.35 : 1) * (isLeaf ? 1 : 0.5)
        addWords(start..<end, factor, isLeaf)
        if words.count == first { return }
        // A column number such as "(1)" below the header's words says nothing of them.
        if isBracketed, words[first...].allSatisfy({ isNumber($0.folded) }) {
            words.removeSubrange(first...)
            return
        }
        Viet.key(text, into: &bytes)
        mark(first, end..<bytes.count)
        expandAbbreviations(first)
    }

    /// Cuts folded bytes into words.
    private mutating func addWords(_ range: Range<Int>, _ factor: Double, _ isLeaf: Bool) {
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound
        where index == range.upperBound || bytes[index] == 0x20 {
            if index > start {
                let word = start..<index
                words.append(Word(folded: word, accented: word, factor: factor, isLeaf: isLeaf))
            }
            start = index + 1
        }
    }

    private func isNumber(_ range: Range<Int>) -> Bool {
        if bytes[range].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
        guard bytes[range].contains(where: { $0 >= 0x80 }) else { return false }
        return String(decoding: bytes[range], as: UTF8.self).allSatisfy(\.isNumber)
    }

    /// Gives the words from one on their marks, if the key has as many words.
    private mutating func mark(_ first: Int, _ key: Range<Int>) {
        var count = 0
        var previous: UInt8 = 0x20
        for index in key {
            if previous == 0x20, bytes[index] != 0x20 { count += 1 }
            previous = bytes[index]
        }
        guard count == words.count - first else { return }
        var word = first
        var start = key.lowerBound
        for index in key.lowerBound...key.upperBound
        where index == key.upperBound || bytes[index] == 0x20 {
            if index > start {
                words[word].accented = start..<index
                word += 1
            }
            start = index + 1
        }
    }

    // MARK: - Abbreviations

    /// Abbreviations with one meaning in headings; others are compared by their initials.
    private struct Abbreviations: Sendable {
        var short = WordTable(expecting: 64)
        /// The words that each stands for, with their marks.
        var full: [[String]] = []
        var longest = 0
        /// The initials, with their marks, of those that stand for four words or more.
        private var initials: [[UInt8]] = []

        init() {
            let list = """
                qđ quyết định, đv đơn vị, mh mô hình, gp giải pháp, kp kinh phí, sl số lượng, tg thời gian,
                sđt số điện thoại, htkt hình thức khen thưởng, đvct đơn vị công tác, lv lĩnh vực,
                nd nội dung, kq kết quả, đvt đơn vị tính, dvk dân vận khéo, gc ghi chú, cv chức vụ,
                cq cơ quan, lh liên hệ, dh danh hiệu, đvth đơn vị thực hiện, ntns ngày tháng năm sinh,
                hgđ hộ gia đình, tđkt thi đua khen thưởng, đtdđ điện thoại di động, sk sáng kiến,
                dhtđ danh hiệu thi đua, tgth thời gian thực hiện, hq hiệu quả, đđ địa điểm,
                đb địa bàn, đp địa phương
                """
            for entry in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
                let words = entry.split(separator: " ").map(String.init)
                guard let word = words.first else { continue }
                let folded = Viet.fold(word)
                let number = Int(short.add(folded.utf8.span))
                longest = max(longest, folded.utf8.count)
                if number == full.count { full.append([]) }
                full[number] = Array(words.dropFirst())
            }
            initials = full.map { words in
                let initials = words.compactMap(\.first).map(String.init).joined()
                return initials.count >= 4 ? Array(initials.utf8) : []
            }
        }

        /// What a heading of one word stands for that is one slip away from a long abbreviation: "DTĐ", "ĐTtĐ", "DHOĐ".
        func slipped(_ word: [UInt8]) -> [String]? {
            let text = String(decoding: word, as: UTF8.self)
            let count = text.count
            guard (3...6).contains(count) else { return nil }
            // "SĐĐT": a key that was held too long.
            var single = ""
            for letter in text where letter != single.last { single.append(letter) }
            if single != text, let number = short.number(of: Viet.fold(single).utf8.span) {
                return full[Int(number)]
            }
            // A wrong letter may be a vowel where the others say enough.
            let vowels = word.count { "aeiouy".utf8.contains($0) }
            guard vowels == 0 || vowels == 1 && count > 3 else { return nil }
            let near = full.indices.filter {
                !initials[$0].isEmpty && EditDistance.within(1, word, initials[$0]) != nil
            }
            return near.count == 1 ? full[near[0]] : nil
        }
    }
    private static let abbreviations = Abbreviations()

    private mutating func expandAbbreviations(_ first: Int) {
        let known = Self.abbreviations
        let isAlone = words.count - first == 1
        var index = first
        while index < words.count {
            let word = words[index]
            let number =
                word.folded.count <= known.longest
                ? known.short.number(of: bytes.span.extracting(word.folded)) : nil
            let slipped =
                isAlone && number == nil ? known.slipped(Array(bytes[word.accented])) : nil
            guard let texts = number.map({ known.full[Int($0)] }) ?? slipped else {
                index += 1
                continue
            }
            let full = texts.map { text in
                var part = word
                let start = bytes.count
                Viet.fold(text.utf8.span, into: &bytes)
                part.folded = start..<bytes.count
                bytes.append(contentsOf: text.utf8)
                part.accented = part.folded.upperBound..<bytes.count
                return part
            }
            words.replaceSubrange(index...index, with: full)
            index += full.count
        }
    }
}
