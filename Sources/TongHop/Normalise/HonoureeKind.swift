import VietText

/// Whether a name is a person's, a household's or a body's, told from the name where the list does not say.
enum HonoureeKind: String, CaseIterable {
    case person = "ca_nhan"
    case body = "tap_the"
    case household = "ho_gia_dinh"

    /// The code of the kind; empty for an empty name.
    static func guess(name: String, position: String, unit: String) -> String {
        var words = FoldedWords()
        let kind = guess(
            name.utf8.span,
            hasPosition: !position.isEmpty,
            unit: unit.utf8.span,
            words: &words
        )
        return kind?.rawValue ?? ""
    }

    /// The kind of a name alone, with a buffer that serves one name after another.
    static func guess(_ name: Span<UInt8>, words: inout FoldedWords) -> HonoureeKind? {
        guess(name, hasPosition: false, unit: name.extracting(0..<0), words: &words)
    }

    /// The kind of a name; nil for an empty one without position and unit.
    static func guess(
        _ name: Span<UInt8>,
        hasPosition: Bool,
        unit: Span<UInt8>,
        words: inout FoldedWords
    ) -> HonoureeKind? {
        // Most names are a person's, of letters only and without a word that means anything else.
        if unit.isEmpty, let count = PersonName.ordinaryWordCount(of: name, isOrdinary: isOrdinary),
            (2...6).contains(count)
        {
            return .person
        }
        words.read(name, isWhole: true)
        if words.bytes.isEmpty {
            if hasPosition { return .person }
            return unit.isEmpty ? nil : .body
        }
        if households.head(of: words) != nil { return .household }
        for word in words.words where word.digits > 0 { return .body }
        // "Ông Phạm Văn Phong" holds "văn phòng" as little as any name does.
        let isHead = heads.head(of: words) != nil
        if !isHead, salutations.head(of: words) != nil { return .person }
        if isHead || bodies.first(in: words) != nil { return .body }
        let person = PersonName.outline(of: name)
        if let person, person.hasPrefix, person.wordCount >= 2 { return .person }
        // "K'Brạo" is a whole name, and so is "Rơ Châm H'Phiên".
        let isHighland = hasApostrophe(name)
        if isHighland, words.words.count <= 2, beginsWithLetterOfHighlands(name) { return .person }
        // "… P.Phú Khương": persons have no place in their names.
        if !isHighland, words.words.count > 2 {
            for word in words.words.dropFirst().dropLast()
            where word.count <= 2 && initials.contains(word.hash.key) {
                return .body
            }
        }
        if mayNameAnOffice(words), namesAnOffice(Viet.key(text(name))) { return .body }
        if !unit.isEmpty, isFolded(unit, as: words) { return .body }
        guard let person, (2...6).contains(person.wordCount) else { return .body }
        return .person
    }

    /// Whether a word surely takes no part in what the name is taken for, by the hash of its folded letters.
    private static func isOrdinary(_ hash: UInt64) -> Bool {
        !telling[Int(truncatingIfNeeded: (hash >> 1) & UInt64(telling.count - 1))]
    }

    /// Which bits of their hashes the words have that tell something.
    private static let telling: [Bool] = {
        var bits = [Bool](repeating: false, count: 1 << 14)
        let words = [
            households.firstWords, heads.firstWords, salutations.firstWords, bodies.firstWords,
            initials, firstOfOffices, unitsOfOffices, lastOfOffices,
        ]
        for hash in words.joined() { bits[Int((hash >> 1) & UInt64(bits.count - 1))] = true }
        return bits
    }()

    private static func text(_ utf8: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for index in utf8.indices { bytes.append(utf8[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a straight or a curved apostrophe stands in a name.
    private static func hasApostrophe(_ name: Span<UInt8>) -> Bool {
        for index in name.indices {
            let byte = name[index]
            if byte == 0x27 { return true }
            if byte == 0x99, index >= 2, name[index - 1] == 0x80, name[index - 2] == 0xE2 {
                return true
            }
        }
        return false
    }

    private static func beginsWithLetterOfHighlands(_ name: Span<UInt8>) -> Bool {
        ["k", "h"].contains(Viet.fold(String(text(name).prefix(1))))
    }

    private static func isFolded(_ text: Span<UInt8>, as words: FoldedWords) -> Bool {
        var folded: [UInt8] = []
        Viet.fold(text, into: &folded)
        return folded == words.bytes
    }

    /// Types of places in one or two letters.
    private static let initials = hashes(of: ["p", "x", "q", "h", "tp", "tx", "tt"])

    /// Words that without their marks are parts of names too; what they are their marks tell.
    private static let firstOfOffices = hashes(
        of: ["ca", "truong", "so", "phong", "hoi", "xom", "ban", "lang"]
    )
    private static let unitsOfOffices = hashes(of: ["phuong", "xa", "huyen", "quan", "tinh"])
    private static let lastOfOffices = hashes(of: ["phuong", "xa", "tinh"])

    /// The hashes of a few words.
    private static func hashes(of words: [String]) -> [UInt64] {
        words.map { word in
            var hash = PhraseHash()
            for byte in word.utf8 { hash.add(byte) }
            return hash.key
        }
    }

    private static func mayNameAnOffice(_ words: FoldedWords) -> Bool {
        let last = words.words.count - 1
        guard last > 0 else { return false }
        if firstOfOffices.contains(words.words[0].hash.key)
            || lastOfOffices.contains(words.words[last].hash.key)
        {
            return true
        }
        for index in 1..<max(1, last) where unitsOfOffices.contains(words.words[index].hash.key) {
            return true
        }
        return false
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
