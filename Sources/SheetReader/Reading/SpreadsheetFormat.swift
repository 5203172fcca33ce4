/// A kind of file that can be read: one folder in `Formats`, one line in ``FormatRegistry/all``.
protocol SpreadsheetFormat: SendableMetatype {
    /// The kind, as ``Workbook/format`` tells it.
    static var format: WorkbookFormat { get }

    /// Reads the file and hands sheets and rows to the builder.
    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError)
}

/// What a format reads from.
struct FormatInput {
    let source: ByteSource
    /// The package, for formats that are one.
    let archive: ZipArchive?
    let budget: ReadBudget
    /// Whether the file's name is that of a workbook, such as `.xlsx`.
    ///
    /// It never decides what a file is; it makes plain text doubtful.
    var isNamedWorkbook = false
    var limits: ReadLimits { budget.limits }
}
