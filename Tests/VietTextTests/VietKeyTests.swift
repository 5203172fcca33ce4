import TestSupport
import Testing
import VietText

@Suite struct VietKeyTests {
    @Test(arguments: [
        ("Uỷ ban, NHÂN DÂN", "ủy ban nhân dân"), ("  Ho\u{300}a - Bình ", "hòa bình"),
        ("hòan", "hoàn"),
        ("QĐ-UBND", "qđ ubnd"), ("KHU PHỐ 03", "khu phố 03"), ("", ""), ("COVID – 19", "covid 19"),
        ("Việt\u{200B}Nam", "việtnam"), ("Café", "café"),
    ])
    func makesOneKeyOfSpellings(_ text: String, _ wanted: String) {
        #expect(same(Viet.key(text), wanted))
    }

    @Test func keepsMarks() {
        #expect(Viet.key("Lê Thị Thủy") != Viet.key("Lê Thị Thụy"))
        #expect(Viet.fold("Lê Thị Thủy") == Viet.fold("Lê Thị Thụy"))
    }

    @Test(.enabled(if: Vectors.isPresent)) func foldsTheIYVectors() {
        let rows = Vectors.rows("vectors_i_y")
        #expect(rows.count == 27)
        for row in rows {
            #expect(Viet.foldIY(row["i_form"] ?? "") == Viet.foldIY(row["y_form"] ?? ""))
        }
    }

    @Test func keepsYInRhymesThatNeedIt() {
        #expect(Viet.foldIY("tay") == "tay")
        #expect(Viet.foldIY("tây") != Viet.foldIY("tâi"))
        #expect(Viet.foldIY("Thúy") != Viet.foldIY("Thúi"))
        #expect(Viet.foldIY("nguyên") == "nguyên")
    }

    @Test(.enabled(if: Vectors.isPresent)) func foldsKeysLikeTexts() {
        for row in Vectors.rows("vectors_tone_placement") {
            let text = row["input"] ?? ""
            #expect(Viet.fold(Viet.key(text)) == Viet.fold(text))
            #expect(same(Viet.key(text), Viet.key(row["new_style"] ?? "")))
        }
    }

    @Test(arguments: [
        "Hoà Bình", "HÒA BÌNH", "qúy", "Thuỷ, Thủy!", "hòan thành", "Ho\u{300}a", "", " - ",
        "Kpă Y'Lích 3", "Ｑ8",
        "giặc Ỷ", "khoẻ\u{AD}mạnh", "Москва 1", "٣٤", "a\u{301}\u{301}b", "ß Straße",
        "Đ\u{1ED3}ng \u{301}x",
    ])
    func writesTheSameKeyBehindOtherBytes(_ text: String) {
        var bytes: [UInt8] = Array("xy".utf8)
        Viet.key(text.utf8.span, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "xy" + Viet.key(text))
    }

    @Test(arguments: [
        ("LÊ VĂN TÁM", true), ("Lê Văn Tám", false), ("LÊ VĂN TÁm", false), ("123", true),
        ("LÊ VĂN TáM", false),
    ])
    func knowsCapitals(_ text: String, _ expected: Bool) {
        #expect(Viet.isUppercased(text) == expected)
    }
}
