import Testing

@testable import SheetReader

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("General", CellKind.number), ("GENERAL", .number), ("0.00", .number),
        ("#,##0.00", .number),
        ("dd/mm/yyyy", .date), ("d\\-mmm\\-yy", .date), ("yyyy", .date), ("mmm", .date),
        ("dd/mm", .date),
        ("[$-42A]dd mmmm yyyy;@", .date), ("hh:mm", .time), ("h:mm AM/PM", .time), ("A/P", .time),
        ("mm:ss.0", .time), ("dd/mm/yyyy hh:mm", .datetime), ("[h]:mm:ss", .duration),
        ("[mm]:ss", .duration),
        ("[ss].00", .duration), ("0.00E+00", .number), ("\"ngày \"0", .number), ("0\\d", .number),
        ("[Red]0;[Blue]-0", .number), ("_(* #,##0_);_(* (#,##0)", .number),
        ("#,##0\\ \"đồng\"", .number),
        ("@", .number), ("", .number), ("\"dd", .number), ("[", .number), ("ge.m.d", .date),
        ("0;dd/mm", .number),
        ("[>=100]0;0", .number), ("yyyy\\-mm\\-dd\"T\"hh:mm:ss.000", .datetime),
    ])
    func kindOfCode(_ code: String, _ kind: CellKind) {
        #expect(NumberFormat.kind(code: code) == kind)
    }

    @Test(arguments: [
        (0, CellKind.number), (2, .number), (14, .date), (17, .date), (18, .time), (21, .time),
        (22, .datetime),
        (30, .date), (45, .time), (46, .duration), (47, .time), (49, .number), (57, .date),
        (163, .number), (-1, .number),
    ])
    func kindOfBuiltIn(_ id: Int, _ kind: CellKind) {
        #expect(NumberFormat.kind(id: id, code: nil) == kind)
    }

    @Test func codeOfTheFileCountsMoreThanTheNumber() {
        #expect(NumberFormat.kind(id: 14, code: "0.00") == .number)
    }
}
