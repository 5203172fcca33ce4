import VietText

/// What is settled once the columns are known: units of money, marks under awards, levels of places.
struct ColumnRefinement {
    let region: TableRegion
    let profiles: [Int: ColumnProfile]
    let kind: RecordKind?

    func refine(_ columns: inout [ColumnMapping]) {
        doubtAwards(&columns)
        markAwards(&columns)
        joinAwards(&columns)
        settleCounts(&columns)
        settleSexes(&columns)
        settleHonourees(&columns)
        settleAddress(&columns)
        settlePlaces(&columns)
        settleUnit(&columns)
        settleDecisions(&columns)
        joinAmounts(&columns)
        settleScores(&columns)
        settleGroupCounts(&columns)
        guard columns.contains(where: { $0.role == .field(.amount) }) else { return }
        let preamble = unitInPreamble()
        for index in columns.indices where columns[index].role == .field(.amount) {
            let column = columns[index].column
            if let unit = Self.multiplier(in: columns[index].header) {
                columns[index].multiplier = unit
            } else if let unit = preamble {
                // Sums of a million and more are not counted in millions, whatever the preamble says.
                let median = profiles[column]?.median ?? 0
                columns[index].multiplier = median * unit > 1e12 ? 1 : unit
            }
        }
    }

    // MARK: - Marks

    private static let forms: Set<String> = [
        "co", "cup", "huan", "huy", "bang", "giay", "thu", "ky", "bieu", "giai",
    ]

    /// "Cờ TLĐ" is no "Tập thể LĐXS", however alike their letters: the form that a heading begins with counts.
    private func doubtAwards(_ columns: inout [ColumnMapping]) {
        for index in columns.indices where columns[index].role == .awardMark {
            let leaf = ValueMarks.value(of: columns[index].header)
            let form = String(Viet.fold(leaf).prefix { $0 != " " })
            guard Self.forms.contains(form),
                let wording = columns[index].evidence.first(where: { $0.source == .header })?
                    .detail,
                !(" " + Viet.fold(wording) + " ").contains(" " + form + " ")
            else { continue }
            columns[index].parameter = leaf
            columns[index].score = min(columns[index].score, 0.8)
        }
    }

    /// Under "Hình thức khen thưởng", and beside awards under "Tập thể" or "Cá nhân", each column with marks is
    /// an award, known or not.
    private func markAwards(_ columns: inout [ColumnMapping]) {
        guard kind == .commendation else { return }
        let known = Set(
            columns.filter { $0.role == .awardMark }.compactMap { Self.group($0.header) }
        )
        for index in columns.indices {
            let header = columns[index].header
            guard
                columns[index].role == nil || columns[index].role == .field(.award)
                    || columns[index].role == .ignored || isGroupOnly(columns[index], known),
                let profile = profiles[columns[index].column], profile.share(of: .mark) >= 0.7,
                let slash = header.firstBytes(of: " / "), let group = Self.group(header),
                known.contains(group) || Self.awardGroups.contains(where: { group.contains($0) })
            else { continue }
            columns[index].role = .awardMark
            columns[index].parameter = String(header[slash.upperBound...])
            columns[index].score = max(columns[index].score, 0.8)
            columns[index].nearest = nil
        }
    }

    /// "Khen thưởng / Chính phủ", "Khen thưởng / UBND tỉnh": awards in a column for each who grants them.
    private func joinAwards(_ columns: inout [ColumnMapping]) {
        guard kind == .commendation else { return }
        let group = columns.indices.filter { index in
            guard columns[index].role == nil || columns[index].role == .field(.award),
                let slash = columns[index].header.lastBytes(of: " / "),
                let profile = profiles[columns[index].column], profile.share(of: .award) >= 0.6
            else { return false }
            let above = Viet.fold(String(columns[index].header[..<slash.lowerBound]))
            return Self.awardGroups.contains { above.contains($0) }
        }
        guard group.count > 1 else { return }
        for index in group {
            columns[index].role = .field(.award)
            columns[index].parameter = ValueMarks.value(of: columns[index].header)
            columns[index].score = max(columns[index].score, 0.8)
            columns[index].nearest = nil
        }
    }

    /// Whether "Tập thể" over awards is all that makes a column with another heading of its own a mark of kind.
    private func isGroupOnly(_ column: ColumnMapping, _ known: Set<String>) -> Bool {
        guard column.role == .htypeMark, let group = Self.group(column.header) else { return false }
        return known.contains(group) && Viet.fold(ValueMarks.value(of: column.header)) != group
    }

    /// The folded heading above a column's own.
    private static func group(_ header: String) -> String? {
        header.firstBytes(of: " / ").map { Viet.fold(String(header[..<$0.lowerBound])) }
    }

    private static let awardGroups = ["hinh thuc", "danh hieu", "khen thuong", "de nghi", "htkt"]

    /// Award names over figures are counts, which statistics do not keep by award.
    private func settleCounts(_ columns: inout [ColumnMapping]) {
        for index in columns.indices
        where columns[index].role == .awardMark || columns[index].role == .htypeMark {
            guard let profile = profiles[columns[index].column], profile.filled > 0 else {
                continue
            }
            if profile.share(of: .mark) < 0.5 {
                columns[index].nearest = columns[index].role
                columns[index].role = nil
                columns[index].parameter = nil
            }
        }
    }

    /// "Nam" beside "Nữ" are the sexes, though "Nam" without its group reads like "Năm".
    private func settleSexes(_ columns: inout [ColumnMapping]) {
        guard kind == .commendation else { return }
        func leaf(_ index: Int) -> String {
            let header = columns[index].header
            return Viet.fold(String(header.split(separator: "/").last ?? ""))
        }
        for index in columns.indices.dropLast()
        where leaf(index) == "nam" && leaf(index + 1) == "nu" {
            let roles: Set<ColumnRole?> = [
                .birthYearOfGender, .field(.birthDate), .field(.year), .field(.gender), nil,
            ]
            guard roles.contains(columns[index].role), roles.contains(columns[index + 1].role)
            else { continue }
            for (position, sex) in [(index, "nam"), (index + 1, "nu")] {
                columns[position].role = .birthYearOfGender
                columns[position].parameter = sex
                columns[position].nearest = nil
                columns[position].score = max(columns[position].score, 0.9)
            }
        }
    }

    private static let names = PhraseSet(
        "ho ten, ho va ten, ten ca nhan, ten tap the, ten ho gia dinh, ho ten ca nhan, ca nhan, tap the"
    )

    /// Names of persons and of collectives in columns of their own: each row has one of them.
    private func settleHonourees(_ columns: inout [ColumnMapping]) {
        guard kind == .commendation, !columns.contains(where: { $0.role == .givenName }),
            columns.contains(where: { $0.role == .field(.honouree) })
        else { return }
        for index in columns.indices
        where columns[index].role == nil || columns[index].role == .familyName {
            let leaf = String(columns[index].header.split(separator: "/").last ?? "")
            guard Self.names.contains(Viet.fold(leaf)),
                let profile = profiles[columns[index].column],
                profile.share(of: [.person, .organisation]) >= 0.6
            else { continue }
            columns[index].role = .field(.honouree)
            columns[index].nearest = nil
            columns[index].score = max(columns[index].score, 0.8)
        }
    }

    // MARK: - Places

    /// "Địa chỉ" over names of communes only is the locality.
    private func settleAddress(_ columns: inout [ColumnMapping]) {
        let places: Set<ColumnRole> = [.field(.locality), .ward, .district, .province]
        guard !columns.contains(where: { $0.role.map { places.contains($0) } ?? false }),
            let index = columns.firstIndex(where: { $0.role == .field(.address) }),
            let profile = profiles[columns[index].column], profile.share(of: .long) < 0.1
        else { return }
        let repeats = profile.filled >= 6 && profile.distinct * 4 <= profile.filled
        if profile.share(of: .place) >= 0.6 || repeats { columns[index].role = .field(.locality) }
    }

    private func settlePlaces(_ columns: inout [ColumnMapping]) {
        let levels = columns.indices.filter {
            [.ward, .district, .province].contains(columns[$0].role)
        }
        let hasLocality = columns.contains { $0.role == .field(.locality) }
        let hasUnit = columns.contains { $0.role == .field(.unit) }
        guard levels.count == 1, let index = levels.first else { return }
        let profile = profiles[columns[index].column]
        if !hasUnit, kind == .registration || kind == .statistics {
            columns[index].role = .field(.unit)
            return
        }
        if !hasLocality, let profile {
            // A single column of places of several levels.
            let own: ValueClass =
                columns[index].role == .ward
                ? .ward : columns[index].role == .district ? .district : .province
            if profile.share(of: .place) - profile.share(of: own) > 0.15 {
                columns[index].role = .field(.locality)
            }
        }
    }

    /// "Nơi thực hiện" over the names of organisations is the unit, where no other column is.
    private func settleUnit(_ columns: inout [ColumnMapping]) {
        guard kind != .statistics, !columns.contains(where: { $0.role == .field(.unit) }),
            let index = columns.firstIndex(where: { $0.role == .field(.locality) }),
            let profile = profiles[columns[index].column], profile.share(of: .organisation) >= 0.6
        else { return }
        columns[index].role = .field(.unit)
    }

    /// "Quyết định khen thưởng" alone may hold the number, or number and day.
    private func settleDecisions(_ columns: inout [ColumnMapping]) {
        let numbers: Set<ColumnRole?> = [.field(.decisionNo), .decisionNumberAndDate]
        if kind == .commendation, !columns.contains(where: { numbers.contains($0.role) }),
            let index = columns.firstIndex(where: {
                $0.role == nil && numbers.contains($0.nearest)
                    && (profiles[$0.column]?.share(of: [.decision, .decisionAndDate]) ?? 0) >= 0.5
            })
        {
            columns[index].role = .field(.decisionNo)
            columns[index].nearest = nil
        }
        for index in columns.indices {
            guard let profile = profiles[columns[index].column], profile.filled > 0 else {
                continue
            }
            let joined = profile.share(of: .decisionAndDate)
            if columns[index].role == .field(.decisionNo), joined > 0.5,
                !columns.contains(where: { $0.role == .field(.decisionDate) })
            {
                columns[index].role = .decisionNumberAndDate
            } else if columns[index].role == .decisionNumberAndDate, joined < 0.1,
                profile.share(of: .decision) > 0.5,
                columns.contains(where: { $0.role == .field(.decisionDate) })
            {
                columns[index].role = .field(.decisionNo)
            } else if columns[index].role == .positionAndUnit,
                profile.share(of: .positionAndUnit) < 0.3,
                columns.contains(where: { $0.role == .field(.unit) })
            {
                columns[index].role = .field(.position)
            }
        }
    }

    /// "Điểm theo tiêu chí / …" beside the total score: what it is made of.
    private func settleScores(_ columns: inout [ColumnMapping]) {
        guard kind == .appraisal, columns.contains(where: { $0.role == .field(.score) }) else {
            return
        }
        for index in columns.indices where columns[index].role == nil {
            guard let group = Self.group(columns[index].header),
                group.hasPrefix("diem") || group.contains("tieu chi")
            else { continue }
            columns[index].role = .ignored
            columns[index].nearest = nil
        }
    }

    /// "Bằng khen / TT" beside "Giấy khen / TT": neither counts all collectives.
    private func settleGroupCounts(_ columns: inout [ColumnMapping]) {
        let counts: Set<ColumnRole?> = [
            .field(.countCollective), .field(.countIndividual), .field(.countHousehold),
        ]
        for index in columns.indices where counts.contains(columns[index].role) {
            guard let group = Self.group(columns[index].header), !group.hasPrefix("tong") else {
                continue
            }
            let leaf = Viet.fold(ValueMarks.value(of: columns[index].header))
            let isParted = columns.contains { other in
                Self.group(other.header).map { $0 != group } ?? false
                    && Viet.fold(ValueMarks.value(of: other.header)) == leaf
            }
            guard isParted else { continue }
            columns[index].nearest = columns[index].role
            columns[index].role = nil
        }
    }

    // MARK: - Money

    /// "Nguồn lực / Tiền mặt", "Nguồn lực / Hiện vật": sums in a column for each source, where none holds their total.
    private func joinAmounts(_ columns: inout [ColumnMapping]) {
        let money = [
            "kinh phi", "nguon luc", "nguon von", "tri gia", "gia tri", "so tien", "thanh tien",
        ]
        guard let amount = columns.first(where: { $0.role == .field(.amount) }),
            let group = Self.group(amount.header), money.contains(where: { group.contains($0) })
        else { return }
        let parts = columns.indices.filter { Self.group(columns[$0].header) == group }
        let whole = parts.first { index in
            let leaf = Viet.fold(ValueMarks.value(of: columns[index].header))
            return leaf.hasPrefix("tong") || leaf.hasPrefix("cong ") || leaf == "cong"
        }
        if let whole { return takeTotal(&columns, whole, of: parts) }
        guard parts.count > 1,
            parts.allSatisfy({ index in
                let role = columns[index].role
                guard let profile = profiles[columns[index].column], profile.filled > 0 else {
                    return role == nil || role == .field(.amount)
                }
                return (role == nil || role == .field(.amount))
                    && profile.share(of: [.number, .money]) >= 0.8
            })
        else { return }
        for index in parts where columns[index].role == nil {
            columns[index].role = .field(.amount)
            columns[index].nearest = nil
            columns[index].score = max(columns[index].score, 0.8)
        }
    }

    /// The total of several sources is the amount, not the source whose heading sounds most like it.
    private func takeTotal(_ columns: inout [ColumnMapping], _ whole: Int, of parts: [Int]) {
        let taken: Set<ColumnRole?> = [
            nil, .field(.amount), .field(.countTotal), .field(.registeredCount),
            .field(.beneficiaries), .ignored,
        ]
        guard taken.contains(columns[whole].role),
            let profile = profiles[columns[whole].column],
            profile.share(of: [.number, .money]) >= 0.8
        else { return }
        for index in parts where columns[index].role == .field(.amount) {
            columns[index].role = .ignored
        }
        columns[whole].role = .field(.amount)
        columns[whole].nearest = nil
        columns[whole].score = max(columns[whole].score, 0.8)
    }

    // MARK: - Units of money

    private func unitInPreamble() -> Double? {
        for line in region.preamble.reversed() {
            let folded = Viet.fold(line.text)
            if folded.hasBytes("don vi tinh") || folded.hasBytes("dvt")
                || folded.hasBytes("don vi ") && folded.hasBytes("dong")
            {
                if let unit = Self.multiplier(in: line.text) { return unit }
            }
        }
        return nil
    }

    /// What "(triệu đồng)", "tr.đ", "ĐVT: nghìn đồng" mean; nil where no unit of money is named.
    static func multiplier(in text: String) -> Double? {
        let folded = Viet.fold(text)
        let words = folded.split(separator: " ")
        let letters = String(words.joined())
        if words.contains("ty") || letters.hasBytes("tydong") { return 1e9 }
        if folded.hasBytes("1 000 d") || folded.hasBytes("1000 d") || letters.hasSuffix("1000d") {
            return 1e3
        }
        if folded.hasBytes("1 000 000 d") || folded.hasBytes("1000000 d") { return 1e6 }
        if words.contains("trieu") || letters.hasBytes("trieudong") || letters.hasBytes("trd")
            || words.contains("tr")
        {
            return 1e6
        }
        if words.contains("nghin") || words.contains("ngan") { return 1e3 }
        if words.contains("dong") || words.contains("vnd") || words.last == "d" { return 1 }
        return nil
    }
}
