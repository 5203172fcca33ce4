/// Where in the document the parser is, and the row that is being read.
struct SheetState: ~Copyable {
    private enum Level: UInt8 {
        case document
        case worksheet
        case sheetData
        case row
        case cell
        case value
        /// In a cell, behind its value.
        case afterValue
        case inline
        /// In a `t` right below an inline string.
        case inlineText
        case columns
        case merges
        /// Inside an element that holds details.
        case extras
        /// Inside an element that nobody wants.
        case unwanted
    }

    private(set) var sawRows = false
    private let names: SheetNames
    private let main: MainNamespace
    private var level = Level.document
    /// How many elements are open that nobody wants, and the level outside of them.
    private var unwanted = 0
    private var outside = Level.document
    /// Bytes of text between elements that came without an element between them.
    private var padding = 0
    private var rowElements: Int
    private var columnElements = 0
    private var hiddenColumns = HiddenColumns()
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
        tables.extras?.prepare(names)
    }

    // MARK: - Events

    // The callbacks take what is nothing but a change of level, and leave the rest to functions of
    // their own, whose registers they need not save.

    @inline(__always)
    static func start(
        _ user: UnsafeMutableRawPointer?,
        _ name: UnsafePointer<UInt8>?,
        _ uri: UnsafePointer<UInt8>?,
        _ count: Int32,
        _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: 1) else { return }
        let state = unsafe context.pointee.state(SheetState.self)
        let element = unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri))
        if unsafe state.pointee.level == .cell, unsafe state.pointee.isValue(element) {
            unsafe state.pointee.level = .value
            return
        }
        if unsafe state.pointee.level == .inline, unsafe state.pointee.isPlainText(element) {
            unsafe state.pointee.level = .inlineText
            return
        }
        unsafe startFully(context, element, count, list)
    }

    @inline(never)
    private static func startFully(
        _ context: UnsafeMutablePointer<XMLContext>,
        _ element: XMLElement,
        _ count: Int32,
        _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            let state = unsafe context.pointee.state(SheetState.self)
            try unsafe state.pointee.start(element, XMLAttributes(list, count: Int(count)))
        }
    }

    @inline(__always)
    static func end(_ user: UnsafeMutableRawPointer?) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: -1) else { return }
        let state = unsafe context.pointee.state(SheetState.self)
        if unsafe state.pointee.level == .value {
            unsafe state.pointee.level = .afterValue
            return
        }
        if unsafe state.pointee.level == .inlineText {
            unsafe state.pointee.level = .inline
            return
        }
        unsafe endFully(context)
    }

    @inline(never)
    private static func endFully(_ context: UnsafeMutablePointer<XMLContext>) {
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            try unsafe context.pointee.state(SheetState.self).pointee.end()
        }
    }

    @inline(__always)
    static func text(
        _ user: UnsafeMutableRawPointer?,
        _ text: UnsafePointer<UInt8>?,
        _ count: Int32
    ) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: 0) else { return }
        let state = unsafe context.pointee.state(SheetState.self)
        let bytes = unsafe XMLBytes(text, count: Int(count))
        if unsafe state.pointee.level == .value, unsafe state.pointee.cells.takeShort(bytes) {
            return
        }
        unsafe textFully(context, bytes)
    }

    @inline(never)
    private static func textFully(_ context: UnsafeMutablePointer<XMLContext>, _ text: XMLBytes) {
        let state = unsafe context.pointee.state(SheetState.self)
        if unsafe state.pointee.level == .inlineText, unsafe state.pointee.rich.takePlain(text) {
            return
        }
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            try unsafe context.pointee.state(SheetState.self).pointee.text(text)
        }
    }

    @inline(__always)
    private func isValue(_ element: XMLElement) -> Bool {
        element.name == names.value && main.holds(element.namespace)
    }

    @inline(__always)
    private func isPlainText(_ element: XMLElement) -> Bool {
        inlineDepth == 0 && element.name == names.text && main.holds(element.namespace)
    }

    @inline(__always)
    private mutating func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        if level == .row, element.name == names.cell, main.holds(element.namespace) {
            level = .cell
            padding = 0
            return try startCell(attributes)
        }
        if level == .cell, element.name == names.inline, main.holds(element.namespace) {
            level = .inline
            inlineDepth = 0
            return rich.reset()
        }
        try startOther(element, attributes)
    }

    @inline(__always)
    private mutating func end() throws(ReadError) {
        if level == .afterValue || level == .cell {
            level = .row
            return try cells.endCell()
        }
        if level == .inline, inlineDepth == 0 {
            level = .cell
            padding = 0
            return try endInline()
        }
        try endOther()
    }

    @inline(__always)
    private mutating func text(_ utf8: XMLBytes) throws(ReadError) {
        if level == .value {
            try cells.appendValue(utf8)
        } else {
            try otherText(utf8)
        }
    }

    @inline(never)
    private mutating func startOther(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        padding = 0
        guard level != .unwanted, main.holds(element.namespace) else {
            if level == .document { throw wrongRoot }
            return skip()
        }
        let name = element.name
        switch level {
        case .row, .unwanted: skip()
        case .value: throw cells.oddValue("element inside a value")
        case .cell, .afterValue:
            if name == names.value { throw cells.oddValue("two values in one cell") }
            guard name == names.inline else { return skip() }
            level = .inline
            inlineDepth = 0
            rich.reset()
        case .inlineText: skip()
        case .inline:
            inlineDepth += 1
            rich.start(element, attributes)
        case .sheetData:
            guard name == names.row else { return skip() }
            level = .row
            try startRow(attributes)
        case .document, .worksheet, .columns, .merges, .extras:
            try startOutside(name, attributes)
        }
    }

    /// Passes over an element and all that is in it.
    private mutating func skip() {
        if level != .unwanted {
            outside = level
            level = .unwanted
        }
        unwanted += 1
    }

    @inline(never)
    private mutating func endOther() throws(ReadError) {
        padding = 0
        switch level {
        case .unwanted:
            unwanted -= 1
            if unwanted == 0 { level = outside }
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
        case .sheetData, .merges, .extras: level = .worksheet
        case .columns:
            level = .worksheet
            hiddenColumns.take { builder.hideColumn($0) }
        case .worksheet: level = .document
        case .document, .cell, .afterValue, .value, .inlineText: break
        }
    }

    @inline(never)
    private mutating func otherText(_ utf8: XMLBytes) throws(ReadError) {
        if level == .unwanted { return }
        if level == .inline { return try rich.append(utf8) }
        if level == .inlineText { return try rich.appendPlain(utf8) }
        padding += utf8.count
        if padding > Self.maxPadding {
            throw ReadError(
                .tooLarge(limit: "maxPadding", allowed: Self.maxPadding),
                detail: "too much text between elements"
            )
        }
    }

    // MARK: - Elements

    private var wrongRoot: ReadError {
        ReadError(.damaged, detail: "root element is not a worksheet")
    }

    private mutating func startOutside(
        _ name: XMLName,
        _ attributes: XMLAttributes
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
            } else if tables.extras?.starts(name, attributes) == true {
                level = .extras
            } else {
                skip()
            }
            return
        case .columns:
            if name == names.column { try addColumns(attributes) }
        case .merges:
            if name == names.merge { try addMerge(attributes) }
        case .extras: try tables.extras?.take(name, attributes)
        default: break
        }
        skip()
    }

    @inline(__always)
    private mutating func startRow(
        _ attributes: XMLAttributes
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
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        var reference = XMLBytes.empty
        var hasReference = false
        var style = 0
        var type = CellType.number
        for index in 0..<attributes.count {
            let attribute = attributes[index]
            if attribute.name == names.reference {
                reference = attribute.value
                hasReference = true
            } else if attribute.name == names.style {
                style = attribute.value.shortInteger ?? 0
            } else if attribute.name == names.type {
                type = try cells.type(attribute.value)
            }
        }
        if hasReference {
            try cells.startCell(reference, style, type)
        } else {
            try cells.startNextCell(style, type)
        }
    }

    private mutating func endInline() throws(ReadError) {
        try cells.locating { () throws(ReadError) in try rich.finish() }
        unsafe cells.setText(rich.bytes, runs: rich.fontRuns)
    }

    // MARK: - Columns and merges

    private mutating func addColumns(
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        columnElements += 1
        if columnElements > CellReference.maxColumns { throw cells.outsideGrid("too many columns") }
        guard attributes.first(names.hidden)?.boolean ?? false,
            let first = attributes.first(names.min)?.integer,
            let last = attributes.first(names.max)?.integer
        else { return }
        hiddenColumns.add(first, through: last)
    }

    private mutating func addMerge(
        _ attributes: XMLAttributes
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
