import SheetWriter

/// The list of what goes to a higher level for recognition or reward.
struct UpwardList: Sendable {
    private let context: ReportContext
    private let records: [GoldenRecord]

    init(_ context: ReportContext) {
        self.context = context
        let stages = Stages(context)
        records = context.golden.filter(stages.goesUp)
    }

    var isEmpty: Bool { records.isEmpty }

    /// The sheet of the list: initiatives, then commendations, each by place, unit and name.
    func sheet() -> SheetPlan {
        let (context, records) = (context, records)
        let parts = BookParts(context: context)
        let words = ReportWords.self
        let columns = [
            ColumnPlan(parts.text(words.recordKind)),
            ColumnPlan(parts.text(words.subjectOfRecord), width: .measured(most: 48)),
            ColumnPlan(context.name(.htype)),
            ColumnPlan(context.name(.unit), width: .measured(most: 40)),
            ColumnPlan(parts.text(words.district)), ColumnPlan(parts.text(words.province)),
            ColumnPlan(context.name(.field), width: .measured(most: 28)),
            ColumnPlan(context.name(.award), width: .measured(most: 34)),
            ColumnPlan(context.name(.awardLevel)),
            ColumnPlan(
                parts.text(words.sourcePlaces),
                width: .measured(most: 60),
                isHidden: true,
                outlineLevel: 1
            ),
            ColumnPlan(parts.text(words.recordID), .identifier, isHidden: true, outlineLevel: 1),
        ]
        let rows = RowSource(count: records.count) { index in
            let record = records[index]
            func shown(_ field: FieldID) -> CellPlan {
                parts.cell(context.value(record, field), field)
            }
            return [
                .text(FieldLabels.name(record.kind, context.language)),
                shown(record.kind.nameField),
                shown(.htype), shown(.unit),
                .text(context.places.name(.district, record.place.district)),
                .text(context.places.name(.province, record.place.province)), shown(.field),
                shown(.award), shown(.awardLevel), .text(DataTables.sources(record, context)),
                .text(context.cluster(record).id),
            ]
        }
        return parts.sheet(
            words.upwards,
            TablePlan(name: "tbl_trinh_cap_tren_ds", columns: columns, rows: rows),
            keyColumns: 2
        )
    }
}
