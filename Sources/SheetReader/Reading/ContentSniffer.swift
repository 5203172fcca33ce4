/// Finds out what a file is by its content.
enum ContentSniffer {
    /// What was found.
    struct Finding {
        let format: WorkbookFormat
        /// The opened package, for formats that are one.
        var archive: ZipArchive?
    }

    /// How many bytes from the start are looked at.
    private static let headBytes = 8192

    /// The format of a file, or an error that names what the file is instead.
    static func examine(_ source: ByteSource, _ budget: ReadBudget) throws(ReadError) -> Finding {
        let head = try source.bytes(0..<min(source.count, headBytes))
        if head.isEmpty { throw refusal("empty", "empty file") }
        if head.starts(with: [0x50, 0x4b, 0x03, 0x04])
            || head.starts(with: [0x50, 0x4b, 0x05, 0x06])
        {
            return try package(source, budget)
        }
        if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
            try CompoundContent.check(source)
            return Finding(format: .xls)
        }
        if isRawBIFF(head) { return Finding(format: .xls) }
        for known in Signature.all where known.matches(head) {
            // A package may follow other bytes, such as those of a self-extracting archive.
            throw refusal(known.kind, known.detail)
        }
        if let format = markup(head) { return Finding(format: format) }
        let text = asciiText(head).lowercased()
        if text.hasPrefix("<svg") { throw refusal("image", "SVG picture") }
        if text.hasPrefix("http/1") || text.hasPrefix("http/2") {
            throw refusal("web page", "answer of a web server")
        }
        if text.hasPrefix("<?xml") { throw refusal("xml", "XML of another kind") }
        if endsWithArchive(source) { return try package(source, budget) }
        return Finding(format: .csv)
    }

    static func refusal(_ kind: String, _ detail: String) -> ReadError {
        ReadError(.notASpreadsheet(kind), detail: detail)
    }

    // MARK: - Packages

    private static func package(
        _ source: ByteSource,
        _ budget: ReadBudget
    ) throws(ReadError) -> Finding {
        let archive = try ZipArchive(source, budget: budget)
        if let kind = try openDocumentKind(archive) {
            guard kind == "spreadsheet" else {
                throw refusal(kind == "text" ? "word" : kind, "OpenDocument \(kind)")
            }
            return Finding(format: .ods, archive: archive)
        }
        let isOffice = ["_rels/.rels", "[Content_Types].xml", "xl/workbook.xml"]
            .contains { archive.entry($0) != nil }
        guard isOffice else {
            if archive.entries.isEmpty { throw refusal("empty", "empty archive") }
            if archive.entry("Index/Document.iwa") != nil {
                throw refusal("numbers", "Apple Numbers")
            }
            throw refusal("archive", "archive of something else")
        }
        return Finding(format: .xlsx, archive: archive)
    }

    /// The last word of an OpenDocument type, such as `spreadsheet`; nil for other packages.
    private static func openDocumentKind(_ archive: ZipArchive) throws(ReadError) -> String? {
        let prefix = "application/vnd.oasis.opendocument."
        if archive.entry("mimetype") != nil {
            let bytes = try archive.bytes(of: "mimetype", maxBytes: 4096)
            let type = String(decoding: bytes, as: UTF8.self)
            if type.hasPrefix(prefix) {
                let kind = type.dropFirst(prefix.count).prefix { $0 != "-" && !$0.isWhitespace }
                return String(kind)
            }
        }
        let isOther =
            archive.entry("META-INF/manifest.xml") != nil && archive.entry("content.xml") != nil
        return isOther ? "spreadsheet" : nil
    }

    /// Whether a package ends the file although it does not start it.
    private static func endsWithArchive(_ source: ByteSource) -> Bool {
        guard source.count > 22,
            let tail = try? source.bytes(source.count - 22..<source.count)
        else { return false }
        return tail.starts(with: [0x50, 0x4b, 0x05, 0x06])
    }

    // MARK: - Other files

    /// A workbook stream of Excel 2 to 5 that is in no container: a BOF record.
    private static func isRawBIFF(_ head: [UInt8]) -> Bool {
        guard head.count >= 8, head[0] == 0x09, head[3] == 0 else { return false }
        return [0x00, 0x02, 0x04, 0x08].contains(head[1]) && [4, 6, 8, 16].contains(head[2])
    }

    /// The bytes that are not zero, so that UTF-16 looks like ASCII; outer white space and byte
    /// order marks are left out.
    private static func asciiText(_ head: [UInt8]) -> String {
        let bytes = head.filter { $0 != 0 }.drop {
            $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf || $0 == 0xfe || $0 == 0xff
        }
        return String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }

    private static func markup(_ head: [UInt8]) -> WorkbookFormat? {
        let text = asciiText(head).lowercased()
        guard text.hasPrefix("<") else { return nil }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet"), !text.hasPrefix("<html") {
            return .spreadsheetML
        }
        // An OpenDocument file that is one XML document; what it holds, its reader looks at.
        if text.contains("<office:document ") { return .ods }
        let starts = [
            "<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<div",
            "<center",
            "<tr", "<!--", "<font", "<p>", "<br",
        ]
        if starts.contains(where: { text.hasPrefix($0) }) { return .html }
        if text.hasPrefix("<?xml"), text.contains("<html") { return .html }
        return text.contains("<table") ? .html : nil
    }
}

/// Kinds of file that are known by their first bytes, and are not spreadsheets.
private struct Signature {
    let kind: String
    let detail: String
    let bytes: [UInt8]
    var offset = 0
    /// Whether a zero must follow somewhere: letters alone may begin a text.
    var isBinary = false

    func matches(_ head: [UInt8]) -> Bool {
        guard head.count >= offset + bytes.count else { return false }
        return head[offset...].starts(with: bytes) && (!isBinary || head.contains(0))
    }

    static let all: [Signature] = [
        Signature(kind: "pdf", detail: "PDF", bytes: Array("%PDF".utf8)),
        Signature(kind: "image", detail: "PNG picture", bytes: [0x89, 0x50, 0x4e, 0x47]),
        Signature(kind: "image", detail: "JPEG picture", bytes: [0xff, 0xd8, 0xff]),
        Signature(kind: "image", detail: "GIF picture", bytes: Array("GIF8".utf8)),
        Signature(kind: "image", detail: "TIFF picture", bytes: [0x49, 0x49, 0x2a, 0x00]),
        Signature(kind: "image", detail: "TIFF picture", bytes: [0x4d, 0x4d, 0x00, 0x2a]),
        Signature(kind: "image", detail: "BMP picture", bytes: Array("BM".utf8), isBinary: true),
        Signature(kind: "image", detail: "WebP picture", bytes: Array("WEBP".utf8), offset: 8),
        Signature(kind: "image", detail: "HEIC picture", bytes: Array("ftyphei".utf8), offset: 4),
        Signature(kind: "archive", detail: "RAR archive", bytes: Array("Rar!\u{1a}".utf8)),
        Signature(
            kind: "archive",
            detail: "7z archive",
            bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]
        ),
        Signature(kind: "archive", detail: "gzip archive", bytes: [0x1f, 0x8b]),
        Signature(kind: "archive", detail: "bzip2 archive", bytes: Array("BZh9".utf8)),
        Signature(kind: "archive", detail: "xz archive", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a]),
        Signature(kind: "archive", detail: "tar archive", bytes: Array("ustar".utf8), offset: 257),
        Signature(kind: "executable", detail: "program", bytes: Array("MZ".utf8), isBinary: true),
        Signature(kind: "executable", detail: "program", bytes: [0x7f, 0x45, 0x4c, 0x46]),
        Signature(
            kind: "shortcut",
            detail: "Windows shortcut",
            bytes: [0x4c, 0, 0, 0, 1, 0x14, 2, 0]
        ),
        Signature(kind: "word", detail: "rich text document", bytes: Array("{\\rtf".utf8)),
        Signature(
            kind: "database",
            detail: "SQLite database",
            bytes: Array("SQLite format 3".utf8)
        ),
    ]
}

/// What a compound file (OLE2) holds, by the names in its directory.
private enum CompoundContent {
    /// Refuses encrypted workbooks and documents of other programs.
    static func check(_ source: ByteSource) throws(ReadError) {
        var seen: Set<String> = []
        let names = [
            "Workbook", "Book", "EncryptedPackage", "WordDocument", "PowerPoint Document",
            "__properties_version1.0",
        ]
        let wanted = names.map { (name: $0, bytes: utf16(Array($0.utf8))) }
        var offset = 512
        while offset < source.count {
            let window = try source.bytes(offset..<offset + 65_536)
            // Directory entries of 128 bytes lie at multiples of their size.
            for start in stride(from: 0, to: window.count, by: 128) {
                for entry in wanted where window[start...].starts(with: entry.bytes) {
                    seen.insert(entry.name)
                }
            }
            offset += 65_536
        }
        if seen.contains("Workbook") || seen.contains("Book") { return }
        if seen.contains("EncryptedPackage") {
            throw ReadError(.encrypted, detail: "protected with a password")
        }
        if seen.contains("WordDocument") { throw ContentSniffer.refusal("word", "Word document") }
        if seen.contains("PowerPoint Document") {
            throw ContentSniffer.refusal("powerpoint", "PowerPoint presentation")
        }
        if seen.contains("__properties_version1.0") {
            throw ContentSniffer.refusal("mail", "Outlook message")
        }
    }

    /// A name as directory entries hold it, with the zero that ends it.
    private static func utf16(_ name: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in name + [0] { bytes += [letter, 0] }
        return bytes
    }
}
