/// Names of places by their codes, as reports show them.
///
/// The gazetteer stands behind it; a code without a name is shown as it is.
struct PlaceNames: Sendable {
    /// Whose names: provinces and communes have one list for 2021 and one for 2025.
    enum List: Sendable, Hashable {
        case province, district, ward, province2025, ward2025
    }

    /// The name of a code, nil where the list has none.
    let lookup: @Sendable (List, String) -> String?

    /// No names: codes are shown.
    static let none = PlaceNames { _, _ in nil }

    init(_ lookup: @escaping @Sendable (List, String) -> String?) { self.lookup = lookup }

    /// The name of a code; empty for an empty code.
    func name(_ list: List, _ code: String) -> String {
        code.isEmpty ? "" : lookup(list, code) ?? code
    }

    /// The list that a field's codes belong to.
    static func list(of field: FieldID) -> List? {
        switch field {
        case .provinceCode: .province
        case .districtCode: .district
        case .wardCode: .ward
        case .provinceCode2025: .province2025
        case .wardCode2025: .ward2025
        default: nil
        }
    }
}
