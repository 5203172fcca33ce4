/// The attributes of the current cell.
struct ODSCell {
    /// What `office:value-type` says.
    enum ValueType {
        case none
        case text
        case number
        case date
        case time
        case boolean
        case error
    }
    var type = ValueType.none
    var style: UInt16 = 0
    var repeatCount = 1
    var number: Double?
    /// The value of a date, time, boolean, or a text that the attribute gives.
    var value = ""
    var hasValue = false
}

extension ODSContentHandler {
    /// Takes the attributes of a cell.
    func startCell(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        cell = ODSCell()
        text.clear()
        cell.repeatCount = try repeats(attributes.first(names.columnsRepeated))
        cell.style =
            attributes.first(names.styleName).map { styles.place(of: $0.attributeText) }
            ?? defaultStyle
        try takeValue(attributes, names)
        let width = try attributes.first(names.columnsSpanned).map(repeats) ?? 1
        let height = try attributes.first(names.rowsSpanned).map(repeats) ?? 1
        if width > 1 || height > 1 { try appendMerge(width: width, height: height) }
    }

    private func takeValue(_ attributes: XMLAttributes, _ names: ODSNames) throws(ReadError) {
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            let value = attributes.value(index)
            if name == names.valueType {
                // The extension's attribute of the same name tells errors from texts.
                let isExtension = attributes.namespace(index) == names.extensionNamespace
                let type = Self.type(value)
                if !isExtension || type == .error, cell.type != .error { cell.type = type }
            } else if name == names.value {
                cell.number = unsafe NumberText.parse(trimming: value.buffer)
                cell.hasValue = true
            } else if name == names.dateValue || name == names.timeValue
                || name == names.booleanValue || name == names.stringValue
            {
                cell.value = value.attributeText
                cell.hasValue = true
            }
        }
    }

    private static func type(_ value: XMLBytes) -> ODSCell.ValueType {
        if value.equals("string") { return .text }
        if value.equals("float") || value.equals("percentage") || value.equals("currency") {
            return .number
        }
        if value.equals("date") { return .date }
        if value.equals("time") { return .time }
        if value.equals("boolean") { return .boolean }
        return value.equals("error") ? .error : .none
    }

    private func appendMerge(width: Int, height: Int) throws(ReadError) {
        guard rowNumber <= CellReference.maxRow, column < CellReference.maxColumns else { return }
        guard merges.count < builder.limits.maxMerges else {
            throw ReadError(
                .tooLarge(limit: "maxMerges", allowed: builder.limits.maxMerges),
                part: part,
                detail: "too many merged areas in \(sheetName)"
            )
        }
        let bottom = min(rowNumber + height - 1, CellReference.maxRow)
        let right = min(column + width - 1, CellReference.maxColumns - 1)
        merges.append(CellRange(rows: rowNumber...bottom, columns: column...right))
    }

    /// Adds the cell to its row, as often as it stands for itself.
    func finishCell() throws(ReadError) {
        let first = column
        column = min(column + cell.repeatCount, Int(Int32.max))
        guard wantsRows, let made = try cellValue(at: first) else { return }
        guard first + cell.repeatCount <= CellReference.maxColumns else {
            throw damaged(row: rowNumber, column: first, "column outside the sheet")
        }
        for position in first..<first + cell.repeatCount {
            row.append(made.at(column: UInt16(clamping: position)))
        }
    }

    private func cellValue(at column: Int) throws(ReadError) -> Cell? {
        switch cell.type {
        case .none:
            return textCell(kind: .text)
        case .text:
            if cell.hasValue, text.paragraphCount == 0 {
                return make(kind: .text, builder.text(cell.value))
            }
            return textCell(kind: .text)
        case .error:
            return textCell(kind: .error)
        case .number:
            if let number = cell.number { return make(kind: .number, number) }
        case .boolean:
            if cell.value == "true" || cell.value == "false" {
                return make(kind: .boolean, cell.value == "true" ? 1 : 0)
            }
        case .date:
            if let date = ISODate.parseDay(cell.value) {
                return make(kind: date.kind, date.serial)
            }
        case .time:
            if let days = ISODate.parseDuration(cell.value) {
                return make(kind: (0..<1).contains(days) ? .time : .duration, days)
            }
        }
        // A value that is none of its type: what the cell shows is all that can be told.
        if let shown = textCell(kind: .text) { return shown }
        if !cell.hasValue { return nil }
        throw damaged(row: rowNumber, column: column, "value does not fit its type")
    }

    private func make(kind: CellKind, _ number: Double) -> Cell {
        Cell(column: 0, kind: kind, style: cell.style, number: number)
    }

    private func make(kind: CellKind, _ id: TextID) -> Cell? {
        id == .empty ? nil : Cell(column: 0, kind: kind, style: cell.style, text: id)
    }

    private func textCell(kind: CellKind) -> Cell? {
        let runs = text.finishedRuns()
        let id = runs.isEmpty ? builder.text(text.utf8) : builder.text(text.utf8, runs: runs)
        return make(kind: kind, id)
    }
}

/// The texts of a row that stands for several: in a stream, a text lives no longer than its row.
struct ODSRowTexts {
    private var texts: [(index: Int, utf8: [UInt8], runs: [TextRun])] = []

    /// Keeps the texts of a row.
    init(_ row: [Cell], of builder: WorkbookBuilder) {
        if builder.keepsTexts { return }
        for (index, cell) in row.enumerated() where cell.text != .empty {
            let runs = builder.workbook.richRuns[cell.text] ?? []
            texts.append((index, Array(builder.workbook.texts[cell.text]), runs))
        }
    }

    /// Gives the row's cells their texts anew.
    func restore(_ row: inout [Cell], in builder: WorkbookBuilder) {
        for text in texts {
            row[text.index] = row[text.index].with(text: builder.text(text.utf8, runs: text.runs))
        }
    }
}

extension Cell {
    /// The same cell in another column.
    fileprivate func at(column: UInt16) -> Cell {
        switch kind {
        case .text, .error: Cell(column: column, kind: kind, style: style, text: text)
        default: Cell(column: column, kind: kind, style: style, number: number)
        }
    }
}
