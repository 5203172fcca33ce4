import SheetWriter

/// What all workbooks share: how a sheet begins, how values become cells, how the contents are listed.
struct BookParts: Sendable {
    let context: ReportContext

    /// A text in the workbook's language.
    func text(_ text: LocalizedText) -> String { text.text(in: context.language) }

    /// A sheet of lines to read, below a title and a line that says what they are.
    func page(_ words: ReportWords.Sheet, lines: [LocalizedText]) -> SheetPlan {
        var sheet = SheetPlan(
            name: text(words.name),
            blocks: [
                .line(text(words.title), .title), .line(text(words.about), .subtitle), .gap,
            ],
            freeze: .none,
            fixedWidths: [0: 110],
            showsGridlines: false,
            page: PagePlan(repeatsHeader: false)
        )
        for line in lines {
            let cell = FormCell(.text(text(line)), style: TextStyle(wraps: true))
            sheet.add(.form(FormRow([cell])))
        }
        return sheet
    }

    /// A sheet that holds one table below a title and a line that says what it is.
    func sheet(
        _ words: ReportWords.Sheet,
        _ table: TablePlan,
        keyColumns: Int = 0
    ) -> SheetPlan {
        sheet(
            name: text(words.name),
            title: text(words.title),
            about: text(words.about),
            table,
            keyColumns: keyColumns
        )
    }

    /// A sheet that holds one table below a title and a line that says what it is.
    func sheet(
        name: String,
        title: String,
        about: String,
        _ table: TablePlan,
        keyColumns: Int = 0
    ) -> SheetPlan {
        SheetPlan(
            name: name,
            blocks: [.line(title, .title), .line(about, .subtitle), .gap, .table(table)],
            freeze: .tableHeader(keyColumns: keyColumns)
        )
    }

    /// A field's header where its values are shown by name: "Quận, huyện", not "Mã huyện".
    func header(_ field: FieldID) -> String {
        switch field {
        case .provinceCode: text(ReportWords.province)
        case .districtCode: text(ReportWords.district)
        case .wardCode: text(ReportWords.ward)
        case .provinceCode2025: text(ReportWords.province2025)
        case .wardCode2025: text(ReportWords.ward2025)
        default: context.name(field)
        }
    }

    /// A canonical value as a cell of its field: real dates and numbers, text for all else.
    func cell(_ value: String, _ field: FieldID) -> CellPlan {
        if value.isEmpty { return .blank }
        switch field.form {
        case .date:
            return Self.day(value).map { CellPlan(.date($0)) } ?? .text(ValueFormat.date(value))
        case .integer: return Int64(value).map { CellPlan.integer($0) } ?? .text(value)
        case .decimal: return Double(value).map { CellPlan.number($0) } ?? .text(value)
        case .code: return .text(context.shown(value, field))
        case .text, .digits: return .text(value)
        }
    }

    /// How a field's column is shown.
    func kind(_ field: FieldID) -> ColumnKind {
        switch field.form {
        case .date: .date
        case .integer: field == .year ? .centred : .integer
        case .decimal: .decimal(2)
        case .digits: .identifier
        case .code: field == .nominated ? .centred : .text
        case .text: field == .decisionNo ? .identifier : .text
        }
    }

    /// How wide a field's column may grow.
    func width(_ field: FieldID) -> WidthRule {
        switch field {
        case .title, .description, .result, .achievement: .measured(most: 48)
        case .unit, .note, .locality, .address, .movement: .measured(most: 36)
        default: .measured(most: 28)
        }
    }

    /// A full ISO date as a calendar day; nil for one of lesser precision.
    static func day(_ iso: String) -> CalendarDay? {
        let parts = iso.split(separator: "-")
        guard iso.utf8.count == 10, parts.count == 3, let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        let calendarDay = CalendarDay(year: year, month: month, day: day)
        return calendarDay.isReal ? calendarDay : nil
    }

    /// A moment as a cell, in the office's time zone.
    func moment(_ seconds: Int64) -> CellPlan {
        let stamp = ValueFormat.timestamp(seconds, offsetSeconds: context.zone)
        let clock = stamp.dropFirst(11).prefix(5).split(separator: ":")
        guard let day = Self.day(String(stamp.prefix(10))), clock.count == 2,
            let hour = Int(clock[0]), let minute = Int(clock[1])
        else { return .text(stamp) }
        return CellPlan(.dateTime(day, minutes: hour * 60 + minute))
    }

    /// The creation time of every workbook: midnight of the day of the run, never the clock's.
    var created: TimeStamp {
        TimeStamp(Self.day(context.snapshot.now) ?? CalendarDay(year: 2000, month: 1, day: 1))
    }

    /// A workbook with a cover in front of its sheets.
    func book(_ title: LocalizedText, _ sheets: [SheetPlan]) -> WorkbookPlan {
        let campaign = text(context.snapshot.profile.title)
        return WorkbookPlan(
            created: created,
            properties: DocumentProperties(title: "\(text(title)): \(campaign)", subject: campaign),
            sheets: [cover(title, sheets)] + sheets
        )
    }

    /// The cover: what this is, of when, and what the other sheets hold, with links.
    private func cover(_ title: LocalizedText, _ sheets: [SheetPlan]) -> SheetPlan {
        let snapshot = context.snapshot
        let counted = snapshot.table.submissions.count { $0.status == .accepted }
        let open = snapshot.resolution.review.count {
            $0.decision == nil || $0.decision?.verdict == .later
        }
        var facts: [(LocalizedText, CellPlan, ColumnKind)] = [
            (ReportWords.campaign, .text(text(snapshot.profile.title)), .text)
        ]
        if !snapshot.period.isEmpty {
            facts.append((ReportWords.period, .text(snapshot.period), .text))
        }
        facts += [
            (
                ReportWords.date,
                Self.day(snapshot.now).map { CellPlan(.date($0)) } ?? .text(snapshot.now), .date
            ),
            (ReportWords.filesCounted, .integer(counted), .integer),
            (ReportWords.openDecisions, .integer(open), .integer),
        ]
        var sheet = SheetPlan(
            name: text(ReportWords.cover.name),
            freeze: .none,
            fixedWidths: [0: 34, 1: 72, 2: 12],
            showsGridlines: false,
            page: PagePlan(isLandscape: false, repeatsHeader: false)
        )
        sheet.add(.line(text(title), .title))
        sheet.add(.line(text(snapshot.profile.title), .subtitle))
        sheet.add(.gap)
        for (label, value, kind) in facts {
            sheet.add(
                .form(
                    FormRow([
                        FormCell(.text(text(label)), style: .label),
                        FormCell(
                            value,
                            kind: kind,
                            style: TextStyle(alignment: .left)
                        ),
                    ])
                )
            )
        }
        sheet.add(.gap)
        sheet.add(.line(text(ReportWords.contents), .heading))
        contents(of: sheets, in: &sheet)
        return sheet
    }

    private func contents(of sheets: [SheetPlan], in cover: inout SheetPlan) {
        let header = TextStyle(isBold: true, tone: .header, isFramed: true)
        cover.add(
            .form(
                FormRow(
                    [ReportWords.sheetHeader, ReportWords.holdsHeader, ReportWords.rowsHeader].map {
                        FormCell(.text(text($0)), style: header)
                    }
                )
            )
        )
        for sheet in sheets where sheet.visibility == .visible {
            let tables = sheet.blocks.compactMap { block -> TablePlan? in
                if case .table(let table) = block { table } else { nil }
            }
            let lines = sheet.blocks.compactMap { block -> String? in
                if case .line(let line, _) = block { line } else { nil }
            }
            // Where the title only repeats the tab's name, the line below it says more.
            let about = lines.first == sheet.name ? lines.dropFirst().first : lines.first
            cover.add(
                .form(
                    FormRow([
                        FormCell(.link(sheet.name, to: .sheet(sheet.name)), style: .framed),
                        FormCell(.text(about ?? ""), style: .framed),
                        FormCell(
                            tables.isEmpty
                                ? .blank : .integer(tables.reduce(0) { $0 + $1.rows.count }),
                            kind: .integer,
                            style: .framed
                        ),
                    ])
                )
            )
        }
    }
}
