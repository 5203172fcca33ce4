extension ValueClassifier {
    /// What a text with digits looks like: a figure, a day, a number of a document or of a telephone.
    func figures(_ raw: RawSigns, _ utf8: Span<UInt8>) -> ValueClass {
        let isDate = isDate(raw)
        if isDecision(raw) {
            return isDate || mentionsDate || endsInDate ? .decisionAndDate : .decision
        }
        var classes: ValueClass = []
        if isDate { classes.insert(.date) }
        if Self.isPhone(utf8, raw) {
            classes.insert(.phone)
        } else if raw.digits >= 9, Self.endsInPhone(utf8) {
            classes.insert(.personAndPhone)
        }
        if !isDate, raw.digits <= 13 { classes.formUnion(amount(raw, utf8.count)) }
        if text.begins("nam "), raw.digits == 4 { classes.insert(.year) }
        return classes
    }

    /// A number, alone or with its units.
    private func amount(_ raw: RawSigns, _ length: Int) -> ValueClass {
        var units: PhraseLists = []
        var plain = 0
        guard text.wordCount == text.words.count,
            let first = text.words.firstIndex(where: { $0.digits > 0 })
        else { return [] }
        for word in text.words where word.digits < word.count {
            // "P1" and "kp3" are names; "5tr" is a figure.
            let first = text.bytes[word.start]
            if word.digits > 0, first < 0x30 || first > 0x39 { return [] }
            if word.digits > 0 { continue }
            let lists = words.table.lists(of: word.hash)
            guard lists.contains(.unit) else { return [] }
            units.formUnion(lists)
            plain += 1
        }
        var classes: ValueClass = .number
        if units.contains(.moneyUnit) {
            classes.insert(.money)
        } else if units.contains(.countUnit) {
            classes.insert(.persons)
        }
        if plain == 0, raw.digits >= 4 { classes.insert(.money) }
        guard text.wordCount == 1, let value = text.number(first) else { return classes }
        // A day as Excel counts it, left over in a CSV.
        if length == 5, text.bytes.count == 5, (36_526...49_400).contains(value) {
            classes.insert(.date)
        }
        if raw.digits == 4, (1920...2100).contains(value) { classes.insert(.year) }
        return classes
    }

    /// "25/10/2021", "25-10-21", "ngày 25 tháng 10 năm 2021", "tháng 10/2021", "Quý IV/2021", "24/7".
    private func isDate(_ raw: RawSigns) -> Bool {
        guard text.bytes.count <= 60 else { return false }
        let parts = text.words.indices.filter {
            !text.isWord($0, "tu") && !text.isWord($0, "ngay") && !text.isWord($0, "den")
        }
        if parts.count <= 9, namesMonth { return true }
        if parts.count <= 4, text.begins("quy ") { return true }
        guard (2...6).contains(parts.count), raw.hasSlash || raw.hasDash || raw.hasPoint else {
            return false
        }
        var numbers: [Int] = []
        for part in parts {
            guard let number = text.number(part) else { return false }
            numbers.append(number)
        }
        if numbers.count == 2 {
            return raw.hasSlash && (1...31).contains(numbers[0])
                && ((1...12).contains(numbers[1]) || (1900...2100).contains(numbers[1]))
        }
        // "14:43 31/08/2021": the time stands first.
        var first = 0
        if numbers.count == 5, numbers[0] < 24, numbers[1] < 60, numbers[4] >= 1900 {
            numbers.removeFirst(2)
            first = 2
        }
        let isShortYear =
            numbers[2] < 100 && text.words[parts[first + 2]].count == 2
            && text.words[parts[first]].count <= 2
        let isDayFirst =
            (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
            && ((1900...2100).contains(numbers[2]) || isShortYear)
        return isDayFirst || (1900...2100).contains(numbers[0]) && (1...12).contains(numbers[1])
    }

    /// "tháng" with words behind it.
    private var namesMonth: Bool {
        text.words.indices.dropLast().contains { text.isWord($0, "thang") }
    }

    /// "ngày", and digits behind it.
    private var mentionsDate: Bool {
        guard let day = text.words.indices.first(where: { text.isWord($0, "ngay") }) else {
            return false
        }
        return text.words[day...].contains { $0.digits > 0 }
    }

    /// "1234/QĐ-UBND, 26/07/2021": day, month and year behind the number.
    private var endsInDate: Bool {
        guard text.wordCount == text.words.count, text.words.count >= 5 else { return false }
        let last = text.words.indices.suffix(3).map { text.number($0) ?? -1 }
        return (1...31).contains(last[0]) && (1...12).contains(last[1])
            && (1990...2100).contains(last[2])
    }

    /// "1234/QĐ-UBND", "05-QĐ/TU", "Số 1234", "QĐ số 1234 ngày …".
    private func isDecision(_ raw: RawSigns) -> Bool {
        guard text.bytes.count <= 90 else { return false }
        let count = text.wordCount
        let hasNumber = text.words.contains { $0.isNumber }
        let hasType = text.words.indices.contains { index in
            text.isWord(index, "kh")
                || text.words[index].count <= 8 && text.begins("qd", at: text.words[index].start)
        }
        if hasType, hasNumber, count <= 14 { return true }
        if text.begins("quyet dinh") || text.begins("so "), count <= 12,
            text.words.contains(where: { $0.isNumber && $0.count <= 5 })
        {
            return true
        }
        return raw.hasSlash && (2...5).contains(count) && text.words[0].isNumber
            && text.words[0].count <= 5 && text.words.dropFirst().allSatisfy { $0.digits == 0 }
    }

    /// Digits of a telephone and signs between them, nothing else.
    private static func isPhone(_ utf8: Span<UInt8>, _ raw: RawSigns) -> Bool {
        guard (9...12).contains(raw.digits), !raw.hasSlash else { return false }
        var isFirst = true
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte >= 0x30, byte <= 0x39 {
                if isFirst, byte == 0x31 || byte == 0x36 { return false }
                isFirst = false
            } else if !isPhoneSign(byte) {
                return false
            }
            index += 1
        }
        return true
    }

    /// Points, dashes, brackets, spaces (U+00A0 is C2 A0).
    private static func isPhoneSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x3B, 0xA0, 0xC2: true
        default: false
        }
    }

    /// Words, then a telephone number.
    private static func endsInPhone(_ utf8: Span<UInt8>) -> Bool {
        var index = 0
        var hasLetters = false
        while index < utf8.count, utf8[index] < 0x30 || utf8[index] > 0x39 {
            if utf8[index] | 0x20 >= 0x61 { hasLetters = true }
            index += 1
        }
        var digits = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
            } else if byte == 0x2C || byte == 0x3B || !isPhoneSign(byte) {
                break
            }
            index += 1
        }
        return hasLetters && (9...12).contains(digits)
    }
}
