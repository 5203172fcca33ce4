import SheetReader

/// Finds out where each record belongs: what it states, what its unit's name says, who sent it.
struct PlaceColumns {
    /// A record's place; empty where unknown.
    struct Place {
        var ward = ""
        var district = ""
        var province = ""
        /// The ward, or the district or province that a unit above the wards stands at.
        var key = ""
    }

    private let table: RecordTable
    private let wards: [TextID]
    private let districts: [TextID]
    private let provinces: [TextID]
    private let localities: [TextID]
    private var names = LearnedPlaces()
    private var districtOfWard: [String: String] = [:]

    init(_ table: RecordTable) {
        self.table = table
        wards = table.columns[FieldID.wardCode.order]
        districts = table.columns[FieldID.districtCode.order]
        provinces = table.columns[FieldID.provinceCode.order]
        localities = table.columns[FieldID.locality.order]
    }

    /// Learns what the record calls its ward.
    mutating func learn(_ record: Int, named: [UnitKey?]) {
        let submitter = submitter(of: record)
        let ward = table.texts.string(wards[record])
        let district = table.texts.string(districts[record])
        if !ward.isEmpty, !district.isEmpty { districtOfWard[ward] = district }
        if !submitter.wardCode.isEmpty, !submitter.districtCode.isEmpty {
            districtOfWard[submitter.wardCode] = submitter.districtCode
        }
        let stated = ward.isEmpty && submitter.level == "x" ? submitter.wardCode : ward
        if stated.isEmpty { return }
        let province = table.texts.string(provinces[record])
        for key in named {
            guard let key, key.level == .ward else { continue }
            names.learn(
                key.ward,
                ward: stated,
                district: districtOfWard[stated] ?? district,
                province: province.isEmpty ? submitter.provinceCode : province
            )
        }
    }

    /// The place of a record, given what its unit's name says.
    func place(of record: Int, unit: UnitKey) -> Place {
        let submitter = submitter(of: record)
        var place = Place(
            ward: table.texts.string(wards[record]),
            district: table.texts.string(districts[record]),
            province: table.texts.string(provinces[record])
        )
        if place.province.isEmpty { place.province = submitter.provinceCode }
        let statedDistrict = place.district
        if place.district.isEmpty, submitter.level != "t" {
            place.district = submitter.districtCode
        }
        if place.ward.isEmpty {
            place.ward = names.ward(
                unit.ward,
                district: place.district,
                province: place.province
            )
        }
        let level =
            place.ward.isEmpty
            ? levelAboveWards(record, unit: unit, statedDistrict: statedDistrict) : .ward
        if place.ward.isEmpty, submitter.level == "x", level == .unknown {
            place.ward = submitter.wardCode
        }
        if place.district.isEmpty, let known = districtOfWard[place.ward] {
            place.district = known
        }
        place.key = place.ward
        if place.ward.isEmpty, level == .district, !place.district.isEmpty {
            place.key = "district " + place.district
        }
        if place.ward.isEmpty, level == .province { place.key = "province " + place.province }
        return place
    }

    /// Whether a record without a ward belongs to a unit of a district or province itself.
    ///
    /// The unit's name may say so. So does a locality: a district that states its own name has no ward
    /// to state, whereas a province often leaves the wards of its units out.
    private func levelAboveWards(
        _ record: Int,
        unit: UnitKey,
        statedDistrict: String
    ) -> UnitKey.Level {
        if unit.kind == "quarter" || unit.level == .ward { return .unknown }
        let isAbove = unit.level == .district || unit.level == .province
        if isAbove, unit.name.isEmpty, !unit.kind.isEmpty {
            // "TP Hồ Chí Minh" reads like a district, and is a province where no district is stated.
            let isProvince =
                unit.level == .district && statedDistrict.isEmpty
                && localities[record] != .empty && provinces[record] != .empty
            return isProvince ? .province : unit.level
        }
        if localities[record] == .empty { return .unknown }
        if !statedDistrict.isEmpty {
            return submitter(of: record).level == "h" ? .district : .unknown
        }
        return provinces[record] == .empty ? .unknown : .province
    }

    private func submitter(of record: Int) -> Submitter {
        table.submissions[Int(table.submission[record])].submitter
    }
}
