import Testing

@testable import SheetReader

@Suite struct ISODateTests {
    @Test(arguments: [
        ("2021-09-02", 44441.0, CellKind.date), ("1900-01-01", 1, .date), ("1900-02-28", 59, .date),
        ("1900-03-01", 61, .date), ("2021-09-02T18:00:00Z", 44441.75, .datetime),
        ("2021-09-02 06:00", 44441.25, .datetime),
        ("12:00", 0.5, .time), ("06:00:00.000", 0.25, .time), ("PT36H", 1.5, .duration),
        ("-P1DT12H", -1.5, .duration),
    ])
    func isRead(_ text: String, _ serial: Double, _ kind: CellKind) throws {
        let date = try #require(ISODate.parse(text, uses1904Dates: false))
        #expect(date.serial == serial)
        #expect(date.kind == kind)
    }

    @Test(arguments: [
        "", "2021", "2021-13-01", "2021-00-10", "02/09/2021", "25:00", "12:61", "P", "PT5", "T",
        "2021-09-02T",
    ])
    func otherTextsAreNone(_ text: String) {
        #expect(ISODate.parse(text, uses1904Dates: false) == nil)
    }

    @Test func daysComeBackFromTheirSerialNumbers() {
        for uses1904Dates in [false, true] {
            for serial in stride(from: 1, to: 2_958_000, by: 97) where serial != 60 {
                guard let day = CalendarDay.civil(serial: serial, uses1904Dates: uses1904Dates)
                else { continue }
                let days = CalendarDay.daysSince1970(year: day.year, month: day.month, day: day.day)
                #expect(
                    CalendarDay.serial(daysSince1970: days, uses1904Dates: uses1904Dates) == serial
                )
            }
        }
    }
}
