/// Takes what a format reads, and keeps it as a workbook or hands it on in batches.
///
/// A format calls `beginSheet`, `append(row:)` for each row with cells, `endSheet`; and once, before
/// the first sheet, sets the styles and date system. Rows may come in any order and more than once.
final class WorkbookBuilder {
    /// The workbook so far.
    ///
    /// Formats set `styles`, `uses1904Dates`, `richRuns`, `textEncoding`.
    var workbook: Workbook
    /// The current sheet.
    ///
    /// Formats set `merges`, `hiddenRows`, `hiddenColumns`.
    var sheet = Sheet(name: "")
    let limits: ReadLimits
    let options: ReadOptions
    private var sink: (any WorkbookSink)?
    private var cellCount = 0
    /// How many comments, links, tables and print areas were noted.
    var detailCount = 0
    private var sheetCount = 0
    private var rowsInSheet = 0
    private var isOrdered = true
    private var wantsSheet = true
    private var sheetTextMark = 0
    private var textBytesMark = 0
    /// Rows below this number were handed on already.
    private var flushedRow: Int32 = 0
    private var holdsBack = false
    private(set) var isStopped = false
    /// Where rows go in a builder that has one sheet of a workbook, on a thread of its own.
    let relay: SheetRelay?
    /// Whether rows come from such a builder, which says where batches end.
    var isTakingChunk = false
    /// Cells and bytes of the batch that went to the relay before its end.
    private var relayedCells = 0
    private var relayedBytes = 0

    /// How many cells, or bytes of their own texts, are handed on at a time.
    private static let batchCells = 16_384
    private static let batchBytes = 1 << 20

    init(
        format: WorkbookFormat,
        limits: ReadLimits,
        options: ReadOptions,
        sink: (any WorkbookSink)? = nil
    ) {
        workbook = Workbook(format: format)
        self.limits = limits
        self.options = options
        self.sink = sink
        relay = nil
        keepsTexts = sink == nil
    }

    /// Makes a builder for one sheet of another builder's workbook.
    init(
        _ relay: SheetRelay,
        sheet: String,
        limits: ReadLimits,
        options: ReadOptions,
        keepsTexts: Bool
    ) {
        workbook = Workbook(format: .xlsx)
        self.sheet = Sheet(name: sheet)
        self.limits = limits
        self.options = options
        self.relay = relay
        self.keepsTexts = keepsTexts
        sheetTextMark = 1
    }

    /// Whether only libxml2 may read XML.
    var usesReferenceParser: Bool { options.usesReferenceParser }

    /// Whether workbooks with the password that Excel itself sets are read.
    var opensDefaultPassword: Bool { options.opensDefaultPassword }

    /// What is wanted beside cells.
    var details: ReadDetails { options.details }

    // MARK: - Texts

    /// Whether texts stay valid after their batch: identities may be kept.
    let keepsTexts: Bool

    /// The identity of a cell's text.
    func text(_ utf8: UnsafeBufferPointer<UInt8>) -> TextID {
        // In a stream, texts are dropped with their batch: looking for equal ones gains nothing.
        unsafe keepsTexts ? workbook.texts.intern(utf8) : workbook.texts.append(utf8)
    }

    /// The identity of a cell's text.
    func text(_ utf8: some Collection<UInt8>) -> TextID {
        keepsTexts ? workbook.texts.intern(utf8) : workbook.texts.append(utf8)
    }

    /// The identity of a cell's text.
    func text(_ string: String) -> TextID {
        keepsTexts ? workbook.texts.intern(string) : workbook.texts.append(string)
    }

    // MARK: - Sheets

    /// Starts a sheet.
    ///
    /// Returns false when its rows are not wanted.
    @discardableResult
    func beginSheet(
        name: String,
        visibility: SheetVisibility = .visible
    ) throws(ReadError) -> Bool {
        sheetCount += 1
        if sheetCount > limits.maxSheets {
            throw ReadError(
                .tooLarge(limit: "maxSheets", allowed: limits.maxSheets),
                detail: "too many sheets"
            )
        }
        sheet = Sheet(name: name)
        sheet.visibility = visibility
        rowsInSheet = 0
        isOrdered = true
        flushedRow = 0
        holdsBack = false
        // Texts so far (shared strings) stay; those of a batch go with it.
        sheetTextMark = workbook.texts.count
        textBytesMark = workbook.texts.byteCount
        wantsSheet = options.maxRowsPerSheet.map { $0 > 0 } ?? true
        if sink != nil { follow(sink?.beginSheet(sheet, of: workbook) ?? .more) }
        return wantsMore
    }

    /// Adds a row, numbered from 1, with cells sorted by column.
    ///
    /// Returns false when no more rows of the sheet are wanted.
    @discardableResult
    func append(row: Int, cells: some BidirectionalCollection<Cell>) throws(ReadError) -> Bool {
        guard wantsSheet, !isStopped else { return false }
        guard let last = cells.last else { return true }
        if Int(last.column) >= limits.maxColumns { throw tooWide(row, Int(last.column)) }
        cellCount += cells.count
        if cellCount > limits.maxCells {
            throw ReadError(
                .tooLarge(limit: "maxCells", allowed: limits.maxCells),
                cell: "\(sheet.name)!A\(row)",
                detail: "too many cells"
            )
        }
        if let last = sheet.rowNumbers.last, row <= Int(last) { isOrdered = false }
        if row <= Int(flushedRow) {
            isOrdered = false
            holdsBack = true
        }
        relay?.noteInflated(after: sheet.rowCount)
        sheet.appendRow(number: row, cells: cells)
        rowsInSheet += 1
        if let limit = options.maxRowsPerSheet, rowsInSheet >= limit {
            wantsSheet = false
            return false
        }
        if !isTakingChunk, isBatchFull { try endBatch() }
        return wantsMore
    }

    /// Whether there is enough to be handed on.
    private var isBatchFull: Bool {
        if keepsTexts, relay == nil { return false }
        if sheet.cells.count + relayedCells >= Self.batchCells { return true }
        // Looked at less often, since it costs more.
        return rowsInSheet % 16 == 0
            && workbook.texts.byteCount - textBytesMark + relayedBytes >= Self.batchBytes
    }

    /// Hands a batch on, unless rows that came in another order have to be waited for.
    func endBatch() throws(ReadError) {
        if relay != nil {
            relayRows(endsBatch: true)
        } else if !keepsTexts, !holdsBack {
            try flush()
        }
    }

    /// Whether more rows of the current sheet are wanted.
    var wantsMore: Bool { wantsSheet && !isStopped }

    /// Adds rows that stand in order below the last one, where no limit can be reached by them.
    ///
    /// Returns false where they have to be added one by one.
    func appendAll(_ rows: Sheet, _ cells: [Cell]) -> Bool {
        guard wantsSheet, !isStopped, options.maxRowsPerSheet == nil,
            cells.count <= limits.maxCells - cellCount
        else { return false }
        var last = max(flushedRow, sheet.rowNumbers.last ?? 0)
        for number in rows.rowNumbers {
            if number <= last { return false }
            last = number
        }
        cellCount += cells.count
        rowsInSheet += rows.rowCount
        if sheet.rowCount == 0 {
            sheet.cells = cells
            sheet.rowNumbers = rows.rowNumbers
            sheet.rowStarts = rows.rowStarts
        } else {
            let offset = Int32(clamping: sheet.cells.count)
            sheet.cells.append(contentsOf: cells)
            sheet.rowNumbers.append(contentsOf: rows.rowNumbers)
            sheet.rowStarts.append(contentsOf: rows.rowStarts.dropFirst().lazy.map { $0 &+ offset })
        }
        return true
    }

    private func tooWide(_ row: Int, _ column: Int) -> ReadError {
        ReadError(
            .tooLarge(limit: "maxColumns", allowed: limits.maxColumns),
            cell: CellReference.name(sheet: sheet.name, row: row, column: column),
            detail: "too many columns"
        )
    }

    /// Notes a hidden row of the current sheet, numbered from 1.
    func hideRow(_ number: Int) {
        if let relay { return relayNote(relay, .hiddenRow, number) }
        sheet.hiddenRows.append(Int32(clamping: number))
    }

    /// Notes a hidden column of the current sheet, numbered from 0.
    func hideColumn(_ column: Int) {
        if let relay { return relayNote(relay, .hiddenColumn, column) }
        sheet.hiddenColumns.append(UInt16(clamping: column))
    }

    /// Notes a merged area of the current sheet.
    func merge(_ range: CellRange) {
        relay?.noteMerge(range, after: sheet.rowCount)
        sheet.merges.append(range)
    }

    /// Ends the current sheet.
    func endSheet() throws(ReadError) {
        sheet.hiddenRows = Self.ascending(sheet.hiddenRows)
        sheet.hiddenColumns = Self.ascending(sheet.hiddenColumns)
        settleDetails()
        if sink != nil {
            try flush()
            if !isStopped { sink?.endSheet(sheet, of: workbook) }
        } else {
            try order()
            workbook.sheets.append(sheet)
        }
        sheet = Sheet(name: "")
    }

    /// Whether the sink may want a sheet.
    func sinkMayWant(_ outline: Sheet) -> Bool { sink?.mayWant(outline, of: workbook) ?? true }

    /// The sink with what it has taken.
    func finish() -> (any WorkbookSink)? { sink }

    // MARK: - Batches

    private func flush() throws(ReadError) {
        try order()
        if !sheet.cells.isEmpty, !isStopped, sink != nil {
            flushedRow = sheet.rowNumbers.last ?? flushedRow
            follow(sink?.rows(sheet, of: workbook) ?? .stop)
        }
        sheet.removeRows()
        workbook.texts.removeTexts(from: sheetTextMark)
    }

    private func relayNote(_ relay: SheetRelay, _ kind: SheetChunk.Note.Kind, _ value: Int) {
        relay.note(kind, value, after: sheet.rowCount)
        if relay.isFullOfNotes { relayRows(endsBatch: false) }
    }

    /// Hands the rows so far to the builder of the whole workbook.
    func relayRows(endsBatch: Bool) {
        guard let relay else { return }
        relayedCells = endsBatch ? 0 : relayedCells + sheet.cells.count
        relayedBytes = endsBatch ? 0 : relayedBytes + workbook.texts.byteCount
        var chunk = SheetChunk(endsBatch: endsBatch)
        swap(&chunk.rows.cells, &sheet.cells)
        swap(&chunk.rows.rowNumbers, &sheet.rowNumbers)
        swap(&chunk.rows.rowStarts, &sheet.rowStarts)
        swap(&chunk.texts, &workbook.texts)
        swap(&chunk.richRuns, &workbook.richRuns)
        // Another batch is likely to follow.
        if endsBatch { sheet.cells.reserveCapacity(Self.batchCells + 64) }
        if !relay.put(chunk) { isStopped = true }
    }

    private func follow(_ step: ReadStep) {
        switch step {
        case .more: break
        case .nextSheet: wantsSheet = false
        case .stop:
            wantsSheet = false
            isStopped = true
        }
    }

    private func order() throws(ReadError) {
        if !isOrdered { try sheet.sortRows() }
        isOrdered = !holdsBack
    }

    private static func ascending<Number: Comparable>(_ numbers: [Number]) -> [Number] {
        var result: [Number] = []
        for number in numbers.sorted() where result.last != number { result.append(number) }
        return result
    }
}

extension Sheet {
    /// Forgets the rows, but keeps their memory for the next ones.
    mutating func removeRows() {
        cells.removeAll(keepingCapacity: true)
        rowNumbers.removeAll(keepingCapacity: true)
        rowStarts.removeAll(keepingCapacity: true)
        rowStarts.append(0)
    }

    /// Puts rows that came in any order in theirs.
    mutating func sortRows() throws(ReadError) {
        let order = rowNumbers.indices.sorted {
            (rowNumbers[$0], $0) < (rowNumbers[$1], $1)
        }
        var sorted = Sheet(name: name)
        var position = 0
        while position < order.count {
            let number = rowNumbers[order[position]]
            var row: [Cell] = []
            while position < order.count, rowNumbers[order[position]] == number {
                row.append(contentsOf: cells(inStoredRow: order[position]))
                position += 1
            }
            sorted.appendRow(
                number: Int(number),
                cells: try sortedByColumn(row, number: Int(number))
            )
        }
        cells = sorted.cells
        rowNumbers = sorted.rowNumbers
        rowStarts = sorted.rowStarts
    }

    /// A row's cells by column.
    ///
    /// Two cells at one place are damage: whichever were kept, the other would be lost in silence.
    func sortedByColumn(_ row: [Cell], number: Int) throws(ReadError) -> [Cell] {
        let order = row.indices.sorted { (row[$0].column, $0) < (row[$1].column, $1) }
        var result: [Cell] = []
        result.reserveCapacity(row.count)
        for index in order {
            let column = row[index].column
            if let last = result.last, last.column == column {
                throw ReadError(
                    .damaged,
                    cell: CellReference.name(sheet: name, row: number, column: Int(column)),
                    detail: "two cells at one place"
                )
            }
            result.append(row[index])
        }
        return result
    }
}
