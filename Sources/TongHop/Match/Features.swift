import Glibc
import RecordLinkage

/// Facts about records as tokens, for the search of neighbours.
enum Features {
    /// How surprising a share is, in bits.
    static func bits(of share: Double) -> Double { -log2(max(share, 1e-12)) }

    /// Two columns in one: a number per pair of values, 0 where one is missing.
    static func pairs(_ first: [UInt32], _ second: [UInt32]) -> [UInt32] {
        zip(first, second).map { left, right in
            left == 0 || right == 0 ? 0 : token(1, UInt64(left) << 32 | UInt64(right))
        }
    }

    /// Words of the title and the description, and every other fact as a word.
    static func ofWorks(_ rows: PreparedRecords) -> TokenLists {
        lists(rows) { row in
            var tokens: [UInt32] = []
            for word in rows.titleWords[row] { tokens.append(token(2, UInt64(word))) }
            for word in rows.text[row] { tokens.append(token(3, UInt64(word))) }
            add(rows.date[row], 4, to: &tokens)
            add(rows.people[row], 5, to: &tokens)
            add(rows.amount[row], 6, to: &tokens)
            add(rows.phone[row], 7, to: &tokens)
            add(rows.contact[row], 8, to: &tokens)
            add(rows.unit.key[row], 9, to: &tokens)
            add(rows.place[row], 10, to: &tokens)
            return tokens
        }
    }

    /// Syllables and pairs of syllables of the name, and every other fact as a word.
    static func ofCommendations(_ rows: PreparedRecords, syllables: TokenLists) -> TokenLists {
        lists(rows) { row in
            var tokens: [UInt32] = []
            var last: UInt32 = 0
            for word in syllables[row] {
                tokens.append(token(2, UInt64(word)))
                tokens.append(token(3, UInt64(last) << 32 | UInt64(word)))
                last = word
            }
            for word in rows.text[row] { tokens.append(token(4, UInt64(word))) }
            add(rows.date[row], 5, to: &tokens)
            add(rows.decision[row], 6, to: &tokens)
            add(rows.honouree.collective[row], 7, to: &tokens)
            add(rows.unit.key[row], 8, to: &tokens)
            add(rows.place[row], 9, to: &tokens)
            return tokens
        }
    }

    /// The tokens of all rows, sorted and without repeats.
    private static func lists(
        _ rows: PreparedRecords,
        _ make: @escaping @Sendable (Int) -> [UInt32]
    ) -> TokenLists {
        TokenLists.build(rows: rows.count, threads: rows.threads) { range in
            var lists = TokenLists()
            for row in range { lists.append(unique(make(row).sorted())) }
            return lists
        }
    }

    /// For each name: the name without one of its syllables, for each of them.
    ///
    /// Two names that differ in one syllable have one such part in common.
    static func partsOfNames(_ syllables: TokenLists) -> TokenLists {
        var lists = TokenLists()
        for row in 0..<syllables.count {
            let name = Array(syllables[row])
            guard (3...6).contains(name.count) else {
                lists.append([])
                continue
            }
            lists.append(
                name.indices.map { left in
                    var part: UInt64 = UInt64(name.count)
                    for place in name.indices where place != left {
                        part = part &* 0x100_0000_01B3 ^ UInt64(name[place])
                    }
                    // Where the syllable was matters: "Văn _" is not "_ Văn".
                    return token(11, part &* 31 &+ UInt64(left))
                }
            )
        }
        return lists
    }

    /// Sorted tokens without repeats.
    private static func unique(_ tokens: [UInt32]) -> [UInt32] {
        var kept: [UInt32] = []
        kept.reserveCapacity(tokens.count)
        for token in tokens where kept.last != token { kept.append(token) }
        return kept
    }

    private static func add(_ value: UInt32, _ kind: UInt64, to tokens: inout [UInt32]) {
        if value != 0 { tokens.append(token(kind, UInt64(value))) }
    }

    private static func add(_ value: Int64, _ kind: UInt64, to tokens: inout [UInt32]) {
        if value != LinkageInput.missing { tokens.append(token(kind, UInt64(bitPattern: value))) }
    }

    /// A number for a value of a kind; never 0.
    private static func token(_ kind: UInt64, _ value: UInt64) -> UInt32 {
        var bits = (value ^ kind &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 29)) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: bits ^ (bits >> 32)) | 1
    }
}
