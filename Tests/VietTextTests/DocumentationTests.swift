import TestSupport
import Testing
import VietText

/// What the pages and comments of VietText show, as code that is compiled and run.
private enum Shown {
    static func shows<Value: Equatable>(_ value: Value, is expected: Value) {
        #expect(value == expected)
    }

    static func page() {
        // example
        let repairer = TextRepairer()
        shows(repairer.repair("Céng hßa", fontName: ".VnTime")?.text, is: "Cộng hòa")

        shows(Viet.clean("  Tổ\u{A0}dân  phố "), is: "Tổ dân phố")
        shows(Viet.key("UỶ BAN, nhân dân"), is: "ủy ban nhân dân")
        shows(Viet.foldIY("Phú Quý"), is: "phú quí")
        shows(Viet.fold("Đặng Đình-Đức"), is: "dang dinh duc")

        shows(PersonName("Đ/c NGUYỄN VĂN AN")?.display, is: "Nguyễn Văn An")
        _ = Viet.collationKey(ofPerson: "Nguyễn Văn An")
        // end
    }

    static func forms() {
        // example
        _ = Viet.nfc("Hòa")
        shows(Viet.clean("  Tổ\u{A0}dân  phố "), is: "Tổ dân phố")
        shows(Viet.key("Uỷ ban, NHÂN DÂN"), is: "ủy ban nhân dân")
        shows(Viet.fold("Đặng Đình-Đức"), is: "dang dinh duc")
        // end
    }

    static func encodings() {
        // example
        shows(LegacyEncoding(fontName: ".VnTimeH"), is: .tcvn3Capitals)
        shows(LegacyEncoding.tcvn3.decode("Céng hßa"), is: "Cộng hòa")
        shows(LegacyEncoding.vni.encode("Cộng hòa"), is: "Coäng hoøa")
        // end
    }

    static func repairs() {
        // example
        let repairer = TextRepairer()
        shows(repairer.repair("Céng hßa", fontName: ".VnTime")?.text, is: "Cộng hòa")
        shows(repairer.repair("Café crème", fontName: "Arial"), is: nil)
        // end
    }

    static func syllables() {
        // example
        shows(Syllable.isWellFormed("thưởng"), is: true)
        shows(Syllable.isWellFormed("tæng"), is: false)
        // end
    }

    static func names() {
        // example
        let name = PersonName("Đ/c NGUYỄN VĂN AN")
        shows(name?.prefix, is: "Đ/c")
        shows(name?.display, is: "Nguyễn Văn An")
        shows(name?.given, is: "An")
        // end
    }
}

@Suite struct DocumentationTests {
    static let blocks = Examples.documented(
        in: "VietText",
        comments: [
            "LegacyEncoding.swift", "PersonName.swift", "Syllable.swift", "TextRepairer.swift",
            "Viet.swift",
        ]
    )

    @Test func examplesAreFound() {
        #expect(Self.blocks.count >= 6)
    }

    @Test(arguments: blocks) func exampleIsCompiled(_ block: Examples.Block) {
        #expect(Examples.compiled(in: #filePath).contains(block.code))
    }

    @Test func valuesAreThoseOfTheDocumentation() {
        Shown.page()
        Shown.forms()
        Shown.encodings()
        Shown.repairs()
        Shown.syllables()
        Shown.names()
        for (code, value) in Examples.shown(in: #filePath) {
            #expect(Self.blocks.contains { Examples.tells($0, value, of: code) }, "\(code)")
        }
    }
}
