extension PlaceResolver {
    /// Fills mentions without units from the scope, allowing for typing errors.
    func mend(
        _ mentions: [PlaceMention],
        of words: [PlaceWords.Word],
        in scope: PlaceScope
    ) -> [PlaceMention] {
        var mended = mentions
        for index in mended.indices where mended[index].candidates.isEmpty && !mended[index].isOwn {
            let text = compact(words[mended[index].name])
            let pool = pool(for: mended[index].type?.level, others: mentions, scope)
            mended[index].candidates = nearest(text, in: pool, type: mended[index].type)
            mended[index].isMended = !mended[index].candidates.isEmpty
        }
        return mended
    }

    /// A text whose type word is itself misspelt or glued to the name: "PhườngTrung Hưng".
    func mendWhole(_ words: [PlaceWords.Word], in scope: PlaceScope) -> PlaceMention? {
        let text = compact(words[...])
        let types: [(word: String, kinds: [UnitKind], level: Gazetteer.Level)] = [
            ("phuong", [.phuong], .ward), ("thitran", [.thiTran], .ward), ("xa", [.xa], .ward),
            ("thanhpho", [.city, .centralCity], .district), ("thixa", [.thiXa], .district),
            ("quan", [.quan], .district), ("huyen", [.huyen], .district),
            ("tp", [.city], .district),
            ("tx", [.thiXa], .district), ("tinh", [.province], .province), ("p", [.phuong], .ward),
            ("x", [.xa], .ward), ("q", [.quan], .district), ("h", [.huyen], .district),
        ]
        let bytes = Array(text.utf8)
        for type in types {
            let length = type.word.utf8.count
            guard bytes.count > length + 2 else { continue }
            // The type word may have an error of its own.
            let bound = length >= 5 ? 1 : 0
            for cut in max(1, length - bound)...length + bound where cut < bytes.count - 2 {
                guard EditDistance.within(bound, bytes[..<cut], Array(type.word.utf8)) != nil else {
                    continue
                }
                let place = PlaceType(
                    level: type.level,
                    kinds: type.kinds,
                    length: 1,
                    isShort: false
                )
                let name = String(decoding: bytes[cut...], as: UTF8.self)
                let found = nearest(name, in: pool(for: type.level, others: [], scope), type: place)
                    .filter { place.fit($0) == 2 }
                if !found.isEmpty {
                    return PlaceMention(
                        type: place,
                        name: 0..<words.count,
                        candidates: found,
                        isMended: true
                    )
                }
            }
        }
        return nil
    }

    /// The ward that the name of a local body ends with: "Trạm Y tế Nhơn Đức".
    ///
    /// Schools and companies bear the names of people and are left out.
    func tail(of words: [PlaceWords.Word], in scope: PlaceScope) -> Place? {
        guard words.count > 1, !scope.place.district.isEmpty else { return nil }
        let named: Set<String> = [
            "truong", "cong", "cty", "htx", "hop", "benh", "bv", "doanh", "dntn", "chua", "nha",
            "cau",
            "lac", "clb", "ngan", "cua", "quan", "khach", "ong", "ba", "chi",
        ]
        if named.contains(words[0].text), !Self.isPolice(words) { return nil }
        for start in max(1, words.count - 4)..<words.count {
            let key = words[start...].map(\.text).joined(separator: " ")
            if key.utf8.count < 5 { break }
            // "Công an Nhà Bè" is the district's, although a town in it has the same name.
            if let home = gazetteer.district(Int(scope.place.district) ?? 0),
                gazetteer.key(home).elementsEqual(key.utf8)
            {
                return nil
            }
            let fitting = gazetteer.entries(key: key).filter { entry in
                entry.level == .ward && entry.era == .y2021
                    && place(of: entry).district == scope.place.district
            }
            if fitting.count == 1 { return place(of: fitting[fitting.startIndex]) }
        }
        return nil
    }

    private static func isPolice(_ words: [PlaceWords.Word]) -> Bool {
        words.count > 2 && words[0].text == "cong" && ["an", "doan"].contains(words[1].text)
    }

    // MARK: - Near names

    private func compact(_ words: ArraySlice<PlaceWords.Word>) -> String {
        words.map(\.text).joined()
    }

    /// The units among which a misspelt name is looked for.
    private func pool(
        for level: Gazetteer.Level?,
        others: [PlaceMention],
        _ scope: PlaceScope
    ) -> [[Gazetteer.Entry]] {
        let known = others.flatMap(\.candidates)
        let district = Int(scope.place.district) ?? 0
        let province = Int(scope.place.province) ?? 0
        var districts = known.filter { $0.level == .district }.map { Int($0.code) }
        districts = districts.filter { code in
            province == 0 || districts.count == 1
                || gazetteer.district(code).map { Int($0.parent) } == province
        }
        var pools: [[Gazetteer.Entry]] = []
        if level ?? .ward == .ward {
            pools.append(districts.flatMap { gazetteer.wards(ofDistrict: $0) })
            if districts.isEmpty {
                pools.append(gazetteer.wards(ofDistrict: district))
                let all = gazetteer.districts(ofProvince: province)
                pools.append(all.flatMap { gazetteer.wards(ofDistrict: Int($0.code)) })
                if scope.era == .y2025 {
                    pools.append(
                        gazetteer.wards2025(ofProvince: Int(scope.place.province2025) ?? 0)
                    )
                }
            }
        }
        if level ?? .district == .district {
            pools.append(gazetteer.districts(ofProvince: province))
        }
        if level ?? .province == .province || level == .district {
            pools.append(gazetteer.entries.filter { $0.level == .province && $0.era == scope.era })
        }
        return pools.filter { !$0.isEmpty }
    }

    /// The units whose names are nearest, in the first pool that has any near enough.
    private func nearest(
        _ text: String,
        in pools: [[Gazetteer.Entry]],
        type: PlaceType?
    ) -> [Gazetteer.Entry] {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4 else { return [] }
        let digits = bytes.filter { $0 < 0x3A }
        for pool in pools {
            var best: [Gazetteer.Entry] = []
            var bound = EditDistance.allowance(bytes.count)
            // Among many names a second error is too many.
            if pool.count > 60 { bound = min(bound, 1) }
            for entry in pool {
                if let type, type.fit(entry) == 0, entry.level != .province { continue }
                let key = gazetteer.key(entry).filter { $0 != 0x20 }
                guard key.filter({ $0 < 0x3A }) == digits,
                    let distance = EditDistance.within(bound, bytes, key)
                else { continue }
                if distance < bound || best.isEmpty { best = [] }
                bound = distance
                best.append(entry)
            }
            if !best.isEmpty { return best }
        }
        return []
    }
}
