/// Figures of commendations: by place and level, award form, subject group, and what goes up.
extension Statistics {
    private static let htypes = [
        KnownCode.collective, KnownCode.individual, KnownCode.household,
    ]

    func commendationTables() -> [StatisticsTable] {
        let names = districtNames()
        return [
            levelTable(StatisticsWords.awardsByProvince, row: province, label: provinceName),
            levelTable(
                StatisticsWords.awardsByDistrict,
                row: district,
                label: { names[$0] ?? $0 }
            ),
            htypeTable(
                StatisticsWords.awardsByForm,
                row: { orUnknown(context.value($0, .award)) },
                label: context.labels.award
            ),
            htypeTable(
                StatisticsWords.awardsByLevel,
                row: { orUnknown(context.value($0, .awardLevel)) },
                fixed: KnownCode.levels,
                label: { StatisticsWords.level($0)?.text(in: language) ?? context.labels.level($0) }
            ),
            htypeTable(
                StatisticsWords.awardsBySubject,
                row: { orUnknown(context.value($0, .subject)) },
                label: context.labels.subject
            ),
            htypeTable(
                StatisticsWords.awardsByMode,
                row: { orUnknown(context.value($0, .awardMode)) },
                label: { context.labels.name($0, of: .awardMode) }
            ),
            goingUp(),
        ]
    }

    /// Commendations by collective, individual and household.
    private func htypeTable(
        _ words: StatisticsWords.Table,
        row: (GoldenRecord) -> String,
        fixed: [String] = [],
        label: (String) -> String
    ) -> StatisticsTable {
        let records = context.golden(.commendation)
        var tally = htypeTally(row)
        if !records.isEmpty { tally.touch(fixed) }
        return tally.table(
            words,
            language,
            basis: FigureBasis.clusters,
            orderedBy: fixed.isEmpty ? "tong_so" : nil,
            fixed: records.isEmpty ? [] : fixed,
            label: label
        )
    }

    func htypeTally(_ row: (GoldenRecord) -> String) -> Tally {
        var tally = Tally(
            [column("tong_so", StatisticsWords.commendations)]
                + Self.htypes.map {
                    StatisticsTable.Column(code: $0, label: context.labels.name($0, of: .htype))
                }
                + [
                    column("khong_ro_doi_tuong", StatisticsWords.unknownHonouree),
                    column("dong_bao_cao", StatisticsWords.rowsReported),
                ]
        )
        for record in context.golden(.commendation) {
            let cluster = Int32(record.cluster)
            let row = row(record)
            let htype = context.value(record, .htype)
            tally.add(cluster, row, "tong_so")
            tally.add(
                cluster,
                row,
                Self.htypes.contains(htype) ? htype : "khong_ro_doi_tuong"
            )
            tally.add(amount: Double(record.members.count), cluster, row, "dong_bao_cao")
        }
        return tally
    }

    /// Commendations by the level that decided and by collective or individual, for each place.
    private func levelTable(
        _ words: StatisticsWords.Table,
        row: (GoldenRecord) -> String,
        label: (String) -> String
    ) -> StatisticsTable {
        let records = context.golden(.commendation)
        var used = Set<String>()
        func code(_ record: GoldenRecord) -> String {
            let level = context.value(record, .awardLevel)
            let htype = context.value(record, .htype)
            return (KnownCode.levels.contains(level) ? level : "khong_ro") + "_"
                + (Self.htypes.contains(htype) ? htype : "khong_ro")
        }
        for record in records { used.insert(code(record)) }
        var tally = Tally([column("tong_so", StatisticsWords.commendations)] + levelColumns(used))
        for record in records {
            tally.add(Int32(record.cluster), row(record), "tong_so")
            tally.add(Int32(record.cluster), row(record), code(record))
        }
        return tally.table(
            words,
            language,
            basis: FigureBasis.clusters,
            orderedBy: "tong_so",
            label: label
        )
    }

    /// A column per level and kind of honouree, highest level first; rare ones only where they are used.
    private func levelColumns(_ used: Set<String>) -> [StatisticsTable.Column] {
        (KnownCode.levels.reversed() + ["khong_ro"]).flatMap { level in
            (Self.htypes + ["khong_ro"]).compactMap { htype in
                let code = "\(level)_\(htype)"
                let isCommon =
                    level != "khong_ro"
                    && (htype == KnownCode.collective || htype == KnownCode.individual)
                guard isCommon || used.contains(code) else { return nil }
                let levelName =
                    StatisticsWords.level(level)?.text(in: language) ?? context.labels.level(level)
                let htypeName =
                    htype == "khong_ro"
                    ? StatisticsWords.unknownHonouree.text(in: language)
                    : context.labels.name(htype, of: .htype)
                return StatisticsTable.Column(code: code, label: "\(levelName): \(htypeName)")
            }
        }
    }

    /// What goes to a higher level for recognition or reward, by province.
    private func goingUp() -> StatisticsTable {
        var tally = Tally([
            column("mo_hinh", StatisticsWords.initiatives),
            column(KnownCode.collective, StatisticsWords.collectives),
            column(KnownCode.individual, StatisticsWords.individuals),
            column("khac", StatisticsWords.otherHonourees),
        ])
        for record in context.golden where stages.goesUp(record) {
            let cluster = Int32(record.cluster)
            if record.kind == .initiative {
                tally.add(cluster, province(record), "mo_hinh")
            } else {
                let htype = context.value(record, .htype)
                let isNamed = htype == KnownCode.collective || htype == KnownCode.individual
                tally.add(cluster, province(record), isNamed ? htype : "khac")
            }
        }
        return tally.table(
            StatisticsWords.goingUp,
            language,
            basis: FigureBasis.clusters,
            orderedBy: "mo_hinh",
            label: provinceName
        )
    }
}
