import RecordLinkage

/// Compares where and by which unit: place and unit are one fact, so that they count once.
enum UnitComparison {
    /// How two units' own names compare, apart from their places.
    enum Likeness: UInt8, Sendable { case unknown, different, partial, same }

    /// From the least to the most alike.
    ///
    /// Start values come from lists like those of the corpus.
    static let levels: [ComparisonLevel] = [
        ComparisonLevel("other district", bits: -7),
        ComparisonLevel("other place, other unit", bits: -9),
        ComparisonLevel("other place, like unit", bits: -6),
        ComparisonLevel("same place, other unit", m: 0.010, u: 0.80, fixed: .m),
        ComparisonLevel("place open, other unit", bits: -5),
        ComparisonLevel("place and unit open", bits: 0),
        ComparisonLevel("same place, unit open", m: 0.05, u: 0.08),
        ComparisonLevel("place open, same unit", bits: 2.5),
        ComparisonLevel("same place, like unit", m: 0.03, u: 0.02),
        ComparisonLevel("same place, same unit", m: 0.91, u: 0.10),
    ]

    /// The level of two rows by their place and a column of units.
    static func level(
        of rows: PreparedRecords,
        units: UnitColumn
    ) -> Comparison.LevelOfPair {
        let place = rows.place
        let district = rows.district
        let province = rows.province
        let likeness = likeness(of: units, keys: rows.keys)
        return { left, right in
            let unit = likeness(left, right)
            if differ(province, left, right) || differ(district, left, right) { return 1 }
            let first = place[left]
            let second = place[right]
            if first != 0, second != 0 {
                if first != second { return unit == .same || unit == .partial ? 3 : 2 }
                switch unit {
                case .unknown: return 7
                case .different: return 4
                case .partial: return 9
                case .same: return 10
                }
            }
            switch unit {
            case .unknown: return district[left] == 0 || district[right] == 0 ? 0 : 6
            case .different: return 5
            case .partial, .same: return 8
            }
        }
    }

    private static func differ(_ column: [UInt32], _ left: Int, _ right: Int) -> Bool {
        column[left] != 0 && column[right] != 0 && column[left] != column[right]
    }

    /// Whether a name is another with words after it.
    ///
    /// Offices write the commune's name bare: "Trường THPT Họa Mi" and "Trường THPT Họa Mi, Tân Lạc".
    /// A number or a letter tells units apart.
    @inline(__always)
    private static func follows(_ long: ArraySlice<UInt8>, _ short: ArraySlice<UInt8>) -> Bool {
        let rest = long.dropFirst(short.count)
        return short.count >= 5 && rest.count >= 5 && rest.first == 0x20 && long.starts(with: short)
            && !rest.contains { (0x30...0x39).contains($0) }
    }

    /// Compares kind, number and own name.
    static func likeness(
        of units: UnitColumn,
        keys: StringTable
    ) -> @Sendable (Int, Int) -> Likeness {
        // Whether a unit whose kind is not recognised has the other's own name among its words.
        let contains: @Sendable (Int, Int) -> Bool = { left, right in
            let name = keys[units.name[right]].filter { $0 != 0x20 }
            return units.kind[left] == 0 && name.count >= 6
                && keys[units.compact[left]].suffix(name.count + 2).firstRange(of: name) != nil
        }
        return { left, right in
            let first = units.key[left]
            let second = units.key[right]
            if first == 0 || second == 0 { return .unknown }
            if first == second { return .same }
            let compact = units.compact[left]
            if compact == units.compact[right] { return .same }
            let kind = units.kind[left]
            let sameKind = kind == units.kind[right]
            if kind == 0 || units.kind[right] == 0 {
                return contains(left, right) || contains(right, left) ? .partial : .unknown
            }
            if units.number[left] != units.number[right] {
                let isOpen = units.number[left] == 0 || units.number[right] == 0
                return sameKind && isOpen ? .partial : .different
            }
            if units.isNamed[left], units.isNamed[right] {
                let likeness = StringSimilarity.jaroWinkler(
                    keys[units.name[left]],
                    keys[units.name[right]]
                )
                if likeness >= 0.94 { return sameKind ? .same : .partial }
                let names = (keys[units.name[left]], keys[units.name[right]])
                if sameKind, follows(names.0, names.1) || follows(names.1, names.0) { return .same }
                if StringSimilarity.withinOneEdit(keys[compact], keys[units.compact[right]]) {
                    return .same
                }
                return likeness >= 0.86 && sameKind ? .partial : .different
            }
            return sameKind ? .partial : .different
        }
    }

    /// Bits for how many rows stand at a place: in a large ward more rows look alike by chance.
    ///
    /// Levels at an open place count the rows of the district.
    static func density(_ rows: PreparedRecords) -> FrequencyRule {
        let places = PlaceSizes(rows.place)
        let districts = PlaceSizes(rows.district, average: places.average)
        let ofPlace = rows.place.map { places.adjustment($0) }
        let ofDistrict = rows.district.map { districts.adjustment($0) }
        let district = rows.district
        return .custom { left, right, level in
            switch level {
            case 4, 7, 9, 10: ofPlace[left]
            case 5, 6, 8: ofDistrict[district[left] > district[right] ? left : right]
            default: 0
            }
        }
    }
}

/// How many rows have each value of a column of places.
private struct PlaceSizes: Sendable {
    private let bits: [UInt32: Float]
    /// The number of rows at the place of a pair of rows drawn by chance.
    let average: Double

    init(_ places: [UInt32], average: Double? = nil) {
        var counts: [UInt32: Int] = [:]
        for place in places where place != 0 { counts[place, default: 0] += 1 }
        var rows = 0.0
        var pairs = 0.0
        for count in counts.values {
            // Pairs are drawn in proportion to count², matches to count.
            rows += Double(count)
            pairs += Double(count) * Double(count)
        }
        let typical = average ?? max(pairs / max(rows, 1), 1)
        self.average = typical
        bits = counts.mapValues { count in
            Float(Features.bits(of: Double(count) / typical / 1024) - 10)
        }
    }

    func adjustment(_ place: UInt32) -> Float { min(max(bits[place] ?? 0, -7), 3) }
}
