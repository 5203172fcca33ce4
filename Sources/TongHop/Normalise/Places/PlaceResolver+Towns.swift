import VietText

/// Communes that bear the name of their district.
extension PlaceResolver {
    /// What kind of commune a unit's name tells that it lies in: "BCHQS thị trấn", "Ấp 3", "Trạm Y tế";
    /// nil where it tells none, empty where it may be any.
    func communeType(ofUnit text: String) -> String? {
        let words = PlaceWords(text).words
        guard let first = words.first?.text else { return nil }
        for index in words.indices {
            guard let type = PlaceType.at(index, in: words), type.level == .ward, !type.isShort,
                index + type.length == words.count || words[index + type.length].isAfterSign
            else { continue }
            return type.kinds.first?.word
        }
        let pair = words.count > 1 ? first + " " + words[1].text : first
        let triple = words.count > 2 ? pair + " " + words[2].text : pair
        let isQuarter =
            PlaceType.quarter.contains(pair) || PlaceType.quarter.contains(triple)
            || pair == "tram y" || first == "tyt"
            || PlaceType.quarter.contains(first) && words.count > 1
                && words[1].text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        return isQuarter ? "" : nil
    }

    /// The one district of a province that a unit's own type word tells, by its name where there is one: "Hội Nông
    /// dân huyện" beside "Hồng Ngự", "Hội NCT thành phố" in a province with one city.
    func district(ofUnit text: String, named name: String?, in home: Place) -> Place? {
        let words = PlaceWords(text).words
        guard words.count > 1,
            let index = words.indices.last(where: { words[$0].text.utf8.count > 2 }),
            let type = [index, max(0, index - 1)].lazy.compactMap({ PlaceType.at($0, in: words) })
                .first(where: { $0.level == .district && !$0.isShort }),
            index == words.count - 1
        else { return nil }
        let key = name.map { Viet.fold($0) }
        let fitting = gazetteer.districts(ofProvince: Int(home.province) ?? 0).filter { entry in
            !entry.isAlias && type.kinds.contains(entry.kind)
                && (key.map { gazetteer.key(entry).elementsEqual($0.utf8) } ?? true)
        }
        return fitting.count == 1 ? place(of: fitting[0]) : nil
    }

    /// The one commune of a district that a bare name means; nil where the name has a type word.
    func commune(named text: String, as type: String, ofDistrict district: Place) -> Place? {
        let words = PlaceWords(text).words
        guard !words.isEmpty, !words.dropFirst().contains(where: \.isAfterSign),
            PlaceType.at(0, in: words) == nil
        else { return nil }
        let key = words.map(\.text).joined(separator: " ")
        let fitting = gazetteer.entries(key: key).filter { entry in
            entry.level == .ward && entry.era == .y2021
                && (type.isEmpty || entry.kind.word == type)
                && place(of: entry).district == district.district
        }
        return fitting.count == 1 ? place(of: fitting[fitting.startIndex]) : nil
    }
}
