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

    /// A reader of decision numbers; compiled patterns stay with one column's work.
    var decisions: DecisionReader { DecisionReader(pattern: profile.decisionPattern) }

    init(profile: CampaignProfile, places: PlaceResolver) {
        self.profile = profile
        self.places = places
        levels = LevelReader(profile.levels, places: places)
        awards = AwardReader(profile.awards, levels: levels)
        fieldsOfWork = CodeReader(profile.fieldsOfWork)
        htypes = CodeReader(profile.codeLists[.htype] ?? [])
        lists = profile.codeLists.mapValues { CodeReader($0) }
    }
}
