import SheetReader

@testable import TongHop

/// Builds small snapshots for tests: submissions, records, which of them are one thing, links, findings.
struct SnapshotBuilder {
    private(set) var table = RecordTable()
    private(set) var issues: [SubmissionIssue] = []
    private var groups: [[Int32]] = []
    private var links: [(RecordLink.Relation, Int, Int, Double)] = []
    private var reviews: [(Int, Int, Double, [WeightPart], Decision?)] = []
    var profile: CampaignProfile

    init(_ profile: CampaignProfile = .sample) {
        self.profile = profile
    }

    /// Adds a file.
    @discardableResult
    mutating func submission(
        _ file: String,
        unit: String = "",
        level: String = "",
        province: String = "",
        district: String = "",
        ward: String = "",
        status: Submission.Status = .accepted,
        organisation: String = "ubnd",
        received: Int64 = 1_635_125_400,
        kinds: [RecordKind] = [.initiative]
    ) -> Int {
        let number = table.submissions.count
        let digits = String(number + 1, radix: 16)
        let hash = String(repeating: "0", count: 12 - digits.count) + digits
        var submission = Submission(
            id: "S" + hash,
            file: file,
            sha256: hash + String(repeating: "ab", count: 26),
            receivedAt: received
        )
        submission.status = status
        submission.submitter = Submitter(
            unit: unit,
            level: level,
            provinceCode: province,
            districtCode: district,
            wardCode: ward,
            organisation: organisation
        )
        submission.kinds = kinds
        submission.period = "2021"
        table.submissions.append(submission)
        return number
    }

    /// Adds a record that is a thing of its own until it is joined with others.
    @discardableResult
    mutating func add(
        _ kind: RecordKind,
        _ submission: Int,
        _ row: Int,
        sheet: String = "Danh sách",
        hidden: Bool = false,
        _ values: [FieldID: String]
    ) -> Int {
        let record = table.count
        let digits = String(record + 1)
        table.ids.append("R" + String(repeating: "0", count: 6 - digits.count) + digits)
        table.kinds.append(kind)
        table.submission.append(Int32(submission))
        table.sheetIndex.append(0)
        table.sheetNames.append(table.texts.intern(sheet))
        table.rows.append(Int32(row))
        table.hidden.append(hidden)
        for field in FieldID.allCases {
            table.columns[field.order].append(table.texts.intern(values[field] ?? ""))
            table.sourceColumns[field.order].append(values[field] == nil ? -1 : Int16(field.order))
        }
        table.submissions[submission].rowCount += 1
        groups.append([Int32(record)])
        return record
    }

    /// Makes one thing of several records.
    mutating func join(_ records: Int...) {
        let wanted = Set(records.map(Int32.init))
        let joined = groups.filter { !wanted.isDisjoint(with: $0) }.flatMap { $0 }.sorted()
        groups = groups.filter { wanted.isDisjoint(with: $0) } + [joined]
        groups.sort { $0[0] < $1[0] }
    }

    /// Links the things that two records tell of.
    mutating func link(
        _ relation: RecordLink.Relation,
        _ from: Int,
        _ to: Int,
        weight: Double = 12.25
    ) {
        links.append((relation, from, to, weight))
    }

    /// Adds a finding.
    mutating func issue(_ issue: Issue, of submission: Int) {
        issues.append(SubmissionIssue(submission: Int32(submission), issue: issue))
    }

    /// Adds a pair that wants a decision.
    mutating func review(
        _ left: Int,
        _ right: Int,
        probability: Double,
        parts: [WeightPart] = [],
        decision: Decision? = nil
    ) {
        reviews.append((left, right, probability, parts, decision))
    }

    /// The snapshot so far.
    func snapshot(now: String = "2021-11-30") -> CampaignSnapshot {
        var resolution = Resolution()
        resolution.clusterOfRecord = [Int32](repeating: -1, count: table.count)
        for group in groups {
            let first = Int(group[0])
            for record in group {
                resolution.clusterOfRecord[Int(record)] = Int32(resolution.clusters.count)
            }
            var golden: [FieldID: GoldenValue] = [:]
            let current = group.filter { table.isCurrent(Int($0)) }
            for field in FieldID.allCases {
                let values = current.map { ($0, table.value(Int($0), field)) }
                if let found = values.first(where: { !$0.1.isEmpty }) {
                    golden[field] = GoldenValue(
                        value: found.1,
                        record: found.0,
                        rule: "most_complete"
                    )
                }
            }
            resolution.clusters.append(
                RecordCluster(
                    id: "C" + table.ids[first].dropFirst(),
                    kind: table.kinds[first],
                    members: group,
                    golden: golden
                )
            )
        }
        resolution.links = links.map { relation, from, to, weight in
            RecordLink(
                from: resolution.clusterOfRecord[from],
                to: resolution.clusterOfRecord[to],
                relation: relation,
                weight: weight
            )
        }
        resolution.review = reviews.map { left, right, probability, parts, decision in
            ReviewPair(
                pair: ScoredPair(
                    left: Int32(left),
                    right: Int32(right),
                    weight: parts.reduce(0) { $0 + $1.weight },
                    parts: parts
                ),
                probability: probability,
                decision: decision
            )
        }
        return CampaignSnapshot(
            profile: profile,
            table: table,
            resolution: resolution,
            issues: issues,
            now: now,
            period: "Năm 2021"
        )
    }

    /// The context of the snapshot's reports.
    func context(_ language: Language = .vi) -> ReportContext {
        ReportContext(snapshot(), places: .sample, language: language)
    }
}

extension PlaceNames {
    /// A few places of the south.
    static let sample = PlaceNames { list, code in
        switch (list, code) {
        case (.province, "79"): "Thành phố Hồ Chí Minh"
        case (.province, "01"): "Thành phố Hà Nội"
        case (.province, "83"): "Tỉnh Bến Tre"
        case (.district, "767"): "Quận Tân Phú"
        case (.district, "760"): "Quận 1"
        case (.district, "785"): "Huyện Bình Chánh"
        case (.district, "003"): "Quận Tây Hồ"
        case (.ward, "27028"): "Phường Tây Thạnh"
        case (.province2025, "79"): "Thành phố Hồ Chí Minh"
        default: nil
        }
    }
}

extension CampaignProfile {
    /// A profile with a few codes.
    static var sample: CampaignProfile {
        func both(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: vi, en: en) }
        var profile = CampaignProfile(
            name: "covid-2021",
            title: both("Thi đua phòng, chống dịch COVID-19", "Emulation against COVID-19"),
            kinds: RecordKind.allCases
        )
        profile.fieldsOfWork = [
            FieldOfWork(
                code: "KS",
                name: both("Kiểm soát, khoanh vùng dịch", "Control"),
                wordings: [],
                keywords: []
            ),
            FieldOfWork(
                code: "AS",
                name: both("An sinh xã hội", "Social security"),
                wordings: [],
                keywords: []
            ),
            FieldOfWork(
                code: "CN",
                name: both("Công nghệ thông tin", "Information technology"),
                wordings: [],
                keywords: []
            ),
        ]
        profile.awards = [
            AwardForm(
                code: "GIAY_KHEN",
                name: both("Giấy khen", "Certificate"),
                wordings: [],
                levels: ["x", "h", "t"],
                subject: "b",
                isStatutory: true,
                signers: []
            ),
            AwardForm(
                code: "BANG_KHEN_TINH",
                name: both("Bằng khen của Chủ tịch UBND cấp tỉnh", "Province certificate"),
                wordings: [],
                levels: ["t"],
                subject: "b",
                isStatutory: true,
                signers: []
            ),
        ]
        profile.subjects = [
            CodedName(
                code: "tt_dang",
                name: both("Tập thể: cơ quan Đảng", "Collective: Party body")
            )
        ]
        profile.codeLists = [
            .conclusion: [
                CodedName(code: "cong_nhan", name: both("Đề xuất công nhận", "Proposed")),
                CodedName(code: "bo_sung", name: both("Cần bổ sung", "Needs more")),
            ],
            .initiativeKind: [CodedName(code: "mo_hinh", name: both("Mô hình", "Model"))],
        ]
        profile.rollups = [
            Rollup(
                code: "sau_noi_dung",
                title: both("Sáu nội dung thi đua", "Six contents"),
                groups: [
                    CodedName(
                        code: "an_sinh",
                        name: both("Bảo đảm an sinh xã hội", "Social security")
                    ),
                    CodedName(code: "cntt", name: both("Ứng dụng công nghệ thông tin", "IT")),
                ],
                map: ["AS": "an_sinh", "CN": "cntt"]
            )
        ]
        return profile
    }
}
