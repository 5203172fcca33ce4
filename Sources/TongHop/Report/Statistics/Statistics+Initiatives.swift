/// Figures of initiatives: by place, field of work, roll-up, kind, and the funnel.
extension Statistics {
    private var columns: [StatisticsTable.Column] {
        let words = StatisticsWords.self
        return [
            column("mo_hinh", words.initiatives), column("dong_bao_cao", words.rowsReported),
            column("don_vi_gui", words.submittingUnits), column("de_nghi", words.proposed),
            column("tham_dinh", words.appraised), column("cong_nhan", words.recognised),
            column("khen_thuong", words.rewarded),
        ]
    }

    func initiativeTables() -> [StatisticsTable] {
        let names = districtNames()
        let byProvince = initiativeTally { [province($0)] }
        let byDistrict = initiativeTally { [district($0)] }
        let kinds = initiativeTally { [orUnknown(context.value($0, .initiativeKind))] }
        var byField = initiativeTally { [orUnknown(context.value($0, .field))] }
        let fields = context.snapshot.profile.fieldsOfWork.map(\.code)
        if !context.golden(.initiative).isEmpty { byField.touch(fields) }
        let tables = [
            byProvince.table(
                StatisticsWords.initiativesByProvince,
                language,
                basis: FigureBasis.clusters,
                orderedBy: "mo_hinh",
                label: provinceName
            ),
            byDistrict.table(
                StatisticsWords.initiativesByDistrict,
                language,
                basis: FigureBasis.clusters,
                orderedBy: "mo_hinh",
                label: { names[$0] ?? $0 }
            ),
            byField.table(
                StatisticsWords.initiativesByField,
                language,
                basis: FigureBasis.clusters,
                orderedBy: "mo_hinh",
                label: context.labels.fieldOfWork
            ),
        ]
        return tables + context.snapshot.profile.rollups.map(rollup) + [
            kinds.table(
                StatisticsWords.initiativesByKind,
                language,
                basis: FigureBasis.clusters,
                orderedBy: "mo_hinh",
                label: { context.labels.name($0, of: .initiativeKind) }
            )
        ]
    }

    /// Initiatives under rows of any kind; a record may stand under several.
    func initiativeTally(_ rows: (GoldenRecord) -> [String]) -> Tally {
        var tally = Tally(columns)
        for record in context.golden(.initiative) {
            let cluster = Int32(record.cluster)
            for row in rows(record) {
                tally.add(cluster, row, "mo_hinh")
                tally.add(amount: Double(record.members.count), cluster, row, "dong_bao_cao")
                for member in record.members {
                    tally.add(distinct: submitterKey(member), cluster, row, "don_vi_gui")
                }
                if stages.isProposed(record) { tally.add(cluster, row, "de_nghi") }
                if stages.isAppraised(record) { tally.add(cluster, row, "tham_dinh") }
                if stages.isRecognised(record) { tally.add(cluster, row, "cong_nhan") }
                if stages.isRewarded(record) { tally.add(cluster, row, "khen_thuong") }
            }
        }
        return tally
    }

    /// Fields of work gathered in the groups of a roll-up, as the profile's map says.
    private func rollup(_ rollup: Rollup) -> StatisticsTable {
        var tally = initiativeTally { record in
            let field = context.value(record, .field)
            return [field.isEmpty ? Tally.unknown : rollup.map[field] ?? "ngoai_nhom"]
        }
        let codes = rollup.groups.map(\.code)
        if !context.golden(.initiative).isEmpty { tally.touch(codes) }
        let names = Dictionary(
            rollup.groups.map { ($0.code, $0.name.text(in: language)) },
            uniquingKeysWith: { first, _ in first }
        )
        return tally.table(
            StatisticsWords.rollup(rollup),
            language,
            basis: FigureBasis.clusters,
            fixed: context.golden(.initiative).isEmpty ? [] : codes,
            label: { names[$0] ?? StatisticsWords.outsideGroups.text(in: language) }
        )
    }

    /// From report to reward, and what share of the initiatives came so far.
    func funnel() -> StatisticsTable {
        let all = Array(context.golden(.initiative))
        let steps: [(String, LocalizedText, [GoldenRecord])] = [
            ("bao_cao", StatisticsWords.stageReported, all),
            ("de_nghi", StatisticsWords.stageProposed, all.filter(stages.isProposed)),
            ("tham_dinh", StatisticsWords.stageAppraised, all.filter(stages.isAppraised)),
            ("cong_nhan", StatisticsWords.stageRecognised, all.filter(stages.isRecognised)),
            ("khen_thuong", StatisticsWords.stageRewarded, all.filter(stages.isRewarded)),
        ]
        let words = StatisticsWords.funnel
        return StatisticsTable(
            code: words.code,
            title: words.title.text(in: language),
            note: words.note.text(in: language),
            rowHeader: words.rowHeader.text(in: language),
            columns: [
                column("mo_hinh", StatisticsWords.initiatives),
                column("ty_le", StatisticsWords.shareOfInitiatives, .share),
            ],
            rows: steps.map { StatisticsTable.Row(code: $0.0, label: $0.1.text(in: language)) },
            cells: steps.map { step in
                let basis = FigureBasis.clusters(step.2.map { Int32($0.cluster) })
                let share = all.isEmpty ? 0 : Double(step.2.count) / Double(all.count)
                return [
                    StatisticsCell(value: Double(step.2.count), basis: basis),
                    StatisticsCell(value: share, basis: basis),
                ]
            }
        )
    }

    func orUnknown(_ code: String) -> String { code.isEmpty ? Tally.unknown : code }
}
