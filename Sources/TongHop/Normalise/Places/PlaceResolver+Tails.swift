import VietText

/// Places without a word for what they are, at the end of the name of a local body.
extension PlaceResolver {
    /// The place that the name of a local body ends with: "Trạm Y tế Nhơn Đức" in a district's list, "Hội Nông dân
    /// Vũng Liêm" in a province's, "Đoàn Thanh niên Tân Lân, Huyện Cần Đước".
    func tail(
        of words: [PlaceWords.Word],
        before mentions: [PlaceMention],
        _ reading: PlaceReading,
        in scope: PlaceScope
    ) -> Place? {
        var home = scope.place
        var words = words[...]
        if reading.outcome == .resolved, reading.place.depth == 2, let first = mentions.first,
            first.type?.level == .district, mentions.count == 1
        {
            // The commune stands before its district.
            words = words[..<max(0, first.name.lowerBound - (first.type?.length ?? 0))]
            home = reading.place
        }
        guard words.count > 1, !home.province.isEmpty else { return nil }
        if !home.district.isEmpty { return ward(atEndOf: words, in: home) }
        return mentions.isEmpty ? district(atEndOf: words, in: home) : nil
    }

    /// Where a name may begin: after the first word; behind a sign in the names of schools and companies, which bear
    /// those of people.
    private func starts(_ words: ArraySlice<PlaceWords.Word>) -> [Int] {
        let isNamed = Self.named.contains(words[words.startIndex].text) && !Self.isPolice(words)
        return (max(words.startIndex + 1, words.endIndex - 4)..<words.endIndex).filter {
            !isNamed || words[$0].isAfterSign
        }
    }

    private func ward(atEndOf words: ArraySlice<PlaceWords.Word>, in home: Place) -> Place? {
        let starts = starts(words)
        for start in starts {
            let key = key(words[start...])
            if key.utf8.count < 5 { break }
            // "Công an Nhà Bè" is the district's, although a town in it has the same name.
            if let district = gazetteer.district(Int(home.district) ?? 0),
                gazetteer.key(district).elementsEqual(key.utf8)
            {
                // A quarter lies in the town: "Khóm 1, Cao Phong".
                let isQuarter =
                    words[start].isAfterSign
                    && PlaceType.quarter.contains(words[words.startIndex].text)
                return isQuarter ? commune(named: key, as: "", ofDistrict: home) : nil
            }
            let fitting = gazetteer.entries(key: key).filter { entry in
                entry.level == .ward && entry.era == .y2021
                    && place(of: entry).district == home.district
            }
            if fitting.count == 1 { return place(of: fitting[fitting.startIndex]) }
        }
        return nil
    }

    /// The commune of a district that the name of a local body nearly ends with: "Hội Phụ nữ Hương Pú"; nil where the
    /// text names a unit with its word.
    func misspeltTail(of text: String, in home: Place) -> Place? {
        let reader = PlaceMentionReader(text, gazetteer: gazetteer, isPlaceOnly: false)
        let words = reader.words[...]
        guard words.count > 2, reader.mentions.isEmpty, home.depth == 2 else { return nil }
        guard let district = gazetteer.district(Int(home.district) ?? 0) else { return nil }
        let name = gazetteer.key(district).filter { $0 != 0x20 }
        // Nor the district itself, with a slip or without, nor the town that is called like it.
        for start in starts(words) {
            let text = Array(compact(words[start...]).utf8)
            if EditDistance.within(text.count < 5 ? 0 : 1, text, name) != nil { return nil }
        }
        let wards = gazetteer.wards(ofDistrict: Int(home.district) ?? 0).filter { ward in
            !gazetteer.key(ward).elementsEqual(gazetteer.key(district))
        }
        for start in starts(words) where !Self.bodies.contains(key(words[start...])) {
            // Of two words at least, for one word with a slip may be anything.
            let text = compact(words[start...])
            guard text.utf8.count >= 7, words.endIndex - start >= 2 else { continue }
            let found = nearest(text, words: words.endIndex - start, in: [wards], type: nil)
            if found.count == 1,
                EditDistance.within(
                    1,
                    Array(text.utf8),
                    gazetteer.key(found[0]).filter { $0 != 0x20 }
                ) != nil
            {
                return place(of: found[0])
            }
        }
        return nil
    }

    /// A district of the province, or its only commune of a name behind a sign or a quarter: "Ấp 3, Tam Giang Tây".
    private func district(atEndOf words: ArraySlice<PlaceWords.Word>, in home: Place) -> Place? {
        let province = gazetteer.province(Int(home.province) ?? 0, era: .y2021)
        for start in starts(words) {
            let key = key(words[start...])
            if key.utf8.count < 5 { break }
            // "Công an Hòa Bình" is the province's as well as its town's.
            if let province, gazetteer.key(province).elementsEqual(key.utf8) { return nil }
            let fitting = gazetteer.entries(key: key).filter { entry in
                entry.era == .y2021 && place(of: entry).province == home.province
            }
            let districts = fitting.filter { $0.level == .district }
            if Set(districts.map(\.code)).count == 1 { return place(of: districts[0]) }
            if fitting.count == 1, fitting[fitting.startIndex].level == .ward,
                words[start].isAfterSign
            {
                return place(of: fitting[fitting.startIndex])
            }
            if !fitting.isEmpty { return nil }
        }
        return nil
    }

    private func key(_ words: ArraySlice<PlaceWords.Word>) -> String {
        words.map(\.text).joined(separator: " ")
    }

    private static let named: Set<String> = [
        "truong", "cong", "cty", "htx", "hop", "benh", "bv", "doanh", "dntn", "chua", "nha", "cau",
        "lac", "clb", "ngan", "cua", "quan", "khach", "ong", "ba", "chi",
    ]

    /// Ends of the names of bodies that no place is meant by, though one is nearly called so.
    private static let bodies: Set<String> = [
        "thanh nien", "doan thanh nien", "nong dan", "hoi nong dan", "phu nu", "cong an",
        "mat tran",
        "quan su", "noi vu", "dan van", "bien phong", "cuu chien binh", "chien binh",
        "nguoi cao tuoi",
        "luat gia", "lao dong", "khuyen hoc", "chu thap do", "giao duc", "dao tao", "to quoc",
        "viet nam", "nhan dan", "lien hiep phu nu", "trung tam y te", "tram y te",
    ]

    private static func isPolice(_ words: ArraySlice<PlaceWords.Word>) -> Bool {
        let first = words.startIndex
        return words.count > 2 && words[first].text == "cong"
            && ["an", "doan"].contains(words[first + 1].text)
    }
}
