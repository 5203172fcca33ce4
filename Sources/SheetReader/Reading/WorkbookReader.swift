/// Reads spreadsheets: bytes in, sheets of cells out, whatever the format.
///
/// ```swift
/// let workbook = try WorkbookReader.read(path: "danh-sach.xlsx")
/// for sheet in workbook.sheets {
///     for row in 0..<sheet.rowCount {
///         for cell in sheet.cells(inStoredRow: row) where cell.kind == .text {
///             print(workbook.texts.string(cell.text))
///         }
///     }
/// }
/// ```
///
/// What a file is, its content decides and never its name. A file that contradicts itself is
/// refused, with the place: half a list of people must not pass as a whole one.
public enum WorkbookReader {
    /// Reads a file.
    public static func read(
        path: String,
        limits: ReadLimits = ReadLimits(),
        options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Workbook {
        let source = try ByteSource(path: path, maxBytes: limits.maxFileBytes)
        return try load(source, limits, options, nil, name: path).workbook
    }

    /// Reads bytes.
    ///
    /// The name of their file never decides what they are; it makes plain text doubtful.
    public static func read(
        bytes: [UInt8],
        name: String = "",
        limits: ReadLimits = ReadLimits(),
        options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Workbook {
        try load(try source(bytes, limits), limits, options, nil, name: name).workbook
    }

    /// Reads a file and hands its rows to a sink, in memory that does not grow with their number.
    public static func stream<Sink: WorkbookSink>(
        path: String,
        limits: ReadLimits = .streaming,
        options: ReadOptions = ReadOptions(),
        into sink: inout Sink
    ) throws(ReadError) {
        let source = try ByteSource(path: path, maxBytes: limits.maxFileBytes)
        try stream(source, limits, options, &sink, name: path)
    }

    /// Reads bytes and hands their rows to a sink.
    public static func stream<Sink: WorkbookSink>(
        bytes: [UInt8],
        name: String = "",
        limits: ReadLimits = .streaming,
        options: ReadOptions = ReadOptions(),
        into sink: inout Sink
    ) throws(ReadError) {
        try stream(try source(bytes, limits), limits, options, &sink, name: name)
    }

    /// What kind of spreadsheet a file is, by its content.
    public static func detectFormat(
        path: String,
        limits: ReadLimits = ReadLimits()
    ) throws(ReadError) -> WorkbookFormat {
        let source = try ByteSource(path: path, maxBytes: limits.maxFileBytes)
        return try ContentSniffer.examine(source, ReadBudget(limits)).format
    }

    /// What kind of spreadsheet bytes are.
    public static func detectFormat(
        bytes: [UInt8],
        limits: ReadLimits = ReadLimits()
    ) throws(ReadError) -> WorkbookFormat {
        try ContentSniffer.examine(try source(bytes, limits), ReadBudget(limits)).format
    }

    // MARK: - Steps

    private static func source(
        _ bytes: [UInt8],
        _ limits: ReadLimits
    ) throws(ReadError) -> ByteSource {
        if bytes.count > limits.maxFileBytes {
            throw ReadError(
                .tooLarge(limit: "maxFileBytes", allowed: limits.maxFileBytes),
                detail: "\(bytes.count) bytes"
            )
        }
        return ByteSource(bytes: bytes)
    }

    private static func stream<Sink: WorkbookSink>(
        _ source: ByteSource,
        _ limits: ReadLimits,
        _ options: ReadOptions,
        _ sink: inout Sink,
        name: String
    ) throws(ReadError) {
        let builder = try load(source, limits, options, sink, name: name)
        if let taken = builder.finish() as? Sink { sink = taken }
    }

    private static func load(
        _ source: ByteSource,
        _ limits: ReadLimits,
        _ options: ReadOptions,
        _ sink: (any WorkbookSink)?,
        name: String
    ) throws(ReadError) -> WorkbookBuilder {
        let ahead = options.usesThreads ? ReadBudget.usualReadAheadBytes : Int.max
        let budget = ReadBudget(limits, readAheadBytes: ahead)
        let found = try ContentSniffer.examine(source, budget)
        guard let reader = FormatRegistry.reader(of: found.format) else {
            throw ReadError(.notASpreadsheet(found.format.rawValue), detail: "no reader")
        }
        let builder = WorkbookBuilder(
            format: found.format,
            limits: budget.limits,
            options: options,
            sink: sink
        )
        let input = FormatInput(
            source: source,
            archive: found.archive,
            budget: budget,
            isNamedWorkbook: isWorkbookName(name)
        )
        try ReadingsUnderWay.counting { () throws(ReadError) in
            try reader.read(input, into: builder)
        }
        return builder
    }

    private static func isWorkbookName(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".xlsx", ".xlsm", ".xltx", ".xls", ".ods"].contains { lower.hasSuffix($0) }
    }
}
