import SheetReader

/// What a table's title and sheet name say about the kind of its records.
struct KindEvidence {
    /// Weights for each kind in the order of `RecordKind.allCases`, and against all of them.
    private(set) var weights = [Double](repeating: 0, count: RecordKind.allCases.count)
    private(set) var against = 0.0
    /// Words that were found, for the evidence shown.
    private(set) var words: [String] = []

    private static let cues: [(RecordKind, Double, [String])] = [
        (
            .commendation, 2,
            ["khen thuong", "tuyen duong", "giay khen", "bang khen", "ky niem chuong", "khen tang"]
        ),
        (.commendation, 1.5, ["bieu duong", "danh hieu", "tap the ca nhan", "duoc khen"]),
        (.commendation, 0.8, ["trich ngang", "thi dua", "guong"]),
        (.initiative, 2, ["mo hinh"]),
        (.initiative, 1.5, ["giai phap", "cach lam", "sang kien"]),
        (.initiative, 0.8, ["cong trinh", "dan van kheo", "phan viec", "dien hinh"]),
        (.appraisal, 3, ["tham dinh"]),
        (.appraisal, 2, ["cham diem", "phieu cham", "ket qua xet"]),
        (.appraisal, 0.7, ["khao sat", "cong nhan mo hinh"]),
        (.registration, 3.5, ["dang ky"]),
        (.statistics, 1.5, ["so lieu", "so luong", "tong hop so"]),
        (.statistics, 1, ["thong ke", "bieu so"]),
    ]

    /// What lists of other subjects are called.
    private static let others: [(Double, [String])] = [
        (
            4.5,
            [
                "thoi khoa bieu", "lich bao giang", "bang luong", "bang diem", "cung lao dong",
                "cau lao dong", "don vi hanh chinh", "danh muc hanh chinh", "ton kho", "nhap kho",
                "bang cham cong", "thi sinh", "ke hoach von", "liet si", "cu tri", "test case",
                "defect", "van ban den", "van ban di", "cong van den", "cong van di", "danh ba",
                "dang vien", "giay di duong", "danh sach tiem", "danh sach f0",
            ]
        ),
        (
            3,
            [
                "viec lam", "lao dong tren dia ban", "bang gia", "bao gia", "hoa don",
                "danh sach hoc sinh", "danh sach sinh vien", "danh sach lop", "ho ngheo",
                "nhan khau", "du toan", "quyet toan", "huong dan",
            ]
        ),
        (1.5, ["danh muc", "danh sach nhan vien", "mau nhap"]),
    ]

    private struct Cue {
        var kind: RecordKind?
        var weight: Double
        var text: String
    }

    private static let allCues: [Cue] =
        cues.flatMap { kind, weight, texts in
            texts.map { Cue(kind: kind, weight: weight, text: $0) }
        }
        + others.flatMap { weight, texts in texts.map { Cue(kind: nil, weight: weight, text: $0) } }
    private static let cueTable = PhraseIndex(allCues.map(\.text))

    /// What lines begin with, and names of sheets.
    private static let starts = PhraseTable([
        (
            .helpSheet,
            PhraseTable.list(
                "huong dan, huong dan nhap, hd, hdsd, danh muc, danhmuc, dm, lists, vi du"
            )
        ),
        (
            .title,
            PhraseTable.list(
                """
                danh sach, bieu, bang, tong hop, thong ke, phu luc, ket qua, dang ky, de nghi, trich ngang,
                ve viec, lich, bao cao, cac, mo hinh, giai phap, tap the, ca nhan, ds, khen thuong, mau,
                danh muc, huong dan, thoi khoa, phieu, du toan, cung, thong tin, ke hoach von, dsach, v v,
                cong trinh, sang kien, nhung, guong, tom tat, i, ii, iii, a, b
                """
            )
        ),
        (
            .letterhead,
            PhraseTable.list(
                """
                ubnd, uy ban, hoi dong, ban, cong hoa, doc lap, dang, so, phong, hoi, quan, huyen, phuong,
                xa, tinh, thanh, truong, cong, bo, chi bo, lien doan, mat tran, doan
                """
            )
        ),
    ])

    init(_ region: TableRegion, sheetName: String) {
        var text = FoldedWords()
        for line in region.preamble where line.text.utf8.count <= 400 {
            if isTitle(line.text, &text) {
                add(text, scale: 1)
            } else if let dash = line.text.firstBytes(of: " - "),
                isTitle(String(line.text[dash.upperBound...]), &text)
            {
                // "ĐOÀN SỐ 3 - BIÊN BẢN THẨM ĐỊNH": the office and the title on one line.
                add(text, scale: 1)
            }
        }
        text.read(sheetName.utf8.span)
        add(text, scale: 0.7)
        if text.lists(in: Self.starts).whole.contains(.helpSheet) { against += 4 }
    }

    private func isTitle(_ line: String, _ text: inout FoldedWords) -> Bool {
        text.read(line.utf8.span)
        let begins = text.lists(in: Self.starts).begins
        return begins.contains(.title)
            || BodyShape.isUpper(line) && !begins.contains(.letterhead)
    }

    private mutating func add(_ text: FoldedWords, scale: Double) {
        for number in Self.cueTable.numbers(in: text) {
            let cue = Self.allCues[number]
            if let kind = cue.kind {
                weights[kind.index] = min(5, weights[kind.index] + cue.weight * scale)
            } else {
                against = min(6, against + cue.weight * scale)
            }
            if !words.contains(cue.text) { words.append(cue.text) }
        }
    }
}
