/// Finding how wide the columns must be, from a sample before the rows are written and then from
/// each further row.
extension SheetWriting {
    mutating func measure(font: FontPlan) {
        for block in layout.blocks {
            switch block {
            case .line:
                continue
            case .form(let form, _):
                measure(form, font: font)
            case .table(let table):
                measureHeaders(of: table)
                for index in 0..<min(table.plan.rows.count, Self.sample) {
                    let cells = table.plan.rows.row(index)
                    for (offset, cell) in cells.prefix(table.plan.columns.count).enumerated() {
                        let kind = table.plan.columns[offset].kind
                        measure(ValueLook(cell.value, kind: kind), in: table, offset)
                    }
                }
            }
        }
        // A sheet of nothing but lines is a page of text.
        if layout.columnCount == 0 { widths.widen(0, to: Self.lineWidth) }
    }

    private mutating func measure(_ form: FormRow, font: FontPlan) {
        var column = 0
        for cell in form.cells {
            if cell.columns == 1 {
                let factor = cell.style.factor(font)
                let look = ValueLook(cell.content.value, kind: cell.kind)
                widths.widen(column, to: look.width(most: 60), factor: factor)
            }
            column += cell.columns
        }
    }

    private mutating func measureHeaders(of table: SheetLayout.Table) {
        for (offset, column) in table.plan.columns.enumerated() {
            let header = table.headers[offset]
            // Wrapped onto about two lines, but no word cut.
            let word = TextMeasure.longestWord(in: header) * 1.1 + TextMeasure.filterButton
            let half = min(TextMeasure.width(of: header) * 0.6, 24) + TextMeasure.filterButton
            let place = table.firstColumn + offset
            widths.widen(place, to: max(word, half))
            switch column.kind {
            case .date: widths.widen(place, to: 10.5)
            case .dateTime: widths.widen(place, to: 16)
            default: break
            }
            if case .fixed(let width) = column.width {
                widths.widen(place, to: width.clamped(to: 0...ColumnWidths.most))
            }
        }
    }

    mutating func measure(_ look: ValueLook, in table: SheetLayout.Table, _ offset: Int) {
        let width: Double
        switch table.plan.columns[offset].width {
        case .measured: width = look.width(most: table.plan.columns[offset].width.most)
        case .fixed: width = look.isText ? 0 : look.width(most: ColumnWidths.most)
        }
        widths.widen(table.firstColumn + offset, to: width)
    }
}
