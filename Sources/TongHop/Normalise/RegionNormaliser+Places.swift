import SheetReader
import VietText

extension RegionNormaliser {
    /// Where each record belongs: what its locality says, else its unit, its section, the sender.
    mutating func addPlaces() {
        var whole = cells.columns(.field(.locality))
        let parts = [ColumnRole.ward, .district, .province].flatMap { cells.columns($0) }
        if whole.isEmpty, parts.isEmpty { whole = addressesOfPlaces() }
        addLocalityTexts(whole, parts)
        let column = whole.first?.column ?? parts.first?.column
        let (localities, units, eras) = (builder.ids(.locality), unitTexts(), self.eras())
        let bodies = bodyTexts(besides: units)
        var firsts = FirstRows(count: builder.count)
        var answers: [PlaceAnswer] = []
        var answerOf = [Int](repeating: 0, count: builder.count)
        for record in answerOf.indices {
            let question = PlaceQuestion(
                locality: localities[record],
                unit: units[record],
                body: bodies[record],
                context: contextOf[record],
                era: eras[record]
            )
            let hash = RowHash(
                Int(question.locality.rawValue),
                Int(question.unit.rawValue) ^ Int(question.body.rawValue) << 20,
                question.context
            )
            let first = firsts.first(record, hash) { earlier in
                localities[earlier] == question.locality && units[earlier] == question.unit
                    && bodies[earlier] == question.body && contextOf[earlier] == question.context
                    && eras[earlier] == question.era
            }
            if first < record {
                answerOf[record] = answerOf[first]
            } else {
                answerOf[record] = answers.count
                answers.append(answer(question))
            }
        }
        learnWards(&answers, &answerOf)
        store(answers, answerOf, column: column)
        fillPlaceTexts()
    }

    /// A school or company that one row places in a ward lies there in the other rows too.
    private func learnWards(_ answers: inout [PlaceAnswer], _ answerOf: inout [Int]) {
        let units = builder.ids(.unit)
        var names = TextMemo<String>()
        var wards: [String: Set<String>] = [:]
        for record in units.indices where !answers[answerOf[record]].place.ward.isEmpty {
            let name = names.value(of: units[record]) { ownName(units[record]) }
            if !name.isEmpty {
                wards[name, default: []].insert(answers[answerOf[record]].place.ward)
            }
        }
        var learned: [Int: [String: Int]] = [:]
        for record in units.indices where answers[answerOf[record]].place.ward.isEmpty {
            let name = names.value(of: units[record]) { ownName(units[record]) }
            guard let found = wards[name], found.count == 1, let ward = found.first else {
                continue
            }
            var answer = answers[answerOf[record]]
            let place = tools.places.place(ward: ward, district: "", province: "")
            guard answer.place.district.isEmpty || answer.place.district == place.district else {
                continue
            }
            if learned[answerOf[record]]?[ward] == nil {
                answer.place = place
                learned[answerOf[record], default: [:]][ward] = answers.count
                answers.append(answer)
            }
            answerOf[record] = learned[answerOf[record]]?[ward] ?? answerOf[record]
        }
    }

    private static let namedBodies = [
        "truong ", "cong ty ", "cty ", "htx ", "hop tac xa ", "benh vien ", "chua ", "giao xu ",
        "dntn ",
    ]

    /// The key of a unit that has a name of its own; empty for bodies that every place has.
    private func ownName(_ unit: TextID) -> String {
        let folded = Viet.fold(builder.string(unit))
        guard Self.namedBodies.contains(where: folded.hasPrefix) else { return "" }
        let words = folded.split(separator: " ")
        if words.count < 3 { return "" }
        // Without the place that some rows add.
        let cut = words.firstIndex { ["phuong", "xa", "p", "x"].contains($0) } ?? words.endIndex
        return words[..<cut].joined(separator: " ")
    }

    /// What decides a record's place.
    private struct PlaceQuestion {
        var locality: TextID
        var unit: TextID
        /// The honoured body's own name, where it is not the unit's.
        var body: TextID
        var context: Int
        var era: Gazetteer.Era
    }

    private struct PlaceAnswer {
        var place = Place()
        var flaw: IssueCode?
        var candidates: [String] = []
    }

    /// Columns of addresses that name communes and districts and nothing closer: "P.8 - Q.10".
    private func addressesOfPlaces() -> [ColumnValues] {
        cells.columns(.field(.address)).filter { column in
            let texts = column.distinct.prefix(200).map(cleaned).filter { !$0.isEmpty }
            let named = texts.count { text in
                let reading = tools.places.resolve(text, in: home)
                return reading.outcome == .resolved && reading.place.depth > 0
            }
            return named > 0 && named * 4 >= texts.count * 3
        }
    }

    private mutating func addLocalityTexts(_ whole: [ColumnValues], _ parts: [ColumnValues]) {
        for column in whole {
            builder.addTexts(.locality, from: column)
        }
        guard let first = parts.first else { return }
        if whole.isEmpty {
            builder.addTexts(.locality, from: first)
        }
        var localities = builder.ids(.locality)
        for record in localities.indices where whole.isEmpty || localities[record] == .empty {
            localities[record] = builder.intern(statedLocality(record, whole, parts))
        }
        builder.setAll(.locality, localities)
    }

    /// The locality in the record's own cells; columns by level are joined, the smallest first.
    private func statedLocality(
        _ record: Int,
        _ whole: [ColumnValues],
        _ parts: [ColumnValues]
    ) -> String {
        let stated = whole.lazy.map { self.cleaned($0[record]) }.first { !$0.isEmpty } ?? ""
        if !stated.isEmpty { return stated }
        return parts.map { column in
            let text = self.cleaned(column[record])
            // A bare number needs its type word.
            guard Int(text) != nil else { return namesake(text, column.mapping.role) + text }
            return (column.mapping.role == .ward ? "phường " : "quận ") + text
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The type word that a bare name needs in a column of a level of its own, where what it lies in has the same
    /// name: "Cà Mau" under "Huyện" is the city, "Chợ Mới" under "Xã" the town.
    private func namesake(_ text: String, _ role: ColumnRole?) -> String {
        if text.isEmpty { return "" }
        switch role {
        case .district:
            let key = tools.places.gazetteer.province(Int(scope.place.province) ?? 0, era: .y2021)
                .map { String(decoding: tools.places.gazetteer.key($0), as: UTF8.self) }
            return key == Viet.fold(text) ? "thành phố " : ""
        case .ward where !scope.place.district.isEmpty:
            let town = tools.places.commune(
                named: text,
                as: UnitKind.thiTran.word,
                ofDistrict: scope.place
            )
            return town == nil ? "" : "thị trấn "
        default: return ""
        }
    }

    /// The unit that may tell the place: of a body without one its own name, of a person in a list without units
    /// the position, "Trưởng trạm Y tế xã Trung An".
    private mutating func unitTexts() -> [TextID] {
        var units = builder.ids(.unit)
        let body = builder.intern("tap_the")
        let (kinds, names) = (builder.ids(.htype), builder.ids(.honouree))
        let positions = builder.has(.unit) ? [] : builder.ids(.position)
        for record in units.indices where units[record] == .empty {
            if kinds[record] == body {
                units[record] = names[record]
            } else if !positions.isEmpty {
                units[record] = positions[record]
            }
        }
        return units
    }

    /// The names of honoured bodies that are other than their units': "Tổ dân phố 3, X Ea Na" in the section of
    /// its district.
    private func bodyTexts(besides units: [TextID]) -> [TextID] {
        let (kinds, names) = (builder.ids(.htype), builder.ids(.honouree))
        var isBody = TextMemo<Bool>()
        return units.indices.map { record in
            let isNamed = names[record] != units[record] && kinds[record] != .empty
            guard isNamed,
                isBody.value(
                    of: kinds[record],
                    make: { builder.string(kinds[record]) == "tap_the" }
                )
            else { return .empty }
            return names[record]
        }
    }

    /// The units in force at each record's date.
    private func eras() -> [Gazetteer.Era] {
        var memo = TextMemo<Gazetteer.Era>()
        let dates = [FieldID.startDate, .decisionDate, .appraisalDate, .endDate, .year].map(
            builder.ids
        )
        return (0..<builder.count).map { record in
            guard let date = dates.lazy.map({ $0[record] }).first(where: { $0 != .empty }) else {
                return home.era
            }
            return memo.value(of: date) { builder.string(date) >= "2025-07-01" ? .y2025 : .y2021 }
        }
    }

    private func answer(_ question: PlaceQuestion) -> PlaceAnswer {
        var answer = PlaceAnswer()
        var home = home
        home.era = question.era
        if !contexts[question.context].place.isEmpty {
            home.place = contexts[question.context].place
        }
        if question.locality != .empty {
            let reading = tools.places.resolve(builder.string(question.locality), in: home)
            switch reading.outcome {
            case .none: break
            case .resolved: answer.place = town(question, reading.place, home) ?? reading.place
            case .ambiguous:
                answer.flaw = .ambiguousLocality
                answer.place = reading.place
                answer.candidates = reading.candidates
            case .unknown:
                if let place = misspelt(question, reading.place, home) {
                    answer.place = place
                } else {
                    answer.flaw = .unknownLocality
                    answer.place = reading.place
                }
            }
        }
        for name in [question.unit, question.body] where answer.place.depth < 3 && name != .empty {
            var near = home
            if !answer.place.isEmpty { near.place = answer.place }
            let mentioned = tools.places.mentioned(in: builder.string(name), scope: near)
            let fits =
                answer.place.isEmpty
                ? home.place.isEmpty || home.place.depth < 3
                : answer.place.contains(mentioned.place)
            if mentioned.outcome == .resolved, fits, mentioned.place.depth > answer.place.depth,
                isAtHome(mentioned.place, home)
            {
                answer.place = mentioned.place
            }
        }
        if answer.place.isEmpty { answer.place = home.place }
        settleDistrict(&answer, question, home)
        if answer.place.depth == 2, question.unit != .empty, answer.flaw == nil,
            let ward = tools.places.misspeltTail(
                of: builder.string(question.unit),
                in: answer.place
            )
        {
            answer.place = ward
        }
        return answer
    }

    /// "Hồng Ngự" beside "Hội Nông dân huyện": town or district, which the unit tells; so it does beside a locality
    /// that is none, where the province has one city.
    private func settleDistrict(
        _ answer: inout PlaceAnswer,
        _ question: PlaceQuestion,
        _ home: PlaceScope
    ) {
        guard answer.place.depth < 2, home.place.depth < 2, question.unit != .empty else { return }
        let isNamed = question.locality != .empty && answer.flaw != .unknownLocality
        guard
            let district = tools.places.district(
                ofUnit: builder.string(question.unit),
                named: isNamed ? builder.string(question.locality) : nil,
                in: answer.place.isEmpty ? home.place : answer.place
            )
        else { return }
        answer.place = district
        if answer.flaw == .ambiguousLocality { (answer.flaw, answer.candidates) = (nil, []) }
    }

    /// "Chợ Mới" in a list of huyện Chợ Mới, beside "Trạm Y tế thị trấn" or "Ấp 3": the commune of that
    /// name in the district, for such a unit lies in a commune.
    private func town(_ question: PlaceQuestion, _ found: Place, _ home: PlaceScope) -> Place? {
        guard found.depth == 2, question.unit != .empty, home.place.ward.isEmpty,
            let type = tools.places.communeType(ofUnit: builder.string(question.unit))
        else { return nil }
        return tools.places.commune(
            named: builder.string(question.locality),
            as: type,
            ofDistrict: found
        )
    }

    /// "X Dn An" beside "Công an xã Diễn An": the place of the row's unit, or the list's own, where the
    /// locality is nearly its name.
    private func misspelt(
        _ question: PlaceQuestion,
        _ known: Place,
        _ home: PlaceScope
    ) -> Place? {
        let locality = builder.string(question.locality)
        var near: [Place] = [home.place]
        if question.unit != .empty {
            let unit = tools.places.mentioned(in: builder.string(question.unit), scope: home)
            if unit.outcome == .resolved { near.insert(unit.place, at: 0) }
        }
        return near.first { place in
            place.depth >= 1 && (known.isEmpty || known.contains(place) && known != place)
                && tools.places.isNearly(locality, place)
        }
    }

    /// Whether a place that only a unit's name tells lies where the list is about.
    private func isAtHome(_ place: Place, _ home: PlaceScope) -> Bool {
        if home.place.isEmpty { return true }
        if home.place.province.isEmpty { return home.place.province2025 == place.province2025 }
        return home.place.province == place.province || place.province.isEmpty
    }

    private mutating func store(_ answers: [PlaceAnswer], _ answerOf: [Int], column: Int?) {
        let codes: [(FieldID, (Place) -> String)] = [
            (.wardCode, { $0.ward }), (.districtCode, { $0.district }),
            (.provinceCode, { $0.province }), (.wardCode2025, { $0.ward2025 }),
            (.provinceCode2025, { $0.province2025 }),
        ]
        for (field, code) in codes {
            let values = answers.map { builder.intern(code($0.place)) }
            builder.setAll(field, answerOf.map { values[$0] })
        }
        for record in answerOf.indices {
            let answer = answers[answerOf[record]]
            guard let flaw = answer.flaw else { continue }
            var arguments: [String: IssueValue] = [:]
            if !answer.candidates.isEmpty {
                arguments["candidates"] = .text(PlaceReading.list(answer.candidates))
            }
            builder.flaw(flaw, .locality, record, arguments, column: column)
        }
    }

    /// Rows of a section about a place have that place's name for their locality.
    private mutating func fillPlaceTexts() {
        guard contexts.contains(where: { !$0.placeText.isEmpty }) else { return }
        for record in 0..<builder.count {
            let text = context(record).placeText
            guard !text.isEmpty, builder.value(record, .locality).isEmpty,
                builder.raw(record, .locality).isEmpty
            else { continue }
            builder.set(.locality, record, text)
        }
    }
}
