import Testing

@testable import TongHop

@Suite struct DecisionReaderTests {
    let reader = DecisionReader(pattern: #"^\d{1,5}[/-]QĐ[-/][A-ZĐ][A-ZĐ.\-]*$"#)

    @Test(arguments: [
        ("123/QĐ-UBND", "123/QĐ-UBND"), ("QĐ số 1509/QĐ-UBND", "1509/QĐ-UBND"),
        ("Số 3544/QĐ-UBND", "3544/QĐ-UBND"), ("số: 254/QĐ-UBND", "254/QĐ-UBND"),
        ("Quyết định số 12/QĐ-UBND", "12/QĐ-UBND"), ("Số123/QĐ-UBND", "123/QĐ-UBND"),
        ("8412/QD-UBND", "8412/QĐ-UBND"), ("12/Qđ-UBND", "12/QĐ-UBND"),
        ("12/qđ-ubnd", "12/QĐ-UBND"),
        ("6828/QĐ - UBND", "6828/QĐ-UBND"), ("6446 /QĐ-UBND", "6446/QĐ-UBND"),
        ("1234 / QĐ - UBND", "1234/QĐ-UBND"), ("1234/QÐ-UBND", "1234/QĐ-UBND"),
        ("1234/QĐ–UBND", "1234/QĐ-UBND"), ("1234/QĐUBND", "1234/QĐ-UBND"),
        ("1234/QĐ UBND", "1234/QĐ-UBND"),
        ("1234-QĐ-UBND", "1234/QĐ-UBND"), ("1234QĐ-UBND", "1234/QĐ-UBND"),
        ("1234/QĐ-UBDN", "1234/QĐ-UBND"),
        ("66-QĐ/TW", "66-QĐ/TW"), ("7358/QĐ-MTTQ", "7358/QĐ-MTTQ"),
        ("4010/QD-LĐLĐ", "4010/QĐ-LĐLĐ"),
        ("494/QĐ-TTG", "494/QĐ-TTG"), ("494/QĐ-TTg", "494/QĐ-TTG"),
        ("1.234/QĐ-UBND", "1234/QĐ-UBND"),
        ("QĐ số 1234/QĐ-UBND ngày 05/10/2021", "1234/QĐ-UBND"), ("123/2021/QĐ-UBND", "123/QĐ-UBND"),
        ("12/QĐ-UBND; 15/QĐ-UBND", "12/QĐ-UBND"), ("12/QĐ-UBND\n15/QĐ-UBND", "12/QĐ-UBND"),
        ("(12/QĐ-UBND)", "12/QĐ-UBND"), ("12/QĐ-UBND.", "12/QĐ-UBND"),
        ("2292/QĐ - CTUBND", "2292/QĐ-CTUBND"), ("12/QĐ-UBND (14/05/2021)", "12/QĐ-UBND"),
        ("12/Q\u{AD}Đ-UBND", "12/QĐ-UBND"), ("12/QĐ\u{AD}UBND", "12/QĐ-UBND"),
        ("QĐ số 8643\n/QĐ-UBND ngày 28/07/2021", "8643/QĐ-UBND"), ("12/Q?-UBND", "12/QĐ-UBND"),
        ("1099 /QÄ-UBND", "1099/QĐ-UBND"), ("12/QÄ\u{90}-UBND", "12/QĐ-UBND"),
        ("10385/?QĐ-UBND", "10385/QĐ-UBND"), ("5656/Q?Đ-UBND", "5656/QĐ-UBND"),
        ("QĐ số ?4860/QĐ-UBND", "4860/QĐ-UBND"),
    ])
    func readsAndMends(text: String, number: String) {
        let reading = reader.read(text)
        #expect(reading.number == number)
        #expect(!reading.isBad)
    }

    @Test(arguments: [
        "/QĐ-UBND", "875//UBND", "QĐ-UBND/2021", "17/2021/KT/", "…/QĐ-UBND", "1234", "Số 1234",
        "QĐ-UBND",
        "123456/QĐ-UBND", "12/KH-UBND", "theo QĐ", "1234/QĐ", "1234/UBND",
    ])
    func reportsWhatIsNoDecisionNumber(text: String) {
        let reading = reader.read(text)
        #expect(reading.isBad)
        #expect(reading.number.isEmpty)
    }

    @Test func findsTheDateInTheSameCell() {
        #expect(reader.read("QĐ số 12/QĐ-UBND ngày 05/10/2021").date == "ngày 05/10/2021")
        #expect(reader.read("12/QĐ-UBND").date.isEmpty)
    }

    @Test func notesOnlyRealMending() {
        #expect(!reader.read("Số 12/QĐ-UBND").isMended)
        #expect(!reader.read("12 /QĐ - UBND").isMended)
        #expect(reader.read("12/QD-UBND").isMended)
    }

    @Test(arguments: [
        "12/QĐ-UBND ngày 05/10/2021; 15/QĐ-UBND ngày 06/10/2021",
        "12/QĐ-UBND ngày 05/10/2021\nSố 15/QĐ-UBND",
    ])
    func keepsTheFirstOfTwoDecisionsAndSaysSo(text: String) {
        let reading = reader.read(text)
        #expect(reading.number == "12/QĐ-UBND")
        #expect(reading.date.trimmed(of: " ") == "ngày 05/10/2021")
        #expect(reading.isMended)
        #expect(!reader.read("12/QĐ-UBND; 05/10/2021").isMended)
    }

    @Test func tellsTheIssuer() {
        #expect(DecisionReader.issuer(of: "12/QĐ-UBND") == "UBND")
        #expect(DecisionReader.issuer(of: "66-QĐ/TW") == "TW")
        #expect(DecisionReader.issuer(of: "") == "")
    }

    @Test(arguments: ["", "-", " "])
    func takesBlanksForNothing(text: String) {
        #expect(reader.read(text) == DecisionReader.Reading())
    }

    @Test func survivesABrokenPattern() {
        #expect(DecisionReader(pattern: "(").read("12/QĐ-UBND").number == "12/QĐ-UBND")
    }
}
