import SheetReader
import VietText

extension RegionNormaliser {
    /// Counts, sums of money and scores.
    mutating func addNumbers() {
        for field in FieldID.allCases where field.form == .integer || field.form == .decimal {
            for column in cells.columns(.field(field)) { addNumbers(field, column) }
        }
        sumAmounts()
        addDelegation()
    }

    /// Adds up what stands in a column for each source of money: "Kinh phí / Nhà nước", "Kinh phí / Xã hội hóa".
    private mutating func sumAmounts() {
        let columns = cells.columns(.field(.amount)).sorted { $0.column < $1.column }
        guard columns.count > 1 else { return }
        let readings = columns.map { column in
            let reader = reader(.amount, column)
            return column.distinct.map { value -> Double? in
                if case .number(let number) = Self.reading(value, reader) { return number.value }
                return nil
            }
        }
        for record in 0..<builder.count {
            var (sum, texts) = (0.0, [String]())
            for (column, values) in zip(columns, readings) {
                guard let value = values[Int(column.index[record])], value != 0 else { continue }
                sum += value
                texts.append(typed(column[record]))
            }
            guard texts.count > 1 else { continue }
            builder.set(
                .amount,
                record,
                Self.canonical(sum, .amount),
                raw: texts.joined(separator: " + ")
            )
        }
    }

    /// "ĐOÀN THẨM ĐỊNH SỐ 5" over the table, over a section or on the sheet's tab, where no column says who appraised.
    private mutating func addDelegation() {
        guard kind == .appraisal, !builder.has(.delegation) else { return }
        let lines = cells.region.preamble.map(\.text) + [sheet.name]
        let whole = lines.lazy.compactMap(Delegation.number).first
        let values = contexts.map { context in
            builder.intern((context.delegation ?? whole).map(String.init) ?? "")
        }
        builder.setAll(.delegation, contextOf.map { values[$0] })
    }

    func reader(_ field: FieldID, _ column: ColumnValues) -> NumberReader {
        let texts = column.distinct.compactMap { value in
            if case .text(let text) = value { return text }
            return nil
        }
        return NumberReader(
            style: NumberReader.style(of: texts) ?? .vietnamese,
            multiplier: column.mapping.multiplier,
            isCount: field.form == .integer && field != .amount,
            isMoney: field == .amount
        )
    }

    static func reading(_ value: CellValue, _ reader: NumberReader) -> NumberReading {
        switch value {
        case .empty, .error: .none
        case .text(let text): reader.read(text)
        case .number(let number): reader.read(number: number)
        case .date: .invalid
        }
    }

    private mutating func addNumbers(_ field: FieldID, _ column: ColumnValues) {
        let reader = reader(field, column)
        var steps = [Double](repeating: 0, count: column.distinct.count)
        var flaws: [IssueCode: [Int: [String: IssueValue]]] = [:]
        builder.addNumbers(field, from: column, keepsWhole: reader.multiplier == 1) { position in
            switch Self.reading(column.distinct[position], reader) {
            case .none: break
            case .number(let number):
                steps[position] = number.step
                guard let doubt = number.doubt else { return Self.canonical(number.value, field) }
                flaws[.suspectNumber, default: [:]][position] = [
                    "reason": .code(list: "doubt", code: doubt.rawValue),
                    "read": .number(number.value),
                ]
                return Self.canonical(number.value, field)
            case .negative: flaws[.negativeNumber, default: [:]][position] = [:]
            case .invalid: flaws[.notANumber, default: [:]][position] = [:]
            }
            return ""
        }
        if Self.isFigure(field) {
            for (code, positions) in flaws { builder.flaw(code, field, in: column, at: positions) }
        }
        var known = self.steps[field] ?? [Double](repeating: 0, count: builder.count)
        for record in column.index.indices {
            known[record] = max(known[record], steps[Int(column.index[record])])
        }
        self.steps[field] = known
    }

    /// Running numbers and delegations may be "I.1" or "Đoàn 3" without fault.
    private static func isFigure(_ field: FieldID) -> Bool {
        field != .rowNumber && field != .delegation && field != .year
    }

    static func canonical(_ value: Double, _ field: FieldID) -> String {
        if field.form == .decimal {
            return value == value.rounded()
                ? CellValue.plain(value) : String((value * 1000).rounded() / 1000)
        }
        // No number of people or đồng means the same as none at all.
        let rounded = value.rounded()
        if rounded == 0, field == .beneficiaries || field == .amount { return "" }
        return abs(rounded) < 9e15 ? CellValue.plain(rounded) : ""
    }

    mutating func addPhones() {
        for column in cells.columns(.field(.phone)) {
            var values = [String](repeating: "", count: column.distinct.count)
            var flaws: [IssueCode: [Int: [String: IssueValue]]] = [:]
            var mended: Int?
            for (position, value) in column.distinct.enumerated() {
                let reading: PhoneReader.Reading =
                    switch value {
                    case .text(let text): tools.phones.read(text)
                    case .number(let number): tools.phones.read(number: number)
                    case .date: .invalid
                    case .empty, .error: .none
                    }
                switch reading {
                case .none: break
                case .phone(let digits, let isMended):
                    values[position] = digits
                    if isMended { mended = mended ?? position }
                case .personalID: flaws[.personalID, default: [:]][position] = [:]
                case .invalid: flaws[.badPhone, default: [:]][position] = [:]
                }
            }
            builder.add(.phone, from: column, values: values)
            if let mended {
                // Once for a column: a sheet drops the zero of all its numbers.
                issues.append(
                    Issue(
                        .valueRepaired,
                        at: origin(column, mended),
                        field: .phone,
                        value: typed(column.distinct[mended]),
                        arguments: ["reason": .code(list: "doubt", code: "zero")]
                    )
                )
            }
            for (code, positions) in flaws { builder.flaw(code, .phone, in: column, at: positions) }
        }
        for column in cells.columns(.field(.contact)) { partContact(column) }
    }

    /// "Lê Thanh Khoa (0904.125.381)": the telephone number in the contact's cell.
    private mutating func partContact(_ column: ColumnValues) {
        let parts = column.distinct.map { value -> ContactParts? in
            guard case .text(let text) = value else { return nil }
            return ContactParts(text, tools.phones)
        }
        guard parts.contains(where: { $0 != nil }) else { return }
        for record in column.index.indices {
            guard let part = parts[Int(column.index[record])] else { continue }
            builder.set(.contact, record, part.name)
            if builder.value(record, .phone).isEmpty, builder.raw(record, .phone).isEmpty {
                builder.set(.phone, record, part.phone, raw: typed(column[record]))
            }
        }
    }
}

/// A contact's name and telephone number that stand in one cell.
struct ContactParts {
    var name: String
    var phone: String

    init?(_ text: String, _ reader: PhoneReader) {
        let clean = Viet.clean(text)
        guard let start = clean.firstIndex(where: { $0.isASCII && $0.isNumber || $0 == "+" }) else {
            return nil
        }
        let digits = clean[start...].unicodeScalars.count { TextTokens.isDigit($0) }
        guard digits >= 9, case .phone(let number, _) = reader.read(String(clean[start...])) else {
            return nil
        }
        phone = number
        var head = String(clean[..<start]).trimmed(of: " (-–:;,./")
        for label in [
            "sđt", "đt", "sdt", "dt", "điện thoại", "số điện thoại", "tel", "di động", "dđ",
        ] {
            let lowered = Viet.lowercased(head)
            if lowered == label || lowered.hasSuffix(" " + label) || lowered.hasSuffix("(" + label)
            {
                head = String(head.dropLast(label.count)).trimmed(of: " (-–:;,.")
            }
        }
        name = head
    }
}
