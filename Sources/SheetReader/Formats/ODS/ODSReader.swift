/// Reads OpenDocument spreadsheets, packed (`.ods`, `.ots`) or as one XML file (`.fods`).
enum ODSReader: SpreadsheetFormat {
    static let format = WorkbookFormat.ods

    private static let mediaType = "application/vnd.oasis.opendocument"

    /// Whether a package is an OpenDocument file of any kind.
    static func matches(_ archive: ZipArchive) -> Bool {
        if archive.entry("content.xml") != nil, archive.entry("[Content_Types].xml") == nil {
            return true
        }
        guard archive.entry("mimetype") != nil,
            let type = try? archive.bytes(of: "mimetype", maxBytes: 200)
        else { return false }
        return String(decoding: type, as: UTF8.self).hasPrefix(mediaType)
    }

    /// Whether bytes begin as an OpenDocument spreadsheet in one XML file does.
    static func matches(start: some Collection<UInt8>) -> Bool {
        let text = String(decoding: start.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
        return text.contains("<office:document") || text.contains(mediaType)
    }

    static func read(_ input: FormatInput, into builder: WorkbookBuilder) throws(ReadError) {
        let styles = ODSStyles(limits: input.limits)
        guard let archive = input.archive else {
            let handler = ODSContentHandler(builder, styles: styles, part: "document")
            let stream = SourceStream(input.source)
            try XMLParser.parse(stream, name: "document", handler: handler, limits: input.limits)
            return try check(handler)
        }
        try refuseEncrypted(archive, limits: input.limits)
        if archive.entry("styles.xml") != nil {
            let part = try archive.open("styles.xml")
            try XMLParser.parse(part, handler: ODSStylesHandler(styles), limits: input.limits)
        }
        let content = try archive.open("content.xml")
        let handler = ODSContentHandler(builder, styles: styles, part: "content.xml")
        try XMLParser.parse(content, handler: handler, limits: input.limits)
        try check(handler)
    }

    private static func check(_ handler: ODSContentHandler) throws(ReadError) {
        guard handler.hasSpreadsheet else {
            throw ReadError(
                .notASpreadsheet(handler.otherKind),
                part: handler.part,
                detail: "document without a spreadsheet"
            )
        }
    }

    private static func refuseEncrypted(
        _ archive: ZipArchive,
        limits: ReadLimits
    ) throws(ReadError) {
        let name = "META-INF/manifest.xml"
        if archive.entry(name) == nil { return }
        let handler = ODSManifestHandler()
        try XMLParser.parse(try archive.open(name), handler: handler, limits: limits)
        if handler.isEncrypted {
            throw ReadError(.encrypted, part: name, detail: "encrypted entries")
        }
    }
}

/// Looks into a package's list of parts for encrypted ones.
private final class ODSManifestHandler: XMLHandler {
    private var encryption = XMLName.none
    private(set) var isEncrypted = false

    override func prepare(_ names: XMLNames) { encryption = names.intern("encryption-data") }

    override func start(_ element: XMLElement, _ attributes: XMLAttributes) throws(ReadError) {
        if element.name == encryption { isEncrypted = true }
    }
}
