import TestSupport
import Testing

@testable import TongHop

/// Units of collectives, and communes that are named like their district.
@Suite struct CollectiveUnitTests {
    @Test func aCollectiveIsItsOwnUnitUnderPositionAndUnit() throws {
        let sample = try BatchSample(
            """
            | honouree                | position_unit                | award     |
            | Công an phường Phú Tân  |                              | Giấy khen |
            | Lê Thị Hoa              | Chuyên viên, UBND phường Phú Tân | Giấy khen |
            | Trần Văn Bình           |                              | Giấy khen |
            """
        )
        #expect(
            sample.values(.unit) == ["Công an phường Phú Tân", "UBND phường Phú Tân", ""]
        )
    }

    @Test func oneBlankUnitAmongCollectivesIsForgotten() throws {
        let sample = try BatchSample(
            """
            | honouree               | unit                   | award     |
            | Công an phường Phú Tân | Công an phường Phú Tân | Giấy khen |
            | Hội LHPN phường        | Hội LHPN phường        | Giấy khen |
            | Trạm Y tế phường       |                        | Giấy khen |
            | Đoàn Thanh niên phường | Đoàn Thanh niên phường | Giấy khen |
            """
        )
        #expect(sample.values(.unit)[2].isEmpty)
    }

    @Test(arguments: [
        ("Trạm Y tế thị trấn", "28870"), ("Ấp 3", "28870"), ("TYT", "28870"),
        ("Tổ dân phố 10", "28870"), ("Khu phố 3, Chợ Lách", "28870"),
        ("Công an huyện", ""), ("Hội Nông dân", ""), ("Trạm Y tế xã", ""),
    ])
    func aUnitOfACommuneTellsTheTownNamedLikeItsDistrict(unit: String, ward: String) {
        let places = PlaceResolver()
        let district = places.place(ward: "", district: "832", province: "83")
        let found = places.communeType(ofUnit: unit).flatMap {
            places.commune(named: "Chợ Lách", as: $0, ofDistrict: district)
        }
        #expect(found?.ward ?? "" == ward)
        #expect(places.commune(named: "Huyện Chợ Lách", as: "", ofDistrict: district) == nil)
    }

    @Test(arguments: [
        ("Công ty TNHH Võ Thị Sáu, Phú Phụng", true), ("Trường Tiểu học Phú Phụng", false),
    ])
    func aPlaceAfterACommaTellsWhereASchoolLies(unit: String, isTold: Bool) {
        let places = PlaceResolver()
        var scope = PlaceScope()
        scope.place = places.place(ward: "", district: "832", province: "83")
        #expect(places.mentioned(in: unit, scope: scope).place.ward.isEmpty != isTold)
    }
}
