import VietText

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
            let count = mended[index].name.count
            var found = nearest(text, words: count, in: pool, type: mended[index].type)
            if let name = found.first.map({ Array(gazetteer.key($0)) }), mended[index].type == nil {
                // "Giồng Trôn" is the district as much as the town in it.
                let province = Int(scope.place.province) ?? 0
                found += gazetteer.districts(ofProvince: province).filter { entry in
                    let isNew = !found.contains {
                        $0.level == entry.level && $0.code == entry.code
                    }
                    return isNew && gazetteer.key(entry).elementsEqual(name)
                }
            }
            if found.isEmpty, let type = mended[index].type {
                found = named(byInitials: text, in: pool.first ?? [], type)
            }
            if found.isEmpty, mended[index].type == nil {
                // "Phườug Trung Hưng": the type word is misspelt too.
                let typed = misspelt(text, words: count, others: mentions, in: scope)
                (found, mended[index].type) = (typed?.found ?? [], typed?.type)
            }
            mended[index].candidates = found
            mended[index].isMended = !found.isEmpty
        }
        return mended
    }

    /// The units of the scope whose initials a text gives, as MCN gives those of Mỏ Cày Nam.
    private func named(
        byInitials text: String,
        in pool: [Gazetteer.Entry],
        _ type: PlaceType
    ) -> [Gazetteer.Entry] {
        let letters = Array(text.utf8)
        guard (2...4).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return [] }
        return pool.filter { entry in
            guard entry.level == type.level, !entry.isAlias, type.fit(entry) == 2 else {
                return false
            }
            let words = gazetteer.key(entry).split(separator: 0x20)
            return words.count == letters.count
                && zip(words, letters).allSatisfy { $0.first == $1 }
        }
    }

    /// A text whose type word is misspelt or glued to the name: "PhườngTrung Hưng".
    func mendWhole(_ words: [PlaceWords.Word], in scope: PlaceScope) -> PlaceMention? {
        let text = compact(words[...])
        guard let typed = misspelt(text, words: words.count, others: [], in: scope) else {
            return nil
        }
        return PlaceMention(
            type: typed.type,
            name: 0..<words.count,
            candidates: typed.found,
            isMended: true
        )
    }

    /// The units whose name follows something near a type word.
    ///
    /// Either the type word or the name may have an error; long type words leave room for both.
    private func misspelt(
        _ text: String,
        words: Int,
        others: [PlaceMention],
        in scope: PlaceScope
    ) -> (type: PlaceType, found: [Gazetteer.Entry])? {
        let bytes = Array(text.utf8)
        for (word, kinds, level) in Self.typeWords {
            let length = word.utf8.count
            guard bytes.count > length + 2 else { continue }
            let type = PlaceType(level: level, kinds: kinds, length: 1, isShort: false)
            let bound = length >= 2 && word != "tp" && word != "tx" ? 1 : 0
            for cut in max(1, length - bound)...length + bound where cut < bytes.count - 2 {
                guard
                    let slips = EditDistance.within(bound, bytes[..<cut], Array(word.utf8))
                else { continue }
                let name = String(decoding: bytes[cut...], as: UTF8.self)
                let isExact = slips > 0 && length < 5 || length < 2
                let found = nearest(
                    name,
                    words: words - 1,
                    in: pool(for: level, others: others, scope),
                    type: type,
                    isExact: isExact
                ).filter { type.fit($0) == 2 }
                if !found.isEmpty { return (type, found) }
            }
        }
        return nil
    }

    private static let typeWords: [(word: String, kinds: [UnitKind], level: Gazetteer.Level)] = [
        ("phuong", [.phuong], .ward), ("thitran", [.thiTran], .ward),
        ("thanhpho", [.city, .centralCity], .district), ("thixa", [.thiXa], .district),
        ("huyen", [.huyen], .district), ("quan", [.quan], .district),
        ("tinh", [.province], .province),
        ("xa", [.xa], .ward), ("tp", [.city], .district), ("tx", [.thiXa], .district),
        ("p", [.phuong], .ward), ("x", [.xa], .ward), ("q", [.quan], .district),
        ("h", [.huyen], .district),
    ]

    /// Whether the first unit that a text names is nearly the name of a place's smallest unit.
    ///
    /// The type word may be misspelt too; two errors are allowed where the name is not short.
    func isNearly(_ text: String, _ place: Place) -> Bool {
        let unit =
            gazetteer.ward(Int(place.ward) ?? 0, era: .y2021)
            ?? gazetteer.district(Int(place.district) ?? 0)
            ?? gazetteer.province(Int(place.province) ?? 0, era: .y2021)
        guard let unit else { return false }
        let all = PlaceWords(text).words
        let end = all.indices.first { $0 > 0 && all[$0].isAfterSign } ?? all.count
        let name = gazetteer.key(unit).filter { $0 != 0x20 }
        let kind = Array(Viet.fold(unit.kind.word).utf8).filter { $0 != 0x20 }
        let typed = kind + name
        let whole = Array(compact(all[..<end]).utf8)
        if name.contains(where: { $0 < 0x3A }) || name.count < 4 {
            // "Qn 10": the number itself is right.
            guard whole.filter({ $0 < 0x3A }) == name.filter({ $0 < 0x3A }) else { return false }
            let isNumber = name.allSatisfy { $0 < 0x3A }
            return EditDistance.within(1, whole, typed) != nil
                || isNumber && EditDistance.within(1, whole, kind.prefix(1) + name) != nil
        }
        let length = PlaceType.at(0, in: all)?.length ?? 0
        let forms = [
            (whole, typed), (whole, name),
            (Array(compact(all[min(length, end)..<end]).utf8), name),
        ]
        return forms.contains { written, name in
            EditDistance.within(name.count < 6 ? 1 : 2, written, name) != nil
        }
    }

    // MARK: - Near names

    func compact(_ words: ArraySlice<PlaceWords.Word>) -> String {
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
            pools.append(gazetteer.provinces(scope.era))
        }
        return pools.filter { !$0.isEmpty }
    }

    /// Whether the digits of a name are these.
    private static func hasDigits(_ key: [UInt8], _ digits: [UInt8]) -> Bool {
        var position = 0
        for byte in key where byte < 0x3A {
            guard position < digits.count, digits[position] == byte else { return false }
            position += 1
        }
        return position == digits.count
    }

    /// The units whose names are nearest, in the first pool that has any near enough.
    ///
    /// A name with another number of words must agree nearly letter by letter: "An Tân Hưng" is not
    /// "Tân Hưng".
    func nearest(
        _ text: String,
        words: Int,
        in pools: [[Gazetteer.Entry]],
        type: PlaceType?,
        isExact: Bool = false
    ) -> [Gazetteer.Entry] {
        let bytes = Array(text.utf8)
        guard bytes.count >= 3 else { return [] }
        let digits = bytes.filter { $0 < 0x3A }
        for pool in pools {
            var best: [Gazetteer.Entry] = []
            var nearest = Int.max
            for entry in pool {
                if let type, type.fit(entry) == 0, entry.level != .province { continue }
                let spaced = gazetteer.key(entry)
                let spaces = spaced.count { $0 == 0x20 }
                // Two errors are the most that any name may have.
                if abs(spaced.count - spaces - bytes.count) > 2 { continue }
                let key = spaced.filter { $0 != 0x20 }
                guard Self.hasDigits(key, digits) else { continue }
                let keyWords = spaces + 1
                var bound = isExact ? 0 : EditDistance.allowance(max(bytes.count, key.count))
                // Among many names, or with other words, a second error is too many.
                if pool.count > 70 {
                    bound = min(bound, bytes.count < (type == nil ? 8 : 6) ? 0 : 1)
                }
                if keyWords != words {
                    bound = min(bound, abs(keyWords - words) == 1 && bytes.count >= 8 ? 1 : 0)
                }
                guard let distance = EditDistance.within(min(bound, nearest), bytes, key) else {
                    continue
                }
                if distance < nearest { (best, nearest) = ([], distance) }
                best.append(entry)
            }
            if !best.isEmpty { return best }
        }
        return []
    }
}
