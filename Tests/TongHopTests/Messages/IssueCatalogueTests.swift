import SheetReader
import Testing

@testable import TongHop

@Suite struct IssueCatalogueTests {
    private let profile = CampaignProfile(
        name: "thu",
        title: LocalizedText(vi: "Thử", en: "Trial"),
        kinds: [.initiative]
    )

    @Test func everyCodeHasOneEntry() {
        #expect(
            IssueCatalogue.entries.map(\.code.rawValue).sorted()
                == IssueCode.allCases.map(\.rawValue).sorted()
        )
    }

    @Test(arguments: IssueCatalogue.entries.map(\.code))
    func bothLanguagesSayTheSame(code: IssueCode) {
        let entry = IssueCatalogue.entry(code)
        for text in [entry.title, entry.sentence, entry.remedy] {
            #expect(!text.vi.isEmpty && !text.en.isEmpty)
            #expect(text.vi != text.en)
            let vi = MessageTemplate(text.vi)
            let en = MessageTemplate(text.en)
            #expect(vi.placeholders == en.placeholders)
            #expect(vi.requiredPlaceholders == en.requiredPlaceholders)
        }
        let used = Set(
            MessageTemplate(entry.sentence.vi).placeholders
                + MessageTemplate(entry.remedy.vi).placeholders
        )
        #expect(used.subtracting(IssueEntry.base).sorted() == entry.arguments.sorted())
        #expect(entry.sentence.vi.hasSuffix(".") || entry.sentence.vi.hasSuffix("]."))
    }

    /// A stage may leave an argument out; the sentence must stay whole all the same.
    @Test(arguments: IssueCatalogue.entries.map(\.code), Language.allCases)
    func sentenceIsWholeWithoutArguments(code: IssueCode, language: Language) {
        let issue = Issue(
            code,
            at: CellOrigin(sheet: "Biểu 1", row: 17, column: 3),
            field: .title,
            value: "giá trị"
        )
        let message = IssueCatalogue.message(
            issue,
            file: "BC.xlsx",
            profile: profile,
            language: language
        )
        #expect(message.contains("D17"))
        #expect(message.hasSuffix("(\(code.rawValue))"))
        for mark in ["{", "}", "[", "]", "  ", " . ", " , ", "()"] {
            #expect(!message.contains(mark), "\(message)")
        }
    }

    @Test func saysWhereWhatAndHow() {
        let issue = Issue(
            .invalidDate,
            at: CellOrigin(sheet: "Biểu 1", row: 17, column: 3),
            field: .startDate,
            value: "31/02/2021"
        )
        #expect(
            IssueCatalogue.message(issue, file: "BC Q1.xlsx", profile: profile, language: .vi)
                == "Tệp «BC Q1.xlsx», trang «Biểu 1», ô D17: «31/02/2021» không phải ngày có thật. "
                + "Hãy nhập ngày/tháng/năm, ví dụ 28/02/2021. (invalid_date)"
        )
        #expect(
            IssueCatalogue.message(issue, file: "BC Q1.xlsx", profile: profile, language: .en)
                == "File “BC Q1.xlsx”, sheet “Biểu 1”, cell D17: “31/02/2021” is not a real date. "
                + "Enter day/month/year, such as 28/02/2021. (invalid_date)"
        )
    }

    @Test func formatsArgumentsInEachLanguage() {
        let issue = Issue(
            .totalMismatch,
            at: CellOrigin(sheet: "", row: 40, column: 5),
            field: .amount,
            value: "1500000",
            arguments: ["computed": .count(1_450_000), "difference": .number(50_000.5)]
        )
        let vi = IssueCatalogue.message(issue, file: "a.csv", profile: profile, language: .vi)
        let en = IssueCatalogue.message(issue, file: "a.csv", profile: profile, language: .en)
        #expect(vi.contains("1.450.000") && vi.contains("50.000,5"))
        #expect(en.contains("1,450,000") && en.contains("50,000.5"))
        #expect(vi.contains("«1500000»"))
    }

    @Test func tellsWhatToDoWithAFileThatIsNoSpreadsheet() {
        let issue = Issue(ReadError(.notASpreadsheet("pdf"), detail: "pdf header"))
        let message = IssueCatalogue.message(
            issue,
            file: "QD.pdf",
            profile: profile,
            language: .vi
        )
        #expect(message.contains("tệp PDF"))
        #expect(message.contains("bảng tính Excel gốc"))
    }

    @Test func namesTheLimitAndHowToRaiseIt() {
        let issue = Issue(
            ReadError(.tooLarge(limit: "maxCells", allowed: 5_000_000), detail: "cells")
        )
        let message = IssueCatalogue.message(
            issue,
            file: "to.xlsx",
            profile: profile,
            language: .vi
        )
        #expect(message.contains("số ô có dữ liệu"))
        #expect(message.contains("5.000.000"))
        #expect(message.contains("nâng giới hạn cells trong tonghop.yaml"))
    }

    /// The key that a message names is one that `tonghop.yaml` takes, and that moves this limit.
    @Test(arguments: [
        "maxFileBytes", "maxPartBytes", "maxTotalBytes", "maxCells", "maxStrings", "maxCellText",
        "maxEntries", "maxRelationships", "maxSheets", "maxMerges", "maxDepth", "maxFormats",
        "maxDetails",
    ])
    func namesTheKeyThatRaisesEachLimit(_ limit: String) throws {
        let key = try #require(WorkspaceSettings.limitKey(of: limit, allowed: 10))
        let reading = WorkspaceSettings.read("limits: { \(key): 77 }\n", file: "tonghop.yaml")
        #expect(reading.problems.isEmpty)
        let changed = Mirror(reflecting: reading.settings.limits).children.first {
            $0.label == limit
        }
        #expect(changed?.value as? Int == 77)
        for language in [Language.vi, .en] {
            let message = IssueCatalogue.message(
                Issue(ReadError(.tooLarge(limit: limit, allowed: 10), detail: "x")),
                file: "to.xlsx",
                profile: profile,
                language: language
            )
            #expect(message.contains(" \(key) ") && message.contains("tonghop.yaml"))
            #expect(!message.contains(limit))
        }
    }

    /// What no setting can raise is not said to be raised by one.
    @Test(arguments: [("maxColumns", 16_384), ("maxConstruct", 2 << 20), ("maxPadding", 1 << 20)])
    func promisesNoSettingForAFixedLimit(_ limit: String, _ allowed: Int) {
        let message = IssueCatalogue.message(
            Issue(ReadError(.tooLarge(limit: limit, allowed: allowed), detail: "x")),
            file: "to.xlsx",
            profile: profile,
            language: .vi
        )
        #expect(!message.contains("tonghop.yaml") && !message.contains(limit))
        #expect(message.contains("Hãy chia thành nhiều tệp"))
    }

    @Test func placesADamagedCell() {
        let issue = Issue(
            ReadError(
                .damaged,
                part: "xl/worksheets/sheet1.xml",
                offset: 812,
                cell: "Sheet 1!AB14",
                detail: "shared string out of range"
            )
        )
        #expect(issue.code == .unreadableFile)
        #expect(issue.origin == CellOrigin(sheet: "Sheet 1", row: 14, column: 27))
        let message = IssueCatalogue.message(
            issue,
            file: "hong.xlsx",
            profile: profile,
            language: .en
        )
        #expect(message.contains("xl/worksheets/sheet1.xml") && message.contains("812"))
    }

    @Test func showsOnlyTheLastDigitsOfPersonalNumbers() {
        let issue = Issue(
            .personalID,
            at: CellOrigin(sheet: "DS", row: 3, column: 2),
            value: "079 085 001 234"
        )
        let message = IssueCatalogue.message(
            issue,
            file: "DS.xlsx",
            profile: profile,
            language: .vi
        )
        #expect(message.contains("*** *** *** 234"))
        #expect(!message.contains("085"))
    }
}
