import RecordLinkage
import SheetReader

/// Makes ``PreparedRecords`` of a table's records of one kind.
struct RecordPreparation {
    private let table: RecordTable
    private let units = UnitParser()
    private var prepared: PreparedRecords
    private var wordLists = WordLists()
    private var unitKeys: [TextID: UnitKey] = [:]
    private var wordsOf: [TextID: [UInt32]] = [:]
    private var titles: [TextID: PreparedTitle] = [:]
    private var codes: [TextID: UInt32] = [:]
    private var places = LearnedPlaces()
    private var districtOfWard: [String: String] = [:]
    private var versions: [Int32] = []
    private let windows: [FieldID: DateWindow]
    private var givenTitles: [Int32: String] = [:]

    init(_ table: RecordTable, kind: RecordKind, windows: [FieldID: DateWindow]) {
        self.table = table
        self.windows = windows
        prepared = PreparedRecords(kind: kind)
    }

    /// Prepares all records of the kind, in the table's order.
    ///
    /// A date outside its field's window is a slip more often than a difference, and says nothing.
    static func prepare(
        _ table: RecordTable,
        kind: RecordKind,
        windows: [FieldID: DateWindow] = [:]
    ) -> PreparedRecords {
        var preparation = RecordPreparation(table, kind: kind, windows: windows)
        return preparation.prepare(table.kinds.indices.filter { table.kinds[$0] == kind })
    }

    /// Prepares records of several kinds as works; `titles` gives those a title that have none.
    static func prepare(
        _ table: RecordTable,
        records: [Int],
        titles: [Int32: String]
    ) -> PreparedRecords {
        var preparation = RecordPreparation(table, kind: .initiative, windows: [:])
        preparation.givenTitles = titles
        return preparation.prepare(records)
    }

    private mutating func prepare(_ records: [Int]) -> PreparedRecords {
        versions = Self.lastVersions(of: table.submissions)
        for record in records { learnPlaces(record) }
        for record in records { add(record) }
        prepared.words = wordLists.words
        return prepared
    }

    /// For each submission, the last of the chain of submissions that supersede it.
    private static func lastVersions(of submissions: [Submission]) -> [Int32] {
        let places = Dictionary(
            submissions.enumerated().map { ($1.id, Int32(truncatingIfNeeded: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
        return submissions.indices.map { start in
            var place = Int32(truncatingIfNeeded: start)
            // A chain is never longer than the list; a circle would be an error upstream.
            for _ in submissions.indices {
                guard let next = submissions[Int(place)].supersededBy, let other = places[next],
                    other != place
                else { break }
                place = other
            }
            return place
        }
    }

    // MARK: - One record

    private mutating func add(_ record: Int) {
        prepared.records.append(Int32(truncatingIfNeeded: record))
        let unit = unitKey(table.id(record, .unit))
        addSource(record)
        addHonouree(record)
        let namedPlace = unit.ward.isEmpty && unit.level == .unknown ? lastHonoureeUnit : unit
        addPlace(record, unit: namedPlace)
        prepared.unit.append(unit, keys: &prepared.keys)
        addTitle(record)
        addTexts(record)
        addFigures(record)
    }

    private var lastHonoureeUnit = UnitKey()

    private mutating func addSource(_ record: Int) {
        let submission = table.submission[record]
        prepared.source.submission.append(submission)
        prepared.source.sheet.append(submission &* 4096 &+ table.sheetIndex[record])
        let level = table.submissions[Int(submission)].submitter.level
        prepared.source.level.append(level.utf8.first ?? 0)
        prepared.source.version.append(versions[Int(submission)])
    }

    private mutating func addHonouree(_ record: Int) {
        guard prepared.kind == .commendation else {
            lastHonoureeUnit = UnitKey()
            return
        }
        let parser = HonoureeParser(units: units)
        let key = parser.parse(
            table.value(record, .honouree),
            type: table.value(record, .htype)
        )
        prepared.honouree.isCollective.append(key.isCollective)
        prepared.honouree.name.append(prepared.keys.intern(key.name.joined(separator: " ")))
        prepared.honouree.marked.append(
            key.hasMarks && !key.isCollective ? prepared.keys.intern(key.markedName) : 0
        )
        prepared.honouree.compactName.append(prepared.keys.intern(key.compact))
        prepared.honouree.surname.append(prepared.keys.intern(key.name.first ?? ""))
        prepared.honouree.given.append(prepared.keys.intern(key.name.last ?? ""))
        prepared.honouree.collective.append(prepared.keys.intern(key.collective))
        prepared.honouree.team.append(prepared.keys.intern(key.team.joined(separator: " ")))
        prepared.honouree.teamNumber.append(Int32(truncatingIfNeeded: key.teamNumber))
        prepared.honouree.unit.append(key.unit, keys: &prepared.keys)
        lastHonoureeUnit = key.unit
    }

    private mutating func addTitle(_ record: Int) {
        let title = title(of: record)
        prepared.title.append(title.key)
        prepared.titleWords.append(title.words)
        prepared.quarter.append(title.quarter)
    }

    private mutating func title(of record: Int) -> PreparedTitle {
        if let given = givenTitles[Int32(truncatingIfNeeded: record)] { return titleKey(given) }
        if prepared.kind == .commendation { return PreparedTitle() }
        let id = table.id(record, .title)
        if let known = titles[id] { return known }
        let key = titleKey(table.texts.string(id))
        titles[id] = key
        return key
    }

    private mutating func titleKey(_ text: String) -> PreparedTitle {
        let key = TitleParser().parse(text)
        return PreparedTitle(
            words: key.words.map { wordLists.token($0) },
            key: prepared.keys.intern(key.words.joined(separator: " ")),
            quarter: Int32(truncatingIfNeeded: key.quarter)
        )
    }

    private mutating func addTexts(_ record: Int) {
        let fields: [FieldID] =
            prepared.kind == .commendation ? [.achievement] : [.description, .result]
        var tokens: [UInt32] = []
        for field in fields { tokens += words(of: table.id(record, field)) }
        prepared.text.append(tokens)
        prepared.position.append(
            PositionWords.expand(words(of: table.id(record, .position)), with: &wordLists)
        )
        prepared.contact.append(folded(table.id(record, .contact)))
    }

    private mutating func addFigures(_ record: Int) {
        prepared.phone.append(code(table.id(record, .phone)))
        prepared.field.append(code(table.id(record, .field)))
        prepared.award.append(code(table.id(record, .award)))
        prepared.awardLevel.append(code(table.id(record, .awardLevel)))
        prepared.decision.append(
            prepared.keys.intern(Self.decisionNumber(table.value(record, .decisionNo)))
        )
        let date: FieldID =
            switch prepared.kind {
            case .commendation: .decisionDate
            case .appraisal: .appraisalDate
            default: .startDate
            }
        let stated = table.value(record, date)
        let window = windows[date]
        let isOutside = window.map { stated < $0.from || stated > $0.through } ?? false
        prepared.date.append(isOutside ? LinkageInput.missing : Self.days(stated))
        prepared.birth.append(Self.days(table.value(record, .birthDate)))
        prepared.people.append(Self.number(table.value(record, .beneficiaries)))
        prepared.amount.append(Self.number(table.value(record, .amount)))
    }

    // MARK: - Places

    private mutating func learnPlaces(_ record: Int) {
        let ward = table.value(record, .wardCode)
        let district = table.value(record, .districtCode)
        if !ward.isEmpty, !district.isEmpty { districtOfWard[ward] = district }
        let submitter = table.submissions[Int(table.submission[record])].submitter
        if !submitter.wardCode.isEmpty, !submitter.districtCode.isEmpty {
            districtOfWard[submitter.wardCode] = submitter.districtCode
        }
        let stated = ward.isEmpty && submitter.level == "x" ? submitter.wardCode : ward
        if stated.isEmpty { return }
        let province = table.value(record, .provinceCode)
        for field in [FieldID.locality, .unit] {
            let key = unitKey(table.id(record, field))
            if key.level != .ward { continue }
            places.learn(
                key.ward,
                ward: stated,
                district: districtOfWard[stated] ?? district,
                province: province.isEmpty ? submitter.provinceCode : province
            )
        }
    }

    private mutating func addPlace(_ record: Int, unit: UnitKey) {
        let submitter = table.submissions[Int(table.submission[record])].submitter
        var ward = table.value(record, .wardCode)
        var district = table.value(record, .districtCode)
        var province = table.value(record, .provinceCode)
        if province.isEmpty { province = submitter.provinceCode }
        if district.isEmpty, submitter.level != "t" { district = submitter.districtCode }
        if ward.isEmpty {
            ward = places.ward(unit.ward, district: district, province: province)
        }
        let level = ward.isEmpty ? levelAboveWards(record, unit: unit) : .ward
        if ward.isEmpty, submitter.level == "x", level == .unknown { ward = submitter.wardCode }
        if district.isEmpty, let known = districtOfWard[ward] { district = known }
        prepared.ward.append(prepared.keys.intern(ward))
        prepared.district.append(prepared.keys.intern(district))
        prepared.province.append(prepared.keys.intern(province))
        prepared.isWard.append(!ward.isEmpty)
        var place = ward
        if ward.isEmpty, level == .district, !district.isEmpty { place = "district \(district)" }
        if ward.isEmpty, level == .province { place = "province \(province)" }
        prepared.place.append(prepared.keys.intern(place))
    }

    /// Whether a record without a ward belongs to a unit of a district or province itself.
    ///
    /// The unit's name may say so. So does a locality: a district that states its own name has no ward
    /// to state, whereas a province often leaves the wards of its units out.
    private func levelAboveWards(_ record: Int, unit: UnitKey) -> UnitKey.Level {
        if unit.kind == "quarter" || unit.level == .ward { return .unknown }
        let isAbove = unit.level == .district || unit.level == .province
        if isAbove, unit.name.isEmpty, !unit.kind.isEmpty { return unit.level }
        if table.id(record, .locality) == .empty { return .unknown }
        let submitter = table.submissions[Int(table.submission[record])].submitter
        let district = table.value(record, .districtCode)
        if !district.isEmpty { return submitter.level == "h" ? .district : .unknown }
        return table.value(record, .provinceCode).isEmpty ? .unknown : .province
    }

    // MARK: - Distinct values

    private mutating func unitKey(_ id: TextID) -> UnitKey {
        if let known = unitKeys[id] { return known }
        let key = units.parse(table.texts.string(id))
        unitKeys[id] = key
        return key
    }

    private mutating func words(of id: TextID) -> [UInt32] {
        if id == .empty { return [] }
        if let known = wordsOf[id] { return known }
        let tokens = wordLists.tokens(of: table.texts.string(id))
        wordsOf[id] = tokens
        return tokens
    }

    private mutating func code(_ id: TextID) -> UInt32 {
        if id == .empty { return 0 }
        if let known = codes[id] { return known }
        let key = prepared.keys.intern(table.texts.string(id))
        codes[id] = key
        return key
    }

    private mutating func folded(_ id: TextID) -> UInt32 {
        if id == .empty { return 0 }
        return prepared.keys.intern(FoldedText(table.texts.string(id)).folded)
    }

    // MARK: - Numbers and days

    /// Days since 1970 of an ISO date; a year or a month alone is none here.
    static func days(_ text: String) -> Int64 {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
            let day = CivilDay(year: parts[0], month: parts[1], day: parts[2])
        else { return LinkageInput.missing }
        return day.number
    }

    static func number(_ text: String) -> Int64 {
        if let whole = Int64(text) { return whole }
        guard let value = Double(text), value.magnitude < 1e15 else { return LinkageInput.missing }
        return Int64(value)
    }

    /// The number of a decision apart from its issuer: 123 of `123/QĐ-UBND`.
    static func decisionNumber(_ text: String) -> String {
        String(text.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
    }
}

/// A title's words and key, and the number of the quarter it names.
private struct PreparedTitle {
    var words: [UInt32] = []
    var key: UInt32 = 0
    var quarter: Int32 = 0
}
