import Testing

@testable import TongHop

@Suite struct PlainPatternTests {
    private static let texts = [
        "1/QĐ-UBND", "12345-QĐ/TU", "123456/QĐ-UBND", "12/QĐ-UBND.HC", "12/QD-UBND", "/QĐ-UBND", "",
        "12/QĐ-", "12/QĐ-UBND 2", "12/QĐ-ÔNG", "٣٤/QĐ-UBND", "aab", "ab", "b", "aaaab", "07-x",
        "7-x",
        "7777-x", "a.b", "acb", "12/QĐ-U\u{308}BND",
    ]

    @Test(arguments: [
        #"^\d{1,5}[/-]QĐ[-/][A-ZĐ][A-ZĐ.\-]*$"#, #"\d+/QĐ-[A-ZĐ]+"#, "a*b", "a?b", "a+ab", "a{2,}b",
        #"^\d{2}-x$"#, #"[0-9]{1,3}-x"#, #"a\.b"#, "[a-c.]{3}", #"[\d/]+QĐ-UBND"#,
    ])
    func matchesWhatTheGeneralEngineDoes(_ pattern: String) throws {
        let plain = try #require(PlainPattern(pattern))
        let regex = try Regex(pattern)
        for text in Self.texts {
            let expected = try regex.wholeMatch(in: text) != nil
            #expect(plain.matches(text) == expected, "\(pattern) on \(text)")
        }
    }

    @Test(arguments: [
        "", "(a|b)", "a|b", "a.b", "[^a]", "a*?", "a{2", "a{3,1}", "[ab", #"\w+"#, #"\bab"#, "(",
        "*a",
        #"(?i)ab"#, #"a\$"#, "a^b", "[a&&b]",
    ])
    func leavesOtherPatternsToTheGeneralEngine(_ pattern: String) {
        #expect(PlainPattern(pattern) == nil)
    }

    @Test func takesLongTextsInStride() throws {
        let pattern = try #require(PlainPattern("a*a*a*a*b"))
        #expect(!pattern.matches(String(repeating: "a", count: 400)))
    }
}
