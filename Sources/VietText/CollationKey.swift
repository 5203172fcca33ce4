/// A text's place in Vietnamese order: compare keys instead of texts.
///
/// The alphabet is a ă â b c d đ e ê … y, the tones are ngang, huyền, hỏi, ngã, sắc, nặng. As in
/// dictionaries, the first syllable decides with its letters, then its tone, before the second one is
/// looked at. Numbers stand before letters and are ordered by value: `Quận 2` before `Quận 10`.
public struct CollationKey: Comparable, Hashable, Sendable {
    /// Bytes whose order is the order of the texts.
    public let bytes: [UInt8]

    /// Whether a text stands before another.
    public static func < (first: CollationKey, second: CollationKey) -> Bool {
        first.bytes.lexicographicallyPrecedes(second.bytes)
    }
}

extension Viet {
    /// The place of a text in Vietnamese order.
    public static func collationKey(_ text: String) -> CollationKey {
        collationKey(words: Collation.words(of: text), of: text)
    }

    /// The place of a person in a list of names: by the last word, then by the words from the first.
    public static func collationKey(ofPerson name: String) -> CollationKey {
        var words = Collation.words(of: name)
        if let last = words.popLast() { words.insert(last, at: 0) }
        return collationKey(words: words, of: name)
    }

    private static func collationKey(words: [[UInt8]], of text: String) -> CollationKey {
        var bytes: [UInt8] = []
        for word in words { bytes += word + [Collation.endOfWord] }
        // Case decides between equal texts, small letters first.
        bytes.append(Collation.endOfText)
        for scalar in nfc(text).unicodeScalars {
            let letter = Letter(scalar)
            if letter.isLetter { bytes.append(letter.isUpper ? 2 : 1) }
        }
        return CollationKey(bytes: bytes)
    }
}

/// The bytes of collation keys; ends are below everything that can continue.
private enum Collation {
    static let endOfText: UInt8 = 1
    static let endOfWord: UInt8 = 2
    static let endOfLetters: UInt8 = 3
    static let number: UInt8 = 0x10

    /// Letter weights by ``Letter/kind``.
    private static let weights: [UInt8] = {
        var weights = [UInt8](repeating: 0, count: 64)
        let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
        for (index, scalar) in alphabet.unicodeScalars.enumerated() {
            weights[Int(Letter(scalar).kind)] = 0x20 + UInt8(index)
        }
        return weights
    }()

    /// The bytes of each word: its letters, then its tones.
    static func words(of text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var digits: [UInt8] = []
        func endNumber() {
            let significant = digits.drop { $0 == UInt8(ascii: "0") }
            if !digits.isEmpty {
                letters += [number, UInt8(clamping: significant.count)] + significant
            }
            digits.removeAll()
        }
        func endWord() {
            endNumber()
            if !letters.isEmpty { words.append(letters + [endOfLetters] + tones) }
            letters.removeAll()
            tones.removeAll()
        }
        for scalar in Viet.nfc(text).unicodeScalars {
            let letter = Letter(scalar)
            if (0x30...0x39).contains(scalar.value) {
                digits.append(UInt8(scalar.value))
                continue
            }
            endNumber()
            if !letter.isLetter {
                if !LookAlike.isInvisible(scalar) { endWord() }
            } else if letter.kind < 63 {
                letters.append(weights[Int(letter.kind)])
                if letter.isVowel { tones.append(0x10 + letter.tone.rawValue) }
            } else {
                letters += foreign(scalar)
            }
        }
        endWord()
        return words
    }

    /// Other Latin letters stand with their base letter, other scripts after all.
    private static func foreign(_ scalar: Unicode.Scalar) -> [UInt8] {
        let folded = Viet.fold(String(scalar)).unicodeScalars
        if folded.allSatisfy({ $0.value < 0x80 }) {
            return folded.map { weights[Int(Letter($0).kind)] }
        }
        return [0xF0] + Array(String(scalar).utf8)
    }
}
