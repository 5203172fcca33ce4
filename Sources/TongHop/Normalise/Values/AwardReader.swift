import VietText

/// What a cell says of an award.
struct AwardReading: Sendable, Equatable {
    /// The award's code; empty where it is none of the list.
    var code = ""
    /// The level that its words state: "Giấy khen của UBND cấp xã"; empty where they state none.
    var level = ""
    /// Whether the words can mean no other level.
    var isLevelCertain = false
}

/// Reads award forms and titles by the profile's wordings, with the level that their words name.
///
/// ```swift
/// reader.read("Tặng Giấy khen của UBND cấp xã", scope: scope)   // GIAY_KHEN, level x
/// reader.read("BK của Thủ tướng CP", scope: scope)              // BANG_KHEN_TTG
/// reader.read("Cúp Bàn tay vàng", scope: scope)                 // no code
/// ```
///
/// Texts and wordings are compared by the words that matter (``AwardWords``); the longest wording
/// that a text begins with wins, so that "Bằng khen của Thủ tướng" is not a province's "Bằng khen".
struct AwardReader: Sendable {
    private struct Wording {
        var words: [String]
        var compact: [UInt8]
        var award: Int
    }
    private let awards: [AwardForm]
    private let levels: LevelReader
    private var exact: [[String]: Int] = [:]
    private var wordings: [Wording] = []
    /// The forms of texts, with slips mended and without.
    private let mended = SharedMemo<Int?>()
    private let plain = SharedMemo<Int?>()

    init(_ awards: [AwardForm], levels: LevelReader) {
        self.awards = awards
        self.levels = levels
        for (index, award) in awards.enumerated() {
            for wording in [award.code, award.name.vi] + award.wordings {
                let words = AwardWords.significant(wording).words
                guard !words.isEmpty, exact[words] == nil else { continue }
                exact[words] = index
                wordings.append(
                    Wording(words: words, compact: Array(words.joined().utf8), award: index)
                )
            }
        }
        wordings.sort { ($1.compact.count, $0.award) < ($0.compact.count, $1.award) }
    }

    func award(_ code: String) -> AwardForm? { awards.first { $0.code == code } }

    /// Reads a text; slips in abbreviations are mended only where the text is an award's for sure, for
    /// "HCTĐ" is an organisation and nearly "HCLĐ".
    func read(_ text: String, scope: PlaceScope, mendsSlips: Bool = true) -> AwardReading {
        let found = (mendsSlips ? mended : plain).value(of: text) {
            let (words, isTail) = AwardWords.significant(text)
            return find(words, isTail) ?? (mendsSlips ? slipped(text) : nil)
        }
        let award = found.map { awards[$0] }
        let candidates = levels.words(in: text, scope: scope) ?? []
        // Where the words leave a choice, the level that may grant the award is meant.
        let level = candidates.first { award?.levels.contains($0) ?? false } ?? candidates.first
        return AwardReading(
            code: award?.code ?? "",
            level: level ?? "",
            isLevelCertain: candidates.count == 1
        )
    }

    /// The code of the form whose wording is nearest, for the sentence of a finding.
    func nearestCode(_ text: String) -> String? {
        let bytes = Array(AwardWords.significant(text).words.joined().utf8)
        var best: (distance: Int, award: Int)?
        for wording in wordings {
            let bound = min(best?.distance ?? Int.max, max(bytes.count, wording.compact.count) / 2)
            guard let distance = EditDistance.within(bound, bytes, wording.compact),
                distance < best?.distance ?? Int.max
            else { continue }
            best = (distance, wording.award)
        }
        return best.map { awards[$0.award].code }
    }

    private func find(_ words: [String], _ isTail: [Bool]) -> Int? {
        if words.isEmpty { return nil }
        if let found = exact[words] ?? nearest(words) ?? begins(words, isTail) { return found }
        if let found = beforeTail(words, isTail) { return found }
        guard let rest = AwardWords.withoutVerb(words) else { return nil }
        let tail = Array(isTail.suffix(rest.count))
        return exact[rest] ?? nearest(rest) ?? begins(rest, tail) ?? beforeTail(rest, tail)
    }

    /// The form of a text with a slip in an abbreviation or in each of two words: "LĐT", "Giấ khe".
    private func slipped(_ text: String) -> Int? {
        let (words, isTail) = AwardWords.significant(text, mendsSlips: true)
        if let found = find(words, isTail) { return found }
        // "Giaaaáy khen": keys held too long, or an old encoding's vowels twice.
        let single = Self.withoutRuns(Array(words.joined().utf8))
        if let held = wordings.first(where: {
            $0.compact.count >= 8 && Self.withoutRuns($0.compact) == single
        }) {
            return held.award
        }
        var best: Int?
        for wording in wordings where wording.words.count >= 2 && wording.compact.count >= 8 {
            let count = wording.words.count
            guard words.count == count || words.count > count && isTail[count],
                Self.isNear(words[..<count], wording.words, most: 2)
            else { continue }
            if let best, best != wording.award { return nil }
            best = wording.award
        }
        return best
    }

    private static func withoutRuns(_ bytes: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        for byte in bytes where byte != single.last { single.append(byte) }
        return single
    }

    /// The form that stands before "của Chủ tịch UBND …", however its words are parted: "Thưkhen của".
    private func beforeTail(_ words: [String], _ isTail: [Bool]) -> Int? {
        guard let cut = isTail.firstIndex(of: true), cut > 0 else { return nil }
        return nearest(Array(words[..<cut]))
    }

    /// The longest form that the text begins with, when what follows says who, when or why.
    private func begins(_ words: [String], _ isTail: [Bool]) -> Int? {
        for wording in wordings where wording.words.count < words.count {
            let count = wording.words.count
            guard words.starts(with: wording.words) || Self.isNear(words[..<count], wording.words)
            else { continue }
            let rest = Array(words[count...])
            // "Bằng khen của Thủ tướng Chinhh phủ" is the longer form, whatever follows it.
            if count > 3, words.starts(with: wording.words) { return wording.award }
            if isTail[count...].prefix(3).contains(true) || AwardWords.connectors.contains(rest[0])
                || Int(rest[0]) != nil
                || exact[rest] == wording.award
            {
                return wording.award
            }
        }
        return nil
    }

    /// A form within a few errors of the text; several forms equally near are none.
    private func nearest(_ words: [String]) -> Int? {
        let bytes = Array(words.joined().utf8)
        var bound = bytes.count < 6 ? 0 : (bytes.count < 9 ? 1 : 2)
        var best: Int?
        var isTied = false
        for wording in wordings {
            // Short words are told apart by each of their letters.
            if wording.compact.count < 6, bound > 0 { continue }
            guard let distance = EditDistance.within(bound, bytes, wording.compact) else {
                continue
            }
            if distance < bound || best == nil {
                (best, isTied, bound) = (wording.award, false, distance)
            } else if wording.award != best {
                isTied = true
            }
        }
        return isTied ? nil : best
    }

    /// Whether each word is the wording's, with a slip in the longer ones.
    private static func isNear(
        _ words: ArraySlice<String>,
        _ wording: [String],
        most: Int? = nil
    ) -> Bool {
        var slips = 0
        for (word, other) in zip(words, wording) where word != other {
            let bound = other.utf8.count < 3 ? 0 : 1
            guard let distance = EditDistance.within(bound, Array(word.utf8), Array(other.utf8))
            else {
                return false
            }
            slips += distance
        }
        return slips <= (most ?? (wording.joined().utf8.count < 12 ? 1 : 2))
    }
}
