import RecordLinkage
import Testing

@Suite struct CivilDayTests {
    @Test func countsDaysFrom1970() {
        #expect(CivilDay(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(CivilDay(year: 2021, month: 10, day: 25)?.number == 18_925)
        #expect(CivilDay(year: 2021, month: 2, day: 29) == nil)
        #expect(CivilDay(year: 2021, month: 13, day: 1) == nil)
    }

    @Test func partsAreTheInverse() {
        for number in stride(from: Int64(-800_000), through: 800_000, by: 137) {
            let (year, month, day) = CivilDay(number).parts
            guard (0...9999).contains(year) else { continue }
            #expect(CivilDay(year: year, month: month, day: day)?.number == number)
        }
    }

    @Test func exchangesDayAndMonthWhereTheResultIsADay() {
        let day = CivilDay(year: 2021, month: 3, day: 4)
        #expect(day?.exchanged == CivilDay(year: 2021, month: 4, day: 3))
        #expect(CivilDay(year: 2021, month: 3, day: 25)?.exchanged == nil)
        #expect(CivilDay(.max).exchanged == nil || CivilDay(.max).number > 0)
    }
}
