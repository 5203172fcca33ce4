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
final class SharedStringsPart: XMLHandler {
    private var pool: TextPool
    private var richRuns: [TextID: [TextRun]] = [:]
    private let limits: ReadLimits
    private let first: Int
    private var count = 0
    private var empties: [Int] = []
    private var depth = 0
    private var skipped = 0
    private var inItem = false
    private var item = XMLName.none
    private var root = XMLName.none
    private var main: MainNamespace?
    private var text: RichText?

    private init(pool: consuming TextPool, limits: ReadLimits) {
        self.pool = pool
        self.limits = limits
        first = pool.count
    }

    /// Adds the part's strings to the builder's pool.
    static func read(
        _ part: PartReader,
        into builder: WorkbookBuilder
    ) throws(ReadError) -> SharedStrings {
        // The pool moves into the handler and back, so that it is never copied.
        let pool = builder.workbook.texts
        builder.workbook.texts = TextPool()
        let handler = SharedStringsPart(pool: pool, limits: builder.limits)
        try XMLParser.parse(part, handler: handler, limits: builder.limits)
        builder.workbook.texts = handler.pool
        handler.pool = TextPool()
        builder.workbook.richRuns = handler.richRuns
        return SharedStrings(
            first: handler.first,
            count: handler.count,
            empties: handler.empties
        )
    }

    override func prepare(_ names: XMLNames) {
        let main = MainNamespace(names)
        self.main = main
        item = names.intern("si")
        root = names.intern("sst")
        text = RichText(names, main, limits: limits)
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        if inItem {
            depth += 1
            text?.start(element, attributes)
            return
        }
        let isMain = main?.holds(element.namespace) ?? false
        depth += 1
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
            text?.reset()
        }
    }

    override func end(_ element: XMLElement) throws(ReadError) {
        depth -= 1
        guard inItem else { return }
        if depth > 1 {
            text?.end()
            return
        }
        inItem = false
        try text?.finish()
        addItem()
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        if inItem { try text?.append(utf8) }
    }

    private func addItem() {
        guard let bytes = unsafe text?.bytes else { return }
        if bytes.isEmpty { empties.append(count) }
        let id = unsafe pool.appendEntry(bytes)
        if let runs = text?.fontRuns { richRuns[id] = runs }
        count += 1
    }
}
