/// Figures of appraisals and registrations.
extension Statistics {
    // MARK: - Appraisals

    func appraisalTables() -> [StatisticsTable] {
        let byProvince = appraisalTally(province)
        let byDelegation = appraisalTally(delegation)
        return [
            byProvince.table(
                StatisticsWords.appraisalsByProvince,
                language,
                basis: FigureBasis.clusters,
                orderedBy: "phieu",
                label: provinceName
            ),
            byDelegation.table(
                StatisticsWords.appraisalsByDelegation,
                language,
                basis: FigureBasis.clusters,
                label: { code in
                    let parts = code.split(separator: "-", maxSplits: 1).map(String.init)
                    let number = parts.last ?? code
                    let name = StatisticsWords.delegation(number).text(in: language)
                    let place = parts.count == 2 ? parts[0] : ""
                    return place.isEmpty || place == "x" ? name : "\(name), \(provinceName(place))"
                }
            ),
        ]
    }

    /// The row of an appraisal by province and delegation, such as `79-3`.
    private func delegation(_ record: GoldenRecord) -> String {
        let number = context.value(record, .delegation)
        if number.isEmpty { return Tally.unknown }
        return (record.place.province.isEmpty ? "x" : record.place.province) + "-" + number
    }

    func appraisalTally(_ row: (GoldenRecord) -> String) -> Tally {
        let favourable = Set(context.snapshot.profile.recognisedConclusions)
        var tally = Tally([
            column("doan", StatisticsWords.delegations),
            column("don_vi", StatisticsWords.appraisedUnits),
            column("phieu", StatisticsWords.appraisals),
            column("noi_mo_hinh", StatisticsWords.linkedAppraisals),
            column("de_xuat", StatisticsWords.favourable),
            column("ket_luan_khac", StatisticsWords.otherConclusions),
            column("chua_ket_luan", StatisticsWords.noConclusion),
        ])
        let linked = Set(context.links.filter { $0.relation == .appraises }.map(\.from))
        for record in context.golden(.appraisal) {
            let cluster = Int32(record.cluster)
            let row = row(record)
            tally.add(cluster, row, "phieu")
            let delegation = delegation(record)
            if delegation != Tally.unknown {
                tally.add(distinct: delegation, cluster, row, "doan")
            }
            let unit = ReportContext.key(context.value(record, .unit))
            if !unit.isEmpty { tally.add(distinct: unit, cluster, row, "don_vi") }
            if linked.contains(cluster) { tally.add(cluster, row, "noi_mo_hinh") }
            let conclusion = context.value(record, .conclusion)
            let column =
                conclusion.isEmpty
                ? "chua_ket_luan" : favourable.contains(conclusion) ? "de_xuat" : "ket_luan_khac"
            tally.add(cluster, row, column)
        }
        return tally
    }

    // MARK: - Registrations

    func registrationTables() -> [StatisticsTable] {
        let names = districtNames()
        let units = registeringUnits()
        let byUnit = registrationTally(units) { $0.code }
        let labels = Dictionary(
            units.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        return [
            registrationTally(units) { orUnknown($0.place.province) }.table(
                StatisticsWords.registrationsByProvince,
                language,
                basis: FigureBasis.records,
                orderedBy: "cong_trinh",
                label: provinceName
            ),
            registrationTally(units) { orUnknown($0.place.district) }.table(
                StatisticsWords.registrationsByDistrict,
                language,
                basis: FigureBasis.records,
                orderedBy: "cong_trinh",
                label: { names[$0] ?? context.places.name(.district, $0) }
            ),
            byUnit.table(
                StatisticsWords.registrationsByUnit,
                language,
                basis: FigureBasis.records,
                orderedBy: "cong_trinh",
                label: { labels[$0] ?? $0 }
            ),
        ]
    }

    func registrationTally(
        _ units: [RegisteringUnit],
        row: (RegisteringUnit) -> String
    ) -> Tally {
        var tally = Tally([
            column("don_vi", StatisticsWords.registeringUnits),
            column("cong_trinh", StatisticsWords.registeredWorks),
            column("chi_tiet", StatisticsWords.worksInLists),
            column("tong_hop", StatisticsWords.worksInSummaries),
            column("chenh_lech", StatisticsWords.difference),
        ])
        for unit in units {
            let row = row(unit)
            for record in unit.records {
                tally.add(distinct: unit.code, record, row, "don_vi")
            }
            guard let first = unit.records.first else { continue }
            tally.add(amount: Double(unit.works), first, row, "cong_trinh")
            tally.add(amount: Double(unit.detailed), first, row, "chi_tiet")
            tally.add(amount: Double(unit.stated), first, row, "tong_hop")
            tally.add(amount: Double(unit.difference), first, row, "chenh_lech")
            for record in unit.records.dropFirst() {
                tally.add(amount: 0, record, row, "cong_trinh")
            }
        }
        return tally
    }

    /// Units that register works, with what their lists and their summaries say.
    func registeringUnits() -> [RegisteringUnit] {
        var units: [String: RegisteringUnit] = [:]
        for record in context.golden(.registration) {
            let name = context.value(record, .unit)
            let title = context.value(record, .title)
            let count = max(0, Int(context.value(record, .registeredCount)) ?? 0)
            guard let key = unitKey(name, record.place), !title.isEmpty || count > 0
            else { continue }
            units[key, default: RegisteringUnit(key: key, name: name, place: record.place)]
                .add(isListed: !title.isEmpty, count: count, records: record.members)
        }
        addSummaries(to: &units)
        return units.values.sorted { $0.key < $1.key }
    }

    /// A unit by its name and its district: every district has a "Phòng Nội vụ".
    private func unitKey(_ name: String, _ place: GoldenPlace) -> String? {
        let key = ReportContext.key(name)
        return key.isEmpty ? nil : "\(key)/\(place.province)/\(place.district)"
    }

    /// Adds rows of summary tables that state how many works a unit registers.
    private func addSummaries(to units: inout [String: RegisteringUnit]) {
        let table = context.snapshot.table
        let byName = Dictionary(grouping: units.keys.sorted()) { key in key.prefix { $0 != "/" } }
        var seen = Set<String>()
        for record in 0..<table.count
        where table.kinds[record] == .statistics && table.isCurrent(record) {
            let count = max(0, Int(table.value(record, .registeredCount)) ?? 0)
            let name = table.value(record, .unit)
            let place = summaryPlace(record)
            guard count > 0, var key = unitKey(name, place) else { continue }
            // A summary of a higher level names no district: it speaks of the only unit of that name.
            if place.district.isEmpty, let named = byName[key.prefix { $0 != "/" }],
                named.count == 1
            {
                key = named[0]
            }
            // Two summaries that tell of the same unit are one statement.
            let isNew = seen.insert(key).inserted
            units[key, default: RegisteringUnit(key: key, name: name, place: place)]
                .add(isListed: false, count: isNew ? count : 0, records: [Int32(record)])
        }
    }

    /// Where a row of a summary table belongs: as stated, else where its submitter is.
    private func summaryPlace(_ record: Int) -> GoldenPlace {
        let table = context.snapshot.table
        let submitter = table.submissions[Int(table.submission[record])].submitter
        let province = table.value(record, .provinceCode)
        let district = table.value(record, .districtCode)
        let isSubmitters = province.isEmpty || province == submitter.provinceCode
        return GoldenPlace(
            province: province.isEmpty ? submitter.provinceCode : province,
            district: district.isEmpty && isSubmitters ? submitter.districtCode : district,
            ward: table.value(record, .wardCode)
        )
    }
}

/// A unit that registers works: by a list, by a number, or by both.
struct RegisteringUnit: Sendable, Equatable {
    let key: String
    let name: String
    let place: GoldenPlace
    /// Source rows that speak of the unit.
    private(set) var records: [Int32] = []
    private var listed = 0
    private var countOfListed = 0
    private var countOfSummaries = 0

    init(key: String, name: String, place: GoldenPlace) {
        self.key = key
        self.name = name
        self.place = place
    }

    /// Stable and ASCII, for figures' names.
    var code: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return "u" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Works that lists name; one row that says "3 công trình" stands for three.
    var detailed: Int { listed == 1 ? max(1, countOfListed) : listed }

    /// Works that summaries state.
    var stated: Int { countOfSummaries }

    /// The number that counts: the list's, and the summary's only where there is no list.
    var works: Int { detailed > 0 ? detailed : stated }

    /// How many more the summary states than the list names, where there are both.
    var difference: Int { detailed > 0 && stated > 0 ? stated - detailed : 0 }

    mutating func add(isListed: Bool, count: Int, records: [Int32]) {
        if isListed {
            listed += 1
            countOfListed = Self.sum(countOfListed, count)
        } else {
            countOfSummaries = Self.sum(countOfSummaries, count)
        }
        self.records += records
    }

    /// Sums stop at a bound no honest list reaches, so that garbage cannot overflow.
    private static func sum(_ a: Int, _ b: Int) -> Int {
        min(a + min(b, 1_000_000_000), 1_000_000_000)
    }
}
