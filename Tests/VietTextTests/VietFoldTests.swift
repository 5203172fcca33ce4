import Foundation
import TestSupport
import Testing
import VietText

@Suite struct VietFoldTests {
    @Test(.enabled(if: Vectors.isPresent)) func foldsTheVectors() {
        let rows = Vectors.rows("vectors_no_diacritics")
        #expect(rows.count == 20)
        for row in rows {
            #expect(Viet.fold(row["original"] ?? "") == Viet.fold(row["without_diacritics"] ?? ""))
        }
    }

    @Test(arguments: [
        ("Đặng  Đình-Đức!", "dang dinh duc"), ("", ""), ("  --- ", ""), ("Hòa", "hoa"),
        ("Ho\u{300}a", "hoa"),
        ("QĐ-UBND/2021", "qd ubnd 2021"), ("Quận\u{A0}1", "quan 1"),
        ("khen\u{AD}thưởng", "khenthuong"),
        ("Straße Œuvre", "strasse oeuvre"), ("5 m²", "5 m2"), ("ＡＢ１", "ab1"), ("Ң 東京", "ң 東京"),
        ("\u{421}ộng", "cong"), ("H'Hen Niê", "h hen nie"), ("١٢", "12"),
        ("1234/Q\u{D0}", "1234 qd"),
    ])
    func foldsLettersAndSeparators(_ text: String, _ wanted: String) {
        #expect(Viet.fold(text) == wanted)
    }

    @Test func appendsToABufferThatHasText() {
        var buffer = Array("x ".utf8)
        Viet.fold(Array("- Ủy ban".utf8), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "x uy ban")
    }

    @Test func survivesMalformedBytes() {
        let bytes: [UInt8] = [0x41, 0xC3, 0xE1, 0xBA, 0x42, 0xFF, 0xF0, 0x90, 0xC6]
        var output: [UInt8] = []
        Viet.fold(bytes, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "a b")
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func neverTrapsOnRandomBytes(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<3_000 {
            let leads: [UInt8] = [0xC2, 0xC4, 0xCC, 0xCD, 0xE1, 0xE2, 0xF0, 0x41, 0x20]
            let bytes = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? leads[Int.random(in: 0..<leads.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            var output: [UInt8] = []
            Viet.fold(bytes, into: &output)
            #expect(output.first != 0x20 && output.last != 0x20)
        }
    }

    /// Foundation is the oracle for Latin letters that decompose.
    @Test func agreesWithFoundationOnEveryVietnameseLetter() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
        for letter in letters + letters.uppercased() {
            let wanted = String(letter).folding(
                options: [.diacriticInsensitive, .caseInsensitive],
                locale: nil
            )
            #expect(Viet.fold(String(letter)) == wanted)
            #expect(Viet.fold(String(letter).decomposedStringWithCanonicalMapping) == wanted)
        }
    }
}
