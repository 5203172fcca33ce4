/// Reads a worksheet part: rows and cells go to the builder as they come.
///
/// The state is one struct behind a pointer, so that the many small events of a sheet pay neither
/// for exclusivity checks nor for reference counts.
@safe final class SheetPart: XMLHandler {
    // Initialised by `prepare`, which comes before every event.
    private let state: UnsafeMutablePointer<SheetState>
    private var isPrepared = false
    private let builder: WorkbookBuilder
    private let tables: SheetTables
    private let progress: SheetProgress

    init(_ tables: SheetTables, builder: WorkbookBuilder, after progress: SheetProgress) {
        self.builder = builder
        self.tables = tables
        self.progress = progress
        unsafe state = .allocate(capacity: 1)
    }

    deinit {
        if isPrepared { unsafe state.deinitialize(count: 1) }
        unsafe state.deallocate()
    }

    override func prepare(_ names: XMLNames) {
        guard !isPrepared else { return }
        unsafe state.initialize(to: SheetState(builder, tables, names, progress))
        isPrepared = true
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        try unsafe state.pointee.start(element, attributes)
    }

    override func end(_ element: XMLElement) throws(ReadError) {
        try unsafe state.pointee.end()
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        try unsafe state.pointee.text(utf8)
    }

    override var looksAtDone: Bool { false }

    /// Whether the sheet's rows were where they belong.
    var sawRows: Bool { isPrepared && (unsafe state.pointee.sawRows) }
}

/// What a sheet's cells refer to.
struct SheetTables {
    let sheet: String
    let strings: SharedStrings
    let kinds: [CellKind]
    let limits: ReadLimits
    let uses1904Dates: Bool
}

/// How far a sheet was read before libxml2 took over.
struct SheetProgress {
    /// The last row's number.
    var row = 0
    /// How many `row` elements there were.
    var rowElements = 0
}

/// What a cell's value is, as its `t` says.
enum CellType: UInt8 {
    case number
    case shared
    case text
    case boolean
    case error
    case isoDate
    case inline
}

/// The names that occur in a worksheet part.
struct SheetNames {
    let worksheet, sheetData, row, cell, value, inline: XMLName
    let reference, style, type, hidden: XMLName
    let columns, column, min, max: XMLName
    let merges, merge, range: XMLName

    init(_ names: XMLNames) {
        worksheet = names.intern("worksheet")
        sheetData = names.intern("sheetData")
        row = names.intern("row")
        cell = names.intern("c")
        value = names.intern("v")
        inline = names.intern("is")
        reference = names.intern("r")
        style = names.intern("s")
        type = names.intern("t")
        hidden = names.intern("hidden")
        columns = names.intern("cols")
        column = names.intern("col")
        min = names.intern("min")
        max = names.intern("max")
        merges = names.intern("mergeCells")
        merge = names.intern("mergeCell")
        range = names.intern("ref")
    }
}

/// Where in the document the parser is, and the row that is being read.
struct SheetState: ~Copyable {
    private enum Level: UInt8 {
        case document
        case worksheet
        case sheetData
        case row
        case cell
        case value
        case inline
        case columns
        case merges
    }

    private(set) var sawRows = false
    private let names: SheetNames
    private let main: MainNamespace
    private var level = Level.document
    /// How many elements are open that nobody wants.
    private var skipped = 0
    /// Bytes of text between elements that came without an element between them.
    private var padding = 0
    private var rowElements: Int
    private var columnElements = 0
    private var hiddenColumns: [Int32] = []
    private var inlineDepth = 0
    private var rich: RichText
    private var cells: RowCells
    private let builder: WorkbookBuilder
    private let tables: SheetTables

    private static let maxPadding = 1 << 20

    init(
        _ builder: WorkbookBuilder,
        _ tables: SheetTables,
        _ names: XMLNames,
        _ progress: SheetProgress
    ) {
        self.builder = builder
        self.tables = tables
        main = MainNamespace(names)
        self.names = SheetNames(names)
        rich = RichText(names, main, limits: tables.limits)
        cells = RowCells(builder, tables, after: progress.row)
        rowElements = progress.rowElements
    }

    // MARK: - Events

    @inline(__always)
    mutating func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        padding = 0
        guard skipped == 0, main.holds(element.namespace) else {
            if level == .document, skipped == 0 { throw wrongRoot }
            skipped += 1
            return
        }
        let name = element.name
        switch level {
        case .row:
            if name == names.cell {
                level = .cell
                return try startCell(attributes, names)
            }
        case .cell:
            if name == names.value {
                level = .value
                return
            }
            if name == names.inline {
                level = .inline
                inlineDepth = 0
                rich.reset()
                return
            }
        case .inline:
            inlineDepth += 1
            rich.start(element, attributes)
            return
        case .sheetData:
            if name == names.row {
                level = .row
                return try startRow(attributes, names)
            }
        default:
            return try startOutside(name, attributes, names)
        }
        skipped = 1
    }

    @inline(__always)
    mutating func end() throws(ReadError) {
        padding = 0
        if skipped > 0 {
            skipped -= 1
            return
        }
        switch level {
        case .value: level = .cell
        case .cell:
            level = .row
            try cells.endCell()
        case .row:
            level = .sheetData
            if try !cells.endRow() { throw .finished }
        case .inline:
            if inlineDepth > 0 {
                inlineDepth -= 1
                rich.end()
            } else {
                level = .cell
                try endInline()
            }
        case .sheetData, .merges: level = .worksheet
        case .columns:
            level = .worksheet
            endColumns()
        case .worksheet: level = .document
        case .document: break
        }
    }

    @inline(__always)
    mutating func text(_ utf8: XMLBytes) throws(ReadError) {
        guard skipped == 0 else { return }
        switch level {
        case .value: try cells.appendValue(utf8)
        case .inline: try rich.append(utf8)
        default:
            padding += utf8.count
            if padding > Self.maxPadding {
                throw ReadError(
                    .tooLarge(limit: "maxPadding", allowed: Self.maxPadding),
                    detail: "too much text between elements"
                )
            }
        }
    }

    // MARK: - Elements

    private var wrongRoot: ReadError {
        ReadError(.damaged, detail: "root element is not a worksheet")
    }

    private mutating func startOutside(
        _ name: XMLName,
        _ attributes: XMLAttributes,
        _ names: SheetNames
    ) throws(ReadError) {
        switch level {
        case .document:
            guard name == names.worksheet else { throw wrongRoot }
            level = .worksheet
            return
        case .worksheet:
            if name == names.sheetData {
                level = .sheetData
                sawRows = true
            } else if name == names.columns {
                level = .columns
            } else if name == names.merges {
                level = .merges
            } else {
                skipped = 1
            }
            return
        case .columns:
            if name == names.column { try addColumns(attributes, names) }
        case .merges:
            if name == names.merge { try addMerge(attributes, names) }
        default: break
        }
        skipped = 1
    }

    @inline(__always)
    private mutating func startRow(
        _ attributes: XMLAttributes,
        _ names: SheetNames
    ) throws(ReadError) {
        rowElements += 1
        if rowElements > CellReference.maxRow { throw cells.outsideGrid("too many rows") }
        var number: Int?
        var isHidden = false
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            if name == names.reference {
                guard let value = attributes.value(index).shortInteger,
                    value >= 1, value <= CellReference.maxRow
                else { throw cells.misplaced(attributes.value(index), "row number is not valid") }
                number = value
            } else if name == names.hidden {
                isHidden = attributes.value(index).boolean ?? false
            }
        }
        try cells.startRow(number)
        if isHidden { builder.hideRow(cells.row) }
    }

    @inline(__always)
    private mutating func startCell(
        _ attributes: XMLAttributes,
        _ names: SheetNames
    ) throws(ReadError) {
        var reference: XMLBytes?
        var style = 0
        var type = CellType.number
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            if name == names.reference {
                reference = attributes.value(index)
            } else if name == names.style {
                style = attributes.value(index).shortInteger ?? 0
            } else if name == names.type {
                type = try cells.type(attributes.value(index))
            }
        }
        try cells.startCell(reference, style, type)
    }

    private mutating func endInline() throws(ReadError) {
        try cells.locating { () throws(ReadError) in try rich.finish() }
        unsafe cells.setText(rich.bytes, runs: rich.fontRuns)
    }

    // MARK: - Columns and merges

    private mutating func addColumns(
        _ attributes: XMLAttributes,
        _ names: SheetNames
    ) throws(ReadError) {
        columnElements += 1
        if columnElements > CellReference.maxColumns { throw cells.outsideGrid("too many columns") }
        guard attributes.first(names.hidden)?.boolean ?? false,
            let first = attributes.first(names.min)?.integer,
            let last = attributes.first(names.max)?.integer
        else { return }
        let from = max(1, first)
        let to = min(CellReference.maxColumns, last)
        guard from <= to else { return }
        // Starts and ends are counted; the columns follow in one pass at the end.
        if hiddenColumns.isEmpty {
            hiddenColumns = [Int32](repeating: 0, count: CellReference.maxColumns + 1)
        }
        hiddenColumns[from - 1] += 1
        hiddenColumns[to] -= 1
    }

    private mutating func endColumns() {
        var depth: Int32 = 0
        for column in 0..<max(0, hiddenColumns.count - 1) {
            depth += hiddenColumns[column]
            if depth > 0 { builder.hideColumn(column) }
        }
        hiddenColumns = []
    }

    private mutating func addMerge(
        _ attributes: XMLAttributes,
        _ names: SheetNames
    ) throws(ReadError) {
        let limit = tables.limits.maxMerges
        if builder.sheet.merges.count >= limit {
            throw ReadError(
                .tooLarge(limit: "maxMerges", allowed: limit),
                detail: "too many merged areas"
            )
        }
        guard let text = attributes.first(names.range) else { return }
        guard let range = CellReference.parseRange(text) else {
            throw cells.outsideGrid("merged area is not valid")
        }
        if range.rows.count > 1 || range.columns.count > 1 { builder.merge(range) }
    }
}
