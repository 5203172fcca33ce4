import SheetReader
import Testing

@testable import TongHop

@Suite("Rows below a header")
struct BodyReaderTests {
    @Test("the numeral in the first column of a list without running numbers heads a section")
    func numeralWithoutNumberColumn() {
        let layout = Layout(
            """
            | TÊN TẬP THỂ, CÁ NHÂN | CHỨC VỤ | ĐƠN VỊ | HTKT | SỐ QĐ |
            | A | B | 1 | 2 | 3 |
            | I | Tập thể | | | |
            | UBMTTQ Việt Nam phường | | Phường 11 | Giấy khen | 112/QĐ-UBND |
            | Hội Nông dân | | Phường 11 | Thư khen | 154/QĐ-UBND |
            | II | Cá nhân | | | |
            | Trần Thị Oanh | Phó Bí thư Đoàn | Đoàn TN Phường 11 | Giấy khen | 112/QĐ-UBND |
            """,
            format: .csv
        )
        #expect(layout.rows(.section) == [3, 6])
        #expect(layout.rows(.data) == [4, 5, 7])
        #expect(layout.sections(ofRow: 7) == ["Cá nhân"])
    }
}
