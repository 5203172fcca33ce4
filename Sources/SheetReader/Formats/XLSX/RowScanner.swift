/// Reads the rows of a plain worksheet without an XML parser.
///
/// It knows what spreadsheet programs write, and hands over to libxml2 at the first thing that it
/// does not know: at the start of that row, so that nothing is read twice or lost. What it takes, it
/// takes exactly as libxml2 would; `ScannerTests` hold both to the same cells.
@safe struct RowScanner: ~Copyable {
    /// Why the scanner stopped.
    enum Outcome {
        /// The end of the rows, or something unknown: libxml2 reads on from here.
        case handOver
        /// No more rows are wanted.
        case finished
    }

    @safe private enum Step {
        /// Scanned up to here.
        case next(XMLScan.Place)
        /// Not known, or not all in memory.
        case unknown(XMLScan.Place)
    }

    private(set) var progress = SheetProgress()
    private var cells: RowCells
    private var scratch = ByteBuffer()
    private let buffer: ScanBuffer
    private let builder: WorkbookBuilder
    private let limits: ReadLimits
    private var isHidden = false
    /// Where the bytes at hand end.
    private var end: XMLScan.Place

    /// More bytes than this may be missing at the end for a literal to be recognised.
    private static let slack = ScanBuffer.padding - 2

    init(_ buffer: ScanBuffer, _ tables: SheetTables, _ builder: WorkbookBuilder) {
        self.buffer = buffer
        self.builder = builder
        limits = builder.limits
        cells = RowCells(builder, tables)
        unsafe end = buffer.unreadEnd
    }

    /// Reads rows as long as they are plain.
    mutating func run() throws(ReadError) -> Outcome {
        while true {
            let outcome = try unsafe XMLScan.withClasses { (classes) throws(ReadError) in
                unsafe try scanRows(classes)
            }
            if let outcome { return outcome }
            if try !buffer.fill() { return .handOver }
        }
    }

    /// Scans the rows at hand; nil when more bytes are needed.
    private mutating func scanRows(_ classes: XMLScan.Place) throws(ReadError) -> Outcome? {
        let bytes = unsafe buffer.unread
        guard let base = bytes.baseAddress else { return nil }
        unsafe end = base + bytes.count
        var done = unsafe base
        defer { buffer.skip(unsafe done - base) }
        while true {
            let start = unsafe XMLScan.spaces(done, classes)
            guard unsafe XMLScan.has("<row", at: start) else {
                // A cut tag at the end of the bytes may become one.
                return unsafe end - start < Self.slack && !buffer.isAtEnd ? nil : .handOver
            }
            cells.restart(after: progress.row)
            switch unsafe try row(start, classes) {
            case .next(let place):
                unsafe done = place
                if try !finishRow() { return .finished }
            case .unknown(let place):
                cells.restart(after: progress.row)
                return unsafe end - place < Self.slack && !buffer.isAtEnd ? nil : .handOver
            }
        }
    }

    private mutating func finishRow() throws(ReadError) -> Bool {
        progress.rowElements += 1
        progress.row = cells.row
        if isHidden {
            cells.settle()
            builder.hideRow(cells.row)
        }
        return try cells.endRow()
    }

    // MARK: - Rows

    private mutating func row(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> Step {
        var place = unsafe start + 4
        var number: Int?
        var seen: UInt32 = 0
        isHidden = false
        while true {
            let name = unsafe XMLScan.spaces(place, classes)
            if unsafe name.pointee == UInt8(ascii: ">") || name.pointee == UInt8(ascii: "/") {
                unsafe place = name
                break
            }
            guard unsafe name > place, let attribute = unsafe RowAttribute.find(name),
                seen & attribute.bit == 0
            else { return unsafe .unknown(name) }
            seen |= attribute.bit
            let open = unsafe name + attribute.length
            guard let close = unsafe XMLScan.valueEnd(open, classes) else {
                return unsafe .unknown(end)
            }
            let value = unsafe XMLBytes(open + 1, count: close - open - 1)
            if attribute.isNumber {
                guard let row = value.shortInteger, row >= 1, row <= CellReference.maxRow else {
                    return unsafe .unknown(name)
                }
                number = row
            } else if attribute.isHidden {
                isHidden = value.boolean ?? false
            }
            unsafe place = close + 1
        }
        // libxml2's lane finds the words for a sheet with too many rows.
        guard progress.rowElements < CellReference.maxRow,
            (number ?? progress.row + 1) <= CellReference.maxRow
        else { return unsafe .unknown(start) }
        try cells.startRow(number)
        if unsafe place.pointee == UInt8(ascii: "/") {
            return unsafe place[1] == UInt8(ascii: ">") ? .next(place + 2) : .unknown(place)
        }
        return unsafe try rowContent(place + 1, classes)
    }

    private mutating func rowContent(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> Step {
        var place = unsafe start
        while true {
            unsafe place = XMLScan.spaces(place, classes)
            guard unsafe place[0] == UInt8(ascii: "<") else { return unsafe .unknown(place) }
            if unsafe place[1] == UInt8(ascii: "c") {
                switch unsafe try cell(place + 2, classes) {
                case .next(let after): unsafe place = after
                case .unknown(let odd): return unsafe .unknown(odd)
                }
            } else if unsafe XMLScan.has("</row>", at: place) {
                return unsafe .next(place + 6)
            } else {
                return unsafe .unknown(place)
            }
        }
    }

    // MARK: - Cells

    @inline(__always)
    private mutating func cell(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> Step {
        var place = unsafe start
        var reference: XMLBytes?
        var style = 0
        var type = CellType.number
        var seen: UInt8 = 0
        while true {
            let name = unsafe XMLScan.spaces(place, classes)
            let letter = unsafe name.pointee
            if letter == UInt8(ascii: ">") || letter == UInt8(ascii: "/") {
                unsafe place = name
                break
            }
            var bit: UInt8
            var open = unsafe name + 2
            switch letter {
            case UInt8(ascii: "r"): bit = 1
            case UInt8(ascii: "s"): bit = 2
            case UInt8(ascii: "t"): bit = 4
            case UInt8(ascii: "c") where unsafe name[1] == UInt8(ascii: "m"): bit = 8
            case UInt8(ascii: "v") where unsafe name[1] == UInt8(ascii: "m"): bit = 16
            default: return unsafe .unknown(name)
            }
            if bit >= 8 { unsafe open += 1 }
            guard unsafe name > place, unsafe open[-1] == UInt8(ascii: "="), seen & bit == 0,
                let close = unsafe XMLScan.valueEnd(open, classes)
            else { return unsafe .unknown(name) }
            seen |= bit
            let value = unsafe XMLBytes(open + 1, count: close - open - 1)
            switch bit {
            case 1: reference = value
            case 2: style = value.shortInteger ?? 0
            case 4: type = try cells.type(value)
            default: break
            }
            unsafe place = close + 1
        }
        var column = cells.nextColumn
        if let reference {
            guard let found = CellReference.parse(reference), found.row == cells.row else {
                return unsafe .unknown(start)
            }
            column = found.column
        }
        guard column < CellReference.maxColumns else { return unsafe .unknown(start) }
        cells.startCell(column: column, style, type)
        if unsafe place[0] == UInt8(ascii: "/") {
            guard unsafe place[1] == UInt8(ascii: ">") else { return unsafe .unknown(place) }
            try cells.endCell()
            return unsafe .next(place + 2)
        }
        return unsafe try cellContent(place + 1, classes)
    }

    @inline(__always)
    private mutating func cellContent(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> Step {
        // The usual cell: one plain value and nothing else.
        if unsafe XMLScan.has("<v>", at: start) {
            let text = unsafe XMLScan.plainText(start + 3, classes)
            if unsafe XMLScan.has("</v></c>", at: text) {
                let value = unsafe UnsafeBufferPointer(start: start + 3, count: text - start - 3)
                if unsafe try cells.endCell(withValue: value) { return unsafe .next(text + 8) }
            }
        }
        return unsafe try anyContent(start, classes)
    }

    private mutating func anyContent(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> Step {
        var place = unsafe start
        var hasValue = false
        while true {
            unsafe place = XMLScan.spaces(place, classes)
            if unsafe XMLScan.has("</c>", at: place) {
                try cells.endCell()
                return unsafe .next(place + 4)
            }
            let after: XMLScan.Place?
            if unsafe XMLScan.has("<v", at: place) {
                scratch.removeAll()
                unsafe after = XMLScan.element("v", place, classes, into: &scratch)
                // What a value's text is too long for, its end finds out.
                if unsafe after != nil {
                    if hasValue { throw cells.oddValue("two values in one cell") }
                    hasValue = true
                    try cells.appendValue(
                        unsafe XMLBytes(scratch.bytes.baseAddress, count: scratch.count)
                    )
                }
            } else if unsafe XMLScan.has("<f", at: place) {
                unsafe after = formula(place + 2, classes)
            } else if unsafe XMLScan.has("<is>", at: place) {
                unsafe after = try inline(place + 4, classes)
            } else {
                return unsafe .unknown(place)
            }
            guard let after = unsafe after else { return unsafe .unknown(end) }
            unsafe place = after
        }
    }

    /// A formula, which is passed over.
    private mutating func formula(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) -> XMLScan.Place? {
        var place = unsafe start
        var seen: UInt32 = 0
        while true {
            let name = unsafe XMLScan.spaces(place, classes)
            if unsafe name.pointee == UInt8(ascii: ">") || name.pointee == UInt8(ascii: "/") {
                unsafe place = name
                break
            }
            guard unsafe name > place, let attribute = unsafe FormulaAttribute.find(name),
                seen & attribute.bit == 0,
                let close = unsafe XMLScan.valueEnd(name + attribute.length, classes)
            else { return nil }
            seen |= attribute.bit
            unsafe place = close + 1
        }
        if unsafe XMLScan.has("/>", at: place) { return unsafe place + 2 }
        scratch.removeAll()
        guard unsafe place.pointee == UInt8(ascii: ">"),
            let text = unsafe XMLScan.text(place + 1, classes, into: &scratch),
            unsafe XMLScan.has("</f>", at: text)
        else { return nil }
        return unsafe text + 4
    }

    /// An inline string without runs.
    private mutating func inline(
        _ start: XMLScan.Place,
        _ classes: XMLScan.Place
    ) throws(ReadError) -> XMLScan.Place? {
        guard
            let after = unsafe XMLScan.item(
                start,
                "</is>",
                classes,
                maxUnits: limits.maxCellText,
                into: &scratch
            )
        else { return nil }
        unsafe cells.setText(scratch.bytes, runs: nil)
        return unsafe after
    }
}
