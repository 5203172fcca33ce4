import VietText

/// The words of an award's name that matter: abbreviations spelt out, and without what every award
/// has in common ("của Chủ tịch UBND", "danh hiệu", "tặng").
enum AwardWords {
    /// The words that matter, and which of them follow a word that all awards have in common.
    ///
    /// With `mendsSlips` an abbreviation may have one letter wrong, and so may "danh hiệu".
    static func significant(
        _ text: String,
        mendsSlips: Bool = false
    ) -> (words: [String], isTail: [Bool]) {
        // "Bằng khenUBND TP" glues words together.
        let folded = Viet.fold(text.utf8.contains(0x3F) ? withoutLostLetters(text) : text)
        var words = folded.split(separator: " ").flatMap(partedAtOffice)
        if mendsSlips { words = withoutTitle(words) }
        words = withoutTier(words)
        var spelt: [String] = []
        for (index, word) in words.enumerated() {
            // "TT" is a collective before a title only.
            if word == "tt", index == 0, words.count > 1 {
                spelt += ["tap", "the"]
            } else if index + 1 == words.count, isPrimeMinister(word, after: spelt) {
                spelt += ["thu", "tuong"]
            } else {
                let slip = mendsSlips ? mended(word) : nil
                spelt += abbreviations[word] ?? slip ?? parted(word)
            }
        }
        var rest = unify(spelt)[...]
        while rest.count > 1, let first = rest.first, verbs.contains(first) {
            rest = rest.dropFirst()
        }
        var significant: [String] = []
        var isTail: [Bool] = []
        var isAfterCommon = false
        for word in rest {
            if isCommon(word) {
                isAfterCommon = true
            } else {
                significant.append(word)
                isTail.append(isAfterCommon)
                isAfterCommon = false
            }
        }
        return (significant, isTail)
    }

    /// The text without the "?" that an old encoding left amid letters: "Tá?ng Giấy khen".
    private static func withoutLostLetters(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var kept = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isAmid =
                index > 0 && index + 1 < scalars.count && scalars[index - 1].properties.isAlphabetic
                && scalars[index + 1].properties.isAlphabetic
            if scalar != "?" || !isAmid { kept.append(scalar) }
        }
        return String(kept)
    }

    /// Whether a last word after "Bằng khen" is "TTg" or "TTCP" with a slip: "BK Tag", "BK TTnP".
    private static func isPrimeMinister(_ word: String, after words: [String]) -> Bool {
        guard words.suffix(2).elementsEqual(["bang", "khen"]), word.utf8.first == 0x74,
            (3...4).contains(word.utf8.count)
        else { return false }
        return ["ttg", "ttcp"].contains {
            EditDistance.within(1, Array(word.utf8), Array($0.utf8)) != nil
        }
    }

    /// Words without a "cấp" that is misspelt between a title and a tier: "Chiến sĩ thi đua cpấ tỉnh".
    private static func withoutTier(_ words: [String]) -> [String] {
        var words = words
        for index in words.indices.dropFirst().dropLast().reversed() {
            guard ["dua", "cstd", "khen", "tien"].contains(words[index - 1]),
                ["tinh", "thanh", "huyen", "quan", "xa", "bo"].contains(words[index + 1]),
                EditDistance.within(1, Array(words[index].utf8), Array("cap".utf8)) == 1
            else { continue }
            words.remove(at: index)
        }
        return words
    }

    /// What an abbreviation with one wrong letter stands for, where it can be only one.
    private static func mended(_ word: String) -> [String]? {
        let bytes = Array(word.utf8)
        // A syllable has its vowel amid few consonants; abbreviations of awards have hardly any.
        let vowels = bytes.count { "aeiouy".utf8.contains($0) }
        guard (3...7).contains(bytes.count), vowels <= 1, vowels == 0 || bytes.count > 3 else {
            return nil
        }
        var found: Set<[String]> = []
        for (abbreviation, words) in abbreviations where abbreviation.utf8.count >= 3 {
            // Of three letters none may be missing or another.
            let isLong = abbreviation.utf8.count > 3 || bytes.count > 3
            let distance = EditDistance.within(1, bytes, Array(abbreviation.utf8))
            if isLong, distance != nil { found.insert(words) }
        }
        if found.count == 2, let long = found.max(by: { $0.count < $1.count }),
            found.allSatisfy({ long.starts(with: $0) })
        {
            // "CSTĐC" is the "CSTĐCS" that lost a letter, for the title alone would say nothing.
            return long
        }
        return found.count == 1 ? found.first : nil
    }

    /// Words after "danh hiệu" that is misspelt: "Dahn hiệu LĐTT", "Danh hilu LĐTT".
    private static func withoutTitle(_ words: [String]) -> [String] {
        guard words.count > 2,
            EditDistance.within(1, Array(words[0].utf8), Array("danh".utf8)) != nil,
            EditDistance.within(1, Array(words[1].utf8), Array("hieu".utf8)) != nil
        else { return words }
        return Array(words.dropFirst(2))
    }

    /// "Khencủa", "củaChủ": a missing space before or after the word that most awards have.
    private static func parted(_ word: String) -> [String] {
        guard word.utf8.count > 5 else { return [word] }
        if word.hasPrefix("cua") { return ["cua", String(word.dropFirst(3))] }
        return word.hasSuffix("cua") ? [String(word.dropLast(3)), "cua"] : [word]
    }

    /// Whether a word is one that all awards have in common, or a slip of "UBND".
    private static func isCommon(_ word: String) -> Bool {
        if common.contains(word) { return true }
        // "Cuar", "củaa": one letter too many.
        if word.utf8.count == 4, word.hasPrefix("cu"), word.utf8.contains(0x61) { return true }
        guard (3...5).contains(word.utf8.count) else { return false }
        // "Củt", "cuả": but a "Cúp" is an award.
        if word.utf8.count == 3, word.hasPrefix("cu"), word != "cup" { return true }
        if ["cau", "cuu", "cuo", "cus", "cia", "vua", "xua"].contains(word) { return true }
        return EditDistance.within(1, Array(word.utf8), Array("ubnd".utf8)) != nil
    }

    /// The text without a first word that may be a slip of a verb: "Tặngx Giấy khen", "GửiThư khen".
    static func withoutVerb(_ words: [String]) -> [String]? {
        guard let first = words.first else { return nil }
        let bytes = Array(first.utf8)
        for verb in verbs where verb.utf8.count >= 3 {
            let length = verb.utf8.count
            if words.count > 1, EditDistance.within(1, bytes, Array(verb.utf8)) != nil {
                return Array(words.dropFirst())
            }
            if bytes.count > length + 2, first.hasPrefix(verb) {
                return [String(first.dropFirst(length))] + words.dropFirst()
            }
        }
        return nil
    }

    /// One spelling for words that are said in several ways.
    private static func unify(_ words: [String]) -> [String] {
        var words = words
        for (from, to) in phrases where words.contains(from[0]) {
            var start = 0
            while start + from.count <= words.count {
                if words[start..<start + from.count].elementsEqual(from) {
                    words.replaceSubrange(start..<start + from.count, with: to)
                    start += max(1, to.count)
                } else {
                    start += 1
                }
            }
        }
        return words
    }

    /// "KhenUBND", "UBNDTP": the word with a missing space before or after "UBND".
    private static func partedAtOffice(_ word: Substring) -> [String] {
        guard word.utf8.count > 4, let range = word.firstBytes(of: "ubnd") else {
            return [String(word)]
        }
        let parts = [word[..<range.lowerBound], "ubnd", word[range.upperBound...]]
        return parts.filter { !$0.isEmpty }.map(String.init)
    }

    private static let abbreviations: [String: [String]] = [
        "bk": ["bang", "khen"], "gk": ["giay", "khen"], "knc": ["ky", "niem", "chuong"],
        "tk": ["thu", "khen"], "cstd": ["chien", "si", "thi", "dua"],
        "cstdcs": ["chien", "si", "thi", "dua", "co", "so"],
        "cstdtq": ["chien", "si", "thi", "dua", "toan", "quoc"],
        "ldtt": ["lao", "dong", "tien", "tien"], "ldxs": ["lao", "dong", "xuat", "sac"],
        "ttldtt": ["tap", "the", "lao", "dong", "tien", "tien"],
        "ttldxs": ["tap", "the", "lao", "dong", "xuat", "sac"],
        "hcld": ["huan", "chuong", "lao", "dong"], "bkttg": ["bang", "khen", "thu", "tuong"],
        "ttg": ["thu", "tuong"], "ttcp": ["thu", "tuong"], "cp": ["chinh", "phu"],
        "tp": ["thanh", "pho"], "td": ["thi", "dua"],
    ]

    private static let phrases: [(from: [String], to: [String])] = [
        (["chien", "sy"], ["chien", "si"]),
        (["ki", "niem"], ["ky", "niem"]),
        (["thu", "tuong", "chinh", "phu"], ["thu", "tuong"]),
        (["ld", "tien", "tien"], ["lao", "dong", "tien", "tien"]),
        (["uy", "ban", "nhan", "dan"], []),
        (["uy", "ban", "nd"], []),
        (["danh", "hieu"], []),
        (["chu", "tich"], ["ct"]),
        (["hang", "iii"], ["hang", "ba"]),
        (["hang", "3"], ["hang", "ba"]),
        (["hang", "ii"], ["hang", "nhi"]),
        (["hang", "2"], ["hang", "nhi"]),
        (["hang", "i"], ["hang", "nhat"]),
        (["hang", "1"], ["hang", "nhat"]),
        (["de", "nghi"], []),
        (["de", "xuat"], []),
        (["thuong", "giay", "khen"], ["giay", "khen"]),
    ]

    private static let common: Set<String> = ["cua", "ubnd", "ct", "cap", "ub", "chutich"]

    /// Words before a form's name that only say that it is given.
    private static let verbs: Set<String> = ["tang", "gui", "nhan", "duoc", "trao", "xet", "truy"]

    /// Words that may follow a form's name.
    static let connectors: Set<String> = [
        "ve", "vi", "do", "trong", "nam", "dot", "so", "theo", "thanh", "tinh", "quan", "huyen",
        "xa",
        "phuong", "thi", "trung", "bo", "lan", "hang", "cho", "tai", "kem", "giai", "doan", "mttq",
        "lien", "cong", "hoi", "dang", "nha", "chu", "chinh", "co", "so", "q", "h", "tx", "giam",
        "hieu",
    ]
}
