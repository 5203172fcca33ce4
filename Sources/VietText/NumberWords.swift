extension Viet {
    /// The number that Vietnamese words say: `mười lăm` is 15, `hai trăm linh năm` is 205.
    ///
    /// Words without marks are understood too. Nil if the text is no number in words below a million million.
    public static func number(inWords text: String) -> Int? {
        let words = fold(text).split(separator: " ")
        if words.isEmpty { return nil }
        var total = 0
        var group = NumberGroup()
        var lastScale = Int.max
        for word in words {
            if let scale = NumberGroup.scales[String(word)] {
                guard scale < lastScale, let value = group.value else { return nil }
                total += value * scale
                group = NumberGroup()
                lastScale = scale
            } else if !group.read(String(word)) {
                return nil
            }
        }
        guard !group.isEmpty else { return total }
        return group.value.map { total + $0 }
    }
}

/// A number below one thousand, word by word.
private struct NumberGroup {
    static let scales = [
        "nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000,
    ]
    private static let digits = [
        "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5,
        "sau": 6,
        "bay": 7, "tam": 8, "chin": 9,
    ]
    private var hundreds: Int?
    private var tens: Int?
    private var digit: Int?
    private var filler = false

    var isEmpty: Bool { hundreds == nil && tens == nil && digit == nil }
    var value: Int? { isEmpty ? nil : (hundreds ?? 0) * 100 + (tens ?? 0) * 10 + (digit ?? 0) }

    /// Takes one word; false if it cannot stand here.
    mutating func read(_ word: String) -> Bool {
        if let value = Self.digits[word] {
            if digit != nil { return false }
            digit = value
            return true
        }
        switch word {
        case "tram":
            guard let value = digit, hundreds == nil, tens == nil else { return false }
            hundreds = value
            digit = nil
        case "muoi":
            guard tens == nil else { return false }
            tens = digit ?? 1
            digit = nil
        case "chuc":
            guard tens == nil else { return false }
            tens = digit ?? 1
            digit = nil
        case "linh", "le":
            guard hundreds != nil || digit == nil, !filler else { return false }
            filler = true
        default: return false
        }
        return true
    }
}
