import SheetWriter

/// A tidy sheet for each kind of golden record: a row a record, a column a field, lineage at the right.
struct GoldenSheets: Sendable {
    private let context: ReportContext
    private let parts: BookParts
    private let stages: Stages
    /// Findings per source row, counted once.
    private let findings: [Int32]

    init(_ context: ReportContext) {
        self.context = context
        parts = BookParts(context: context)
        stages = Stages(context)
        findings = Self.findingsPerRecord(context.snapshot)
    }

    /// The stable name of a kind's table.
    static func tableName(_ kind: RecordKind) -> String {
        switch kind {
        case .initiative: "tbl_mo_hinh"
        case .commendation: "tbl_khen_thuong"
        case .appraisal: "tbl_tham_dinh"
        case .registration: "tbl_dang_ky"
        case .statistics: "tbl_so_lieu"
        }
    }

    /// The sheet of a kind.
    func sheet(_ kind: RecordKind) -> SheetPlan {
        let records = Array(context.golden(kind))
        let columns = columns(kind, records)
        let plan = TablePlan(
            name: Self.tableName(kind),
            columns: columns.map(\.plan),
            rows: RowSource(count: records.count) { index in
                let record = records[index]
                return columns.map { $0.cell(record) }
            }
        )
        return parts.sheet(
            name: FieldLabels.name(kind, context.language),
            title: FieldLabels.name(kind, context.language),
            about: FieldLabels.meaning(kind, context.language),
            plan,
            keyColumns: 1
        )
    }

    /// A column with what it shows of a record.
    struct Column: Sendable {
        let plan: ColumnPlan
        /// The field that the column shows, for the dictionary.
        let field: FieldID?
        let meaning: String
        let cell: @Sendable (GoldenRecord) -> CellPlan
    }

    /// The columns of a kind: fields, places by name, then codes, years and lineage, folded away.
    func columns(_ kind: RecordKind, _ records: [GoldenRecord]) -> [Column] {
        let fields = kind.fields.filter { !FieldID.place.contains($0) }
        return fields.map { field($0, records) } + places(records) + codes(kind, records)
            + years(kind, records) + lineage()
    }

    private func field(_ field: FieldID, _ records: [GoldenRecord]) -> Column {
        let (context, parts) = (context, parts)
        return Column(
            plan: ColumnPlan(
                context.name(field),
                parts.kind(field),
                width: parts.width(field),
                isHidden: !isUsed(field, records),
                note: FieldLabels.meaning(field, context.language)
            ),
            field: field,
            meaning: FieldLabels.meaning(field, context.language)
        ) { parts.cell(context.value($0, field), field) }
    }

    private func isUsed(_ field: FieldID, _ records: [GoldenRecord]) -> Bool {
        records.isEmpty || records.contains { !context.value($0, field).isEmpty }
    }

    private func places(_ records: [GoldenRecord]) -> [Column] {
        let context = context
        let named: [(LocalizedText, FieldID, PlaceNames.List)] = [
            (ReportWords.ward, .wardCode, .ward),
            (ReportWords.district, .districtCode, .district),
            (ReportWords.province, .provinceCode, .province),
            (ReportWords.ward2025, .wardCode2025, .ward2025),
            (ReportWords.province2025, .provinceCode2025, .province2025),
        ]
        let stated = Column(
            plan: ColumnPlan(
                context.name(.locality),
                width: .measured(most: 36),
                isHidden: true,
                outlineLevel: 1
            ),
            field: .locality,
            meaning: FieldLabels.meaning(.locality, context.language)
        ) { .text(context.value($0, .locality)) }
        return named.map { label, field, list in
            Column(
                plan: ColumnPlan(
                    parts.text(label),
                    width: .measured(most: 28),
                    isHidden: [.wardCode2025, .provinceCode2025].contains(field)
                        && !isUsed(field, records)
                ),
                field: field,
                meaning: FieldLabels.meaning(field, context.language)
            ) { record in
                // Where nothing is stated, the record counts at its submitter's place: shown as such.
                let code =
                    switch list {
                    case .province: record.place.province
                    case .district: record.place.district
                    default: context.value(record, field)
                    }
                return .text(context.places.name(list, code))
            }
        } + [stated]
    }

    /// The codes behind the names, for joins and pivots.
    private func codes(_ kind: RecordKind, _ records: [GoldenRecord]) -> [Column] {
        let context = context
        return kind.fields.filter { $0.form == .code }.map { field in
            Column(
                plan: ColumnPlan(
                    parts.text(
                        PlaceNames.list(of: field) == nil
                            ? ReportWords.code(of: Self.both(field)) : Self.both(field)
                    ),
                    .identifier,
                    width: .measured(most: 18),
                    isHidden: true,
                    outlineLevel: 1
                ),
                field: field,
                meaning: FieldLabels.meaning(field, context.language)
            ) { record in
                switch field {
                case .provinceCode: .text(record.place.province)
                case .districtCode: .text(record.place.district)
                default: .text(context.value(record, field))
                }
            }
        }
    }

    /// The years of dates, since a date of lesser precision is text.
    private func years(_ kind: RecordKind, _ records: [GoldenRecord]) -> [Column] {
        let context = context
        let dates: [FieldID] = [.startDate, .decisionDate, .appraisalDate]
        return kind.fields.filter { dates.contains($0) }.map { field in
            Column(
                plan: ColumnPlan(
                    parts.text(ReportWords.year(of: Self.both(field))),
                    .centred,
                    width: .measured(most: 14),
                    isHidden: true,
                    outlineLevel: 1
                ),
                field: field,
                meaning: FieldLabels.meaning(field, context.language)
            ) { record in
                let year = context.value(record, field).prefix(4)
                return Int64(year).map { CellPlan.integer($0) } ?? .blank
            }
        }
    }

    private func lineage() -> [Column] {
        let (context, stages, findings) = (context, stages, findings)
        func column(
            _ label: LocalizedText,
            _ kind: ColumnKind,
            width: Double = 24,
            _ cell: @escaping @Sendable (GoldenRecord) -> CellPlan
        ) -> Column {
            Column(
                plan: ColumnPlan(
                    parts.text(label),
                    kind,
                    width: .measured(most: width),
                    isHidden: true,
                    outlineLevel: 1
                ),
                field: nil,
                meaning: "",
                cell: cell
            )
        }
        return [
            column(ReportWords.stage, .text) {
                .text(ReportWords.stage(stages.stage(of: $0)).text(in: context.language))
            },
            column(ReportWords.findingCount, .integer) { record in
                .integer(record.members.reduce(0) { $0 + Int(findings[Int($1)]) })
            },
            column(ReportWords.sourceCount, .integer) { .integer($0.members.count) },
            column(ReportWords.sourcePlaces, .text, width: 60) {
                .text(DataTables.sources($0, context))
            },
            column(ReportWords.recordID, .identifier) { .text(context.cluster($0).id) },
        ]
    }

    private static func both(_ field: FieldID) -> LocalizedText {
        LocalizedText(vi: FieldLabels.name(field, .vi), en: FieldLabels.name(field, .en))
    }

    /// How many findings stand on each record's row.
    private static func findingsPerRecord(_ snapshot: CampaignSnapshot) -> [Int32] {
        struct Place: Hashable {
            let submission: Int32
            let sheet: String
            let row: Int
        }
        var counts: [Place: Int32] = [:]
        for found in snapshot.issues where found.issue.severity != .info {
            guard let row = found.issue.origin.row else { continue }
            let place = Place(
                submission: found.submission,
                sheet: found.issue.origin.sheet,
                row: row
            )
            counts[place, default: 0] += 1
        }
        let table = snapshot.table
        if counts.isEmpty { return [Int32](repeating: 0, count: table.count) }
        return (0..<table.count).map { record in
            let origin = table.origin(record)
            let place = Place(
                submission: table.submission[record],
                sheet: origin.sheet,
                row: Int(table.rows[record])
            )
            return counts[place] ?? 0
        }
    }
}
