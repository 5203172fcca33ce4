/// Writes a table as JSON Lines: an object per row, its keys in the order of the columns.
///
/// Numbers of number columns are JSON numbers, an empty value there is `null`; all else is text as it is.
enum NDJSONWriter {
    /// The whole table as bytes.
    static func bytes(_ table: ExportTable) -> [UInt8] {
        var all: [UInt8] = []
        write(table) { all.append(contentsOf: $0) }
        return all
    }

    /// Hands the table's bytes to `sink` in pieces of some 64 KB.
    static func write<Failure: Error>(
        _ table: ExportTable,
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var buffer: [UInt8] = []
        for index in 0..<table.count {
            let pairs = zip(table.columns, table.row(index)).map { column, value in
                (column.name, Self.value(value, column.form))
            }
            buffer.append(contentsOf: JSONText.object(pairs).utf8)
            buffer.append(10)
            if buffer.count >= 1 << 16 {
                try sink(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        if !buffer.isEmpty { try sink(buffer) }
    }

    private static func value(_ text: String, _ form: ExportColumn.Form) -> JSONText.Value {
        guard form == .number else { return .text(text) }
        if text.isEmpty { return .null }
        // The canonical form of a number: anything else, such as 8.5, stays text.
        if let number = Int(text), String(number) == text { return .integer(number) }
        return .text(text)
    }
}
