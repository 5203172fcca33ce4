import Foundation
import SheetReader
import TestSupport

@testable import TongHop

/// What the locator and the mapper make of a drawn sheet, in a form that tests compare.
struct Layout {
    var regions: [TableRegion]
    var mappings: [HeaderMapping]
    var issues: IssueLog
    let workbook: Workbook

    static let profile: CampaignProfile = {
        var profile = CampaignProfile(
            name: "test",
            title: LocalizedText(vi: "Thử", en: "Test"),
            kinds: RecordKind.allCases
        )
        profile.awards = [
            award("GIAY_KHEN", "Giấy khen", ["GK", "Giấy khen của Chủ tịch UBND quận"]),
            award("BANG_KHEN_TINH", "Bằng khen của Chủ tịch UBND tỉnh", ["BK", "Bằng khen"]),
            award("LDTT", "Lao động tiên tiến", ["LĐTT"]),
            award("CSTD_CO_SO", "Chiến sĩ thi đua cơ sở", ["CSTĐCS", "CSTĐ cơ sở"]),
            award("TT_LDTT", "Tập thể lao động tiên tiến", ["TT LĐTT"]),
        ]
        profile.fieldsOfWork = [
            FieldOfWork(
                code: "AS",
                name: LocalizedText(vi: "An sinh xã hội", en: "Welfare"),
                wordings: ["ASXH", "Bảo đảm an sinh xã hội"],
                keywords: []
            ),
            FieldOfWork(
                code: "XN",
                name: LocalizedText(vi: "Xét nghiệm, truy vết", en: "Testing"),
                wordings: ["Xét nghiệm"],
                keywords: []
            ),
        ]
        return profile
    }()

    private static func award(_ code: String, _ name: String, _ wordings: [String]) -> AwardForm {
        AwardForm(
            code: code,
            name: LocalizedText(vi: name, en: name),
            wordings: wordings,
            levels: [],
            subject: "b",
            isStatutory: true,
            signers: []
        )
    }

    static let lexicon: HeaderLexicon = {
        let url = Shared.project.appending(path: "Sources/TongHop/Resources/data/headers.csv")
        let table = (try? Data(contentsOf: url)).map { [UInt8]($0) } ?? []
        return HeaderLexicon(table: table, profile: profile)
    }()

    /// Reads the first sheet of a drawing.
    init(_ drawing: String, format: WorkbookFormat = .xlsx) {
        self.init(TextGrid.workbook(drawing, format: format))
    }

    init(_ workbook: Workbook) {
        self.workbook = workbook
        let locator = TableLocator(profile: Self.profile, headers: Self.lexicon)
        let mapper = ColumnMapper(profile: Self.profile, headers: Self.lexicon)
        regions = []
        issues = []
        for index in workbook.sheets.indices {
            regions += locator.locate(in: workbook, sheet: index, issues: &issues)
        }
        mappings = regions.map { mapper.map($0, in: workbook) }
    }

    /// The numbers of rows with a role in a region.
    func rows(_ role: TableRow.Role, region: Int = 0) -> [Int] {
        guard regions.indices.contains(region) else { return [] }
        return regions[region].rows.filter { $0.role == role }.map(\.row)
    }

    /// The headings that apply to a row, outermost first.
    func sections(ofRow row: Int, region: Int = 0) -> [String] {
        guard regions.indices.contains(region),
            let found = regions[region].rows.first(where: { $0.row == row && $0.role != .section })
        else { return [] }
        return found.sections.map { regions[region].rows[$0].text }
    }

    func row(_ number: Int, region: Int = 0) -> TableRow? {
        guard regions.indices.contains(region) else { return nil }
        return regions[region].rows.first { $0.row == number }
    }

    /// Roles by column letter, such as `A:row_no B:title`; columns left unmapped show `?`.
    func roles(region: Int = 0) -> String {
        guard mappings.indices.contains(region) else { return "" }
        return mappings[region].columns.map { column in
            let letter = CellOrigin.columnName(column.column)
            let parameter = column.parameter.map { "(\($0))" } ?? ""
            return "\(letter):\(column.role?.name ?? "?")\(parameter)"
        }.joined(separator: " ")
    }

    func kind(region: Int = 0) -> RecordKind? {
        mappings.indices.contains(region) ? mappings[region].kind : nil
    }

    func column(_ letter: Character, region: Int = 0) -> ColumnMapping? {
        guard mappings.indices.contains(region), let byte = letter.asciiValue else { return nil }
        return mappings[region].columns.first { $0.column == Int(byte) - 65 }
    }
}
