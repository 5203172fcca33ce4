import SheetReader
import VietText

/// Decides what each column of a table holds and what kind of record its rows are.
///
/// All columns are assigned at once: a header's wording and the look of the values give each column a weight for each
/// role, and the assignment with the greatest sum wins, so that of two columns that might be the unit the better one
/// gets it. This is done for each kind of record; columns, title and values together decide the kind.
struct ColumnMapper: Sendable {
    let lexicon: HeaderLexicon
    private let threshold: Double
    private let kinds: Set<RecordKind>
    let words: ValueWords

    init(profile: CampaignProfile, headers: HeaderLexicon, words: ValueWords? = nil) {
        lexicon = headers
        threshold = profile.mappingThreshold
        kinds = Set(profile.kinds)
        self.words = words ?? ValueWords(profile: profile)
    }

    /// Maps the columns of a region.
    func map(_ region: TableRegion, in workbook: Workbook) -> HeaderMapping {
        var classifier = ValueClassifier(words: words)
        return map(region, in: workbook, classifier: &classifier)
    }

    /// Maps the columns of a region, with what is known of the workbook's texts.
    func map(
        _ region: TableRegion,
        in workbook: Workbook,
        classifier: inout ValueClassifier,
        learned: LearnedColumns = LearnedColumns()
    ) -> HeaderMapping {
        let profiles = ColumnProfile.profiles(of: region, in: workbook, classifier: &classifier)
        let name =
            workbook.sheets.indices.contains(region.sheetIndex)
            ? workbook.sheets[region.sheetIndex].name : ""
        let evidence = KindEvidence(region, sheetName: name)
        var columns = region.columns.compactMap { column -> ColumnCandidate? in
            let header = region.headerTexts[column] ?? ""
            guard !header.isEmpty || profiles[column] != nil else { return nil }
            return ColumnCandidate(
                column: column,
                header: header,
                profile: profiles[column] ?? ColumnProfile(),
                learned: learned.entry(for: header)?.role,
                lexicon: lexicon
            )
        }
        EarlierAwards(lexicon: lexicon).setAside(in: &columns, region)
        let drafts = RecordKind.allCases.map { kind in
            KindDraft(kind, columns: columns, lexicon: lexicon, title: evidence)
        }
        let complete = drafts.filter(\.isComplete)
        let best = (complete.isEmpty ? drafts : complete)
            .max { ($0.score, $1.kind) < ($1.score, $0.kind) }
        guard let best else { return HeaderMapping(kind: nil, kindScore: 0, columns: []) }
        let total = drafts.reduce(0) { $0 + RealMath.exp(min(30, $1.score - best.score)) }
        let certainty = RealMath.logistic(best.score) / max(total, 1)
        let isOurs = best.isComplete && best.score > 0 && kinds.contains(best.kind)
        var mapping = HeaderMapping(
            kind: isOurs ? best.kind : nil,
            kindScore: isOurs ? certainty : RealMath.logistic(min(best.score, 0)),
            columns: best.mappings(lexicon: lexicon, threshold: threshold)
        )
        ColumnRefinement(region: region, profiles: profiles, kind: mapping.kind).refine(
            &mapping.columns
        )
        for position in mapping.columns.indices {
            guard let entry = learned.entry(for: mapping.columns[position].header) else { continue }
            mapping.columns[position].take(entry)
        }
        return mapping
    }
}

/// A column before it is known what it holds.
struct ColumnCandidate {
    var column: Int
    var header: String
    var profile: ColumnProfile
    var matches: [HeaderMatch] = []
    /// The number of the role that staff say the column has.
    let learned: Int?
    /// The field of whose values the column holds marks.
    let marks: FieldID?
    /// Whether the heading speaks of registering: "Đơn vị đăng ký", "Mô hình đăng ký".
    var speaksOfRegistering = false
    /// What the values say for and against each role, by its number, the same for all kinds of record.
    private(set) var weights: [Double] = []
    /// What the column may be by its values alone.
    private(set) var unnamed: [KindDraft.Option] = []

    init(
        column: Int,
        header: String,
        profile: ColumnProfile,
        learned: ColumnRole? = nil,
        lexicon: HeaderLexicon
    ) {
        self.learned = learned?.number
        self.column = column
        self.header = header
        self.profile = profile
        marks = ValueMarks.field(of: header, profile)
        if !header.isEmpty {
            let reading = lexicon.reading(header)
            matches = reading.matches
            speaksOfRegistering = reading.speaksOfRegistering
        }
        weights = Self.weights(of: profile)
        unnamed = KindDraft.unnamed(self, lexicon)
    }

    /// Makes of the heading one that means a single role, whatever kind of record it is.
    mutating func setAside(as entry: Int) {
        guard let first = matches.first else { return }
        matches = [HeaderMatch(entry: entry, likeness: 1, wording: first.wording)]
        unnamed = []
    }

    private static func weights(of profile: ColumnProfile) -> [Double] {
        // Positions alone are no pair of position and unit.
        let pairs: ValueClass = [.positionAndUnit, .organisation]
        let isSingle = profile.filled >= 2 && profile.share(of: pairs) < 0.2
        // One name again and again is a place rather than a person: "Lưu Kiền", "Phú Thứ".
        let repeats = profile.filled >= 4 && profile.distinct * 3 <= profile.filled
        return RoleFacts.all.map { facts in
            switch facts.role {
            case .field(.locality) where repeats, .ward where repeats:
                var expected = facts.expectation
                expected.contradicts.remove(.person)
                return expected.weight(of: profile)
            case .positionAndUnit:
                return facts.expectation.weight(of: profile) - (isSingle ? 2 : 0)
            default: return facts.expectation.weight(of: profile)
            }
        }
    }

    /// The weight of a header's likeness to a wording, in natural-log units.
    static func weight(ofLikeness likeness: Double) -> Double {
        likeness >= 0.6 ? (likeness - 0.6) * 12.5 : (likeness - 0.6) * 10
    }

    /// Without a heading, values speak alone; with one that says something else, they must speak loudly.
    var unnamedWeight: Double {
        if header.isEmpty { return -2.2 }
        // Three letters with a slip, "SmT" for SĐT, are like anything.
        if header.utf8.count <= 4, (matches.first?.best ?? 0) < 0.85 { return -2.8 }
        return (matches.first?.best ?? 0) < 0.45 ? -3.2 : -4.5
    }
}

extension ColumnMapping {
    /// What staff said of the column holds, whatever its values look like.
    fileprivate mutating func take(_ entry: LearnedColumns.Entry) {
        if role != entry.role { parameter = nil }
        role = entry.role
        nearest = nil
        score = 1
        let reason = MappingEvidence(
            source: .learned,
            detail: "\(entry.unit): \(entry.header)",
            weight: KindDraft.learnedWeight
        )
        evidence = [reason] + evidence
    }
}
