import VietText

/// Reads the level that decides from words such as "cấp xã", "của Chủ tịch UBND quận Tây Hồ".
struct LevelReader: Sendable {
    private let codes: CodeReader
    private let places: PlaceResolver
    private let memo = SharedMemo<[String]?>()

    init(_ levels: [CodedName], places: PlaceResolver) {
        codes = CodeReader(levels)
        self.places = places
    }

    /// The level that a cell of the level column states; nil where it states none.
    func read(_ text: String, scope: PlaceScope) -> String? {
        let folded = " " + Viet.fold(text) + " "
        if folded.hasBytes(" thanh pho ") || folded.hasBytes(" tp ") {
            // "Cấp thành phố" is the district's in a city under a province.
            return words(in: "cấp " + text, scope: scope)?.first ?? codes.read(text)
        }
        return codes.read(text) ?? words(in: text, scope: scope)?.first
    }

    /// The levels that words in a text may mean, likeliest first; nil where none are there.
    func words(in text: String, scope: PlaceScope) -> [String]? {
        guard var found = memo.value(of: text, make: { Self.worded(text) }) else { return nil }
        if found == Self.anyCity { found = Self.city(scope) }
        if found.count > 1 || found == ["t"] {
            // "UBND TP Bến Tre" is a district's, "UBND TP Hồ Chí Minh" a province's.
            let place = places.mentioned(in: text, scope: scope)
            // "UBND Thành phố" names no city: it says no more than the words themselves.
            if place.outcome == .resolved, !place.name.isEmpty {
                if place.place.depth == 3 { return ["x"] }
                if place.place.depth == 2 { return ["h"] }
                if place.place.depth == 1 { return ["t"] }
            }
        }
        return found
    }

    /// What the words say by themselves; "thành phố" is told by the scope.
    private static func worded(_ text: String) -> [String]? {
        let words = mended(Viet.fold(text).split(separator: " ").flatMap(parted))
        var found: [String]?
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if let levels = levels(word, next, isAfterOffice: isOffice(words[..<index])) {
                // "Bộ trưởng", "Thủ tướng" outrank whatever place follows.
                if levels == ["w"] { return levels }
                found = found ?? levels
            }
        }
        return found ?? slipped(words)
    }

    /// "UBNDtỉnh": the word behind the office without the space before it.
    private static func parted(_ word: Substring) -> [String] {
        guard word.utf8.count > 5, word.hasPrefix("ubnd") else { return [String(word)] }
        return ["ubnd", String(word.dropFirst(4))]
    }

    /// "UBND hyện", "UBND tonh": the slip of a tier's word right behind the office, where no name follows that it
    /// might begin.
    private static func slipped(_ words: [String]) -> [String]? {
        guard let last = words.last, words.count > 1, (3...7).contains(last.utf8.count),
            ["ubnd", "dan", "cap"].contains(words[words.count - 2])
        else { return nil }
        let tiers = [("tinh", "t"), ("huyen", "h"), ("quan", "h"), ("phuong", "x")]
        let near = tiers.filter { word, _ in
            EditDistance.within(1, Array(last.utf8), Array(word.utf8)) != nil
        }
        return near.count == 1 ? [near[0].1] : nil
    }

    /// "Thanhf phố", "thàh phố": the slip of a word that the next one tells.
    private static func mended(_ words: [String]) -> [String] {
        var words = words
        for index in words.indices.dropLast() where words[index + 1] == "pho" {
            let bytes = Array(words[index].utf8)
            if EditDistance.within(1, bytes, Array("thanh".utf8)) != nil { words[index] = "thanh" }
        }
        return words
    }

    private static func isOffice(_ words: ArraySlice<String>) -> Bool {
        let offices: Set<String> = [
            "cap", "ubnd", "ub", "cua", "chu", "ct", "uy", "doan", "hoi", "mttq",
        ]
        // "Nhân dân" and not the "nhận" of "Chứng nhận Nghĩa tình".
        return zip(words.indices, words).contains { index, word in
            offices.contains(word)
                || word == "nhan" && index + 1 < words.endIndex
                    && ["dan", "d"].contains(words[index + 1])
        }
    }

    private static func levels(
        _ word: String,
        _ next: String,
        isAfterOffice: Bool
    ) -> [String]? {
        switch (word, next) {
        case ("trung", "uong"), ("thu", "tuong"), ("chinh", "phu"), ("nha", "nuoc"), ("tw", _),
            ("ttg", _), ("ttcp", _), ("ctn", _), ("toan", "quoc"):
            return ["w"]
        case ("thi", "xa"): return isAfterOffice ? ["h"] : nil
        case ("thi", "tran"): return isAfterOffice ? ["x"] : nil
        case ("thanh", "pho"), ("tp", _):
            return isAfterOffice ? anyCity : nil
        case ("xa", _), ("phuong", _), ("dac", "khu"), ("p", _), ("x", _):
            return isAfterOffice ? ["x"] : nil
        case ("co", "so"): return nil
        case ("huyen", _), ("quan", _), ("q", _), ("h", _), ("tx", _):
            return isAfterOffice ? ["h"] : nil
        case ("tinh", _), ("so", _), ("bo", _): return isAfterOffice ? ["t"] : nil
        default: return nil
        }
    }

    /// Stands for the levels of "thành phố".
    private static let anyCity = ["city"]

    /// "Thành phố" alone: the province where it is one, else the submitter's own city.
    private static func city(_ scope: PlaceScope) -> [String] {
        let central = ["01", "31", "48", "79", "92"]
        if central.contains(scope.place.province) { return ["t", "h"] }
        return scope.place.district.isEmpty ? ["t", "h"] : ["h", "t"]
    }
}
