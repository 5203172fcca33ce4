internal import CXLSXWriter

/// Sets how a sheet is shown and printed.
@safe struct SheetView {
    /// The library's number for A4.
    private static let paperA4: UInt8 = 9
    /// The longest sheet with charts that is still printed on a single page.
    private static let onePageRows = 80

    let target: UnsafeMutablePointer<lxw_worksheet>
    let layout: SheetLayout

    init(_ target: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout) {
        unsafe self.target = unsafe target
        self.layout = layout
    }

    func apply() throws(WriteError) {
        let plan = layout.plan
        if let colour = plan.tabColour { unsafe worksheet_set_tab_color(target, colour.rgb) }
        if !plan.showsGridlines {
            unsafe worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        }
        freeze(plan.freeze)
        try setPage(plan)
        try quietNumbersAsText()
    }

    private func freeze(_ freeze: Freeze) {
        switch freeze {
        case .none:
            return
        case .tableHeader(let keyColumns):
            guard let table = layout.tables.first else { return }
            let columns = table.firstColumn + keyColumns.clamped(to: 0...table.headers.count)
            unsafe worksheet_freeze_panes(
                target,
                UInt32(table.firstRow),
                UInt16(keyColumns > 0 ? columns : 0)
            )
        case .at(let rows, let columns):
            unsafe worksheet_freeze_panes(
                target,
                UInt32(rows.clamped(to: 0...SheetLayout.rowLimit - 1)),
                UInt16(columns.clamped(to: 0...SheetLayout.columnLimit - 1))
            )
        }
    }

    private func setPage(_ plan: SheetPlan) throws(WriteError) {
        let page = plan.page
        unsafe worksheet_set_paper(target, Self.paperA4)
        if page.isLandscape { unsafe worksheet_set_landscape(target) }
        unsafe worksheet_set_margins(target, 0.5, 0.5, 0.6, 0.6)
        let isOnePage = plan.charts.isEmpty == false && layout.rowCount <= Self.onePageRows
        if isOnePage {
            // Charts must not be cut by a page's end.
            unsafe worksheet_fit_to_pages(target, 1, 1)
        } else if page.fitsWidth {
            unsafe worksheet_fit_to_pages(target, 1, 0)
        }
        if page.repeatsHeader, !isOnePage, let table = layout.tables.first {
            let row = UInt32(table.headerRow)
            try WorkbookWriter.check(unsafe worksheet_repeat_rows(target, row, row), "repeat rows")
        }
        if !page.footer.isEmpty {
            // The library takes at most 255 bytes, "&C" among them.
            let footer = "&C" + SafeText.line(page.footer, limit: 80)
            try WorkbookWriter.check(unsafe worksheet_set_footer(target, footer), "footer")
        }
    }

    /// Identifiers are text on purpose: no green corners.
    private func quietNumbersAsText() throws(WriteError) {
        let rows = layout.rowCount
        let columns = layout.columnCount
        guard rows > 0, columns > 0 else { return }
        let range = "A1:\(SheetLayout.letters(columns - 1))\(rows)"
        let type = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
        try WorkbookWriter.check(unsafe worksheet_ignore_errors(target, type, range), "view")
    }
}
