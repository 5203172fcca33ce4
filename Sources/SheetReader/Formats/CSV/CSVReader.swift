/// Delimited text: commas, semicolons, tabs or pipes, in Unicode or an older Vietnamese encoding.
///
/// Every field is a text. A record's number is its row; empty lines count.
enum CSVReader: SpreadsheetFormat {
    static let format = WorkbookFormat.csv

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        let survey = try TextSurvey.examine(input.source)
        builder.workbook.textEncoding = survey.encoding.name
        var text = CSVText(TextDecoder(input.source, survey))
        try text.fill()
        let dialect = unsafe CSVDialect.find(in: text.unread, isWhole: text.isAtEnd)
        // A name that promises a workbook does not make one of a line of text, such as an error
        // message that a web system sent in its place.
        if !dialect.isFound, input.isNamedWorkbook {
            throw ReadError(.notASpreadsheet("text"), detail: "plain text without fields")
        }
        if dialect.declaration > 0 { text.skip(dialect.declaration) }
        try builder.beginSheet(name: "")
        var records = CSVRecords(delimiter: dialect.delimiter, limits: input.limits)
        while let isEnd = try records.next(&text, builder) {
            if isEnd { break }
        }
        try builder.endSheet()
    }
}

/// Decoded text with a window that slides over it.
@safe struct CSVText: ~Copyable {
    private var buffer = ByteBuffer(capacity: 256 << 10)
    private var start = 0
    private var decoder: TextDecoder
    private(set) var isAtEnd = false

    init(_ decoder: consuming TextDecoder) {
        self.decoder = decoder
    }

    /// The text that was decoded and not yet read.
    var unread: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: buffer.bytes[start...])
    }

    /// Marks bytes as read.
    mutating func skip(_ count: Int) {
        start = min(buffer.count, start + max(0, count))
    }

    /// Decodes more text behind what is unread: at least as much again, so that long records are
    /// not looked at too often.
    mutating func fill() throws(ReadError) {
        buffer.removeFirst(start)
        start = 0
        let wanted = max(128 << 10, buffer.count * 2)
        while !isAtEnd, buffer.count < wanted {
            if try !decoder.decode(into: &buffer) { isAtEnd = true }
        }
    }
}
