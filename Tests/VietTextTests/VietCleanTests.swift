import Testing
import VietText

@Suite struct VietCleanTests {
    @Test(arguments: [
        ("  Tổ\u{A0}\u{A0}dân \t phố ", "Tổ dân phố"), ("a\u{200B}b\u{FEFF}", "ab"), ("", ""),
        (" \u{A0} ", ""),
        ("Họ và tên\n(1)", "Họ và tên (1)"), ("khen\u{AD} thưởng", "khen thưởng"),
        ("Ho\u{300}a", "Hòa"),
        ("a\u{2003}b", "a b"), ("a\r\n\r\nb", "a b"), ("đã\u{7}xong", "đã xong"),
        ("Tổ dân phố", "Tổ dân phố"),
        ("“Xe” – 0 đồng", "“Xe” – 0 đồng"),
    ])
    func cleansSpacing(_ text: String, _ wanted: String) {
        #expect(same(Viet.clean(text), wanted))
    }

    @Test func keepsLineBreaksWhenAsked() {
        #expect(
            Viet.clean(" Họ và \r\n tên\u{2028}x \n", keepingLineBreaks: true) == "Họ và\ntên\nx"
        )
    }

    @Test func keepsTheLetterOfUndecodedTCVN3() {
        #expect(Viet.clean("khen th\u{AD}ëng ").unicodeScalars.contains("\u{AD}"))
        #expect(LegacyEncoding.tcvn3.decode(Viet.clean("  khen th\u{AD}ëng ")) == "khen thưởng")
        #expect(!Viet.clean("co\u{AD}operate").unicodeScalars.contains("\u{AD}"))
    }

    @Test func changesCase() {
        #expect(Viet.titleCased("NGUYỄN VĂN AN") == "Nguyễn Văn An")
        #expect(Viet.titleCased("h'hen niê") == "H'Hen Niê")
        #expect(Viet.uppercased("đường số 3") == "ĐƯỜNG SỐ 3")
        #expect(Viet.lowercased("ĐẶNG") == "đặng")
    }
}
