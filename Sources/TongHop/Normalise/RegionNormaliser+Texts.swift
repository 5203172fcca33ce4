import SheetReader
import VietText

extension RegionNormaliser {
    /// Fields of plain text, cleaned; a missing name or unit may be given by other columns.
    mutating func addTexts() {
        let special: Set<FieldID> = [.honouree, .unit, .locality, .decisionNo, .subject]
        for field in FieldID.allCases where field.form == .text && !special.contains(field) {
            for column in cells.columns(.field(field)) {
                if field == .title, let texts = unnumbered(column) {
                    builder.add(field, from: column, values: texts)
                } else {
                    builder.addTexts(field, from: column)
                }
            }
        }
        for column in cells.columns(.field(.subject)) {
            let reader = CodeReader(tools.profile.subjects)
            builder.add(
                .subject,
                from: column,
                values: column.distinct.map { value in
                    let text = cleaned(value)
                    return text.isEmpty ? "" : reader.read(text) ?? text
                }
            )
        }
        let both = cells.columns(.positionAndUnit)
        for column in both {
            let parts = column.distinct.map { PositionUnit.split(cleaned($0)) }
            builder.add(.position, from: column, values: parts.map(\.position))
            builder.add(.unit, from: column, values: parts.map(\.unit))
        }
    }

    /// Clean text; blank signs and errors are none.
    func cleaned(_ value: CellValue) -> String {
        value.cleaned(uses1904: cells.workbook.uses1904Dates)
    }

    /// What follows the dash or the plus of an enumeration; nil where there is none.
    private static func item(_ text: String) -> String? {
        // Hardly any name begins with such a sign.
        guard let first = text.utf8.first, first == 0x2D || first == 0x2B || first == 0xE2 else {
            return nil
        }
        return Numbering.item(text)
    }

    /// The texts of a column of names without what enumerates them; nil where nothing does.
    ///
    /// That is "1. Nguyễn Văn Bảy" in a list without a column of running numbers, and "- Gian hàng 0 đồng".
    private func unnumbered(_ column: ColumnValues) -> [String]? {
        guard mayBeEnumerated(column) else { return nil }
        let texts = column.distinct.map(cleaned)
        let items = texts.map(Self.item)
        let dashes = items.count { $0 != nil }
        if dashes >= 2, dashes * 5 >= texts.count * 4 { return zip(texts, items).map { $1 ?? $0 } }
        guard cells.columns(.field(.rowNumber)).isEmpty else { return nil }
        let parts = texts.map { text -> (value: Int, rest: String)? in
            guard let (numbering, rest) = Numbering.leading(of: text), !rest.isEmpty,
                case .number(parts: 1) = numbering.style
            else { return nil }
            return (numbering.value, rest)
        }
        let values = column.index.compactMap { parts[Int($0)]?.value }
        let steps = zip(values, values.dropFirst()).count { $0 + 1 == $1 }
        guard values.count >= 2, values.count * 5 >= column.index.count * 4,
            steps * 5 >= (values.count - 1) * 4
        else { return nil }
        return zip(texts, parts).map { $1?.rest ?? $0 }
    }

    /// Whether most texts of a column begin with something else than a letter, as enumerated ones do.
    private func mayBeEnumerated(_ column: ColumnValues) -> Bool {
        let signs = column.distinct.indices.map { !column.distinct.beginsWithLetter($0) }
        let records = column.index.count { signs[Int($0)] }
        return signs.count { $0 } * 5 >= signs.count * 4 || records * 5 >= column.index.count * 4
    }

    /// The honouree's name: whole, or family and given name side by side.
    mutating func addNames() {
        for column in cells.columns(.field(.honouree)) {
            let enumerated = unnumbered(column)
            let texts = hasUnits ? [] : enumerated ?? column.distinct.map(cleaned)
            let people = texts.map { NamedPerson($0) }
            if people.contains(where: { $0 != nil }) {
                addNamedPersons(column, texts, people)
            } else {
                if let enumerated {
                    builder.add(.honouree, from: column, values: enumerated.map(Self.name))
                } else {
                    addNames(of: column)
                }
            }
        }
        let families = cells.columns(.familyName)
        let givens = cells.columns(.givenName)
        guard let family = families.first else {
            for column in givens where !builder.has(.honouree) {
                addNames(of: column)
            }
            return
        }
        let names = column(.salutation)
        addNames(of: family)
        for record in 0..<builder.count {
            let parts = [family[record]] + givens.map { $0[record] }
            let whole = parts.map(cleaned).filter { !$0.isEmpty }.joined(separator: " ")
            let typed = ([names?[record]].compactMap { $0 } + parts).map(typed).joined(
                separator: " "
            )
            builder.set(.honouree, record, Self.name(whole), raw: whole.isEmpty ? "" : typed)
        }
    }

    private mutating func addNames(of column: ColumnValues) {
        builder.addTexts(
            .honouree,
            from: column,
            isKept: { !PersonName.mayNeedCasing($0) },
            make: Self.name
        )
    }

    private var hasUnits: Bool {
        !cells.columns(.field(.unit)).isEmpty || !cells.columns(.positionAndUnit).isEmpty
            || !cells.columns(.field(.position)).isEmpty
    }

    /// "Ông Vũ Đức Thắng - Trưởng thôn Đông Duyên, xã Tô Hiệu" in a list without a column for the rest.
    private mutating func addNamedPersons(
        _ column: ColumnValues,
        _ texts: [String],
        _ people: [NamedPerson?]
    ) {
        let names = zip(texts, people).map { text, person in Self.name(person?.name ?? text) }
        builder.add(.honouree, from: column, values: names)
        builder.add(.position, from: column, values: people.map { $0?.position ?? "" })
        builder.add(.unit, from: column, values: people.map { $0?.unit ?? "" })
    }

    /// A name in capitals in proper case, and one with a small accented first letter, as fonts without accented
    /// capitals leave it ("Nguyễn Văn út"); other names stay as they are written.
    private static func name(_ text: String) -> String {
        let isSmall = beginsAWordSmall(text)
        guard isSmall || text.unicodeScalars.last?.properties.isUppercase == true,
            let person = PersonName(text), person.words.count >= 2
        else { return text }
        // "Ông VŨ ĐỨC THẮNG": the form of address keeps its small letters.
        let bare = text.hasPrefix(person.prefix) ? text.dropFirst(person.prefix.count) : text[...]
        guard isSmall || Viet.isUppercased(String(bare)),
            HonoureeKind.guess(name: text, position: "", unit: "") == "ca_nhan"
        else { return text }
        return person.prefix.isEmpty ? person.display : person.prefix + " " + person.display
    }

    /// Whether words begin with capitals but for some that begin with a small letter with a mark.
    private static func beginsAWordSmall(_ text: String) -> Bool {
        var found = false
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if previous == " ", scalar.properties.isLowercase {
                if scalar.isASCII || scalar == "đ" { return false }
                found = true
            }
            previous = scalar
        }
        return found
    }

    /// Units: their own column, else the section's heading.
    mutating func addUnits() {
        for column in cells.columns(.field(.unit)) {
            builder.addTexts(.unit, from: column)
        }
        if !builder.has(.unit) {
            let units = contexts.map { builder.intern($0.unit.isEmpty ? $0.placeText : $0.unit) }
            builder.setAll(.unit, contextOf.map { units[$0] })
        }
    }

    /// Sexes from a column each, salutations, and birth years under "Nam" and "Nữ".
    mutating func addGenders() {
        for column in cells.columns(.birthYearOfGender) {
            guard let code = column.mapping.parameter else { continue }
            let reader = DateReader(
                year: year,
                isBirth: true,
                uses1904: cells.workbook.uses1904Dates
            )
            for record in 0..<builder.count where !column[record].isBlank {
                builder.set(.gender, record, code, raw: typed(column[record]))
                if case .date(let date) = reading(column[record], reader) {
                    builder.set(.birthDate, record, date, raw: typed(column[record]))
                }
            }
        }
        if let column = column(.salutation), !builder.has(.gender) {
            let codes = column.distinct.map { tools.lists[.gender]?.read(cleaned($0)) ?? "" }
            builder.add(.gender, from: column, values: codes)
        }
    }

    /// Whether the honouree is a person or a body: by column, section, marks, else by the name.
    mutating func addHonoureeKinds() {
        guard kind == .commendation else { return }
        for column in cells.columns(.htypeMark) {
            guard let code = column.mapping.parameter else { continue }
            for record in 0..<builder.count where Mark.isSet(column[record]) {
                builder.set(.htype, record, code, raw: typed(column[record]))
            }
        }
        inferHonoureeKinds()
    }

    private mutating func inferHonoureeKinds() {
        var kinds = builder.ids(.htype)
        let (names, positions, units) = (
            builder.ids(.honouree), builder.ids(.position), builder.ids(.unit)
        )
        let sections = contexts.map { builder.intern($0.htype) }
        var memo = TextMemo<HonoureeKind?>()
        var words = FoldedWords()
        var codes: [HonoureeKind: TextID] = [:]
        for kind in HonoureeKind.allCases { codes[kind] = builder.intern(kind.rawValue) }
        let (person, body) = (codes[.person] ?? .empty, codes[.body] ?? .empty)
        for record in kinds.indices where kinds[record] == .empty {
            kinds[record] = sections[contextOf[record]]
            if kinds[record] != .empty { continue }
            let kind: HonoureeKind?
            if names[record] == .empty || names[record] == units[record] {
                kind = HonoureeKind.guess(
                    builder.bytes(names[record]).span,
                    hasPosition: positions[record] != .empty,
                    unit: builder.bytes(units[record]).span,
                    words: &words
                )
            } else {
                kind = memo.value(of: names[record]) {
                    HonoureeKind.guess(builder.bytes(names[record]).span, words: &words)
                }
            }
            switch kind {
            case .person: kinds[record] = person
            case .body: kinds[record] = body
            case .household: kinds[record] = codes[.household] ?? .empty
            case nil: break
            }
        }
        builder.setAll(.htype, kinds)
    }

    /// A collective is a unit itself: blank under "Chức vụ, đơn vị công tác", which asks of persons, its own
    /// name stands for the unit; elsewhere where most collectives are left blank.
    mutating func addCollectiveUnits() {
        guard kind == .commendation, builder.has(.unit) else { return }
        let body = builder.intern("tap_the")
        let (kinds, names) = (builder.ids(.htype), builder.ids(.honouree))
        let (units, typed) = (builder.ids(.unit), builder.rawIDs(.unit))
        let bodies = kinds.indices.filter { kinds[$0] == body && names[$0] != .empty }
        let blank = bodies.filter { record in
            units[record] == .empty
                && (typed[record] == .empty || NoValue.isBlank(builder.string(typed[record])))
        }
        let isCombined = !cells.columns(.positionAndUnit).isEmpty
        let isHabit = blank.count >= 3 && blank.count * 3 >= bodies.count * 2
        guard isCombined && cells.columns(.field(.unit)).isEmpty || isHabit else { return }
        for record in blank { builder.set(.unit, record, builder.string(names[record])) }
    }

    /// The class of the honouree (đối tượng), told by words in position, unit and name.
    ///
    /// Classes of collectives have codes that begin with `tt`, those of individuals with `cn`.
    mutating func addSubjects() {
        guard kind == .commendation, !builder.has(.subject), !tools.profile.subjects.isEmpty else {
            return
        }
        let body = builder.intern("tap_the")
        let (kinds, names) = (builder.ids(.htype), builder.ids(.honouree))
        let (positions, units) = (builder.ids(.position), builder.ids(.unit))
        var memos = (bodies: TextMemo<TextID>(), persons: TextMemo<TextID>())
        var subjects = [TextID](repeating: .empty, count: builder.count)
        for record in subjects.indices {
            let isBody = kinds[record] == body
            for text in [isBody ? names[record] : positions[record], units[record]]
            where subjects[record] == .empty && text != .empty {
                if isBody {
                    subjects[record] = memos.bodies.value(of: text) {
                        builder.intern(subject(of: builder.string(text), tools.bodySubjects))
                    }
                } else {
                    subjects[record] = memos.persons.value(of: text) {
                        builder.intern(subject(of: builder.string(text), tools.personSubjects))
                    }
                }
            }
        }
        builder.setAll(.subject, subjects)
    }

    /// The class that the first telling words of a text mean: a body's name begins with what it is.
    private func subject(of text: String, _ finder: PhraseFinder<String>) -> String {
        finder.first(in: text) ?? ""
    }

    /// Error values of formulas, on the field of their column.
    mutating func addErrors() {
        for column in cells.columns {
            guard case .field(let field)? = column.mapping.role else { continue }
            var errors: [Int: [String: IssueValue]] = [:]
            for position in column.distinct.indices where column.distinct.isError(position) {
                errors[position] = [:]
            }
            builder.flaw(.errorValue, field, in: column, at: errors)
        }
    }
}

/// Marks such as `x` in a matrix.
enum Mark {
    static func isSet(_ value: CellValue) -> Bool {
        switch value {
        case .empty, .error, .date: return false
        case .number(let number): return number > 0
        case .text(let text):
            if NoValue.isNone(text) { return false }
            let folded = Viet.fold(text)
            return folded.isEmpty
                || ["x", "v", "co", "1", "true", "yes", "y", "*"].contains(folded)
                || text.utf8.count <= 4
        }
    }
}

/// A person's name with the position and unit that follow it in the same cell.
struct NamedPerson {
    let name: String
    let position: String
    let unit: String

    /// Nil where the text is no person's name followed by something else.
    init?(_ text: String) {
        for separator in [" - ", " – ", ", ", "; ", "\n", " ("] {
            guard let range = text.firstRange(of: separator) else { continue }
            let head = String(text[..<range.lowerBound]).trimmed(of: " ,;")
            let tail = String(text[range.upperBound...]).trimmed(of: " ,;)")
            guard !tail.isEmpty, let person = PersonName(head), person.words.count >= 2,
                tail.contains(where: \.isLetter),
                ["ca_nhan", "ho_gia_dinh"].contains(
                    HonoureeKind.guess(name: head, position: "", unit: "")
                )
            else { continue }
            name = head
            (position, unit) = PositionUnit.split(tail)
            return
        }
        return nil
    }
}
