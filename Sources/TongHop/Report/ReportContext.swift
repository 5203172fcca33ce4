import VietText

/// A snapshot with what all reports look up: which records count, where they belong, what is linked.
///
/// Made once per run.
struct ReportContext: Sendable {
    let snapshot: CampaignSnapshot
    let places: PlaceNames
    let language: Language
    /// The office's time zone, in seconds east of Greenwich.
    let zone: Int
    let labels: CodeLabels
    /// Clusters that have a record of an accepted submission, ordered by kind, place, unit, name, id.
    let golden: [GoldenRecord]
    /// For each cluster its position in ``golden``, -1 where it does not count.
    let position: [Int32]
    /// For each submission its records and its findings, as positions in the snapshot.
    let ofSubmission: [(records: [Int32], issues: [Int32])]
    /// For each submission the key of the unit that sent it.
    let senders: [String]
    /// For each finding that may be explained its lasting identity, for the others nothing.
    let findingIDs: [String]
    /// Links whose both ends count, ordered by relation, from, to.
    let links: [RecordLink]

    init(
        _ snapshot: CampaignSnapshot,
        places: PlaceNames,
        language: Language,
        zone: Int = 7 * 3600
    ) {
        self.snapshot = snapshot
        self.places = places
        self.language = language
        self.zone = zone
        labels = CodeLabels(snapshot.profile, language)
        let golden = Self.makeGolden(snapshot)
        var position = [Int32](repeating: -1, count: snapshot.resolution.clusters.count)
        for (index, record) in golden.enumerated() { position[record.cluster] = Int32(index) }
        self.golden = golden
        self.position = position
        links = Self.makeLinks(snapshot.resolution, position: position)
        ofSubmission = Self.group(snapshot)
        senders = snapshot.table.submissions.map(Statistics.key)
        findingIDs = Self.identify(snapshot, ofSubmission, senders)
    }

    /// A text in the reports' language.
    func text(_ text: LocalizedText) -> String { text.text(in: language) }

    /// The name of a field in the reports' language.
    func name(_ field: FieldID) -> String { FieldLabels.name(field, language) }

    /// The golden records of a kind, in their order.
    func golden(_ kind: RecordKind) -> ArraySlice<GoldenRecord> {
        let start = golden.firstIndex { $0.kind == kind } ?? golden.endIndex
        let end = golden[start...].firstIndex { $0.kind != kind } ?? golden.endIndex
        return golden[start..<end]
    }

    /// The cluster behind a golden record.
    func cluster(_ record: GoldenRecord) -> RecordCluster {
        snapshot.resolution.clusters[record.cluster]
    }

    /// A golden record's value, empty where no source states one.
    func value(_ record: GoldenRecord, _ field: FieldID) -> String {
        cluster(record).golden[field]?.value ?? ""
    }

    /// A coded or dated value as people read it; other values as they are.
    func shown(_ value: String, _ field: FieldID) -> String {
        if value.isEmpty { return "" }
        if let list = PlaceNames.list(of: field) { return places.name(list, value) }
        switch field.form {
        case .code: return labels.name(value, of: field)
        case .date: return ValueFormat.date(value)
        default: return value
        }
    }

    /// The cluster of a record; nil where it belongs to none.
    func cluster(ofRecord record: Int) -> Int? {
        let clusters = snapshot.resolution.clusterOfRecord
        guard clusters.indices.contains(record) else { return nil }
        let cluster = Int(clusters[record])
        return snapshot.resolution.clusters.indices.contains(cluster) ? cluster : nil
    }

    /// What a finding, by its position, was explained with; empty where it was not.
    func explanation(_ position: Int) -> String {
        snapshot.explanations[findingIDs[position]]?.text ?? ""
    }

    /// The key by which two spellings of a unit's name are one unit.
    static func key(_ name: String) -> String { Viet.key(name) }

    private static func group(
        _ snapshot: CampaignSnapshot
    ) -> [(records: [Int32], issues: [Int32])] {
        var groups = [(records: [Int32], issues: [Int32])](
            repeating: ([], []),
            count: snapshot.table.submissions.count
        )
        for record in 0..<snapshot.table.count {
            groups[Int(snapshot.table.submission[record])].records.append(Int32(record))
        }
        for (index, found) in snapshot.issues.enumerated()
        where groups.indices.contains(Int(found.submission)) {
            groups[Int(found.submission)].issues.append(Int32(index))
        }
        return groups
    }

    private static func makeGolden(_ snapshot: CampaignSnapshot) -> [GoldenRecord] {
        let table = snapshot.table
        var records: [GoldenRecord] = []
        for (index, cluster) in snapshot.resolution.clusters.enumerated() {
            let members = cluster.members.filter {
                (0..<table.count).contains(Int($0)) && table.isCurrent(Int($0))
            }
            guard !members.isEmpty else { continue }
            records.append(
                GoldenRecord(
                    cluster: index,
                    kind: cluster.kind,
                    members: members,
                    place: place(of: cluster, members: members, table)
                )
            )
        }
        // The keys are looked up once: a comparison is made some twenty times per record.
        let clusters = snapshot.resolution.clusters
        let keys = records.map { record in
            let cluster = clusters[record.cluster]
            func text(_ field: FieldID) -> String { cluster.golden[field]?.value ?? "" }
            return [text(.unit), text(record.kind.nameField), cluster.id]
        }
        return records.indices.sorted { left, right in
            let (a, b) = (records[left], records[right])
            if a.kind != b.kind { return a.kind < b.kind }
            if a.place != b.place { return a.place < b.place }
            return keys[left].lexicographicallyPrecedes(keys[right])
        }.map { records[$0] }
    }

    /// Where a golden record belongs: as stated, and where nothing is stated, where its submitter is.
    private static func place(
        of cluster: RecordCluster,
        members: [Int32],
        _ table: RecordTable
    ) -> GoldenPlace {
        func stated(_ field: FieldID) -> String { cluster.golden[field]?.value ?? "" }
        var place = GoldenPlace(
            province: stated(.provinceCode),
            district: stated(.districtCode),
            ward: stated(.wardCode)
        )
        for member in members where place.province.isEmpty || place.district.isEmpty {
            let submitter = table.submissions[Int(table.submission[Int(member)])].submitter
            if place.province.isEmpty, place.district.isEmpty {
                place.province = submitter.provinceCode
            }
            if place.district.isEmpty, place.province == submitter.provinceCode {
                place.district = submitter.districtCode
            }
        }
        return place
    }

    private static func makeLinks(_ resolution: Resolution, position: [Int32]) -> [RecordLink] {
        resolution.links.filter { link in
            [link.from, link.to].allSatisfy {
                position.indices.contains(Int($0)) && position[Int($0)] >= 0
            }
        }.sorted {
            (
                $0.relation.rawValue, resolution.clusters[Int($0.from)].id,
                resolution.clusters[Int($0.to)].id
            ) < (
                $1.relation.rawValue, resolution.clusters[Int($1.from)].id,
                resolution.clusters[Int($1.to)].id
            )
        }
    }
}

/// A cluster that counts, with those of its members that do.
struct GoldenRecord: Sendable, Equatable {
    /// An index into `Resolution.clusters`.
    var cluster: Int
    var kind: RecordKind
    /// The records of accepted submissions, ascending; never empty.
    var members: [Int32]
    var place: GoldenPlace
}

/// The codes of the place that a golden record is counted under.
struct GoldenPlace: Sendable, Hashable, Comparable {
    var province: String
    var district: String
    var ward: String

    /// Known places first, by code.
    static func < (left: GoldenPlace, right: GoldenPlace) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }

    private var parts: [String] {
        [province, district, ward].map { $0.isEmpty ? "\u{10FFFF}" : $0 }
    }
}
