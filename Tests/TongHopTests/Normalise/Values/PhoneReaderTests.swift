import Testing

@testable import TongHop

@Suite struct PhoneReaderTests {
    let reader = PhoneReader()

    @Test(arguments: [
        ("0903123456", "0903123456"), ("0903.123.456", "0903123456"),
        ("0903 123 456", "0903123456"),
        ("090-312-3456", "0903123456"), ("+84 903 123 456", "0903123456"),
        ("84903123456", "0903123456"),
        ("(+84) 903.123.456", "0903123456"), ("903123456", "0903123456"),
        ("ĐT: 0903123456", "0903123456"),
        ("028 3822 1234", "02838221234"), ("01223456789", "01223456789"),
        ("0903123456 - 0912345678", "0903123456"), ("0905 - 123 - 461", "0905123461"),
        ("0905-123-461 (Zalo)", "0905123461"), ("0903123456; 0912345678", "0903123456"),
        ("0903123456/0912345678", "0903123456"), ("O9O3123456", "0903123456"),
    ])
    func readsTelephoneNumbers(text: String, digits: String) {
        guard case .phone(let phone, _) = reader.read(text) else {
            #expect(digits.isEmpty)
            return
        }
        #expect(phone == digits)
    }

    @Test func restoresTheZeroThatExcelDropped() {
        #expect(reader.read(number: 903_123_456) == .phone("0903123456", isMended: true))
        #expect(reader.read(number: 0) == .none)
        #expect(reader.read(number: .infinity) == .invalid)
    }

    @Test(arguments: ["12345", "09031234", "chưa rõ", "0003123456"])
    func reportsOtherNumbers(text: String) {
        #expect(reader.read(text) == .invalid)
    }

    @Test func seesIdentityNumbers() {
        #expect(reader.read("079085001234") == .personalID)
        #expect(reader.read("-") == .none)
    }
}
