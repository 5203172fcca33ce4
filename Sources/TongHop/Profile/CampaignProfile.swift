/// A text in both languages.
struct LocalizedText: Sendable, Equatable, Hashable {
    var vi: String
    var en: String
}

/// What is particular to one campaign: read from YAML by ``ProfileReader``; stages take what they
/// need from it and nothing of a campaign is written in code.
struct CampaignProfile: Sendable, Equatable {
    /// The name in `profile list`, such as `covid-2021`.
    var name: String
    var title: LocalizedText
    /// The kinds of record that the campaign collects.
    var kinds: [RecordKind]
    /// The year that dates without one belong to.
    var year: Int?

    // Locate, Map
    /// Header wordings of the campaign, added to the built-in ones.
    var headers: [ColumnHeader] = []
    /// Wordings of total rows, added to the built-in ones.
    var totalRows: [String] = []
    /// What staff say that units' columns hold.
    var learned = LearnedColumns()
    /// Below this probability a column is left unmapped.
    var mappingThreshold = 0.5

    // Normalise
    var fieldsOfWork: [FieldOfWork] = []
    var awards: [AwardForm] = []
    var levels: [CodedName] = []
    /// The values of other coded fields (`htype`, `conclusion`, `award_mode` …) with their wordings.
    var codeLists: [FieldID: [CodedName]] = [:]
    /// Classes of honourees (đối tượng) with the words that tell them.
    var subjects: [CodedName] = []

    // Validate
    /// The dates that a field may have, both ends included, as ISO dates.
    var windows: [FieldID: DateWindow] = [:]
    var required: [RecordKind: [FieldID]] = [:]
    /// A regular expression over NFC text.
    var decisionPattern = ""
    /// Checks that the campaign turns off, or gives another severity.
    var severities: [IssueCode: SeverityChoice] = [:]
    /// Which law is in force for decisions of which dates.
    var laws: [AwardLaw] = []

    // Match, Resolve
    var matching: [RecordKind: MatchingSettings] = [:]
    var survivorship: [FieldID: SurvivorshipRule] = [:]
    var defaultSurvivorship = SurvivorshipRule.mostComplete

    // Report
    /// Groups that fields of work are rolled up to: the six contents, the eight tasks.
    var rollups: [Rollup] = []
    /// Conclusions of appraisals that count as recognised, and levels above the unit's own.
    var recognisedConclusions: [String] = ["cong_nhan"]
    /// Expected units: the denominators of `status`.
    var expectedUnits: [ExpectedUnit] = []
}

/// Wordings of a column.
struct ColumnHeader: Sendable, Equatable {
    /// A role's name, see ``ColumnRole/name``.
    var role: String
    var wordings: [String]
}

/// A code with its names and the wordings by which it is known.
struct CodedName: Sendable, Equatable {
    var code: String
    var name: LocalizedText
    var wordings: [String] = []
}

/// A field of work with its place in the campaign's roll-ups.
struct FieldOfWork: Sendable, Equatable {
    var code: String
    var name: LocalizedText
    var wordings: [String]
    /// Words in a title that hint at the field where none is stated.
    var keywords: [String]
}

/// An award form or title.
struct AwardForm: Sendable, Equatable {
    var code: String
    var name: LocalizedText
    var wordings: [String]
    /// Levels that may grant it: `x`, `h`, `t`, `w`; empty where any may.
    var levels: [String]
    /// `b` both, `c` individuals (cá nhân), `t` collectives (tập thể).
    var subject: String
    /// False for thư khen, thưởng nóng, biểu dương: not in the statutory list.
    var isStatutory: Bool
    /// Patterns that the decision number's issuer must have, such as `CTN` or `TTg`; empty where any.
    var signers: [String]
}

/// Days, both included, as ISO dates.
struct DateWindow: Sendable, Equatable {
    var from: String
    var through: String
}

/// The law in force for decisions from a date on.
struct AwardLaw: Sendable, Equatable {
    var name: String
    /// ISO date of the first day.
    var from: String
    /// Levels that may grant, by award code, where they differ from the award's own.
    var levels: [String: [String]]
}

enum SeverityChoice: String, Sendable {
    case error, warning, info, off
}

/// How records of one kind are matched.
struct MatchingSettings: Sendable, Equatable {
    /// From this probability on, two records are joined without asking.
    var join = 0.95
    /// From this probability on, a person is asked.
    var review = 0.5
}

enum SurvivorshipRule: String, Sendable, CaseIterable {
    /// The longest well-formed value.
    case mostComplete = "most_complete"
    /// From the submission received last.
    case latestSubmission = "latest_submission"
    /// From the highest deciding level (central before province …).
    case highestLevel = "highest_level"
    /// From the lowest level, which is nearest to the facts.
    case lowestLevel = "lowest_level"
    /// The value most records give.
    case mostFrequent = "most_frequent"
}

/// A grouping of fields of work.
struct Rollup: Sendable, Equatable {
    var code: String
    var title: LocalizedText
    var groups: [CodedName]
    /// Field-of-work code to group code.
    var map: [String: String]
}

/// A unit that is expected to send a list.
struct ExpectedUnit: Sendable, Equatable {
    var unit: String
    var code: String
    var level: String
    var kinds: [RecordKind]
    /// ISO date.
    var deadline: String?
}
