import Testing

@testable import TongHop

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Tổ dân phố số 5 – P.Yên Phụ, 4.657 hộ", "to dan pho so 5 p yen phu 4657 ho"),
        ("ĐỒNG CHÍ Nguyễn Văn Ấm", "dong chi nguyen van am"), ("1,25 tỷ", "1 25 ty"),
        ("", ""), ("“Bếp ăn 0 đồng”", "bep an 0 dong"), ("12.500.000", "12500000"),
    ])
    func foldsWords(text: String, folded: String) {
        #expect(FoldedText(text).folded == folded)
    }

    @Test func placementOfToneMarksDoesNotMatterButToneDoes() {
        func marked(_ text: String) -> [String] { FoldedText(text).words.map(\.marked) }
        #expect(marked("Hoà") == marked("Hòa"))
        #expect(marked("Hoa") != marked("Hòa"))
        #expect(marked("Tân") != marked("Tấn"))
        #expect(marked("Tấn") == marked("TẤN"))
    }

    @Test func wordListsSplitLikeFoldedText() {
        var lists = WordLists()
        for text in ["Tổ chức 51 điểm, phục vụ 8.482 lượt người.", "24/24 giờ", "F0, x"] {
            let words = lists.tokens(of: text).map { lists.word($0) }
            #expect(words.joined(separator: " ") == FoldedText(text).folded)
        }
    }
}
