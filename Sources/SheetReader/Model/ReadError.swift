/// A file that cannot be read as a workbook.
///
/// It carries facts, not sentences: what a person reads is made from ``kind``, ``part``, ``offset``
/// and ``detail`` by the program that uses the reader.
public struct ReadError: Error, Equatable, Sendable {
    /// What went wrong.
    public enum Kind: Equatable, Sendable {
        /// Not a spreadsheet of a kind that can be read; the payload names what the file seems to be:
        /// `pdf`, `image`, `word`, `powerpoint`, `xlsb`, `archive`, `executable`, `binary`, `html`, `empty` …
        case notASpreadsheet(String)
        /// Protected with a password.
        case encrypted
        /// The bytes contradict themselves: wrong CRC, cut XML, missing part, index out of range.
        case damaged
        /// A limit of ``ReadLimits`` was reached; the payload is the limit's name, such as `maxCells`.
        case tooLarge(limit: String, allowed: Int)
        /// Something the formats forbid because it endangers the reader, such as a document type declaration.
        case unsafe
        /// The file could not be opened or read; the payload is the system's error number.
        case inputOutput(Int32)
    }
    /// What went wrong.
    public let kind: Kind
    /// The part of the package, such as `xl/worksheets/sheet1.xml`.
    public let part: String?
    /// The byte offset in that part, when known.
    public let offset: Int?
    /// The cell, such as `Sheet1!C14`, when known.
    public let cell: String?
    /// A short technical reason in English, such as `crc mismatch`.
    public let detail: String

    /// Makes an error.
    public init(
        _ kind: Kind,
        part: String? = nil,
        offset: Int? = nil,
        cell: String? = nil,
        detail: String
    ) {
        self.kind = kind
        self.part = part
        self.offset = offset
        self.cell = cell
        self.detail = detail
    }
}

/// Bounds on what one file may make the reader do.
///
/// They count what really comes out of the file, never what the file claims.
public struct ReadLimits: Sendable, Equatable {
    /// Bytes of the file itself.
    public var maxFileBytes = 100 << 20
    /// Bytes of one part after decompression.
    public var maxPartBytes = 512 << 20
    /// Bytes of all parts after decompression.
    public var maxTotalBytes = 1 << 30
    /// Non-empty cells in all sheets.
    public var maxCells = 5_000_000
    /// Texts in the shared string table.
    public var maxStrings = 2_000_000
    /// Columns of one sheet.
    ///
    /// Raising it gains nothing: no format gives more than Excel's 16,384.
    public var maxColumns = 16_384
    /// UTF-16 units of text in one cell; Excel's own limit.
    public var maxCellText = 32_767
    /// Entries in the package.
    public var maxEntries = 10_000
    /// Links from one part of a package to others.
    public var maxRelationships = 10_000
    /// Sheets.
    public var maxSheets = 2_000
    /// Merged areas in one sheet.
    public var maxMerges = 30_000
    /// Nesting of XML elements.
    public var maxDepth = 64
    /// Cell formats.
    public var maxFormats = 65_536
    /// Comments, hyperlinks, tables and print areas in all sheets, where they are asked for.
    public var maxDetails = 100_000

    /// The limits that safety measurements recommend.
    public init() {}

    /// The limits of reading in a stream, where cells take no lasting memory: more of them are allowed.
    public static var streaming: ReadLimits {
        var limits = ReadLimits()
        limits.maxCells = 50_000_000
        return limits
    }
}
