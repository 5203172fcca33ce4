import VietText

/// The words of an award's name that matter: abbreviations spelt out, and without what every award
/// has in common ("của Chủ tịch UBND", "danh hiệu", "tặng").
enum AwardWords {
    /// The words that matter, and which of them follow a word that all awards have in common.
    static func significant(_ text: String) -> (words: [String], isTail: [Bool]) {
        let words = Viet.fold(text).split(separator: " ").map(String.init)
        var spelt: [String] = []
        for (index, word) in words.enumerated() {
            // "TT" is a collective before a title only.
            if word == "tt", index == 0, words.count > 1 {
                spelt += ["tap", "the"]
            } else {
                spelt += abbreviations[word] ?? [word]
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
            if common.contains(word) {
                isAfterCommon = true
            } else {
                significant.append(word)
                isTail.append(isAfterCommon)
                isAfterCommon = false
            }
        }
        return (significant, isTail)
    }

    /// One spelling for words that are said in several ways.
    private static func unify(_ words: [String]) -> [String] {
        var text = " " + words.joined(separator: " ") + " "
        for (from, to) in phrases where text.contains(from) {
            text = text.replacing(from, with: to)
        }
        return text.split(separator: " ").map(String.init)
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

    private static let phrases = [
        (" chien sy ", " chien si "), (" ki niem ", " ky niem "),
        (" thu tuong chinh phu ", " thu tuong "),
        (" ld tien tien ", " lao dong tien tien "), (" uy ban nhan dan ", " "),
        (" uy ban nd ", " "),
        (" danh hieu ", " "), (" chu tich ", " ct "), (" hang iii ", " hang ba "),
        (" hang 3 ", " hang ba "),
        (" hang ii ", " hang nhi "), (" hang 2 ", " hang nhi "), (" hang i ", " hang nhat "),
        (" hang 1 ", " hang nhat "), (" de nghi ", " "), (" de xuat ", " "),
        (" thuong giay khen ", " giay khen "),
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
