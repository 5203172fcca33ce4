internal import CXLSXWriter

/// Writes the cells of one sheet and what belongs to them.
@safe struct SheetWriting {
    typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
    /// How many rows of a table are looked at before the first is written.
    static let sample = 1_000
    /// The most links Excel accepts on a sheet.
    private static let linkLimit = 65_530
    /// The width lines of text may fill on a sheet with narrow tables.
    static let lineWidth = 90.0

    let target: Sheet
    let layout: SheetLayout
    let isStreamed: Bool
    var widths: ColumnWidths
    private var links = 0
    private var hasAutofilter = false

    init(_ target: Sheet, _ layout: SheetLayout, streamed: Bool) {
        unsafe self.target = unsafe target
        self.layout = layout
        isStreamed = streamed
        widths = ColumnWidths(count: 0, font: FontPlan())
    }

    /// Writes the whole sheet.
    mutating func write(with session: inout WorkbookSession) throws(WriteError) {
        widths = ColumnWidths(count: max(1, layout.columnCount), font: session.plan.font)
        measure(font: session.plan.font)
        for block in layout.blocks {
            switch block {
            case .line(let text, let style, let row):
                try writeLine(text, style, row: row, with: &session)
            case .form(let form, let row):
                try writeForm(form, row: row, with: &session)
            case .table(let table):
                try writeTable(table, with: &session)
            }
        }
        try setColumns()
        try unsafe SheetView(target, layout).apply()
    }

    // MARK: - Lines and form rows

    private func writeLine(
        _ text: String,
        _ style: TextStyle,
        row: Int,
        with session: inout WorkbookSession
    ) throws(WriteError) {
        let factor = style.factor(session.plan.font)
        let width = TextMeasure.width(of: text) * factor
        var columns = max(1, layout.columnCount)
        while widths.width(0..<columns) < Self.lineWidth, columns < SheetLayout.columnLimit {
            columns += 1
        }
        let room = widths.width(0..<columns) - TextMeasure.padding
        var look = CellLook(style: style)
        let isLong = width > room || text.contains("\n")
        if isLong || style.alignment == .centre {
            look.style.wraps = true
            let lines = TextMeasure.lines(of: text, in: room / factor)
            try setHeight(of: row, lines: lines, style: style, font: session.plan.font)
        } else if style.larger > 0 {
            try setHeight(of: row, lines: 1, style: style, font: session.plan.font)
        }
        let format = try unsafe session.formats.format(look)
        if columns > 1, isLong || style.alignment == .centre {
            try unsafe merge(row: row, columns: 0...(columns - 1), text: text, format: format)
        } else {
            try unsafe check(
                worksheet_write_string(target, UInt32(row), 0, text, format),
                row,
                0
            )
        }
    }

    private mutating func writeForm(
        _ form: FormRow,
        row: Int,
        with session: inout WorkbookSession
    ) throws(WriteError) {
        var column = 0
        var lines = 1
        for cell in form.cells {
            let span = cell.columns
            var look = CellLook(style: cell.style)
            // Beside its name a number reads better at the left; in a frame it is part of a table.
            if look.style.alignment == .natural, !cell.style.isFramed {
                look.style.alignment = .left
            }
            if let tone = cell.content.tone { look.style.tone = tone }
            let value = ValueLook(cell.content.value, kind: cell.kind)
            look.number = value.number
            if value.isText, !cell.style.wraps, span == 1, !value.fits(60) {
                look.style.wraps = true
            }
            if look.style.wraps, case .text(let text) = value.stored {
                let factor = cell.style.factor(session.plan.font)
                let room = widths.width(column..<(column + span)) - TextMeasure.padding
                lines = max(lines, TextMeasure.lines(of: text, in: room / factor))
            }
            look.isLink = cell.content.link != nil
            let format = try unsafe session.formats.format(look)
            if span > 1 {
                try unsafe merge(
                    row: row,
                    columns: column...(column + span - 1),
                    text: "",
                    format: format
                )
            }
            try unsafe put(cell.content, value, row: row, column: column, format, &session)
            column += span
        }
        let tallest = form.cells.map(\.style).max { $0.larger < $1.larger } ?? .body
        if lines > 1 || tallest.larger > 0 {
            try setHeight(of: row, lines: lines, style: tallest, font: session.plan.font)
        }
    }

    private func merge(
        row: Int,
        columns: ClosedRange<Int>,
        text: String,
        format: FormatCache.Format
    ) throws(WriteError) {
        let (first, last) = (UInt16(columns.lowerBound), UInt16(columns.upperBound))
        let outcome = unsafe worksheet_merge_range(
            target,
            UInt32(row),
            first,
            UInt32(row),
            last,
            text,
            format
        )
        try check(outcome, row, columns.lowerBound)
    }

    // MARK: - Tables

    private mutating func writeTable(
        _ table: SheetLayout.Table,
        with session: inout WorkbookSession
    ) throws(WriteError) {
        let header = try unsafe session.formats.format(.tableHeader)
        try writeHeaders(of: table, font: session.plan.font)
        if isStreamed {
            for (offset, text) in table.headers.enumerated() {
                let column = table.firstColumn + offset
                let outcome = unsafe worksheet_write_string(
                    target,
                    UInt32(table.headerRow),
                    UInt16(column),
                    text,
                    header
                )
                try check(outcome, table.headerRow, column)
            }
        } else {
            try unsafe TableRegistration(target, table).register(header: header)
        }
        try writeNotes(of: table)
        var formats = TableFormats(table, banded: table.plan.isBanded && !isStreamed)
        for index in 0..<table.bodyCount {
            try writeRow(index, of: table, formats: &formats, with: &session)
        }
        try unsafe TableRules(target, table).apply(with: &session)
        if isStreamed, !hasAutofilter {
            hasAutofilter = true
            let outcome = unsafe worksheet_autofilter(
                target,
                UInt32(table.headerRow),
                UInt16(table.firstColumn),
                UInt32(table.lastRow),
                UInt16(table.lastColumn)
            )
            try check(outcome, table.headerRow, table.firstColumn)
        }
    }

    private mutating func writeRow(
        _ index: Int,
        of table: SheetLayout.Table,
        formats: inout TableFormats,
        with session: inout WorkbookSession
    ) throws(WriteError) {
        let cells = index < table.plan.rows.count ? table.plan.rows.row(index) : []
        let row = table.firstRow + index
        var looks: [ValueLook] = []
        looks.reserveCapacity(table.plan.columns.count)
        var lines = 1
        for (offset, column) in table.plan.columns.enumerated() {
            let value = offset < cells.count ? cells[offset].value : .blank
            let look = ValueLook(value, kind: column.kind)
            if index >= Self.sample { measure(look, in: table, offset) }
            if !column.isHidden, case .text(let text) = look.stored, !look.fits(column.width.most) {
                let room = column.width.most / (session.plan.font.size / 11)
                lines = max(lines, TextMeasure.lines(of: text, in: room))
            }
            looks.append(look)
        }
        // Not every program finds the height of wrapped text by itself. Before the cells, since
        // a streamed row is gone once the next begins.
        if lines > 1 { try setHeight(of: row, lines: lines, style: .body, font: session.plan.font) }
        for (offset, look) in looks.enumerated() {
            let cell = offset < cells.count ? cells[offset] : .blank
            if isStreamed, cell == .blank { continue }
            let format = try unsafe formats.format(
                for: cell,
                look,
                column: offset,
                index: index,
                in: &session.formats
            )
            let column = table.firstColumn + offset
            try unsafe put(cell, look, row: row, column: column, format, &session)
        }
    }

    /// Sets the height that the wrapped headers need.
    private func writeHeaders(of table: SheetLayout.Table, font: FontPlan) throws(WriteError) {
        var lines = 1
        for (offset, text) in table.headers.enumerated() {
            let room =
                widths.width(table.firstColumn + offset) - TextMeasure.padding
                - TextMeasure.filterButton
            lines = max(lines, TextMeasure.lines(of: text, in: room / (1.1 * font.size / 11)))
        }
        let style = TextStyle(isBold: true)
        try setHeight(of: table.headerRow, lines: lines, style: style, font: font, extra: 4)
    }

    private func writeNotes(of table: SheetLayout.Table) throws(WriteError) {
        for (offset, column) in table.plan.columns.enumerated() {
            guard let note = column.note, !note.isEmpty else { continue }
            try writeNote(note, row: table.headerRow, column: table.firstColumn + offset)
        }
    }

    // MARK: - Cells

    private mutating func put(
        _ cell: CellPlan,
        _ value: ValueLook,
        row: Int,
        column: Int,
        _ format: FormatCache.Format,
        _ session: inout WorkbookSession
    ) throws(WriteError) {
        let (sheetRow, sheetColumn) = (UInt32(row), UInt16(column))
        if let link = cell.link, links < Self.linkLimit, let address = session.address(of: link) {
            links += 1
            try unsafe check(
                worksheet_write_url(target, sheetRow, sheetColumn, address, format),
                row,
                column
            )
        }
        session.size += 64
        let outcome: lxw_error
        switch value.stored {
        case .nothing:
            outcome = unsafe worksheet_write_blank(target, sheetRow, sheetColumn, format)
        case .text(let text):
            session.size += text.utf8.count * 3 / 2
            outcome = unsafe worksheet_write_string(target, sheetRow, sheetColumn, text, format)
        case .number(let number):
            outcome = unsafe worksheet_write_number(target, sheetRow, sheetColumn, number, format)
        }
        try check(outcome, row, column)
        if let note = cell.note, !note.isEmpty { try writeNote(note, row: row, column: column) }
    }

    private func writeNote(_ note: String, row: Int, column: Int) throws(WriteError) {
        let text = SafeText.cell(note)
        var options = unsafe lxw_comment_options()
        let lines = TextMeasure.lines(of: text, in: 36)
        unsafe options.width = 260
        unsafe options.height = UInt16((lines * 17 + 16).clamped(to: 40...600))
        let outcome = unsafe worksheet_write_comment_opt(
            target,
            UInt32(row),
            UInt16(column),
            text,
            &options
        )
        try check(outcome, row, column)
    }

    // MARK: - Rows and columns

    private func setHeight(
        of row: Int,
        lines: Int,
        style: TextStyle,
        font: FontPlan,
        extra: Double = 0
    ) throws(WriteError) {
        let line = ((font.size + style.larger) * 1.36).rounded(.up)
        let height = (Double(lines) * line + extra).clamped(to: 5...409)
        try check(unsafe worksheet_set_row(target, UInt32(row), height, nil), row, 0)
    }

    private func setColumns() throws(WriteError) {
        var hidden: [Int: lxw_row_col_options] = [:]
        for table in layout.tables {
            for (offset, column) in table.plan.columns.enumerated()
            where column.isHidden || column.outlineLevel > 0 {
                hidden[table.firstColumn + offset] = lxw_row_col_options(
                    hidden: column.isHidden ? 1 : 0,
                    level: UInt8(column.outlineLevel.clamped(to: 0...7)),
                    collapsed: 0
                )
            }
        }
        for column in 0..<max(1, layout.columnCount) {
            let width =
                layout.plan.fixedWidths[column].flatMap { $0.isNaN ? nil : $0 }?.clamped(
                    to: 0...ColumnWidths.most
                )
                ?? widths.width(column)
            var options = hidden[column] ?? lxw_row_col_options(hidden: 0, level: 0, collapsed: 0)
            let place = UInt16(column)
            let outcome = unsafe worksheet_set_column_opt(
                target,
                place,
                place,
                width,
                nil,
                &options
            )
            try check(outcome, 0, column)
        }
    }

    private func check(_ outcome: lxw_error, _ row: Int, _ column: Int) throws(WriteError) {
        if outcome == LXW_NO_ERROR { return }
        let place = "\(layout.quotedName)!\(SheetLayout.letters(column))\(row + 1)"
        try WorkbookWriter.check(outcome, place)
    }
}
