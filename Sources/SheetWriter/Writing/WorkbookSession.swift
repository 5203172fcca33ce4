internal import CXLSXWriter

/// One workbook being written: the library's object, its formats and the layout of all sheets.
@safe struct WorkbookSession {
    typealias Sheet = UnsafeMutablePointer<lxw_worksheet>

    let workbook: UnsafeMutablePointer<lxw_workbook>
    let plan: WorkbookPlan
    let layout: WorkbookLayout
    var formats: FormatCache
    /// About how many bytes of XML all parts together have; rather too many than too few.
    var size = 0

    init(
        _ workbook: UnsafeMutablePointer<lxw_workbook>,
        plan: WorkbookPlan,
        layout: WorkbookLayout
    ) {
        unsafe self.workbook = unsafe workbook
        self.plan = plan
        self.layout = layout
        formats = unsafe FormatCache(workbook: workbook, font: plan.font)
    }

    mutating func writeAll() throws(WriteError) {
        try setProperties()
        var isFirstVisible = true
        for sheet in layout.sheets {
            let target = try unsafe addSheet(sheet.name)
            if sheet.plan.visibility == .hidden {
                unsafe worksheet_hide(target)
            } else if isFirstVisible {
                isFirstVisible = false
                unsafe worksheet_activate(target)
                unsafe worksheet_set_first_sheet(target)
            }
            var writing = unsafe SheetWriting(target, sheet, streamed: layout.isStreamed)
            try writing.write(with: &self)
            try unsafe addCharts(of: sheet, to: target, beside: writing.widths)
        }
        try writeChoices()
        for (name, range) in layout.names {
            try WorkbookWriter.check(unsafe workbook_define_name(workbook, name, "=" + range), name)
        }
    }

    private func addSheet(_ name: String) throws(WriteError) -> Sheet {
        guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
            throw .refused(what: "sheet \(name)", code: 0)
        }
        return unsafe sheet
    }

    /// The hidden sheet with a column for each list of choices.
    private mutating func writeChoices() throws(WriteError) {
        guard !layout.choices.isEmpty else { return }
        let sheet = try unsafe addSheet(layout.choicesSheetName)
        unsafe worksheet_hide(sheet)
        let format = try unsafe formats.format(CellLook(number: .text))
        let longest = layout.choices.reduce(0) { max($0, $1.values.count) }
        // Row by row, as streaming wants it.
        for row in 0..<min(longest, SheetLayout.rowLimit) {
            for (column, choices) in layout.choices.enumerated() where row < choices.values.count {
                let text = SafeText.cell(choices.values[row])
                let outcome = unsafe worksheet_write_string(
                    sheet,
                    UInt32(row),
                    UInt16(clamping: column),
                    text,
                    format
                )
                try WorkbookWriter.check(outcome, "choice")
            }
        }
    }

    /// The range of a list of choices as a formula.
    func formula(for choices: Choices) -> String? {
        guard let column = layout.choices.firstIndex(of: choices) else { return nil }
        let last = min(choices.values.count, SheetLayout.rowLimit) - 1
        let range = SheetLayout.range(
            sheet: layout.choicesSheetName,
            rows: 0...last,
            columns: column...column
        )
        return "=" + range
    }

    /// The address of a link as the library wants it, or nil for a sheet that is not there.
    func address(of target: LinkTarget) -> String? {
        let wanted: String
        let cell: String
        switch target {
        case .sheet(let sheet):
            (wanted, cell) = (sheet, "A1")
        case .cell(let sheet, let row, let column):
            guard (0..<SheetLayout.rowLimit).contains(row),
                (0..<SheetLayout.columnLimit).contains(column)
            else { return nil }
            (wanted, cell) = (sheet, SheetLayout.letters(column) + String(row + 1))
        }
        guard let name = layout.sheetNames[wanted] else { return nil }
        return "internal:\(SheetLayout.quoted(name))!\(cell)"
    }

    private func setProperties() throws(WriteError) {
        let facts = plan.properties
        let texts = [facts.title, facts.subject, facts.author, facts.comments].map {
            // The library takes at most 255 bytes of each.
            Self.prefix(of: SafeText.line($0, limit: 255), bytes: 255)
        }
        var copies = unsafe CStrings(texts)
        defer { unsafe copies.free() }
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = unsafe copies[0]
        unsafe properties.subject = unsafe copies[1]
        unsafe properties.author = unsafe copies[2]
        unsafe properties.comments = unsafe copies[3]
        // 0 would mean "now": the file would differ from run to run.
        let seconds = plan.created.secondsSince1970
        unsafe properties.created = time_t(seconds == 0 ? 1 : seconds)
        try WorkbookWriter.check(
            unsafe workbook_set_properties(workbook, &properties),
            "properties"
        )
    }

    private static func prefix(of text: String, bytes: Int) -> String {
        var kept = ""
        for character in text {
            if kept.utf8.count + character.utf8.count > bytes { break }
            kept.append(character)
        }
        return kept
    }
}
