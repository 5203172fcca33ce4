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

    private static let longestPrefix = 5

    private static func set(_ words: String) -> Set<String> {
        Set(words.split(separator: "|").map { Viet.key(String($0)) })
    }

    /// How many characters of a text are a form of address, a rank or a degree; nil for none.
    static func prefixLength(of text: Substring) -> Int? {
        var best: Int?
        var words = 0
        var index = text.startIndex
        while index < text.endIndex, words < longestPrefix {
            var end = index
            while end < text.endIndex, text[end] != " ", text[end] != ".", text[end] != ":" {
                end = text.index(after: end)
            }
            words += 1
            let candidate = Viet.key(String(text[..<end]))
            let rest = text[end...].drop { $0 == " " || $0 == "." || $0 == ":" }
            if !rest.isEmpty, isPrefix(candidate, before: rest) {
                best = text.distance(from: text.startIndex, to: end)
                if end < text.endIndex, text[end] == "." { best = best.map { $0 + 1 } }
            }
            index = text[end...].drop { $0 == " " || $0 == "." }.startIndex
        }
        return best
    }

    private static func isPrefix(_ key: String, before rest: Substring) -> Bool {
        if prefixes.contains(key) { return true }
        return names.contains(key) && rest.split(separator: " ").count > 1
    }

    /// Where a note after the name begins.
    static func cut(in text: Substring) -> Substring.Index? {
        for (offset, character) in zip(text.indices, text) {
            if ",;(/\n[-–—:".contains(character) { return offset }
        }
        return nil
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
        UTF8Scalar.string(
            text.unicodeScalars.map { scalar -> Unicode.Scalar in
                ["’", "‘", "`", "´", "ʼ", "ʹ"].contains(scalar) ? "'" : scalar
            }
        )
    }

    /// A word of a name with a first capital, unless it is an initial or written on purpose (`McArthur`).
    static func properCase(_ word: String) -> String {
        let letters = word.unicodeScalars.map { Letter($0) }.filter { $0.isLetter }
        let uppers = letters.count { $0.isUpper }
        if letters.count > 3, uppers == 2, letters[0].isUpper, !letters[1].isUpper { return word }
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
