/// Cuts text into records and fields, and hands them on as rows of texts.
struct CSVRecords {
    private var row = 0
    private var cells: [Cell] = []
    /// The builder's texts while a record is read, and an empty pool otherwise: the builder is shared,
    /// so that each access to it is checked.
    private var texts = TextPool()
    private let delimiter: UInt8
    private let limits: ReadLimits
    /// For each byte whether it may end a bare field.
    private let stops: [Bool]
    /// The delimiter in each byte of a word.
    private let delimiters: UInt64

    /// One record may not be longer, since it is in memory as a whole.
    private static let maxRecordBytes = 16 << 20

    init(delimiter: UInt8, limits: ReadLimits) {
        self.delimiter = delimiter
        self.limits = limits
        var stops = [Bool](repeating: false, count: 256)
        for byte in [delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r")] { stops[Int(byte)] = true }
        self.stops = stops
        delimiters = UInt64(delimiter) &* Self.ones
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lineFeeds = UInt64(UInt8(ascii: "\n")) &* ones
    private static let returns = UInt64(UInt8(ascii: "\r")) &* ones

    /// The high bit of each zero byte; bits above the first one may be wrong.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & 0x8080_8080_8080_8080
    }

    /// Reads the records that are complete in memory and decodes more text.
    ///
    /// - Returns: whether the text ended, or nil when no more rows are wanted.
    mutating func next(
        _ text: inout CSVText,
        _ builder: WorkbookBuilder
    ) throws(ReadError) -> Bool? {
        let bytes = unsafe text.unread
        var done = 0
        while done < bytes.count {
            let end = unsafe try record(bytes, from: done, isLast: text.isAtEnd, builder)
            guard let end else { break }
            done = end
            row += 1
            let goesOn = try builder.append(row: row, cells: cells)
            if !goesOn { return nil }
        }
        text.skip(done)
        if text.isAtEnd { return true }
        if bytes.count - done > Self.maxRecordBytes { throw tooLong }
        try text.fill()
        return false
    }

    private var tooLong: ReadError {
        ReadError(
            .tooLarge(limit: "maxCellText", allowed: limits.maxCellText),
            cell: "A\(row + 1)",
            detail: "text too long, or a quote that is never closed"
        )
    }

    /// Reads one record into `cells`; returns where the next one starts, or nil when the record
    /// goes on beyond the bytes at hand.
    private mutating func record(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        isLast: Bool,
        _ builder: WorkbookBuilder
    ) throws(ReadError) -> Int? {
        cells.removeAll(keepingCapacity: true)
        let keepsTexts = builder.keepsTexts
        swap(&texts, &builder.workbook.texts)
        defer { swap(&texts, &builder.workbook.texts) }
        let mark = texts.count
        var position = start
        var column = 0
        while true {
            let end: Int?
            if position < bytes.count, unsafe bytes[position] == UInt8(ascii: "\"") {
                end = unsafe try quoted(bytes, position, isLast, column, keepsTexts)
            } else {
                end = unsafe try bare(bytes, position, isLast, column, keepsTexts)
            }
            guard let end else {
                if !keepsTexts { texts.removeTexts(from: mark) }
                return nil
            }
            if end == bytes.count { return end }
            let stop = unsafe bytes[end]
            if stop == delimiter {
                position = end + 1
                column += 1
                if column >= CellReference.maxColumns { throw tooWide }
                continue
            }
            if stop == UInt8(ascii: "\n") { return end + 1 }
            // A carriage return alone ends a record, too; one at the end of the bytes at hand may
            // have its line feed in the next ones.
            if end + 1 < bytes.count {
                return unsafe bytes[end + 1] == UInt8(ascii: "\n") ? end + 2 : end + 1
            }
            return isLast ? end + 1 : nil
        }
    }

    private var tooWide: ReadError {
        ReadError(
            .tooLarge(limit: "maxColumns", allowed: CellReference.maxColumns),
            cell: "A\(row + 1)",
            detail: "too many fields in one record"
        )
    }

    /// A field without quotes at its start; returns where it ends.
    @inline(__always)
    private mutating func bare(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ isLast: Bool,
        _ column: Int,
        _ keepsTexts: Bool
    ) throws(ReadError) -> Int? {
        var end = start
        let count = bytes.count
        // Eight bytes at a time: up to the first that may end the field.
        var isFound = false
        while end &+ 8 <= count, let base = bytes.baseAddress {
            let word = unsafe UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self)
            let found =
                Self.zeros(word ^ delimiters) | Self.zeros(word ^ Self.lineFeeds)
                | Self.zeros(word ^ Self.returns)
            if found != 0 {
                end &+= UInt64(littleEndian: found).trailingZeroBitCount &>> 3
                isFound = true
                break
            }
            end &+= 8
        }
        if !isFound {
            unsafe stops.withUnsafeBufferPointer { stops in
                while end < count, unsafe !stops[Int(bytes[end])] { end += 1 }
            }
        }
        if end == count, !isLast {
            // No more of it needs to be in memory to know that it is too long.
            if end - start > limits.maxCellText * 3 + 3 { throw tooLong }
            return nil
        }
        if end > start {
            unsafe try add(UnsafeBufferPointer(rebasing: bytes[start..<end]), column, keepsTexts)
        }
        return end
    }

    /// A field in quotes, with `""` for a quote; what follows the closing quote belongs to it.
    private mutating func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ isLast: Bool,
        _ column: Int,
        _ keepsTexts: Bool
    ) throws(ReadError) -> Int? {
        let quote = UInt8(ascii: "\"")
        var copy: [UInt8] = []
        var from = start + 1
        var position = from
        while true {
            while position < bytes.count, unsafe bytes[position] != quote { position += 1 }
            if position - from > limits.maxCellText * 3 + 3 { throw tooLong }
            if position >= bytes.count {
                if isLast { throw unclosed }
                return nil
            }
            if position + 1 >= bytes.count, !isLast { return nil }
            unsafe copy.append(contentsOf: bytes[from..<position])
            if copy.count > limits.maxCellText * 3 { throw tooLong }
            position += 1
            guard position < bytes.count, unsafe bytes[position] == quote else { break }
            copy.append(quote)
            position += 1
            from = position
        }
        let rest = position
        while position < bytes.count, unsafe !stops[Int(bytes[position])] { position += 1 }
        if position >= bytes.count, !isLast { return nil }
        unsafe copy.append(contentsOf: bytes[rest..<position])
        unsafe try copy.withUnsafeBufferPointer { (field) throws(ReadError) in
            unsafe try add(field, column, keepsTexts)
        }
        return position
    }

    private var unclosed: ReadError {
        ReadError(.damaged, cell: "A\(row + 1)", detail: "a quote is never closed")
    }

    @inline(__always)
    private mutating func add(
        _ field: UnsafeBufferPointer<UInt8>,
        _ column: Int,
        _ keepsTexts: Bool
    ) throws(ReadError) {
        if field.isEmpty { return }
        if field.count > limits.maxCellText, unsafe utf16Count(field) > limits.maxCellText {
            throw tooLong
        }
        let text = unsafe keepsTexts ? texts.intern(field) : texts.append(field)
        cells.append(Cell(column: UInt16(clamping: column), text: text))
    }

    private func utf16Count(_ field: UnsafeBufferPointer<UInt8>) -> Int {
        var units = 0
        for index in field.indices {
            let byte = unsafe field[index]
            if byte & 0xc0 != 0x80 { units += byte >= 0xf0 ? 2 : 1 }
        }
        return units
    }
}
