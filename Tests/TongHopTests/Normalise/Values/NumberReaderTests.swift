import Testing

@testable import TongHop

@Suite struct NumberReaderTests {
    private func value(_ text: String, _ reader: NumberReader = NumberReader()) -> Double? {
        if case .number(let number) = reader.read(text) { return number.value }
        return nil
    }

    @Test(arguments: [
        ("1250", 1250.0), ("1.250", 1250), ("1.250 người", 1250), ("khoảng 1337", 1337), ("05", 5),
        ("khoảng 3.449 lượt hộ dân", 3449), ("11.005 lượt người", 11005), ("1 250", 1250),
        ("1.234.567", 1_234_567), ("1,250", 1250), ("~500", 500), ("hơn 200 hộ", 200),
        ("> 300", 300),
        ("1250.", 1250), ("12O", 120), ("1.250 (người)", 1250), ("250 suất/ngày", 250),
        ("năm mươi hộ", 50), ("1,2 nghìn người", 1200),
    ])
    func readsCounts(text: String, number: Double) {
        #expect(value(text) == number)
    }

    @Test(arguments: [
        ("894.000 đồng", 894_000.0), ("745000", 745_000), ("253.500.000", 253_500_000),
        ("5.000.000đ", 5_000_000), ("14,5 triệu", 14_500_000), ("54.5 triệu", 54_500_000),
        ("350 triệu đồng", 350_000_000), ("1,25 tỷ đồng", 1_250_000_000),
        ("1251 triệu", 1_251_000_000),
        ("2402,5 triệu", 2_402_500_000), ("5tr", 5_000_000), ("5 tr.đ", 5_000_000),
        ("500 nghìn", 500_000),
        ("500k", 500_000), ("1 tỷ 250 triệu", 1_250_000_000), ("5tr500", 5_500_000),
        ("1,2 tỉ", 1_200_000_000),
        ("1.250 triệu", 1_250_000_000), ("12.345.678 VNĐ", 12_345_678), ("35 trđ", 35_000_000),
    ])
    func readsMoney(text: String, amount: Double) {
        #expect(value(text, NumberReader(isCount: false)) == amount)
    }

    /// Đồng are not parted: a comma before three digits groups thousands, unless millions are counted.
    @Test(arguments: [("298,000", 298_000.0), ("1,5 triệu", 1_500_000), ("1,250 triệu", 1_250_000)])
    func readsCommasInMoney(text: String, amount: Double) {
        #expect(value(text, NumberReader(isCount: false, isMoney: true)) == amount)
    }

    @Test(arguments: [
        ("35,5", 35_500_000.0), ("16", 16_000_000), ("1.250", 1_250_000_000),
        ("2401,5", 2_401_500_000),
        ("500.000 đồng", 500_000), ("1,5 tỷ", 1_500_000_000), ("35500000", 35_500_000),
    ])
    func multipliesUnderAHeaderInMillions(text: String, amount: Double) {
        #expect(value(text, NumberReader(multiplier: 1e6, isCount: false)) == amount)
    }

    @Test func readsAmericanColumns() {
        let american = NumberReader(style: .american, isCount: false)
        #expect(value("1,234.5", american) == 1234.5)
        #expect(value("1,250", american) == 1250)
        #expect(value("1.250", american) == 1.25)
        #expect(value("1.234,5", NumberReader(isCount: false)) == 1234.5)
    }

    @Test func tellsTheStyleOfAColumn() {
        #expect(NumberReader.style(of: ["1.234.567", "12"]) == .vietnamese)
        #expect(NumberReader.style(of: ["12,5 triệu", "1.250"]) == .vietnamese)
        #expect(NumberReader.style(of: ["1,234,567", "12.5"]) == .american)
        #expect(NumberReader.style(of: ["1.250", "3.500"]) == nil)
        #expect(NumberReader.style(of: ["nhiều"]) == nil)
    }

    @Test(arguments: [
        "nhiều", "chưa thống kê", "đang cập nhật", "rất đông", "không rõ", "1.23.456", "x",
    ])
    func reportsWordsForNumbers(text: String) {
        #expect(NumberReader().read(text) == .invalid)
    }

    @Test(arguments: ["", "-", " ", "/", "không", "Không có", "…", "--"])
    func takesSignsForNothing(text: String) {
        #expect(NumberReader().read(text) == .none)
    }

    @Test(arguments: ["-379", "- 379", "−11", "-1.250", "–797"])
    func reportsNegativeNumbers(text: String) {
        if text == "- 379" {
            #expect(value(text) == 379)  // a bullet, not a minus
        } else {
            guard case .negative = NumberReader().read(text) else {
                Testing.Issue.record("not negative: \(text)")
                return
            }
        }
    }

    @Test func readsNumericCells() {
        #expect(NumberReader().read(number: 1250) == .number(ReadNumber(value: 1250)))
        #expect(NumberReader().read(number: -3) == .negative(-3))
        #expect(NumberReader().read(number: .nan) == .invalid)
        let millions = NumberReader(multiplier: 1e6, isCount: false)
        #expect(millions.read(number: 35.5) == .number(ReadNumber(value: 35_500_000)))
        #expect(
            NumberReader().read(number: 5.799) == .number(ReadNumber(value: 5799, doubt: .fraction))
        )
    }

    @Test func doubtsSeveralNumbersInOneCell() {
        #expect(
            NumberReader().read("5 - 7 người") == .number(ReadNumber(value: 5, doubt: .several))
        )
        #expect(NumberReader().read("5-7") == .number(ReadNumber(value: 5, doubt: .several)))
    }
}
