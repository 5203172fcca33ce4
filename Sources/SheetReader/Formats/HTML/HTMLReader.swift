/// Reads HTML pages with tables, which web systems and Excel save under the name of a workbook.
///
/// All tables stand in one sheet, one below the other as Excel shows them, with the words between
/// them in the first column. A table inside a cell stands below the row of that cell.
enum HTMLReader: SpreadsheetFormat {
    static let format = WorkbookFormat.html

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        let survey = try HTMLSurvey.examine(input.source)
        guard survey.tableStarts > 0 else {
            throw ReadError(.notASpreadsheet("html"), detail: "page without a table")
        }
        if survey.hasEndlessTag {
            throw ReadError(.unsafe, part: "page", detail: "a tag with thousands of attributes")
        }
        if survey.isCut {
            throw ReadError(
                .damaged,
                part: "page",
                offset: input.source.count,
                detail: "page ends inside a table"
            )
        }
        let (stream, encoding) = try text(of: input.source, charset: survey.charset)
        builder.workbook.textEncoding = encoding
        let handler = HTMLTableHandler(builder)
        try HTMLParser.parse(stream, handler: handler, limits: input.limits)
        try handler.finish()
    }

    /// The page as UTF-8, and the name of the encoding it had.
    ///
    /// What the bytes show counts for more than what the page says: pages in UTF-8 often claim to be
    /// in a Western encoding.
    private static func text(
        of source: ByteSource,
        charset: String
    ) throws(ReadError) -> (any ByteStream, String) {
        let survey = try TextSurvey.examine(source)
        var encoding = survey.encoding
        if encoding == .windows1252 {
            if charset == "windows-1258" {
                encoding = .windows1258
            } else if let number = codePage(charset) {
                var text = TextBuffer()
                CodePage(number).decode(try source.allBytes(), into: &text)
                text.finish()
                return (SourceStream(ByteSource(bytes: text.utf8)), charset)
            }
        }
        let chosen = TextSurvey(encoding: encoding, markLength: survey.markLength)
        return (HTMLTextStream(TextDecoder(source, chosen)), encoding.name)
    }

    /// The number of a code page by its name on the web; nil for Western ones and unknown names.
    private static func codePage(_ charset: String) -> Int? {
        switch charset {
        case "windows-1250": 1250
        case "windows-1251": 1251
        case "windows-1253": 1253
        case "windows-1254": 1254
        case "windows-1255": 1255
        case "windows-1256": 1256
        case "windows-1257": 1257
        case "windows-874", "tis-620": 874
        case "shift_jis": 932
        case "gb2312", "gbk": 936
        case "euc-kr", "ks_c_5601-1987": 949
        case "big5": 950
        default: nil
        }
    }
}

/// The decoded text of a page, piece by piece.
private final class HTMLTextStream: ByteStream {
    private var decoder: TextDecoder
    private var buffer = ByteBuffer(capacity: 256 << 10)
    private var position = 0
    private var isAtEnd = false

    init(_ decoder: consuming TextDecoder) {
        self.decoder = decoder
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while position >= buffer.count, !isAtEnd {
            buffer.removeAll()
            position = 0
            isAtEnd = try !decoder.decode(into: &buffer)
        }
        let count = min(target.count, buffer.count - position)
        guard count > 0 else { return 0 }
        // `count` bytes lie in both buffers.
        let piece = unsafe UnsafeRawBufferPointer(buffer.bytes)[position..<position + count]
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece))
        position += count
        return count
    }
}
