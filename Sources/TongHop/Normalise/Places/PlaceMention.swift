/// A unit that a text names, or tries to name.
struct PlaceMention {
    /// The word before the name; nil where there is none.
    var type: PlaceType?
    /// The words of the name.
    var name: Range<Int>
    /// The units that have this name, by the table of names or allowing for typing errors.
    var candidates: [Gazetteer.Entry] = []
    /// Whether only the type stands there: "phường" in a ward's own list.
    var isOwn = false
    var isMended = false
}

/// Finds the mentions of units in a text.
struct PlaceMentionReader {
    let gazetteer: Gazetteer
    let words: [PlaceWords.Word]
    /// Whether the text is a place and nothing else; false for names of organisations, where only
    /// names after a type word count.
    let isPlaceOnly: Bool
    private(set) var mentions: [PlaceMention] = []

    init(_ text: String, gazetteer: Gazetteer, isPlaceOnly: Bool) {
        self.gazetteer = gazetteer
        self.words = PlaceWords(text).words
        self.isPlaceOnly = isPlaceOnly
        read()
    }

    private mutating func read() {
        var index = 0
        while index < words.count {
            if let type = PlaceType.at(index, in: words) {
                if let next = readTyped(type, at: index) {
                    index = next
                    continue
                }
            }
            if isPlaceOnly, let mention = longest(from: index, type: nil) {
                mentions.append(mention)
                index = mention.name.upperBound
                continue
            }
            index = passOver(index)
        }
    }

    /// Reads "phường Tân Tạo" or the bare "phường"; gives the next position, or nil where the word is
    /// not a type after all.
    private mutating func readTyped(_ type: PlaceType, at index: Int) -> Int? {
        let start = index + type.length
        if start >= words.count || words[start].isAfterSign {
            if type.isShort { return nil }
            mentions.append(PlaceMention(type: type, name: start..<start, isOwn: true))
            return start
        }
        if let mention = longest(from: start, type: type) {
            mentions.append(mention)
            return mention.name.upperBound
        }
        if type.level != .province, start + 1 < words.count, words[start].text == "doan",
            let mention = longest(from: start + 1, type: type)
        {
            // "Xã Đoàn Sơn Định" is the youth of xã Sơn Định, where no commune is called so.
            mentions.append(mention)
            return mention.name.upperBound
        }
        if isPlaceOnly, let mention = longest(from: index, type: nil) {
            // "Xà Phìn", "Tịnh Bình", "Quan Sơn": the type word is a part of the name.
            mentions.append(mention)
            return mention.name.upperBound
        }
        if let inner = PlaceType.at(start, in: words), !inner.isShort, !type.isShort {
            mentions.append(PlaceMention(type: type, name: start..<start, isOwn: true))
            return start
        }
        if type.isShort, !isPlaceOnly, type.level == .province { return nil }
        let end = end(of: start)
        mentions.append(PlaceMention(type: type, name: start..<end))
        return end
    }

    /// The longest name from a position that ends where a name may end.
    private func longest(from start: Int, type: PlaceType?) -> PlaceMention? {
        guard start < words.count else { return nil }
        // A number may be misread, whatever name begins like it.
        let most = max(gazetteer.longestName(from: words[start].text), type == nil ? 0 : 1)
        let furthest = min(words.count, start + min(6, most))
        guard start < furthest else { return nil }
        for end in stride(from: furthest, to: start, by: -1) {
            // A name may hold a dash, but no unit of its own begins after one.
            if (start + 1..<max(end, start + 1)).contains(where: {
                words[$0].isAfterSign && PlaceType.at($0, in: words) != nil
            }) {
                continue
            }
            var key = key(start..<end)
            var found = matches(key, type)
            if found.isEmpty, end == start + 1, let type, let number = Self.number(key, type) {
                key = number
                found = matches(key, type)
            }
            if !found.isEmpty, !isPlaceOnly || mayEnd(found, at: end) {
                return PlaceMention(type: type, name: start..<end, candidates: found)
            }
        }
        return nil
    }

    private func key(_ range: Range<Int>) -> String {
        words[range].map(\.text).joined(separator: " ")
    }

    private func matches(_ key: String, _ type: PlaceType?) -> [Gazetteer.Entry] {
        let all = gazetteer.entries(key: key)
        guard let type else {
            // A bare number or two letters say nothing without a word before them.
            if key.utf8.count < 2 || key.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return [] }
            return Array(all)
        }
        let exact = all.filter { type.fit($0) == 2 }
        if !exact.isEmpty { return exact }
        // "TP.HCM", "TP Hà Nội" are cities under the centre; "Tỉnh Thừa Thiên Huế" became one.
        return all.filter { type.fit($0) == 1 || type.level == .province && $0.level == .province }
    }

    /// Whether a name may end before a position: at the end, a sign, a type word, or the name of
    /// what it lies in.
    private func mayEnd(_ found: [Gazetteer.Entry], at index: Int) -> Bool {
        if index >= words.count || words[index].isAfterSign { return true }
        if beginsUnit(at: index) { return true }
        let resolver = PlaceResolver(gazetteer, remembers: false)
        let outer = gazetteer.entries(key: key(index..<end(of: index))).map(resolver.place)
        return found.contains { entry in
            let place = resolver.place(of: entry)
            return outer.contains { $0 != place && $0.contains(place) }
        }
    }

    /// Whether a type word and a unit's name stand at a position: "Sơn Vĩnh Quan Lư" holds no quận.
    private func beginsUnit(at index: Int) -> Bool {
        guard let type = PlaceType.at(index, in: words) else { return false }
        let start = index + type.length
        return start < words.count && longest(from: start, type: type) != nil
    }

    /// Where a stretch without signs and further units ends.
    private func end(of start: Int) -> Int {
        var index = start + 1
        while index < words.count, !words[index].isAfterSign, !beginsUnit(at: index) { index += 1 }
        return index
    }

    /// Passes over words that are no unit: "khu phố 3", a street, an organisation's name.
    private mutating func passOver(_ index: Int) -> Int {
        guard isPlaceOnly else { return index + 1 }
        let end = end(of: index)
        let pair = index + 1 < words.count ? key(index..<index + 2) : ""
        let isQuarter =
            PlaceType.quarter.contains(words[index].text) || PlaceType.quarter.contains(pair)
            || words[index].text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        if !isQuarter { mentions.append(PlaceMention(type: nil, name: index..<end)) }
        return end
    }

    /// "Phường VII", "Quận l": a number by its Roman or misread form.
    private static func number(_ key: String, _ type: PlaceType) -> String? {
        guard type.kinds == [.phuong] || type.kinds == [.quan] else { return nil }
        let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        if let index = roman.firstIndex(of: key) { return String(index + 1) }
        guard key.utf8.count <= 2 else { return nil }
        let digits = key.map { ["l": "1", "o": "0", "i": "1", "z": "2"][String($0)] ?? String($0) }
            .joined()
        return digits != key && Int(digits) != nil ? digits : nil
    }
}
