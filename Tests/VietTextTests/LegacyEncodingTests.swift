import TestSupport
import Testing
import VietText

@Suite struct LegacyEncodingTests {
    @Test(
        .enabled(if: Vectors.isPresent),
        arguments: [
            ("tcvn3", LegacyEncoding.tcvn3), ("tcvn5712-1", .tcvn5712), ("vni-windows", .vni),
            ("viscii", .viscii), ("vps", .vps), ("windows-1258", .windows1258),
        ]
    )
    func decodesAndEncodesTheVectors(_ file: String, _ encoding: LegacyEncoding) {
        let rows = Vectors.rows("vectors_\(file)")
        #expect(rows.count == 40)
        for row in rows {
            let chosen = row["font"].flatMap { LegacyEncoding(fontName: $0) } ?? encoding
            let decoded = chosen.decode(bytes: Vectors.bytes(row["encoded_hex"]))
            #expect(same(decoded, row["decoded"]), "\(row["id"] ?? "")")
            let text = row["encoded_text"] ?? ""
            #expect(same(chosen.decode(text), row["decoded"]), "\(row["id"] ?? "") as text")
            #expect(chosen.canEncode(decoded))
            #expect(same(chosen.decode(chosen.encode(decoded)), decoded), "\(row["id"] ?? "") back")
        }
    }

    @Test(
        .enabled(if: Vectors.isPresent),
        arguments: ["tcvn3", "tcvn5712-1", "vni-windows", "viscii", "vps"]
    )
    func decodesEveryLetterOfTheTable(_ file: String) throws {
        let names = ["tcvn5712-1": "tcvn5712", "vni-windows": "vni"]
        let encoding = try #require(LegacyEncoding(rawValue: names[file] ?? file))
        let rows = Vectors.rows(file)
        #expect(rows.count >= 134)
        for row in rows where row["kind"] != "combining" {
            let hex = row["bytes_hex"] ?? ""
            #expect(same(encoding.decode(bytes: Vectors.bytes(hex)), row["char"]), "\(hex)")
            let word = "N" + (row["char"] ?? "")
            #expect(same(encoding.decode(encoding.encode(word)), word), "\(hex) back")
        }
    }

    @Test(arguments: [
        (".VnTime", LegacyEncoding.tcvn3), (".VnTimeH", .tcvn3Capitals),
        (".VnArial NarrowH", .tcvn3Capitals),
        (".vnArial", .tcvn3), ("@.VnTime", .tcvn3), (" .VnTime ", .tcvn3), ("VNI-Times", .vni),
        ("VNI-Helve-Condense", .vni), ("VPS Times", .vps), ("VI Times", .viscii),
    ])
    func knowsFontsByName(_ font: String, _ encoding: LegacyEncoding) {
        #expect(LegacyEncoding(fontName: font) == encoding)
    }

    @Test(arguments: [
        "Times New Roman", "Arial", "Calibri", "", "Vivaldi", "VNtimes new roman", "Viner Hand",
    ])
    func knowsNothingOfUnicodeFonts(_ font: String) {
        #expect(LegacyEncoding(fontName: font) == nil)
    }

    @Test func raisesSmallLettersInShoutedTCVN3Words() {
        #expect(LegacyEncoding.tcvn3.decode("HéI §åNG TH\u{AD}ëNG") == "HỘI ĐỒNG THƯỞNG")
        #expect(LegacyEncoding.tcvn3.decode("UBND x· B×nh §«ng") == "UBND xã Bình Đông")
        #expect(LegacyEncoding.tcvn3.decode("Uû ban") == "Uỷ ban")
    }

    @Test func readsVNICapitalsTypedWithSmallMarks() {
        #expect(LegacyEncoding.vni.decode("Oâng Leâ Vaên AÙi") == "Ông Lê Văn Ái")
    }

    @Test func saysWhatItCannotEncode() {
        #expect(LegacyEncoding.tcvn3.canEncode("Nguyễn Văn Ổn 5%"))
        #expect(!LegacyEncoding.tcvn3.canEncode("Ω"))
        #expect(!LegacyEncoding.tcvn3.canEncode("µ"))
        #expect(LegacyEncoding.tcvn3Capitals.encode("ỦY BAN") == "ñy ban")
    }
}
