/// The names of wards that the records themselves teach: a unit's name then tells its ward.
///
/// A row without a locality, but with the unit "HLHPN P.Phú Tân", gets the ward that other rows of the
/// district call "Phường Phú Tân". A name that stands for two wards of a scope tells nothing.
struct LearnedPlaces: Sendable {
    private var counts: [String: [String: Int]] = [:]

    /// Remembers that a name stands for a ward in its district and province.
    mutating func learn(_ name: String, ward: String, district: String, province: String) {
        if name.isEmpty || ward.isEmpty { return }
        for scope in [district, province] where !scope.isEmpty {
            counts["\(scope)|\(name)", default: [:]][ward, default: 0] += 1
        }
    }

    /// The ward of a name, looked for in the district, or in the province where that is unknown.
    ///
    /// A slip may teach a wrong ward once, so that nine of ten must agree.
    func ward(_ name: String, district: String, province: String) -> String {
        guard !name.isEmpty,
            let wards = counts["\(district.isEmpty ? province : district)|\(name)"]
        else { return "" }
        let total = wards.values.reduce(0, +)
        guard let best = wards.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return ""
        }
        return best.value * 10 >= total * 9 ? best.key : ""
    }
}
