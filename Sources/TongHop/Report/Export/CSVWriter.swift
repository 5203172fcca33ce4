/// Writes a table as CSV: UTF-8 without a byte order mark, a header row, RFC 4180 with CRLF line ends.
///
/// A spreadsheet program takes text that begins with `=`, `+`, `-`, `@`, a tab or a line break for
/// a formula or a command. Such text gets one apostrophe in front, and so does text that begins with an
/// apostrophe. To read the original text back, take away one apostrophe wherever a value begins with one.
/// Plain numbers in number columns are left alone: `-12` stays `-12`.
enum CSVWriter {
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
        buffer.reserveCapacity(1 << 16)
        append(table.columns.map(\.name), forms: [], to: &buffer)
        let forms = table.columns.map(\.form)
        for index in 0..<table.count {
            append(table.row(index), forms: forms, to: &buffer)
            if buffer.count >= 1 << 16 {
                try sink(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        if !buffer.isEmpty { try sink(buffer) }
    }

    /// The text as it is written, before quoting.
    static func harmless(_ text: String, _ form: ExportColumn.Form) -> String {
        guard let first = text.unicodeScalars.first, isRisky(first) else { return text }
        return form == .number && isNumber(text) ? text : "'" + text
    }

    /// The text that ``harmless(_:_:)`` was given.
    static func original(_ text: String) -> String {
        text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    private static func append(
        _ values: [String],
        forms: [ExportColumn.Form],
        to buffer: inout [UInt8]
    ) {
        for (index, value) in values.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            let form = index < forms.count ? forms[index] : .text
            quote(harmless(value, form), into: &buffer)
        }
        buffer.append(13)
        buffer.append(10)
    }

    private static func quote(_ text: String, into buffer: inout [UInt8]) {
        let needsQuotes = text.utf8.contains { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }
        guard needsQuotes else {
            buffer.append(contentsOf: text.utf8)
            return
        }
        buffer.append(34)
        for byte in text.utf8 {
            if byte == 34 { buffer.append(34) }
            buffer.append(byte)
        }
        buffer.append(34)
    }

    /// Also the full-width forms, which some versions of Excel take for their narrow twins.
    private static func isRisky(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard text.utf8.count - digits.count <= 1, !digits.isEmpty else { return false }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    }
}
