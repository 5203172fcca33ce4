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

    override var callbacks: XMLCallbacks? {
        unsafe XMLCallbacks(
            state: UnsafeMutableRawPointer(state),
            start: { unsafe SheetState.start($0, $1, $3, $6, $8) },
            end: { (user, _, _, _) in unsafe SheetState.end(user) },
            text: { unsafe SheetState.text($0, $1, $2) }
        )
    }

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
    /// Takes what is wanted beside cells; nil where that is nothing.
    let extras: SheetExtras?
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
    let worksheet, sheetData, row, cell, value, inline, text: XMLName
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
        text = names.intern("t")
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
