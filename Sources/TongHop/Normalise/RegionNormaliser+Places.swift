import SheetReader
import VietText

extension RegionNormaliser {
    /// Where each record belongs: what its locality says, else its unit, its section, the sender.
    mutating func addPlaces() {
        let whole = cells.columns(.field(.locality))
        let parts = [ColumnRole.ward, .district, .province].flatMap { cells.columns($0) }
        addLocalityTexts(whole, parts)
        let column = whole.first?.column ?? parts.first?.column
        var known: [PlaceQuestion: PlaceAnswer] = [:]
        for record in 0..<builder.count {
            var home = scope
            home.era = era(record)
            if !contexts[record].place.isEmpty { home.place = contexts[record].place }
            let question = PlaceQuestion(
                locality: statedLocality(record, whole, parts),
                unit: unitText(record),
                home: home
            )
            let answer = known[question] ?? answer(question)
            known[question] = answer
            store(answer, record, column: column)
        }
        learnWards()
        fillPlaceTexts()
    }

    /// A school or company that one row places in a ward lies there in the other rows too.
    private mutating func learnWards() {
        var wards: [String: Set<String>] = [:]
        for record in 0..<builder.count {
            let unit = ownName(record)
            let ward = builder.value(record, .wardCode)
            if !unit.isEmpty, !ward.isEmpty { wards[unit, default: []].insert(ward) }
        }
        for record in 0..<builder.count where builder.value(record, .wardCode).isEmpty {
            guard let found = wards[ownName(record)], found.count == 1, let ward = found.first
            else { continue }
            let place = tools.places.place(ward: ward, district: "", province: "")
            let district = builder.value(record, .districtCode)
            guard district.isEmpty || district == place.district else { continue }
            store(PlaceAnswer(place: place), record, column: nil)
        }
    }

    /// The key of a unit that has a name of its own; empty for bodies that every place has.
    private func ownName(_ record: Int) -> String {
        let folded = Viet.fold(builder.value(record, .unit))
        let kinds = [
            "truong ", "cong ty ", "cty ", "htx ", "hop tac xa ", "benh vien ", "chua ", "giao xu ",
            "dntn ",
        ]
        guard kinds.contains(where: folded.hasPrefix), folded.split(separator: " ").count >= 3
        else { return "" }
        let words = folded.split(separator: " ")
        // Without the place that some rows add.
        let cut = words.firstIndex { ["phuong", "xa", "p", "x"].contains($0) } ?? words.endIndex
        return words[..<cut].joined(separator: " ")
    }

    /// What decides a record's place.
    private struct PlaceQuestion: Hashable {
        var locality: String
        var unit: String
        var home: PlaceScope
    }

    private struct PlaceAnswer {
        var place = Place()
        var flaw: IssueCode?
        var candidates: [String] = []
    }

    private mutating func addLocalityTexts(_ whole: [ColumnValues], _ parts: [ColumnValues]) {
        for column in whole {
            builder.add(.locality, from: column, values: column.distinct.map(cleaned))
        }
        guard whole.isEmpty, let first = parts.first else { return }
        builder.add(.locality, from: first, values: first.distinct.map(cleaned))
        for record in 0..<builder.count {
            builder.set(.locality, record, statedLocality(record, whole, parts))
        }
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
            guard Int(text) != nil else { return text }
            return (column.mapping.role == .ward ? "phường " : "quận ") + text
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func unitText(_ record: Int) -> String {
        let unit = builder.value(record, .unit)
        guard builder.value(record, .htype) == "tap_the" else { return unit }
        // A body's own name may say more than the unit above it.
        return unit.isEmpty ? builder.value(record, .honouree) : unit
    }

    private func era(_ record: Int) -> Gazetteer.Era {
        let fields: [FieldID] = [.startDate, .decisionDate, .appraisalDate, .endDate, .year]
        for field in fields {
            let date = builder.value(record, field)
            if !date.isEmpty { return date >= "2025-07-01" ? .y2025 : .y2021 }
        }
        return scope.era
    }

    private func answer(_ question: PlaceQuestion) -> PlaceAnswer {
        var answer = PlaceAnswer()
        let home = question.home
        if !question.locality.isEmpty {
            let reading = tools.places.resolve(question.locality, in: home)
            switch reading.outcome {
            case .none: break
            case .resolved: answer.place = reading.place
            case .ambiguous:
                answer.flaw = .ambiguousLocality
                answer.place = reading.place
                answer.candidates = reading.candidates
            case .unknown:
                answer.flaw = .unknownLocality
                answer.place = reading.place
            }
        }
        if answer.place.depth < 3, !question.unit.isEmpty {
            var near = home
            if !answer.place.isEmpty { near.place = answer.place }
            let mentioned = tools.places.mentioned(in: question.unit, scope: near)
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
        return answer
    }

    /// Whether a place that only a unit's name tells lies where the list is about.
    private func isAtHome(_ place: Place, _ home: PlaceScope) -> Bool {
        if home.place.isEmpty { return true }
        if home.place.province.isEmpty { return home.place.province2025 == place.province2025 }
        return home.place.province == place.province || place.province.isEmpty
    }

    private mutating func store(_ answer: PlaceAnswer, _ record: Int, column: Int?) {
        builder.set(.wardCode, record, answer.place.ward)
        builder.set(.districtCode, record, answer.place.district)
        builder.set(.provinceCode, record, answer.place.province)
        builder.set(.wardCode2025, record, answer.place.ward2025)
        builder.set(.provinceCode2025, record, answer.place.province2025)
        guard let flaw = answer.flaw else { return }
        var arguments: [String: IssueValue] = [:]
        if !answer.candidates.isEmpty {
            arguments["candidates"] = .text(answer.candidates.joined(separator: "; "))
        }
        builder.flaw(flaw, .locality, record, arguments, column: column)
    }

    /// Rows of a section about a place have that place's name for their locality.
    private mutating func fillPlaceTexts() {
        for record in contexts.indices where !contexts[record].placeText.isEmpty {
            if builder.value(record, .locality).isEmpty, builder.raw(record, .locality).isEmpty {
                builder.set(.locality, record, contexts[record].placeText)
            }
        }
    }
}
