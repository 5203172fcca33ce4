/// Cell names such as `C14`.
enum CellReference {
    /// The last row of a sheet.
    static let maxRow = 1_048_576
    /// How many columns a sheet has.
    static let maxColumns = 16_384

    /// The row (from 1) and column (from 0) of a name such as `C14` or `$C$14`; nil for anything
    /// else, and for places outside the grid.
    @inline(__always)
    static func parse(_ bytes: XMLBytes) -> (row: Int, column: Int)? {
        unsafe parsePlain(bytes.buffer) ?? parseAny(bytes)
    }

    /// Capital letters, then digits, as all programs write them; nil for anything else.
    @inline(__always)
    private static func parsePlain(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (row: Int, column: Int)? {
        // Three letters and seven digits at most: nothing can overflow. The position is compared
        // with the count before each byte is read.
        guard let base = bytes.baseAddress, bytes.count <= 10 else { return nil }
        let count = bytes.count
        var position = 0
        var column: UInt = 0
        while position < count {
            // Anything before the letters or digits wraps round to a large value.
            let letter = unsafe UInt(base[position]) &- UInt(UInt8(ascii: "A"))
            guard letter < 26 else { break }
            column = column &* 26 &+ letter &+ 1
            position &+= 1
        }
        guard position > 0, position < count, column <= maxColumns else { return nil }
        var row: UInt = 0
        while position < count {
            let digit = unsafe UInt(base[position]) &- UInt(UInt8(ascii: "0"))
            guard digit < 10 else { return nil }
            row = row &* 10 &+ digit
            position &+= 1
        }
        guard row &- 1 < UInt(maxRow) else { return nil }
        return (Int(bitPattern: row), Int(bitPattern: column &- 1))
    }

    @inline(never)
    private static func parseAny(_ bytes: XMLBytes) -> (row: Int, column: Int)? {
        var position = 0
        return parse(bytes, &position, until: bytes.count)
    }

    /// The rectangle of a name such as `A1:C3` or `A1`; nil for anything else.
    static func parseRange(_ bytes: XMLBytes) -> CellRange? {
        var colon = 0
        while colon < bytes.count, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
        var position = 0
        guard let first = parse(bytes, &position, until: colon) else { return nil }
        if colon == bytes.count {
            return CellRange(
                rows: first.row...first.row,
                columns: first.column...first.column
            )
        }
        position = colon + 1
        guard let last = parse(bytes, &position, until: bytes.count) else { return nil }
        return CellRange(
            rows: min(first.row, last.row)...max(first.row, last.row),
            columns: min(first.column, last.column)...max(first.column, last.column)
        )
    }

    @inline(__always)
    private static func parse(
        _ bytes: XMLBytes,
        _ position: inout Int,
        until end: Int
    ) -> (row: Int, column: Int)? {
        var column = 0
        if position < end, bytes[position] == UInt8(ascii: "$") { position += 1 }
        while position < end {
            // Letters of either case; anything else wraps round to a large value.
            let letter = Int((bytes[position] | 0x20) &- UInt8(ascii: "a"))
            guard letter < 26 else { break }
            column = column * 26 + letter + 1
            guard column <= maxColumns else { return nil }
            position += 1
        }
        guard column > 0 else { return nil }
        if position < end, bytes[position] == UInt8(ascii: "$") { position += 1 }
        var row = 0
        guard position < end else { return nil }
        while position < end {
            let digit = Int(bytes[position] &- UInt8(ascii: "0"))
            guard digit < 10 else { return nil }
            row = row * 10 + digit
            guard row <= maxRow else { return nil }
            position += 1
        }
        return row > 0 ? (row, column - 1) : nil
    }

    /// The letters of a column counted from 0: `A`, `B` … `XFD`.
    static func columnName(_ column: Int) -> String {
        var name: [UInt8] = []
        var rest = max(0, column) + 1
        while rest > 0 {
            name.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: name.reversed(), as: UTF8.self)
    }

    /// A cell's name with its sheet: `Sheet1!C14`.
    static func name(sheet: String, row: Int, column: Int) -> String {
        "\(sheet)!\(columnName(column))\(row)"
    }
}
