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

    @Test(arguments: [
        ("Hội LHPN Hương Pú", "20164"), ("Đoàn Thanh niên", ""), ("Hội Nông dân Nam Đôg", ""),
        ("Đảng ủy xã Hương Pú", ""),
    ])
    func aCommuneWithASlipIsFoundInItsDistrict(unit: String, ward: String) {
        let home = resolver.place(ward: "", district: "483", province: "46")
        #expect(resolver.misspeltTail(of: unit, in: home)?.ward ?? "" == ward)
    }
}
