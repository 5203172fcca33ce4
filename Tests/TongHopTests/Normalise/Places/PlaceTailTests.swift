import Testing

@testable import TongHop

/// Places at the end of a body's name, without the word for what they are.
@Suite struct PlaceTailTests {
    let resolver = PlaceResolver()

    private func scope(_ province: String, _ district: String = "") -> PlaceScope {
        PlaceScope(place: resolver.place(ward: "", district: district, province: province))
    }

    @Test(arguments: [
        ("Ủy ban MTTQ Việt Nam Sa Thầy", "616"), ("Phòng Nội vụ Đắk Glei", "610"),
        ("Đoàn Thanh niên Sa Thầy", "616"),
        // The province itself, its town, a school's name, a name of nothing.
        ("Công an Kon Tum", ""), ("Trường THCS Sa Thầy", ""), ("Hội Nông dân Sa Mạc", ""),
    ])
    func aBodyOfAProvincesListEndsWithItsDistrict(unit: String, district: String) {
        let reading = resolver.mentioned(in: unit, scope: scope("62"))
        #expect(reading.place.district == district)
        #expect(reading.place.ward.isEmpty)
    }

    @Test(arguments: [
        ("ĐTN Tân Lân, Huyện Cần Đước", "28138"), ("Khu phố 1, Tân Thành, Huyện Mộc Hóa", "27823"),
        ("HTX Hoa Ban, Lợi Bình Nhơn, Thành phố Tân An", "27709"),
        ("Hội Nông dân Huyện Cần Đước", ""),
    ])
    func aCommuneStandsBeforeItsDistrict(unit: String, ward: String) {
        #expect(resolver.mentioned(in: unit, scope: scope("80")).place.ward == ward)
    }

    @Test(arguments: [("Khóm 1, Chợ Lách", "28870"), ("Công an Chợ Lách", "")])
    func aQuarterLiesInTheTownOfTheDistrictsName(unit: String, ward: String) {
        #expect(resolver.mentioned(in: unit, scope: scope("83", "832")).place.ward == ward)
    }

    @Test(arguments: [
        ("Hội Nông dân huyện", "Hồng Ngự", "870"), ("Hội NCT thành phố", "Hồng Ngự", "868"),
        ("Phòng Nội vụ", "Hồng Ngự", ""), ("Hội Nông dân huyện", nil, ""),
    ])
    func theUnitsTierTellsTownAndDistrictApart(unit: String, name: String?, district: String) {
        let home = resolver.place(ward: "", district: "", province: "87")
        let found = resolver.district(ofUnit: unit, named: name, in: home)
        #expect(found?.district ?? "" == district)
    }

    @Test func theOnlyCityOfAProvinceIsTold() {
        let home = resolver.place(ward: "", district: "", province: "08")
        let found = resolver.district(ofUnit: "Hội NCT thành phố", named: nil, in: home)
        #expect(found?.district == "070")
    }

    @Test(arguments: [
        ("Hội LHPN Hương Pú", "20164"), ("Đoàn Thanh niên", ""), ("Hội Nông dân Nam Đôg", ""),
        ("Đảng ủy xã Hương Pú", ""),
    ])
    func aCommuneWithASlipIsFoundInItsDistrict(unit: String, ward: String) {
        let home = resolver.place(ward: "", district: "483", province: "46")
        #expect(resolver.misspeltTail(of: unit, in: home)?.ward ?? "" == ward)
    }
}
