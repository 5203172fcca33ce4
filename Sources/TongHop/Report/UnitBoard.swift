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
    /// The row code of each submission's unit.
    private let codes: [String]
    private let names: [String: String]

    init(_ context: ReportContext) {
        let submissions = context.snapshot.table.submissions
        var byKey: [String: Sender] = [:]
        for (index, submission) in submissions.enumerated() {
            let key = context.senders[index]
            let unit = submission.submitter.unit
            let name = unit.isEmpty ? submission.file : unit
            byKey[key, default: Sender(code: Self.code(key), name: name, submissions: [])]
                .submissions.append(index)
        }
        senders = byKey.values.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
        names = Dictionary(
            senders.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        codes = context.senders.map { byKey[$0]?.code ?? "" }
        expected = Self.expected(context)
    }

    /// The row code of a submission's unit.
    func code(ofSubmission index: Int) -> String {
        codes.indices.contains(index) ? codes[index] : ""
    }

    /// The name behind a row code.
    func name(ofCode code: String) -> String { names[code] ?? code }

    /// A stable ASCII code for a unit's key.
    private static func code(_ key: String) -> String {
        let nowhere = GoldenPlace(province: "", district: "", ward: "")
        return RegisteringUnit(key: key, name: "", place: nowhere).code
    }

    /// Each expected unit with the submissions that came from it: by name, or by level and place.
    private static func expected(_ context: ReportContext) -> [Expected] {
        let submissions = context.snapshot.table.submissions
        var byName: [String: [Int]] = [:]
        var byPlace: [String: [Int]] = [:]
        for (index, submission) in submissions.enumerated() {
            let from = submission.submitter
            byName[Viet.key(from.unit), default: []].append(index)
            let code =
                switch from.level {
                case "t": from.provinceCode
                case "h": from.districtCode
                case "x": from.wardCode
                default: ""
                }
            if !code.isEmpty { byPlace["\(from.level)/\(code)", default: []].append(index) }
        }
        return context.snapshot.profile.expectedUnits.map { unit in
            let name = Viet.key(unit.unit)
            var found = Set(name.isEmpty ? [] : byName[name] ?? [])
            if !unit.code.isEmpty { found.formUnion(byPlace["\(unit.level)/\(unit.code)"] ?? []) }
            let wanted = found.sorted().filter { isExpected(submissions[$0], of: unit) }
            return board(of: unit, wanted, submissions, zone: context.zone)
        }
    }

    /// Whether a file holds a kind of list that is expected of a unit.
    private static func isExpected(_ submission: Submission, of unit: ExpectedUnit) -> Bool {
        unit.kinds.isEmpty || submission.kinds.isEmpty
            || !Set(unit.kinds).isDisjoint(with: submission.kinds)
    }

    private static func board(
        of unit: ExpectedUnit,
        _ found: [Int],
        _ submissions: [Submission],
        zone: Int
    ) -> Expected {
        var board = Expected(unit: unit)
        for index in found {
            switch submissions[index].status {
            case .accepted: board.accepted.append(index)
            case .rejected: board.rejected.append(index)
            case .superseded: board.superseded.append(index)
            case .retracted: break
            }
        }
        let days = (board.accepted + board.superseded).map {
            ValueFormat.day(submissions[$0].receivedAt, offsetSeconds: zone)
        }
        board.firstDay = days.min() ?? ""
        if let deadline = unit.deadline, !board.firstDay.isEmpty {
            board.isLate = board.firstDay > deadline
        }
        return board
    }
}
