import Testing

@testable import TongHop

@Suite struct TitlePlacesTests {
    private let reader = TitlePlaces(places: PlaceResolver())

    private func place(_ lines: [String], in outer: Place = Place()) -> Place {
        let context = lines.enumerated().map {
            ContextLine(row: $0.offset + 1, column: 0, text: $0.element)
        }
        return reader.place(of: context, in: outer)
    }

    @Test func findsTheDistrictInAProvincesTitle() {
        let outer = Place(province: "83")
        #expect(place(["MÔ HÌNH TRÊN ĐỊA BÀN HUYỆN BA TRI"], in: outer).district == "836")
    }

    @Test func knowsACommuneAboveItsDistrict() {
        #expect(place(["PHƯỜNG 7", "Thành phố Bến Tre, tỉnh Bến Tre"]).ward == "28780")
    }

    @Test func staysWithWhatHoldsTwoPlaces() {
        let outer = Place(province: "83")
        let lines = ["DANH SÁCH HUYỆN BA TRI", "VÀ HUYỆN THẠNH PHÚ"]
        #expect(place(lines, in: outer) == outer)
    }

    @Test func leavesPlacesOutsideTheSendersAlone() {
        let outer = Place(province: "83")
        #expect(place(["DANH SÁCH QUẬN TÂN BÌNH"], in: outer) == outer)
    }

    @Test(arguments: [
        ("Ba Tri", "836"), ("H. Giồng Trôm", "834"), ("TP Bến Tre", "829"), ("Sheet1", ""),
        ("DS khen thưởng", ""), ("Tập thể", ""), ("Biểu 2", ""), ("Cá nhân", ""),
    ])
    func readsTheNameOfASheet(name: String, district: String) {
        #expect(reader.place(ofSheet: name, in: Place(province: "83")).district == district)
    }

    @Test func readsNoSheetsNameWithoutAScope() {
        #expect(reader.place(ofSheet: "Châu Thành", in: Place()).isEmpty)
    }
}
