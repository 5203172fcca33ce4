extension XLSSheetParser {
    // MARK: - Values

    mutating func takeSharedLabel(_ record: BIFFRecord) throws(ReadError) {
        let head = try head(record)
        guard let index = record.content.u32(6) else { throw cut(record) }
        guard index < context.sharedTexts.count else {
            throw ReadError(
                .damaged,
                part: context.part,
                offset: record.offset,
                cell: CellReference.name(sheet: name, row: head.row + 1, column: head.column),
                detail: "text \(index) is outside the table of \(context.sharedTexts.count)"
            )
        }
        try append(
            text: context.sharedTexts[index],
            row: head.row,
            column: head.column,
            format: head.format
        )
    }

    mutating func takeNumber(_ record: BIFFRecord) throws(ReadError) {
        let head = try head(record)
        let number: Double?
        if record.type == BIFFType.integer2 {
            number = record.content.u16(head.valueOffset).map(Double.init)
        } else {
            number = record.content.u64(head.valueOffset).map(Double.init(bitPattern:))
        }
        guard let number else { throw cut(record) }
        try append(number: number, row: head.row, column: head.column, format: head.format)
    }

    mutating func takePackedNumber(_ record: BIFFRecord) throws(ReadError) {
        let head = try head(record)
        guard let packed = record.content.u32(6) else { throw cut(record) }
        try append(
            number: Self.unpack(packed),
            row: head.row,
            column: head.column,
            format: head.format
        )
    }

    /// Several numbers side by side: row, first column, then format and number of each, last column.
    mutating func takePackedNumbers(_ record: BIFFRecord) throws(ReadError) {
        let content = record.content
        guard let row = content.u16(0), let first = content.u16(2), content.count >= 6,
            let last = content.u16(content.count - 2)
        else { throw cut(record) }
        let count = (content.count - 6) / 6
        guard first + count - 1 == last, last <= Self.lastColumn else {
            throw ReadError(
                .damaged,
                part: context.part,
                offset: record.offset,
                cell: place(of: record),
                detail: "columns of a row of numbers contradict each other"
            )
        }
        for index in 0..<count {
            guard let format = content.u16(4 + 6 * index), let packed = content.u32(6 + 6 * index)
            else { throw cut(record) }
            try append(
                number: Self.unpack(packed),
                row: row,
                column: first + index,
                format: format
            )
        }
    }

    /// A number in 30 bits: whole or the upper part of a double, and perhaps to be divided by 100.
    private static func unpack(_ packed: Int) -> Double {
        let bits = UInt32(truncatingIfNeeded: packed)
        let number =
            bits & 2 != 0
            ? Double(Int32(bitPattern: bits) >> 2)
            : Double(bitPattern: UInt64(bits & 0xffff_fffc) << 32)
        return bits & 1 != 0 ? number / 100 : number
    }

    mutating func takeBooleanOrError(_ record: BIFFRecord) throws(ReadError) {
        let head = try head(record)
        guard let value = record.content.u8(head.valueOffset),
            let isError = record.content.u8(head.valueOffset + 1)
        else { throw cut(record) }
        try append(code: value, isError: isError != 0, head)
    }

    private mutating func append(code: Int, isError: Bool, _ head: Head) throws(ReadError) {
        let style = context.styles.place(ofCellFormat: head.format)
        if isError {
            return try append(
                errorNamed: Self.errorName(code),
                row: head.row,
                column: head.column,
                style: style
            )
        }
        let column = UInt16(clamping: head.column)
        let number: Double = code == 0 ? 0 : 1
        try append(
            Cell(column: column, kind: .boolean, style: style, number: number),
            row: head.row
        )
    }

    private static func errorName(_ code: Int) -> String {
        switch code {
        case 0x00: "#NULL!"
        case 0x07: "#DIV/0!"
        case 0x0f: "#VALUE!"
        case 0x17: "#REF!"
        case 0x1d: "#NAME?"
        case 0x24: "#NUM!"
        case 0x2a: "#N/A"
        case 0x2b: "#GETTING_DATA"
        default: "#ERROR!"
        }
    }

    mutating func takeFormula(_ record: BIFFRecord) throws(ReadError) {
        let head = try head(record)
        pendingText = nil
        let content = record.content
        guard let bits = content.u64(head.valueOffset) else { throw cut(record) }
        guard bits >> 48 == 0xffff, context.version > .biff2 || bits & 0xff < 4 else {
            return try append(
                number: Double(bitPattern: bits),
                row: head.row,
                column: head.column,
                format: head.format
            )
        }
        let code = Int(bits >> 16 & 0xff)
        switch bits & 0xff {
        case 0: pendingText = (head.row, head.column, head.format)
        case 1: try append(code: code, isError: false, head)
        case 2: try append(code: code, isError: true, head)
        default: break
        }
    }

    mutating func takeFormulaText(
        _ record: BIFFRecord,
        _ cursor: inout BIFFCursor
    ) throws(ReadError) {
        guard let place = pendingText else { return }
        pendingText = nil
        var reader = BIFFReader(record, continuedAt: cursor)
        text.clear()
        if context.version == .biff8 {
            // Some writers leave out even the length of an empty text.
            if record.content.count < 3 { return }
            _ = try context.richText(&reader, into: &text, keepsRuns: false)
        } else {
            let count = record.type == BIFFType.string2 ? try reader.u8() : try reader.u16()
            try context.checkLength(count)
            let font = context.styles.font(ofCellFormat: place.format)
            context.decode(try reader.bytes(count), fontName: font?.name ?? "", into: &text)
            text.finish()
        }
        let id = context.store(text, marks: [])
        try append(text: id, row: place.row, column: place.column, format: place.format)
    }

    // MARK: - Texts in the cell's own record

    mutating func takeLabel(
        _ record: BIFFRecord,
        _ cursor: inout BIFFCursor
    ) throws(ReadError) {
        let head = try head(record)
        var reader = BIFFReader(record, continuedAt: cursor)
        try reader.skip(head.valueOffset)
        let marks =
            context.version == .biff8
            ? try wideLabel(&reader, record) : try byteLabel(&reader, record, head)
        let id = context.store(text, marks: marks)
        try append(text: id, row: head.row, column: head.column, format: head.format)
    }

    private mutating func wideLabel(
        _ reader: inout BIFFReader,
        _ record: BIFFRecord
    ) throws(ReadError) -> [XLSContext.FontMark] {
        var marks = try context.richText(
            &reader,
            into: &text,
            keepsRuns: context.styles.hasSeveralFontNames
        )
        if record.type == BIFFType.richString, try !reader.isAtEnd() {
            for _ in 0..<(try reader.u16()) { marks.append((try reader.u16(), try reader.u16())) }
        }
        return marks
    }

    /// A text in bytes, each stretch decoded as its font wants it.
    private mutating func byteLabel(
        _ reader: inout BIFFReader,
        _ record: BIFFRecord,
        _ head: Head
    ) throws(ReadError) -> [XLSContext.FontMark] {
        let count = record.type == BIFFType.label2 ? try reader.u8() : try reader.u16()
        try context.checkLength(count)
        let bytes = try reader.bytes(count)
        var marks: [XLSContext.FontMark] = []
        if record.type == BIFFType.richString, try !reader.isAtEnd() {
            for _ in 0..<(try reader.u8()) { marks.append((try reader.u8(), try reader.u8())) }
        }
        text.clear()
        var fontName = context.styles.font(ofCellFormat: head.format)?.name ?? ""
        var start = 0
        var decodedMarks: [XLSContext.FontMark] = []
        for mark in marks {
            let end = min(max(start, mark.unit), bytes.count)
            context.decode(bytes[start..<end], fontName: fontName, into: &text)
            decodedMarks.append((text.unitCount, mark.font))
            fontName = context.styles.font(mark.font)?.name ?? fontName
            start = end
        }
        context.decode(bytes[start...], fontName: fontName, into: &text)
        text.finish()
        return decodedMarks
    }
}
