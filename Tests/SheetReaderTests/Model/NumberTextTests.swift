import Foundation
import Testing

@testable import SheetReader

@Suite struct NumberTextTests {
    static func parse(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBufferPointer { NumberText.parse($0) }
    }

    @Test(arguments: [
        "0", "-0", "1", "+7", "1.5", ".5", "5.", "0.1", "1e5", "1E-7", "12345678901234567890",
        "123456789012345678901234567890", "4.9e-324", "1.7976931348623157e308", "9007199254740993",
        "0.000000000000000000000000000001", "44441.75", "00012", "2.2250738585072011e-308",
    ])
    func agreesWithTheLibrary(_ text: String) {
        #expect(Self.parse(text) == Double(text.hasPrefix("+") ? String(text.dropFirst()) : text))
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1,5", "1 2", "NaN", "INF", "0x10", "1.2.3", "1e400",
        "--1", "12a",
    ])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(Self.parse(text) == nil)
    }

    @Test func randomNumbersComeBackExactly() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(Self.parse("\(value)") == value)
            let short = (value.significand * 1e4).rounded() / 100
            #expect(Self.parse("\(short)") == short)
        }
    }
}
