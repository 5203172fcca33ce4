import VietText

/// A text cut into folded words, with the signs that part places.
struct PlaceWords {
    struct Word {
        var text: String
        /// The word in lower case with its marks, as `Viet.key` gives it; empty where they don't match.
        var toned = ""
        /// Whether a comma, dash or bracket stands before the word.
        var isAfterSign: Bool
    }
    var words: [Word] = []

    init(_ text: String) {
        let utf8 = text.utf8.span
        var reader = PieceReader()
        var start = 0
        var index = 0
        while index < utf8.count {
            let (part, length) = Self.parting(utf8, at: index)
            if part != .none {
                if start < index { reader.read(utf8, start..<index, into: &words) }
                if part == .sign { reader.isAfterSign = true }
                start = index + length
            }
            index += length
        }
        if start < index { reader.read(utf8, start..<index, into: &words) }
        if !words.isEmpty { words[0].isAfterSign = true }
        joinInitials()
    }

    private enum Parting {
        case none
        case space
        case sign
    }

    /// Whether the character at a byte parts words, and how many bytes to go on.
    private static func parting(_ utf8: Span<UInt8>, at index: Int) -> (Parting, Int) {
        let byte = utf8[index]
        switch byte {
        case 0x2C, 0x3B, 0x2F, 0x28, 0x29, 0x5B, 0x5D, 0x2D, 0x7C, 0x3A, 0x0A, 0x22, 0x2B:
            return (.sign, 1)
        case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0x2E: return (.space, 1)
        case 0xC2:
            let next = index + 1 < utf8.count ? utf8[index + 1] : 0
            return (next == 0xA0 || next == 0x85 ? .space : .none, 1)
        case 0xE1, 0xE2, 0xE3:
            guard index + 2 < utf8.count else { return (.none, 1) }
            return parting(byte, utf8[index + 1], utf8[index + 2])
        default: return (.none, 1)
        }
    }

    /// Dashes, quotes and rare spaces.
    private static func parting(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (Parting, Int) {
        switch (first, second, third) {
        case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D):
            (.sign, 3)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            (.space, 3)
        default: (.none, 3)
        }
    }

    /// Makes words of what stands between spaces and signs, in buffers that serve piece after piece.
    private struct PieceReader {
        var isAfterSign = false
        private var folded: [UInt8] = []
        private var toned: [UInt8] = []

        mutating func read(_ utf8: Span<UInt8>, _ range: Range<Int>, into words: inout [Word]) {
            let piece = utf8.extracting(range)
            folded.removeAll(keepingCapacity: true)
            Viet.fold(piece, into: &folded)
            if folded.isEmpty { return }
            toned.removeAll(keepingCapacity: true)
            Viet.key(piece, into: &toned)
            if !folded.contains(0x20) {
                let text = String(decoding: folded, as: UTF8.self)
                let first = words.count
                PlaceWords.part(text, isAfterSign, into: &words)
                if words.count == first + 1, !toned.isEmpty, !toned.contains(0x20) {
                    words[first].toned = String(decoding: toned, as: UTF8.self)
                }
                isAfterSign = false
                return
            }
            let parts = folded.split(separator: 0x20)
            let tones = toned.split(separator: 0x20)
            for (index, part) in parts.enumerated() {
                let text = String(decoding: part, as: UTF8.self)
                let first = words.count
                PlaceWords.part(text, isAfterSign && index == 0, into: &words)
                if words.count == first + 1, tones.count == parts.count {
                    words[first].toned = String(decoding: tones[index], as: UTF8.self)
                }
            }
            isAfterSign = false
        }
    }

    /// "P8", "Q12", "F08": the type and the number, without leading zeros.
    private static func part(_ word: String, _ isAfterSign: Bool, into words: inout [Word]) {
        let bytes = word.utf8
        if (2...3).contains(bytes.count), let first = bytes.first, "pqf".utf8.contains(first),
            bytes.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        {
            words.append(
                Word(text: String(decoding: [first], as: UTF8.self), isAfterSign: isAfterSign)
            )
            words.append(Word(text: unpadded(String(word.dropFirst())), isAfterSign: false))
        } else {
            words.append(Word(text: unpadded(word), isAfterSign: isAfterSign))
        }
    }

    private static func unpadded(_ word: String) -> String {
        guard word.utf8.count > 1, word.utf8.first == 0x30,
            word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return word }
        let digits = word.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    /// "T.P", "T/X": two letters that are one abbreviation.
    private mutating func joinInitials() {
        var index = 0
        while index + 1 < words.count {
            let pair = words[index].text + words[index + 1].text
            if words[index].text == "t", ["tp", "tx", "tt"].contains(pair), index + 2 < words.count
            {
                words[index].text = pair
                words.remove(at: index + 1)
            }
            index += 1
        }
    }

    /// The words of a range as one key.
    func key(_ range: Range<Int>) -> String {
        words[range].map(\.text).joined(separator: " ")
    }
}

/// The word before a place's name, such as "Quận" or "TX.".
struct PlaceType: Sendable, Equatable {
    var level: Gazetteer.Level
    var kinds: [UnitKind]
    /// How many words it takes.
    var length: Int
    /// Whether it is one or two letters, which may mean something else.
    var isShort: Bool

    static let quarter: Set<String> = [
        "khu pho", "kp", "ap", "thon", "to dan pho", "tdp", "to", "ban", "buon", "khom", "lang",
        "khoi", "duong", "hem", "so", "xom", "kdc", "khu dan cu", "phum", "soc", "tieu khu", "cum",
        "chung cu", "ngo", "ngach", "kiet", "bon", "khu",
    ]

    /// The type at a position, the longest first.
    static func at(_ index: Int, in words: [PlaceWords.Word]) -> PlaceType? {
        let first = words[index].text
        if let type = committee(at: index, in: words) { return type }
        if index + 1 < words.count, !words[index + 1].isAfterSign {
            switch first + " " + words[index + 1].text {
            case "thi tran":
                return PlaceType(level: .ward, kinds: [.thiTran], length: 2, isShort: false)
            case "dac khu":
                return PlaceType(level: .ward, kinds: [.dacKhu], length: 2, isShort: false)
            case "thi xa":
                return PlaceType(level: .district, kinds: [.thiXa], length: 2, isShort: false)
            case "thanh pho":
                return PlaceType(
                    level: .district,
                    kinds: [.city, .centralCity],
                    length: 2,
                    isShort: false
                )
            default: break
            }
        }
        switch first {
        case "phuong": return PlaceType(level: .ward, kinds: [.phuong], length: 1, isShort: false)
        case "p", "f", "ph":
            return PlaceType(level: .ward, kinds: [.phuong], length: 1, isShort: true)
        case "xa": return PlaceType(level: .ward, kinds: [.xa], length: 1, isShort: false)
        case "x": return PlaceType(level: .ward, kinds: [.xa], length: 1, isShort: true)
        case "tt": return PlaceType(level: .ward, kinds: [.thiTran], length: 1, isShort: true)
        case "dk": return PlaceType(level: .ward, kinds: [.dacKhu], length: 1, isShort: true)
        case "quan", "qan":
            return PlaceType(level: .district, kinds: [.quan], length: 1, isShort: false)
        case "q": return PlaceType(level: .district, kinds: [.quan], length: 1, isShort: true)
        case "huyen": return PlaceType(level: .district, kinds: [.huyen], length: 1, isShort: false)
        case "h": return PlaceType(level: .district, kinds: [.huyen], length: 1, isShort: true)
        case "tx": return PlaceType(level: .district, kinds: [.thiXa], length: 1, isShort: true)
        case "tp":
            return PlaceType(
                level: .district,
                kinds: [.city, .centralCity],
                length: 1,
                isShort: true
            )
        case "tinh":
            return PlaceType(level: .province, kinds: [.province], length: 1, isShort: false)
        case "t": return PlaceType(level: .province, kinds: [.province], length: 1, isShort: true)
        default: return nil
        }
    }

    /// "Huyện ủy Châu Phú", "Quận đoàn 5": the Party and its youth name the place after the committee.
    private static func committee(at index: Int, in words: [PlaceWords.Word]) -> PlaceType? {
        guard index + 1 < words.count, !words[index + 1].isAfterSign,
            ["uy", "doan"].contains(words[index + 1].text)
        else { return nil }
        let kinds: [UnitKind]
        switch words[index].text {
        case "quan": kinds = [.quan]
        case "huyen": kinds = [.huyen]
        case "thi": kinds = [.thiXa]
        case "thanh": kinds = [.city, .centralCity]
        case "tinh": kinds = [.province]
        default: return nil
        }
        if index + 2 < words.count, !words[index + 2].isAfterSign {
            // "Huyện ủy viên" is a person, "huyện Đoan Hùng" a district, "Thành ủy TP. Cần Thơ" names the city itself.
            if ["vien", "hung"].contains(words[index + 2].text) { return nil }
            if kinds.contains(.city), at(index + 2, in: words) != nil { return nil }
        }
        let level: Gazetteer.Level = kinds == [.province] ? .province : .district
        return PlaceType(level: level, kinds: kinds, length: 2, isShort: false)
    }

    /// How well a unit fits the type: 2 of that kind, 1 of another kind of the level, 0 not at all.
    func fit(_ entry: Gazetteer.Entry) -> Int {
        if kinds.contains(entry.kind) { return 2 }
        if entry.isAlias, entry.level == .district, level == .district { return 1 }
        return entry.level == level ? 1 : 0
    }
}
