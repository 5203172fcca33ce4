import SheetReader
import VietText

/// Finds out which unit sent a file: from the letterhead, the file's name, its folder, and where
/// these say nothing from the places that most rows speak of.
///
/// ```swift
/// let submitter = SubmitterDetector().detect(
///     file: "Q8/Phuong_5_ubnd.xlsx", workbook: workbook, regions: regions, mappings: mappings)
/// submitter.organisation   // "ubnd"
/// submitter.level          // "x"
/// ```
struct SubmitterDetector: Sendable {
    private let places: PlaceResolver

    init(places: PlaceResolver = PlaceResolver()) { self.places = places }

    func detect(
        file: String,
        workbook: Workbook,
        regions: [TableRegion],
        mappings: [HeaderMapping] = []
    ) -> Submitter {
        let named = fromName(file)
        var found = fromLetterheads(regions, hint: named.place)
        // The file's name says more where the letterhead names only the office above.
        if found.place.isEmpty || found.place.contains(named.place), !named.place.isEmpty {
            found.place = named.place
        }
        if found.organisation.isEmpty { found.organisation = named.organisation }
        if found.unit.isEmpty { found.unit = named.unit }
        addCoveringLetter(to: &found, regions)
        let name = found.sharedName ?? named.sharedName
        addTitles(to: &found, regions, named: name)
        if found.level.isEmpty, found.place.isEmpty || found.place.depth < 3 && name != nil {
            addPlaceOfRows(majority(workbook, regions, mappings), to: &found, named: name)
        }
        return submitter(found)
    }

    /// The unit whose letterhead a sheet bears where it lies in the sender's place, as the sheets of wards in a
    /// district's workbook; else the sender.
    func sender(of sheet: [TableRegion], in submitter: Submitter) -> Submitter {
        let outer = places.place(
            ward: submitter.wardCode,
            district: submitter.districtCode,
            province: submitter.provinceCode
        )
        guard let region = sheet.first, !outer.isEmpty, outer.depth < 3 else { return submitter }
        let head = fromLetterhead(region.preamble, hint: outer)
        guard !head.organisation.isEmpty, head.place.depth > outer.depth, outer.contains(head.place)
        else { return submitter }
        return self.submitter(head)
    }

    /// The line of a letterhead that names a place which several units bear, and those; nil where there is none.
    ///
    /// It matters where nothing else in a file says from where it comes.
    func doubt(in regions: [TableRegion]) -> (line: ContextLine, sheet: Int, candidates: [String])?
    {
        for region in regions {
            let head = Set(Self.letterhead(region.preamble))
            for line in region.preamble where head.contains(Viet.clean(line.text)) {
                let reading = places.mentioned(in: line.text, scope: PlaceScope())
                if reading.outcome == .ambiguous, !reading.candidates.isEmpty {
                    return (line, region.sheetIndex, reading.candidates)
                }
            }
        }
        return nil
    }

    private struct Found {
        var unit = ""
        var organisation = ""
        var place = Place()
        /// `w` for central bodies, which have no place.
        var level = ""
        var isGuessed = false
        /// What names the sender where several units bear the name: "Phường 2".
        var sharedName: String?
        var isEmpty: Bool { organisation.isEmpty && place.isEmpty && level.isEmpty }
    }

    private func submitter(_ found: Found) -> Submitter {
        var submitter = Submitter()
        submitter.organisation = found.organisation
        submitter.wardCode = found.place.ward
        submitter.districtCode = found.place.district
        submitter.provinceCode = found.place.province
        submitter.level = found.level
        if submitter.level.isEmpty {
            submitter.level = ["", "t", "h", "x"][found.place.depth]
        }
        submitter.unit =
            found.unit.isEmpty && !found.place.isEmpty ? name(of: found.place) : found.unit
        return submitter
    }

    /// "Phường 5, Quận 8" for a sender that only its place tells.
    private func name(of place: Place) -> String {
        let gazetteer = places.gazetteer
        let units = [
            gazetteer.ward(Int(place.ward) ?? 0, era: .y2021),
            gazetteer.district(Int(place.district) ?? 0),
            gazetteer.province(Int(place.province) ?? 0, era: .y2021),
        ].compactMap { $0 }
        return units.prefix(2).map { places.fullName($0) }.joined(separator: ", ")
    }

    // MARK: - Letterhead

    /// The first letterhead that tells anything; where sheets bear those of several units, as a district's workbook
    /// with a sheet for each ward, what holds them all.
    private func fromLetterheads(_ regions: [TableRegion], hint: Place) -> Found {
        var found = Found()
        var last: Int?
        for region in regions where region.sheetIndex != last {
            let head = fromLetterhead(region.preamble, hint: hint)
            if head.isEmpty { continue }
            last = region.sheetIndex
            if found.isEmpty {
                found = head
            } else if !found.place.isEmpty, !head.place.isEmpty,
                !found.place.contains(head.place), !head.place.contains(found.place)
            {
                let shared = found.place.common(with: head.place)
                found.place = places.place(
                    ward: shared.ward,
                    district: shared.district,
                    province: shared.province
                )
                if found.organisation != head.organisation { found.organisation = "" }
                found.unit = ""
                if found.isEmpty { break }
            }
        }
        return found
    }

    /// The lines at the upper left: the office above, then the sender.
    private func fromLetterhead(_ lines: [ContextLine], hint: Place) -> Found {
        var found = Found()
        var scope = PlaceScope()
        scope.place = hint
        for line in Self.letterhead(lines) {
            let key = OrganisationWords.key(of: line)
            var outer = scope
            if !found.place.isEmpty { outer.place = found.place }
            var reading = places.mentioned(in: line, scope: outer)
            if reading.outcome == .none, found.place.isEmpty, let place = province(endingIn: line) {
                reading = PlaceReading(outcome: .resolved, place: place, confidence: 0.8)
            }
            let isCentral = Self.isCentral(line)
            if reading.outcome == .ambiguous { found.sharedName = line }
            if key.isEmpty, reading.outcome != .resolved, !isCentral { continue }
            if reading.outcome == .resolved,
                found.place.isEmpty || found.place.contains(reading.place)
            {
                found.place = reading.place
            }
            if !key.isEmpty {
                found.organisation = key
                found.unit = Self.unitName(line)
            } else if !found.unit.isEmpty, reading.outcome == .resolved {
                found.unit += " " + Self.unitName(line)
            }
            if isCentral { found.level = "w" }
        }
        if found.place.isEmpty { placePairs(Self.letterhead(lines), scope, &found) }
        if !found.place.isEmpty { found.level = "" }
        return found
    }

    /// "SỞ Y TẾ HÀ TĨNH", "HỘI NÔNG DÂN BẾN TRE": the province that a provincial body's name ends with.
    private func province(endingIn line: String) -> Place? {
        let words = PlaceWords(line)
        let count = words.words.count
        guard count > 2, words.words[0].text == "so" || !OrganisationWords.key(of: line).isEmpty
        else { return nil }
        for length in 1...min(4, count - 2) {
            let entry = places.gazetteer.entries(key: words.key(count - length..<count)).first {
                $0.level == .province && $0.era == .y2021
            }
            if let entry { return places.place(of: entry) }
        }
        return nil
    }

    /// "UBND HUYỆN CHÂU THÀNH" over "UBND THỊ TRẤN VĨNH BÌNH": each has namesakes, both together are one place.
    private func placePairs(_ lines: [String], _ scope: PlaceScope, _ found: inout Found) {
        for (outer, inner) in zip(lines, lines.dropFirst()) where found.place.isEmpty {
            let reading = places.mentioned(in: inner + ", " + outer, scope: scope)
            guard reading.outcome == .resolved, reading.place.depth >= 2 else { continue }
            found.place = reading.place
            found.sharedName = nil
        }
    }

    /// Lines of the sender's side, joined where a name runs over two: "ỦY BAN NHÂN DÂN" / "QUẬN 8".
    private static func letterhead(_ lines: [ContextLine]) -> [String] {
        guard let top = lines.first?.row else { return [] }
        var found: [String] = []
        var side: Int?
        for line in lines where line.row < top + 8 {
            for part in line.text.split(separator: "\n") {
                let text = Viet.clean(String(part))
                let folded = Viet.fold(text)
                if isTitle(folded) {
                    return found
                }
                if folded.isEmpty || isOther(folded) { continue }
                // The right-hand side holds the motto and the date.
                if let side, line.column > side + 3 { continue }
                side = side ?? line.column
                found.append(text)
            }
        }
        return found
    }

    private static func isTitle(_ folded: String) -> Bool {
        [
            "danh sach", "bieu tong hop", "bang tong hop", "tong hop", "thong ke", "bieu thong ke",
            "bao cao",
            "phu luc", "ket qua", "to trinh", "bang ke", "bieu mau", "bieu",
        ]
        .contains { folded.hasPrefix($0 + " ") || folded == $0 }
    }

    private static func isOther(_ folded: String) -> Bool {
        [
            "cong hoa xa hoi", "doc lap tu do", "dang cong san", "mau so", "bieu so", "so ",
            "don vi tinh", "ngay ",
            "kem theo", "ban hanh", "dvt",
        ]
        .contains { folded.hasPrefix($0) } && !folded.hasPrefix("so y te")
            && !folded.hasPrefix("so noi vu") && !folded.hasPrefix("so giao")
            && !folded.hasPrefix("so lao")
    }

    private static func isCentral(_ text: String) -> Bool {
        let folded = " " + Viet.fold(text) + " "
        return folded.hasBytes(" trung uong ") || folded.hasPrefix(" bo noi vu ")
            || folded.hasPrefix(" bo y te ")
    }

    /// A name in capitals as people write it: "Ủy ban nhân dân quận Tây Hồ".
    private static func unitName(_ text: String) -> String {
        guard Viet.uppercased(text) == text else { return text }
        let words = Viet.titleCased(text).split(separator: " ").map(String.init)
        let small: Set<String> = [
            "ban", "nhan", "dan", "quan", "huyen", "phuong", "xa", "thi", "tran", "thanh", "pho",
            "tinh", "va", "doan", "lien", "hiep", "lao", "dong", "mat", "tran", "dua", "khen",
            "thuong", "truc", "an", "van", "uy", "chi", "huy", "su", "te", "vu", "thong", "tin",
        ]
        return words.enumerated().map { index, word in
            let folded = Viet.fold(word)
            // "UBMTTQ", "LĐLĐ", "THPT": what is no syllable is an abbreviation.
            if folded == "ubnd" || !Syllable.isWellFormed(Viet.lowercased(word)) {
                return Viet.uppercased(word)
            }
            // Only words before the place's own name lose their capital; the place keeps its own.
            let isName = index > 0 && isNamePart(words, index)
            return index > 0 && small.contains(folded) && !isName
                ? Viet.lowercased(word) : word
        }.joined(separator: " ")
    }

    /// Whether a word belongs to the name after the last type word.
    private static func isNamePart(_ words: [String], _ index: Int) -> Bool {
        let types: Set<String> = ["quận", "huyện", "phường", "xã", "trấn", "phố", "tỉnh"]
        let committees = types.union(["thị", "thành"])
        let last = words.indices.last { position in
            let word = Viet.lowercased(words[position])
            // "Thị ủy Hòa Thành": the committee is no part of the name.
            return types.contains(word)
                || word == "ủy" && position > 0
                    && committees.contains(Viet.lowercased(words[position - 1]))
        }
        return last.map { index > $0 } ?? false
    }

    /// "(Kèm theo Báo cáo số 12/BC-UBND ngày 9/8/2021 của UBND Phường 2)" over the table.
    private func addCoveringLetter(to found: inout Found, _ regions: [TableRegion]) {
        for line in regions.flatMap(\.preamble) {
            let text = Viet.clean(line.text)
            guard text.utf8.first.map({ $0 >= 0x80 || "kK(\"'- ".utf8.contains($0) }) ?? false,
                Viet.fold(String(text.prefix(12))).hasPrefix("kem theo"),
                let start = text.ranges(of: " của ").last?.upperBound
            else { continue }
            let sender = String(text[start...])
            let key = OrganisationWords.key(of: sender)
            var scope = PlaceScope()
            scope.place = found.place
            let reading = places.mentioned(in: sender, scope: scope)
            if reading.outcome == .ambiguous, found.place.depth < 3 {
                found.sharedName = found.sharedName ?? sender
            }
            if reading.outcome == .resolved, reading.place.depth > found.place.depth,
                found.place.isEmpty || found.place.contains(reading.place), found.level.isEmpty
            {
                found.place = reading.place
            }
            if found.organisation.isEmpty { found.organisation = key }
            return
        }
    }

    /// "BÁO CÁO MÔ HÌNH QUẬN TÂN BÌNH": the titles, where nothing else says from where the list comes; they also
    /// tell which "Phường 7" sent it.
    private func addTitles(to found: inout Found, _ regions: [TableRegion], named name: String?) {
        guard found.level.isEmpty, found.place.isEmpty || found.place.depth < 3 && name != nil
        else { return }
        let reader = TitlePlaces(places: places)
        var place: Place?
        for region in regions where !region.preamble.isEmpty {
            let title = reader.place(of: region.preamble, in: found.place)
            place = place.map { $0.common(with: title) } ?? title
        }
        guard var place, !place.isEmpty else { return }
        if let name {
            var scope = PlaceScope()
            scope.place = place
            let reading = self.places.mentioned(in: name, scope: scope)
            if reading.outcome == .resolved, place.contains(reading.place) { place = reading.place }
        }
        if found.place.isEmpty || found.place.contains(place) { found.place = place }
    }

    /// Where the rows lie; of the wards that bear the sender's name only one of that name counts.
    private func addPlaceOfRows(_ rows: Place, to found: inout Found, named name: String?) {
        var place = rows
        if let name, !place.ward.isEmpty, !isNamed(place, name) {
            place = places.place(ward: "", district: place.district, province: place.province)
        }
        guard found.place.isEmpty || found.place.contains(place) else { return }
        found.isGuessed = found.place.isEmpty && !place.isEmpty
        found.place = place
    }

    /// Whether a place bears the name that a text gives: Phường 02 of Quận 10 is a "Phường 2".
    private func isNamed(_ place: Place, _ text: String) -> Bool {
        guard let entry = places.gazetteer.ward(Int(place.ward) ?? 0, era: .y2021) else {
            return false
        }
        return contains(Self.spaced(text), entry)
    }

    private func contains(_ words: String, _ entry: Gazetteer.Entry) -> Bool {
        let key = String(decoding: places.gazetteer.key(entry), as: UTF8.self)
        return words.contains(Self.spaced(key))
    }

    /// Folded words between spaces, numbers without leading zeros.
    private static func spaced(_ text: String) -> String {
        " " + PlaceWords(text).words.map(\.text).joined(separator: " ") + " "
    }

    // MARK: - The file's name and folder

    private func fromName(_ file: String) -> Found {
        var found = Found()
        let parts = file.split(separator: "/").map(String.init)
        for (index, part) in parts.enumerated() {
            var name = part
            if index == parts.count - 1, let dot = name.lastIndex(of: ".") {
                name = String(name[..<dot])
            }
            name = String(name.map { "_-.+".contains($0) ? " " : $0 })
            var scope = PlaceScope()
            scope.place = found.place
            let reading = places.mentioned(in: name, scope: scope)
            let code = coded(name)
            if code == nil, reading.outcome == .ambiguous { found.sharedName = name }
            let place = code ?? reading.place
            if !place.isEmpty, found.place.isEmpty || found.place.contains(place) {
                found.place = place
            }
            let key = OrganisationWords.key(of: name)
            if !key.isEmpty { found.organisation = key }
            // A folder is often named by the unit and nothing else.
            if index < parts.count - 1, !place.isEmpty || !key.isEmpty {
                found.unit = Viet.clean(part)
            }
        }
        return found
    }

    /// A unit's code beside its name: `Phuong_Yen_Phu_00106_ubnd`.
    private func coded(_ name: String) -> Place? {
        let words = Self.spaced(name)
        for word in Viet.fold(name).split(separator: " ") {
            guard let code = Int(word) else { continue }
            let entry: Gazetteer.Entry? =
                switch word.utf8.count {
                case 5: places.gazetteer.ward(code, era: .y2021)
                case 3: places.gazetteer.district(code)
                case 2: places.gazetteer.province(code, era: .y2021)
                default: nil
                }
            if let entry, contains(words, entry) { return places.place(of: entry) }
        }
        return nil
    }

    // MARK: - The rows

    /// The province, and the district or ward, that most distinct localities lie in.
    private func majority(
        _ workbook: Workbook,
        _ regions: [TableRegion],
        _ mappings: [HeaderMapping]
    ) -> Place {
        var texts: [(text: String, isUnit: Bool)] = []
        for (region, mapping) in zip(regions, mappings) {
            let cells = RegionCells(workbook, region: region, mapping: mapping)
            let roles: [ColumnRole] = [
                .field(.locality), .ward, .district, .province, .field(.address), .field(.unit),
            ]
            for column in roles.flatMap({ cells.columns($0) }) {
                for value in column.distinct.prefix(500) {
                    guard case .text(let text) = value else { continue }
                    texts.append((text, column.mapping.role == .field(.unit)))
                }
            }
        }
        func read(in scope: Place) -> [Place] {
            var home = PlaceScope()
            home.place = scope
            return texts.compactMap { text, isUnit in
                let reading =
                    isUnit
                    ? places.mentioned(in: text, scope: home) : places.resolve(text, in: home)
                return reading.outcome == .resolved ? reading.place : nil
            }
        }
        let votes = read(in: Place())
        var place = Place()
        place.province = Self.winner(votes.map(\.province))
        if place.province.isEmpty { return Place() }
        let inside = votes.filter { $0.province == place.province }
        place.district = Self.winner(inside.map(\.district))
        if !place.district.isEmpty {
            // Names that many communes bear are known in the district; else the one that is not would win.
            let home = places.place(ward: "", district: place.district, province: "")
            place.ward = Self.winner(
                read(in: home).filter { $0.district == place.district }.map(\.ward)
            )
        }
        return places.place(ward: place.ward, district: place.district, province: place.province)
    }

    /// What two thirds agree on; empty where they do not.
    private static func winner(_ codes: [String]) -> String {
        var counts: [String: Int] = [:]
        for code in codes { counts[code, default: 0] += 1 }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return ""
        }
        return best.value * 3 >= codes.count * 2 ? best.key : ""
    }
}
