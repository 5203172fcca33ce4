import SheetReader
import Testing

@testable import TongHop

@Suite("Rows that head a table")
struct HeaderFinderTests {
    @Test(
        "a unit of money in a heading is no figure",
        arguments: ["Tổng kinh phí (1.000 đồng)", "Kinh phí, ĐVT: 1.000.000 đồng", "KP (1000đ)"]
    )
    func unitsOfMoney(heading: String) {
        let layout = Layout(
            """
            | BIỂU TỔNG HỢP MÔ HÌNH, GIẢI PHÁP PHÒNG, CHỐNG DỊCH | < | < | < | < | < |
            | No. | Mô hình hay, cách làm hiệu quả | Cơ quan chủ trì | \(heading) | Người phụ trách | < |
            | ^ | ^ | ^ | ^ | Cán bộ phụ trách | SĐT |
            | 1 | Siêu thị mini 0 đồng | UBND phường Hòa Thạnh | 25.000 | Lê Văn Hùng | '0903123456 |
            | 2 | Tổ xét nghiệm nhanh | Trạm Y tế phường Phú Trung | 1.251.000 | Đỗ Thị Mai | '0913123457 |
            """
        )
        #expect(layout.regions.first?.header == 2...3)
        #expect(layout.rows(.data) == [4, 5])
        #expect(layout.roles() == "A:row_no B:title C:unit D:amount E:contact F:phone")
    }

    @Test("a second list whose headings begin like family names")
    func headingsLikeNames() {
        let layout = Layout(
            """
            | DANH SÁCH KHEN THƯỞNG | < | < | < |
            | TT | Tên tập thể được khen thưởng | Hình thức khen thưởng | Số QĐ |
            | 1 | Hội LHPN phường 1 | Giấy khen | 12/QĐ-UBND |
            | 2 | Đội hình tình nguyện số 8 | Giấy khen | 12/QĐ-UBND |
            |   | Tổng cộng | | |

            |   |   | B. CÁ NHÂN | | | | |
            |   |   | TT | Họ tên | ĐVCT | Danh hiệu/hình thức khen | Số tiền (đồng) | Mã nội bộ |
            |   |   | 1 | Bùi Xuân Quân | KP3 | Bằng khen | 745.000 | X47 |
            |   |   | 2 | Nguyễn Ngọc An | Khu phố 5 | Giấy khen | 224.000 | X58 |
            """
        )
        #expect(layout.regions.count == 2)
        #expect(layout.rows(.data) == [3, 4])
        #expect(layout.rows(.data, region: 1) == [9, 10])
        #expect(
            layout.roles(region: 1) == "C:row_no D:honouree E:unit F:award G:amount H:code"
        )
        #expect(layout.sections(ofRow: 9, region: 1) == ["CÁ NHÂN"])
    }

    @Test("a row of records that hold days and numbers of documents heads nothing")
    func recordsAreNoHeader() {
        let layout = Layout(
            """
            | Họ tên | Đơn vị công tác | Hình thức khen thưởng | Số QĐ |
            | Lê Văn Hùng | Hội Nông dân xã | Giấy khen | Số 123 ngày 25/10/2021 |

            | Đỗ Thị Mai | Hội Nông dân xã | Giấy khen | Số 124 ngày 26/10/2021 |
            """
        )
        #expect(layout.regions.count == 1)
        #expect(layout.rows(.data) == [2, 4])
    }

    @Test("a heading merged down beside a group over nearly all columns")
    func wideGroup() {
        let layout = Layout(
            """
            | DANH SÁCH KHEN THƯỞNG | < | < | < | < | < |
            | Tập thể, cá nhân | Thông tin khen thưởng | < | < | < | < |
            | ^ | Nơi công tác | < | Khen thưởng | Số QĐ, ngày ký | Mức tiền thưởng |
            | ^ | Chức danh | Đơn vị | ^ | ^ | ^ |
            | Đoàn TNCS Hồ Chí Minh xã | | Đoàn TN xã Tân Sơn | Giấy khen | Số 321/QĐ-UBND ngày 01/12/2021 | 447 |
            | Hà Thị Yến | Chuyên viên | Hội Cựu chiến binh xã | Giấy khen | Số 321/QĐ-UBND ngày 01/12/2021 | 447 |
            """
        )
        #expect(layout.regions.first?.header == 2...4)
        #expect(layout.rows(.data) == [5, 6])
        #expect(
            layout.roles()
                == "A:honouree B:position C:unit D:award E:decision_no_date F:amount"
        )
    }
}
