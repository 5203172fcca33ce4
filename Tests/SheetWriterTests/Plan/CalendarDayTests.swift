import Testing

@testable import SheetWriter

@Suite struct CalendarDayTests {
    @Test(arguments: [
        (1900, 1, 1, 1.0), (1900, 2, 28, 59.0), (1900, 3, 1, 61.0), (1970, 1, 1, 25_569.0),
        (2000, 2, 29, 36_585.0), (2021, 10, 25, 44_494.0), (9999, 12, 31, 2_958_465.0),
    ])
    func countsDaysAsExcelDoes(year: Int, month: Int, day: Int, serial: Double) {
        #expect(CalendarDay(year: year, month: month, day: day).serial == serial)
    }

    @Test(arguments: [
        (2021, 2, 29), (2021, 2, 31), (1900, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 4, 0),
        (1899, 12, 31), (10_000, 1, 1), (Int.max, Int.max, Int.max), (Int.min, 1, 1),
    ])
    func hasNoSerialForADayThatIsNotReal(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day).serial == nil)
    }

    @Test func isTextAsVietnameseWriteIt() {
        #expect(CalendarDay(year: 2021, month: 2, day: 31).text == "31/02/2021")
    }

    @Test func countsEveryDayOfFourCenturiesOnce() {
        var expected = CalendarDay(year: 1900, month: 3, day: 1).daysSince1970
        for year in 1900...2300 {
            for month in 1...12 {
                for day in 1...31 {
                    let date = CalendarDay(year: year, month: month, day: day)
                    guard date.isReal, (year, month) >= (1900, 3) else { continue }
                    #expect(date.daysSince1970 == expected)
                    expected += 1
                }
            }
        }
    }
}
