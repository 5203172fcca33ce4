/// Reads the records of one worksheet.
struct XLSSheetParser {
    /// The highest column that the format knows.
    static let lastColumn = 255
    /// How many cells of one row are gathered before those at the same place become one.
    private static let maxRowRecords = 4096

    let context: XLSContext
    let name: String
    private let visibility: SheetVisibility
    private var hasBegun = false
    /// The number of the row whose cells are being gathered, and these cells.
    private var rowNumber = 0
    private var row: [Cell] = []
    /// Whether no more cells of the sheet are wanted.
    private var isFull = false
    private var merges: [CellRange] = []
    var text = TextBuffer()
    /// Where a formula's text belongs that comes in a record of its own.
    var pendingText: (row: Int, column: Int, format: Int)?
    private var hiddenRows: [Int32] = []
    /// For each column whether it is hidden: records may say it many times over.
    private var isHidden = [Bool](repeating: false, count: Self.lastColumn + 1)
    /// The format of the next cell of an old file, where it does not fit the cell's own six bits.
    private var wideFormat: Int?

    private var details = XLSDetails.Found()
    /// The sheet's place in the workbook's list, from 0.
    private let index: Int

    /// Makes a parser of a sheet of a workbook.
    init(_ context: XLSContext, name: String, visibility: SheetVisibility, index: Int = 0) {
        self.context = context
        self.index = index
        self.name = name
        self.visibility = visibility
    }

    /// Reads the records behind the one that begins the sheet, and adds the sheet to the workbook.
    ///
    /// Sheets in which a dialog is drawn are left out.
    mutating func parse(_ cursor: inout BIFFCursor) throws(ReadError) {
        var depth = 1
        while depth > 0 {
            guard let record = try cursor.next() else {
                throw ReadError(
                    .damaged,
                    part: context.part,
                    offset: cursor.position,
                    detail: "sheet \(name) is cut"
                )
            }
            if BIFFType.isBegin(record.type) {
                depth += 1
            } else if record.type == BIFFType.endOfFile {
                depth -= 1
            } else if depth == 1, !context.builder.isStopped {
                if record.type == BIFFType.sheetFlags,
                    record.content.u16(0).map({ $0 & 0x10 }) == 0x10
                {
                    return
                }
                try take(record, &cursor)
            }
        }
        try finish()
    }

    /// Begins the sheet, once it is known that it is one of cells.
    private mutating func begin() throws(ReadError) {
        if hasBegun { return }
        hasBegun = true
        context.builder.workbook.styles = context.styles.settledStyles()
        isFull = try !context.builder.beginSheet(name: name, visibility: visibility)
    }

    private mutating func finish() throws(ReadError) {
        try begin()
        try closeRow()
        let builder = context.builder
        builder.workbook.styles = context.styles.settledStyles()
        builder.sheet.merges = merges
        builder.sheet.hiddenRows = hiddenRows
        builder.sheet.hiddenColumns = isHidden.indices.filter { isHidden[$0] }
            .map { UInt16(clamping: $0) }
        if !builder.details.isEmpty { try addDetails() }
        try builder.endSheet()
    }

    private func addDetails() throws(ReadError) {
        try details.add(to: context.builder)
        for name in context.printNames where name.sheet == index {
            if name.isTitles {
                context.builder.setPrintTitles(name.areas)
            } else {
                try context.builder.addPrintAreas(name.areas)
            }
        }
    }

    private mutating func take(
        _ record: BIFFRecord,
        _ cursor: inout BIFFCursor
    ) throws(ReadError) {
        switch record.type {
        case BIFFType.sharedLabel: try takeSharedLabel(record)
        case BIFFType.packedNumber: try takePackedNumber(record)
        case BIFFType.packedNumbers: try takePackedNumbers(record)
        case BIFFType.number, BIFFType.number2, BIFFType.integer2: try takeNumber(record)
        case BIFFType.formula, BIFFType.formula3, BIFFType.formula4: try takeFormula(record)
        case BIFFType.label, BIFFType.label2, BIFFType.richString: try takeLabel(record, &cursor)
        case BIFFType.string, BIFFType.string2: try takeFormulaText(record, &cursor)
        case BIFFType.booleanOrError, BIFFType.booleanOrError2: try takeBooleanOrError(record)
        case BIFFType.row: takeRow(record)
        case BIFFType.columnInfo: takeColumnInfo(record)
        case BIFFType.mergedCells: try takeMerges(record)
        case BIFFType.formatIndex2 where context.version == .biff2:
            wideFormat = record.content.u16(0)
        case XLSDetails.note, XLSDetails.hyperlink, XLSDetails.defaultRowHeight:
            guard !context.builder.details.isEmpty else { return }
            try XLSDetails.take(record, &cursor, context, into: &details)
        default: _ = try context.take(record, &cursor)
        }
    }

    // MARK: - Cells

    /// The place of a cell and its format, as almost all cell records begin.
    struct Head {
        let row: Int
        let column: Int
        let format: Int
        /// Where the cell's value begins.
        let valueOffset: Int
    }

    mutating func head(_ record: BIFFRecord) throws(ReadError) -> Head {
        let content = record.content
        guard let row = content.u16(0), let column = content.u16(2) else { throw cut(record) }
        // Records of BIFF2 have three bytes of attributes in place of a format's number.
        let isOld = record.type < 8 && context.version == .biff2
        var format = isOld ? content.u8(4).map { $0 & 0x3f } : content.u16(4)
        if isOld, format == 0x3f { format = wideFormat }
        guard column <= Self.lastColumn else {
            throw ReadError(
                .damaged,
                part: context.part,
                offset: record.offset,
                cell: CellReference.name(sheet: name, row: row + 1, column: column),
                detail: "column outside the sheet"
            )
        }
        try enter(row: row)
        return Head(row: row, column: column, format: format ?? 0, valueOffset: isOld ? 7 : 6)
    }

    /// The name of the cell at which a record begins, or nil where the record is shorter than that.
    func place(of record: BIFFRecord) -> String? {
        guard let row = record.content.u16(0), let column = record.content.u16(2) else {
            return nil
        }
        return CellReference.name(sheet: name, row: row + 1, column: column)
    }

    func cut(_ record: BIFFRecord) -> ReadError {
        ReadError(
            .damaged,
            part: context.part,
            offset: record.offset,
            cell: place(of: record),
            detail: "cell record is too short"
        )
    }

    /// Goes on to a row.
    ///
    /// It must come before a text of the row is kept: handing a row on may end the life of all texts
    /// that came before.
    mutating func enter(row: Int) throws(ReadError) {
        guard row + 1 != rowNumber else { return }
        try closeRow()
        rowNumber = row + 1
    }

    mutating func append(_ cell: Cell, row: Int) throws(ReadError) {
        try enter(row: row)
        if isFull { return }
        self.row.append(cell)
        // Records that write the same places again and again must not take memory for each.
        if self.row.count > Self.maxRowRecords {
            self.row = try context.builder.sheet.sortedByColumn(self.row, number: rowNumber)
        }
    }

    /// Hands the gathered cells on.
    private mutating func closeRow() throws(ReadError) {
        if row.isEmpty { return }
        try begin()
        for index in row.indices.dropFirst() where row[index - 1].column >= row[index].column {
            row = try context.builder.sheet.sortedByColumn(row, number: rowNumber)
            break
        }
        if !isFull { isFull = try !context.builder.append(row: rowNumber, cells: row) }
        row.removeAll(keepingCapacity: true)
    }

    mutating func append(
        number: Double,
        row: Int,
        column: Int,
        format: Int
    ) throws(ReadError) {
        let style = context.styles.place(ofCellFormat: format)
        guard number.isFinite else {
            return try append(errorNamed: "#NUM!", row: row, column: column, style: style)
        }
        let kind = context.styles.numberKind(at: style)
        try append(
            Cell(column: UInt16(clamping: column), kind: kind, style: style, number: number),
            row: row
        )
    }

    mutating func append(
        errorNamed name: String,
        row: Int,
        column: Int,
        style: UInt16
    ) throws(ReadError) {
        let id = context.builder.text(name)
        try append(
            Cell(column: UInt16(clamping: column), kind: .error, style: style, text: id),
            row: row
        )
    }

    mutating func append(
        text id: TextID,
        row: Int,
        column: Int,
        format: Int
    ) throws(ReadError) {
        if id == .empty { return }
        let style = context.styles.place(ofCellFormat: format)
        try append(Cell(column: UInt16(clamping: column), style: style, text: id), row: row)
    }

    // MARK: - Rows, columns and merges

    private mutating func takeRow(_ record: BIFFRecord) {
        guard let row = record.content.u16(0), let flags = record.content.u16(12) else { return }
        if flags & 0x20 != 0 { hiddenRows.append(Int32(row + 1)) }
    }

    private mutating func takeColumnInfo(_ record: BIFFRecord) {
        let content = record.content
        guard let first = content.u16(0), let last = content.u16(2), let flags = content.u16(8),
            flags & 1 != 0, first <= min(last, Self.lastColumn)
        else { return }
        for column in first...min(last, Self.lastColumn) { isHidden[column] = true }
    }

    private mutating func takeMerges(_ record: BIFFRecord) throws(ReadError) {
        let content = record.content
        let count = min(content.u16(0) ?? 0, (content.count - 2) / 8)
        for index in 0..<max(0, count) {
            let base = 2 + 8 * index
            guard let top = content.u16(base), let bottom = content.u16(base + 2),
                let left = content.u16(base + 4), let right = content.u16(base + 6),
                top <= bottom, left <= right
            else { continue }
            guard merges.count < context.limits.maxMerges else {
                throw ReadError(
                    .tooLarge(limit: "maxMerges", allowed: context.limits.maxMerges),
                    part: context.part,
                    offset: record.offset,
                    detail: "too many merged areas in \(name)"
                )
            }
            merges.append(CellRange(rows: top + 1...bottom + 1, columns: left...right))
        }
    }
}
