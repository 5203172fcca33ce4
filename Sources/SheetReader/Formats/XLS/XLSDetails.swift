/// Records that say what a sheet has beside its cells.
enum XLSDetails {
    static let note = 0x001c
    static let hyperlink = 0x01b8
    static let name = 0x0018
    static let defaultRowHeight = 0x0225

    /// Takes a record of a sheet, where it is of such a kind.
    static func take(
        _ record: BIFFRecord,
        _ cursor: inout BIFFCursor,
        _ context: XLSContext,
        into found: inout Found
    ) throws(ReadError) {
        let content = record.content
        let wanted = context.builder.details
        switch record.type {
        case note where wanted.contains(.comments):
            guard let row = content.u16(0), let column = content.u16(2),
                column <= XLSSheetParser.lastColumn
            else { return }
            // Long notes of the first versions go on in records whose row is 0xFFFF.
            if row < 0xffff { found.comments.append(CellPlace(row: row + 1, column: column)) }
            try check(found.comments.count, context, record)
        case hyperlink where wanted.contains(.hyperlinks):
            var reader = BIFFReader(record, continuedAt: cursor)
            if let link = try? XLSHyperlink.read(&reader, limits: context.limits) {
                found.hyperlinks.append(link)
            }
            try check(found.hyperlinks.count, context, record)
        case defaultRowHeight where wanted.contains(.layout):
            found.hidesUnlistedRows = content.u16(0).map { $0 & 2 != 0 } ?? false
        default: break
        }
    }

    /// What the records of one sheet gave; the sheet may not have begun while they come.
    struct Found {
        var comments: [CellPlace] = []
        var hyperlinks: [Hyperlink] = []
        var hidesUnlistedRows = false

        /// Hands all on to the sheet.
        func add(to builder: WorkbookBuilder) throws(ReadError) {
            for place in comments {
                try builder.addComment(row: place.row, column: place.column)
            }
            for link in hyperlinks { try builder.addHyperlink(link) }
            builder.sheet.details.hidesUnlistedRows = hidesUnlistedRows
        }
    }

    private static func check(
        _ count: Int,
        _ context: XLSContext,
        _ record: BIFFRecord
    ) throws(ReadError) {
        guard count > context.limits.maxDetails else { return }
        throw ReadError(
            .tooLarge(limit: "maxDetails", allowed: context.limits.maxDetails),
            part: context.part,
            offset: record.offset,
            detail: "too many comments and links"
        )
    }

    // MARK: - Names

    /// The sheet (from 0) and areas of a name record, if it is one of those for printing.
    static func printName(
        _ record: BIFFRecord,
        _ version: BIFFVersion
    ) -> (
        sheet: Int, isTitles: Bool, areas: [SheetArea]
    )? {
        let content = record.content
        guard version >= .biff5, let flags = content.u16(0), flags & 0x20 != 0,
            content.u8(3) == 1, let size = content.u16(4), let sheet = content.u16(8), sheet > 0
        else { return nil }
        // In BIFF8 a byte about the width of characters stands before the name's only one.
        let place = version == .biff8 ? 15 : 14
        guard let code = content.u8(place), code == 6 || code == 7 else { return nil }
        let formula = content.view(place + 1..<place + 1 + size)
        return (sheet - 1, code == 7, areas(formula, version))
    }

    /// The areas of a formula that does nothing but join some; otherwise none.
    private static func areas(_ formula: ByteView, _ version: BIFFVersion) -> [SheetArea] {
        var result: [SheetArea] = []
        var position = 0
        while let token = formula.u8(position) {
            switch token & 0x1f {
            case 0x09 where token > 0x20: position += 3
            case 0x10 where token < 0x20, 0x15 where token < 0x20: position += 1
            case 0x1b where token > 0x20:
                let isWide = version == .biff8
                let base = position + (isWide ? 3 : 15)
                let step = isWide ? 2 : 1
                let left = isWide ? formula.u16(base + 4) : formula.u8(base + 4)
                let right = isWide ? formula.u16(base + 6) : formula.u8(base + 5)
                guard let top = formula.u16(base), let bottom = formula.u16(base + 2),
                    let left, let right, top <= bottom, left & 0xff <= right & 0xff
                else { return result }
                result.append(
                    SheetArea(rows: top + 1...bottom + 1, columns: left & 0xff...right & 0xff)
                )
                position = base + 4 + 2 * step
            default: return result
            }
        }
        return result
    }
}

/// Reads the record of a hyperlink.
enum XLSHyperlink {
    private static let maxCharacters = 32_767

    /// The link; an error where the record is cut or of a kind that is not known.
    static func read(
        _ reader: inout BIFFReader,
        limits: ReadLimits
    ) throws(ReadError) -> Hyperlink {
        let top = try reader.u16()
        let bottom = try reader.u16()
        let left = try reader.u16()
        let right = try reader.u16()
        guard top <= bottom, left <= right, right <= XLSSheetParser.lastColumn else {
            throw reader.tooShort
        }
        try reader.skip(20)
        let flags = try reader.u32()
        if flags & 0x10 != 0 { _ = try text(&reader) }
        if flags & 0x80 != 0 { _ = try text(&reader) }
        var target = ""
        if flags & 0x01 != 0 {
            target = flags & 0x100 != 0 ? try text(&reader) : try moniker(&reader)
        }
        let location = flags & 0x08 != 0 ? try text(&reader) : ""
        return Hyperlink(
            cells: CellRange(rows: top + 1...bottom + 1, columns: left...right),
            target: target,
            location: location
        )
    }

    /// A text whose length takes four bytes and counts the zero at its end.
    private static func text(_ reader: inout BIFFReader) throws(ReadError) -> String {
        let count = try reader.u32()
        guard count <= maxCharacters else { throw reader.tooShort }
        return string(try reader.bytes(2 * count))
    }

    /// An address or a file's name, by the class that its first 16 bytes name.
    private static func moniker(_ reader: inout BIFFReader) throws(ReadError) -> String {
        let kind = try reader.bytes(16)
        switch kind[0] {
        case 0xe0:
            let size = try reader.u32()
            guard size <= 2 * maxCharacters else { throw reader.tooShort }
            return string(try reader.bytes(size))
        case 0x03:
            let levels = try reader.u16()
            let size = try reader.u32()
            guard levels <= 255, size <= maxCharacters else { throw reader.tooShort }
            let short = try reader.bytes(size).prefix { $0 != 0 }
            try reader.skip(24)
            let wide = try reader.u32()
            var path = String(decoding: short, as: UTF8.self)
            if wide > 6 {
                let size = try reader.u32()
                guard size <= 2 * maxCharacters else { throw reader.tooShort }
                try reader.skip(2)
                path = string(try reader.bytes(size))
            }
            return String(repeating: "..\\", count: levels) + path
        default: throw reader.tooShort
        }
    }

    /// UTF-16 up to its first zero.
    private static func string(_ bytes: [UInt8]) -> String {
        var text = TextBuffer()
        var index = 0
        while index + 1 < bytes.count {
            let unit = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
            if unit == 0 { break }
            text.append(unit: unit)
            index += 2
        }
        text.finish()
        return String(decoding: text.utf8, as: UTF8.self)
    }
}
