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
        var current = String.UnicodeScalarView()
        var afterSign = false
        func isSign(_ scalar: Unicode.Scalar) -> Bool {
            ",;/()[]–—-|:\n\"“”+".unicodeScalars.contains(scalar)
        }
        func flush(_ words: inout [Word]) {
            guard !current.isEmpty else { return }
            let folded = Viet.fold(String(current)).split(separator: " ")
            let toned = Viet.key(String(current)).split(separator: " ")
            for (index, part) in folded.enumerated() {
                var parts = Self.parted(String(part), afterSign && index == 0)
                if parts.count == 1, toned.count == folded.count {
                    parts[0].toned = String(toned[index])
                }
                words.append(contentsOf: parts)
            }
            if !folded.isEmpty { afterSign = false }
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if isSign(scalar) {
                flush(&words)
                afterSign = true
            } else if scalar.properties.isWhitespace || scalar == "." {
                flush(&words)
            } else {
                current.append(scalar)
            }
        }
        flush(&words)
        if !words.isEmpty { words[0].isAfterSign = true }
        joinInitials()
    }

    /// "P8", "Q12", "F08": the type and the number, without leading zeros.
    private static func parted(_ word: String, _ isAfterSign: Bool) -> [Word] {
        let bytes = Array(word.utf8)
        if let first = bytes.first, "pqf".utf8.contains(first), (2...3).contains(bytes.count),
            bytes.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        {
            return [
                Word(text: String(decoding: [first], as: UTF8.self), isAfterSign: isAfterSign),
                Word(text: unpadded(String(word.dropFirst())), isAfterSign: false),
            ]
        }
        return [Word(text: unpadded(word), isAfterSign: isAfterSign)]
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

    /// How well a unit fits the type: 2 of that kind, 1 of another kind of the level, 0 not at all.
    func fit(_ entry: Gazetteer.Entry) -> Int {
        if kinds.contains(entry.kind) { return 2 }
        if entry.isAlias, entry.level == .district, level == .district { return 1 }
        return entry.level == level ? 1 : 0
    }
}
