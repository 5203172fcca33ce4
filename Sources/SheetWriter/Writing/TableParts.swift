internal import CXLSXWriter

/// Chooses the formats of a table's cells, asking the cache once for each usual case.
@safe struct TableFormats {
    private let plan: TablePlan
    private let isBanded: Bool
    /// By column, band, wrapping and kind of stored value, for cells without tone and link.
    private var usual: [FormatCache.Format?]

    init(_ table: SheetLayout.Table, banded: Bool) {
        plan = table.plan
        isBanded = banded
        unsafe usual = Array(repeating: nil, count: table.plan.columns.count * 16)
    }

    mutating func format(
        for cell: CellPlan,
        _ value: ValueLook,
        column: Int,
        index: Int,
        in formats: inout FormatCache
    ) throws(WriteError) -> FormatCache.Format {
        let kind = plan.columns[column].kind
        let band = isBanded && index % 2 == 1
        let wraps = value.isText && !value.fits(plan.columns[column].width.most)
        let isUsual = cell.tone == nil && cell.link == nil && value.number.isUsual(for: kind)
        let slot = column * 16 + (band ? 8 : 0) + (wraps ? 4 : 0) + value.slot
        if isUsual, let known = unsafe usual[slot] { return unsafe known }
        var look = CellLook(number: value.number, isBanded: band, isLink: cell.link != nil)
        look.style.isFramed = true
        look.style.wraps = wraps
        look.style.tone = cell.tone ?? .plain
        if kind == .centred { look.style.alignment = .centre }
        if kind == .date || kind == .dateTime { look.style.alignment = .centre }
        let format = try unsafe formats.format(look)
        if isUsual { unsafe usual[slot] = format }
        return unsafe format
    }
}

extension WidthRule {
    /// The width beyond which text wraps.
    var most: Double {
        switch self {
        case .measured(let most): most.clamped(to: 4...ColumnWidths.most)
        case .fixed(let width): (width - TextMeasure.padding).clamped(to: 2...ColumnWidths.most)
        }
    }
}

extension ValueLook {
    fileprivate var slot: Int {
        switch stored {
        case .nothing: 0
        case .text: 1
        case .number: 2
        }
    }
}

extension CellLook.Number {
    /// Whether this format is what the column's kind gives, so that it need not be told apart.
    fileprivate func isUsual(for kind: ColumnKind) -> Bool {
        switch (self, kind) {
        case (.text, .identifier), (.integer, .integer), (.decimal, .decimal),
            (.percent, .percent), (.date, .date), (.dateTime, .dateTime), (.general, .text),
            (.general, .centred):
            true
        default: false
        }
    }
}

/// Makes a range of cells an Excel table.
@safe struct TableRegistration {
    let target: UnsafeMutablePointer<lxw_worksheet>
    let table: SheetLayout.Table

    init(_ target: UnsafeMutablePointer<lxw_worksheet>, _ table: SheetLayout.Table) {
        unsafe self.target = unsafe target
        self.table = table
    }

    func register(header: FormatCache.Format) throws(WriteError) {
        let table = self.table
        let count = table.headers.count
        var texts = unsafe CStrings(table.headers + [table.name])
        defer { unsafe texts.free() }
        let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: count)
        defer { unsafe columns.deallocate() }
        let list = UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>
            .allocate(capacity: count + 1)
        defer { unsafe list.deallocate() }
        for index in 0..<count {
            unsafe (columns + index).initialize(to: lxw_table_column())
            unsafe columns[index].header = unsafe texts[index]
            unsafe columns[index].header_format = unsafe header
            unsafe (list + index).initialize(to: columns + index)
        }
        unsafe (list + count).initialize(to: nil)
        var options = unsafe lxw_table_options()
        unsafe options.name = unsafe texts[count]
        unsafe options.columns = unsafe list
        // No style: our own banding shows in every program.
        unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        unsafe options.style_type_number = 0
        unsafe options.no_banded_rows = 1
        let outcome = unsafe worksheet_add_table(
            target,
            UInt32(table.headerRow),
            UInt16(table.firstColumn),
            UInt32(table.lastRow),
            UInt16(table.lastColumn),
            &options
        )
        try WorkbookWriter.check(outcome, "table \(table.name)")
    }
}

/// Adds a table's dropdowns and highlights.
@safe struct TableRules {
    let target: UnsafeMutablePointer<lxw_worksheet>
    let table: SheetLayout.Table

    init(_ target: UnsafeMutablePointer<lxw_worksheet>, _ table: SheetLayout.Table) {
        unsafe self.target = unsafe target
        self.table = table
    }

    func apply(with session: inout WorkbookSession) throws(WriteError) {
        let plan = table.plan
        for (offset, column) in plan.columns.enumerated() {
            if let choices = column.choices, let formula = session.formula(for: choices) {
                try addDropdown(choices, formula, offset)
            }
            for highlight in column.highlights {
                try add(highlight, offset, with: &session)
            }
        }
    }

    private func addDropdown(
        _ choices: Choices,
        _ formula: String,
        _ offset: Int
    ) throws(WriteError) {
        // The library's limits for the two texts of the box.
        let title = SafeText.line(choices.errorTitle, limit: 32)
        let message = SafeText.line(choices.errorMessage, limit: 255)
        var texts = unsafe CStrings([formula, title, message])
        defer { unsafe texts.free() }
        var rule = unsafe lxw_data_validation()
        unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        unsafe rule.value_formula = unsafe texts[0]
        unsafe rule.error_title = unsafe texts[1]
        unsafe rule.error_message = unsafe texts[2]
        let type =
            choices.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
        unsafe rule.error_type = UInt8(type.rawValue)
        let place = place(offset)
        let outcome = unsafe worksheet_data_validation_range(
            target,
            place.first,
            place.column,
            place.last,
            place.column,
            &rule
        )
        try WorkbookWriter.check(outcome, "dropdown of \(table.headers[offset])")
    }

    private func add(
        _ highlight: Highlight,
        _ offset: Int,
        with session: inout WorkbookSession
    ) throws(WriteError) {
        var rule = unsafe lxw_conditional_format()
        var text = unsafe CStrings([])
        defer { unsafe text.free() }
        switch highlight {
        case .bar(let colour):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            unsafe rule.bar_color = colour.rgb
            unsafe rule.bar_solid = 1
        case .equal(let wanted, let tone):
            let quoted = wanted.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
            unsafe text = CStrings(["\"\(quoted)\""])
            unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            unsafe rule.value_string = unsafe text[0]
            unsafe rule.format = try unsafe format(tone, &session)
        case .above(let limit, let tone):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_GREATER_THAN.rawValue)
            unsafe rule.value = limit
            unsafe rule.format = try unsafe format(tone, &session)
        case .below(let limit, let tone):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_LESS_THAN.rawValue)
            unsafe rule.value = limit
            unsafe rule.format = try unsafe format(tone, &session)
        case .blank(let tone):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
            unsafe rule.format = try unsafe format(tone, &session)
        }
        let place = place(offset)
        let outcome = unsafe worksheet_conditional_format_range(
            target,
            place.first,
            place.column,
            place.last,
            place.column,
            &rule
        )
        try WorkbookWriter.check(outcome, "highlight of \(table.headers[offset])")
    }

    private func format(
        _ tone: Tone,
        _ session: inout WorkbookSession
    ) throws(WriteError) -> FormatCache.Format {
        try unsafe session.formats.format(CellLook(style: TextStyle(tone: tone)))
    }

    private func place(_ offset: Int) -> (first: UInt32, last: UInt32, column: UInt16) {
        let table = self.table
        return (
            UInt32(table.firstRow), UInt32(table.lastRow), UInt16(table.firstColumn + offset)
        )
    }
}
