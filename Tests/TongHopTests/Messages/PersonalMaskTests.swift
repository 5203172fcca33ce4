import Testing

@testable import TongHop

@Suite struct PersonalMaskTests {
    @Test(arguments: [
        ("0903123456", "*******456"), ("0903 123 456", "**** *** 456"),
        ("+84 903.123.456", "+** ***.***.456"), ("CCCD 079085001234", "CCCD *********234"),
        ("Chị Lan (028) 3829", "Chị Lan (028) 3829"),
    ])
    func hidesTelephonesAndIdentityNumbers(text: String, masked: String) {
        #expect(PersonalMask.mask(text) == masked)
    }

    @Test(arguments: ["1.250.000.000", "31/02/2021", "12.10.2021", "1234/QĐ-UBND", "F0", ""])
    func leavesOtherNumbers(text: String) { #expect(PersonalMask.mask(text) == text) }

    @Test func moneyStaysEvenWithoutPoints() {
        #expect(
            PersonalMask.mask("1250000000", field: .amount, code: .suspectNumber) == "1250000000"
        )
        #expect(PersonalMask.mask("903123456", field: .phone, code: .badPhone) == "******456")
    }
}
