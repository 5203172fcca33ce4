import SheetReader
import VietText

/// Says what values look like, each distinct text once.
struct ValueClassifier {
    private let words: ValueWords
    private var known: [TextID: ValueClass] = [:]

    init(words: ValueWords) { self.words = words }

    /// What a cell's value looks like.
    mutating func classes(of cell: Cell, in workbook: Workbook) -> ValueClass {
        switch cell.kind {
        case .date, .datetime: return .date
        case .time, .duration: return .number
        case .boolean: return .mark
        case .error: return []
        case .number: return Self.classes(ofNumber: cell.number)
        case .text:
            if let classes = known[cell.text] { return classes }
            let classes = classes(of: workbook.texts.string(cell.text))
            known[cell.text] = classes
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
    func classes(of text: String) -> ValueClass {
        let folded = Viet.fold(text)
        guard !folded.isEmpty else { return text.contains { "✓✔√".contains($0) } ? .mark : .blank }
        let digits = text.utf8.reduce(0) { $0 + ($1 >= 0x30 && $1 <= 0x39 ? 1 : 0) }
        if folded.count <= 2, folded == "x" || folded == "xx" || folded == "co" || folded == "v" {
            return .mark
        }
        var classes: ValueClass = []
        if text.contains("@"), text.contains("."), folded.count <= 80 { return .email }
        if text.hasPrefix("http") || text.hasPrefix("www") { return .link }
        if digits > 0 { classes.formUnion(numeric(text, folded, digits)) }
        let parts = folded.split(separator: " ")
        let letters = folded.count - digits
        if letters * 2 > folded.count || digits == 0 {
            classes.formUnion(textual(folded, parts, hasDigits: digits > 0))
        }
        if parts.count == 1, digits > 0, letters > 0, classes.isEmpty { classes.insert(.code) }
        return classes
    }

    static let units = PhraseSet(
        """
        nguoi, ho, luot, dan, cong, nhan, truong, hop, em, suat, phan, khoang, hon, gan, dong, trieu,
        ty, nghin, ngan, d, vnd, tr, va, uoc, tren, hoc, sinh, khau, gia, dinh, cai, lan
        """
    )
    private static let moneyUnits = PhraseSet("dong, trieu, ty, nghin, ngan, vnd, tr, d")
    private static let countUnits = PhraseSet("nguoi, ho, luot, em, khau, hop, suat")

    // MARK: - Figures, days, numbers of documents

    private func numeric(_ text: String, _ folded: String, _ digits: Int) -> ValueClass {
        var classes: ValueClass = []
        let isDate = Self.isDate(text, folded)
        let hasDecision = Self.isDecision(text, folded)
        if hasDecision {
            classes.insert(isDate || Self.mentionsDate(folded) ? .decisionAndDate : .decision)
            return classes
        }
        if isDate { classes.insert(.date) }
        let parts = folded.split(separator: " ")
        if Self.isPhone(text) {
            classes.insert(.phone)
        } else if digits >= 9, Self.endsInPhone(text) {
            classes.insert(.personAndPhone)
        }
        if let first = parts.first(where: { $0.contains(where: \.isNumber) }), !isDate, digits <= 13
        {
            let words = parts.filter { !$0.contains(where: \.isNumber) }
            if words.allSatisfy({ Self.units.contains(String($0)) }) {
                classes.insert(.number)
                if words.contains(where: { Self.moneyUnits.contains(String($0)) }) {
                    classes.insert(.money)
                } else if words.contains(where: { Self.countUnits.contains(String($0)) }) {
                    classes.insert(.persons)
                }
                if words.isEmpty, digits >= 4 { classes.insert(.money) }
                // A day as Excel counts it, left over in a CSV.
                if parts.count == 1, folded.utf8.count == 5, let serial = Int(first),
                    (36_526...49_400).contains(serial), text.utf8.count == 5
                {
                    classes.insert(.date)
                }
                if parts.count == 1, digits == 4, let year = Int(first),
                    (1920...2100).contains(year)
                {
                    classes.insert(.year)
                }
            }
        }
        if folded.hasPrefix("nam "), digits == 4 { classes.insert(.year) }
        return classes
    }

    /// "25/10/2021", "25-10-21", "ngày 25 tháng 10 năm 2021", "tháng 10/2021", "Quý IV/2021", "24/7".
    static func isDate(_ text: String, _ folded: String) -> Bool {
        let parts = folded.split(separator: " ").filter {
            $0 != "tu" && $0 != "ngay" && $0 != "den"
        }
        guard folded.count <= 60 else { return false }
        if folded.contains("thang "), folded.contains(where: \.isNumber), parts.count <= 9 {
            return true
        }
        if folded.hasPrefix("quy "), parts.count <= 4 { return true }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (2...6).contains(numbers.count),
            text.contains("/") || text.contains("-") || text.contains(".")
        else { return false }
        if numbers.count == 2 {
            return text.contains("/") && (1...31).contains(numbers[0])
                && ((1...12).contains(numbers[1]) || (1900...2100).contains(numbers[1]))
        }
        let isDayFirst =
            (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
            && ((1900...2100).contains(numbers[2])
                || numbers[2] < 100 && parts[2].count == 2 && parts[0].count <= 2)
        let isYearFirst = (1900...2100).contains(numbers[0]) && (1...12).contains(numbers[1])
        return isDayFirst || isYearFirst
    }

    private static func mentionsDate(_ folded: String) -> Bool {
        guard let range = folded.firstRange(of: "ngay") else { return false }
        return folded[range.upperBound...].contains(where: \.isNumber)
    }

    /// "1234/QĐ-UBND", "05-QĐ/TU", "Số 1234", "QĐ số 1234 ngày …".
    static func isDecision(_ text: String, _ folded: String) -> Bool {
        guard folded.count <= 90, let first = folded.first else { return false }
        let parts = folded.split(separator: " ")
        let hasType = parts.contains { $0 == "kh" || $0.hasPrefix("qd") && $0.count <= 8 }
        if hasType, parts.contains(where: { $0.allSatisfy(\.isNumber) }), parts.count <= 14 {
            return true
        }
        if folded.hasPrefix("quyet dinh") || folded.hasPrefix("so "), first.isLetter,
            parts.count <= 12,
            parts.contains(where: { $0.allSatisfy(\.isNumber) && $0.count <= 5 })
        {
            return true
        }
        return text.contains("/") && parts.count >= 2 && parts[0].allSatisfy(\.isNumber)
            && parts[0].count <= 5
            && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isLetter) } && parts.count <= 5
    }

    static func isPhone(_ text: String) -> Bool {
        var digits = 0
        var first: Character = " "
        for character in text {
            if character.isNumber {
                if digits == 0 { first = character }
                digits += 1
            } else if !" .-+()/;,\u{A0}".contains(character) {
                return false
            }
        }
        return (9...12).contains(digits) && "035789284".contains(first) && !text.contains("/")
    }

    private static func endsInPhone(_ text: String) -> Bool {
        guard let start = text.firstIndex(where: \.isNumber) else { return false }
        let tail = text[start...].prefix { $0.isNumber || " .-+()".contains($0) }
        let digits = tail.filter(\.isNumber).count
        return (9...12).contains(digits) && text[..<start].contains(where: \.isLetter)
    }

    // MARK: - Words

    private func textual(_ folded: String, _ parts: [Substring], hasDigits: Bool) -> ValueClass {
        var classes: ValueClass = parts.count > 1 ? .words : .oneWord
        let length = folded.utf8.count
        if length > 60 { classes.insert(.long) } else if parts.count > 1 { classes.insert(.short) }
        if !hasDigits { classes.formUnion(Self.personal(folded, parts)) }
        if length <= 20 {
            if ValueWords.honoureeTypes.contains(folded) { classes.insert(.htype) }
            if ValueWords.initiativeKinds.contains(folded) { classes.insert(.initiativeKind) }
        }
        if length <= 120, words.isAward(folded) { classes.insert(.award) }
        if words.isFieldOfWork(folded) { classes.insert(.fieldOfWork) }
        if Self.isLevel(folded) { classes.insert(.level) }
        if length <= 140, ValueWords.organisations.begins(folded) { classes.insert(.organisation) }
        classes.formUnion(ValueWords.place(folded))
        if length <= 120, ValueWords.positions.begins(folded) {
            classes.insert(.position)
            if parts.count >= 4, Self.namesUnit(parts.dropFirst(2)) {
                classes.insert(.positionAndUnit)
            }
        }
        if length <= 80, ValueWords.conclusions.begins(folded), parts.count <= 8 {
            classes.insert(.conclusion)
        }
        if parts.count > 1, ValueWords.works.begins(folded) { classes.insert(.initiative) }
        if parts.count >= 4, ValueWords.deeds.begins(folded) { classes.insert(.achievement) }
        return classes
    }

    private static func personal(_ folded: String, _ parts: [Substring]) -> ValueClass {
        var classes: ValueClass = []
        if PersonWords.isPerson(folded) { classes.insert(.person) }
        if PersonWords.isFamilyName(parts) { classes.insert(.familyName) }
        if folded == "nam" || folded == "nu" { classes.insert(.gender) }
        if ValueWords.salutations.contains(folded) { classes.insert(.salutation) }
        return classes
    }

    private static func isLevel(_ folded: String) -> Bool {
        ValueWords.levels.contains(folded) || ValueWords.isTier(folded)
            || folded.hasPrefix("cap ") && folded.utf8.count <= 30
    }

    private static func namesUnit(_ words: ArraySlice<Substring>) -> Bool {
        words.indices.contains { index in
            ValueWords.organisations.begins(words[index...].prefix(3).joined(separator: " "))
        }
    }
}
