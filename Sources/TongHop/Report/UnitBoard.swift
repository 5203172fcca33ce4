import VietText

/// Who was to send, who sent, when, and what came of it: for the statistics, `status` and the cover.
struct UnitBoard: Sendable {
    /// An expected unit with its submissions.
    struct Expected: Sendable, Equatable {
        let unit: ExpectedUnit
        /// Positions of accepted submissions.
        var accepted: [Int] = []
        /// Positions of rejected ones.
        var rejected: [Int] = []
        /// Positions of superseded ones.
        var superseded: [Int] = []
        /// Whether the first file that counts came after the deadline.
        var isLate = false
        /// The first day on which a file came, as an ISO date.
        var firstDay = ""
    }

    /// A unit that sent something, expected or not.
    struct Sender: Sendable, Equatable {
        let code: String
        let name: String
        /// Positions of its submissions.
        var submissions: [Int]
    }

    /// The profile's expected units, in its order.
    let expected: [Expected]
    /// All units that sent something, by name.
    let senders: [Sender]
    private let names: [String: String]

    init(_ context: ReportContext) {
        let submissions = context.snapshot.table.submissions
        var byKey: [String: Sender] = [:]
        for (index, submission) in submissions.enumerated() {
            let key = Statistics.key(submission)
            let name =
                submission.submitter.unit.isEmpty ? submission.file : submission.submitter.unit
            byKey[key, default: Sender(code: Self.code(key), name: name, submissions: [])]
                .submissions.append(index)
        }
        senders = byKey.values.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
        names = Dictionary(
            senders.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        expected = context.snapshot.profile.expectedUnits.map { unit in
            Self.board(of: unit, submissions, zone: context.zone)
        }
    }

    /// The row code of a submission's unit.
    func code(of submission: Submission) -> String { Self.code(Statistics.key(submission)) }

    /// The name behind a row code.
    func name(ofCode code: String) -> String { names[code] ?? code }

    /// A stable ASCII code for a unit's key.
    private static func code(_ key: String) -> String {
        RegisteringUnit(
            key: key,
            name: "",
            place: GoldenPlace(province: "", district: "", ward: "")
        ).code
    }

    private static func board(
        of unit: ExpectedUnit,
        _ submissions: [Submission],
        zone: Int
    ) -> Expected {
        var board = Expected(unit: unit)
        for (index, submission) in submissions.enumerated() where isFrom(unit, submission) {
            switch submission.status {
            case .accepted: board.accepted.append(index)
            case .rejected: board.rejected.append(index)
            case .superseded: board.superseded.append(index)
            case .retracted: break
            }
        }
        let counted = board.accepted + board.superseded
        let days = counted.map {
            ValueFormat.day(submissions[$0].receivedAt, offsetSeconds: zone)
        }
        board.firstDay = days.min() ?? ""
        if let deadline = unit.deadline, !board.firstDay.isEmpty {
            board.isLate = board.firstDay > deadline
        }
        return board
    }

    /// Whether a file came from an expected unit: by name, or by level and place where the profile gives
    /// a code, and of a kind that is expected of it.
    private static func isFrom(_ unit: ExpectedUnit, _ submission: Submission) -> Bool {
        let from = submission.submitter
        if !unit.kinds.isEmpty, !submission.kinds.isEmpty,
            Set(unit.kinds).isDisjoint(with: submission.kinds)
        {
            return false
        }
        if !unit.unit.isEmpty, Viet.key(unit.unit) == Viet.key(from.unit) { return true }
        guard !unit.code.isEmpty, unit.level == from.level else { return false }
        switch unit.level {
        case "t": return from.provinceCode == unit.code
        case "h": return from.districtCode == unit.code
        case "x": return from.wardCode == unit.code
        default: return false
        }
    }
}
