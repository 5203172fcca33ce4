import VietText

/// The words by which rows that are no records are known.
///
/// All texts asked about are folded.
struct RowWords: Sendable {
    /// Total labels that the profile adds, folded.
    private let moreTotals: [String]
    /// The fields of work by their names and wordings, folded.
    private let fields: Set<String>

    init(profile: CampaignProfile) {
        fields = Set(
            profile.fieldsOfWork.flatMap { [$0.name.vi] + $0.wordings }.map { Viet.fold($0) }
                .filter { $0.contains(" ") }
        )
        moreTotals = profile.totalRows.map { Viet.fold($0) }.filter { !$0.isEmpty }
    }

    // MARK: - Totals

    /// What a total's label says of its scope.
    enum TotalLabel: Equatable {
        /// "Tổng cộng", "TỔNG SỐ": as a rule, over the whole table.
        case grand
        /// "Cộng", "Tổng": over the table or a section.
        case plain
        /// "Cộng I", "Tổng mục A", "Cộng phường Bến Thành": over a section.
        case ofSection(String)
    }

    /// Words behind "cong" or "tong" that make other words: "Công đoàn", "Cộng tác viên".
    private static let notTotals = PhraseSet(
        """
        doan, an, ty, tac, nhan, chuc, nghe, dong, giam, thuong, hop, bi, phu, lap, hoa, trinh, van,
        quan, vien
        """
    )

    /// Words that may stand in the label of a total.
    private static let labelWords = PhraseSet(
        """
        cong, so, tong, chung, toan, bo, ca, nhan, tap, the, ho, gia, dinh, nguoi, truong, hop, don,
        vi, mo, hinh, giai, phap, danh, sach, va, gom, la, luong, trinh, tien, dong, bang, chu, cac,
        khoan, muc, phan, khoi, nhom, tinh, huyen, quan, xa, phuong, thanh, pho, kinh, phi, thuong,
        sang, kien, co, tren, dia, ban, a, b, c, d, e
        """
    )

    /// The total that a label means; nil where it is none.
    ///
    /// `hasOnlyFigures` says that the row's other cells are numbers or blank.
    func totalLabel(
        _ folded: String,
        marked: @autoclosure () -> String,
        hasOnlyFigures: Bool
    ) -> TotalLabel? {
        if moreTotals.contains(folded) { return .grand }
        var words = folded.split(separator: " ")[...]
        // "III. Tổng cộng" and "* Tổng cộng"
        if words.count > 1, let first = words.first, Self.isNumber(first) {
            words = words.dropFirst()
        }
        guard let first = words.first, words.count <= 16 else { return nil }
        if words.count == 1, ["tc", "ts", "total"].contains(first) {
            return hasOnlyFigures ? .grand : nil
        }
        let pair = words.prefix(2).joined()
        if Self.isLike(String(first), "tongcong") || first == "tongso" {
            return label(words.dropFirst(1), else: .grand, hasOnlyFigures)
        }
        if Self.isLike(pair, "tongcong") || Self.isLike(pair, "tongso") && pair.hasPrefix("to") {
            return label(words.dropFirst(2), else: .grand, hasOnlyFigures)
        }
        if first == "tong" {
            let isName =
                words.dropFirst().first.map { Self.notTotals.contains(String($0)) } ?? false
            return isName && !hasOnlyFigures
                ? nil : label(words.dropFirst(), else: .plain, hasOnlyFigures)
        }
        if first == "cong" {
            return Self.isAnotherWord(words, marked: marked())
                ? nil : label(words.dropFirst(), else: .plain, hasOnlyFigures)
        }
        return words.count == 1 && hasOnlyFigures && Self.isLike(folded, "tong") ? .plain : nil
    }

    /// "Công đoàn", "Cộng tác viên", "Công an" are no sums.
    private static func isAnotherWord(_ words: ArraySlice<Substring>, marked: String) -> Bool {
        if let next = words.dropFirst().first, notTotals.contains(String(next)) { return true }
        let hasMarks = marked.utf8.contains { $0 >= 0x80 }
        return hasMarks && !marked.hasPrefix("cộng") && !marked.hasPrefix("công")
    }

    private func label(
        _ rest: ArraySlice<Substring>,
        else whole: TotalLabel,
        _ hasOnlyFigures: Bool
    ) -> TotalLabel? {
        let words = rest.filter { word in !word.allSatisfy { $0.isNumber } }
        guard let first = words.first, let last = words.last else { return whole }
        if words.count == 1 || words.count <= 3 && ["muc", "phan", "khoi", "nhom"].contains(first) {
            if Self.isNumber(last) || last.count == 1 && hasOnlyFigures {
                return .ofSection(last.uppercased())
            }
        }
        if words.allSatisfy({ Self.labelWords.contains(String($0)) || Self.isNumber($0) }) {
            return whole
        }
        return hasOnlyFigures ? .ofSection(rest.joined(separator: " ")) : nil
    }

    private static func isNumber(_ word: Substring) -> Bool {
        Numbering(alone: word.uppercased()) != nil
    }

    /// Equal but for one slip.
    private static func isLike(_ text: String, _ pattern: String) -> Bool {
        HeaderVocabulary.differByOneSlip(text.utf8.span, pattern.utf8.span)
    }

    /// Words behind a figure.
    static let units = PhraseSet(ValueWords.units)

    // MARK: - Footers

    /// Lines below a table: who signs, who receives, what the list amounts to.
    private static let footers = PhraseSet(
        """
        nguoi lap, nguoi lap bieu, nguoi lap bang, lap bieu, can bo tong hop, can bo phu trach, can bo lap, nguoi tong hop, thu truong, noi nhan,
        danh sach nay, danh sach co, danh sach tren, danh sach gom, tm uy ban, tm ubnd, tm ban,
        tm dang uy, tm bch, tm btv, tm hoi dong, tm doan, tm ubmttq, tm thuong truc, t m uy ban,
        t m ubnd, t m ban, t m dang uy, t m hoi dong, kt chu tich, kt giam doc, kt bi thu,
        kt truong, kt thu truong, kt hieu truong, k t chu tich, tl chu tich, tl giam doc, tuq,
        ky ghi ro, ky ten, ky ho ten, ky va ghi, ky dong dau, ky va dong dau, luu vt, luu vp,
        xac nhan cua, y kien cua, duyet cua, nguoi bao cao, nguoi kiem tra, chu ky, bao cao nay,
        bieu nay, bang nay, nguoi phe duyet, tren day la, an dinh danh sach, tong so trang,
        q chu tich, lanh dao don vi, ky ghi, da ky, thu truong don vi, thu truong co quan,
        dai dien don vi, dai dien lanh dao, nguoi duyet, phu trach don vi, tm lanh dao,
        nguoi thuc hien, can bo lap bieu, lap danh sach
        """
    )

    /// Lines that are a footer only where they stand alone.
    private static let offices = PhraseSet(
        """
        xac nhan, ke toan, dai dien, nhu tren, hieu truong, giam doc, pho giam doc, chu tich,
        pho chu tich, bi thu, pho bi thu, truong ban, pho truong ban, truong phong,
        pho truong phong, chanh van phong, pho hieu truong, ban thuong vu, thay mat,
        quyen chu tich, t m, tm, kt, chu tich uy ban nhan dan, chu tich ubnd, uy ban nhan dan,
        ban chap hanh, bi thu dang uy, van thu, chuyen vien
        """
    )

    enum FooterSign { case none, weak, strong }

    /// Whether a line belongs below a table: signatures, addressees, statements about the list.
    func footerSign(_ folded: String) -> FooterSign {
        if Self.isPlaceAndDate(folded) || Self.statesNumber(folded) { return .strong }
        if Self.footers.begins(folded) { return .strong }
        return Self.offices.contains(folded) || Self.remark.begins(folded) ? .weak : .none
    }

    private static let remark = PhraseSet("ghi chu, luu y, chu thich")

    /// "Danh sách có 47 người", "Tổng cộng: 12 tập thể, 35 cá nhân".
    private static func statesNumber(_ folded: String) -> Bool {
        guard ["danh sach", "tong so", "tong cong"].contains(where: { folded.hasPrefix($0) }),
            folded.contains(where: \.isNumber), folded.utf8.count <= 160
        else { return false }
        let counted: [StaticString] = [
            " nguoi", " ca nhan", " tap the", " truong hop", " mo hinh", " dong chi", " don vi",
        ]
        return counted.contains { folded.hasBytes($0) }
    }

    /// "Tân Phú, ngày … tháng … năm 2021".
    static func isPlaceAndDate(_ folded: String) -> Bool {
        guard folded.utf8.count <= 70, let day = folded.firstBytes(of: "ngay"),
            let month = folded.firstBytes(of: " thang"),
            day.upperBound <= month.lowerBound, folded.hasBytes(" nam")
        else { return false }
        let before = folded[..<day.lowerBound].split(separator: " ")
        return before.count <= 6 && before.first != "tu" && !folded.hasBytes("den ngay")
            && !folded.hasBytes("kem theo")
    }

    // MARK: - Sections and titles

    private static let sections = PhraseSet(
        """
        tap the, ca nhan, ho gia dinh, khoi, trong do, linh vuc, cap tinh, cap huyen, cap xa,
        cap quan, cap phuong, cap thanh pho, cap trung uong, cap co so, quan, huyen, phuong, xa,
        thi tran, thi xa, thanh pho, tinh, tp, nhom, cum, phan, doanh nghiep, ve linh vuc,
        danh hieu, hinh thuc, bang khen, giay khen, co thi dua, ky niem chuong, tuyen duong,
        bieu duong, cac don vi, cac tap the, cac ca nhan, so ban nganh, luc luong vu trang,
        nam 2020, nam 2021, nam 2022, quy, thang, dot, muc, p, q, x, tt, h,
        dac khu, doi voi, danh sach tap the, danh sach ca nhan, ve tap the,
        ve ca nhan, khen thuong tap the, khen thuong ca nhan, doi tuong
        """
    )

    /// Headings that begin names of records as often, and count only alone.
    private static let wholeSections = PhraseSet(
        "mo hinh, giai phap, cong trinh, sang kien, cach lam hay, cach lam, to chuc, co quan, don vi"
    )

    /// Whether a heading speaks of what sections are made of: kinds of honourees, places, fields.
    static func isSectionWording(_ folded: String) -> Bool {
        folded.utf8.count <= 90 && (sections.begins(folded) || wholeSections.contains(folded))
    }

    private static let carried = PhraseSet(
        """
        mang sang, so mang sang, cong mang sang, tong mang sang, trang truoc, tong trang truoc,
        cong trang truoc, so trang truoc, luy ke trang truoc, chuyen sang trang, chuyen trang,
        chuyen qua trang, cong chuyen trang, cong chuyen sang, so chuyen sang, cong luy ke
        """
    )

    /// Whether a label stands for the sum of the pages before: "Trang trước mang sang", "Cộng chuyển trang".
    static func isCarriedOver(_ folded: String) -> Bool { carried.begins(folded) }

    private static let bodies = PhraseSet(
        """
        benh vien, trung tam, tram y te, phong kham, so, phong, ban, chi cuc, cuc, ubnd, uy ban, ub,
        ubmttq, mttq, mat tran, hoi, cong an, truong, dang uy, quan uy, huyen uy, thanh uy, thi uy,
        doan, thanh doan, huyen doan, quan doan, lien doan, bo chi huy, ban chi huy, cong ty, don vi
        """
    )

    /// Whether a heading begins like the name of an office or a body.
    static func isBody(_ folded: String) -> Bool {
        folded.utf8.count <= 90 && bodies.begins(folded)
    }

    /// Whether a heading is the name of a field of work and nothing else.
    func isFieldOfWork(_ folded: String) -> Bool { fields.contains(folded) }

    private static let places: [PhraseSet] = [
        PhraseSet("tinh, thanh pho, tp, cap tinh"),
        PhraseSet("quan, huyen, thi xa, q, h, tx"),
        PhraseSet("phuong, xa, thi tran, p, x, tt, dac khu"),
    ]
    private static let honourees = PhraseSet(
        """
        tap the, ca nhan, ho gia dinh, cac tap the, cac ca nhan, ve tap the, ve ca nhan,
        danh sach tap the, danh sach ca nhan, khen thuong tap the, khen thuong ca nhan
        """
    )

    /// What a heading is about, so that headings about the same stand at the same depth.
    static func subject(_ folded: String) -> String {
        if let level = places.firstIndex(where: { $0.begins(folded) }) {
            return "place\(level + 1)"
        }
        if honourees.begins(folded) { return "honouree" }
        let first = folded.prefix { $0 != " " }
        return ["khoi", "cap", "linh"].contains(first) ? String(first) : "other"
    }

    private static let titles = PhraseSet(
        """
        danh sach, bieu, bang tong hop, tong hop, thong ke, phu luc, mau so, bao cao, trang,
        kem theo, cong hoa xa hoi, doc lap tu do
        """
    )

    /// Words of a list's title, as it may be printed again on each page.
    static func isTitle(_ folded: String) -> Bool { titles.begins(folded) }

    private static let sampleFamilies = PhraseSet(
        "nguyen, tran, le, pham, hoang, vo, do, bui, dang"
    )

    /// Names of invented people and things in templates: "Nguyễn Văn A", "Ví dụ: …".
    static func isExample(_ folded: String) -> Bool {
        let words = folded.split(separator: " ")
        if ["vd", "vidu"].contains(words.first) || folded.hasPrefix("vi du") { return true }
        if folded == "mau" || folded == "dong mau" { return true }
        guard words.count >= 3, let last = words.last, last.count == 1, let letter = last.first,
            "abcdexyz".contains(letter)
        else { return false }
        let name = words.suffix(3)
        if words.count <= 5, sampleFamilies.contains(String(name[name.startIndex])),
            ["van", "thi"].contains(name[name.startIndex + 1])
        {
            return true
        }
        return words.count == 3 && ["mo hinh", "giai phap"].contains { folded.hasPrefix($0) }
            && "abxyz".contains(letter)
    }
}
