import SheetReader
import VietText

extension RegionNormaliser {
    /// Award forms and the level that granted each.
    ///
    /// The level is what the level column says, else what the award's own words say; where nothing
    /// is stated it is found from the form, the decision and the sender, and its typed value is empty.
    mutating func addAwards() {
        guard kind == .commendation else { return }
        var stated = [String](repeating: "", count: builder.count)
        var certain = stated
        for column in cells.columns(.field(.award)) {
            let readings = column.distinct.map { value -> AwardReading in
                let text = cleaned(value)
                if text.isEmpty { return AwardReading() }
                // "Bằng khen" under "UBND tỉnh": the column says who granted it.
                let grantor = column.mapping.parameter.map { " " + $0 } ?? ""
                return tools.awards.read(text + grantor, scope: scope)
            }
            builder.add(.award, from: column, values: readings.map(\.code))
            var unknown: [Int: [String: IssueValue]] = [:]
            for (position, reading) in readings.enumerated() where reading.code.isEmpty {
                let text = cleaned(column.distinct[position])
                if text.isEmpty { continue }
                var arguments: [String: IssueValue] = [:]
                if let nearest = tools.awards.nearestCode(text) {
                    arguments["nearest"] = .code(list: "award", code: nearest)
                }
                unknown[position] = arguments
            }
            builder.flaw(.unknownAwardForm, .award, in: column, at: unknown)
            for record in 0..<builder.count where stated[record].isEmpty {
                let reading = readings[Int(column.index[record])]
                stated[record] = reading.level
                certain[record] = reading.isLevelCertain ? reading.level : ""
            }
        }
        addAwardMarks()
        inheritAwards(&stated)
        settlePrimeMinisters(&stated)
        addLevels(stated)
        compareLevels(certain)
        addNominations()
    }

    /// "BK TT" under 1791/QĐ-TTg: a certificate without a level in its words is the Prime Minister's where the decision
    /// is.
    private mutating func settlePrimeMinisters(_ stated: inout [String]) {
        guard builder.has(.decisionNo) else { return }
        let prime = tools.awards.read("Bằng khen của Thủ tướng Chính phủ", scope: scope)
        guard !prime.code.isEmpty else { return }
        let numbers = builder.ids(.decisionNo)
        var isPrime = TextMemo<Bool>()
        for record in numbers.indices where stated[record].isEmpty && numbers[record] != .empty {
            let isOurs = isPrime.value(of: numbers[record]) {
                let issuer = DecisionReader.issuer(of: builder.string(numbers[record]))
                return Viet.uppercased(issuer) == "TTG"
            }
            guard isOurs, builder.value(record, .award) != prime.code,
                !builder.value(record, .award).isEmpty
            else { continue }
            let words = AwardWords.significant(builder.raw(record, .award)).words
            guard words.count == 3, words.starts(with: ["bang", "khen"]),
                words[2].utf8.first == 0x74, words[2].utf8.count <= 3
            else { continue }
            builder.set(.award, record, prime.code, raw: builder.raw(record, .award))
            stated[record] = prime.level
        }
    }

    /// "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG" without a word of decisions: its rows are nominated.
    private mutating func addNominations() {
        guard !builder.has(.decisionNo), !builder.has(.decisionDate),
            tools.lists[.status]?.codes.contains("de_nghi") ?? false
        else { return }
        let headings = cells.columns(.field(.award)).map(\.mapping.header)
        let isNomination =
            headings.contains { Viet.fold($0).hasBytes("de nghi") }
            || cells.region.preamble.contains { line in
                let folded = " " + Viet.fold(line.text) + " "
                return folded.hasBytes(" de nghi ")
                    && (folded.hasBytes(" khen ") || folded.hasBytes(" tang ")
                        || folded.hasBytes(" bieu duong ") || folded.hasBytes(" danh hieu "))
            }
        guard isNomination else { return }
        for record in 0..<builder.count
        where builder.value(record, .status).isEmpty && builder.raw(record, .status).isEmpty {
            builder.set(.status, record, "de_nghi")
        }
    }

    /// Doubts levels of their own column that the award's words or the issuer's name contradict.
    private mutating func compareLevels(_ worded: [String]) {
        guard let column = column(.field(.awardLevel)) else { return }
        let (levels, typed) = (builder.ids(.awardLevel), builder.rawIDs(.awardLevel))
        let issuers = builder.ids(.issuer)
        var memo = TextMemo<String>()
        var codes = TextMemo<String>()
        for record in levels.indices
        where levels[record] != .empty && typed[record] != .empty && !column[record].isBlank {
            var other = worded[record]
            let isWorded = !other.isEmpty
            if other.isEmpty, issuers[record] != .empty {
                other = memo.value(of: issuers[record]) {
                    let words = tools.levels.words(
                        in: builder.string(issuers[record]),
                        scope: scope
                    )
                    return words?.count == 1 ? words?.first ?? "" : ""
                }
            }
            if other.isEmpty { continue }
            let level = codes.value(of: levels[record]) { builder.string(levels[record]) }
            if other == level { continue }
            let issuer = isWorded ? builder.raw(record, .award) : builder.string(issuers[record])
            builder.flaw(
                .issuerLevelMismatch,
                .awardLevel,
                record,
                ["issuer": .text(issuer), "level": .code(list: "level", code: level)],
                column: column.column
            )
        }
    }

    /// A matrix with an award in each column and marks below; each mark has a record of its own.
    private mutating func addAwardMarks() {
        for column in cells.columns(.awardMark) {
            let parameter = column.mapping.parameter ?? column.mapping.header
            let code =
                tools.awards.award(parameter)?.code
                ?? tools.awards.read(parameter, scope: scope).code
            for record in 0..<builder.count
            where Mark.isSet(column[record]) && builder.value(record, .award).isEmpty
                && builder.raw(record, .award).isEmpty
            {
                builder.set(.award, record, code, raw: column.mapping.header)
                if code.isEmpty {
                    builder.flaw(.unknownAwardForm, .award, record, [:], column: column.column)
                }
            }
        }
    }

    /// Section headings and the table's title name the award of rows that name none.
    private mutating func inheritAwards(_ stated: inout [String]) {
        let hasColumn = builder.has(.award)
        var title = AwardReading()
        if !hasColumn {
            for line in cells.region.preamble where title.code.isEmpty {
                title = Self.titleAward(line.text, tools, scope)
            }
        }
        let inherits = contexts.contains { !$0.award.isEmpty }
        if title.code.isEmpty, !inherits { return }
        for record in 0..<builder.count
        where builder.value(record, .award).isEmpty && builder.raw(record, .award).isEmpty {
            let context = context(record)
            let inherited =
                context.award.isEmpty
                ? title : AwardReading(code: context.award, level: context.level)
            // A blank cell in a column of awards is missing, whatever the title says.
            if inherited.code.isEmpty || hasColumn && context.award.isEmpty { continue }
            builder.set(.award, record, inherited.code)
            if stated[record].isEmpty { stated[record] = inherited.level }
        }
    }

    /// "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND QUẬN", "Đề nghị Chủ tịch UBND quận tặng Giấy khen".
    static func titleAward(
        _ text: String,
        _ tools: NormaliseTools,
        _ scope: PlaceScope
    ) -> AwardReading {
        let lowered = Viet.lowercased(text)
        let markers: [StaticString] = ["tặng ", "nhận ", "danh hiệu "]
        for marker in markers {
            guard let range = lowered.firstBytes(of: marker) else { continue }
            let name = String(lowered[range.upperBound...])
            let reading = tools.awards.read(name, scope: scope, mendsSlips: false)
            if reading.code.isEmpty { continue }
            // Who grants it may stand before: without that the chairman of the district is not told from the sender's.
            guard reading.level.isEmpty,
                let grantor = lowered[..<range.lowerBound].lastBytes(of: "chủ tịch")
            else { return reading }
            let full = name + " của " + lowered[grantor.lowerBound..<range.lowerBound]
            let granted = tools.awards.read(full, scope: scope, mendsSlips: false)
            return granted.code.isEmpty ? reading : granted
        }
        return AwardReading()
    }

    // MARK: - Levels

    private mutating func addLevels(_ words: [String]) {
        var stated = [String](repeating: "", count: builder.count)
        if let column = column(.field(.awardLevel)) {
            var values = [String](repeating: "", count: column.distinct.count)
            var unknown: [Int: [String: IssueValue]] = [:]
            for (position, value) in column.distinct.enumerated() {
                let text = cleaned(value)
                if text.isEmpty { continue }
                if let code = tools.levels.read(text, scope: scope) {
                    values[position] = code
                } else {
                    unknown[position] = [:]
                }
            }
            builder.add(.awardLevel, from: column, values: values)
            builder.flaw(.unknownValue, .awardLevel, in: column, at: unknown)
            for record in stated.indices { stated[record] = values[Int(column.index[record])] }
        }
        // "Cấp khen / TP | Huyện | Xã" with marks below.
        for column in cells.columns(.valueMark(.awardLevel)) {
            let wording = column.mapping.parameter ?? column.mapping.header
            guard let code = tools.levels.read(wording, scope: scope) else { continue }
            for record in stated.indices
            where stated[record].isEmpty && Mark.isSet(column[record]) {
                stated[record] = code
                builder.set(.awardLevel, record, code, raw: wording)
            }
        }
        addWordedLevels(words, &stated)
        inferLevels(stated)
    }

    /// Levels that the award's own words or the issuer's name state.
    private mutating func addWordedLevels(_ words: [String], _ stated: inout [String]) {
        var levels = builder.ids(.awardLevel)
        var typed = builder.rawIDs(.awardLevel)
        let (awards, issuers) = (builder.rawIDs(.award), builder.ids(.issuer))
        var memo = TextMemo<String>()
        for record in stated.indices where stated[record].isEmpty {
            var level = words[record]
            if level.isEmpty, issuers[record] != .empty {
                level = memo.value(of: issuers[record]) {
                    tools.levels.words(in: builder.string(issuers[record]), scope: scope)?.first
                        ?? ""
                }
            }
            if level.isEmpty { continue }
            stated[record] = level
            levels[record] = builder.intern(level)
            typed[record] = awards[record] == .empty ? issuers[record] : awards[record]
        }
        builder.setAll(.awardLevel, levels)
        builder.setRaw(.awardLevel, typed)
    }

    /// Decision number and date as one key.
    private struct DecisionKey: Hashable {
        var number: TextID
        var date: TextID
    }

    /// Levels that nothing states: the form's only one, the issuer's, that of the same decision
    /// elsewhere in the list, at last the sender's.
    private mutating func inferLevels(_ stated: [String]) {
        guard stated.contains(where: \.isEmpty) else { return }
        let (awards, numbers, dates) = (
            builder.ids(.award), builder.ids(.decisionNo), builder.ids(.decisionDate)
        )
        var forms = TextMemo<AwardForm?>()
        var votes: [DecisionKey: [String: Int]] = [:]
        for record in stated.indices where !stated[record].isEmpty && numbers[record] != .empty {
            // A level that may not grant the award is no witness.
            let allowed =
                forms.value(of: awards[record]) {
                    tools.awards.award(builder.string(awards[record]))
                }?.levels ?? []
            if !allowed.isEmpty, !allowed.contains(stated[record]) { continue }
            let key = DecisionKey(number: numbers[record], date: dates[record])
            votes[key, default: [:]][stated[record], default: 0] += 1
        }
        var levels = builder.ids(.awardLevel)
        var issued = TextMemo<String>()
        var inferred: [DecisionKey: [String: Int]] = [:]
        // An award that is not there says nothing of its level: the others of its decision go before.
        let open = stated.indices.filter { stated[$0].isEmpty }
        for record in open.filter({ awards[$0] != .empty }) + open.filter({ awards[$0] == .empty })
        {
            let award = forms.value(of: awards[record]) {
                tools.awards.award(builder.string(awards[record]))
            }
            let allowed = award?.levels ?? []
            var level = allowed.count == 1 ? allowed[0] : ""
            if level.isEmpty {
                level = issued.value(of: numbers[record]) {
                    Self.issuerLevel(builder.string(numbers[record]))
                }
            }
            let key = DecisionKey(number: numbers[record], date: dates[record])
            if level.isEmpty, let found = votes[key] ?? (award == nil ? inferred[key] : nil) {
                level = found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            }
            if level.isEmpty { level = atLeast(senderLevel(record, award), among: allowed) }
            if award != nil, numbers[record] != .empty {
                inferred[key, default: [:]][level, default: 0] += 1
            }
            levels[record] = builder.intern(level)
        }
        builder.setAll(.awardLevel, levels)
    }

    /// The sender's level; a commune neither has a Liên đoàn Lao động nor signs thousands of decisions
    /// a year, so that an unreadable award of such a decision is the district's.
    private func senderLevel(_ record: Int, _ award: AwardForm?) -> String {
        let order = tools.profile.levels.map(\.code)
        guard award == nil, submitter.level == order.first, order.count > 1 else {
            return submitter.level
        }
        let number = builder.value(record, .decisionNo)
        let value = Int(number.prefix { $0.isASCII && $0.isNumber }) ?? 0
        return value >= 1000 || DecisionReader.issuer(of: number) == "LĐLĐ"
            ? order[1] : submitter.level
    }

    /// The level that an issuer's letters tell: the Prime Minister, the President, ministries.
    static func issuerLevel(_ decision: String) -> String {
        let issuer = Viet.uppercased(DecisionReader.issuer(of: decision))
        let central = ["TTG", "CTN", "TW", "TWMTTQ", "CP"]
        if central.contains(issuer) { return "w" }
        // Ministries: BYT, BNV, BGDĐT, BCA …
        let ministries = [
            "BYT", "BNV", "BCA", "BQP", "BGDĐT", "BLĐTBXH", "BTC", "BTTTT", "BGTVT", "BCT", "BTP",
            "BXD", "BVHTTDL", "BKHĐT", "BNNPTNT", "BTNMT", "BKHCN", "BNG",
        ]
        return ministries.contains(issuer) ? "w" : ""
    }

    /// The lowest level from a given one up that may grant the award.
    private func atLeast(_ level: String, among allowed: [String]) -> String {
        let order = tools.profile.levels.map(\.code)
        guard !allowed.isEmpty, let start = order.firstIndex(of: level) else { return level }
        return order[start...].first { allowed.contains($0) } ?? level
    }
}
