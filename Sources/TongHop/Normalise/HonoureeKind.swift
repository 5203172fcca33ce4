import VietText

/// Tells whether a name is a person's, a household's or a body's, where the list does not say.
enum HonoureeKind {
    /// `ca_nhan`, `tap_the` or `ho_gia_dinh`; empty for an empty name.
    static func guess(name: String, position: String, unit: String) -> String {
        let folded = Viet.fold(name)
        if folded.isEmpty { return position.isEmpty ? "" : "ca_nhan" }
        let padded = " " + folded + " "
        if ["ho ong", "ho ba", "gia dinh", "ho gia dinh"].contains(where: {
            folded.hasPrefix($0 + " ")
        }) {
            return "ho_gia_dinh"
        }
        let person = PersonName(name)
        if let person, !person.prefix.isEmpty, person.words.count >= 2, !hasBodyWord(padded) {
            return "ca_nhan"
        }
        if hasBodyWord(padded) { return "tap_the" }
        if !unit.isEmpty, Viet.fold(unit) == folded { return "tap_the" }
        guard let person, (2...6).contains(person.words.count) else { return "tap_the" }
        return "ca_nhan"
    }

    /// Words that name bodies and never persons, with a space on each side.
    private static let bodyWords: [String] = [
        "tap the", "ubnd", "uy ban", "uybannhandan", "nhan dan", "hoi lhpn", "hoi lien hiep",
        "hlhpn", "lhpn", "hoi phu nu",
        "hoi nong dan", "hoi nd", "hnd", "hoi cuu chien binh", "hoi ccb", "hccb", "hoi chu thap do",
        "hoi ctd", "hoi nguoi cao tuoi", "hoi nct", "hoi khuyen hoc", "hoi luat gia", "chi hoi",
        "doan thanh nien", "doan tn", "doan tncs", "tncs", "dtn", "doan phuong", "doan xa",
        "doan truong", "chi doan", "doan co so",
        "cong an", "ca phuong", "ca xa", "ca quan", "cong doan", "lien doan", "ldld", "ban chi huy",
        "bchqs", "bch quan su", "chqs", "quan su",
        "ban cong tac", "ban dieu hanh", "ban quan ly", "ban chi dao", "ban dan van",
        "ban nhan dan", "ban giam hieu", "ban dai dien", "ban bao ve",
        "truong mn", "truong th", "truong thcs", "truong thpt", "truong mam non", "truong tieu hoc",
        "truong trung hoc", "truong dai hoc", "truong cao dang", "truong pt",
        "thcs", "thpt", "mam non", "tieu hoc", "to dan pho", "tdp", "to tu quan", "to covid",
        "to phan ung", "to truy vet", "to hau can", "to tinh nguyen", "to cong tac", "to lay mau",
        "to y te", "to tuyen truyen",
        "to an ninh", "doi tinh nguyen", "doi phan ung", "doi lay mau", "doi xe", "doi hinh",
        "doi y te", "doi dan phong", "doi",
        "phong giao duc", "phong gd", "phong y te", "phong noi vu", "phong lao dong",
        "phong tai chinh", "phong kinh te", "phong van hoa", "van phong", "phong kham",
        "trung tam", "ttyt", "tt y te", "tram y te", "tyt", "benh vien", "bv", "khu pho", "kp",
        "khu dan cu", "cong ty", "cty", "tnhh", "htx",
        "hop tac xa", "doanh nghiep", "dntn", "xi nghiep", "mttq", "mat tran", "ubmttq", "clb",
        "cau lac bo", "nhom", "chi bo", "dang uy", "dang bo",
        "giao xu", "chua", "tinh that", "quan uy", "huyen uy", "tinh uy", "thanh uy", "so y te",
        "so noi vu", "so giao duc", "can bo",
        "luc luong", "chot", "mo hinh", "nha may", "ngan hang", "cua hang", "sieu thi", "cho",
        "co quan", "don vi", "tieu doan", "trung doan", "dai doi", "bo doi", "ho kinh doanh",
        "thon", "ap", "khom", "ban nganh",
    ]

    /// Body words that are also parts of persons' names count only at the start, before a number or a
    /// place: "Tổ 5", "Ấp 3", "Thôn Đông".
    private static let ambiguous: Set<String> = [
        "cho", "ap", "thon", "khom", "nhan dan", "doi", "nhom", "can bo", "chua",
    ]

    private static func hasBodyWord(_ padded: String) -> Bool {
        if padded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return true }
        for word in bodyWords {
            if ambiguous.contains(word) {
                if padded.hasPrefix(" " + word + " ") { return true }
            } else if padded.contains(" " + word + " ") {
                return true
            }
        }
        return false
    }
}
