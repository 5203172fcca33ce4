import Testing

@testable import SheetReader

@Suite struct CodePageTests {
    @Test(
        arguments: [
            (1252, [0x80, 0xe9, 0x81], "€é\u{81}"),
            (1258, [0xea, 0xec, 0xf0, 0xd5], "ếđƠ"),
            (10000, [0x8e, 0xca], "é\u{a0}"),
            (1251, [0xcf, 0xf0], "Пр"),
            (932, [0x93, 0xfa, 0x96, 0x7b], "日本"),
            (936, [0xd6, 0xd0], "中"),
            (65001, [0xe1, 0xba, 0xa1], "ạ"),
            (99, [0xe9], "é"),
            (1200, [0x41, 0x00, 0xcd, 0x1e], "Aọ"),
            (1200, [0x53, 0x54, 0x54], "STT"),
            (1200, [0x41, 0x00, 0x42], "A"),
            (932, [0x41, 0x93], "A\u{fffd}"),
        ] as [(Int, [UInt8], String)]
    )
    func decodesBytes(_ page: Int, _ bytes: [UInt8], _ text: String) {
        #expect(CodePage(page).string(bytes).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func joinsSurrogatesAcrossPiecesAndReplacesLoneOnes() {
        var text = TextBuffer()
        for unit: UInt32 in [0xd83d, 0xde00, 0x61, 0xdc00, 0xd800, 0x1ea1, 0xd800] {
            text.append(unit: unit)
        }
        text.finish()
        #expect(String(decoding: text.utf8, as: UTF8.self) == "😀a\u{fffd}\u{fffd}ạ\u{fffd}")
        #expect(text.unitCount == 7)
    }
}
