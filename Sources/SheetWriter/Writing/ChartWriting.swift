internal import CXLSXWriter

extension WorkbookSession {
    /// Colours that stay apart in grey print.
    private static let palette: [UInt32] = [
        0x1F4E79, 0x9DC3E6, 0xC55A11, 0xF4B183, 0x548235, 0xC5E0B4, 0x7F7F7F, 0xD9D9D9,
    ]

    /// Draws a sheet's charts, each below the one before where they share a place.
    func addCharts(
        of sheet: SheetLayout,
        to target: Sheet,
        beside widths: ColumnWidths
    )
        throws(WriteError)
    {
        var nextRows: [String: Int] = [:]
        for plan in sheet.plan.charts {
            let rows = try chartRows(plan)
            let size = plan.size ?? Self.size(of: plan, rows: rows)
            let chart = try unsafe makeChart(plan, rows: rows)
            var place = (row: 0, column: 0)
            switch plan.place {
            case .at(let row, let column):
                place = (row, column)
            case .besideTable:
                // A chart of another sheet's table stands right of what is here.
                let table = sheet.tables.first { $0.plan.name == plan.categories.table }
                let row = nextRows[plan.categories.table] ?? table?.headerRow ?? 0
                place = (row, (table?.lastColumn).map { $0 + 2 } ?? sheet.columnCount + 1)
                nextRows[plan.categories.table] = row + size.height / 20 + 2
            }
            try unsafe insert(chart, plan, at: place, size: size, in: target)
        }
    }

    private func chartRows(_ plan: ChartPlan) throws(WriteError) -> Int {
        guard let place = layout.tables[plan.categories.table] else {
            throw .invalidPlan("chart \(plan.title): no table \(plan.categories.table)")
        }
        return min(plan.firstRows.map { max(1, $0) } ?? .max, place.table.bodyCount)
    }

    private static func size(of plan: ChartPlan, rows: Int) -> (width: Int, height: Int) {
        switch plan.kind {
        case .bar: (680, (110 + rows * 30 * max(1, plan.series.count)).clamped(to: 240...1_400))
        case .stackedBar: (680, (140 + rows * 30).clamped(to: 240...1_400))
        case .column, .stackedColumn, .line: ((200 + rows * 40).clamped(to: 480...1_000), 340)
        case .pie: (560, 340)
        }
    }

    private func makeChart(
        _ plan: ChartPlan,
        rows: Int
    ) throws(WriteError) -> UnsafeMutablePointer<lxw_chart> {
        let type = UInt8(plan.kind.code.rawValue)
        guard let chart = unsafe workbook_add_chart(workbook, type) else { throw .outOfMemory }
        unsafe chart_title_set_name(chart, SafeText.line(plan.title, limit: 255))
        var font = unsafe lxw_chart_font()
        unsafe font.size = 13
        unsafe font.bold = 1
        unsafe chart_title_set_name_font(chart, &font)
        for (index, column) in plan.series.enumerated() {
            try unsafe addSeries(column, index, of: plan, rows: rows, to: chart)
        }
        if plan.kind == .pie {
            unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_RIGHT.rawValue))
        } else {
            unsafe setAxes(of: chart, plan)
            let position = plan.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
            unsafe chart_legend_set_position(chart, UInt8(position.rawValue))
        }
        return unsafe chart
    }

    private func addSeries(
        _ column: ChartPlan.Column,
        _ index: Int,
        of plan: ChartPlan,
        rows: Int,
        to chart: UnsafeMutablePointer<lxw_chart>
    ) throws(WriteError) {
        let categories = try range(of: plan.categories, rows: rows, plan)
        let values = try range(of: column, rows: rows, plan)
        guard let series = unsafe chart_add_series(chart, categories.text, values.text) else {
            throw .outOfMemory
        }
        let header = values.place
        unsafe chart_series_set_name_range(
            series,
            header.sheet,
            UInt32(header.table.headerRow),
            UInt16(header.column)
        )
        let colour = Self.palette[index % Self.palette.count]
        if plan.showsValues { unsafe label(series, plan, colour: colour) }
        if plan.kind == .line {
            var line = lxw_chart_line()
            line.color = colour
            line.width = 2.25
            unsafe chart_series_set_line(series, &line)
            unsafe chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        } else if plan.kind == .pie {
            try unsafe colourSlices(of: series, count: rows)
        } else {
            var fill = lxw_chart_fill()
            fill.color = colour
            unsafe chart_series_set_fill(series, &fill)
        }
    }

    private func label(
        _ series: UnsafeMutablePointer<lxw_chart_series>,
        _ plan: ChartPlan,
        colour: UInt32
    ) {
        unsafe chart_series_set_labels(series)
        if plan.kind == .pie {
            unsafe chart_series_set_labels_percentage(series)
            let position = LXW_CHART_LABEL_POSITION_OUTSIDE_END
            unsafe chart_series_set_labels_position(series, UInt8(position.rawValue))
        }
        // Inside a dark part, black figures cannot be read.
        let isInside = plan.kind == .stackedBar || plan.kind == .stackedColumn
        if isInside, (colour >> 8) & 0xFF < 0x90 {
            var font = unsafe lxw_chart_font()
            unsafe font.color = 0xFFFFFF
            unsafe chart_series_set_labels_font(series, &font)
        }
    }

    private func colourSlices(
        of series: UnsafeMutablePointer<lxw_chart_series>,
        count: Int
    ) throws(WriteError) {
        let count = min(count, 200)
        let fills = UnsafeMutablePointer<lxw_chart_fill>.allocate(capacity: count)
        defer { unsafe fills.deallocate() }
        let points = UnsafeMutablePointer<lxw_chart_point>.allocate(capacity: count)
        defer { unsafe points.deallocate() }
        let list = UnsafeMutablePointer<UnsafeMutablePointer<lxw_chart_point>?>
            .allocate(capacity: count + 1)
        defer { unsafe list.deallocate() }
        for index in 0..<count {
            unsafe (fills + index).initialize(to: lxw_chart_fill())
            unsafe fills[index].color = Self.palette[index % Self.palette.count]
            unsafe (points + index).initialize(to: lxw_chart_point())
            unsafe points[index].fill = unsafe fills + index
            unsafe (list + index).initialize(to: points + index)
        }
        unsafe (list + count).initialize(to: nil)
        try WorkbookWriter.check(unsafe chart_series_set_points(series, list), "chart slices")
    }

    private func setAxes(of chart: UnsafeMutablePointer<lxw_chart>, _ plan: ChartPlan) {
        guard let first = unsafe chart.pointee.x_axis, let second = unsafe chart.pointee.y_axis
        else { return }
        // Lying bars have their categories on the library's y axis.
        let isLying = plan.kind == .bar || plan.kind == .stackedBar
        let categories = unsafe isLying ? second : first
        let values = unsafe isLying ? first : second
        if !plan.axisTitles.categories.isEmpty {
            unsafe chart_axis_set_name(categories, plan.axisTitles.categories)
        }
        if !plan.axisTitles.values.isEmpty {
            unsafe chart_axis_set_name(values, plan.axisTitles.values)
        }
        unsafe chart_axis_set_num_format(values, "#,##0")
        var line = lxw_chart_line()
        line.color = 0xD9D9D9
        unsafe chart_axis_major_gridlines_set_line(values, &line)
        // The table's first row stands at the top, as in the table.
        if isLying {
            unsafe chart_axis_set_reverse(categories)
            // A program that finds the labels too many leaves out every other one, and bars stand without names.
            unsafe chart_axis_set_interval_unit(categories, 1)
            unsafe chart_set_series_gap(chart, 40)
            if plan.axisTitles.values.isEmpty, plan.showsValues {
                unsafe chart_axis_off(values)
                unsafe chart_axis_major_gridlines_set_visible(values, 0)
            }
        }
    }

    private struct ChartRange {
        let text: String
        let place: (sheet: String, table: SheetLayout.Table, column: Int)
    }

    private func range(
        of column: ChartPlan.Column,
        rows: Int,
        _ plan: ChartPlan
    ) throws(WriteError) -> ChartRange {
        guard let place = layout.tables[column.table],
            let columns = WorkbookLayout.columns(column.column, of: place.table)
        else { throw .invalidPlan("chart \(plan.title): no column \(column.column)") }
        let last = min(place.table.headerRow + rows, place.table.lastRow)
        let text = SheetLayout.range(
            sheet: place.sheet,
            rows: place.table.firstRow...last,
            columns: columns
        )
        return ChartRange(
            text: "=" + text,
            place: (place.sheet, place.table, columns.lowerBound)
        )
    }

    private func insert(
        _ chart: UnsafeMutablePointer<lxw_chart>,
        _ plan: ChartPlan,
        at place: (row: Int, column: Int),
        size: (width: Int, height: Int),
        in target: Sheet
    ) throws(WriteError) {
        var texts = unsafe CStrings([SafeText.line(plan.altText, limit: 255)])
        defer { unsafe texts.free() }
        var options = unsafe lxw_chart_options()
        // The library counts sizes as shares of 480 by 288 pixels.
        unsafe options.x_scale = Double(size.width.clamped(to: 50...4_000)) / 480
        unsafe options.y_scale = Double(size.height.clamped(to: 50...4_000)) / 288
        unsafe options.description = unsafe texts[0]
        let row = UInt32(place.row.clamped(to: 0...SheetLayout.rowLimit - 1))
        let column = UInt16(place.column.clamped(to: 0...SheetLayout.columnLimit - 1))
        let outcome = unsafe worksheet_insert_chart_opt(target, row, column, chart, &options)
        try WorkbookWriter.check(outcome, "chart \(plan.title)")
    }
}

extension ChartPlan.Kind {
    fileprivate var code: lxw_chart_type {
        switch self {
        case .bar: LXW_CHART_BAR
        case .stackedBar: LXW_CHART_BAR_STACKED
        case .column: LXW_CHART_COLUMN
        case .stackedColumn: LXW_CHART_COLUMN_STACKED
        case .line: LXW_CHART_LINE
        case .pie: LXW_CHART_PIE
        }
    }
}
