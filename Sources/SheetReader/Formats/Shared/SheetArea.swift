/// An area of a sheet as names and attributes give it: whole rows, whole columns, or a rectangle.
struct SheetArea: Equatable {
    /// The rows from 1; nil for all.
    var rows: ClosedRange<Int>?
    /// The columns from 0; nil for all.
    var columns: ClosedRange<Int>?

    /// Whether the area reaches from the first column to the last, also of the older formats.
    var spansAllColumns: Bool { columns.map { $0.lowerBound == 0 && $0.upperBound >= 255 } ?? true }

    /// Whether the area reaches from the first row to the last, also of the older formats.
    var spansAllRows: Bool { rows.map { $0.lowerBound == 1 && $0.upperBound >= 16_384 } ?? true }

    /// The area as a rectangle.
    var range: CellRange {
        CellRange(
            rows: rows ?? 1...CellReference.maxRow,
            columns: columns ?? 0...CellReference.maxColumns - 1
        )
    }
}

/// Reads areas as formulas write them: `'Danh sách'!$A:$B,'Danh sách'!$1:$3`.
///
/// What is no area (`#REF!`, a function, a name) is left out.
struct AreaText {
    /// How places are written.
    enum Notation {
        /// `$A$1`, with sheet names that end in `!` or, in OpenDocument, in a point.
        case letters
        /// `R1C1`, as SpreadsheetML has it.
        case numbers
    }

    let notation: Notation
    /// What stands between two areas.
    let separator: UInt8

    /// The areas of a text.
    func areas(_ text: String) -> [SheetArea] {
        var bytes = Array(text.utf8)[...]
        if bytes.first == UInt8(ascii: "=") { bytes.removeFirst() }
        return pieces(bytes, at: separator).compactMap(area)
    }

    /// The name of the sheet of a text's first place; empty where it names none.
    static func sheetName(_ text: String) -> String {
        var name: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "'") {
                isQuoted.toggle()
                // Two quotes inside a name stand for one.
                if isQuoted, wasQuote { name.append(byte) }
                wasQuote = true
                continue
            }
            wasQuote = false
            if !isQuoted {
                if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") {
                    return String(decoding: name, as: UTF8.self)
                }
                if byte == UInt8(ascii: "$") { continue }
            }
            name.append(byte)
        }
        return ""
    }

    private func area(_ bytes: ArraySlice<UInt8>) -> SheetArea? {
        let corners = pieces(bytes, at: UInt8(ascii: ":")).map { corner(withoutSheet($0)) }
        guard corners.count == 1 || corners.count == 2, let first = corners[0],
            let last = corners[corners.count - 1]
        else { return nil }
        var area = SheetArea()
        if let top = first.row, let bottom = last.row {
            area.rows = min(top, bottom)...max(top, bottom)
        }
        if let left = first.column, let right = last.column {
            area.columns = min(left, right)...max(left, right)
        }
        return area.rows == nil && area.columns == nil ? nil : area
    }

    /// The stretches between the separators that stand outside quotes.
    private func pieces(_ bytes: ArraySlice<UInt8>, at mark: UInt8) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var isQuoted = false
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "'") { isQuoted.toggle() }
            if !isQuoted, bytes[index] == mark {
                if index > start { result.append(bytes[start..<index]) }
                start = index + 1
            }
        }
        if start < bytes.endIndex { result.append(bytes[start...]) }
        return result
    }

    private func withoutSheet(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = bytes.startIndex
        var isQuoted = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: "!") || byte == UInt8(ascii: ".") {
                start = index + 1
            }
        }
        return bytes[start...]
    }

    private func corner(_ bytes: ArraySlice<UInt8>) -> (row: Int?, column: Int?)? {
        var rest = bytes.filter { $0 != UInt8(ascii: "$") }[...]
        switch notation {
        case .letters:
            let column = Self.letters(&rest)
            let row = Self.digits(&rest)
            guard rest.isEmpty, column != nil || row != nil else { return nil }
            guard column.map({ $0 <= CellReference.maxColumns }) ?? true, Self.isRow(row) else {
                return nil
            }
            return (row, column.map { $0 - 1 })
        case .numbers:
            var row: Int?
            var column: Int?
            if rest.first == UInt8(ascii: "R") {
                rest.removeFirst()
                row = Self.digits(&rest)
            }
            if rest.first == UInt8(ascii: "C") {
                rest.removeFirst()
                column = Self.digits(&rest)
            }
            guard rest.isEmpty, column != nil || row != nil, Self.isRow(row),
                column.map({ (1...CellReference.maxColumns).contains($0) }) ?? true
            else { return nil }
            return (row, column.map { $0 - 1 })
        }
    }

    private static func isRow(_ row: Int?) -> Bool {
        row.map { (1...CellReference.maxRow).contains($0) } ?? true
    }

    private static func letters(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var value: Int?
        while let byte = rest.first {
            let letter = Int((byte | 0x20) &- UInt8(ascii: "a"))
            guard letter < 26, (value ?? 0) <= CellReference.maxColumns else { break }
            value = (value ?? 0) * 26 + letter + 1
            rest.removeFirst()
        }
        return value
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var value: Int?
        while let byte = rest.first {
            let digit = Int(byte &- UInt8(ascii: "0"))
            guard digit < 10, (value ?? 0) <= CellReference.maxRow else { break }
            value = (value ?? 0) * 10 + digit
            rest.removeFirst()
        }
        return value
    }
}
