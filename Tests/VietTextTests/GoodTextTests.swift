import TestSupport
import Testing
import VietText

/// Good text is never repaired: all names of places, headings, awards and the public lists' own words.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct GoodTextTests {
    private static let tables: [(path: String, columns: [String])] = [
        ("domain/gazetteer/provinces_2021.csv", ["name", "short_name"]),
        ("domain/gazetteer/provinces_2025.csv", ["name", "short_name"]),
        ("domain/gazetteer/districts_2021.csv", ["name", "short_name"]),
        ("domain/gazetteer/wards_2021.csv", ["name", "short_name"]),
        ("domain/gazetteer/wards_2025.csv", ["name", "short_name"]),
        ("domain/gazetteer/aliases.csv", ["alias", "canonical"]),
        ("domain/headers.csv", ["header_variant"]),
        ("domain/awards.csv", ["name_vi", "variants", "authority_law_2003"]),
        ("domain/abbreviations.csv", ["abbreviation", "full", "also_or_note"]),
        (
            "submissions/flat.csv",
            [
                "submit_unit", "title", "honouree", "position", "unit", "locality", "field",
                "award",
                "award_level", "decision_no", "description", "achievement", "beneficiaries",
                "amount", "contact", "phone",
            ]
        ),
        ("submissions/localities.csv", ["province", "district", "ward"]),
    ]

    @Test(arguments: tables.indices)
    func leavesGoodTextAlone(_ table: Int) throws {
        let (path, columns) = Self.tables[table]
        let rows = Vectors.table(path)
        try #require(!rows.isEmpty, "\(path)")
        var texts: Set<String> = []
        for row in rows {
            for column in columns {
                guard let text = row[column], !text.isEmpty else { continue }
                for form in [text, Viet.uppercased(text), Viet.lowercased(text), "UBND " + text] {
                    texts.insert(form)
                }
            }
        }
        #expect(!texts.isEmpty)
        let repairer = TextRepairer()
        var changed: [String] = []
        for text in texts {
            for font in [nil, "Arial", "Times New Roman", "Calibri"] {
                guard let repair = repairer.repair(text, fontName: font) else { continue }
                changed.append("\(font ?? "-"): \(text) → \(repair.text)")
            }
        }
        #expect(changed.isEmpty, "\(changed.count): \(changed.sorted().prefix(12))")
    }

    /// Short names of good Vietnamese that TCVN3 and VNI could have written too; a sheet's evidence decides.
    private static let doubtful: Set<String> = [
        "Má Lé", "Vô Tranh", "Ba Lòng", "Thôm Mòn", "Nhôn Mai",
    ]

    /// What a sheet in an old encoding says of its short texts touches no name that is surely Unicode.
    @Test(arguments: LegacyEncoding.allCases)
    func leavesNamesAloneInSheetsOfOldEncodings(_ encoding: LegacyEncoding) {
        let repairer = TextRepairer(context: RepairContext(encoding: encoding))
        var changed: Set<String> = []
        for path in ["districts_2021", "wards_2021"] {
            for row in Vectors.table("domain/gazetteer/\(path).csv") {
                guard let text = row["short_name"], repairer.repair(text, fontName: "Arial") != nil
                else { continue }
                changed.insert(text)
            }
        }
        #expect(changed.isSubset(of: Self.doubtful), "\(changed.sorted().prefix(12))")
    }
}
