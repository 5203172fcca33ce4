import VietText

/// The readers that a profile sets up once, for all columns and files.
struct NormaliseTools: Sendable {
    let profile: CampaignProfile
    let places: PlaceResolver
    let awards: AwardReader
    let levels: LevelReader
    let fieldsOfWork: CodeReader
    let htypes: CodeReader
    let lists: [FieldID: CodeReader]
    let phones = PhoneReader()
    /// Words that tell the class of a collective, and of an individual.
    let bodySubjects: PhraseFinder<String>
    let personSubjects: PhraseFinder<String>

    private let decisionPattern: PlainPattern?

    /// A reader of decision numbers; a compiled pattern stays with one column's work.
    var decisions: DecisionReader {
        DecisionReader(pattern: profile.decisionPattern, plain: decisionPattern)
    }

    init(profile: CampaignProfile, places: PlaceResolver) {
        self.profile = profile
        self.places = places
        decisionPattern = PlainPattern(profile.decisionPattern)
        levels = LevelReader(profile.levels, places: places)
        awards = AwardReader(profile.awards, levels: levels)
        fieldsOfWork = CodeReader(profile.fieldsOfWork)
        htypes = CodeReader(profile.codeLists[.htype] ?? [])
        bodySubjects = Self.subjects(profile, prefix: "tt")
        personSubjects = Self.subjects(profile, prefix: "cn")
        lists = profile.codeLists.mapValues { CodeReader($0) }
    }

    private static func subjects(_ profile: CampaignProfile, prefix: String) -> PhraseFinder<String>
    {
        PhraseFinder(
            profile.subjects.filter { $0.code.hasPrefix(prefix) }.flatMap { subject in
                subject.wordings.map { (Viet.fold($0), subject.code) }
            }
        )
    }
}
