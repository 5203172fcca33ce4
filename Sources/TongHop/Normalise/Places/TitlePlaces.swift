import VietText

/// Reads from the lines over a table, and the sheet's name, which place the list is about.
///
/// "DANH SÁCH MÔ HÌNH TRÊN ĐỊA BÀN QUẬN TÂN BÌNH" over a table of the city's board, "Phường 5" on a sheet's
/// tab: rows that name no place lie there, and "Phường 2" is looked for there first.
struct TitlePlaces {
    let places: PlaceResolver

    /// The place that the lines agree on, as close as they tell it; `outer` where none lies inside that.
    func place(of lines: [ContextLine], in outer: Place) -> Place {
        let texts = lines.flatMap { $0.text.split(separator: "\n") }.map { Viet.clean(String($0)) }
            .filter { Self.speaksOfTheList(Viet.fold($0)) }
        var found = outer
        // A commune may stand above its district, and is known by it.
        for _ in 0..<2 {
            let before = found
            for text in texts {
                var scope = PlaceScope()
                scope.place = found
                let reading = places.mentioned(in: text, scope: scope)
                guard reading.outcome == .resolved, !reading.place.isEmpty,
                    outer.isEmpty || outer.contains(reading.place),
                    !reading.place.contains(found) || found.isEmpty
                else { continue }
                // Two places side by side: the list is about what holds both.
                guard found.isEmpty || found.contains(reading.place) else {
                    return outer.isEmpty ? found.common(with: reading.place) : outer
                }
                found = reading.place
            }
            if found == before { break }
        }
        return found
    }

    /// The place that a sheet's name tells: "Phường 5", "Ba Tri" in a province's workbook.
    func place(ofSheet name: String, in outer: Place) -> Place {
        var scope = PlaceScope()
        scope.place = outer
        let reading = places.resolve(name, in: scope)
        guard !outer.isEmpty, reading.outcome == .resolved, !reading.isMended,
            reading.confidence > 0.7, outer.contains(reading.place)
        else { return outer }
        return reading.place
    }

    private static let others: [StaticString] = [
        " kem theo ", " can cu ", " theo cong van ", " theo quyet dinh ", " theo ke hoach ",
        " ho tro ", " chi vien ", " giup ", " gui ", " kinh gui ", " trinh ",
    ]

    /// Not a line about another paper, nor about those whom the list's units helped.
    private static func speaksOfTheList(_ folded: String) -> Bool {
        let line = " " + folded + " "
        return !others.contains { line.hasBytes($0) }
    }
}
