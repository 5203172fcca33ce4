import TestSupport
import Testing
import VietText

@Suite struct VietTonesTests {
    @Test(.enabled(if: Vectors.isPresent)) func placesTonesOfTheVectors() {
        let rows = Vectors.rows("vectors_tone_placement")
        #expect(rows.count == 178)
        for row in rows {
            let text = row["input"] ?? ""
            #expect(same(Viet.placeTones(text, style: .old), row["old_style"]), "\(text) old")
            #expect(same(Viet.placeTones(text, style: .new), row["new_style"]), "\(text) new")
        }
    }

    @Test(arguments: [
        "Café", "résumé", "José", "naïve", "São Paulo", "Đắk Lắk", "Krông Búk", "ÁO", "é",
    ])
    func leavesOtherWords(_ text: String) {
        #expect(same(Viet.placeTones(text, style: .new), text))
        #expect(same(Viet.placeTones(text, style: .old), text))
    }

    @Test func placesTonesInSentences() {
        let text = "Uỷ ban xã Hòa Bình, qúy 3: hoá đơn"
        #expect(Viet.placeTones(text, style: .old) == "Ủy ban xã Hòa Bình, quý 3: hóa đơn")
        #expect(Viet.placeTones(text, style: .new) == "Uỷ ban xã Hoà Bình, quý 3: hoá đơn")
    }

    @Test(arguments: [
        "thưởng", "nghiêng", "quyết", "giếng", "gìn", "khuỷu", "ÁO", "Đắk", "ươm", "y", "quốc",
        "yêu",
    ])
    func knowsWellFormedSyllables(_ word: String) {
        #expect(Syllable.isWellFormed(word))
    }

    @Test(arguments: [
        "tæng", "C«ng", "thuoongr", "trợp1", "bàt", "KIm", "coafe", "nghĩả", "zoo", "", "str",
    ])
    func knowsOtherWords(_ word: String) {
        #expect(!Syllable.isWellFormed(word))
    }
}
