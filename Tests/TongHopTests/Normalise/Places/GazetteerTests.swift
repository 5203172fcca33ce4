import Foundation
import TestSupport
import Testing

@testable import TongHop

@Suite struct GazetteerTests {
    let gazetteer = Gazetteer.shared

    @Test func holdsEveryUnit() {
        let units = gazetteer.entries.filter { !$0.isAlias }
        func count(_ level: Gazetteer.Level, _ era: Gazetteer.Era) -> Int {
            units.count { $0.level == level && $0.era == era }
        }
        #expect(count(.ward, .y2021) == 10_599)
        #expect(count(.district, .y2021) == 705)
        #expect(count(.province, .y2021) == 63)
        #expect(count(.ward, .y2025) == 3_321)
        #expect(count(.province, .y2025) == 34)
    }

    @Test func findsEveryUnitByItsKeyAndCode() {
        for entry in gazetteer.entries {
            let key = String(decoding: gazetteer.key(entry), as: UTF8.self)
            let found = gazetteer.entries(key: key)
            #expect(found.contains { $0.code == entry.code && $0.level == entry.level })
            #expect(gazetteer.unit(of: entry) != nil)
        }
        #expect(gazetteer.entries(key: "khong co").isEmpty)
        #expect(gazetteer.entries(key: "").isEmpty)
    }

    @Test func knowsWhatLiesInWhat() {
        #expect(gazetteer.districts(ofProvince: 79).count == 22)
        #expect(gazetteer.wards(ofDistrict: 767).count == 11)
        #expect(gazetteer.wards2025(ofProvince: 79).count == 168)
        #expect(gazetteer.wards(ofDistrict: 999_999).isEmpty)
    }

    @Test func givesSuccessorsAndOrigins() throws {
        let resolver = PlaceResolver(gazetteer)
        let maiDong = try #require(gazetteer.ward(310, era: .y2021))
        #expect(resolver.place(of: maiDong).ward2025 == "00283")
        let benTre = try #require(gazetteer.province(83, era: .y2021))
        #expect(resolver.place(of: benTre).province2025 == "86")
        #expect(gazetteer.ward(-1, era: .y2021) == nil)
    }

    @Test func staysEmptyOnDamagedTables() {
        #expect(Gazetteer([]).entries.isEmpty)
        #expect(Gazetteer(Array("không phải bảng\n".utf8)).entries.isEmpty)
    }
}
