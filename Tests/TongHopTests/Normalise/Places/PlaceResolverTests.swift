import Testing

@testable import TongHop

@Suite struct PlaceResolverTests {
    let resolver = PlaceResolver()

    private func scope(
        _ province: String = "",
        _ district: String = "",
        _ ward: String = ""
    ) -> PlaceScope {
        var scope = PlaceScope()
        scope.place = resolver.place(ward: ward, district: district, province: province)
        return scope
    }

    @Test(arguments: [
        ("P. Trung Hưng", "09601"), ("phường Trung Hưng, TX. Sơn Tây", "09601"),
        ("Phường Trung Hưng - thị xã Sơn Tây - TP. Hà Nội", "09601"), ("P.Trung Hưng", "09601"),
        ("PHƯỜNG TRUNG HƯNG", "09601"), ("phuong trung hung", "09601"), ("Trung Hưng", "09601"),
        ("Phường Trưng Hung", "09601"), ("PhườngTrung Hưng", "09601"),
        ("Phường Trung Hưnng", "09601"),
        ("Khu phố 3, Phường Trung Hưng", "09601"), ("Tổ dân phố số 5, phường Trung Hưng", "09601"),
        ("phường (Trung Hưng)", "09601"), ("Sơn Tây, phường Trung Hưng", "09601"),
        ("UBND phường Trung Hưng", "09601"), ("P. Trung Hưng, HN", "09601"),
    ])
    func findsACommuneOfTheScope(text: String, code: String) {
        let reading = resolver.resolve(text, in: scope("01", "269"))
        #expect(reading.outcome == .resolved)
        #expect(reading.place.ward == code)
        #expect(reading.place.district == "269")
        #expect(reading.place.province == "01")
    }

    @Test(arguments: [
        ("Q8", "776"), ("Q.08", "776"), ("Quận 8", "776"), ("quan 8", "776"), ("Quận VIII", "776"),
        ("TP Thủ Đức", "769"), ("Thành phố Thủ Đức", "769"), ("Quận 2", "769"), ("Q.9", "769"),
        ("Quận Thủ Đức", "769"), ("Huyện Nhà Bè", "786"), ("H. Nhà Bè", "786"),
        ("Bình Chánh", "785"),
        ("Bình, Chánh", "785"), ("Hốc Môn", "784"), ("Q. Bình Tân, TP.HCM", "777"),
        ("Quận Bình Thạnh - TPHCM", "765"), ("Quân Bình Thạnh", "765"),
    ])
    func findsADistrictOfTheProvince(text: String, code: String) {
        let reading = resolver.resolve(text, in: scope("79"))
        #expect(reading.outcome == .resolved)
        #expect(reading.place.district == code)
        #expect(reading.place.ward.isEmpty)
    }

    @Test(arguments: [
        ("H. CT", "831"), ("TP. BT", "829"), ("H.MCN", "833"), ("H. MCB", "838"),
        ("huyện GT", "834"), ("Giồng Trôn", "834"), ("Mõ Cày Nam", "833"),
    ])
    func knowsDistrictsByTheirInitials(text: String, code: String) {
        let reading = resolver.resolve(text, in: scope("83"))
        #expect(reading.outcome == .resolved)
        #expect([reading.place.district, reading.place.ward] == [code, ""])
    }

    @Test func leavesInitialsOfSeveralDistrictsOpen() {
        let reading = resolver.resolve("Q. BT", in: scope("79"))
        #expect(reading.outcome == .ambiguous)
        #expect(reading.candidates.count == 2)
        #expect(reading.place.district.isEmpty)
        #expect(resolver.resolve("H. XYZ", in: scope("83")).outcome == .unknown)
    }

    @Test(arguments: [
        ("P.08", "27388"), ("F8", "27388"), ("phường 8", "27388"), ("P8, Q8", "27388"),
        ("P. 8 - Quận 8", "27388"), ("Quận 8, phường 8", "27388"), ("P 8 Q 8", "27388"),
        ("phường 8 quận 8 TP.HCM", "27388"), ("Phường VIII", "27388"),
    ])
    func readsNumberedWards(text: String, code: String) {
        #expect(resolver.resolve(text, in: scope("79", "776")).place.ward == code)
    }

    @Test func tellsTheTownFromItsDistrict() {
        let home = scope("79", "786")
        #expect(resolver.resolve("thị trấn Nhà Bè", in: home).place.ward == "27643")
        #expect(resolver.resolve("TT. Nhà Bè, huyện Nhà Bè", in: home).place.ward == "27643")
        #expect(resolver.resolve("Nhà Bè", in: home).place.ward.isEmpty)
        #expect(resolver.resolve("Nhơn Đức, Nhà Bè", in: home).place.ward == "27652")
    }

    @Test func tellsTheCityFromTheProvinceByTheScope() {
        #expect(resolver.resolve("Bến Tre", in: scope("83")).place.district.isEmpty)
        #expect(resolver.resolve("Bến Tre", in: scope("83", "829")).place.district == "829")
        #expect(resolver.resolve("TP. Bến Tre", in: scope("83")).place.district == "829")
        #expect(resolver.resolve("Tỉnh Bến Tre", in: scope("83", "829")).place.district.isEmpty)
    }

    @Test(arguments: [
        "Phường Tân Sơn Hạ Thượng", "Xã Bình Minh Mới 9", "P. Phú Long Hải Ngoại",
        "Quận Hoa Lư Đông Bắc", "Quận Thạnh Vĩnh Lợi Tây", "Quận Đông Quan Trung", "Phường 99",
        "Phường Hoàn Toàn Mới, Quận 8", "Không Có Nơi Này",
    ])
    func reportsInventedPlaces(text: String) {
        let reading = resolver.resolve(text, in: scope("79", "776"))
        #expect(reading.outcome == .unknown)
        #expect(reading.place.ward.isEmpty)
    }

    @Test func keepsWhatElseIsKnownOfAnUnknownPlace() {
        let reading = resolver.resolve("Phường Hoàn Toàn Mới, Quận 8", in: scope("79"))
        #expect(reading.outcome == .unknown)
        #expect(reading.place.district == "776")
    }

    @Test func reportsAmbiguousNamesWithTheirCandidates() {
        let reading = resolver.resolve("Huyện Châu Thành", in: PlaceScope())
        #expect(reading.outcome == .ambiguous)
        #expect(reading.candidates.count >= 9)
        #expect(reading.candidates.contains("Huyện Châu Thành (Tỉnh Bến Tre)"))
        #expect(resolver.resolve("Châu Thành", in: scope("83")).place.district == "831")
        #expect(resolver.resolve("Châu Thành, Long An", in: PlaceScope()).place.province == "80")
    }

    @Test func takesAnotherProvinceOnlyWhenItIsNamed() {
        #expect(resolver.resolve("Xã Phú Sơn", in: scope("79")).outcome == .unknown)
        let named = resolver.resolve("Xã Phú Sơn, huyện Chợ Lách, tỉnh Bến Tre", in: scope("79"))
        #expect(named.place.ward == "28888")
    }

    @Test func givesTheUnitsOfToday() {
        let ward = resolver.resolve("phường Mai Động", in: scope("01", "008"))
        #expect(ward.place.ward == "00310")
        #expect(ward.place.ward2025 == "00283")
        #expect(ward.place.province2025 == "01")
        let district = resolver.resolve("TP Thủ Đức", in: scope("79"))
        #expect(district.place.ward2025.isEmpty)
        #expect(district.place.province2025 == "79")
        #expect(resolver.resolve("tỉnh Bến Tre", in: PlaceScope()).place.province2025 == "86")
    }

    @Test func readsNamesOfTodayForRecordsOfToday() {
        var today = scope("79")
        today.era = .y2025
        let reading = resolver.resolve("phường Tân Sơn Nhì", in: today)
        #expect(reading.place.ward2025 == "27010" || !reading.place.ward2025.isEmpty)
        #expect(reading.place.ward.isEmpty)
        #expect(reading.place.province2025 == "79")
    }

    @Test(arguments: [
        ("Trường THCS Lê Quý Đôn, phường Yên Phụ, quận Tây Hồ", "00106"),
        ("UBND phường Yên Phụ", "00106"), ("Trạm Y tế P. Yên Phụ", "00106"),
        ("MTTQ Yên Phụ", "00106"), ("Công an P Yên Phụ – Q Tây Hồ", "00106"),
        ("Khu phố 3, Phường Yên Phụ", "00106"),
        ("Trường Tiểu học Yên Phụ", ""), ("Công ty TNHH Quảng An", ""), ("UBND quận Tây Hồ", ""),
        ("Hội Phụ nữ", ""),
    ])
    func findsPlacesInNamesOfOrganisations(text: String, code: String) {
        #expect(resolver.mentioned(in: text, scope: scope("01", "003")).place.ward == code)
    }

    @Test func takesABareTypeForTheScopesOwnUnit() {
        let home = scope("83", "829", "28756")
        #expect(
            resolver.mentioned(in: "Hội cựu chiến binh phường", scope: home).place.ward == "28756"
        )
        #expect(resolver.mentioned(in: "UBND thành phố", scope: home).place.ward.isEmpty)
    }

    @Test(arguments: [
        ("Xà Phìn - huyện Đồng Văn", "02", "", "00736"),
        ("Quán Trữ, Quận Kiến An", "31", "", "11428"),
        ("Huyền Tụng, thành phố Bắc Kạn", "06", "", "01846"), ("Tịnh Hiệp", "51", "527", "21184"),
        ("Quan Hồ Thẩn", "10", "084", "02827"), ("Phượng Mao", "27", "259", "09280"),
        ("Đà Bắc, HUYỆN ĐÀ BẮC", "17", "", "04831"),
    ])
    func readsNamesThatBeginLikeATypeWord(
        text: String,
        province: String,
        district: String,
        ward: String
    ) {
        #expect(resolver.resolve(text, in: scope(province, district)).place.ward == ward)
    }

    @Test(arguments: [
        "Phườug Trung Hưng, Tx. Sơn Tây", "phườngj Trung Hưng", "phsờng Trung Hưng",
        "phường T rung Hưng",
        "phườngTrung Hưng, TX. Sơn Tây", "Phường TrungHưng", "P. Trung Hunrg",
    ])
    func readsThroughSlipsInTypeWordsAndNames(text: String) {
        #expect(resolver.resolve(text, in: scope("01", "269")).place.ward == "09601")
    }

    @Test(arguments: [
        "TT. Sơn Vĩnh Quan Lư", "Xã Mỹ Hưng Quan", "Quận Thượng Sơn Quan Hải Xuân",
        "An sinh xã hội",
    ])
    func findsNoUnitsInsideInventedNames(text: String) {
        #expect(resolver.resolve(text, in: scope("83", "829")).place.ward.isEmpty)
    }

    @Test func keepsNamesOnTheirSideOfASign() {
        let reading = resolver.mentioned(
            in: "MTTQ xã Tân Bình, Thành phố Thái Bình",
            scope: scope("34")
        )
        #expect(reading.place.ward == "13225")
    }

    @Test func twoNamesThatOthersBearTooAreOnePlaceTogether() {
        let reading = PlaceResolver().mentioned(
            in: "UBND THỊ TRẤN VĨNH BÌNH, UBND HUYỆN CHÂU THÀNH",
            scope: PlaceScope()
        )
        #expect(reading.outcome == .resolved)
        #expect(reading.place.ward == "30604")
    }
}
