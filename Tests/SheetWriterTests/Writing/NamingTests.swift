import Testing

@testable import SheetWriter

@Suite struct NamingTests {
    @Test(arguments: [
        ("Theo tỉnh", "Theo tỉnh"), ("Quý I/2021 [sửa]: a*b?c\\d", "Quý I-2021 -sửa-- a-b-c-d"),
        ("'Trích'", "Trích"), ("", "Sheet"), ("'''", "Sheet"), ("History", "History_"),
        ("Danh sách tập thể, cá nhân được khen thưởng", "Danh sách tập thể, cá nhân được"),
    ])
    func makesSheetNamesExcelAccepts(wanted: String, expected: String) {
        var naming = Naming()
        #expect(naming.sheet(wanted) == expected)
    }

    @Test func tellsEqualNamesApartWithinTheLimit() {
        var naming = Naming()
        let long = String(repeating: "Ấp", count: 20)
        let names = [long, long, long.lowercased()].map { naming.sheet($0) }
        #expect(Set(names.map { $0.lowercased() }).count == 3)
        #expect(names.allSatisfy { $0.utf16.count <= 31 })
        #expect(names[1].hasSuffix(" (2)") && names[2].hasSuffix(" (3)"))
    }

    @Test(arguments: [
        ("tbl_du_lieu", "tbl_du_lieu"), ("dữ liệu", "d__li_u"), ("A1", "_A1"), ("XFD12", "_XFD12"),
        ("R1C1", "_R1C1"), ("r", "_r"), ("2021", "_2021"), ("", "_"), ("tbl1", "_tbl1"),
    ])
    func makesRangeNamesThatAreNotAddresses(wanted: String, expected: String) {
        var naming = Naming()
        #expect(naming.range(wanted) == expected)
    }

    @Test func makesHeadersUniqueWhateverTheirCase() {
        var naming = Naming()
        let headers = ["Ghi chú", "GHI CHÚ", "", "Họ và\ntên"].enumerated()
            .map { naming.header($1, index: $0) }
        #expect(headers == ["Ghi chú", "GHI CHÚ (2)", "Column3", "Họ và tên"])
    }
}
