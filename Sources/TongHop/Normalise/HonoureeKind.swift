import VietText

/// Tells whether a name is a person's, a household's or a body's, where the list does not say.
enum HonoureeKind {
    /// `ca_nhan`, `tap_the` or `ho_gia_dinh`; empty for an empty name.
    static func guess(name: String, position: String, unit: String) -> String {
        var words = FoldedWords()
        return guess(name: name, position: position, unit: unit, words: &words)
    }

    /// The same, with a buffer that serves one name after another.
    static func guess(
        name: String,
        position: String,
        unit: String,
        words: inout FoldedWords
    ) -> String {
        words.read(name.utf8.span, isWhole: true)
        if words.bytes.isEmpty {
            if !position.isEmpty { return "ca_nhan" }
            return unit.isEmpty ? "" : "tap_the"
        }
        if households.head(of: words) != nil { return "ho_gia_dinh" }
        if words.words.contains(where: { $0.digits > 0 }) { return "tap_the" }
        // "Ông Phạm Văn Phong" holds "văn phòng" as little as any name does.
        let isHead = heads.head(of: words) != nil
        if !isHead, salutations.head(of: words) != nil { return "ca_nhan" }
        if isHead || bodies.first(in: words) != nil { return "tap_the" }
        let person = PersonName.outline(of: name)
        if let person, person.hasPrefix, person.wordCount >= 2 { return "ca_nhan" }
        // "… P.Phú Khương": persons have no place in their names.
        // "K'Brạo" is a whole name, and so is "Rơ Châm H'Phiên".
        let isHighland = name.utf8.contains(0x27) || name.contains("’")
        if isHighland, words.words.count <= 2,
            ["k", "h"].contains(Viet.fold(String(name.prefix(1))))
        {
            return "ca_nhan"
        }
        if !isHighland,
            words.words.dropFirst().dropLast().contains(where: { initials.contains($0.hash.key) })
        {
            return "tap_the"
        }
        if mayNameAnOffice(words), namesAnOffice(Viet.key(name)) { return "tap_the" }
        if !unit.isEmpty, Viet.fold(unit).utf8.elementsEqual(words.bytes) { return "tap_the" }
        guard let person, (2...6).contains(person.wordCount) else { return "tap_the" }
        return "ca_nhan"
    }

    /// Types of places in one or two letters.
    private static let initials = hashes(of: ["p", "x", "q", "h", "tp", "tx", "tt"])

    /// Words that without their marks are parts of names too; what they are their marks tell.
    private static let ambiguous = hashes(
        of: [
            "ca", "truong", "so", "phong", "hoi", "xom", "ban", "lang", "phuong", "xa", "huyen",
            "quan", "tinh",
        ]
    )

    private static func hashes(of words: [String]) -> Set<UInt64> {
        Set(
            words.map { word in
                var hash = PhraseHash()
                for byte in word.utf8 { hash.add(byte) }
                return hash.key
            }
        )
    }

    private static func mayNameAnOffice(_ words: FoldedWords) -> Bool {
        words.words.contains { ambiguous.contains($0.hash.key) }
    }

    /// Words that are told from names by their marks alone: "Sở LĐTBXH", "MTTa phường".
    private static func namesAnOffice(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        guard words.count > 1, let first = words.first else { return false }
        // Without their marks these would be the surname Trương and other names.
        if words.count > 2, first == "ca" || first == "trường" { return true }
        if first == "ca", ["huyện", "quận"].contains(words[1]) { return true }
        // No family bears these names.
        if ["sở", "phòng", "hội", "xóm", "bản", "làng"].contains(first) { return true }
        let units: Set<Substring> = ["phường", "xã", "huyện", "quận", "tỉnh"]
        // A last "Huyện" or "Quận" may be a given name; a commune is none.
        return words.dropFirst().dropLast().contains(where: units.contains)
            || ["phường", "xã", "tỉnh"].contains(words[words.count - 1])
    }

    private static let salutations = PhraseFinder<Bool>(
        ["ong", "ba", "anh", "chi", "co", "chu", "d c", "dong chi", "ths", "bs", "ts"].map {
            ($0, true)
        }
    )

    private static let households = PhraseFinder<Bool>(
        ["ho ong", "ho ba", "gia dinh", "ho gia dinh", "ho anh", "ho chi"].map { ($0, true) }
    )

    /// Words that name bodies wherever they stand.
    private static let bodies = PhraseFinder<Bool>(
        [
            "tap the", "ubnd", "uy ban", "uybannhandan", "hoi lhpn", "hoi lien hiep", "hlhpn",
            "lhpn", "hoi phu nu", "hoi nong dan", "hoi nd", "hnd", "hoi cuu chien binh", "hoi ccb",
            "hccb", "hoi chu thap do", "hoi ctd", "hctd", "hoi nguoi cao tuoi", "hoi nct",
            "hoi khuyen hoc",
            "hoi luat gia", "chi hoi", "doan thanh nien", "doan tn", "doan tncs", "tncs", "dtn",
            "doan phuong", "doan xa", "doan truong", "chi doan", "doan co so", "cong an",
            "cong doan", "lien doan", "ldld", "ban chi huy", "bchqs", "bch quan su", "chqs",
            "quan su", "ban cong tac", "ban dieu hanh", "ban quan ly", "ban chi dao", "ban dan van",
            "ban nhan dan", "ban giam hieu", "ban dai dien", "ban bao ve", "truong mn", "truong th",
            "truong thcs", "truong thpt", "truong mam non", "truong tieu hoc", "truong trung hoc",
            "truong dai hoc", "truong cao dang", "truong pt", "ptdtbt", "ptdtnt", "thpt", "mam non",
            "tieu hoc",
            "to dan pho", "tdp", "to tu quan", "to covid", "to phan ung", "to truy vet",
            "to hau can", "to tinh nguyen", "to cong tac", "to lay mau", "to y te",
            "to tuyen truyen", "to an ninh", "doi tinh nguyen", "doi phan ung", "doi lay mau",
            "doi xe", "doi hinh", "doi y te", "doi dan phong", "phong giao duc", "phong gd",
            "phong gddt",
            "phong y te", "phong noi vu", "phong lao dong", "phong tai chinh", "phong kinh te",
            "phong van hoa", "phong kham", "trung tam", "ttyt", "tt y te", "tram y te", "tyt",
            "benh vien", "khu pho", "khu dan cu", "cong ty", "cty", "tnhh", "htx", "hop tac xa",
            "doanh nghiep", "dntn", "xi nghiep", "mttq", "mat tran", "ubmttq", "clb", "cau lac bo",
            "chi bo", "dang uy", "dang bo", "giao xu", "tinh that", "quan uy", "huyen uy",
            "tinh uy",
            "thanh uy", "so y te", "so noi vu", "so giao duc", "so ldtbxh", "so ld tb xh",
            "so lao dong", "mo hinh", "nha may", "ngan hang",
            "cua hang", "sieu thi", "tieu doan", "trung doan", "dai doi", "bo doi", "ho kinh doanh",
            "ban nganh", "ubmttqvn", "mttqvn", "ub mttqvn", "hoi nguoi mu", "hoi sinh vien",
        ].map { ($0, true) }
    )

    /// Words that name bodies only where a name begins with them: "Ấp 3", "Văn phòng", "Đội xe".
    private static let heads = PhraseFinder<Bool>(
        [
            "ap", "bv", "buon", "hoi", "mn", "uy", "uy ban", "ca phuong", "ca quan", "ca xa",
            "can bo", "cho", "chot", "chua", "co quan",
            "doi", "don vi", "ho kinh doanh", "khoa", "khoi", "khom", "kp", "lop", "luc luong",
            "nhan dan", "nhom", "phong kham", "thcs", "thon", "van phong", "p noi vu", "p lao dong",
            "p van hoa", "p y te", "p gd", "p gddt", "p kinh te", "p tai chinh", "p tu phap",
        ].map { ($0, true) }
    )
}
