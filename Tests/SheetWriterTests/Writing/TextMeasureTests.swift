import Testing

@testable import SheetWriter

@Suite struct TextMeasureTests {
    @Test func countsDigitsAsOne() {
        #expect(TextMeasure.width(of: "0123456789") == 10)
        #expect(TextMeasure.width(of: "") == 0)
    }

    @Test func givesALineItsWidestPart() {
        #expect(TextMeasure.width(of: "11\n12345\n1") == 5)
    }

    @Test func givesComposedAndDecomposedTextAboutTheSameWidth() {
        let composed = TextMeasure.width(of: "Nguyễn Thị Ửng")
        let decomposed = TextMeasure.width(of: "Nguye\u{302}\u{303}n Thi\u{323} U\u{31B}\u{309}ng")
        #expect(abs(composed - decomposed) < 1)
    }

    @Test(arguments: [(0.0, 0), (7, 0), (-1_234_567, 0), (999_999_999_999, 0), (0.5, 2), (1e14, 3)])
    func makesRoomForEveryCharacterOfANumber(number: Double, decimals: Int) {
        let digits = Swift.max(1, String(Int64(abs(number))).count)
        let width = TextMeasure.width(ofNumber: number, decimals: decimals)
        #expect(width >= Double(digits + decimals) + Double((digits - 1) / 3) * 0.5)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300])
    func boundsTheWidthOfOddNumbers(number: Double) {
        #expect((0...20).contains(TextMeasure.width(ofNumber: number, decimals: 2)))
    }

    @Test func wrapsAtSpacesAndLineEnds() {
        #expect(TextMeasure.lines(of: "12345 12345 12345", in: 11) == 2)
        #expect(TextMeasure.lines(of: "1\n\n2", in: 11) == 3)
        #expect(TextMeasure.lines(of: "", in: 11) == 1)
        #expect(TextMeasure.lines(of: String(repeating: "0", count: 35), in: 10) == 4)
    }
}
