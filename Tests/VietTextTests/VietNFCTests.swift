import Foundation
import TestSupport
import Testing
import VietText

@Suite struct VietNFCTests {
    @Test(.enabled(if: Vectors.isPresent)) func composesTheVectors() {
        let rows = Vectors.rows("vectors_unicode-decomposed")
        #expect(rows.count == 40)
        for row in rows {
            let text = Vectors.scalars(row["encoded_hex"])
            #expect(same(Viet.nfc(text), row["decoded"]), "\(row["id"] ?? "")")
            #expect(!Viet.isComposed(text.utf8.span) || same(text, row["decoded"]))
        }
    }

    @Test(.enabled(if: Vectors.isPresent)) func composesEverySequenceOfTheTable() {
        let rows = Vectors.rows("unicode-decomposed")
        #expect(rows.count == 315)
        for row in rows {
            let sequence = Vectors.scalars(row["sequence"])
            // A look-alike is turned inside a Vietnamese word only.
            let isLookAlike = row["form"]?.hasPrefix("lookalike") ?? false
            let word = isLookAlike ? sequence + "a" : sequence
            let wanted = (row["char"] ?? "") + (isLookAlike ? "a" : "")
            #expect(same(Viet.nfc(word), wanted), "\(row["sequence"] ?? "")")
        }
    }

    /// Foundation is the oracle; only what NFC cannot compose is left out of the comparison.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func agreesWithUnicodeOnRandomLatinText(
        _ seed: UInt64
    ) {
        var generator = SeededGenerator(state: seed)
        let marks: [UInt32] = Array(0x300...0x36F).filter { ![0x302, 0x306].contains($0) }
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let ranges: [ClosedRange<UInt32>] = [
                    0x20...0x7E, 0xA0...0xCF, 0xD1...0xEF, 0xF1...0x188, 0x18A...0x24F,
                    0x1E00...0x1EFF,
                ]
                let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
                let value = UInt32.random(in: range, using: &generator)
                // ʒ is no letter of ours, so its caron stays apart; đ from ɖ is meant.
                if value == 0x1EE || value == 0x1EF { continue }
                text.append(Unicode.Scalar(value) ?? "x")
                for _ in 0..<Int.random(in: 0...3, using: &generator) {
                    let mark = marks[Int.random(in: 0..<marks.count, using: &generator)]
                    text.append(Unicode.Scalar(mark) ?? "x")
                }
            }
            let string = String(text)
            let wanted = string.precomposedStringWithCanonicalMapping
            #expect(
                same(Viet.nfc(string), wanted),
                "seed \(seed): \(text.map { String($0.value, radix: 16) })"
            )
            if Viet.isComposed(string.utf8.span) { #expect(same(string, wanted)) }
        }
    }

    @Test(arguments: [1, 2] as [UInt64]) func composesDecomposedVietnamese(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let letters = Array(
            "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
                .unicodeScalars
        )
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<12 {
                text.unicodeScalars.append(
                    letters[Int.random(in: 0..<letters.count, using: &generator)]
                )
            }
            #expect(same(Viet.nfc(text.decomposedStringWithCanonicalMapping), text))
            #expect(same(Viet.nfc(text), text))
        }
    }

    @Test(arguments: [
        ("1234/Q\u{D0}-UBND", "1234/QĐ-UBND"), ("T\u{D0}KT", "TĐKT"), ("\u{F0}\u{1ED3}ng", "đồng"),
        ("\u{189}\u{E0} N\u{1EB5}ng", "Đà Nẵng"), ("\u{D0}óng góp", "Đóng góp"),
        ("Nguy\u{1EC5}n V\u{103}n \u{410}n", "Nguyễn Văn An"), ("\u{421}ộng h\u{43E}à", "Cộng hoà"),
        ("T\u{43E}\u{302}\u{309} tr\u{1B0}\u{1EDF}ng", "Tổ trưởng"),
    ])
    func mendsLookAlikes(_ text: String, _ wanted: String) {
        #expect(same(Viet.nfc(text), wanted))
    }

    @Test(arguments: [
        "Það er gott", "Москва", "ПРОСМОТРX и Minh", "Ελλάδα", "Café", "Владимир và Minh",
    ])
    func leavesOtherLanguages(_ text: String) {
        #expect(same(Viet.nfc(text), text))
    }
}
