import Testing
import VietText

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("NGUYỄN VĂN AN", "", "Nguyễn Văn An"), ("Ông Nguyễn Văn An", "Ông", "Nguyễn Văn An"),
        ("Đ/c Trần Thị Bình", "Đ/c", "Trần Thị Bình"), ("đ/c: Lê Hoa", "đ/c", "Lê Hoa"),
        ("ThS.BS. Phạm Hùng", "ThS. BS.", "Phạm Hùng"),
        ("BS CKII Nguyễn Tri Thức", "BS CKII", "Nguyễn Tri Thức"),
        ("Bs. Võ Thị Sáu", "Bs.", "Võ Thị Sáu"), ("Thượng tá Đỗ Mạnh", "Thượng tá", "Đỗ Mạnh"),
        ("Linh mục Giuse Trần Văn A", "Linh mục", "Giuse Trần Văn A"), ("Anh Đức", "", "Anh Đức"),
        ("Anh Nguyễn Đức", "Anh", "Nguyễn Đức"), ("Nguyễn  Văn\u{A0}An", "", "Nguyễn Văn An"),
        ("lê thị kim hồng", "", "Lê Thị Kim Hồng"), ("Lê Thị KIm Hồng", "", "Lê Thị Kim Hồng"),
        ("Ng. Văn An", "", "Ng. Văn An"), ("H’HEN NIÊ", "", "H'Hen Niê"),
        ("Chu Văn An", "", "Chu Văn An"),
        ("Y Krông", "", "Y Krông"), ("Điểu Lên", "", "Điểu Lên"),
        ("Bà Lê Thị Riêng", "Bà", "Lê Thị Riêng"),
    ])
    func stripsPrefixesAndMendsCase(_ text: String, _ prefix: String, _ display: String) {
        let name = PersonName(text)
        #expect(name?.display == display)
        #expect(name?.prefix == prefix)
    }

    @Test func takesKinhNamesApart() {
        let name = PersonName("Nguyễn Thị Minh Khai")
        #expect(name?.family == "Nguyễn")
        #expect(name?.middle == "Thị Minh")
        #expect(name?.given == "Khai")
        #expect(name?.tradition == .kinh)
        #expect(PersonName("An")?.family == "")
    }

    @Test func takesOtherNamesApart() {
        #expect(PersonName("H'Hen Niê")?.family == "Niê")
        #expect(PersonName("H'Hen Niê")?.given == "H'Hen")
        #expect(PersonName("Y Krông")?.given == "Y Krông")
        #expect(PersonName("Y Krông")?.tradition == .minority)
        #expect(PersonName("Siu Black")?.family == "Siu")
        #expect(PersonName("Thích Thiện Tâm")?.tradition == .religious)
        #expect(PersonName("Hòa thượng Thích Trí Quảng")?.given == "Trí Quảng")
    }

    @Test(arguments: [
        ("Nguyễn Văn An - Bí thư chi bộ", "Bí thư chi bộ"),
        ("Nguyễn Văn An (tổ trưởng)", "tổ trưởng"),
        ("Nguyễn Văn An, Chủ tịch Hội 12", "Chủ tịch Hội 12"), ("Nguyễn Văn An", ""),
    ])
    func keepsWhatFollowsAsANote(_ text: String, _ note: String) {
        #expect(PersonName(text)?.display == "Nguyễn Văn An")
        #expect(PersonName(text)?.note == note)
    }

    @Test(arguments: [
        "", "   ", "123", "Tổ 5", "Ban chỉ huy quân sự xã Bình Minh huyện", "- -", "---", "Ông",
    ])
    func refusesWhatIsNoName(_ text: String) {
        if text == "Ông" {
            #expect(PersonName(text)?.prefix == "")
        } else {
            #expect(PersonName(text) == nil)
        }
    }

    @Test(arguments: [
        ("mười lăm", 15), ("một", 1), ("hai mươi mốt", 21), ("hai trăm linh năm", 205),
        ("mười", 10), ("không", 0),
        ("ba nghìn bốn trăm", 3_400), ("Một triệu hai trăm nghìn", 1_200_000),
        ("chin muoi chin", 99), ("tám mươi", 80),
    ])
    func readsNumbersInWords(_ text: String, _ value: Int) {
        #expect(Viet.number(inWords: text) == value)
    }

    @Test(arguments: ["", "xin chào", "mười mười", "nghìn nghìn", "hai ba", "trăm"])
    func refusesOtherWordsAsNumbers(_ text: String) {
        #expect(Viet.number(inWords: text) == nil)
    }

    @Test(arguments: [
        "Nguyễn Văn An", "NGUYỄN VĂN AN", "Ông Nguyễn Văn An", "Bà Ba", "Ong Văn Hai", "Hồ  Văn Tư",
        " Lê Hoa",
        "Lê Hoa ", "Lê Hoa - Bí thư", "Y Krông", "H’Hen Niê", "Tổ 3", "", "Đ/c Trần Thị Bình",
        "Cụ Tư", "Cù Huy Cận",
        "Một hai ba bốn năm sáu bảy", "Một hai ba bốn năm sáu bảy tám", "Ho\u{302}\u{300} A",
        "Lê\u{A0}Hoa", "A.B",
        "Anh Đức", "Anh Nguyễn Đức", "ThS Lê Hoa", "Ð\u{1ED7} An", "Ng. Văn An", "(Lê Hoa)",
        "Đại tá", "đại tá Lê An",
    ])
    func outlinesANameAsItTakesItApart(_ text: String) {
        let name = PersonName(text)
        let outline = PersonName.outline(of: text)
        #expect(outline?.wordCount == name?.words.count)
        #expect(outline?.hasPrefix == name.map { !$0.prefix.isEmpty })
        let span = text.utf8.span
        let count = PersonName.ordinaryWordCount(of: span) { _ in true }
        if let count, count <= 7 {
            #expect(outline?.hasPrefix == false)
            #expect(outline?.wordCount == count)
        }
        let none = PersonName.ordinaryWordCount(of: span) { _ in false }
        #expect(none == nil)
    }
}
