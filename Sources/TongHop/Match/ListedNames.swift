import RecordLinkage
import VietText

/// Tells two people of one list from one whose name was mistyped.
///
/// Keys are names with marks, a syllable a word, as ``FoldedText/Word/marked`` writes them. Each distinct
/// syllable is looked at once.
struct ListedNames: Sendable {
    /// The syllables of each distinct name.
    private var syllables = TokenLists()
    /// Where each row's name stands among them.
    private let places: [Int32]
    private let isProper: [Bool]

    /// `names` are the rows' names by their number in `keys`, 0 for none.
    init(_ names: [UInt32], keys: StringTable) {
        var words = StringTable()
        var known: [UInt32: Int32] = [:]
        var places: [Int32] = []
        places.reserveCapacity(names.count)
        for name in names {
            if let place = known[name] {
                places.append(place)
                continue
            }
            let place = Int32(truncatingIfNeeded: syllables.count)
            syllables.append(keys[name].split(separator: 0x20).map { words.intern($0) })
            known[name] = place
            places.append(place)
        }
        self.places = places
        isProper = (0..<words.count).map { Self.isProper(words[UInt32($0)]) }
    }

    /// Whether the names of two rows differ in syllables that are all written as Vietnamese ones are: a
    /// list then means two people, where a slip would have left a syllable that nobody writes.
    func areTwoPeople(_ left: Int, _ right: Int) -> Bool {
        let first = syllables[Int(places[left])]
        let second = syllables[Int(places[right])]
        guard first.count == second.count, first.count >= 2 else { return false }
        var isOther = false
        for (syllable, other) in zip(first, second) where syllable != other {
            if !isProper[Int(syllable)] || !isProper[Int(other)] { return false }
            isOther = true
        }
        return isOther
    }

    /// Whether a syllable has a shape of Vietnamese, with the tone that its end asks for.
    static func isProper(_ key: ArraySlice<UInt8>) -> Bool {
        var text = String.UnicodeScalarView()
        var tone: Unicode.Scalar?
        var isToneSet = false
        for byte in key {
            switch byte {
            case 0x31...0x35: tone = tones[Int(byte) - 0x31]
            case 0x5E: text.append("\u{302}")
            case 0x28: text.append("\u{306}")
            case 0x2B: text.append("\u{31B}")
            case 0x2D:
                if !text.isEmpty { text.removeLast() }
                text.append("đ")
            default: text.append(Unicode.Scalar(byte))
            }
        }
        var marked = String.UnicodeScalarView()
        for (place, scalar) in text.enumerated() {
            marked.append(scalar)
            let next = text.dropFirst(place + 1).first
            let isVowel = "aeiouy".unicodeScalars.contains(scalar) || scalar.value >= 0x300
            if let tone, !isToneSet, isVowel, next.map({ $0.value < 0x300 }) ?? true {
                marked.append(tone)
                isToneSet = true
            }
        }
        let isStopped =
            "cpt".unicodeScalars.contains(text.last ?? " ")
            || key.suffix(2).elementsEqual("ch".utf8)
        if isStopped, tone == nil { return false }
        return (tone == nil || isToneSet) && Syllable.isWellFormed(String(marked))
    }

    /// Huyền, hỏi, ngã, sắc, nặng.
    private static let tones: [Unicode.Scalar] = [
        "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
    ]
}
