import VietText

/// Finds out which unit a text means: first in the scope, then in its province, then in the country.
///
/// ```swift
/// let resolver = PlaceResolver()
/// var scope = PlaceScope()
/// scope.place = Place(district: "769", province: "79")
/// resolver.resolve("P. Thảo Điền, Q2", in: scope).place.ward       // "27088"
/// resolver.mentioned(in: "Trường THCS Lê Quý Đôn, phường An Phú", scope: scope)
/// ```
///
/// Of several units with one name the one in the scope is meant. A name that exists only in another
/// province counts as unknown unless that province is named too, for a list rarely speaks of places
/// it does not name.
struct PlaceResolver: Sendable {
    let gazetteer: Gazetteer

    /// What was said of texts, each in its scope; nil where nothing is to be remembered.
    private let resolved: SharedMemo<PlaceReading>?
    private let mentions: SharedMemo<PlaceReading>?

    init(_ gazetteer: Gazetteer = .shared, remembers: Bool = true) {
        self.gazetteer = gazetteer
        resolved = remembers ? SharedMemo() : nil
        mentions = remembers ? SharedMemo() : nil
    }

    /// A text after all else that its reading depends on.
    private static func question(_ text: String, _ scope: PlaceScope) -> String {
        let place = scope.place
        var question = scope.era == .y2021 ? "" : "5"
        for code in [
            place.ward, place.district, place.province, place.ward2025, place.province2025,
        ] {
            question += "|"
            question += code
        }
        return question + "|" + text
    }

    /// Reads the text of a locality cell: all of it should be a place.
    func resolve(_ text: String, in scope: PlaceScope) -> PlaceReading {
        guard let resolved else { return read(text, in: scope) }
        return resolved.value(of: Self.question(text, scope)) { read(text, in: scope) }
    }

    private func read(_ text: String, in scope: PlaceScope) -> PlaceReading {
        var reader = PlaceMentionReader(text, gazetteer: gazetteer, isPlaceOnly: true)
        if reader.words.isEmpty { return PlaceReading() }
        if Self.meansAll(reader.words), !scope.place.isEmpty {
            return PlaceReading(outcome: .resolved, place: scope.place, confidence: 0.6)
        }
        if reader.mentions.isEmpty { return PlaceReading() }
        let mended = mend(reader.mentions, of: reader.words, in: scope)
        var reading = choose(mended, words: reader.words, scope: scope)
        if reading.outcome == .none || reading.outcome == .unknown,
            let whole = mendWhole(reader.words, in: scope)
        {
            let other = choose([whole], words: reader.words, scope: scope)
            if other.outcome == .resolved { return other }
        }
        if reading.outcome == .none { reading.outcome = .unknown }
        if reading.outcome == .unknown, reading.place.isEmpty {
            // "UBND phường X" in a locality column.
            reader = PlaceMentionReader(text, gazetteer: gazetteer, isPlaceOnly: false)
            if let first = reader.mentions.first,
                first.name.lowerBound > 1 + (first.type?.length ?? 0)
            {
                let other = choose(
                    mend(reader.mentions, of: reader.words, in: scope),
                    words: reader.words,
                    scope: scope
                )
                if other.outcome == .resolved { return other }
            }
        }
        return reading
    }

    /// Reads the places that the name of an organisation or a section mentions; says nothing of the
    /// rest of the text.
    func mentioned(in text: String, scope: PlaceScope) -> PlaceReading {
        guard let mentions else { return readMentions(text, scope) }
        return mentions.value(of: Self.question(text, scope)) { readMentions(text, scope) }
    }

    private func readMentions(_ text: String, _ scope: PlaceScope) -> PlaceReading {
        let reader = PlaceMentionReader(text, gazetteer: gazetteer, isPlaceOnly: false)
        let mended = mend(reader.mentions, of: reader.words, in: scope)
        var reading = choose(mended, words: reader.words, scope: scope)
        if reading.outcome != .resolved || reading.place.depth < 3,
            let tail = tail(of: reader.words, before: mended, reading, in: scope),
            reading.place.isEmpty || reading.place.contains(tail)
        {
            reading = PlaceReading(outcome: .resolved, place: tail, confidence: 0.8)
        }
        if reading.outcome == .unknown {
            reading.outcome = reading.place.isEmpty ? .none : .resolved
        }
        return reading
    }

    /// "Toàn quận", "các phường, xã", "trên địa bàn".
    private static func meansAll(_ words: [PlaceWords.Word]) -> Bool {
        guard let first = words.first?.text else { return false }
        // "Cấp quận", "cấp thành phố": the unit's own level, not a place's name.
        if first == "cap", words.count <= 3 { return true }
        return ["toan", "cac", "ca", "khap", "tren"].contains(first) && words.count <= 7
    }

    // MARK: - Choosing among units

    private struct Choice {
        var entry: Gazetteer.Entry
        var place: Place
        var score: Double
        var mention: Int
    }

    private func choose(
        _ mentions: [PlaceMention],
        words: [PlaceWords.Word],
        scope: PlaceScope
    ) -> PlaceReading {
        let places = mentions.map { $0.candidates.map { place(of: $0) } }
        var choices: [Choice] = []
        for (index, mention) in mentions.enumerated() {
            for (entry, place) in zip(mention.candidates, places[index]) {
                guard isNamed(place, entry, by: mentions, places, except: index, scope) else {
                    continue
                }
                var score = agreement(of: place, with: places, except: index)
                score += fitness(of: entry, place, mention, words, scope)
                choices.append(Choice(entry: entry, place: place, score: score, mention: index))
            }
        }
        guard let best = choices.max(by: { $0.score < $1.score }) else {
            return withoutChoice(mentions, scope)
        }
        let rivals = choices.filter { $0.score > best.score - 0.25 && $0.place != best.place }
        var reading = PlaceReading(
            outcome: .resolved,
            place: best.place,
            confidence: confidence(best, mentions, scope),
            isMended: mentions[best.mention].isMended,
            name: fullName(best.entry)
        )
        if Self.isList(best, rivals) {
            // "Xã Bình Mỹ, xã Khánh Hòa": both are meant, and what holds them.
            reading.place = rivals.reduce(best.place) { $0.common(with: $1.place) }
            reading.name = ""
        } else if !rivals.isEmpty {
            reading.outcome = .ambiguous
            reading.candidates = ([best] + rivals).map { fullName($0.entry, withParent: true) }
                .sorted()
            reading.place = rivals.reduce(best.place) { $0.common(with: $1.place) }
            reading.confidence = 0.4
        }
        let isFinerUnknown = mentions.contains { mention in
            guard let type = mention.type, mention.candidates.isEmpty, !mention.isOwn else {
                return false
            }
            // A guess beside a name that is not known at all is none.
            let isGuess = mentions[best.mention].isMended && mentions[best.mention].type == nil
            return type.level > best.entry.level || isGuess && type.level == best.entry.level
        }
        if isFinerUnknown { reading.outcome = .unknown }
        return reading
    }

    /// Whether a text names several units of one level, each of them clearly.
    private static func isList(_ best: Choice, _ rivals: [Choice]) -> Bool {
        guard !rivals.isEmpty else { return false }
        var mentions: Set<Int> = [best.mention]
        return rivals.allSatisfy { rival in
            rival.entry.level == best.entry.level && mentions.insert(rival.mention).inserted
        }
    }

    /// Whether the unit may be meant: it lies in the scope's province, or more than its bare name says so.
    private func isNamed(
        _ place: Place,
        _ entry: Gazetteer.Entry,
        by mentions: [PlaceMention],
        _ places: [[Place]],
        except index: Int,
        _ scope: PlaceScope
    ) -> Bool {
        if entry.level == .province {
            // Two letters are the scope's province or nothing.
            return !entry.isAlias || entry.keyLength > 2 || isHome(place, scope)
        }
        if scope.place.isEmpty || isHome(place, scope) { return true }
        return mentions.indices.contains { other in
            other != index && places[other].contains { $0.contains(place) && $0 != place }
        }
    }

    private func isHome(_ place: Place, _ scope: PlaceScope) -> Bool {
        let home = scope.place
        if !home.province.isEmpty, !place.province.isEmpty {
            return home.province == place.province
        }
        return home.province2025 == place.province2025 && !home.province2025.isEmpty
    }

    private func agreement(of place: Place, with places: [[Place]], except index: Int) -> Double {
        var score = 0.0
        for (other, candidates) in places.enumerated() where other != index && !candidates.isEmpty {
            if candidates.contains(where: { $0.contains(place) && $0 != place }) {
                // The smaller unit comes first as a rule.
                score += other > index ? 3 : 2.5
            } else if candidates.contains(place) {
                score += 1.5
            } else if candidates.contains(where: { place.contains($0) }) {
                score -= 2
            } else {
                score -= 4
            }
        }
        return score
    }

    private func fitness(
        of entry: Gazetteer.Entry,
        _ place: Place,
        _ mention: PlaceMention,
        _ words: [PlaceWords.Word],
        _ scope: PlaceScope
    ) -> Double {
        var score = 0.0
        let home = scope.place
        if let type = mention.type {
            score += type.fit(entry) == 2 ? 1 : -0.5
        } else {
            score += 0.4 * Double(3 - Int(entry.level.rawValue))
            if entry.level == .province, home.district.isEmpty { score += 0.5 }
        }
        if isHome(place, scope) {
            score += 1
            if !home.district.isEmpty, home.district == place.district { score += 1.5 }
            if !home.ward.isEmpty, home.ward == place.ward { score += 1.5 }
        }
        if entry.era == scope.era || entry.level == .district && scope.era == .y2021 {
            score += 1.5
        }
        let toned = words[mention.name].map(\.toned).joined(separator: " ")
        if Viet.key(gazetteer.name(entry)) == toned { score += 0.3 }
        return score
    }

    private func confidence(
        _ choice: Choice,
        _ mentions: [PlaceMention],
        _ scope: PlaceScope
    ) -> Double {
        var confidence = mentions[choice.mention].isMended ? 0.8 : 0.97
        if mentions[choice.mention].type == nil { confidence -= 0.05 }
        if !scope.place.isEmpty, !isHome(choice.place, scope) { confidence -= 0.1 }
        return confidence
    }

    /// No unit fits: "phường" alone is the scope's own, another name is unknown.
    private func withoutChoice(_ mentions: [PlaceMention], _ scope: PlaceScope) -> PlaceReading {
        if mentions.contains(where: { !$0.isOwn }) {
            return PlaceReading(outcome: .unknown)
        }
        guard let own = mentions.compactMap(\.type).max(by: { $0.level < $1.level }) else {
            return PlaceReading()
        }
        var place = scope.place
        if own.level < .ward { (place.ward, place.ward2025) = ("", "") }
        if own.level < .district { place.district = "" }
        if place.isEmpty || own.level == .ward && place.depth < 3
            || own.level == .district && place.depth < 2
        {
            return PlaceReading(outcome: .none, place: place)
        }
        return PlaceReading(outcome: .resolved, place: place, confidence: 0.9)
    }

    // MARK: - Units as places

    /// The codes of a unit with what it lies in and what it became.
    func place(of entry: Gazetteer.Entry) -> Place {
        var place = Place()
        switch (entry.level, entry.era) {
        case (.ward, .y2021):
            place.ward = code(entry.code, 5)
            place.district = code(entry.parent, 3)
            place.province = code(gazetteer.district(Int(entry.parent))?.parent ?? 0, 2)
            if let successor = gazetteer.ward(Int(entry.next), era: .y2025) {
                place.ward2025 = code(successor.code, 5)
                place.province2025 = code(successor.parent, 2)
            }
        case (.ward, .y2025):
            place.ward2025 = code(entry.code, 5)
            place.province2025 = code(entry.parent, 2)
            place.province = code(entry.next, 2)
            place.district = code(entry.formerDistrict, 3)
        case (.district, _):
            place.district = code(entry.code, 3)
            place.province = code(entry.parent, 2)
            place.province2025 = code(entry.next, 2)
        case (.province, .y2021):
            place.province = code(entry.code, 2)
            place.province2025 = code(entry.next, 2)
        case (.province, .y2025):
            place.province2025 = code(entry.code, 2)
        }
        return place
    }

    /// The place of codes, as far as they are known: the closest of them decides.
    func place(ward: String, district: String, province: String) -> Place {
        if let entry = gazetteer.ward(Int(ward) ?? 0, era: .y2021) { return place(of: entry) }
        if let entry = gazetteer.district(Int(district) ?? 0) { return place(of: entry) }
        if let entry = gazetteer.province(Int(province) ?? 0, era: .y2021) {
            return place(of: entry)
        }
        return Place()
    }

    private func code(_ number: Int32, _ digits: Int) -> String {
        guard number > 0 else { return "" }
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// "Phường Bến Nghé", with "(Quận 1)" where asked for.
    func fullName(_ entry: Gazetteer.Entry, withParent: Bool = false) -> String {
        let unit = gazetteer.unit(of: entry) ?? entry
        let name = unit.kind.word + " " + gazetteer.name(unit)
        guard withParent else { return name }
        let parent: Gazetteer.Entry? =
            switch (unit.level, unit.era) {
            case (.ward, .y2021): gazetteer.district(Int(unit.parent))
            case (.ward, .y2025): gazetteer.province(Int(unit.parent), era: .y2025)
            case (.district, _): gazetteer.province(Int(unit.parent), era: .y2021)
            case (.province, _): nil
            }
        guard let parent else { return name }
        return "\(name) (\(parent.kind.word) \(gazetteer.name(parent)))"
    }
}
