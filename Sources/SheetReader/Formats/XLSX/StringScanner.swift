/// Reads the strings of a plain table without an XML parser.
///
/// As ``RowScanner`` does with rows: it takes items with plain `t` elements exactly as libxml2 would,
/// and leaves the rest of the table to libxml2 from the first item on that it does not know.
@safe struct StringScanner: ~Copyable {
    private var pool: TextPool
    private let first: Int
    private var count = 0
    private var empties: [Int] = []
    private var scratch = ByteBuffer()
    private let limits: ReadLimits

    /// What is certainly an item, or certainly none, shows in as many bytes.
    private static let slack = ScanBuffer.padding - 2

    init(_ pool: consuming TextPool, _ limits: ReadLimits) {
        first = pool.count
        self.pool = pool
        self.limits = limits
    }

    /// The table so far.
    var table: SharedStrings { SharedStrings(first: first, count: count, empties: empties) }

    /// Gives the pool away, with all strings so far.
    mutating func takePool() -> TextPool {
        var taken = TextPool()
        swap(&taken, &pool)
        return taken
    }

    /// Reads items as long as they are plain.
    mutating func run(_ buffer: ScanBuffer) throws(ReadError) {
        while true {
            let needsMore = try unsafe XMLScan.withClasses { (classes) throws(ReadError) in
                unsafe scanItems(buffer, classes)
            }
            guard needsMore, try buffer.fill() else { return }
        }
    }

    /// Scans the items at hand; returns whether more bytes may bring more of them.
    private mutating func scanItems(_ buffer: ScanBuffer, _ classes: XMLScan.Place) -> Bool {
        let bytes = unsafe buffer.unread
        guard let base = bytes.baseAddress else { return true }
        let end = unsafe base + bytes.count
        var done = unsafe base
        defer { buffer.skip(unsafe done - base) }
        while count < limits.maxStrings {
            let start = unsafe XMLScan.spaces(done, classes)
            guard unsafe XMLScan.has("<si><t", at: start) else {
                return unsafe end - start < Self.slack && !buffer.isAtEnd
            }
            guard let after = unsafe item(start + 4, classes) else { return !buffer.isAtEnd }
            unsafe done = after
        }
        return false
    }

    /// One item, from its first `t` on; nil where it is not plain or not all in memory.
    @inline(__always)
    private mutating func item(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) -> XMLScan.Place? {
        // The usual item: one text without references.
        var text = unsafe start + 3
        if unsafe start[2] != UInt8(ascii: ">") {
            guard unsafe XMLScan.has(" xml:space=\"preserve\">", at: start + 2) else {
                return unsafe anyItem(start, classes)
            }
            unsafe text = start + 24
        }
        if let close = unsafe XMLScan.bareText(text, classes),
            unsafe XMLScan.has("</t></si>", at: close)
        {
            let bytes = unsafe UnsafeBufferPointer(start: text, count: close - text)
            if bytes.count <= limits.maxCellText, unsafe !StringEscapes.isPresent(bytes) {
                unsafe add(bytes)
                return unsafe close + 9
            }
        }
        return unsafe anyItem(start, classes)
    }

    private mutating func anyItem(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) -> XMLScan.Place? {
        guard
            let after = unsafe XMLScan.item(
                start,
                "</si>",
                classes,
                maxUnits: limits.maxCellText,
                into: &scratch
            )
        else { return nil }
        unsafe add(scratch.bytes)
        return unsafe after
    }

    @inline(__always)
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.isEmpty { empties.append(count) }
        unsafe pool.appendEntry(bytes)
        count += 1
    }
}
