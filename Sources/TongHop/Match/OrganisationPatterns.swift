/// How offices write the kinds of organisations: folded words of each wording.
///
/// A kind with `isNamed` has a name of its own (schools, companies); the others are told apart by
/// their place alone.
struct OrganisationPattern: Sendable {
    let kind: String
    let wordings: [[String]]
    let isNamed: Bool

    private init(_ kind: String, named: Bool = false, _ wordings: [String]) {
        self.kind = kind
        isNamed = named
        self.wordings = wordings.map { $0.split(separator: " ").map(String.init) }
    }

    /// In no order that matters: the earliest wording in a text wins, then the longest.
    static let all: [OrganisationPattern] = [
        OrganisationPattern(
            "quarter",
            [
                "khu pho", "kp", "to dan pho", "tdp", "ap", "thon", "xom", "khom", "buon",
                "khu dan cu",
                "kdc", "khoi pho", "to nhan dan", "tnd", "khu vuc", "to dan cu",
            ]
        ),
        OrganisationPattern(
            "mttq",
            [
                "uy ban mat tran to quoc viet nam", "uy ban mat tran to quoc",
                "uy ban mttq viet nam",
                "uy ban mttqvn", "uy ban mttq", "ub mttq viet nam", "ub mttqvn", "ub mttq",
                "ubmttqvn", "ubmttq viet nam", "ubmttq", "mttqvn", "mttq viet nam", "mttq",
                "mat tran to quoc viet nam", "mat tran to quoc", "mat tran",
                "ban thuong truc uy ban mttq viet nam", "ub mat tran to quoc",
            ]
        ),
        OrganisationPattern(
            "ubnd",
            [
                "uy ban nhan dan", "ubnd", "uy ban nd", "ub nhan dan", "uy ban", "ub nd",
                "hdnd ubnd",
                "van phong ubnd", "vp ubnd",
            ]
        ),
        OrganisationPattern(
            "doan",
            [
                "doan thanh nien cong san ho chi minh", "doan tncs ho chi minh", "doan tncs hcm",
                "doan tncs", "doan thanh nien", "doan tn", "dtn", "doan tnchcm", "thanh nien",
                "doan tnch",
                "doan", "dtncs hcm", "dtncs",
            ]
        ),
        OrganisationPattern(
            "phu nu",
            [
                "hoi lien hiep phu nu viet nam", "hoi lien hiep phu nu", "hoi lhpn", "hlhpn",
                "hoi phu nu", "hoi pn", "lhpn", "hpn", "lien hiep phu nu", "phu nu",
            ]
        ),
        OrganisationPattern("nong dan", ["hoi nong dan", "hoi nd", "hnd", "nong dan"]),
        OrganisationPattern(
            "cuu chien binh",
            ["hoi cuu chien binh", "hoi ccb", "hccb", "ccb", "cuu chien binh"]
        ),
        OrganisationPattern(
            "chu thap do",
            ["hoi chu thap do", "hoi ctd", "hctd", "ctd", "chu thap do"]
        ),
        OrganisationPattern(
            "nguoi cao tuoi",
            ["hoi nguoi cao tuoi", "hoi nct", "hnct", "nguoi cao tuoi"]
        ),
        OrganisationPattern("khuyen hoc", ["hoi khuyen hoc", "hkh"]),
        OrganisationPattern(
            "cuu thanh nien xung phong",
            ["hoi cuu thanh nien xung phong", "hoi cuu tnxp"]
        ),
        OrganisationPattern("cong an", ["cong an", "ca", "doi canh sat", "don cong an"]),
        OrganisationPattern(
            "quan su",
            [
                "ban chi huy quan su", "bch quan su", "ban chqs", "bchqs", "chqs",
                "bo chi huy quan su",
                "bo chqs", "ban ch quan su", "quan su",
            ]
        ),
        OrganisationPattern("bien phong", ["don bien phong", "bo doi bien phong", "bdbp"]),
        OrganisationPattern("tram y te", ["tram y te", "tyt", "tram yt"]),
        OrganisationPattern("trung tam y te", ["trung tam y te", "ttyt", "tt y te", "tt yte"]),
        OrganisationPattern("benh vien", named: true, ["benh vien", "bv", "benh vien da khoa"]),
        OrganisationPattern("so y te", ["so y te", "syt"]),
        OrganisationPattern(
            "cong doan",
            [
                "lien doan lao dong", "ldld", "cong doan", "lien doan ld", "cong doan co so",
                "cdcs",
            ]
        ),
        OrganisationPattern(
            "giao duc",
            [
                "phong giao duc va dao tao", "phong giao duc dao tao", "phong gd dt", "phong gddt",
                "pgd dt", "pgddt", "pgd", "so giao duc va dao tao", "so gd dt", "so gddt", "sgddt",
                "phong gd va dt", "phong giao duc",
            ]
        ),
        OrganisationPattern("ban dan van", ["ban dan van", "bdv", "khoi dan van"]),
        OrganisationPattern("tuyen giao", ["ban tuyen giao", "btg"]),
        OrganisationPattern("to chuc", ["ban to chuc", "btc"]),
        OrganisationPattern(
            "dang uy",
            ["dang uy", "du", "thanh uy", "quan uy", "huyen uy", "thi uy", "tinh uy", "chi bo"]
        ),
        OrganisationPattern(
            "mam non",
            named: true,
            ["truong mam non", "truong mn", "mam non", "mn"]
        ),
        OrganisationPattern("mau giao", named: true, ["truong mau giao", "truong mg", "mau giao"]),
        OrganisationPattern("tieu hoc", named: true, ["truong tieu hoc", "truong th", "tieu hoc"]),
        OrganisationPattern(
            "thcs",
            named: true,
            ["truong trung hoc co so", "truong thcs", "trung hoc co so", "thcs"]
        ),
        OrganisationPattern(
            "thpt",
            named: true,
            ["truong trung hoc pho thong", "truong thpt", "trung hoc pho thong", "thpt"]
        ),
        OrganisationPattern(
            "truong",
            named: true,
            ["truong", "truong dai hoc", "truong cao dang"]
        ),
        OrganisationPattern(
            "cong ty",
            named: true,
            [
                "cong ty", "cty", "cong ti", "doanh nghiep", "dntn", "dn", "xi nghiep", "ct tnhh",
                "cong ty trach nhiem huu han", "cong ty tnhh", "cong ty co phan", "cong ty cp",
                "cty tnhh", "cty cp", "cty co phan", "cong ty tnhh mot thanh vien",
                "cong ty tnhh mtv",
                "cty tnhh mtv", "cong ty trach nhiem huu han mot thanh vien",
                "cty tnhh mot thanh vien",
                "cong ty trach nhiem huu han mtv", "cong ty co phan tap doan",
            ]
        ),
        OrganisationPattern("hop tac xa", named: true, ["hop tac xa", "htx", "to hop tac"]),
        OrganisationPattern("ngan hang", named: true, ["ngan hang", "nh"]),
        OrganisationPattern(
            "ton giao",
            named: true,
            ["chua", "giao xu", "nha tho", "thanh that", "tinh xa"]
        ),
        OrganisationPattern("ban quan ly", named: true, ["ban quan ly", "bql"]),
        OrganisationPattern("so", named: true, ["so"]),
        OrganisationPattern("phong", named: true, ["phong"]),
        OrganisationPattern("hoi", named: true, ["hoi", "hiep hoi"]),
        OrganisationPattern("trung tam", named: true, ["trung tam", "tt"]),
        OrganisationPattern("ban", named: true, ["ban"]),
        OrganisationPattern("chi cuc", named: true, ["chi cuc", "cuc"]),
    ]
}
