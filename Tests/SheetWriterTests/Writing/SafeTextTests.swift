import Testing

@testable import SheetWriter

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("Mô hình “Vùng xanh”", "Mô hình “Vùng xanh”"),
        ("dòng 1\r\ndòng 2\rdòng 3\u{0B}dòng 4", "dòng 1\ndòng 2\ndòng 3\ndòng 4"),
        ("a\u{0}b\u{1F}c", "a\u{FFFD}b\u{FFFD}c"),
        ("a\u{FFFE}b\u{FFFF}", "a\u{FFFD}b\u{FFFD}"),
        ("=1+2", "=1+2"),
        ("cột\tsau", "cột\tsau"),
        ("mã _x0041_ và _x00e1_", "mã _x005F_x0041_ và _x005F_x00e1_"),
        ("_x004_ _x00412 _xgggg_ file_xls", "_x004_ _x00412 _xgggg_ file_xls"),
    ])
    func keepsWhatACellCanHold(text: String, expected: String) {
        #expect(SafeText.cell(text) == expected)
    }

    @Test func cutsAndMarksTextBeyondTheLimit() {
        let cut = SafeText.cell(String(repeating: "ử", count: 40_000))
        #expect(cut.utf16.count == SafeText.cellLimit)
        #expect(cut.hasSuffix("ử […]"))
    }

    @Test func keepsTextOfExactlyTheLimit() {
        let text = String(repeating: "ử", count: SafeText.cellLimit)
        #expect(SafeText.cell(text) == text)
    }

    @Test func countsAnEmojiAsTwoUnitsAndKeepsItWhole() {
        let cut = SafeText.cell(String(repeating: "🏅", count: 20_000))
        #expect(cut.utf16.count <= SafeText.cellLimit)
        #expect(cut.hasSuffix("🏅 […]"))
    }

    @Test func putsALineOnOneLine() {
        #expect(SafeText.line(" Họ và tên\n(1)\t", limit: 100) == "Họ và tên (1)")
        #expect(SafeText.line("Thành phố", limit: 6) == "Thành…")
    }
}
