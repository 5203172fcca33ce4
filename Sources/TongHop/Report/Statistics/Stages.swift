/// How far a record has come on the way from report to reward.
enum Stage: String, Sendable, CaseIterable {
    // Initiatives, in order
    case reported, proposed, appraised, recognised, rewarded
    // Commendations
    case listed, nominated, considered, refused, forwarded, decided
    // Registrations
    case registered
}

/// Codes of the contract and of the canonical model that reports count by.
enum KnownCode {
    static let yes = "co"
    static let individual = "ca_nhan"
    static let collective = "tap_the"
    static let household = "ho_gia_dinh"
    static let nominated = "de_nghi"
    static let considered = "da_xet"
    static let decided = "da_quyet_dinh"
    static let refused = "khong_dat"
    static let forwarded = "trinh_cap_tren"
    /// The levels from the lowest to the highest.
    static let levels = ["x", "h", "t", "w"]
}

/// Which golden records have reached which stage, told by their values and by links across kinds.
struct Stages: Sendable {
    private let context: ReportContext
    /// Clusters that an appraisal, a favourable one, or a commendation speaks of.
    private var appraised: Set<Int32> = []
    private var recognised: Set<Int32> = []
    private var rewarded: Set<Int32> = []

    init(_ context: ReportContext) {
        self.context = context
        let clusters = context.snapshot.resolution.clusters
        let favourable = Set(context.snapshot.profile.recognisedConclusions)
        for link in context.links {
            switch link.relation {
            case .appraises:
                appraised.insert(link.to)
                let conclusion = clusters[Int(link.from)].golden[.conclusion]?.value ?? ""
                if favourable.contains(conclusion) { recognised.insert(link.to) }
            case .rewards: rewarded.insert(link.to)
            case .registers: break
            }
        }
    }

    func isProposed(_ record: GoldenRecord) -> Bool {
        record.kind == .initiative && context.value(record, .nominated) == KnownCode.yes
    }

    func isAppraised(_ record: GoldenRecord) -> Bool { appraised.contains(Int32(record.cluster)) }

    func isRecognised(_ record: GoldenRecord) -> Bool { recognised.contains(Int32(record.cluster)) }

    func isRewarded(_ record: GoldenRecord) -> Bool { rewarded.contains(Int32(record.cluster)) }

    /// Whether the record goes to a higher level: an initiative put forward, or a commendation that
    /// is still to be decided above the unit that sent it.
    func goesUp(_ record: GoldenRecord) -> Bool {
        switch record.kind {
        case .initiative: isProposed(record)
        case .commendation: stage(of: record) == .forwarded
        default: false
        }
    }

    /// The furthest stage that a record has reached.
    func stage(of record: GoldenRecord) -> Stage {
        switch record.kind {
        case .initiative:
            if isRewarded(record) { return .rewarded }
            if isRecognised(record) { return .recognised }
            if isAppraised(record) { return .appraised }
            return isProposed(record) ? .proposed : .reported
        case .commendation: return commendationStage(record)
        case .appraisal:
            let conclusion = context.value(record, .conclusion)
            return context.snapshot.profile.recognisedConclusions.contains(conclusion)
                ? .recognised : .appraised
        case .registration: return .registered
        case .statistics: return .reported
        }
    }

    private func commendationStage(_ record: GoldenRecord) -> Stage {
        switch context.value(record, .status) {
        case KnownCode.refused: return .refused
        case KnownCode.forwarded: return .forwarded
        case KnownCode.decided: return .decided
        default: break
        }
        if !context.value(record, .decisionNo).isEmpty { return .decided }
        if isAboveItsSubmitter(record) { return .forwarded }
        switch context.value(record, .status) {
        case KnownCode.considered: return .considered
        case KnownCode.nominated: return .nominated
        default: return .listed
        }
    }

    /// Whether the award's level is above the level of every unit that sent the record.
    private func isAboveItsSubmitter(_ record: GoldenRecord) -> Bool {
        let table = context.snapshot.table
        guard let level = KnownCode.levels.firstIndex(of: context.value(record, .awardLevel))
        else { return false }
        return record.members.allSatisfy { member in
            let submission = table.submissions[Int(table.submission[Int(member)])]
            guard let own = KnownCode.levels.firstIndex(of: submission.submitter.level)
            else { return false }
            return level > own
        }
    }
}
