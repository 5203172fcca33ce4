import Testing

@testable import TongHop

@Suite struct ValueFormatTests {
    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1000, "1.000", "1,000"),
        (-1_234_567, "-1.234.567", "-1,234,567"),
    ])
    func groupsDigits(value: Int, vi: String, en: String) {
        #expect(ValueFormat.integer(value, .vi) == vi)
        #expect(ValueFormat.integer(value, .en) == en)
    }

    @Test(arguments: [
        (1234.5, "1.234,5", "1,234.5"), (0.05, "0,05", "0.05"), (2.0, "2", "2"),
        (-0.001, "0", "0"), (7.999, "8", "8"),
    ])
    func writesDecimals(value: Double, vi: String, en: String) {
        #expect(ValueFormat.decimal(value, .vi) == vi)
        #expect(ValueFormat.decimal(value, .en) == en)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
    func neverTrapsOnStrangeNumbers(value: Double) {
        #expect(ValueFormat.decimal(value, .vi) == "…")
    }

    @Test(arguments: [
        ("2021-10-25", "25/10/2021"), ("2021-10", "10/2021"), ("2021", "2021"),
        ("", ""), ("khoảng 2021", "khoảng 2021"), ("2021-", "2021-"),
    ])
    func writesDates(iso: String, text: String) { #expect(ValueFormat.date(iso) == text) }

    @Test(arguments: [
        (0, "1970-01-01T07:00:00+07:00"), (1_635_125_400, "2021-10-25T08:30:00+07:00"),
        (951_782_399, "2000-02-29T06:59:59+07:00"), (-1, "1970-01-01T06:59:59+07:00"),
    ])
    func writesMomentsOfTheOffice(seconds: Int64, text: String) {
        #expect(ValueFormat.timestamp(seconds, offsetSeconds: 7 * 3600) == text)
    }

    @Test func momentsFarAwayDoNotTrap() {
        #expect(ValueFormat.timestamp(.max, offsetSeconds: 0) == "9999-12-31T23:59:59+00:00")
        #expect(ValueFormat.timestamp(.min, offsetSeconds: 0) == "0001-01-01T00:00:00+00:00")
    }
}
