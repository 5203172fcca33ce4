import SheetReader
import VietText

/// Says what values look like, each distinct text of a workbook once.
///
/// A text is looked at as folded bytes cut into words, in buffers that serve all texts.
struct ValueClassifier {
    let words: ValueWords
    /// What texts look like, by their numbers; `isKnown` is set where a text was looked at.
    private var known: [ValueClass] = []
    private(set) var text = FoldedWords()
    private var looks: [TextLook] = []

    private static let isKnown = ValueClass(rawValue: 1 << 63)

    init(words: ValueWords) { self.words = words }

    /// What a look at the bytes of each text tells.
    mutating func looks(of texts: TextPool) -> [TextLook] {
        if looks.count != texts.count { looks = TextLook.all(of: texts) }
        return looks
    }

    /// What a cell's value looks like.
    mutating func classes(of cell: Cell, in workbook: Workbook) -> ValueClass {
        switch cell.kind {
        case .date, .datetime: return .date
        case .time, .duration: return .number
        case .boolean: return .mark
        case .error: return []
        case .number: return Self.classes(ofNumber: cell.number)
        case .text:
            let id = Int(cell.text.rawValue)
            if known.isEmpty { known = Array(repeating: [], count: workbook.texts.count) }
            guard id < known.count else { return [] }
            if known[id].contains(Self.isKnown) { return known[id].subtracting(Self.isKnown) }
            let classes = workbook.texts.withUTF8(of: cell.text) { self.classes(of: $0) }
            known[id] = classes.union(Self.isKnown)
            return classes
        }
    }

    private static func classes(ofNumber value: Double) -> ValueClass {
        var classes: ValueClass = .number
        let isWhole = value == value.rounded()
        if value >= 1000 { classes.insert(.money) }
        if isWhole, value >= 1920, value <= 2100 { classes.insert(.year) }
        // Days from 2000 to 2035 as serial numbers, telephone numbers that lost their zero.
        if isWhole, value >= 36_526, value <= 49_400 { classes.insert(.date) }
        if isWhole, value >= 2e8, value < 1e10 { classes.insert(.phone) }
        if value == 1 { classes.insert(.mark) }
        return classes
    }

    /// What a text looks like.
    mutating func classes(of string: String) -> ValueClass { classes(of: string.utf8.span) }

    /// What a text looks like, as UTF-8.
    mutating func classes(of utf8: Span<UInt8>) -> ValueClass {
        text.read(utf8)
        let raw = RawSigns(utf8)
        let count = text.bytes.count
        guard count > 0 else { return raw.hasTick ? .mark : .blank }
        if count <= 2, isMark { return .mark }
        if raw.hasAt, raw.hasPoint, count <= 80 { return .email }
        if text.begins("http") || text.begins("www") { return .link }
        var classes: ValueClass = []
        if raw.digits > 0 { classes.formUnion(figures(raw, utf8)) }
        let letters = count - raw.digits
        if letters * 2 > count || raw.digits == 0 { classes.formUnion(textual(raw.digits > 0)) }
        if raw.digits > 0, letters > 0, letters * 2 <= count, classes.isEmpty {
            // "P.12", "KP 3": short names that end in a number.
            let (begins, _) = text.lists(in: words.table)
            classes = place(begins)
            if begins.contains(.organisation) { classes.insert(.organisation) }
        }
        if text.wordCount == 1, raw.digits > 0, letters > 0, classes.isEmpty {
            classes.insert(.code)
        }
        return classes
    }

    private var isMark: Bool {
        text.isWord(0, "x") || text.isWord(0, "xx") || text.isWord(0, "co") || text.isWord(0, "v")
    }

    // MARK: - Words

    private func textual(_ hasDigits: Bool) -> ValueClass {
        let length = text.bytes.count
        var classes: ValueClass = text.wordCount > 1 ? .words : .oneWord
        if length > 60 {
            classes.insert(.long)
        } else if text.wordCount > 1 {
            classes.insert(.short)
        }
        let (begins, whole) = text.lists(in: words.table)
        if !hasDigits { classes.formUnion(personal(begins, whole)) }
        if length <= 20 {
            if whole.contains(.honoureeType) { classes.insert(.htype) }
            if whole.contains(.initiativeKind) { classes.insert(.initiativeKind) }
        }
        if length <= 120, begins.contains(.award) { classes.insert(.award) }
        if isFieldOfWork(whole) { classes.insert(.fieldOfWork) }
        let isTier = isTier
        if whole.contains(.level) || isTier || length <= 30 && text.begins("cap ") {
            classes.insert(.level)
        }
        if length <= 140, begins.contains(.organisation) { classes.insert(.organisation) }
        if length <= 70, !isTier { classes.formUnion(place(begins)) }
        if length <= 120, begins.contains(.position) {
            classes.insert(.position)
            if text.wordCount >= 4, namesUnit { classes.insert(.positionAndUnit) }
        }
        if length <= 80, begins.contains(.conclusion), text.wordCount <= 8 {
            classes.insert(.conclusion)
        }
        if text.wordCount > 1, begins.contains(.work) { classes.insert(.initiative) }
        if text.wordCount >= 4, begins.contains(.deed) { classes.insert(.achievement) }
        return classes
    }

    private func lists(ofWord index: Int) -> PhraseLists {
        words.table.lists(of: text.words[index].hash)
    }

    private func isFieldOfWork(_ whole: PhraseLists) -> Bool {
        if whole.contains(.fieldOfWork) { return true }
        guard text.wordCount <= 9, text.wordCount > 1 else { return false }
        let found = text.words.indices.count { lists(ofWord: $0).contains(.fieldWord) }
        return found * 10 >= text.wordCount * 7
    }

    /// "Xã/phường", "Quận/huyện", "Tỉnh/TP": the words of a tier without any name.
    private var isTier: Bool {
        text.bytes.count <= 40
            && text.words.indices.allSatisfy { lists(ofWord: $0).contains(.tier) }
    }

    /// A position, then the beginning of an organisation's name.
    private var namesUnit: Bool {
        text.words.indices.dropFirst(2).contains { index in
            text.lists(from: index, atMost: 3, in: words.table).begins.contains(.organisation)
        }
    }

    // MARK: - Places

    /// The level of a place by its first word; "P14" and "Lưu Kiền, huyện Tương Dương" are places too.
    private func place(_ begins: PhraseLists) -> ValueClass {
        let first = text.words[0]
        if (2...3).contains(first.count), first.digits == first.count - 1 {
            if text.bytes[0] == UInt8(ascii: "p") { return .ward }
            if text.bytes[0] == UInt8(ascii: "q") { return .district }
        }
        guard text.wordCount > 1 else { return [] }
        if begins.contains(.wardType) { return .ward }
        if begins.contains(.districtType) { return .district }
        if begins.contains(.provinceType) { return [.province, .district] }
        return namesDistrict(begins) ? .ward : []
    }

    /// A name of one to four words, then a district: "Lưu Kiền - huyện Tương Dương".
    private func namesDistrict(_ begins: PhraseLists) -> Bool {
        guard (3...9).contains(text.wordCount),
            begins.isDisjoint(with: [.organisation, .position])
        else { return false }
        return text.words.indices.dropFirst().dropLast().prefix(4).contains {
            lists(ofWord: $0).contains(.districtWord)
        }
    }

    // MARK: - Persons

    private func personal(_ begins: PhraseLists, _ whole: PhraseLists) -> ValueClass {
        var classes: ValueClass = []
        if isPerson { classes.insert(.person) }
        if text.wordCount <= 4, lists(ofWord: 0).contains(.family) { classes.insert(.familyName) }
        if text.wordCount == 1, text.isWord(0, "nam") || text.isWord(0, "nu") {
            classes.insert(.gender)
        }
        if whole.contains(.salutation) { classes.insert(.salutation) }
        return classes
    }

    /// Two to six words that begin like a person's name, behind two forms of address at most.
    private var isPerson: Bool {
        guard text.bytes.count <= 50 else { return false }
        var first = 0
        for _ in 0..<2 {
            let prefix = text.longest(.namePrefix, from: first, in: words.table)
            guard prefix > 0, text.wordCount - first > max(2, prefix) else { break }
            first += prefix
        }
        let names = text.words.dropFirst(first)
        guard (2...6).contains(names.count), lists(ofWord: first).contains(.family) else {
            return false
        }
        if lists(ofWord: first).contains(.ambiguousFamily),
            lists(ofWord: first + 1).contains(.organisationSecond)
        {
            return false
        }
        return names.allSatisfy { $0.count <= 7 && $0.digits == 0 }
    }
}

/// What a text's bytes say before it is folded: signs and digits.
struct RawSigns {
    private(set) var digits = 0
    private(set) var hasAt = false
    private(set) var hasPoint = false
    private(set) var hasSlash = false
    private(set) var hasDash = false
    /// Whether there is nothing but dashes, points, blanks and the letter x.
    private(set) var isMark = true
    /// Whether a tick stands in it: "✓", "✔", "√".
    private(set) var hasTick = false

    init(_ utf8: Span<UInt8>) {
        var index = 0
        let count = min(utf8.count, FoldedWords.maxBytes)
        while index < count {
            let byte = utf8[index]
            if !Self.isMarkSign(byte) { isMark = false }
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
            } else if byte < 0x41 {
                if byte == 0x2E { hasPoint = true }
                if byte == 0x2F { hasSlash = true }
                if byte == 0x2D { hasDash = true }
                if byte == 0x40 { hasAt = true }
            } else if byte == 0xE2, index + 2 < count {
                let rest = (utf8[index + 1], utf8[index + 2])
                if rest == (0x9C, 0x93) || rest == (0x9C, 0x94) || rest == (0x88, 0x9A) {
                    hasTick = true
                }
            }
            index += 1
        }
    }

    /// A dash (– is E2 80 93), a point, a blank, an x.
    private static func isMarkSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x2D, 0x2E, 0x58, 0x78, 0x80, 0x93, 0xE2: true
        default: false
        }
    }
}
