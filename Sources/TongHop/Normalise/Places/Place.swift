/// A place as codes of the statistics office; empty where it is not known that closely.
struct Place: Sendable, Equatable, Hashable {
    /// 2021: five, three and two digits.
    var ward = ""
    var district = ""
    var province = ""
    /// Since 2025-07-01.
    var ward2025 = ""
    var province2025 = ""

    var isEmpty: Bool { province.isEmpty && province2025.isEmpty }

    /// How close the place is known: 3 commune, 2 district, 1 province, 0 not at all.
    var depth: Int {
        if !ward.isEmpty || !ward2025.isEmpty { return 3 }
        if !district.isEmpty { return 2 }
        return isEmpty ? 0 : 1
    }

    /// Whether `other` lies in this place, or is it.
    func contains(_ other: Place) -> Bool {
        if !ward.isEmpty { return other.ward == ward }
        if !ward2025.isEmpty { return other.ward2025 == ward2025 }
        if !district.isEmpty { return other.district == district }
        if !province.isEmpty { return other.province == province }
        return !province2025.isEmpty && other.province2025 == province2025
    }

    /// The place at which two places part: what both agree on.
    func common(with other: Place) -> Place {
        var shared = Place()
        if province == other.province { shared.province = province }
        if province2025 == other.province2025 { shared.province2025 = province2025 }
        if !district.isEmpty, district == other.district { shared.district = district }
        if !ward.isEmpty, ward == other.ward { shared.ward = ward }
        if !ward2025.isEmpty, ward2025 == other.ward2025 { shared.ward2025 = ward2025 }
        return shared
    }
}

/// Where names are looked for first, and at what time they were in use.
struct PlaceScope: Sendable, Equatable, Hashable {
    /// The place of the section, of the row's unit or of the submitter.
    var place = Place()
    /// The names that are looked for first.
    var era = Gazetteer.Era.y2021
}

/// What a text says about a place.
struct PlaceReading: Sendable, Equatable {
    enum Outcome: Sendable, Equatable {
        /// The text names no place.
        case none
        case resolved
        /// Several units fit; `place` holds what they have in common.
        case ambiguous
        /// A unit is named that does not exist where it was looked for; `place` holds what else is known.
        case unknown
    }
    var outcome = Outcome.none
    var place = Place()
    /// 0 to 1.
    var confidence = 0.0
    /// Full names of the units that fit, when they are several.
    var candidates: [String] = []
    /// Whether the unit was found only by allowing for typing errors.
    var isMended = false
    /// The full name of the unit, such as "Phường Bến Nghé".
    var name = ""

    /// Candidates as a finding names them; of dozens the first ones.
    static func list(_ candidates: [String]) -> String {
        candidates.prefix(10).joined(separator: "; ") + (candidates.count > 10 ? "; …" : "")
    }
}
