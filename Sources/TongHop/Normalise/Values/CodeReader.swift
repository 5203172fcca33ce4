import VietText

/// Finds the code that a text means in a list of the profile: by its wordings, then allowing for
/// typing errors, then by the wording it begins with.
///
/// ```swift
/// let reader = CodeReader(profile.codeLists[.htype] ?? [])
/// reader.read("TẬP THỂ")   // "tap_the"
/// ```
struct CodeReader: Sendable {
    private var exact: [String: Int] = [:]
    private var compact: [[UInt8]: Int] = [:]
    /// Compact wordings, longest first, with the position of their code.
    private var wordings: [(key: [UInt8], code: Int)] = []
    /// Wordings of several words by these in any order.
    private var orders: [[UInt64]: Int] = [:]
    let codes: [String]
    private let memo = SharedMemo<Int?>()

    init(_ list: [CodedName]) {
        codes = list.map(\.code)
        for (index, item) in list.enumerated() {
            for wording in [item.code, item.name.vi] + item.wordings { add(wording, index) }
        }
        wordings.sort { ($1.key.count, $0.code) < ($0.key.count, $1.code) }
    }

    /// Reads fields of work, with the wordings that their lists use.
    init(_ fields: [FieldOfWork]) {
        self.init(fields.map { CodedName(code: $0.code, name: $0.name, wordings: $0.wordings) })
    }

    private mutating func add(_ wording: String, _ index: Int) {
        let folded = Viet.fold(wording)
        if folded.isEmpty { exact[wording] = exact[wording] ?? index }
        guard !folded.isEmpty, exact[folded] == nil else { return }
        exact[folded] = index
        let bytes = folded.utf8.filter { $0 != 0x20 }
        compact[bytes] = compact[bytes] ?? index
        wordings.append((bytes, index))
        let words = FoldedWords(whole: folded)
        if folded.utf8.count >= 8, words.words.count > 1 {
            let order = Self.order(words)
            orders[order] = min(orders[order] ?? index, index)
        }
    }

    /// The words of a text without their order: how many there are, and the hashes of the different ones.
    private static func order(_ words: FoldedWords) -> [UInt64] {
        var hashes = Set(words.words.map(\.hash.key)).sorted()
        hashes.append(UInt64(words.words.count))
        return hashes
    }

    /// The code, or nil where the text is none of the list.
    func read(_ text: String) -> String? {
        memo.value(of: text) { index(of: text) }.map { codes[$0] }
    }

    private func index(of text: String) -> Int? {
        let folded = Viet.fold(text)
        if folded.isEmpty { return exact[text.trimmed(of: " ")] }
        if let index = exact[folded] { return index }
        let bytes = folded.utf8.filter { $0 != 0x20 }
        if let index = compact[bytes] { return index }
        if let index = nearest(bytes) { return index }
        if let index = byWords(folded, bytes) { return index }
        if let index = slippedAbbreviation(bytes) { return index }
        // "ASXXH": a key that was held too long.
        let single = Self.withoutRuns(bytes)
        return bytes.count < 9 && single != bytes ? compact[single] : nil
    }

    /// "CNTn", "AXH": the only abbreviation that is one letter off.
    ///
    /// Words of a list's names are told apart by their letters; what has three consonants running is
    /// no word but an abbreviation.
    private func slippedAbbreviation(_ bytes: [UInt8]) -> Int? {
        guard (3...6).contains(bytes.count), Self.isAbbreviation(bytes, run: 2) else { return nil }
        var found: Set<Int> = []
        for wording in wordings where (4...6).contains(wording.key.count) {
            guard Self.isAbbreviation(wording.key, run: 3),
                EditDistance.within(1, bytes, wording.key) != nil
            else { continue }
            found.insert(wording.code)
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether letters have so many consonants running and at most one vowel.
    private static func isAbbreviation(_ bytes: [UInt8], run most: Int) -> Bool {
        var (vowels, run, longest) = (0, 0, 0)
        for byte in bytes {
            guard (0x61...0x7A).contains(byte) else { return false }
            if "aeiouy".utf8.contains(byte) { (vowels, run) = (vowels + 1, 0) } else { run += 1 }
            longest = max(longest, run)
        }
        return vowels <= 1 && longest >= most
    }

    private static func withoutRuns(_ bytes: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        for byte in bytes where byte != single.last { single.append(byte) }
        return single
    }

    private func nearest(_ bytes: [UInt8]) -> Int? {
        var bound = EditDistance.allowance(bytes.count)
        if bytes.count >= 16 { bound = 3 }
        if bytes.count == 4 { return nil }
        var best: Int?
        var isTied = false
        for wording in wordings where wording.key.count >= 5 {
            guard let distance = EditDistance.within(bound, bytes, wording.key) else { continue }
            if distance < bound || best == nil {
                (best, isTied, bound) = (wording.code, false, distance)
            } else if wording.code != best {
                isTied = true
            }
        }
        return isTied ? nil : best
    }

    /// The words of a wording in another order, or with more words around: "Lĩnh vực an sinh xã hội".
    private func byWords(_ folded: String, _ bytes: [UInt8]) -> Int? {
        if let index = orders[Self.order(FoldedWords(whole: folded))] { return index }
        for wording in wordings
        where wording.key.count >= 7 && wording.key.count <= bytes.count
            && wording.key.count * 2 >= bytes.count
        {
            if bytes.starts(with: wording.key)
                || bytes.suffix(wording.key.count).elementsEqual(wording.key)
            {
                return wording.code
            }
        }
        return nil
    }

    /// The nearest wording's code, for the sentence of a finding.
    func nearestCode(_ text: String) -> String? {
        let bytes = Viet.fold(text).utf8.filter { $0 != 0x20 }
        var best: (distance: Int, code: Int)?
        for wording in wordings {
            let bound = min(best?.distance ?? Int.max, max(bytes.count, wording.key.count) / 2)
            if let distance = EditDistance.within(bound, bytes, wording.key),
                distance < best?.distance ?? Int.max
            {
                best = (distance, wording.code)
            }
        }
        return best.map { codes[$0.code] }
    }
}
