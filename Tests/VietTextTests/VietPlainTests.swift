import Testing
import VietText

@Suite struct VietPlainTests {
    private static let texts = [
        "", "Nguyễn Văn An", "UBND Phường 5, Quận 3 – TP.HCM", "“Vùng xanh”", "Đỗ Ơn Ưu", "a b",
        " a", "a ", "a  b", "a\tb", "a\nb", "Lê\u{A0}Hoa", "Lê\u{2009}Hoa", "Ho\u{302}\u{300} A",
        "Ð\u{1ED7} An", "d\u{AD}ng", "a\u{200B}b", "\u{FEFF}a", "a\u{7F}", "a\u{2028}b", "Ɓa",
        "Ⱥ ⱥ",
        "Ștefan", "Ă", "№ 5", "Aа", "Ａn", "5·3", "CHỈ THỊ", "a…", "İ", "Æ", "3 m²", "Ø", "日本",
    ]

    @Test(arguments: texts) func aPlainTextIsCleanAlready(_ text: String) {
        if isPlain(text) { #expect(Viet.clean(text) == text) }
    }

    @Test(arguments: [
        "", "Nguyễn Văn An", "UBND Phường 5 – TP.HCM", "“Vùng xanh”", "Đỗ Ơn Ưu", "a…",
    ])
    func ordinaryTextsArePlain(_ text: String) {
        #expect(isPlain(text))
    }

    @Test(arguments: [
        [0xC3], [0xC3, 0x41], [0xE1, 0xBB], [0xE1, 0xBB, 0x41], [0x80], [0xE2, 0x80],
    ])
    func malformedBytesAreNotPlain(_ bytes: [UInt8]) {
        let isPlain = Viet.isPlain(bytes.span)
        #expect(!isPlain)
    }

    @Test(arguments: texts) func aTextHasTheHashOfItsKey(_ text: String) {
        let key = Viet.key(text)
        #expect(hash(text) == hash(key))
        let lowered = text.lowercased()
        if Viet.key(lowered) == key {
            #expect(hash(text) == hash(lowered))
        }
    }

    @Test func differentNamesHaveDifferentHashes() {
        let names = ["An", "Ang", "Bình", "Lê An", "Lê Ân Hoa", "5", "15", "Hoa Lê"]
        #expect(Set(names.map(hash)).count == names.count)
        #expect(hash("– …") == 0)
    }

    @Test(arguments: ["Nguyễn Văn An", "Ông Đỗ Ý Lan", "Tổ 3", "Lê Hoa - Bí thư"])
    func namesInProperCaseNeedNoLook(_ name: String) {
        #expect(!mayNeedCasing(name))
    }

    @Test(arguments: ["NGUYỄN VĂN AN", "Nguyễn Văn út", "LÊ Ý", "Ho\u{302} A", " Lê An", "Lê “An"])
    func namesThatMayBeInTheWrongCaseNeedOne(_ name: String) {
        #expect(mayNeedCasing(name))
    }

    private func isPlain(_ text: String) -> Bool { Viet.isPlain(text.utf8.span) }
    private func hash(_ text: String) -> UInt64 { Viet.letterHash(text.utf8.span) }
    private func mayNeedCasing(_ name: String) -> Bool { PersonName.mayNeedCasing(name.utf8.span) }
}
