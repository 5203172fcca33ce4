import Testing

@testable import TongHop

@Suite struct PlaceColumnsTests {
    @Test func aUnitsNameTellsTheWardThatOtherRowsTeach() {
        var builder = RecordTableBuilder()
        builder.submission("xa.xlsx", level: "x", ward: "00103")
        builder.add(.initiative, [.title: "A", .unit: "HLHPN P. Phú Tân"])
        builder.submission("huyen.xlsx", level: "h")
        builder.add(.initiative, [.title: "B", .unit: "Hội Phụ nữ phường Phú Tân"])
        builder.add(.initiative, [.title: "C", .unit: "Hội Phụ nữ phường Lạ"])
        let rows = RecordPreparation.prepare(builder.table, kind: .initiative)
        #expect(rows.ward[0] != 0)
        #expect(rows.ward[1] == rows.ward[0])
        #expect(rows.ward[2] == 0)
    }

    @Test func aNameThatStandsForTwoWardsTellsNothing() {
        var names = LearnedPlaces()
        names.learn("phu tan", ward: "1", district: "10", province: "1")
        names.learn("phu tan", ward: "2", district: "11", province: "1")
        #expect(names.ward("phu tan", district: "10", province: "1") == "1")
        #expect(names.ward("phu tan", district: "", province: "1") == "")
        #expect(names.ward("la", district: "10", province: "1") == "")
    }

    @Test func unitsOfADistrictStandAtTheDistrictAndNotInAWard() {
        var builder = RecordTableBuilder()
        builder.submission("huyen.xlsx", level: "h")
        let unit = [FieldID.title: "A", .unit: "Công an Quận Ba Đình", .districtCode: "001"]
        builder.add(.initiative, unit)
        builder.submission("tinh.xlsx", level: "t")
        builder.add(.initiative, unit)
        builder.add(
            .initiative,
            [.title: "A", .unit: "Hội CCB TP Hà Nội", .locality: "TP Hà Nội", .provinceCode: "01"]
        )
        let rows = RecordPreparation.prepare(builder.table, kind: .initiative)
        #expect(rows.place[0] != 0)
        #expect(rows.place[0] == rows.place[1])
        #expect(rows.place[2] != 0)
        #expect(rows.place[2] != rows.place[0])
    }
}
