/// The table of shared strings: its texts go to the pool in order.
struct SharedStrings {
    /// The pool's identity of the first string; the others follow.
    let first: Int
    let count: Int
    /// Positions of empty strings, ascending: most tables have none.
    let empties: [Int]

    /// A table without strings.
    static let none = SharedStrings(first: 0, count: 0, empties: [])

    /// The text of a string, nil for one that is empty.
    @inline(__always)
    func text(_ index: Int) -> TextID? {
        if !empties.isEmpty, isEmpty(index) { return nil }
        return TextID(rawValue: UInt32(truncatingIfNeeded: first + index))
    }

    private func isEmpty(_ index: Int) -> Bool {
        var low = 0
        var high = empties.count
        while low < high {
            let middle = (low + high) / 2
            if empties[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low < empties.count && empties[low] == index
    }
}

/// Reads the shared strings part.
///
/// As with sheets, the state is one struct behind a pointer.
@safe final class SharedStringsPart: XMLHandler {
    // Initialised by `prepare`, which comes before every event.
    private let state: UnsafeMutablePointer<SharedStringsState>
    private var isPrepared = false
    private var pool: TextPool
    private let limits: ReadLimits

    private let scanned: SharedStrings

    private init(pool: consuming TextPool, after scanned: SharedStrings, limits: ReadLimits) {
        self.pool = pool
        self.scanned = scanned
        self.limits = limits
        unsafe state = .allocate(capacity: 1)
    }

    deinit {
        if isPrepared { unsafe state.deinitialize(count: 1) }
        unsafe state.deallocate()
    }

    /// Adds the part's strings to the builder's pool.
    static func read(
        _ part: PartReader,
        into builder: WorkbookBuilder
    ) throws(ReadError) -> SharedStrings {
        // The pool moves into the handler and back, so that it is never copied.
        let limits = builder.limits
        var scanner = StringScanner(builder.workbook.texts, limits)
        builder.workbook.texts = TextPool()
        let buffer = ScanBuffer(part)
        // As with sheets, a low limit on the depth is libxml2's to keep.
        if !builder.usesReferenceParser, limits.maxDepth >= 6, try buffer.fill(),
            let length = unsafe SheetPrologue.lengthOfStrings(buffer.unread)
        {
            buffer.keepPrologue(length)
            try scanner.run(buffer)
        }
        let table = scanner.table
        let handler = SharedStringsPart(pool: scanner.takePool(), after: table, limits: limits)
        if try XMLParser.parse(buffer, name: part.name, handler: handler, limits: limits) {
            try part.finish()
        }
        return handler.finish(builder)
    }

    private func finish(_ builder: WorkbookBuilder) -> SharedStrings {
        guard isPrepared else { return .none }
        builder.workbook.texts = unsafe state.pointee.pool
        unsafe state.pointee.pool = TextPool()
        builder.workbook.richRuns = unsafe state.pointee.richRuns
        return unsafe state.pointee.table
    }

    override func prepare(_ names: XMLNames) {
        guard !isPrepared else { return }
        unsafe state.initialize(to: SharedStringsState(pool, scanned, limits, names))
        pool = TextPool()
        isPrepared = true
    }

    override var callbacks: XMLCallbacks? {
        unsafe XMLCallbacks(
            state: UnsafeMutableRawPointer(state),
            start: { unsafe SharedStringsState.start($0, $1, $3, $6, $8) },
            end: { (user, _, _, _) in unsafe SharedStringsState.end(user) },
            text: { unsafe SharedStringsState.text($0, $1, $2) }
        )
    }
}

/// Where in the table the parser is, and the strings so far.
private struct SharedStringsState: ~Copyable {
    var pool: TextPool
    private(set) var richRuns: [TextID: [TextRun]] = [:]
    private let limits: ReadLimits
    private let first: Int
    private var count: Int
    private var empties: [Int]
    private var depth = 0
    private var inItem = false
    private let item: XMLName
    private let root: XMLName
    private let main: MainNamespace
    private var text: RichText

    init(_ pool: TextPool, _ scanned: SharedStrings, _ limits: ReadLimits, _ names: XMLNames) {
        self.pool = pool
        self.limits = limits
        first = scanned.first
        count = scanned.count
        empties = scanned.empties
        main = MainNamespace(names)
        item = names.intern("si")
        root = names.intern("sst")
        text = RichText(names, main, limits: limits)
    }

    var table: SharedStrings { SharedStrings(first: first, count: count, empties: empties) }

    @inline(__always)
    static func start(
        _ user: UnsafeMutableRawPointer?,
        _ name: UnsafePointer<UInt8>?,
        _ uri: UnsafePointer<UInt8>?,
        _ count: Int32,
        _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: 1) else { return }
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            let element = unsafe XMLElement(name: XMLName(name), namespace: XMLName(uri))
            let state = unsafe context.pointee.state(SharedStringsState.self)
            try unsafe state.pointee.start(element, XMLAttributes(list, count: Int(count)))
        }
    }

    @inline(__always)
    static func end(_ user: UnsafeMutableRawPointer?) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: -1) else { return }
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            try unsafe context.pointee.state(SharedStringsState.self).pointee.end()
        }
    }

    @inline(__always)
    static func text(
        _ user: UnsafeMutableRawPointer?,
        _ text: UnsafePointer<UInt8>?,
        _ count: Int32
    ) {
        guard let context = unsafe XMLEvents.expect(user, depthChange: 0) else { return }
        unsafe XMLEvents.run(context) { () throws(ReadError) in
            let state = unsafe context.pointee.state(SharedStringsState.self)
            try unsafe state.pointee.text(XMLBytes(text, count: Int(count)))
        }
    }

    @inline(__always)
    private mutating func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        depth += 1
        if inItem { return text.start(element, attributes) }
        let isMain = main.holds(element.namespace)
        if depth == 1, !isMain || element.name != root {
            throw ReadError(.damaged, detail: "root element is not a string table")
        }
        if depth == 2, isMain, element.name == item {
            if count >= limits.maxStrings {
                throw ReadError(
                    .tooLarge(limit: "maxStrings", allowed: limits.maxStrings),
                    detail: "too many strings"
                )
            }
            inItem = true
            text.reset()
        }
    }

    @inline(__always)
    private mutating func end() throws(ReadError) {
        depth -= 1
        guard inItem else { return }
        if depth > 1 { return text.end() }
        inItem = false
        try text.finish()
        addItem()
    }

    @inline(__always)
    private mutating func text(_ utf8: XMLBytes) throws(ReadError) {
        if inItem { try text.append(utf8) }
    }

    private mutating func addItem() {
        let bytes = unsafe text.bytes
        if bytes.isEmpty { empties.append(count) }
        let id = unsafe pool.appendEntry(bytes)
        if let runs = text.fontRuns { richRuns[id] = runs }
        count += 1
    }
}
