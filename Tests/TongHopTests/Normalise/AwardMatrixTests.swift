import Testing

@testable import TongHop

/// Tables with an award in each column: what is marked becomes records.
@Suite struct AwardMatrixTests {
    @Test func makesARecordOfEachAwardMarkedInARow() throws {
        let sample = try BatchSample(
            """
            | honouree | award_mark=Giấy khen | award_mark=CSTĐ cơ sở | amount | decision_date |
            | Lê An    | x | x | 500000 | 31/02/2021 |
            | Tổ 5     |   | X | 300000 | 05/10/2021 |
            """
        )
        #expect(sample.values(.honouree) == ["Lê An", "Lê An", "Tổ 5"])
        #expect(sample.values(.award) == ["GIAY_KHEN", "CSTD_CO_SO", "CSTD_CO_SO"])
        #expect(sample.values(.amount) == ["500000", "", "300000"])
        #expect(sample.batch.origins.map(\.isFurther) == [false, true, false])
        #expect(sample.cells(.invalidDate) == ["E2"])
    }

    @Test func countsRowsRatherThanAwards() throws {
        let sample = try BatchSample(
            """
            | honouree | award_mark=Giấy khen | award_mark=CSTĐ cơ sở |
            | Lê An    | x | x |
            | Lê Bình  | x |   |
            $Danh sách này có 02 người
            """
        )
        #expect(sample.batch.count == 3)
        #expect(sample.cells(.rowCountMismatch).isEmpty)
    }

    @Test func joinsWordsThatGoOnInTheRowBelow() throws {
        let layout = Layout(
            """
            | STT | Tên mô hình | Đơn vị | Kinh phí |
            | 1 | Mô hình xây dựng khu phố | UBND Phường 1 | 5000000 |
            | | không rác thải | | |
            | 2 | Bếp ăn tình thương | UBND Phường 2 | 3000000 |
            """
        )
        #expect(layout.rows(.continuation) == [3])
        let region = try #require(layout.regions.first)
        let cells = RegionCells(layout.workbook, region: region, mapping: layout.mappings[0])
        let titles = try #require(cells.columns(.field(.title)).first)
        #expect(titles[0] == .text("Mô hình xây dựng khu phố không rác thải"))
        #expect(titles[1] == .text("Bếp ăn tình thương"))
    }
}
