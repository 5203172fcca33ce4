import RecordLinkage
import SheetReader

/// Makes ``PreparedRecords`` of a table's records of one kind.
///
/// Texts are parsed once per distinct value and on several threads; rows are then put together from
/// numbers.
struct RecordPreparation {
    let table: RecordTable
    let records: [Int]
    private let windows: [FieldID: DateWindow]
    let threads: Int
    let parser = UnitParser()
    var prepared: PreparedRecords
    private var wordLists = WordLists()
    private var givenTitles: [Int32: String] = [:]
    private var versions: [Int32] = []

    /// Prepares all records of the kind, in the table's order.
    ///
    /// A date outside its field's window is a slip more often than a difference, and says nothing.
    static func prepare(
        _ table: RecordTable,
        kind: RecordKind,
        windows: [FieldID: DateWindow] = [:],
        threads: Int = 1
    ) -> PreparedRecords {
        let records = table.kinds.indices.filter { table.kinds[$0] == kind }
        var preparation = RecordPreparation(
            table: table,
            records: records,
            windows: windows,
            threads: threads,
            prepared: PreparedRecords(kind: kind, threads: threads)
        )
        return preparation.prepare()
    }

    /// Prepares records of several kinds as works; `titles` gives those a title that have none.
    static func prepare(
        _ table: RecordTable,
        records: [Int],
        titles: [Int32: String],
        threads: Int = 1
    ) -> PreparedRecords {
        var preparation = RecordPreparation(
            table: table,
            records: records,
            windows: [:],
            threads: threads,
            prepared: PreparedRecords(kind: .initiative, threads: threads)
        )
        preparation.givenTitles = titles
        return preparation.prepare()
    }

    private init(
        table: RecordTable,
        records: [Int],
        windows: [FieldID: DateWindow],
        threads: Int,
        prepared: PreparedRecords
    ) {
        self.table = table
        self.records = records
        self.windows = windows
        self.threads = threads
        self.prepared = prepared
        versions = Self.lastVersions(of: table.submissions)
    }

    private mutating func prepare() -> PreparedRecords {
        prepared.records = records.map { Int32(truncatingIfNeeded: $0) }
        let parser = parser
        let units = distinct(.unit) { parser.parse($0) }
        addSources()
        let honourees = addHonourees(units)
        addPlaces(units: units, honourees: honourees)
        addUnits(units)
        addTitles()
        addTexts()
        addFigures()
        prepared.words = wordLists.words
        let glued = GluedWords.parts(
            of: [prepared.titleWords, prepared.text],
            words: prepared.words
        )
        prepared.titleWords = prepared.titleWords.replacing(glued)
        prepared.text = prepared.text.replacing(glued)
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

    func column(_ field: FieldID) -> [TextID] { table.columns[field.order] }

    func distinct<Value: Sendable>(
        _ field: FieldID,
        make: @escaping @Sendable (String) -> Value
    ) -> DistinctValues<Value> {
        DistinctValues(
            column(field),
            of: records,
            texts: table.texts,
            threads: threads,
            make: make
        )
    }

    // MARK: - From which file, and where

    private mutating func addSources() {
        for record in records {
            let submission = table.submission[record]
            prepared.source.submission.append(submission)
            prepared.source.sheet.append(submission &* 4096 &+ table.sheetIndex[record])
            let level = table.submissions[Int(submission)].submitter.level
            prepared.source.level.append(level.utf8.first ?? 0)
            prepared.source.version.append(versions[Int(submission)])
        }
    }

    private mutating func addPlaces(
        units: DistinctValues<UnitKey>,
        honourees: [UnitKey]
    ) {
        let parser = parser
        let localities = distinct(.locality) { parser.parse($0) }
        var resolver = PlaceColumns(table)
        let unitColumn = column(.unit)
        let localityColumn = column(.locality)
        for record in records {
            resolver.learn(
                record,
                named: [localities[localityColumn[record]], units[unitColumn[record]]]
            )
        }
        for (row, record) in records.enumerated() {
            let unit = units[unitColumn[record]] ?? UnitKey()
            let isPlaced = !unit.ward.isEmpty || unit.level != .unknown || honourees.isEmpty
            let place = resolver.place(of: record, unit: isPlaced ? unit : honourees[row])
            prepared.ward.append(prepared.keys.intern(place.ward))
            prepared.district.append(prepared.keys.intern(place.district))
            prepared.province.append(prepared.keys.intern(place.province))
            prepared.place.append(prepared.keys.intern(place.key))
        }
    }

    // MARK: - Who

    private mutating func addUnits(_ units: DistinctValues<UnitKey>) {
        var keys = prepared.keys
        let numbered = units.map { UnitNumbers($0, keys: &keys) }
        prepared.keys = keys
        let ids = column(.unit)
        for record in records {
            prepared.unit.append(numbered[ids[record]] ?? UnitNumbers())
        }
    }

    // MARK: - What

    private mutating func addTitles() {
        let titles = distinct(.title) { TitleParser().parse($0) }
        let ids = column(.title)
        var known: [TextID: (words: [UInt32], key: UInt32, compact: UInt32)] = [:]
        for record in records {
            let id = ids[record]
            let given = givenTitles[Int32(truncatingIfNeeded: record)]
            let title = given.map { TitleParser().parse($0) } ?? titles[id] ?? TitleKey()
            if given == nil, let numbers = known[id] {
                prepared.append(
                    title: title,
                    words: numbers.words,
                    key: numbers.key,
                    compact: numbers.compact
                )
                continue
            }
            let words = title.words.map { wordLists.token($0) }
            let key = prepared.keys.intern(title.words.joined(separator: " "))
            let compact = prepared.keys.intern(title.words.joined())
            if given == nil { known[id] = (words, key, compact) }
            prepared.append(title: title, words: words, key: key, compact: compact)
        }
    }

    private mutating func addTexts() {
        let fields: [FieldID] =
            prepared.kind == .commendation ? [.achievement] : [.description, .result]
        prepared.text = wordLists.split(
            fields.map { column($0) },
            of: records,
            texts: table.texts,
            threads: threads
        )
        let positions = column(.position)
        let contacts = column(.contact)
        var posts: [TextID: [UInt32]] = [:]
        for record in records {
            let post = positions[record]
            if posts[post] == nil {
                let words = wordLists.tokens(of: table.texts.string(post))
                posts[post] = PositionWords.expand(words, with: &wordLists)
            }
            prepared.position.append(posts[post] ?? [])
        }
        let folded = DistinctValues(
            contacts,
            of: records,
            texts: table.texts,
            threads: threads
        ) { FoldedText($0).folded }
        for record in records {
            prepared.contact.append(prepared.keys.intern(folded[contacts[record]] ?? ""))
        }
    }

    private mutating func addFigures() {
        prepared.phone = codes(.phone)
        prepared.field = codes(.field)
        prepared.award = codes(.award)
        prepared.awardLevel = codes(.awardLevel)
        let decisions = distinct(.decisionNo) { Self.decisionNumber($0) }
        let ids = column(.decisionNo)
        for record in records {
            prepared.decision.append(prepared.keys.intern(decisions[ids[record]] ?? ""))
        }
        let date: FieldID =
            switch prepared.kind {
            case .commendation: .decisionDate
            case .appraisal: .appraisalDate
            default: .startDate
            }
        let window = windows[date]
        prepared.date = numbers(date) { text in
            if let window, text < window.from || text > window.through {
                return LinkageInput.missing
            }
            return Self.days(text)
        }
        prepared.birth = numbers(.birthDate) { Self.days($0) }
        prepared.people = numbers(.beneficiaries) { Self.number($0) }
        prepared.amount = numbers(.amount) { Self.number($0) }
    }

    private mutating func codes(_ field: FieldID) -> [UInt32] {
        let ids = column(field)
        var keys = prepared.keys
        let known = distinct(field) { $0 }.map { keys.intern($0) }
        prepared.keys = keys
        return records.map { known[ids[$0]] ?? 0 }
    }

    private func numbers(
        _ field: FieldID,
        make: @escaping @Sendable (String) -> Int64
    ) -> [Int64] {
        let ids = column(field)
        let known = distinct(field, make: make)
        return records.map { known[ids[$0]] ?? LinkageInput.missing }
    }

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
