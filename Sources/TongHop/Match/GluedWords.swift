import RecordLinkage
import VietText

/// Finds words that a slip of the space bar made of two: "kếtnối" is "kết nối".
enum GluedWords {
    /// The parts of each word that is rare beside two common syllables that make it up.
    ///
    /// Lists of one office repeat a slip, so that rare means rare beside its parts.
    static func parts(of lists: [TokenLists], words: StringTable) -> [UInt32: [UInt32]] {
        var counts = [Int](repeating: 0, count: words.count)
        for list in lists {
            for (token, count) in list.documentFrequencies().enumerated() where token < counts.count
            {
                counts[token] += count
            }
        }
        var parts: [UInt32: [UInt32]] = [:]
        for token in counts.indices.dropFirst() where counts[token] > 0 {
            let word = words[UInt32(truncatingIfNeeded: token)]
            guard lengths.contains(word.count), word.allSatisfy({ (0x61...0x7A).contains($0) })
            else { continue }
            let least = max(leastCount, counts[token] * leastRatio)
            if let pair = split(word, words, counts, least: least) {
                parts[UInt32(truncatingIfNeeded: token)] = pair
            }
        }
        return parts
    }

    /// No syllable is longer than seven letters; two of two letters are often one.
    private static let lengths = 5...14
    private static let leastCount = 8
    private static let leastRatio = 50

    /// The two syllables that make up a word, the rarer of them as common as can be.
    private static func split(
        _ word: ArraySlice<UInt8>,
        _ words: StringTable,
        _ counts: [Int],
        least: Int
    ) -> [UInt32]? {
        var best: (pair: [UInt32], count: Int)?
        for cut in word.indices.dropFirst(2).dropLast() {
            guard let first = words.find(word[..<cut]), let second = words.find(word[cut...])
            else { continue }
            let count = min(counts[Int(first)], counts[Int(second)])
            if count >= max(least, (best?.count ?? 0) + 1) { best = ([first, second], count) }
        }
        guard let best, !Syllable.isWellFormed(String(decoding: word, as: UTF8.self)),
            best.pair.allSatisfy({ Syllable.isWellFormed(words.string($0)) })
        else { return nil }
        return best.pair
    }
}
