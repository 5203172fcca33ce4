import TestSupport
import Testing
import VietText

@Suite struct TextRepairerTests {
    private let repairer = TextRepairer()

    @Test(arguments: [
        ("295/Q\u{C4}\u{90}-UBND", "295/QĐ-UBND"), ("GD-\u{C4}\u{90}T", "GD-ĐT"),
        ("N\u{E1}\u{BA}\u{B5}nng", "Nẵnng"), ("12/QÄ‘-UBND", "12/Qđ-UBND"),
    ])
    func repairsMisreadCodesWithoutWords(text: String, meant: String) {
        #expect(TextRepairer().repair(text)?.text == meant)
    }

    /// Read in the code page of old Macintoshes, in a sentence and in short cells.
    @Test(arguments: [
        ("C√¥ng an ph∆∞·ªùng T√¢n Ph√∫", "Công an phường Tân Phú"), ("S·ªë", "Số"),
        ("T·ªï 3", "Tổ 3"),
        ("H·ªôi N√¥ng d√¢n", "Hội Nông dân"), ("ƒê√† N·∫µng", "Đà Nẵng"),
        ("12/Qƒê-UBND", "12/QĐ-UBND"),
    ])
    func repairsTextsReadAsMacRoman(text: String, meant: String) {
        #expect(same(TextRepairer().repair(text)?.text, meant))
    }

    @Test(arguments: ["√ Đạt", "≈ 20 người", "ƒ(x)", "Vùng xanh · Tân Phú", "√ 5", "∆ 3 %"])
    func leavesMathematicalSignsAlone(text: String) {
        #expect(TextRepairer().repair(text)?.text ?? text == text)
    }

    @Test(arguments: ["Café crème", "Ängström", "São Tomé", "Ä‘Gruß’"])
    func leavesWesternWordsAlone(text: String) {
        #expect(TextRepairer().repair(text) == nil)
    }

    @Test(.enabled(if: Vectors.isPresent)) func repairsTheMojibakeVectors() {
        let rows = Vectors.rows("vectors_mojibake")
        #expect(rows.count == 20)
        for row in rows {
            let repair = repairer.repair(Vectors.scalars(row["codepoints"]))
            #expect(same(repair?.text, row["decoded"]), "\(row["id"] ?? "")")
            let times = row["how"]?.hasSuffix("twice") ?? false ? 2 : 1
            #expect(repair?.kind == .mojibake(times: times), "\(row["id"] ?? "")")
        }
    }

    @Test(
        .enabled(if: Vectors.isPresent),
        arguments: ["tcvn3", "vni-windows", "viscii", "vps"]
    )
    func repairsTheVectorsByFont(_ file: String) {
        for row in Vectors.rows("vectors_\(file)") {
            let text = row["encoded_text"] ?? ""
            let repaired = repairer.repair(text, fontName: row["font"])?.text ?? text
            #expect(same(repaired, row["decoded"]), "\(row["id"] ?? "")")
        }
    }

    /// Without a font, texts of two words and more.
    @Test(
        .enabled(if: Vectors.isPresent),
        arguments: ["tcvn3", "vni-windows", "viscii", "vps", "windows-1258", "tcvn5712-1"]
    )
    func repairsTheVectorsByTheirWords(_ file: String) {
        for row in Vectors.rows("vectors_\(file)") where !(row["font"] ?? "").hasSuffix("H") {
            let text = row["encoded_text"] ?? ""
            let decoded = row["decoded"] ?? ""
            guard
                zip(text.split(separator: " "), decoded.split(separator: " ")).count(where: {
                    $0 != $1
                }) > 1
            else { continue }
            let repaired = repairer.repair(text, fontName: "Arial")?.text
            #expect(same(repaired, decoded), "\(row["id"] ?? "") \(text)")
        }
    }

    @Test(arguments: [
        "Café", "Café crème à la française", "señor", "El niño pequeño",
        "Hôtel de ville – École supérieure",
        "Müller & Söhne, Straße 5", "déjà vu", "São Paulo", "À la carte",
        "Lê Thanh Hà", "Công an xã Trà Vinh", "Cà Mau", "Nguyễn Văn An", "Hội đồng", "5.000 m²",
        "Ông Tô Công Lý",
        "Été à né", "Krông Búk", "Đắk Lắk", "COVID-19", "“Xe” • 0 đồng",
        "Ðað er gott", "Nestlé Việt Nam", "naïve résumé", "Citroën", "Ngô Thì Nhậm", "Bà Rịa",
    ])
    func leavesGoodTextInAnyFont(_ text: String) {
        for font in ["Arial", ".VnTime", "VNI-Times", "VPS Times", nil] {
            #expect(repairer.repair(text, fontName: font) == nil, "\(font ?? "no font")")
        }
        for encoding in LegacyEncoding.allCases {
            let context = RepairContext(encoding: encoding)
            #expect(
                TextRepairer(context: context).repair(text, fontName: "Arial") == nil,
                "\(encoding)"
            )
        }
    }

    @Test(arguments: [
        "10 µm ± 5%", "© 2021 ® §", "½ ngày", "på gå", "10×20", "5 °C", "§ 5", "«Dân vận»",
        "[V10O28]·5H2O and [V10]·2H2O",
    ])
    func leavesSignsInUnicodeFonts(_ text: String) {
        #expect(repairer.repair(text, fontName: "Arial") == nil)
        let context = RepairContext(encoding: .tcvn3)
        if text != "på gå" {
            #expect(TextRepairer(context: context).repair(text, fontName: "Arial") == nil)
        }
    }

    @Test(arguments: [
        ("§¬n vÞ", "Đơn vị"), ("Céng hßa x· héi", "Cộng hòa xã hội"), ("Hä vµ tªn", "Họ và tên"),
        ("NguyÔn V¨n An", "Nguyễn Văn An"), ("khen th\u{AD}ëng ®ét xuÊt", "khen thưởng đột xuất"),
        ("Coäng hoøa xaõ hoäi", "Cộng hòa xã hội"), ("Hoï vaø teân", "Họ và tên"),
    ])
    func repairsShortTextsInUnicodeFonts(_ text: String, _ wanted: String) {
        #expect(same(repairer.repair(text, fontName: "Times New Roman")?.text, wanted))
        #expect(repairer.repair(text, fontName: "Arial")?.evidence == .words)
    }

    @Test(arguments: [("Xãm", "Xóm"), ("Tæ", "Tổ"), ("Tr\u{AD}ëng", "Trưởng"), ("Sè", "Số")])
    func repairsSingleWordsWhereTheFileSpeaksForIt(_ text: String, _ wanted: String) {
        let context = TextRepairer(context: RepairContext(encoding: .tcvn3))
        let repaired = context.repair(text, fontName: "Arial")?.text ?? text
        #expect(same(repaired, wanted))
        #expect(repairer.repair(text, fontName: "Arial") == nil)
    }

    @Test func decodesSignsInLegacyFonts() {
        #expect(repairer.repair("5.000®", fontName: ".VnTime")?.text == "5.000đ")
        #expect(repairer.repair("danh s¸ch", fontName: ".VnTimeH")?.text == "DANH SÁCH")
    }

    @Test func decodesNamesThatAreNoSyllables() {
        #expect(repairer.repair("Kr«ng Bók", fontName: ".VnTime")?.text == "Krông Búk")
        #expect(repairer.repair("Q§-UBND", fontName: ".VnTime")?.text == "QĐ-UBND")
        #expect(repairer.repair("KP (tr.®)", fontName: ".VnTime")?.text == "KP (tr.đ)")
        #expect(repairer.repair("Q§ sè 15/Q§-UBND", fontName: "Arial")?.text == "QĐ số 15/QĐ-UBND")
        #expect(repairer.repair("TrÇnn", fontName: ".VnTime")?.text == "Trầnn")
        #expect(
            repairer.repair("NguyÔn Nggâc Hoa", fontName: ".VnTime")?.text == "Nguyễn Nggõc Hoa"
        )
        let context = TextRepairer(context: RepairContext(encoding: .tcvn3))
        #expect(context.repair("TrÇnn", fontName: "Arial")?.text == "Trầnn")
        #expect(context.repair("§T", fontName: "Arial")?.text == "ĐT")
        #expect(context.repair("Kr«ng Bók", fontName: "Arial")?.text == "Krông Búk")
    }

    @Test(arguments: [
        "Café", "señor", "thé", "Noël", "El Niño", "«ok»", "5 µm", "10 m²", "½", "© 2021", "10×20",
        "naïve",
        "Côte d'Ivoire", "Lê Hà", "Công an xã",
    ])
    func leavesOtherTextsInsideTCVN3Sheets(_ text: String) {
        let context = RepairContext(encoding: .tcvn3, isCertain: true)
        let repairer = TextRepairer(context: context)
        #expect(repairer.repair(text, fontName: "Arial") == nil)
        #expect(repairer.repair(text, fontName: ".VnTime") == nil)
    }

    @Test func composesDecomposedText() {
        let repair = repairer.repair("Ho\u{300}a Bi\u{300}nh", fontName: "Arial")
        #expect(same(repair?.text, "Hòa Bình"))
        #expect(repair?.kind == .form)
    }
}
