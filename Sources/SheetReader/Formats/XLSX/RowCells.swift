/// The cells of the row that is being read.
struct RowCells: ~Copyable {
    /// The current row's number, from 1.
    private(set) var row: Int
    private var cells = CellBuffer()
    private var isSorted = true
    private var column = -1
    private var style = 0
    private var type = CellType.number
    private var inlineText: TextID?
    private var value = ByteBuffer()
    /// The builder's texts while a row has some of its own, and an empty pool otherwise: the builder
    /// is shared, so that each access to it is checked.
    private var texts = TextPool()
    private var holdsTexts = false
    private let keepsTexts: Bool
    /// Added to the numbers of a sheet's own texts; 0 where they have those of the whole workbook.
    private let textOffset: UInt32
    private let builder: WorkbookBuilder
    private let tables: SheetTables

    /// Continues after a row; 0 is the start of the sheet.
    init(_ builder: WorkbookBuilder, _ tables: SheetTables, after row: Int = 0) {
        self.row = row
        self.builder = builder
        keepsTexts = builder.keepsTexts
        textOffset = builder.relay.map { UInt32(clamping: $0.firstText - 1) } ?? 0
        self.tables = tables
    }

    // MARK: - Rows

    /// Starts a row; one without a number follows the one before.
    mutating func startRow(_ number: Int?) throws(ReadError) {
        row = number ?? row + 1
        column = -1
        if row > CellReference.maxRow { throw outsideGrid("row outside the sheet") }
    }

    /// Ends the row; returns false when no more rows are wanted.
    mutating func endRow() throws(ReadError) -> Bool {
        if holdsTexts { giveBackTexts() }
        let row = unsafe cells.all
        if row.isEmpty { return true }
        // The buffer's cells go before the builder may fail.
        defer { cells.removeAll() }
        if isSorted { return unsafe try builder.append(row: self.row, cells: row) }
        isSorted = true
        let sorted = unsafe try builder.sheet.sortedByColumn(Array(row), number: self.row)
        return try builder.append(row: self.row, cells: sorted)
    }

    // MARK: - Cells

    /// A cell's type by its `t`.
    @inline(__always)
    func type(_ text: XMLBytes) throws(ReadError) -> CellType {
        if text.count == 1 {
            if text[0] == UInt8(ascii: "s") { return .shared }
            switch text[0] {
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .boolean
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .isoDate
            default: break
            }
        }
        if text.count == 9, text.equals("inlineStr") { return .inline }
        if text.equals("str") { return .text }
        if text.isEmpty { return .number }
        throw ReadError(.damaged, cell: name, detail: "unknown cell type")
    }

    /// Starts a cell where its reference says.
    @inline(__always)
    mutating func startCell(
        _ reference: XMLBytes,
        _ style: Int,
        _ type: CellType
    ) throws(ReadError) {
        guard let place = CellReference.parse(reference) else {
            throw misplaced(reference, "cell reference is not valid or outside the sheet")
        }
        if place.row != row { try moveTo(place.row) }
        startCell(column: place.column, style, type)
    }

    /// Starts a cell without a reference: it follows the one before.
    mutating func startNextCell(_ style: Int, _ type: CellType) throws(ReadError) {
        column += 1
        if column >= CellReference.maxColumns { throw outsideGrid("column outside the sheet") }
        begin(style, type)
    }

    /// Starts a cell of the current row, at a column.
    @inline(__always)
    mutating func startCell(column: Int, _ style: Int, _ type: CellType) {
        if column <= self.column { isSorted = false }
        self.column = column
        begin(style, type)
    }

    /// What is said of a cell whose value is not one text.
    func oddValue(_ detail: String) -> ReadError {
        ReadError(.damaged, cell: name, detail: detail)
    }

    /// The column after the last cell's.
    var nextColumn: Int { column + 1 }

    @inline(__always)
    private mutating func begin(_ style: Int, _ type: CellType) {
        // A style outside the table would be no style; the cell's value is known all the same.
        self.style = style >= 0 && style < tables.kinds.count ? style : 0
        self.type = type
        inlineText = nil
        value.removeAll()
    }

    /// A cell that names another row than the one it stands in belongs to the row it names.
    @inline(never)
    private mutating func moveTo(_ number: Int) throws(ReadError) {
        _ = try endRow()
        row = number
    }

    /// Takes a value's first piece where it is short; returns false where `appendValue` has to.
    @inline(__always)
    mutating func takeShort(_ text: XMLBytes) -> Bool {
        tables.limits.maxCellText >= 16 && value.takeShort(text)
    }

    @inline(__always)
    mutating func appendValue(_ text: XMLBytes) throws(ReadError) {
        value.append(text)
        if value.count > tables.limits.maxCellText { try checkLength() }
    }

    /// The identity of a text of this row.
    @inline(__always)
    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> TextID {
        if !holdsTexts { takeTexts() }
        let id = unsafe keepsTexts ? texts.intern(bytes) : texts.append(bytes)
        return id == .empty ? id : TextID(rawValue: id.rawValue &+ textOffset)
    }

    private mutating func takeTexts() {
        exchangeTexts()
        holdsTexts = true
    }

    /// Gives the builder its texts back while it may have to hand them on.
    mutating func settle() {
        if holdsTexts { giveBackTexts() }
    }

    private mutating func giveBackTexts() {
        exchangeTexts()
        holdsTexts = false
    }

    private mutating func exchangeTexts() {
        let other = builder.workbook.texts
        builder.workbook.texts = texts
        texts = other
    }

    /// Takes the text of an inline string.
    mutating func setText(_ bytes: UnsafeBufferPointer<UInt8>, runs: [TextRun]?) {
        let id = unsafe text(bytes)
        inlineText = id
        if let runs, keepsTexts { builder.keep(runs, of: id) }
    }

    /// Ends a cell whose value came in one piece that is still in memory; returns false where it has
    /// to be appended and ended like any other.
    @inline(__always)
    mutating func endCell(
        withValue bytes: UnsafeBufferPointer<UInt8>
    ) throws(ReadError) -> Bool {
        guard inlineText == nil, value.isEmpty, bytes.count <= tables.limits.maxCellText else {
            return false
        }
        if type == .shared {
            if !bytes.isEmpty { try unsafe endShared(bytes) }
        } else if type == .number {
            if !bytes.isEmpty { try unsafe endNumber(bytes) }
        } else {
            return false
        }
        return true
    }

    /// Forgets the cells of a row that will be read again, and goes back to the row before.
    mutating func restart(after row: Int) {
        if holdsTexts { giveBackTexts() }
        cells.removeAll()
        isSorted = true
        self.row = row
    }

    /// Ends the cell: its value is what its type makes of the text.
    @inline(__always)
    mutating func endCell() throws(ReadError) {
        if type == .shared {
            if !value.isEmpty { try unsafe endShared(value.bytes) }
        } else if type == .number, inlineText == nil {
            if !value.isEmpty { try unsafe endNumber(value.bytes) }
        } else {
            try endOther()
        }
    }

    @inline(__always)
    private mutating func endShared(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
        guard let index = unsafe wholeNumber(bytes), index < tables.strings.count else {
            throw ReadError(.damaged, cell: name, detail: "string index outside the table")
        }
        if let text = tables.strings.text(index) { add(.text, text) }
    }

    @inline(__always)
    private mutating func endNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
        let trimmed = unsafe trim(bytes)
        if trimmed.isEmpty { return }
        guard let number = unsafe NumberText.parse(trimmed) else {
            throw ReadError(.damaged, cell: name, detail: "number cell holds no number")
        }
        let kind = style < tables.kinds.count ? tables.kinds[style] : .number
        add(Cell(column: UInt16(clamping: column), kind: kind, style: styleIndex, number: number))
    }

    private mutating func endOther() throws(ReadError) {
        if let inlineText {
            if inlineText != .empty { add(.text, inlineText) }
            return
        }
        let bytes = unsafe value.bytes
        if bytes.isEmpty { return }
        switch type {
        case .boolean: try endBoolean()
        case .error: add(.error, unsafe text(trim(bytes)))
        case .isoDate: try endDate()
        default: try endText()
        }
    }

    private mutating func endText() throws(ReadError) {
        if unsafe StringEscapes.isPresent(value.bytes) {
            let decoded = unsafe StringEscapes.decode(value.bytes)
            value.removeAll()
            unsafe decoded.withUnsafeBufferPointer { unsafe value.append($0) }
        }
        let limit = tables.limits.maxCellText
        if value.count > limit, value.utf16Count > limit { throw tooLong }
        add(.text, unsafe text(value.bytes))
    }

    private mutating func endBoolean() throws(ReadError) {
        let text = unsafe trim(value.bytes)
        let flag = unsafe XMLBytes(text.baseAddress, count: text.count)
        guard let isTrue = flag.boolean ?? flag.integer.map({ $0 != 0 }) else {
            throw ReadError(.damaged, cell: name, detail: "boolean cell holds no boolean")
        }
        add(
            Cell(
                column: UInt16(clamping: column),
                kind: .boolean,
                style: styleIndex,
                number: isTrue ? 1 : 0
            )
        )
    }

    private mutating func endDate() throws(ReadError) {
        let text = unsafe String(decoding: trim(value.bytes), as: UTF8.self)
        guard let date = ISODate.parse(text, uses1904Dates: tables.uses1904Dates),
            date.kind != .duration
        else {
            // Some writers put other texts here, such as `PT0H11M`: they are kept as they are.
            return try endText()
        }
        add(
            Cell(
                column: UInt16(clamping: column),
                kind: date.kind,
                style: styleIndex,
                number: date.serial
            )
        )
    }

    // MARK: - Helpers

    private var styleIndex: UInt16 { UInt16(clamping: style) }

    @inline(__always)
    private mutating func add(_ kind: CellKind, _ text: TextID) {
        add(Cell(column: UInt16(clamping: column), kind: kind, style: styleIndex, text: text))
    }

    @inline(__always)
    private mutating func add(_ cell: Cell) {
        cells.append(cell)
    }

    @inline(__always)
    private func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = 0
        var end = bytes.count
        while start < end, unsafe bytes[start] <= 0x20 { start += 1 }
        while end > start, unsafe bytes[end - 1] <= 0x20 { end -= 1 }
        return unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    @inline(__always)
    private func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress, bytes.count <= 10 else { return nil }
        var number: UInt = 0
        var index = 0
        while index < bytes.count {
            // The index stays below the count; ten digits fit.
            let digit = unsafe UInt(base[index]) &- UInt(UInt8(ascii: "0"))
            guard digit < 10 else { return unsafe spacedNumber(bytes) }
            number = number &* 10 &+ digit
            index &+= 1
        }
        return index == 0 ? nil : Int(bitPattern: number)
    }

    /// A whole number with white space around it.
    private func spacedNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let text = unsafe trim(bytes)
        guard text.count < bytes.count else { return nil }
        return unsafe wholeNumberOnly(text)
    }

    private func wholeNumberOnly(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        let bytes = unsafe XMLBytes(text.baseAddress, count: text.count)
        guard let number = bytes.integer, number >= 0 else { return nil }
        return number
    }

    /// Stops a long value early: an escape of seven bytes is the longest form of one unit.
    private func checkLength() throws(ReadError) {
        if value.count / 7 > tables.limits.maxCellText { throw tooLong }
    }

    private var tooLong: ReadError {
        ReadError(
            .tooLarge(limit: "maxCellText", allowed: tables.limits.maxCellText),
            cell: name,
            detail: "text too long"
        )
    }

    private var name: String {
        CellReference.name(sheet: tables.sheet, row: max(1, row), column: max(0, column))
    }

    /// An error about the current place.
    func outsideGrid(_ detail: String) -> ReadError {
        ReadError(.damaged, cell: name, detail: detail)
    }

    /// An error about a place that is none, named as the file names it.
    func misplaced(_ text: XMLBytes, _ detail: String) -> ReadError {
        let shown = text.count <= 24 ? text.string : ""
        return ReadError(.damaged, cell: "\(tables.sheet)!\(shown)", detail: detail)
    }

    /// Gives errors of `body` the current cell's name.
    func locating(_ body: () throws(ReadError) -> Void) throws(ReadError) {
        do throws(ReadError) {
            try body()
        } catch {
            throw ReadError(
                error.kind,
                part: error.part,
                offset: error.offset,
                cell: name,
                detail: error.detail
            )
        }
    }
}
