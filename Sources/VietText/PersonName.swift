/// A person's name taken apart.
///
/// ```swift
/// let name = PersonName("Đ/c NGUYỄN VĂN AN")
/// name?.prefix    // "Đ/c"
/// name?.display   // "Nguyễn Văn An"
/// name?.given     // "An"
/// ```
///
/// What follows a comma, a dash or a bracket (`Nguyễn Văn An - Bí thư`) is kept in ``note``.
public struct PersonName: Sendable, Equatable {
    /// The tradition that a name follows.
    public enum Tradition: Sendable {
        /// Family name first, given name last.
        case kinh
        /// A minority's name such as `H'Hen Niê` or `Y Krông`.
        case minority
        /// A religious name such as `Thích Thiện Tâm`.
        case religious
    }
    /// Forms of address, ranks and degrees before the name as written, such as `ThS. BS.`; else empty.
    public let prefix: String
    /// What follows the name, such as an office; empty if nothing.
    public let note: String
    /// The name's words in proper case.
    public let words: [String]
    /// The tradition that the name follows.
    public let tradition: Tradition

    /// The name in proper case, without prefix and note.
    public var display: String { words.joined(separator: " ") }

    /// The family name, empty where the name has none that can be told.
    public var family: String {
        switch tradition {
        case .kinh: words.count > 1 ? words[0] : ""
        case .minority: familyIndex.map { words[$0] } ?? ""
        case .religious: ""
        }
    }

    /// The words between family name and given name.
    public var middle: String {
        tradition == .kinh && words.count > 2
            ? words[1..<(words.count - 1)].joined(separator: " ") : ""
    }

    /// The name that a person is called by.
    public var given: String {
        switch tradition {
        case .kinh: words.last ?? ""
        case .minority:
            words.indices.filter { $0 != familyIndex }.map { words[$0] }.joined(separator: " ")
        case .religious: words.dropFirst().joined(separator: " ")
        }
    }

    /// Where a minority's clan name stands, first or last.
    private var familyIndex: Int? {
        guard words.count > 1 else { return nil }
        if PersonNameWords.clans.contains(Viet.key(words[0])) { return 0 }
        let last = words.count - 1
        return PersonNameWords.clans.contains(Viet.key(words[last])) ? last : nil
    }

    /// The name as a comparison key.
    public var key: String { Viet.key(display) }

    /// The name's place in a list of names.
    public var collationKey: CollationKey { Viet.collationKey(ofPerson: display) }

    /// How many words a text has as a name, and whether a form of address stands before it.
    public struct Outline: Sendable, Equatable {
        /// Whether there is a form of address, a rank or a degree.
        public var hasPrefix: Bool
        /// How many words the name itself has.
        public var wordCount: Int
    }

    /// What a name is made of, without taking it apart where it is letters and spaces only; nil for a text
    /// that cannot be one name.
    public static func outline(of text: String) -> Outline? { outline(of: text.utf8.span) }

    /// What a name in UTF-8 is made of.
    public static func outline(of utf8: Span<UInt8>) -> Outline? {
        if let count = PersonNameWords.plainWordCount(of: utf8) {
            return (1...7).contains(count) ? Outline(hasPrefix: false, wordCount: count) : nil
        }
        guard let name = PersonName(UTF8Scalar.string(of: utf8)) else { return nil }
        return Outline(hasPrefix: !name.prefix.isEmpty, wordCount: name.words.count)
    }

    /// How many words a name has that is nothing but letters and single spaces and has no form of address, where none
    /// of its words calls for a closer look; nil for any other text.
    ///
    /// A word is told by the 64-bit FNV-1a hash of its folded letters (``Viet/fold(_:)``).
    public static func ordinaryWordCount(
        of utf8: Span<UInt8>,
        isOrdinary: (_ hash: UInt64) -> Bool
    ) -> Int? {
        PersonNameWords.ordinaryWordCount(of: utf8, isOrdinary: isOrdinary)
    }

    /// Whether a text may be a name in the wrong case: not clean, a word that begins with a small letter beyond
    /// ASCII, or a capital at its end; most names are none of it.
    public static func mayNeedCasing(_ utf8: Span<UInt8>) -> Bool {
        !Viet.isPlain(utf8) || PersonNameWords.mayNeedCasing(utf8)
    }

    /// Takes a name apart; nil for a text that cannot be one name: digits, too many or no words.
    public init?(_ text: String) {
        var rest = Substring(PersonNameWords.plainApostrophes(Viet.clean(text)))
        var prefixes: [String] = []
        while let end = PersonNameWords.prefixEnd(of: rest) {
            prefixes.append(PersonNameWords.trimmed(rest[..<end], keepingDots: true))
            rest = PersonNameWords.trimmedStart(rest[end...])
        }
        let cut = PersonNameWords.noteStart(in: rest)
        note = cut == rest.endIndex ? "" : PersonNameWords.trimmed(rest[cut...])
        prefix = prefixes.joined(separator: " ")
        let name = rest[..<cut]
        let words = name.utf8.split(separator: LatinTables.separator).map { String(Substring($0)) }
        guard (1...7).contains(words.count),
            !name.utf8.contains(where: { (0x30...0x39).contains($0) }),
            words.allSatisfy({ $0.unicodeScalars.contains { Letter($0).isLetter } })
        else { return nil }
        self.words = words.map(PersonNameWords.properCase)
        tradition = PersonNameWords.tradition(of: self.words)
    }
}
