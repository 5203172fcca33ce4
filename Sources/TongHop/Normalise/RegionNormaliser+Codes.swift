import SheetReader
import VietText

extension RegionNormaliser {
    /// Fields whose values come from lists of the profile.
    mutating func addCodes() {
        for column in cells.columns(.field(.field)) {
            addCodes(.field, column, reader: tools.fieldsOfWork, unknown: .unknownField)
        }
        for field in [
            FieldID.htype, .gender, .initiativeKind, .awardMode, .nominated, .conclusion, .status,
        ] {
            guard let reader = tools.lists[field] else { continue }
            for column in cells.columns(.field(field)) {
                addCodes(field, column, reader: reader, unknown: .unknownValue)
            }
        }
        for column in cells.columns(.field(.recognitionLevel)) {
            builder.add(
                .recognitionLevel,
                from: column,
                values: column.distinct.map { value in
                    tools.levels.read(cleaned(value), scope: scope) ?? ""
                }
            )
        }
        for field in ColumnRole.markedFields where field != .awardLevel { addMarks(field) }
        addConcludedLevels()
        inheritCodes()
    }

    /// "Đề nghị công nhận cấp Thành phố" says the level beside the conclusion, where no column does.
    private mutating func addConcludedLevels() {
        guard kind == .appraisal, !builder.has(.recognitionLevel),
            let column = column(.field(.conclusion))
        else { return }
        let values = column.distinct.map { value -> String in
            let text = cleaned(value)
            guard Viet.fold(text).hasBytes("cong nhan"),
                let level = text.firstBytes(of: "cấp ")
            else { return "" }
            return tools.levels.read(String(text[level.lowerBound...]), scope: scope) ?? ""
        }
        for record in 0..<builder.count {
            let level = values[Int(column.index[record])]
            if !level.isEmpty { builder.set(.recognitionLevel, record, level) }
        }
    }

    /// Columns of marks, one for each value of a field: a mark stands for the value over it.
    private mutating func addMarks(_ field: FieldID) {
        for column in cells.columns(.valueMark(field)) {
            let wording = column.mapping.parameter ?? column.mapping.header
            let code: String? =
                switch field {
                case .field: tools.fieldsOfWork.read(wording)
                case .recognitionLevel: tools.levels.read(wording, scope: scope)
                default: tools.lists[field]?.read(wording)
                }
            guard let code, !code.isEmpty else { continue }
            for record in 0..<builder.count
            where Mark.isSet(column[record]) && builder.value(record, field).isEmpty {
                builder.set(field, record, code, raw: wording)
            }
        }
    }

    private mutating func addCodes(
        _ field: FieldID,
        _ column: ColumnValues,
        reader: CodeReader,
        unknown: IssueCode
    ) {
        var values = [String](repeating: "", count: column.distinct.count)
        var flaws: [Int: [String: IssueValue]] = [:]
        for (position, value) in column.distinct.enumerated() {
            let text = cleaned(value)
            if text.isEmpty, field != .nominated { continue }
            if let code = reader.read(field == .nominated ? typed(value) : text) {
                values[position] = code
            } else if field == .nominated, Mark.isSet(value) {
                values[position] = reader.codes.first ?? ""
            } else if !text.isEmpty {
                var arguments: [String: IssueValue] = [:]
                if let nearest = reader.nearestCode(text) {
                    arguments["nearest"] = .code(list: field.rawValue, code: nearest)
                }
                flaws[position] = arguments
            }
        }
        builder.add(field, from: column, values: values)
        builder.flaw(unknown, field, in: column, at: flaws)
    }

    /// What sections say of fields that have no value of their own.
    private mutating func inheritCodes() {
        if contexts.contains(where: { !$0.field.isEmpty }) {
            for record in 0..<builder.count {
                let field = context(record).field
                guard !field.isEmpty, builder.value(record, .field).isEmpty,
                    builder.raw(record, .field).isEmpty
                else { continue }
                builder.set(.field, record, field)
            }
        }
        guard kind == .initiative, !builder.has(.initiativeKind),
            let reader = tools.lists[.initiativeKind]
        else { return }
        // "Mô hình “Vùng xanh”": the first words of a title say what it is.
        var memo = TextMemo<TextID>()
        let kinds = builder.ids(.title).map { title in
            memo.value(of: title) {
                let folded = Viet.fold(Self.beginning(of: builder.string(title)))
                guard let first = folded.utf8.firstIndex(of: 0x20) else { return .empty }
                let second = folded.utf8[folded.utf8.index(after: first)...].firstIndex(of: 0x20)
                let words = String(folded[..<(second ?? folded.endIndex)])
                return builder.intern(reader.read(words) ?? "")
            }
        }
        builder.setAll(.initiativeKind, kinds)
    }

    /// The first 24 letters of a text.
    private static func beginning(of text: String) -> String {
        // In composed text without line breaks a letter is a scalar.
        if Viet.isComposed(text.utf8.span), !text.utf8.contains(0x0D) {
            return String(text.unicodeScalars.prefix(24))
        }
        return String(text.prefix(24))
    }
}
