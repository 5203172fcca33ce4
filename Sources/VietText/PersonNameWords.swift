/// What names are made of, and what stands before them.
enum PersonNameWords {
    /// Words before a name, as keys.
    private static let prefixes: Set<String> = set(
        """
        ông|bà|đ c|đc|đồng chí|thầy|cô giáo|thầy giáo|thầy thuốc|nhà giáo|nhà giáo ưu tú|bs|bác sĩ|bác sỹ|\
        bs cki|bs ckii|bs ck1|bs ck2|bsck1|bsck2|bscki|bsckii|cki|ckii|ck1|ck2|ths|ts|gs|pgs|\
        ks|cn|ds|đd|ys|ls|nsưt|nsnd|ngưt|ngnd|ttưt|ttnd|y sĩ|y sỹ|y tá|điều dưỡng|dược sĩ|dược sỹ|kỹ sư|\
        cử nhân|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|giáo sư|phó giáo sư|luật sư|nghệ sĩ|nghệ sỹ|nghệ nhân|em|\
        cháu|học sinh|sinh viên|chiến sĩ|chiến sỹ|liệt sĩ|liệt sỹ|mẹ vnah|bà mẹ vnah|\
        mẹ việt nam anh hùng|bà mẹ việt nam anh hùng|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|\
        thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|\
        binh nhì|hộ ông|hộ bà|gia đình ông|gia đình bà|vợ chồng ông|linh mục|lm|hòa thượng|thượng tọa|đại đức|\
        đđ|ni sư|ni trưởng|sư cô|sư thầy|mục sư|giám mục|nữ tu|tu sĩ|tu sỹ|giáo sĩ|chức sắc|soeur|mr|mrs|ms|nghs
        """
    )
    /// Words before a name that are names too: they need more than one word after them.
    private static let names: Set<String> = set("anh|chị|cô|chú|bác|cụ|ht|tt|ns|sc|ngài|mẹ|lão|ô|b")

    /// Clan names of the minorities that bear them; the person's family name.
    static let clans: Set<String> = set(
        """
        ksor|siu|rmah|rcom|r com|nay|kpă|kpa|rơ châm|rơ mah|rơ lan|puih|niê|nie|byă|mlô|mlo|êban|eban|kđăm|ayŭn|\
        hđơk|knul|kbuôr|ktla|kpơr|adrơng|điểu|thị|chamaléa|chamalé|katơr|pinăng|mang|hồ|kon|cil|kơ să|lơ mu
        """
    )
    /// First words of minority names that tell man or woman.
    static let gendered: Set<String> = ["y", "h", "a", "ka", "k", "ama", "ami"]

    /// The first words of all of them: most names begin with none.
    private static let firstWords = Set(
        (prefixes.union(names)).compactMap { $0.split(separator: " ").first.map(String.init) }
    )

    /// The same folded, as ascending hashes, to see at once that a name begins with none of them.
    private static let foldedFirstWords = Set(firstWords.map { hash(ofFolded: Viet.fold($0)) })
        .sorted()

    private static func hash(ofFolded word: String) -> UInt64 {
        word.utf8.reduce(hashStart) { adding($1, to: $0) }
    }

    private static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    private static func adding(_ letter: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(letter)) &* 0x100_0000_01b3
    }

    /// Whether a word with such last bits may be among them.
    private static let firstWordBits: [Bool] = {
        var bits = [Bool](repeating: false, count: 4096)
        for hash in foldedFirstWords { bits[Int(hash & 4095)] = true }
        return bits
    }()

    private static func isFoldedFirstWord(_ hash: UInt64) -> Bool {
        if !firstWordBits[Int(hash & 4095)] { return false }
        let words = foldedFirstWords
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == hash
    }

    private static let longestPrefix = 5

    /// How many words a text of Vietnamese letters and single spaces has that begins with no form of address;
    /// nil where more than a look at its bytes is needed.
    static func plainWordCount(of utf8: Span<UInt8>) -> Int? {
        let (table, foldedTable) = (LatinTables.shared.letters, LatinTables.shared.folded)
        let (letters, folded) = (table.span, foldedTable.span)
        var count = 1
        var first = hashStart
        var firstEnd = utf8.count
        var isAfterSpace = true
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte == LatinTables.separator {
                if isAfterSpace { return nil }
                if count == 1 { firstEnd = index }
                count += 1
                isAfterSpace = true
                index += 1
                continue
            }
            isAfterSpace = false
            let (position, length) =
                byte < 0x80 ? (Int(byte), 1) : Viet.foldPosition(utf8, at: index, byte)
            if !Viet.isSettled(position) || letters[position] == 0 { return nil }
            if count == 1 {
                if folded[position] <= LatinTables.special { return nil }
                first = adding(folded[position], to: first)
            }
            index += length
        }
        if isAfterSpace { return nil }
        if !isFoldedFirstWord(first) { return count }
        // "Hồ" is no "hộ".
        var key: [UInt8] = []
        Viet.key(utf8.extracting(0..<firstEnd), into: &key)
        return firstWords.contains(String(decoding: key, as: UTF8.self)) ? nil : count
    }

    /// How many words a text of Vietnamese letters and single spaces has, none of which calls for a closer look by the
    /// hash of its folded letters, nor begins a form of address; nil for any other text.
    static func ordinaryWordCount(
        of utf8: Span<UInt8>,
        isOrdinary: (_ hash: UInt64) -> Bool
    ) -> Int? {
        let (table, foldedTable) = (LatinTables.shared.letters, LatinTables.shared.folded)
        let (letters, folded) = (table.span, foldedTable.span)
        var count = 0
        var hash = hashStart
        var isInWord = false
        var index = 0
        while true {
            let byte = index < utf8.count ? utf8[index] : LatinTables.separator
            if byte == LatinTables.separator {
                if !isInWord || count == 0 && isFoldedFirstWord(hash) || !isOrdinary(hash) {
                    return nil
                }
                count += 1
                if index == utf8.count { return count }
                (hash, isInWord) = (hashStart, false)
                index += 1
                continue
            }
            let (position, length) =
                byte < 0x80 ? (Int(byte), 1) : Viet.foldPosition(utf8, at: index, byte)
            guard Viet.isSettled(position), letters[position] != 0,
                folded[position] > LatinTables.special
            else { return nil }
            hash = adding(folded[position], to: hash)
            isInWord = true
            index += length
        }
    }

    /// Whether a plain text (``Viet/isPlain(_:)``) may be a name in the wrong case: its last letter is a capital,
    /// or a word begins with a letter beyond ASCII that is none.
    static func mayNeedCasing(_ utf8: Span<UInt8>) -> Bool {
        let table = LatinTables.shared.letters
        let letters = table.span
        var isUpper = false
        var previous = LatinTables.separator
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 0x80 {
                isUpper = byte >= 0x41 && byte <= 0x5A
                index += 1
            } else {
                let (position, length) = Viet.foldPosition(utf8, at: index, byte)
                let isInTable = position >= 0 && position < LatinTables.count
                let letter = isInTable ? Letter(rawValue: letters[position]) : Letter.none
                // What is no letter of the alphabet has to be looked at.
                let isKnown = letter.isLetter && letter.kind < 63
                if previous == LatinTables.separator, !isKnown || !letter.isUpper { return true }
                isUpper = !isKnown || letter.isUpper
                index += length
            }
            previous = byte
        }
        return isUpper
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(separator: "|").map { Viet.key(String($0)) })
    }

    /// Where a form of address, a rank or a degree at the start of a text ends; nil for none.
    static func prefixEnd(of text: Substring) -> Substring.Index? {
        let utf8 = text.utf8
        let firstEnd = utf8.firstIndex { isBreak($0) || $0 == UInt8(ascii: "/") } ?? text.endIndex
        guard firstWords.contains(Viet.key(String(text[..<firstEnd]))) else { return nil }
        var best: Substring.Index?
        var start = text.startIndex
        for _ in 0..<longestPrefix where start < text.endIndex {
            let end = utf8[start...].firstIndex(where: isBreak) ?? text.endIndex
            let rest = utf8[end...].firstIndex { !isBreak($0) } ?? text.endIndex
            if rest < text.endIndex, isPrefix(Viet.key(String(text[..<end])), before: text[rest...])
            {
                best = utf8[end] == UInt8(ascii: ".") ? utf8.index(after: end) : end
            }
            start = rest
        }
        return best
    }

    private static func isBreak(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }

    /// A text without the punctuation at its start.
    static func trimmedStart(_ text: Substring) -> Substring {
        let start = text.utf8.firstIndex { !isBreak($0) && $0 != UInt8(ascii: ",") }
        return text[(start ?? text.endIndex)...]
    }

    private static func isPrefix(_ key: String, before rest: Substring) -> Bool {
        if prefixes.contains(key) { return true }
        return names.contains(key) && rest.utf8.contains(LatinTables.separator)
    }

    /// Where a note after the name begins; the end of the text if there is none.
    static func noteStart(in text: Substring) -> Substring.Index {
        text.unicodeScalars.firstIndex { scalar in
            switch scalar {
            case ",", ";", "(", "/", "[", "-", "–", "—", ":": true
            default: false
            }
        } ?? text.endIndex
    }

    /// A text without the punctuation around it.
    static func trimmed(_ text: Substring, keepingDots: Bool = false) -> String {
        let marks = keepingDots ? " ,;:-–—" : " ,;:.-–—()[]/"
        var part = text
        while let last = part.last, marks.contains(last) { part.removeLast() }
        return String(part.drop { marks.contains($0) })
    }

    /// Every apostrophe that people type in names as `'`.
    static func plainApostrophes(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: isApostrophe) else { return text }
        return UTF8Scalar.string(scalars.map { isApostrophe($0) ? "'" : $0 })
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "’", "‘", "`", "´", "ʼ", "ʹ": true
        default: false
        }
    }

    /// A word of a name with a first capital, unless it is an initial or written on purpose (`McArthur`).
    static func properCase(_ word: String) -> String {
        var uppers = 0
        var firstUppers = 0
        var letters = 0
        for scalar in word.unicodeScalars {
            let letter = Letter(scalar)
            if letter.isUpper {
                uppers += 1
                if letters < 2 { firstUppers += 1 }
            }
            if letter.isLetter { letters += 1 }
        }
        let isProper =
            uppers == 1 && firstUppers == 1 && Letter(word.unicodeScalars.first ?? " ").isUpper
        if isProper || letters > 3 && uppers == 2 && firstUppers == 1 { return word }
        return Viet.titleCased(word)
    }

    static func tradition(of words: [String]) -> PersonName.Tradition {
        guard let first = words.first else { return .kinh }
        let key = Viet.key(first)
        if words.count > 1, key == "thích" || key == "tk" { return .religious }
        if first.contains("'") || words.count > 1 && (gendered.contains(key) || clans.contains(key))
        {
            // Hồ, Thị and Mang are Kinh names as well.
            return ["hồ", "thị", "mang"].contains(key) ? .kinh : .minority
        }
        return .kinh
    }
}
