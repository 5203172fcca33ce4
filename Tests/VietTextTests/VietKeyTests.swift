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
}
