import Testing

@testable import TongHop

@Suite struct DateReaderTests {
    let reader = DateReader(year: 2021)

    @Test(arguments: [
        ("25/10/2021", "2021-10-25"), ("25-10-2021", "2021-10-25"), ("25.10.2021", "2021-10-25"),
        ("5/7/2021", "2021-07-05"), ("25/10/21", "2021-10-25"), ("'25/10/2021", "2021-10-25"),
        (" 25 / 10 / 2021 ", "2021-10-25"), ("25//10/2021", "2021-10-25"),
        ("25,10,2021", "2021-10-25"),
        ("25\\10\\2021", "2021-10-25"), ("25–10–2021", "2021-10-25"), ("25 10 2021", "2021-10-25"),
        ("2021-10-25", "2021-10-25"), ("2021/10/25", "2021-10-25"),
        ("2021-10-25T14:43:00", "2021-10-25"),
        ("14:43 31/08/2021", "2021-08-31"), ("31/08/2021 14:43:10", "2021-08-31"),
        ("7h30 ngày 5/7/2021", "2021-07-05"), ("31/08/2021 00:00:00", "2021-08-31"),
        ("ngày 25 tháng 10 năm 2021", "2021-10-25"), ("Ngày 05 tháng 01 năm 2022", "2022-01-05"),
        ("25 tháng 9 năm 2021", "2021-09-25"), ("NGÀY 25 THÁNG 9 NĂM 2021", "2021-09-25"),
        ("ngay 25 thang 9 nam 2021", "2021-09-25"), ("từ ngày 06/08/2021", "2021-08-06"),
        ("Bắt đầu 06/08/2021", "2021-08-06"),
        ("từ ngày 06/08/2021 đến ngày 10/09/2021", "2021-08-06"),
        ("01/6 - 30/9/2021", "2021-06-01"), ("01/6-30/9/2021", "2021-06-01"),
        ("ngày 25/10", "2021-10-25"), ("12-11", "2021-11-12"), ("24/7", "2021-07-24"),
        ("ngày 5 tháng 9", "2021-09-05"), ("2O/l0/2O21", "2021-10-20"),
        ("l5/07/2021", "2021-07-15"),
        ("20211025", "2021-10-25"), ("25102021", "2021-10-25"), ("44494", "2021-10-25"),
        ("25-Oct-21", "2021-10-25"), ("Oct 25, 2021", "2021-10-25"), ("29/02/2020", "2020-02-29"),
        ("14/02/2019", "2019-02-14"), ("10/01/2124", "2124-01-10"),
    ])
    func readsDays(text: String, day: String) {
        #expect(reader.read(text) == .date(day))
    }

    @Test(arguments: [
        ("tháng 10/2021", "2021-10"), ("10/2021", "2021-10"), ("T10/2021", "2021-10"),
        ("tháng 10 năm 2021", "2021-10"), ("Quý IV/2021", "2021-10"), ("quý 2 năm 2021", "2021-04"),
        ("tháng 8", "2021-08"), ("tháng Giêng năm 2021", "2021-01"),
        ("từ tháng 6/2021 đến nay", "2021-06"),
        ("2021", "2021"), ("năm 2021", "2021"), ("Đầu năm 2021", "2021"), ("2021-10", "2021-10"),
    ])
    func keepsThePrecision(text: String, date: String) {
        #expect(reader.read(text) == .date(date))
    }

    @Test(arguments: [
        "31/02/2021", "30/2/2021", "32/08/2021", "31/09/2021", "00/10/2021", "15/13/2021",
        "29/02/2021",
        "ngày 31 tháng 11 năm 2021", "10/25/2021", "12/10/20211", "12/10/202", "chưa rõ",
        "đang cập nhật",
        "12/10/0202", "tháng 13/2021",
    ])
    func reportsDaysThatDoNotExist(text: String) {
        #expect(reader.read(text) == .invalid)
    }

    @Test(arguments: ["", "  ", "-", "…", "\u{A0}", "không", "N/A", "--/--"])
    func takesBlanksForNothing(text: String) {
        #expect(reader.read(text) == .none)
    }

    @Test func readsSerialNumbersAndYears() {
        #expect(reader.read(number: 44_494, isDate: true) == .date("2021-10-25"))
        #expect(reader.read(number: 44_494.61, isDate: false) == .date("2021-10-25"))
        #expect(reader.read(number: 43_032, isDate: false) == .date("2017-10-24"))
        #expect(reader.read(number: 1, isDate: true) == .date("1900-01-01"))
        #expect(reader.read(number: 61, isDate: true) == .date("1900-03-01"))
        #expect(reader.read(number: 1985, isDate: false) == .date("1985"))
        #expect(reader.read(number: 20_211_025, isDate: false) == .date("2021-10-25"))
        #expect(reader.read(number: 12.11, isDate: false) == .invalid)
        #expect(reader.read(number: -5, isDate: true) == .invalid)
        #expect(reader.read(number: .infinity, isDate: true) == .invalid)
        #expect(reader.read(number: 1e300, isDate: true) == .invalid)
        let mac = DateReader(year: 2021, uses1904: true)
        #expect(mac.read(number: 43_032, isDate: true) == .date("2021-10-25"))
    }

    @Test func takesTwoDigitsForTheLastCenturyInBirthDates() {
        let birth = DateReader(year: 2021, isBirth: true)
        #expect(birth.read("12/3/85") == .date("1985-03-12"))
        #expect(birth.read("12/3/05") == .date("2005-03-12"))
        #expect(birth.read("1985") == .date("1985"))
    }

    @Test func needsAYearFromSomewhere() {
        #expect(DateReader().read("12-11") == .invalid)
        #expect(DateReader().read("12-11-2021") == .date("2021-11-12"))
    }

    @Test func seesDatesWithTheMonthFirst() {
        #expect(DateReader.isMonthFirst("10/25/2021") == true)
        #expect(DateReader.isMonthFirst("25/10/2021") == false)
        #expect(DateReader.isMonthFirst("05/10/2021") == nil)
        let american = DateReader(year: 2021, isMonthFirst: true)
        #expect(american.read("10/25/2021") == .date("2021-10-25"))
        #expect(american.read("ngày 5 tháng 10 năm 2021") == .date("2021-10-05"))
    }

    @Test(arguments: [
        ("05/10/2021", "2021-10-05"), ("5-1-2021", "2021-01-05"), ("31.12.2020", "2020-12-31"),
        ("5/10/2021", "2021-10-05"),
    ])
    func readsPlainDaysAtOnce(_ text: String, _ expected: String) {
        let parts = DateScan.plain(text.utf8.span)
        var scan = DateScan(TextTokens(text))
        let scanned = scan.first()
        #expect(parts != nil && parts == scanned)
        #expect(DateReader(year: 2021).read(text) == .date(expected))
    }

    @Test(arguments: [
        "5/10/21", "5/10", "005/1/2021", "5/10/20211", "5:10:2021", "5/10/2021 ", "a5/1/2021",
    ])
    func leavesOtherDaysToTheScan(_ text: String) {
        let parts = DateScan.plain(text.utf8.span)
        #expect(parts == nil)
    }
}
