import RecordLinkage

/// Posts as offices shorten them: "PCT UBND" is "phó chủ tịch uỷ ban nhân dân".
enum PositionWords {
    private static let expansions: [String: String] = [
        "ct": "chu tich", "pct": "pho chu tich", "bt": "bi thu", "pbt": "pho bi thu",
        "cc": "cong chuc", "cb": "can bo", "gv": "giao vien", "hv": "hoi vien", "nv": "nhan vien",
        "cn": "cong nhan", "bs": "bac si", "dd": "dieu duong", "gd": "giam doc",
        "pgd": "pho giam doc",
        "ht": "hieu truong", "pht": "pho hieu truong", "tp": "truong phong", "pp": "pho phong",
        "tt": "to truong", "cv": "chuyen vien", "vptk": "van phong thong ke", "vp": "van phong",
        "tk": "thong ke", "ubnd": "uy ban nhan dan", "mttq": "mat tran to quoc",
        "lhpn": "lien hiep phu nu", "nd": "nong dan", "ccb": "cuu chien binh", "tn": "thanh nien",
        "pn": "phu nu", "uvbch": "uy vien ban chap hanh", "uv": "uy vien", "bch": "ban chap hanh",
        "ca": "cong an", "chi": "chi", "dv": "doan vien", "tnv": "tinh nguyen vien",
    ]

    private static let silent: Set<String> = ["phuong", "xa", "quan", "huyen", "thi", "tran"]

    /// The words of a post written out, without the level of its place.
    static func expand(_ tokens: [UInt32], with lists: inout WordLists) -> [UInt32] {
        tokens.flatMap { token -> [UInt32] in
            let word = lists.words.string(token)
            if silent.contains(word) { return [] }
            guard let expansion = expansions[word] else { return [token] }
            return expansion.split(separator: " ").map { lists.token(String($0)) }
        }
    }
}
