import TestSupport
import Testing

@testable import TongHop

@Suite struct RegionCellsTests {
    @Test func fillsMergedDittoAndBlankCells() throws {
        let merged = try BatchSample(
            """
            | honouree | unit                | decision_no | award     |
            | Lê An    | UBND phường Phú Tân | 12/QĐ-UBND  | Giấy khen |
            | Lê Bình  | ^                   | ^           | nt        |
            | Lê Chi   | Công an phường      | -nt-        | "         |
            """
        )
        #expect(
            merged.values(.unit) == [
                "UBND phường Phú Tân", "UBND phường Phú Tân", "Công an phường",
            ]
        )
        #expect(merged.values(.decisionNo) == ["12/QĐ-UBND", "12/QĐ-UBND", "12/QĐ-UBND"])
        #expect(merged.values(.award) == ["GIAY_KHEN", "GIAY_KHEN", "GIAY_KHEN"])
        let blank = try BatchSample(
            """
            | honouree | unit                | award     |
            | Lê An    | UBND phường Phú Tân | GK |
            | Lê Bình  |                     | GK |
            | Lê Chi   |                     | GK |
            | Lê Dung  | Công an phường      | GK |
            | Lê Em    |                     | GK |
            """
        )
        #expect(blank.values(.unit)[2] == "UBND phường Phú Tân")
        #expect(blank.values(.unit)[4] == "Công an phường")
    }

    @Test func fillsUnitsWrittenOnceForTheirRows() throws {
        let sample = try BatchSample(
            """
            | title        | unit                | start_date |
            | Chợ 0 đồng   | Hội LHPN            | '01/09/2021 |
            | Bếp yêu thương |                   | '02/09/2021 |
            | Đi chợ thay  | Đoàn TN             | '03/09/2021 |
            | Xe 0 đồng    | Công an             | '04/09/2021 |
            | Chốt xanh    |                     | '05/09/2021 |
            | Camera an ninh |                   | '06/09/2021 |
            | Loa lưu động | Hội CCB             | '07/09/2021 |
            """,
            kind: .initiative
        )
        #expect(
            sample.values(.unit) == [
                "Hội LHPN", "Hội LHPN", "Đoàn TN", "Công an", "Công an", "Công an", "Hội CCB",
            ]
        )
        #expect(sample.cells(.missingRequired).isEmpty)
    }

    @Test(arguments: [(false, 0), (true, 4)])
    func letsUnitsOfOtherPlacesRecurInGroups(isMixed: Bool, missing: Int) throws {
        var rows = [
            "| Chợ 0 đồng | Hội LHPN | xã Phú Hưng | '01/09/2021 |",
            "| Bếp yêu thương | | xã Phú Hưng, TP Bến Tre | '02/09/2021 |",
            "| Đi chợ thay | Đoàn TN | xã Phú Hưng | '03/09/2021 |",
            "| Chốt xanh | Hội LHPN | xã Sơn Đông | '04/09/2021 |",
            "| Camera an ninh | | xã Sơn Đông | '05/09/2021 |",
            "| Loa lưu động | Đoàn TN | xã Sơn Đông | '06/09/2021 |",
            "| ATM oxy | | xã Sơn Đông | '07/09/2021 |",
            "| Túi thuốc F0 | | xã Sơn Đông | '08/09/2021 |",
        ]
        if isMixed { rows.swapAt(1, 4) }
        if isMixed { rows.swapAt(2, 6) }
        let sample = try BatchSample(
            (["| title | unit | locality | start_date |"] + rows).joined(separator: "\n"),
            kind: .initiative
        )
        #expect(sample.cells(.missingRequired).count == missing)
    }

    @Test func leavesASectionThatBeginsWithoutAUnitAsItIs() throws {
        let sample = try BatchSample(
            """
            | title        | unit                | start_date |
            | §An sinh     |                     |             |
            | Chợ 0 đồng   | Hội LHPN            | '01/09/2021 |
            | Bếp yêu thương |                   | '02/09/2021 |
            | Xe 0 đồng    |                     | '03/09/2021 |
            | §Kiểm soát   |                     |             |
            | Chốt xanh    |                     | '05/09/2021 |
            | Camera       | Hội LHPN            | '06/09/2021 |
            | Loa lưu động |                     | '07/09/2021 |
            | §Y tế        |                     |             |
            | ATM oxy      | Trạm Y tế           | '08/09/2021 |
            | Túi thuốc F0 |                     | '09/09/2021 |
            """,
            kind: .initiative
        )
        #expect(sample.cells(.missingRequired) == ["B7", "B9"])
        #expect(sample.values(.unit)[2] == "Hội LHPN")
    }

    @Test func takesUnitsOfSectionsForNoAwards() throws {
        let sample = try BatchSample(
            """
            | honouree | award | decision_date |
            | §HCTĐ xã |       |               |
            | Lê An    | GK    | 2021-10-05    |
            | §HCCB xã |       |               |
            | Lê Bình  | GK    | 2021-10-05    |
            """
        )
        #expect(sample.values(.unit) == ["HCTĐ xã", "HCCB xã"])
        #expect(sample.values(.award) == ["GIAY_KHEN", "GIAY_KHEN"])
    }

    @Test func leavesBlankUnitsMissingWhereUnitsRecur() throws {
        let sample = try BatchSample(
            """
            | title        | unit                | start_date |
            | Chợ 0 đồng   | Hội LHPN            | '01/09/2021 |
            | Bếp yêu thương |                   | '02/09/2021 |
            | Đi chợ thay  | Đoàn TN             | '03/09/2021 |
            | Xe 0 đồng    | Hội LHPN            | '04/09/2021 |
            | Chốt xanh    |                     | '05/09/2021 |
            | Camera an ninh |                   | '06/09/2021 |
            | Loa lưu động | Hội CCB             | '07/09/2021 |
            """,
            kind: .initiative
        )
        #expect(sample.cells(.missingRequired) == ["B3", "B6", "B7"])
    }

    @Test func leavesASingleBlankCellMissing() throws {
        let sample = try BatchSample(
            """
            | honouree | unit                | award     |
            | Lê An    | UBND phường Phú Tân | GK |
            | Lê Bình  | UBND phường Phú Tân | GK |
            | Lê Chi   |                     | GK |
            | Lê Dung  | Công an phường      | GK |
            """
        )
        #expect(sample.values(.unit)[2] == "")
        #expect(sample.cells(.missingRequired) == ["B4"])
    }

    @Test func aBlankCommuneBesideADistrictIsNone() throws {
        let sample = try BatchSample(
            """
            | title          | unit            | ward      | district  | start_date  |
            | Chợ 0 đồng     | UBND xã         | Phú Phụng | Chợ Lách  | '01/09/2021 |
            | Bếp yêu thương | Công an huyện   |           | Ba Tri    | '02/09/2021 |
            | Đi chợ thay    | Hội LHPN huyện  |           | Giồng Trôm | '03/09/2021 |
            | Xe 0 đồng      | Đoàn TN huyện   |           | Bình Đại  | '04/09/2021 |
            """,
            kind: .initiative,
            submitter: Submitter(level: "t", provinceCode: "83")
        )
        #expect(sample.values(.wardCode) == ["28873", "", "", ""])
        #expect(sample.values(.districtCode) == ["832", "836", "834", "835"])
    }
}
